"""Komponen hilang atau dihitung dua kali / A component missing or counted twice

Apa:
    Satu bagian tidak ikut terjumlah, atau terjumlah dua kali.
What:
    One part was left out of a sum, or counted twice.

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
from sakip.evaluation.arithmetic import operated
from sakip.model.formula import Fungsi
from sakip.text.bilingual import Text

_WAYS = {
    "-": Text(id="tidak ikut dijumlah", en="was left out"),
    "+": Text(id="dijumlah dua kali", en="was counted twice"),
}

HYPOTHESIS = Hypothesis(
    code="HA11",
    name=Text(id="komponen-keliru", en="component-miscounted"),
    explains=Text(id="{komponen} ({nilai}) {cara}", en="{komponen} ({nilai}) {cara}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """For a sum: without each of its parts, and with each of them twice."""
    rumus, parts = case.derived.rumus, case.derived.masukan
    if not isinstance(rumus, Fungsi) or rumus.nama != "jumlah" or len(parts) < 2:
        return
    for op, way in _WAYS.items():
        for part in parts:
            if part.exact:
                title = case.evaluation.cascade.title(part.subjek)
                value = operated(op, case.derived.nilai, part.nilai)
                yield HYPOTHESIS.guess(value, komponen=title, nilai=part, cara=way)
