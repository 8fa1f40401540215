"""Functions of the language over forms: what algebra takes apart is taken apart, the rest becomes an atom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from typing import Protocol

from sakip.trial import interval
from sakip.trial.form import Atom, Form, enclosed, number, of_atom, slope
from sakip.trial.interval import ENTIRE, NONNEGATIVE, NONPOSITIVE, ZERO, Interval

_BIT = interval.between(0, 1)


class NotSymbolicError(Exception):
    """A formula says something that no rule here speaks about."""


def step(op: str, difference: Form) -> Atom:
    """The comparison `difference op 0` as a number, 1 or 0."""
    return Atom(f"0 {op}", (difference,), _BIT, lambda of: _same(slope(difference, of), ZERO))


def choice(op: str, difference: Form, yes: Form, no: Form) -> Atom:
    """*yes* where `difference op 0`, else *no*; it may leap where that changes."""

    def slopes(of: Atom) -> Interval:
        return _same(slope(difference, of), slope(yes, of).hull(slope(no, of)))

    return Atom(f"jika {op}", (difference, yes, no), enclosed(yes).hull(enclosed(no)), slopes)


def _same(of_condition: Interval, slopes: Interval) -> Interval:
    """*slopes*, where the condition does not change; where it may, anything."""
    return slopes if of_condition.point == 0 else ENTIRE


def rising(name: str, inner: Form, value: Interval) -> Atom:
    """A function that never falls, and may have steps."""
    return Atom(name, (inner,), value, lambda of: sign_of(slope(inner, of)))


def sign_of(value: Interval) -> Interval:
    """Every number of the same sign."""
    if value.point == 0:
        return ZERO
    if value.nonnegative:
        return NONNEGATIVE
    return NONPOSITIVE if value.nonpositive else ENTIRE


class Reading(Protocol):
    """What a function asks of the formula around it."""

    def divisor(self, form: Form) -> Form:
        """*form*, which must not be zero."""

    def require(self, *, certain: bool) -> None:
        """Let the whole be defined only where this is *certain*."""


Reads = Callable[[Reading, Sequence[Form]], Form]


def _total(_: Reading, given: Sequence[Form]) -> Form:
    return reduce(Form.__add__, given)


def _mean(_: Reading, given: Sequence[Form]) -> Form:
    return reduce(Form.__add__, given) / number(len(given))


def _weighted(reading: Reading, given: Sequence[Form]) -> Form:
    weights = reduce(Form.__add__, given[1::2])
    parts = (value * weight for value, weight in zip(given[::2], given[1::2], strict=True))
    return reduce(Form.__add__, parts) / reading.divisor(weights)


def _least(_: Reading, given: Sequence[Form]) -> Form:
    return reduce(_lesser, given)


def _greatest(_: Reading, given: Sequence[Form]) -> Form:
    return -reduce(_lesser, [-each for each in given])


def _lesser(left: Form, right: Form) -> Form:
    difference = enclosed(left - right)
    if difference.nonpositive:
        return left
    if difference.nonnegative:
        return right

    def slopes(of: Atom) -> Interval:
        return slope(left, of).hull(slope(right, of))

    return of_atom(Atom("min", (left, right), interval.least_of((enclosed(left), enclosed(right))), slopes))


def _absolute(_: Reading, given: Sequence[Form]) -> Form:
    inner = given[0]
    value = enclosed(inner)
    if value.nonnegative or value.nonpositive:
        return inner if value.nonnegative else -inner

    def slopes(of: Atom) -> Interval:
        return slope(inner, of).hull(-slope(inner, of))

    return of_atom(Atom("mutlak", (inner,), abs(value), slopes))


def _interpolated(reading: Reading, given: Sequence[Form]) -> Form:
    value, points = given[0], _points(given[1:])
    (first, _), (last, _) = points[0], points[-1]
    reading.require(certain=interval.between(first, last).holds(enclosed(value)))
    heights = _hull(interval.point(height) for _, height in points)
    steps = _hull(interval.point((y1 - y0) / (x1 - x0)) for (x0, y0), (x1, y1) in pairwise(points))
    return of_atom(Atom("interpolasi", tuple(given), heights, lambda of: steps * slope(value, of)))


def _points(given: Sequence[Form]) -> list[tuple[Fraction, Fraction]]:
    constants = [each.constant for each in given]
    numbers = [each for each in constants if each is not None]
    points = list(zip(numbers[::2], numbers[1::2], strict=False))
    if len(numbers) != len(given) or len(points) < 2 or any(one[0] >= two[0] for one, two in pairwise(points)):
        raise NotSymbolicError
    return points


def _hull(all_: Iterable[Interval]) -> Interval:
    return reduce(Interval.hull, all_)


PASSING_OVER: dict[str, Reads] = {
    "rata_rata": _mean,
    "rata_tertimbang": _weighted,
    "terakhir": lambda _, given: given[-1],
}
FUNCTIONS: dict[str, Reads] = {
    "jumlah": _total,
    "min": _least,
    "maks": _greatest,
    "mutlak": _absolute,
    "interpolasi": _interpolated,
    "atau": lambda _, given: given[0],
    "bawah": lambda _, given: given[0],
    "atas": lambda _, given: given[0],
}
