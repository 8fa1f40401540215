"""Poin bertanda persen / Points with a per cent sign

Apa:
    Angkanya benar, tetapi bersatuan poin atau nilai; tercetak dengan tanda persen.
What:
    The figure is right, but it counts points or scores; it is printed with a per cent sign.

Mengapa:
    Nilai yang naik dari 77,85 ke 81,10 naik 3,25 poin, yaitu 4,17%. "Naik 3,25%" adalah angka lain.
Why:
    A score that goes from 77.85 to 81.10 rises by 3.25 points, which is 4.17%. "Up 3.25%" is another figure.

Contoh:
    iku nilai_sakip "Nilai SAKIP" { satuan nilai   arah naik   realisasi { 2023: 77,85 } }
    realisasi 2024 "Realisasi" { realisasi { nilai_sakip: 81,1 } }
    laporan 2024 "Laporan Kinerja" {
      kenaikan { nilai_sakip: 3,25% }   # <- HA26
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.points import as_percent
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA26",
    name=Text(id="poin-bertanda-persen", en="points-as-per-cent"),
    explains=Text(id="{nilai} ditulis dengan tanda persen", en="{nilai} written with a per cent sign"),
    sure=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """The number of what has another unit, with a per cent sign behind it."""
    value = case.derived.nilai
    if isinstance(value, Kuantitas) and not value.satuan.persen and case.claim.butir.letak.text.endswith("%"):
        yield HYPOTHESIS.guess(as_percent(value), nilai=case.derived)
