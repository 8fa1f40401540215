"""Points with a per cent sign: what a difference in its own unit becomes where a table writes `%` behind it."""

from __future__ import annotations

from sakip.evaluation.outcome import Hasil
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import PERSEN


def as_percent(value: Hasil) -> Hasil:
    """The number of *value* with a per cent sign behind it."""
    return Kuantitas(value.angka * PERSEN.faktor, PERSEN) if isinstance(value, Kuantitas) else value
