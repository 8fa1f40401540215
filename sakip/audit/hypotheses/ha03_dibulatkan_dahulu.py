"""Dibulatkan sebelum dihitung / Rounded before computing

Apa:
    Angka-angka yang masuk ke rumusnya, atau salah satunya, dibulatkan dahulu, lalu hasil bulatnya yang dihitung.
What:
    The figures that go into the formula, or one of them, were rounded first, and the rounded ones computed with.

Mengapa:
    Angka yang tampak di tabel sudah bulat; menghitung dari yang tampak memberi hasil yang sedikit lain.
Why:
    The figures one sees in a table are rounded already; computing with those gives a slightly different result.

Contoh:
    renstra 2024..2026 "Renstra"
    data sehat    "Koperasi sehat" { satuan koperasi   bagian_dari koperasi }
    data koperasi "Koperasi"       { satuan koperasi }
    iku bagian "Koperasi sehat" {
      satuan persen   arah naik   formula = sehat / koperasi * 100%   target { 2026: 21,53% }
    }
    realisasi 2024 "Realisasi" { data { sehat: 94   koperasi: 415 } }
    laporan 2024 "Laporan Kinerja" {
      kemajuan { bagian: 105,202% }   # <- HA03
    }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.listing import listed
from sakip.evaluation.arithmetic import rounded
from sakip.evaluation.figure import Kunci
from sakip.evaluation.outcome import Hasil
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA03",
    name=Text(id="dibulatkan-dahulu", en="rounded-first"),
    explains=Text(id="dihitung dari yang dibulatkan dahulu: {angka}", en="computed from rounded figures: {angka}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """What follows where all that goes into the figure, or one of it, is rounded: to two decimals, one, or none."""
    known = [each for each in case.derived.masukan if each.exact is not None]
    for digits in (2, 1, 0):
        places = Kuantitas(Fraction(digits), MURNI)
        rounds = {each.kunci: rounded(each.nilai, places) for each in known}
        changes = {each.kunci: rounds[each.kunci] for each in known if rounds[each.kunci] != each.nilai}
        if changes:
            yield _guess(case, changes)
        if len(changes) > 1:
            yield from (_guess(case, {key: value}) for key, value in changes.items())


def _guess(case: Case, changes: Mapping[Kunci, Hasil]) -> Guess:
    told = listed((key.ukuran, value) for key, value in changes.items())
    return HYPOTHESIS.guess(case.if_(changes), angka=told)
