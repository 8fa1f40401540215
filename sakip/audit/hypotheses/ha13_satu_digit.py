"""Satu digit salah / One digit wrong

Apa:
    Satu digit salah ketik, kurang satu digit, atau lebih satu digit; pada angka yang benar, atau pada angka keliru yang
    dicetak di tempat lain.
What:
    One digit is mistyped, missing, or one too many; in the right figure, or in a wrong one that is printed elsewhere.

Mengapa:
    Salah ketik. Banyak tebakan dicoba di sini, jadi yang cocok bisa kebetulan: pada angka pendek sakip tidak
    memakainya, dan banyaknya tebakan selalu disebut.
Why:
    A slip in typing. Many guesses are made here, so one that fits may be a coincidence: sakip does not use it on short
    numbers, and always says how many guesses were made.

Contoh:
    subkegiatan 2.17.01.2.06.0002 "Penyediaan Peralatan" {}
    realisasi 2024 "Realisasi" { anggaran { 2.17.01.2.06.0002: Rp24.949.100 } }
    laporan 2024 "Laporan Kinerja" {
      realisasi_anggaran { 2.17.01.2.06.0002: Rp4.949.100 }   # <- HA13
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.slips import elsewhere, one_off, own
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA13",
    name=Text(id="satu-digit", en="one-digit"),
    explains=Text(id="{hal} {benar}, satu digit salah: {salah}", en="{hal} {benar}, one digit wrong: {salah}"),
    of_counts=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure itself, as it follows and as it is printed elsewhere, with one digit replaced, left out or put in."""
    yield from own(HYPOTHESIS, case, one_off)
    yield from elsewhere(HYPOTHESIS, case, one_off)
