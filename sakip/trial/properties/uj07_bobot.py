"""Weights are proportions: multiplying all of them by one number changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from functools import lru_cache

from sakip.text.bilingual import Text, filled
from sakip.trial.case import Outcome
from sakip.trial.formula import Formula, Point
from sakip.trial.homogeneous import degree
from sakip.trial.rollup import RollUp
from sakip.trial.verdict import Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="bobot", en="weights"),
    says=Text(
        id="Mengalikan semua bobot dengan angka yang sama tidak mengubah hasilnya.",
        en="Multiplying all weights by the same number does not change the result.",
    ),
)
_HOLDS = Text(id="bobot 1 : 2 sama dengan 10 : 20", en="weights of 1 : 2 are the same as 10 : 20")
_CHANGES = Text(
    id="hasilnya {sebelum}, tetapi {sesudah} bila semua bobotnya digandakan",
    en="the result is {sebelum}, but {sesudah} if all weights are doubled",
)
_HELP = Text(
    id="pakai `rata_tertimbang(…; …)`, atau bagi dengan jumlah bobotnya",
    en="use `rata_tertimbang(…; …)`, or divide by the sum of the weights",
)


def results(roll_up: RollUp) -> Iterator[Result]:
    """Nothing for a formula without weights."""
    if not roll_up.weights:
        return
    outcome = _outcome(roll_up.formula, roll_up.weights)
    if outcome.point is None:
        yield roll_up.result(PROPERTY, outcome.verdict, _HOLDS)
        return
    before, after = roll_up.formula.at(outcome.point), roll_up.formula.at(_doubled(outcome.point, roll_up.weights))
    told = filled(_CHANGES, sebelum=before, sesudah=after)
    yield roll_up.failure(PROPERTY, outcome.point, range(len(outcome.point)), told, _HELP)


@lru_cache(maxsize=4096)
def _outcome(formula: Formula, weights: tuple[int, ...]) -> Outcome:
    if degree(formula.rumus, [str(each) for each in weights]) == 0:
        return Outcome(Verdict.PROVED)

    def changes(point: Point) -> bool:
        before, after = formula.number(point), formula.number(_doubled(point, weights))
        return before is not None and after is not None and before != after

    return Outcome.of_search(formula.masukan, changes)


def _doubled(point: Point, weights: Collection[int]) -> Point:
    return tuple(value * Fraction(2 if at in weights else 1) for at, value in enumerate(point))
