"""A formula has a result for every value that its data can have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from sakip.evaluation.arithmetic import ZERO_DIVISOR
from sakip.evaluation.outcome import Tiada
from sakip.model.nodes import Data
from sakip.text.bilingual import Text, filled
from sakip.trial.case import Case, Outcome
from sakip.trial.formula import Formula, Point
from sakip.trial.functions import NotSymbolicError
from sakip.trial.inputs import Box
from sakip.trial.points import simple_points
from sakip.trial.symbolic import Symbolic
from sakip.trial.verdict import Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="terdefinisi", en="defined"),
    says=Text(
        id="Rumus memberi hasil untuk setiap nilai yang mungkin dari datanya: tidak membagi dengan nol.",
        en="The formula has a result for every possible value of its data: it never divides by zero.",
    ),
)
_HOLDS = Text(id="ada hasilnya untuk setiap data yang mungkin", en="there is a result for all possible data")
_BY_ZERO = Text(id="rumus ini membagi dengan nol", en="this formula divides by zero")
_UNDEFINED = Text(id="hasilnya tak terdefinisi: {alasan}", en="the result is undefined: {alasan}")
_NEVER_ZERO = Text(
    id="bila {data} memang tidak pernah nol, tulis `paling_sedikit 1` padanya; bila pernah, jaga rumusnya: "
    "`jika({operan} = 0; …; …)`",
    en="where {data} is never zero, write `paling_sedikit 1` in it; where it is, guard the formula: "
    "`jika({operan} = 0; …; …)`",
)
_GUARD = Text(id="jaga rumusnya: `jika({operan} = 0; …; …)`", en="guard the formula: `jika({operan} = 0; …; …)`")


def results(case: Case) -> Iterator[Result]:
    """Proved where no divisor can be zero; else a point at which one is."""
    outcome = _outcome(case.formula)
    if outcome.point is None:
        yield case.result(PROPERTY, outcome.verdict, _HOLDS)
        return
    reason, which = _reason(case.formula, outcome.point), outcome.which
    by_zero = reason == ZERO_DIVISOR
    alone = which[0] if by_zero and len(which) == 1 and not outcome.point[which[0]] else None
    told = _BY_ZERO if by_zero else filled(_UNDEFINED, alasan=reason)
    yield case.failure(PROPERTY, outcome.point, which, told, None if alone is None else _mend(case, alone))


def _mend(case: Case, number: int) -> Text:
    """What to do about input *number*, which alone makes a divisor zero."""
    key = case.kunci[number]
    operand, datum = case.matter.operand(key), case.cascade.model.nama.get(key.subjek)
    if isinstance(datum, Data) and case.masukan[number].utuh:
        return filled(_NEVER_ZERO, data=case.cascade.title(datum.id), operan=operand)
    return filled(_GUARD, operan=operand)


@lru_cache(maxsize=4096)
def _outcome(formula: Formula) -> Outcome:
    if _proved(formula) and not any(_undefined(formula, each) for each in islice(simple_points(formula.masukan), 1)):
        return Outcome(Verdict.PROVED)
    return Outcome.of_search(formula.masukan, lambda point: _undefined(formula, point))


def _proved(formula: Formula) -> bool:
    """Whether no divisor can be zero. Units that do not fit fit nowhere: of them one point tells."""
    reading = Symbolic(Box(formula.masukan))
    try:
        reading.form(formula.rumus)
    except NotSymbolicError:
        return False
    return reading.certain


def _undefined(formula: Formula, point: Point) -> bool:
    return isinstance(formula.at(point), Tiada)


def _reason(formula: Formula, point: Point) -> Text:
    value = formula.at(point)
    return value.alasan if isinstance(value, Tiada) else Text(id="", en="")
