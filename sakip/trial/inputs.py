"""The inputs of a closed formula: what each of them may be, by what the plan declares."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from sakip.numbers.satuan import MURNI, Satuan
from sakip.trial.form import Atom, Slope
from sakip.trial.interval import ENTIRE, ONE, ZERO, Interval, between

_SHARE = between(0, 1)
# Formulas over more inputs, such as the members of a large group, are not multiplied out, nor tried input by input.
MOST = 60


@frozen
class Masukan:
    """What an input may be: within `interval` (base units), whole numbers only where `utuh`.

    `induk` is the number of the input that it is a part of: it is never more than that. None where it is no part.
    `contoh` are the values to try before all others, if some tell more than simple ones do.
    """

    interval: Interval = ENTIRE
    satuan: Satuan = MURNI
    utuh: bool = False
    induk: int | None = None
    contoh: tuple[Fraction, ...] = ()


@frozen
class Box:
    """The inputs of a formula as atoms, in whatever part of their domain is looked at."""

    masukan: tuple[Masukan, ...]
    intervals: tuple[Interval, ...] = field()

    @intervals.default
    def _whole_domain(self) -> tuple[Interval, ...]:
        return tuple(each.interval for each in self.masukan)

    @property
    def empty(self) -> bool:
        """Whether nothing lies in it."""
        return any(each.empty for each in self.intervals)

    def atom(self, number: int) -> Atom:
        """The input *number*."""
        return Atom(_name(number), (), self.intervals[number], _slope_of(number), self._factors(number))

    def narrowed(self, number: int, interval: Interval) -> Box:
        """The part in which input *number* lies in *interval* too."""
        intervals = list(self.intervals)
        intervals[number] = intervals[number] & interval
        return Box(self.masukan, tuple(intervals))

    def _factors(self, number: int) -> frozenset[tuple[Atom, int]]:
        """The share and the whole that a part is the product of."""
        whole = self.masukan[number].induk
        if whole is None:
            return frozenset()
        return frozenset([(Atom(f"bagian {number}", (), _SHARE), 1), (self.atom(whole), 1)])


def _name(number: int) -> str:
    return f"masukan {number}"


def _slope_of(number: int) -> Slope:
    return lambda of: ONE if of.nama == _name(number) else ZERO
