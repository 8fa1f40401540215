"""Whoever reaches a target has achieved 100%."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from attrs import evolve

from sakip.evaluation.outcome import Hasil, Sebab, Tiada
from sakip.model.formula import Acuan, Ekspresi, replaced
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.text.bilingual import Text, filled
from sakip.trial.achievement import Achievement, Goal, Ruled
from sakip.trial.closed import NotClosedError
from sakip.trial.formula import Formula
from sakip.trial.functions import NotSymbolicError
from sakip.trial.inputs import Box
from sakip.trial.interval import above
from sakip.trial.symbolic import Symbolic
from sakip.trial.verdict import Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="capaian-pada-target", en="achievement-at-target"),
    says=Text(
        id="Bila realisasi tepat pada target, capaiannya 100%, untuk setiap target yang dinyatakan.",
        en="Where the result is just the target, the achievement is 100%, for every target that is stated.",
    ),
)
_HOLDS = Text(id="realisasi tepat pada target berarti 100%", en="a result just at the target is 100%")
_OTHER = Text(
    id="target {periode} {target}: realisasi {hasil} memberi capaian {capaian}",
    en="the target for {periode} is {target}: a result of {hasil} is an achievement of {capaian}",
)
_NONE = Text(
    id="target {periode} {target}: capaiannya {sebab}, {alasan}",
    en="the target for {periode} is {target}: the achievement is {sebab}, {alasan}",
)
_ZERO = Text(
    id="katakan dalam kebijakan apa arti target nol, misalnya `capaian nol = jika(realisasi = 0; 100%; 0%)`",
    en="say in the policy what a target of zero means, as in `capaian nol = jika(realisasi = 0; 100%; 0%)`",
)


def results(of: Achievement) -> Iterator[Result]:
    """A failure for the first target at which the achievement is another; words without a scale cannot be tested."""
    left = of.others(but_positive=_always(of))
    for goal, result in ((each, result) for each in left for result in _just_at(each)):
        achieved = of.figure(goal, result).nilai
        if isinstance(achieved, Kuantitas) and achieved.nilai == 1:
            continue
        yield _failure(goal, result, achieved)
        return
    if of.goals:
        yield Result(PROPERTY, Verdict.PROVED, _HOLDS, of.indikator.letak)


def _failure(goal: Goal, result: Hasil, achieved: Hasil) -> Result:
    period = str(goal.butir.periode)
    if isinstance(achieved, Tiada):
        told = filled(_NONE, periode=period, target=goal.nilai, sebab=achieved.sebab.label, alasan=achieved.alasan)
    else:
        told = filled(_OTHER, periode=period, target=goal.nilai, hasil=result, capaian=achieved)
    zero = isinstance(goal.nilai, Kuantitas) and not goal.nilai.nilai
    lacking = isinstance(achieved, Tiada) and achieved.sebab is not Sebab.TAK_TERDEFINISI
    words = isinstance(achieved, Tiada) and isinstance(goal.nilai, Peringkat | Uraian)
    verdict = Verdict.UNTESTABLE if lacking or words else Verdict.FAILED
    return Result(PROPERTY, verdict, told, goal.butir.letak, _ZERO if zero and isinstance(achieved, Tiada) else None)


def _just_at(goal: Goal) -> Iterator[Hasil]:
    """The results that are just *goal*: of a range, its ends and its middle."""
    bounds = goal.range
    if bounds is None or bounds.bawah is None or bounds.atas is None:
        edge = isinstance(goal.nilai, Rentang) and (goal.nilai.bawah or goal.nilai.atas)
        yield edge if isinstance(edge, Kuantitas) else goal.nilai
        return
    middle = Kuantitas((bounds.bawah.nilai + bounds.atas.nilai) / 2, bounds.bawah.satuan)
    yield from (each for each in (bounds.bawah, middle, bounds.atas) if bounds.memuat(each.nilai))


def _always(of: Achievement) -> bool:
    """Whether it is proved for every target above zero at once."""
    try:
        ruled = of.of_positive
    except NotClosedError:
        return False
    return ruled is not None and _proved(_at_target(ruled))


def _at_target(ruled: Ruled) -> Formula:
    """The formula with the target, above zero, in place of the result."""

    def target(item: Ekspresi) -> Ekspresi | None:
        return Acuan(str(ruled.target)) if isinstance(item, Acuan) and item.id == str(ruled.hasil) else None

    formula = ruled.at(above(0))
    return formula if ruled.target is None else evolve(formula, rumus=replaced(formula.rumus, target))


@lru_cache(maxsize=4096)
def _proved(formula: Formula) -> bool:
    reading = Symbolic(Box(formula.masukan))
    try:
        return reading.form(formula.rumus).constant == Fraction(1) and reading.certain
    except NotSymbolicError:
        return False
