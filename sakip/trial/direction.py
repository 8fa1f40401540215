"""Which way a formula moves when one of its inputs rises and the others stay: what intervals can prove of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from sakip.model.formula import Ekspresi
from sakip.text.bilingual import Text
from sakip.trial.form import Form, enclosed, slope
from sakip.trial.functions import NotSymbolicError
from sakip.trial.inputs import Box
from sakip.trial.interval import Interval, above, below, point
from sakip.trial.symbolic import Symbolic


class Gerak(Enum):
    """How the result moves when an input rises. `NAIK` and `TURUN` may stand still in places."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"
    TAK_MENENTU = "tak_menentu"

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return _LABELS[self]


_LABELS = {
    Gerak.NAIK: Text(id="naik", en="up"),
    Gerak.TURUN: Text(id="turun", en="down"),
    Gerak.TETAP: Text(id="tetap", en="no effect"),
    Gerak.TAK_MENENTU: Text(id="tak menentu", en="up or down"),
}


def direction(rumus: Ekspresi, box: Box, index: int) -> Gerak | None:
    """The way in which *rumus* moves when input *index* rises within *box*; None where that is not proved."""
    try:
        whole = Symbolic(box)
        form = whole.form(rumus)
        found = _way([slope(form, box.atom(index))])
        return found or _in_pieces(rumus, box, index, sorted(whole.cuts.get(index, ())))
    except NotSymbolicError:
        return None


def _way(slopes: Iterable[Interval]) -> Gerak | None:
    """The way that all of *slopes* go."""
    listed = list(slopes)
    if all(each.point == 0 for each in listed):
        return Gerak.TETAP
    if all(each.nonnegative for each in listed):
        return Gerak.NAIK
    return Gerak.TURUN if all(each.nonpositive for each in listed) else None


def _in_pieces(rumus: Ekspresi, box: Box, index: int, cuts: list[Fraction]) -> Gerak | None:
    """The way, told piece by piece between *cuts*, at which the formula may jump."""
    inside = [each for each in cuts if each in box.intervals[index]]
    if not inside:
        return None
    pieces = list(_pieces(box, index, inside))
    slopes = [slope(Symbolic(each).form(rumus), each.atom(index)) for each in pieces if not each.empty]
    jumps = (
        jump
        for at, sides in zip(inside, pairwise(pieces), strict=True)
        for jump in _jumps(rumus, box, index, at, sides)
    )
    return _way([*slopes, *jumps])


def _pieces(box: Box, index: int, cuts: list[Fraction]) -> Iterator[Box]:
    left = box
    for each in cuts:
        yield left.narrowed(index, below(each))
        left = left.narrowed(index, above(each))
    yield left


def _jumps(rumus: Ekspresi, box: Box, index: int, at: Fraction, sides: tuple[Box, Box]) -> Iterator[Interval]:
    """How far the formula jumps up to its value at *at*, and from there to what it goes on with.

    Raises:
        NotSymbolicError: it is not certain to be defined there.
    """
    value = _at(rumus, box.narrowed(index, point(at)), index, at)
    before, after = (None if side.empty else _at(rumus, side, index, at) for side in sides)
    if before is not None:
        yield enclosed(value - before)
    if after is not None:
        yield enclosed(after - value)


def _at(rumus: Ekspresi, side: Box, index: int, at: Fraction) -> Form:
    """What the formula that holds in *side* gives at *at*."""
    reading = Symbolic(side, {index: at})
    form = reading.form(rumus)
    if not reading.certain:
        raise NotSymbolicError
    return form
