"""Where steps enter a side: the first that holds, going one way, by halving."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

FARTHEST = 10**18
Steps = tuple[int | None, int | None]
Holds = Callable[[int], bool]


def any_of(steps: Steps) -> int:
    """Some step of *steps*: an end, where there is one."""
    low, high = steps
    return low if low is not None else high if high is not None else 0


def entered(steps: Steps, towards: int, holds: Holds) -> Steps | None:
    """*steps* from the first that *holds* going *towards* an end, where all behind it do too; None where none does."""
    if towards < 0:
        found = entered(_turned(steps), 1, lambda step: holds(-step))
        return None if found is None else _turned(found)
    low, high = steps
    if low is not None and holds(low):
        return steps
    inside = _far(low or 0, high, holds)
    if inside is None:
        return None
    outside = low if low is not None else _far_down(inside, holds)
    return (None if outside is None else halved(outside, inside, holds)), high


def entered_near(steps: Steps, towards: int, holds: Holds, crossing: Fraction) -> Steps | None:
    """The same, where it is known that the side is entered at *crossing*, counted in steps, if that is among them."""
    if towards < 0:
        found = entered_near(_turned(steps), 1, lambda step: holds(-step), -crossing)
        return None if found is None else _turned(found)
    low, high = steps
    if (low is not None and crossing < low) or (high is not None and crossing > high):
        return steps if holds(any_of(steps)) else None
    first = -(-crossing.numerator // crossing.denominator)
    first = first if holds(first) else first + 1
    return None if high is not None and first > high else (first, high)


def _turned(steps: Steps) -> Steps:
    low, high = (None if each is None else -each for each in steps)
    return high, low


def _far(start: int, high: int | None, holds: Holds) -> int | None:
    """A step that holds, the far end or ever farther from *start*; None where there is none."""
    if high is not None:
        return high if holds(high) else None
    return next((step for step in strides(start, None) if holds(step)), None)


def _far_down(start: int, holds: Holds) -> int | None:
    """A step below *start* that does not hold; None where there is none."""
    return next((-step for step in strides(-start, None) if not holds(-step)), None)


def strides(start: int, last: int | None) -> Iterator[int]:
    """*start*, then ever farther steps, up to *last* if there is one."""
    yield start
    reach = 1
    while reach <= FARTHEST and (last is None or start + reach < last):
        yield start + reach
        reach *= 2
    if last is not None and last != start:
        yield last


def halved(outside: int, inside: int, holds: Holds) -> int:
    """The first step that holds, between one that does not and one that does."""
    while inside - outside > 1:
        middle = (outside + inside) // 2
        if holds(middle):
            inside = middle
        else:
            outside = middle
    return inside
