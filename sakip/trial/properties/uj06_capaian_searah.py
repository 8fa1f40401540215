"""A better result is never a lower achievement; what should be kept is never better than kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from sakip.evaluation.scales import ascending
from sakip.model.places import word
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang
from sakip.text.bilingual import Text, filled
from sakip.trial.achievement import Achievement, Goal, Ruled
from sakip.trial.case import Outcome
from sakip.trial.closed import NotClosedError
from sakip.trial.direction import Gerak, direction
from sakip.trial.form import enclosed, number
from sakip.trial.formula import Formula, Point
from sakip.trial.functions import NotSymbolicError
from sakip.trial.inputs import Box
from sakip.trial.interval import above, point
from sakip.trial.points import admissible
from sakip.trial.symbolic import Symbolic
from sakip.trial.verdict import INSTALL, Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="capaian-searah", en="achievement-one-way"),
    says=Text(
        id="Realisasi yang lebih baik menurut `arah` tidak pernah memberi capaian yang lebih rendah.",
        en="A result that is better by `arah` is never a lower achievement.",
    ),
)
_HOLDS = {
    "naik": Text(id="capaian tidak pernah turun bila realisasi naik", en="never down when the result rises"),
    "turun": Text(id="capaian tidak pernah naik bila realisasi naik", en="never up when the result rises"),
    "jaga": Text(id="capaian tidak pernah melebihi 100%", en="never above 100%"),
}
_REVERSED = Text(
    id="target {target}: realisasi {satu} memberi capaian {capaian_satu}, realisasi {lain} memberi {capaian_lain}, "
    "padahal arahnya {arah}",
    en="target {target}: a result of {satu} is an achievement of {capaian_satu}, one of {lain} is {capaian_lain}, "
    "though it should go {arah}",
)
_ABOVE = Text(
    id="target {target}: realisasi {satu} memberi capaian {capaian_satu}, padahal arahnya dijaga",
    en="target {target}: a result of {satu} is an achievement of {capaian_satu}, though it should be kept",
)
_HELP = Text(
    id="betulkan `arah` indikator ini, atau rumus capaian untuk arah itu dalam kebijakannya",
    en="mend the `arah` of this indicator, or the formula of the achievement for it in the policy",
)
_WANTED = {"naik": Gerak.NAIK, "turun": Gerak.TURUN}
_DIRECTION = {"naik": Text(id="naik", en="up"), "turun": Text(id="turun", en="down")}


def results(of: Achievement) -> Iterator[Result]:
    """The gravest verdict over all targets that the plan states; nothing where no direction is declared."""
    if of.indikator.arah not in _HOLDS:
        return
    goals = of.others(but_positive=_always(of))
    found = [each for goal in goals if (each := _tried(of, goal)) is not None]
    if len(goals) < len(of.goals):
        found.append(Result(PROPERTY, Verdict.PROVED, _HOLDS[of.indikator.arah], of.indikator.letak))
    if found:
        yield min(found, key=lambda each: each.verdict.rank)


def _always(of: Achievement) -> bool:
    """Whether it is proved for every target above zero at once."""
    try:
        ruled = of.of_positive
    except NotClosedError:
        return False
    return ruled is not None and ruled.hasil is not None and _proved(ruled.at(above(0)), ruled.hasil, of.indikator.arah)


def _ruled(of: Achievement, goal: Goal) -> Ruled | None:
    try:
        return of.ruled(goal)
    except NotClosedError:
        return None


def _tried(of: Achievement, goal: Goal) -> Result | None:
    ruled = _ruled(of, goal)
    if ruled is None or ruled.hasil is None or not _judged(of, goal):
        return None
    if isinstance(goal.nilai, Kuantitas | Rentang):
        return _of_numbers(of, goal, ruled, ruled.hasil)
    return _of_grades(of, goal)


def _judged(of: Achievement, goal: Goal) -> bool:
    """Whether there is an achievement at all: a target of zero may mean nothing."""
    return not isinstance(goal.nilai, Kuantitas) or of.figure(goal, goal.nilai).known


# ── results that are numbers ────────────────────────────────────────────────────────────────────────


def _of_numbers(of: Achievement, goal: Goal, ruled: Ruled, result: int) -> Result:
    arah = of.indikator.arah
    formula = ruled.at(point(goal.nilai.nilai)) if isinstance(goal.nilai, Kuantitas) else ruled.formula
    outcome = _outcome(formula, result, arah)
    if outcome.point is None:
        told = INSTALL if outcome.verdict is Verdict.UNTESTED else _HOLDS[arah]
        return Result(PROPERTY, outcome.verdict, told, of.indikator.letak)
    values = [outcome.point[result], *outcome.point[len(formula.masukan) :]]
    return _failure(of, goal, [Kuantitas(each, formula.masukan[result].satuan) for each in values])


def _failure(of: Achievement, goal: Goal, hasil: Sequence[Kuantitas | Peringkat]) -> Result:
    """The achievements of two results, the second better than the first; or of one, where it should be kept."""
    achieved = [of.figure(goal, each) for each in hasil]
    told = filled(
        _ABOVE if len(hasil) == 1 else _REVERSED,
        target=goal.nilai,
        satu=hasil[0],
        lain=hasil[-1],
        capaian_satu=achieved[0],
        capaian_lain=achieved[-1],
        arah=_DIRECTION.get(of.indikator.arah, _DIRECTION["naik"]),
    )
    return Result(PROPERTY, Verdict.FAILED, told, word(of.indikator.letak, "arah"), _HELP)


@lru_cache(maxsize=4096)
def _outcome(formula: Formula, result: int, arah: str) -> Outcome:
    masukan = formula.masukan
    if _proved(formula, result, arah):
        return Outcome(Verdict.PROVED)
    if arah == "jaga":
        return Outcome.of_search(masukan, lambda at: _exceeds(formula, at))
    return Outcome.of_search((*masukan, masukan[result]), lambda pair: _reverses(formula, result, arah, pair))


@lru_cache(maxsize=4096)
def _proved(formula: Formula, result: int, arah: str) -> bool:
    box = Box(formula.masukan)
    if arah in _WANTED:
        return direction(formula.rumus, box, result) in (_WANTED[arah], Gerak.TETAP)
    try:
        return enclosed(Symbolic(box).form(formula.rumus) - number(1)).nonpositive
    except NotSymbolicError:
        return False


def _exceeds(formula: Formula, at: Point) -> bool:
    achieved = formula.number(at)
    return achieved is not None and achieved > 1


def _reverses(formula: Formula, result: int, arah: str, pair: Point) -> bool:
    """Whether the last of *pair*, in place of the result, is better by *arah* and a lower achievement."""
    start = pair[:-1]
    end = (*start[:result], pair[-1], *start[result + 1 :])
    better = pair[-1] > start[result] if arah == "naik" else pair[-1] < start[result]
    if not better or not admissible(formula.masukan, end):
        return False
    before, after = formula.number(start), formula.number(end)
    return before is not None and after is not None and after < before


# ── results that are grades ─────────────────────────────────────────────────────────────────────────


def _of_grades(of: Achievement, goal: Goal) -> Result | None:
    """All grades of the scale are tried, the higher the better; nothing where there is no scale."""
    scale = of.matter.evaluation.scale_of(of.indikator.id)
    if scale is None:
        return None
    grades = [Peringkat(label) for label in ascending(scale)]
    achieved = [of.figure(goal, each).exact for each in grades]
    for (lower, less), (higher, more) in pairwise(zip(grades, achieved, strict=True)):
        if less is not None and more is not None and more < less:
            return _failure(of, goal, (lower, higher))
    return Result(PROPERTY, Verdict.PROVED, _HOLDS["naik"], of.indikator.letak)
