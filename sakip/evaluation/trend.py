"""Which way a result went since the period before."""

from __future__ import annotations

from attrs import frozen

from sakip.evaluation import arithmetic, scales
from sakip.evaluation.figure import Figure
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Hasil
from sakip.evaluation.periods import previous
from sakip.model.nodes import Indikator
from sakip.numbers.nilai import Kuantitas, Peringkat, Uraian
from sakip.numbers.periode import Periode

_WANTED = {"naik": 1, "turun": -1}


@frozen
class Tren:
    """The result of the period before, and where it went from there: up (1), down (-1), nowhere (0), unknown (None)."""

    lalu: Figure
    ke: int | None = None
    baik: bool | None = None


def trend(evaluation: Evaluation, item: Indikator, period: Periode) -> Tren:
    """How *item* went up to *period*; unknown where either result is not known or its definition changed in between."""
    before = previous(period)
    now, then = (evaluation.figure("realisasi", item.id, each) for each in (period, before))
    if evaluation.broken(item.id, before, period) is not None:
        return Tren(then)
    difference = arithmetic.operated("-", *(_ranked(evaluation, item, each.nilai) for each in (now, then)))
    if not isinstance(difference, Kuantitas):
        return Tren(then)
    moved = (difference.nilai > 0) - (difference.nilai < 0)
    return Tren(then, moved, moved == _WANTED[item.arah] if moved and item.arah in _WANTED else None)


def _ranked(evaluation: Evaluation, item: Indikator, value: Hasil) -> Hasil:
    """*value* as a number; a grade without one by its rank."""
    if isinstance(value, Uraian) or (isinstance(value, Peringkat) and value.angka is None):
        return scales.ranked(value, evaluation.scale_of(item.id))
    return value
