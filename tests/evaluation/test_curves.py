"""What is said of a curve is so: its ends hold every value, it goes the way that is said, of degree one it is exact."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.evaluation import curves
from sakip.evaluation.curves import Kurva, TakTerbuktiError
from sakip.numbers.ends import ABOVE_ALL, BELOW_ALL, Ends, end
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up, truncated
from sakip.numbers.satuan import MURNI, PERSEN

Value = Callable[[Fraction], Fraction]
Drawn = tuple[Callable[[Ends], Kurva], Value]

numbers = st.fractions(-6, 6, max_denominator=4)


def quantity(number: Fraction) -> Kuantitas:
    return Kuantitas(number, MURNI)


def constant(number: Fraction) -> Drawn:
    return lambda ranah: curves.steady(quantity(number), ranah), lambda x: number


def example(ranah: Ends) -> Fraction:
    """Some input of the range."""
    low, high = ranah
    return low[1] if not low[0] else high[1] if not high[0] else Fraction(0)


X: Drawn = (lambda ranah: curves.varying(quantity(example(ranah)), ranah), lambda x: x)
TWO: dict[str, tuple[Callable[[Kurva, Kurva], Kurva], Callable[[Fraction, Fraction], Fraction]]] = {
    "+": (curves.plus, lambda a, b: a + b),
    "-": (curves.minus, lambda a, b: a - b),
    "*": (curves.times, lambda a, b: a * b),
    "/": (curves.over, lambda a, b: a / b),
    "min": (lambda a, b: curves.least([a, b]), min),
    "maks": (lambda a, b: curves.greatest([a, b]), max),
    "<": (lambda a, b: curves.compared("<", a, b), lambda a, b: Fraction(a < b)),
    "<=": (lambda a, b: curves.compared("<=", a, b), lambda a, b: Fraction(a <= b)),
    ">": (lambda a, b: curves.compared(">", a, b), lambda a, b: Fraction(a > b)),
    ">=": (lambda a, b: curves.compared(">=", a, b), lambda a, b: Fraction(a >= b)),
    "=": (lambda a, b: curves.compared("=", a, b), lambda a, b: Fraction(a == b)),
}
ONE: dict[str, tuple[Callable[[Kurva], Kurva], Value]] = {
    "-": (curves.negated, lambda a: -a),
    "mutlak": (curves.absolute, abs),
    "bulat": (lambda a: curves.stepped(a, lambda value: half_up(value, 0)), lambda a: half_up(a, 0)),
    "potong": (lambda a: curves.stepped(a, lambda value: truncated(value, 1)), lambda a: truncated(a, 1)),
}


def two(op: str, left: Drawn, right: Drawn) -> Drawn:
    curve, value = TWO[op]
    return lambda ranah: curve(left[0](ranah), right[0](ranah)), lambda x: value(left[1](x), right[1](x))


def one(op: str, inner: Drawn) -> Drawn:
    curve, value = ONE[op]
    return lambda ranah: curve(inner[0](ranah)), lambda x: value(inner[1](x))


def choice(condition: Drawn, then: Drawn, otherwise: Drawn) -> Drawn:
    parts = (condition, then, otherwise)
    return (
        lambda ranah: curves.chosen(*(each[0](ranah) for each in parts)),
        lambda x: then[1](x) if condition[1](x) else otherwise[1](x),
    )


formulas = st.recursive(
    st.just(X) | numbers.map(constant),
    lambda inner: st.one_of(
        st.builds(two, st.sampled_from(sorted(TWO)), inner, inner),
        st.builds(one, st.sampled_from(sorted(ONE)), inner),
        st.builds(choice, inner, inner, inner),
    ),
    max_leaves=6,
)
ranges = st.tuples(st.just(BELOW_ALL) | numbers.map(end), st.just(ABOVE_ALL) | numbers.map(end)).filter(
    lambda each: each[0] <= each[1]
)


@given(formulas, ranges, st.lists(st.fractions(-40, 40, max_denominator=4), min_size=2, max_size=8))
def test_what_is_certain_is_so(drawn: Drawn, ranah: Ends, inputs: list[Fraction]) -> None:
    """A curve has ends that its values never leave, and which way it goes; where it is drawn it has a value."""
    try:
        curve = drawn[0](ranah)
    except TakTerbuktiError:
        return
    values = [drawn[1](x) for x in sorted(inputs) if ranah[0] <= end(x) <= ranah[1]]
    assert all(curve.batas[0] <= end(value) <= curve.batas[1] for value in values)
    if curve.arah is not None:
        assert values == sorted(values, reverse=curve.arah < 0)
        assert curve.arah or len(set(values)) < 2
    assert curve.contoh.nilai == drawn[1](example(ranah))
    if curve.rasional is not None:
        assert all(curve.rasional.at(x) == drawn[1](x) for x in inputs if ranah[0] <= end(x) <= ranah[1])


@given(numbers, numbers, numbers, numbers, ranges)
def test_of_degree_one_nothing_is_left_open(a: Fraction, b: Fraction, c: Fraction, d: Fraction, ranah: Ends) -> None:
    """(a x + b) / (c x + d): the direction is known wherever the divisor keeps its sign, and the ends are reached."""
    above = two("+", two("*", constant(a), X), constant(b))
    below = two("+", two("*", constant(c), X), constant(d))
    pole = None if not c else end(-d / c)
    if (not c and not d) or (pole is not None and ranah[0] <= pole <= ranah[1]):
        with pytest.raises(TakTerbuktiError):
            two("/", above, below)[0](ranah)
        return
    curve = two("/", above, below)[0](ranah)
    slope = a * d - b * c
    assert curve.arah == (slope > 0) - (slope < 0)
    reached = [limit(a, b, c, d, at) for at in ranah]
    assert curve.batas == (min(reached), max(reached))


def limit(a: Fraction, b: Fraction, c: Fraction, d: Fraction, at: tuple[int, Fraction]) -> tuple[int, Fraction]:
    """The value at an end of the range, or what the function comes near to there."""
    side, x = at
    if not side:
        return end((a * x + b) / (c * x + d))
    if c:
        return end(a / c)
    rising = a / d
    return (side if rising > 0 else -side, Fraction(0)) if rising else end(b / d)


def test_a_divisor_that_may_be_zero_proves_nothing() -> None:
    ranah = (end(Fraction(0)), end(Fraction(1)))
    for divisor in (X, two("-", X, constant(Fraction(1))), two("-", X, constant(Fraction(1, 2)))):
        with pytest.raises(TakTerbuktiError):
            two("/", constant(Fraction(1)), divisor)[0](ranah)


def test_a_condition_that_is_open_leaves_the_direction_open() -> None:
    ranah = (end(Fraction(0)), end(Fraction(4)))
    above_two = two(">", X, constant(Fraction(2)))
    curve = choice(above_two, constant(Fraction(9)), X)[0](ranah)
    assert (curve.arah, curve.batas) == (None, (end(Fraction(0)), end(Fraction(9))))
    always = two(">=", X, constant(Fraction(0)))
    assert choice(always, X, constant(Fraction(9)))[0](ranah).arah == 1


def test_factors_that_keep_their_sign_give_a_direction() -> None:
    ranah = (end(Fraction(1)), end(Fraction(3)))
    square = two("*", X, X)
    assert square[0](ranah).arah == 1
    assert two("*", square, one("-", X))[0](ranah).arah == -1
    assert two("*", one("-", X), one("-", X))[0](ranah).arah == 1
    assert square[0]((end(Fraction(-1)), end(Fraction(3)))).arah is None
    assert two("/", constant(Fraction(5)), square)[0](ranah).arah == -1


def between(low: int, high: int) -> Ends:
    return end(Fraction(low)), end(Fraction(high))


def number(value: int | str) -> Drawn:
    return constant(Fraction(value))


@pytest.mark.parametrize(
    ("ranah", "sign", "never_zero"),
    [
        ((0, 0), 0, False),
        ((0, 3), 1, False),
        ((1, 3), 1, True),
        ((-3, 0), -1, False),
        ((-3, -1), -1, True),
        ((-1, 1), None, False),
    ],
)
def test_zero_at_an_end_leaves_the_sign_known(ranah: tuple[int, int], sign: int | None, never_zero: bool) -> None:  # noqa: FBT001 - drawn
    curve = X[0](between(*ranah))
    assert (curve.sign, curve.never_zero) == (sign, never_zero)


@pytest.mark.parametrize(
    ("op", "always", "never", "open_"),
    [
        ("<", (-3, -1), (0, 3), (-3, 0)),
        ("<=", (-3, 0), (1, 3), (0, 3)),
        (">", (1, 3), (-3, 0), (0, 3)),
        (">=", (0, 3), (-3, -1), (-3, 0)),
        ("=", (0, 0), (1, 3), (0, 3)),
        ("=", (0, 0), (-3, -1), (-3, 0)),
        ("=", (0, 0), (1, 1), (-3, 3)),
    ],
)
def test_a_comparison_with_zero_is_decided_by_the_ends(
    op: str, always: tuple[int, int], never: tuple[int, int], open_: tuple[int, int]
) -> None:
    compared = two(op, X, number(0))[0]
    assert compared(between(*always)).batas == between(1, 1)
    assert compared(between(*never)).batas == between(0, 0)
    assert compared(between(*open_)).batas == between(0, 1)
    assert compared(between(*open_)).arah is None


def test_a_choice_is_made_where_its_condition_is_certain() -> None:
    nine, four = number(9), number(4)
    assert choice(number(0), nine, four)[0](between(0, 1)).batas == between(4, 4)
    assert choice(two("+", X, number(1)), nine, four)[0](between(0, 1)).batas == between(9, 9)
    assert choice(two("-", X, number(2)), nine, four)[0](between(0, 1)).batas == between(9, 9)
    assert choice(X, nine, four)[0](between(0, 1)).batas == between(4, 9)
    assert choice(X, nine, four)[0](between(0, 1)).contoh.nilai == 4
    assert choice(X, nine, four)[0](between(1, 1)).contoh.nilai == 9


@pytest.mark.parametrize(
    ("drawn", "arah", "batas"),
    [
        (two("min", X, number(2)), 1, between(0, 2)),
        (two("maks", X, number(2)), 1, between(2, 3)),
        (two("min", X, number(9)), 1, between(0, 3)),
        (two("maks", one("-", X), number(-1)), -1, between(-1, 0)),
        (two("min", X, one("-", X)), -1, between(-3, 0)),
        (one("mutlak", X), 1, between(0, 3)),
        (one("mutlak", one("-", X)), 1, between(0, 3)),
        (one("mutlak", two("-", X, number(1))), None, between(0, 2)),
        (one("bulat", two("/", X, number(2))), 1, between(0, 2)),
        (one("potong", one("-", X)), -1, between(-3, 0)),
        (two("/", X, two("+", one("bulat", X), number(1))), None, between(0, 3)),
        (two("/", one("bulat", X), two("+", X, number(1))), None, between(0, 3)),
        (two("*", X, X), 1, between(0, 9)),
        (two("*", X, one("-", X)), -1, between(-9, 0)),
        (two("*", X, number(0)), 0, between(0, 0)),
        (two("+", two("*", X, X), X), 1, between(0, 12)),
        (two("-", two("*", X, X), X), None, between(-3, 9)),
        (two("/", number(6), two("+", X, number(1))), -1, (end(Fraction(3, 2)), end(Fraction(6)))),
        (two("/", number(6), two("-", X, number(4))), -1, (end(Fraction(-6)), end(Fraction(-3, 2)))),
    ],
)
def test_ends_and_directions_are_as_narrow_as_can_be(drawn: Drawn, arah: int | None, batas: Ends) -> None:
    """Of x from 0 to 3."""
    curve = drawn[0](between(0, 3))
    assert (curve.arah, curve.batas) == (arah, batas)
    assert type(curve.arah) is type(arah)


def test_a_curve_is_rounded_in_its_own_unit() -> None:
    ranah = (end(Fraction(334, 1000)), end(Fraction(666, 1000)))
    curve = curves.stepped(curves.varying(Kuantitas(Fraction(1, 2), PERSEN), ranah), lambda value: half_up(value, 0))
    assert (curve.contoh.nilai, curve.batas) == (Fraction(1, 2), (end(Fraction(33, 100)), end(Fraction(67, 100))))


def test_without_an_end_a_curve_says_what_it_comes_near_to() -> None:
    upwards = (end(Fraction(0)), ABOVE_ALL)
    assert two("+", X, number(2))[0](upwards).batas == (end(Fraction(2)), ABOVE_ALL)
    assert one("-", X)[0](upwards).batas == (BELOW_ALL, end(Fraction(0)))
    assert {type(side) for side, _ in two("*", X, number(-2))[0](upwards).batas} == {int}
    share = two("/", X, two("+", X, number(1)))
    assert (share[0](upwards).arah, share[0](upwards).batas) == (1, (end(Fraction(0)), end(Fraction(1))))
    falling = two("/", number(1), two("+", X, number(1)))
    assert falling[0](upwards).batas == (end(Fraction(0)), end(Fraction(1)))
