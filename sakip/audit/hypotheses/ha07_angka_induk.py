"""Angka induknya, atau angka anaknya / The figure of its parent, or of its child

Apa:
    Yang tercetak adalah angka simpul di atasnya (jumlah program pada baris sub kegiatan, angka seluruh dinas pada
    baris sasaran), atau simpul di bawahnya.
What:
    What is printed is the figure of the node above (a programme's total on the row of a sub kegiatan, that of the whole
    agency on the row of an objective), or below.

Mengapa:
    Baris induk dan anak berdekatan dan namanya mirip; yang tersalin sering baris di atasnya.
Why:
    Rows of parent and child stand close together and have similar names; the row above is easily copied.

Contoh:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        subkegiatan 2.17.03.2.01.0003 "Pengawasan" { pagu { 2024: Rp58.392.000 } }
        subkegiatan 2.17.03.2.01.0004 "Pemeriksaan" { pagu { 2024: Rp272.871.750 } }
      }
    }
    laporan 2024 "Laporan Kinerja" {
      anggaran { 2.17.03.2.01.0004: Rp331.263.750 }   # <- HA07
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.names import figure_title
from sakip.model.nodes import Instansi, Simpul
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA07",
    name=Text(id="angka-induk", en="figure-of-the-parent"),
    explains=Text(id="{angka}: {nilai}", en="{angka}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The same figure of every node above, then of those directly below."""
    for name in _around(case):
        other = case.figure(name)
        if other.known and other.nilai != case.derived.nilai:
            title = figure_title(case.evaluation.cascade, other.kunci)
            yield HYPOTHESIS.guess(other.nilai, alike=(case.claim.place, other.kunci), angka=title, nilai=other)


def _around(case: Case) -> Iterator[str]:
    cascade, subject = case.evaluation.cascade, case.key.subjek
    if not isinstance(cascade.model.nama.get(subject), Simpul):
        return
    yield from (each.id for each in cascade.all_above(subject) if isinstance(each, Simpul))
    yield from (each.id for each in cascade.all(Instansi))
    yield from (each.id for each in cascade.children(subject))
