"""A share stays between 0% and 100%; what has a range stays in it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from sakip.model.formula import Acuan, Ekspresi, Konstanta, Operasi
from sakip.numbers.nilai import Kuantitas, Rentang
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text, filled
from sakip.trial.case import Case, Outcome
from sakip.trial.form import Form, enclosed, number
from sakip.trial.formula import Formula, Point
from sakip.trial.functions import NotSymbolicError
from sakip.trial.inputs import Box, Masukan
from sakip.trial.interval import Interval, of_range
from sakip.trial.symbolic import Symbolic
from sakip.trial.verdict import Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="terbatas", en="bounded"),
    says=Text(
        id="Bagian dari keseluruhan tetap di antara 0% dan 100%; yang punya rentang tetap di dalamnya.",
        en="A part of a whole stays between 0% and 100%; what has a range stays within it.",
    ),
)
SHARE = Rentang(Kuantitas(Fraction(0), PERSEN), Kuantitas(Fraction(1), PERSEN))
_HOLDS = Text(id="hasilnya selalu {batas}", en="the result is always {batas}")
_OUTSIDE = Text(id="hasilnya {hasil}, tidak {batas}", en="the result is {hasil}, not {batas}")
_FROM_TO = Text(id="dari {bawah} sampai {atas}", en="from {bawah} to {atas}")
_HELP = Text(
    id="periksa rumusnya, atau nyatakan batas datanya dengan `bagian_dari`, `paling_sedikit`, `paling_banyak`",
    en="look at the formula, or state the bounds of its data with `bagian_dari`, `paling_sedikit`, `paling_banyak`",
)


def results(case: Case) -> Iterator[Result]:
    """Nothing for what has no bounds; a part of a whole has them by itself."""
    bounds, required = _bounds(case)
    if bounds is None:
        return
    outcome = _outcome(case.formula, of_range(bounds))
    if outcome.verdict is not Verdict.PROVED and not required:
        return
    if outcome.point is None:
        yield case.result(PROPERTY, outcome.verdict, filled(_HOLDS, batas=_said(bounds)))
        return
    value = case.formula.at(outcome.point)
    shown = Kuantitas(value.nilai, case.indikator.satuan or value.satuan) if isinstance(value, Kuantitas) else value
    yield case.failure(
        PROPERTY, outcome.point, outcome.which, filled(_OUTSIDE, hasil=shown, batas=_said(bounds)), _HELP
    )


def _bounds(case: Case) -> tuple[Rentang | None, bool]:
    """The bounds of an indicator, and whether it must keep them: it says so, or is plainly a part of its whole."""
    item = case.indikator
    declared = case.matter.domain.declared(item)
    if declared is not None:
        return declared, True
    if item.satuan is None or not item.satuan.murni or all(each.induk is None for each in case.masukan):
        return None, False
    return SHARE, bool(item.bagian_dari) or _part_by_whole(case.formula.rumus, case.masukan)


def _said(bounds: Rentang) -> Text | Rentang:
    if bounds.bawah is None or bounds.atas is None:
        return bounds
    return filled(_FROM_TO, bawah=bounds.bawah, atas=bounds.atas)


def _part_by_whole(rumus: Ekspresi, masukan: tuple[Masukan, ...]) -> bool:
    """Whether *rumus* is a part over its whole, times 100% or not."""
    match rumus:
        case Operasi("*", inner, Konstanta(Kuantitas(nilai=1))) | Operasi("*", Konstanta(Kuantitas(nilai=1)), inner):
            return _part_by_whole(inner, masukan)
        case Operasi("/", Acuan(id=part), Acuan(id=whole)):
            return masukan[int(part)].induk == int(whole)
        case _:
            return False


@lru_cache(maxsize=4096)
def _outcome(formula: Formula, allowed: Interval) -> Outcome:
    if _proved(formula, allowed):
        return Outcome(Verdict.PROVED)
    return Outcome.of_search(formula.masukan, lambda point: _outside(formula, allowed, point))


def _proved(formula: Formula, allowed: Interval) -> bool:
    try:
        form = Symbolic(Box(formula.masukan)).form(formula.rumus)
    except NotSymbolicError:
        return False
    return allowed.holds(enclosed(form)) or (_above(form, allowed) and _below(form, allowed))


def _above(form: Form, allowed: Interval) -> bool:
    """Whether *form* is never below *allowed*, found by what is left when the bound is taken away."""
    low = allowed.low
    if low.nilai is None:
        return True
    rest = enclosed(form - number(low.nilai))
    return rest.nonnegative and (low.termasuk or rest.nonzero)


def _below(form: Form, allowed: Interval) -> bool:
    return _above(-form, -allowed)


def _outside(formula: Formula, allowed: Interval, point: Point) -> bool:
    value = formula.number(point)
    return value is not None and value not in allowed
