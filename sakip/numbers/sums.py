"""Exact sums."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction


def total(amounts: Iterable[Fraction]) -> Fraction:
    """The sum of *amounts*; whole numbers, which amounts of money are, are added as such."""
    listed = list(amounts)
    if any(each.denominator != 1 for each in listed):
        return sum(listed, Fraction(0))
    return listed[0] if len(listed) == 1 else Fraction(sum([each.numerator for each in listed]))
