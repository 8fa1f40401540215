"""Laws of the evaluation, on worlds drawn by hypothesis."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import sakip
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import satuan
from tests.evaluation.oracle import Oracle, Result
from tests.evaluation.worlds import YEARS, World, numbers, worlds


def result(figure: Figure) -> Result:
    """What *figure* came to, as the oracle says it."""
    return figure.exact if figure.exact is not None else str(figure.sebab.value if figure.sebab else figure.nilai)


def evaluated(world: World) -> Evaluation:
    return sakip.loads(world.text()).evaluation


@given(worlds())
def test_evaluation_equals_the_oracle(world: World) -> None:
    """Evaluation equals an independent naive oracle written differently."""
    evaluation, oracle = evaluated(world), Oracle(world)
    for year in YEARS:
        for each in world.indicators:
            assert result(evaluation.figure("realisasi", each.name, Periode(year))) == oracle.result(each.name, year)
            assert result(evaluation.figure("capaian", each.name, Periode(year))) == oracle.achieved(each.name, year)
        rolled_up = evaluation.figure("capaian", "S1", Periode(year))
        value, known, asked = oracle.rolled_up(year)
        assert result(rolled_up) == value
        assert rolled_up.semua == 0 or (rolled_up.tahu, rolled_up.semua) == (known, asked)
        assert (rolled_up.semua > 0) == (known < asked)


@given(worlds(), st.permutations(range(12)))
def test_the_order_of_declarations_means_nothing(world: World, order: list[int]) -> None:
    """The order of declarations and the split into files mean nothing."""
    first, second = evaluated(world), evaluated(evolve(world, order=tuple(order)))
    for key in _keys(world):
        assert result(first.known(key)) == result(second.known(key))


@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_asking_means_nothing(world: World, random: object) -> None:
    """Figures are worked out when asked for, whatever was asked before."""
    first, second = evaluated(world), evaluated(world)
    keys = _keys(world)
    told = {key: result(first.known(key)) for key in keys}
    random.shuffle(keys)  # type: ignore[attr-defined] # hypothesis draws a random.Random
    assert {key: result(second.known(key)) for key in keys} == told


@given(worlds(), numbers)
def test_supposing_equals_stating(world: World, number: Fraction) -> None:
    """One value changed: only what depends on it is worked out again, and it comes to what a plan with it says."""
    name, year = next(iter(world.data)), YEARS[-1]
    before = evaluated(world)
    for key in _keys(world):
        before.known(key)
    change = {Kunci("nilai", name, Periode(year)): Kuantitas(number, satuan("nilai"))}
    supposed = before.supposing(change)
    stated = evaluated(evolve(world, data={**world.data, name: {**world.data[name], year: number}}))
    for key in _keys(world):
        assert result(supposed.known(key)) == result(stated.known(key))


@given(worlds())
def test_every_derivation_works_out_to_its_own_figure(world: World) -> None:
    """Every derivation re-evaluates to its own figure, from nothing but what it shows."""
    evaluation = evaluated(world)
    for key in _keys(world):
        evaluation.known(key)
    for key, figure in evaluation.worked_out().items():
        if figure.rumus is not None and figure.masukan:
            again = evaluation.supposing({each.kunci: each.nilai for each in figure.masukan if each.known}).known(key)
            assert result(again) == result(figure)


@given(worlds())
def test_what_is_shown_is_rounded_and_what_is_kept_is_not(world: World) -> None:
    """Rounding only at the edge: showing a figure changes nothing that is computed from it."""
    evaluation = evaluated(world)
    for key in _keys(world):
        figure = evaluation.known(key)
        before = figure.exact
        figure.shown()
        str(figure.derivation)
        assert evaluation.known(key).exact == before


@given(worlds())
def test_nothing_is_complete_that_rests_on_less_than_all(world: World) -> None:
    """Incomplete things are marked: a mean of a part says so, and so does whatever rests on it."""
    evaluation = evaluated(world)
    goal = evaluation.figure("capaian", "T1", Periode(2024))
    rests_on = evaluation.figure("capaian", "S1", Periode(2024))
    assert not goal.known or goal.partial or not rests_on.partial


def _keys(world: World) -> list[Kunci]:
    names = [each.name for each in world.indicators]
    figures = [
        Kunci(figure, name, Periode(year))
        for figure in ("realisasi", "target", "capaian", "kemajuan", "pertumbuhan")
        for name in names
        for year in YEARS
    ]
    return [*figures, *(Kunci("capaian", node, Periode(year)) for node in ("S1", "T1") for year in YEARS)]
