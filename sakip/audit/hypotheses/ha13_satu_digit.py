"""Satu digit salah / One digit wrong

Apa:
    Satu digit salah ketik, kurang satu digit, atau lebih satu digit.
What:
    One digit is mistyped, missing, or one too many.

Mengapa:
    Salah ketik. Banyak tebakan dicoba di sini, jadi yang cocok bisa kebetulan; lihat banyaknya tebakan.
Why:
    A slip in typing. Many guesses are made here, so one that fits may be a coincidence; see their number.

Contoh:
    Rp24.949.100 tercetak Rp4.949.100.

Example:
    Rp24,949,100 printed as Rp4,949,100.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.slips import components, one_off
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA13",
    name=Text(id="satu-digit", en="one-digit"),
    explains=Text(
        id="{hal} {benar} dengan satu digit salah: {salah}", en="{hal} {benar} with one digit wrong: {salah}"
    ),
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure itself with one digit replaced, left out or put in."""
    yield from components(HYPOTHESIS, case, one_off, own=True)
