"""Komponen hilang atau dihitung dua kali / A component missing or counted twice

Apa:
    Satu bagian, atau bagian dari bagian itu, tidak ikut terjumlah, atau terjumlah dua kali; atau tidak ikut
    dirata-rata.
What:
    One part, or a part of such a part, was left out of a sum, or counted twice; or left out of a mean.

Mengapa:
    Rentang penjumlahan di lembar kerja mudah kurang atau lebih satu baris.
Why:
    The range of a sum in a spreadsheet is easily one row short or long.

Contoh:
    program 2.17.01 "Program Penunjang" {
      kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah" {
        subkegiatan 2.17.01.2.09.0001 "Kendaraan Dinas"      { pagu { 2024: Rp42.430.000 } }
        subkegiatan 2.17.01.2.09.0002 "Kendaraan Lapangan"   { pagu { 2024: Rp27.350.000 } }
        subkegiatan 2.17.01.2.09.0006 "Peralatan dan Mesin"  { pagu { 2024: Rp7.830.000 } }
      }
    }
    laporan 2024 "Laporan Kinerja" {
      anggaran { 2.17.01.2.09: Rp50.260.000 }   # <- HA11
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import mean, operated
from sakip.evaluation.figure import Figure
from sakip.evaluation.outcome import Hasil
from sakip.model.formula import Fungsi
from sakip.text.bilingual import Text

_LEFT_OUT = Text(id="tidak ikut dijumlah", en="was left out")
_TWICE = Text(id="dijumlah dua kali", en="was counted twice")
_NOT_IN_MEAN = Text(id="tidak ikut dirata-rata", en="was left out of the mean")
_SUM, _MEAN = "jumlah", "rata_rata"

HYPOTHESIS = Hypothesis(
    code="HA11",
    name=Text(id="komponen-keliru", en="component-miscounted"),
    explains=Text(id="{komponen} ({nilai}) {cara}", en="{komponen} ({nilai}) {cara}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """For a sum: without each of its parts, and with each of them twice. For a mean: without each of its parts."""
    parts = case.derived.masukan
    if len(parts) > 1 and _is(case.derived, _MEAN):
        for part in parts:
            others = [each.nilai for each in parts if each is not part and each.known]
            if part.known and others:
                yield _guess(case, part, mean(others).nilai, _NOT_IN_MEAN)
        return
    summed = [*_summed(case.derived)]
    for op, way in (("-", _LEFT_OUT), ("+", _TWICE)):
        for part in summed:
            yield _guess(case, part, operated(op, case.derived.nilai, part.nilai), way)


def _summed(figure: Figure) -> Iterator[Figure]:
    """What adds up to *figure*: its parts, and then theirs. The only part is the whole, not a part of it."""
    parts = figure.masukan if _is(figure, _SUM) else ()
    if len(parts) > 1:
        yield from (each for each in parts if each.exact)
    for each in parts:
        yield from _summed(each)


def _is(figure: Figure, function: str) -> bool:
    return isinstance(figure.rumus, Fungsi) and figure.rumus.nama == function


def _guess(case: Case, part: Figure, value: Hasil, way: Text) -> Guess:
    return HYPOTHESIS.guess(value, komponen=case.evaluation.cascade.title(part.subjek), nilai=part, cara=way)
