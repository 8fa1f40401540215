"""Terbilang yang terputus / Words that break off

Apa:
    Kata-kata terbilangnya tidak membentuk bilangan: di tengahnya ada kata yang berlebih, kurang, atau salah ketik.
What:
    The amount in words is no number: somewhere a word is one too many, missing, or misspelled.

Mengapa:
    Terbilang diketik tangan dan jarang dibaca ulang; yang dipercaya orang angkanya, yang mengikat sering hurufnya.
Why:
    Amounts in words are typed by hand and seldom read again; people trust the digits, while often the words bind.

Contoh:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pagu { 2024: Rp11.950.000.000 } }
    laporan 2024 "Laporan Kinerja" {
      anggaran  { 2.17.03: Rp11.950.000.000 }
      terbilang { 2.17.03: "Sebelas belas miliar sembilan ratus lima puluh juta rupiah" }   # <- HA30
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.numbers.nilai import Kuantitas, Uraian
from sakip.numbers.terbilang import LARGEST, breakdown, words
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA30",
    name=Text(id="terbilang-putus", en="words-break-off"),
    explains=Text(
        id='bukan bilangan sejak kata ke-{ke}, "{kata}"; seharusnya "{benar}"',
        en='no number from word {ke} on, "{kata}"; it should be "{benar}"',
    ),
    of_words=True,
    of_counts=True,
)
_END = Text(id="(berakhir di sini)", en="(they end here)")


def tries(case: Case) -> Iterator[Guess]:
    """The words as they are printed, where they are meant to be a number and are none."""
    printed, right = case.claim.nilai, case.derived.nilai
    if case.claim.butir.ukuran != "terbilang" or not isinstance(printed, Uraian) or not isinstance(right, Kuantitas):
        return
    broken = breakdown(printed.teks)
    if broken is None or right.angka.denominator != 1 or abs(right.angka) > LARGEST:
        return
    money = " rupiah" if right.satuan.rupiah else ""
    yield HYPOTHESIS.guess(
        printed, ke=broken.ke, kata=broken.kata or _END, benar=f"{words(right.angka.numerator)}{money}"
    )
