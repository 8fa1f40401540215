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
    Anggaran kegiatan tanpa salah satu sub kegiatannya.

Example:
    The budget of a kegiatan without one of its sub kegiatan.
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
    explains=Text(id="{komponen} {cara}", en="{komponen} {cara}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """For a sum: without each of its parts, and with each of them twice."""
    rumus = case.derived.rumus
    if not isinstance(rumus, Fungsi) or rumus.nama != "jumlah" or len(case.derived.masukan) < 2:
        return
    for op, way in _WAYS.items():
        for part in case.derived.masukan:
            if part.exact:
                title = case.evaluation.cascade.title(part.subjek)
                yield HYPOTHESIS.guess(operated(op, case.derived.nilai, part.nilai), komponen=title, cara=way)
