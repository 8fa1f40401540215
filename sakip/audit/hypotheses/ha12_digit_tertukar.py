"""Dua digit tertukar / Two digits swapped

Apa:
    Dua digit yang bersebelahan tertukar, pada angkanya atau pada salah satu komponennya.
What:
    Two digits side by side are swapped, in the figure or in one of its components.

Mengapa:
    Salah ketik yang paling sering pada angka panjang.
Why:
    The commonest slip in typing long numbers.

Contoh:
    program 2.17.04 "Program Penilaian Kesehatan Koperasi" { pagu { 2024: Rp427.846.200 } }
    laporan 2024 "Laporan Kinerja" {
      anggaran { 2.17.04: Rp428.746.200 }   # <- HA12
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.slips import own, swapped, within
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA12",
    name=Text(id="digit-tertukar", en="digits-swapped"),
    explains=Text(id="{hal} {benar}, dua digit tertukar: {salah}", en="{hal} {benar}, two digits swapped: {salah}"),
    of_counts=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure, and each number that it is computed from, with two digits side by side swapped."""
    yield from own(HYPOTHESIS, case, swapped)
    yield from within(HYPOTHESIS, case, swapped)
