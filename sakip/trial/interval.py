"""Exact intervals: every number between two ends, each of which is included, left out, or at infinity.

What is computed of intervals holds every number that can be computed of their members; it may hold more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from attrs import frozen

from sakip.numbers.nilai import Rentang

_ZERO = Fraction(0)


@frozen
class End:
    """One end of an interval. `nilai` None is infinity, on the side where the end is; that is never included."""

    nilai: Fraction | None
    termasuk: bool = False


OPEN = End(None)


@frozen
class Interval:
    """All numbers from `low` to `high`."""

    low: End = OPEN
    high: End = OPEN

    def __contains__(self, value: Fraction) -> bool:
        return self._above_low(value) and self._below_high(value)

    def _above_low(self, value: Fraction) -> bool:
        end = self.low.nilai
        return end is None or value > end or (value == end and self.low.termasuk)

    def _below_high(self, value: Fraction) -> bool:
        end = self.high.nilai
        return end is None or value < end or (value == end and self.high.termasuk)

    def holds(self, other: Interval) -> bool:
        """Whether every member of *other* is one of this."""
        return other.empty or (_lower(self.low, other.low) == self.low and _upper(self.high, other.high) == self.high)

    @property
    def empty(self) -> bool:
        """Whether there is no such number."""
        low, high = self.low.nilai, self.high.nilai
        if low is None or high is None:
            return False
        return low > high or (low == high and not (self.low.termasuk and self.high.termasuk))

    @property
    def point(self) -> Fraction | None:
        """The number that is its only member; None where it has several."""
        return self.low.nilai if self.low.nilai == self.high.nilai and not self.empty else None

    @property
    def nonnegative(self) -> bool:
        """Whether no member is below zero."""
        return self.low.nilai is not None and self.low.nilai >= 0

    @property
    def nonpositive(self) -> bool:
        """Whether no member is above zero."""
        return self.high.nilai is not None and self.high.nilai <= 0

    @property
    def nonzero(self) -> bool:
        """Whether zero is no member."""
        return _ZERO not in self

    # ── arithmetic ──────────────────────────────────────────────────────────────────────────────

    def __neg__(self) -> Interval:
        return Interval(_minus(self.high), _minus(self.low))

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Fraction) -> Interval:
        """Its members times *factor*."""
        if not factor:
            return ZERO
        ends = (_scaled(self.low, factor), _scaled(self.high, factor))
        return Interval(*ends) if factor > 0 else Interval(*reversed(ends))

    def __mul__(self, other: Interval) -> Interval:
        corners = [
            _product(one, other_end)
            for one in ((self.low, -1), (self.high, 1))
            for other_end in ((other.low, -1), (other.high, 1))
        ]
        return Interval(_least(corners), _greatest(corners))

    def reciprocal(self) -> Interval:
        """One over its members other than zero; everything where they lie on both sides of it."""
        if self.point == 0 or (not self.nonnegative and not self.nonpositive):
            return ENTIRE
        return Interval(_inverse(self.high), _inverse(self.low))

    def __truediv__(self, other: Interval) -> Interval:
        return self * other.reciprocal()

    def __pow__(self, power: int) -> Interval:
        if not power:
            return ONE
        base = abs(self) if power % 2 == 0 else self
        return Interval(_powered(base.low, power), _powered(base.high, power))

    def __abs__(self) -> Interval:
        if self.nonnegative:
            return self
        if self.nonpositive:
            return -self
        return Interval(End(_ZERO, termasuk=True), _upper(_minus(self.low), self.high))

    # ── sets ────────────────────────────────────────────────────────────────────────────────────

    def hull(self, other: Interval) -> Interval:
        """The least interval that holds both."""
        if self.empty or other.empty:
            return other if self.empty else self
        return Interval(_lower(self.low, other.low), _upper(self.high, other.high))

    def __and__(self, other: Interval) -> Interval:
        return Interval(_higher_low(self.low, other.low), _lower_high(self.high, other.high))

    def mapped(self, rising: Callable[[Fraction], Fraction]) -> Interval:
        """What *rising*, a function that never falls, makes of its members."""
        return Interval(_image(self.low, rising), _image(self.high, rising))


def point(value: Fraction | int) -> Interval:
    """Just *value*."""
    end = End(Fraction(value), termasuk=True)
    return Interval(end, end)


def between(low: Fraction | int | None, high: Fraction | int | None) -> Interval:
    """From *low* to *high*, both included; None is infinity."""
    ends = (OPEN if each is None else End(Fraction(each), termasuk=True) for each in (low, high))
    return Interval(*ends)


def above(low: Fraction | int) -> Interval:
    """Everything greater than *low*."""
    return Interval(End(Fraction(low)), OPEN)


def below(high: Fraction | int) -> Interval:
    """Everything less than *high*."""
    return Interval(OPEN, End(Fraction(high)))


def of_range(bounds: Rentang) -> Interval:
    """The numbers (in base units) that *bounds* allows."""
    low = OPEN if bounds.bawah is None else End(bounds.bawah.nilai, bounds.bawah_termasuk)
    high = OPEN if bounds.atas is None else End(bounds.atas.nilai, bounds.atas_termasuk)
    return Interval(low, high)


def least_of(all_: Iterable[Interval]) -> Interval:
    """Where the least of one member of each can lie."""
    listed = list(all_)
    low, high = listed[0].low, listed[0].high
    for each in listed[1:]:
        low, high = _lower(low, each.low), _lower_high(high, each.high)
    return Interval(low, high)


def greatest_of(all_: Iterable[Interval]) -> Interval:
    """Where the greatest of one member of each can lie."""
    return -least_of(-each for each in all_)


ENTIRE = Interval()
ONE = point(1)
ZERO = point(0)
NONNEGATIVE = between(0, None)
NONPOSITIVE = between(None, 0)


# ── ends ────────────────────────────────────────────────────────────────────────────────────────────


def _scaled(end: End, factor: Fraction) -> End:
    return end if end.nilai is None else End(end.nilai * factor, end.termasuk)


def _minus(end: End) -> End:
    return End(None if end.nilai is None else -end.nilai, end.termasuk)


def _plus(left: End, right: End) -> End:
    if left.nilai is None or right.nilai is None:
        return OPEN
    return End(left.nilai + right.nilai, left.termasuk and right.termasuk)


def _lower(left: End, right: End) -> End:
    """Of two low ends, the one that leaves out less."""
    if left.nilai is None or right.nilai is None:
        return OPEN
    if left.nilai == right.nilai:
        return End(left.nilai, left.termasuk or right.termasuk)
    return left if left.nilai < right.nilai else right


def _upper(left: End, right: End) -> End:
    """Of two high ends, the one that leaves out less."""
    return _minus(_lower(_minus(left), _minus(right)))


def _higher_low(left: End, right: End) -> End:
    """Of two low ends, the one that leaves out more."""
    if left.nilai is None or right.nilai is None:
        return right if left.nilai is None else left
    if left.nilai == right.nilai:
        return End(left.nilai, left.termasuk and right.termasuk)
    return left if left.nilai > right.nilai else right


def _lower_high(left: End, right: End) -> End:
    """Of two high ends, the one that leaves out more."""
    return _minus(_higher_low(_minus(left), _minus(right)))


_Sided = tuple[End, int]
# The product of two ends: which infinity (-1, 1) or 0 for a number, the number, whether it is reached.
_Corner = tuple[int, Fraction, bool]


def _product(left: _Sided, right: _Sided) -> _Corner:
    one, other = left[0].nilai, right[0].nilai
    if 0 in (one, other):
        reached = (one == 0 and left[0].termasuk) or (other == 0 and right[0].termasuk)
        return 0, _ZERO, reached
    if one is not None and other is not None:
        return 0, one * other, left[0].termasuk and right[0].termasuk
    return _sign(left) * _sign(right), _ZERO, False


def _sign(end: _Sided) -> int:
    value, side = end[0].nilai, end[1]
    return side if value is None else (1 if value > 0 else -1)


def _least(corners: list[_Corner]) -> End:
    infinite, value, _ = min(corners, key=lambda each: each[:2])
    if infinite:
        return OPEN
    return End(value, any(reached for *at, reached in corners if at == [infinite, value]))


def _greatest(corners: list[_Corner]) -> End:
    return _minus(_least([(-infinite, -value, reached) for infinite, value, reached in corners]))


def _inverse(end: End) -> End:
    """One over *end* of an interval on one side of zero: for zero infinity, for infinity zero."""
    if end.nilai is None:
        return End(_ZERO)
    return OPEN if end.nilai == 0 else End(1 / end.nilai, end.termasuk)


def _powered(end: End, power: int) -> End:
    return OPEN if end.nilai is None else End(end.nilai**power, end.termasuk)


def _image(end: End, rising: Callable[[Fraction], Fraction]) -> End:
    return OPEN if end.nilai is None else End(rising(end.nilai), termasuk=True)
