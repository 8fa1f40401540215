"""What intervals and forms say holds of every value: the values are those of the engine that gives all figures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from sakip.model.formula import Ekspresi
from sakip.numbers.nilai import Kuantitas
from sakip.trial.direction import Gerak, direction
from sakip.trial.form import Form, enclosed
from sakip.trial.formula import Formula
from sakip.trial.functions import NotSymbolicError
from sakip.trial.inputs import Box, Masukan
from sakip.trial.interval import ENTIRE, Interval, above, between, point
from sakip.trial.points import admissible
from sakip.trial.symbolic import Symbolic
from tests.trial.formulas import INPUTS, domains, formulas, intervals, members, points


class TestIntervals:
    """Brief: "the value at any point lies in the interval"."""

    @given(st.data(), intervals(), intervals())
    def test_arithmetic_holds_every_result(self, data: st.DataObject, left: Interval, right: Interval) -> None:
        one, other = data.draw(members(left)), data.draw(members(right))
        assert one + other in left + right
        assert one - other in left - right
        assert one * other in left * right
        assert abs(one) in abs(left)
        assert one**2 in left**2
        assert one**3 in left**3
        assert one in left.hull(right)
        if other:
            assert one / other in left / right

    @given(st.data(), intervals(), intervals())
    def test_both_hold_what_each_holds(self, data: st.DataObject, left: Interval, right: Interval) -> None:
        one = data.draw(members(left))
        assert (one in left & right) == (one in right)
        assert left.hull(right).holds(left)

    @pytest.mark.parametrize(
        ("found", "wanted"),
        [
            (between(0, None) * between(0, 1), between(0, None)),
            (above(0).reciprocal(), above(0)),
            (between(2, 4).reciprocal(), between(Fraction(1, 4), Fraction(1, 2))),
            (between(-1, 1).reciprocal(), ENTIRE),
            (between(-3, 2) ** 2, between(0, 9)),
            (point(3) - between(1, 2), between(1, 2)),
            (between(-3, -1) * between(-1, 2), between(-6, 3)),
        ],
    )
    def test_and_no_more(self, found: Interval, wanted: Interval) -> None:
        assert found == wanted


def read(rumus: Ekspresi, masukan: tuple[Masukan, ...]) -> tuple[Symbolic, Form]:
    reading = Symbolic(Box(masukan))
    try:
        return reading, reading.form(rumus)
    except NotSymbolicError:
        reject()


class TestForms:
    """Every statement about a formula is one about each of its values."""

    @settings(max_examples=200)
    @given(st.data(), formulas, domains())
    def test_values_lie_where_the_form_says(
        self, data: st.DataObject, rumus: Ekspresi, masukan: tuple[Masukan, ...]
    ) -> None:
        reading, form = read(rumus, masukan)
        value = Formula(rumus, masukan).at(data.draw(points(masukan)))
        if reading.certain:
            assert isinstance(value, Kuantitas)
        if isinstance(value, Kuantitas):
            assert value.nilai in enclosed(form)

    @settings(max_examples=200)
    @given(st.data(), formulas, domains(), st.integers(0, INPUTS - 1))
    def test_a_direction_that_is_proved_is_never_contradicted(
        self, data: st.DataObject, rumus: Ekspresi, masukan: tuple[Masukan, ...], index: int
    ) -> None:
        way = direction(rumus, Box(masukan), index)
        assume(way is not None)
        start = data.draw(points(masukan))
        step = data.draw(st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(3), Fraction(100)]))
        end = (*start[:index], start[index] + step, *start[index + 1 :])
        assume(admissible(masukan, end))
        formula = Formula(rumus, masukan)
        before, after = formula.number(start), formula.number(end)
        if before is not None and after is not None:
            assert after >= before or way is Gerak.TURUN
            assert after <= before or way is Gerak.NAIK
