"""Ends of ranges, infinite ones too, with the arithmetic of bounds.

An end is a pair: the side on which it is infinite (-1, 1; 0 for a number), and the number. Pairs sort as ends do.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

End = tuple[int, Fraction]
Ends = tuple[End, End]
_ZERO = Fraction(0)
BELOW_ALL: End = (-1, _ZERO)
ABOVE_ALL: End = (1, _ZERO)
NOUGHT: End = (0, _ZERO)


def end(number: Fraction) -> End:
    """The end at *number*."""
    return 0, number


def negative(each: End) -> End:
    """Minus an end."""
    return -each[0], -each[1]


def sums(left: Ends, right: Ends) -> Ends:
    """The ends of all sums."""
    low, high = (_sum(a, b) for a, b in zip(left, right, strict=True))
    return low, high


def negatives(given: Ends) -> Ends:
    """The ends of all opposites."""
    return negative(given[1]), negative(given[0])


def products(left: Ends, right: Ends) -> Ends:
    """The ends of all products."""
    found = [_product(a, b) for a in left for b in right]
    return min(found), max(found)


def inverses(given: Ends) -> Ends:
    """The ends of all inverses of numbers among which zero is not."""
    return _inverse(given[1]), _inverse(given[0])


def hull(left: Ends, right: Ends) -> Ends:
    """The ends of what is in either."""
    return min(left[0], right[0]), max(left[1], right[1])


def mapped(given: Ends, how: Callable[[Fraction], Fraction]) -> Ends:
    """The ends after *how*, which never goes against the order of numbers."""
    low, high = ((each[0], each[1] if each[0] else how(each[1])) for each in given)
    return low, high


def _sum(left: End, right: End) -> End:
    side = left[0] or right[0]
    return (side, _ZERO) if side else (0, left[1] + right[1])


def _product(left: End, right: End) -> End:
    if NOUGHT in (left, right):
        return NOUGHT
    side = _sign(left) * _sign(right)
    return (side, _ZERO) if left[0] or right[0] else (0, left[1] * right[1])


def _inverse(each: End) -> End:
    return NOUGHT if each[0] else (0, 1 / each[1])


def _sign(each: End) -> int:
    return each[0] or (each[1] > 0) - (each[1] < 0)
