"""The search for points that refute: first simple values, the simplest first, then whatever hypothesis thinks of.

hypothesis is an optional extra, `sakip[uji]`; it draws the same points each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from sakip.trial.formula import Point
from sakip.trial.inputs import MOST, Masukan
from sakip.trial.interval import Interval, between

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_SIMPLE = (0, 1, 2, 3, 10, 100, 50, 120, -1)
_MOST_VALUES = 60_000  # of all simple points together
_WIDTHS = (2, 5, 10, 20)  # of a number in bits
_FAR = 10**6
_FINE = 100


@frozen
class Sought:
    """What a search came to: the simplest point that was found, and whether it looked everywhere it can."""

    point: Point | None
    thorough: bool = True


@frozen
class Pains:
    """How many simple points are tried, and of how many inputs in every way; how many points are drawn."""

    simple: int = 3000
    inputs: int = 8
    drawn: int = 300


_USUAL = Pains()


def sought(masukan: tuple[Masukan, ...], wanted: Callable[[Point], bool], pains: Pains = _USUAL) -> Sought:
    """The simplest point of the domain of *masukan* that is *wanted*, if one can be found."""
    simple = next((each for each in simple_points(masukan, pains) if wanted(each)), None)
    if simple is not None or len(masukan) > MOST:
        return Sought(simple)
    try:
        return Sought(_drawn(masukan, wanted, pains.drawn))
    except ModuleNotFoundError:
        return Sought(None, thorough=False)


def admissible(masukan: tuple[Masukan, ...], point: Point) -> bool:
    """Whether *point* lies in the domain."""
    return all(
        value in each.interval
        and (each.induk is None or value <= point[each.induk])
        and (not each.utuh or value.denominator == 1)
        for value, each in zip(point, masukan, strict=True)
    )


def simple_points(masukan: tuple[Masukan, ...], pains: Pains = _USUAL) -> Iterator[Point]:
    """Points of simple values, those with the simplest first."""
    choices = [list(simple_values(each)) for each in masukan]
    sizes = [len(each) for each in choices]
    ranked = _few_apart(sizes) if len(masukan) > pains.inputs else _by_total(sizes)
    points = (tuple(choice[rank] for choice, rank in zip(choices, ranks, strict=True)) for ranks in ranked)
    most = min(pains.simple, _MOST_VALUES // max(len(masukan), 1))
    return (each for each in islice(points, most) if admissible(masukan, each))


def _by_total(sizes: list[int]) -> Iterator[tuple[int, ...]]:
    """Every way to choose a rank below each of *sizes*, in the order of their sum."""
    return (ranks for total in range(sum(sizes) - len(sizes) + 1) for ranks in _ranks(sizes, total))


def _few_apart(sizes: list[int]) -> Iterator[tuple[int, ...]]:
    """Ranks that are all alike, then those in which one differs: of many inputs not every way can be tried."""
    alike = [tuple(min(rank, size - 1) for size in sizes) for rank in range(max(sizes))]
    yield from alike
    for ranks in alike:
        for at, size in enumerate(sizes):
            yield from ((*ranks[:at], other, *ranks[at + 1 :]) for other in range(size) if other != ranks[at])


def simple_values(masukan: Masukan) -> Iterator[Fraction]:
    """Values that a reader can check in the head, the ends of the domain among them; or those that tell more."""
    if masukan.contoh:
        yield from masukan.contoh
        return
    ends = (masukan.interval.low.nilai, masukan.interval.high.nilai)
    numbers = [*(each * masukan.satuan.faktor for each in _SIMPLE), *(each for each in ends if each is not None)]
    if not masukan.utuh:
        numbers.append(masukan.satuan.faktor / 2)
    inside = [each for each in dict.fromkeys(map(Fraction, numbers)) if each in masukan.interval]
    yield from inside or _somewhere(masukan.interval)


def _somewhere(interval: Interval) -> Iterator[Fraction]:
    low, high = interval.low.nilai, interval.high.nilai
    if low is not None and high is not None:
        yield (low + high) / 2
    elif low is not None or high is not None:
        yield low + 1 if low is not None else (high or Fraction(0)) - 1


def _ranks(sizes: list[int], total: int) -> Iterator[tuple[int, ...]]:
    """Every way to choose a rank below each of *sizes* such that they add up to *total*."""
    if not sizes:
        if not total:
            yield ()
        return
    for first in range(min(sizes[0] - 1, total) + 1):
        for rest in _ranks(sizes[1:], total - first):
            yield (first, *rest)


def _drawn(masukan: tuple[Masukan, ...], wanted: Callable[[Point], bool], most: int) -> Point | None:
    """The simplest point that hypothesis finds.

    Raises:
        ModuleNotFoundError: hypothesis is not installed.
    """
    from hypothesis import find, settings
    from hypothesis.errors import NoSuchExample, Unsatisfiable

    drawing = settings(max_examples=most, derandomize=True, database=None, deadline=None)
    try:
        return find(_points(masukan), wanted, settings=drawing)
    except (NoSuchExample, Unsatisfiable):
        return None


def _points(masukan: tuple[Masukan, ...]) -> SearchStrategy[Point]:
    from hypothesis import strategies as st

    @st.composite
    def points(draw: st.DrawFn) -> Point:
        """Wholes first, then their parts."""
        found: dict[int, Fraction] = {}
        for number in sorted(range(len(masukan)), key=lambda each: _depth(masukan, each)):
            one = masukan[number]
            most = found[one.induk] if one.induk is not None else None
            low, high, step = _steps(one, one.interval & between(None, most))
            found[number] = _drawn_number(lambda: draw(st.booleans()), low, max(low, high)) * step
        return tuple(found[number] for number in range(len(masukan)))

    return points().filter(lambda point: admissible(masukan, point))


def _drawn_number(bit: Callable[[], bool], low: int, high: int) -> int:
    """A number from *low* to *high*: simplest is the one nearest to zero, the others lie near it or far away.

    It is drawn bit by bit: into whole numbers hypothesis mixes constants of the code that happens to be installed.
    """
    nearest = min(max(low, 0), high)
    down = bit()
    room = nearest - low if down else high - nearest
    width = min(_WIDTHS[2 * bit() + bit()], room.bit_length())
    away = min(sum(bit() << place for place in range(width)), room)
    return nearest - away if down else nearest + away


def _depth(masukan: tuple[Masukan, ...], number: int) -> int:
    """How many wholes *number* lies in; no whole is a part of its own part."""
    depth, whole = 0, masukan[number].induk
    while whole is not None and depth < len(masukan):
        depth, whole = depth + 1, masukan[whole].induk
    return depth


def _steps(one: Masukan, interval: Interval) -> tuple[int, int, Fraction]:
    """The least and the greatest multiple of a step, and the step: whole numbers, or hundredths of the unit."""
    step = Fraction(1) if one.utuh else one.satuan.faktor / _FINE
    low, high = interval.low.nilai, interval.high.nilai
    least = -(-low // step) if low is not None else None
    greatest = high // step if high is not None else None
    if least is None:
        least = (greatest if greatest is not None else 0) - _FAR
    return least, greatest if greatest is not None else max(least, 0) + _FAR, step
