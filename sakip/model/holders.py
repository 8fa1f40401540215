"""Which declaration a place belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Protocol

from attrs import frozen

from sakip.source.span import Span


class Declared(Protocol):
    """Anything with a name and a place of its own: a declaration, a document."""

    @property
    def id(self) -> str:
        """Its name."""

    @property
    def letak(self) -> Span:
        """The whole of it."""


@frozen
class _Extent:
    """Where a declaration begins and ends, its name, and the position of the one around it (-1 for none)."""

    start: int
    end: int
    id: str
    around: int


def holder(items: Iterable[Declared]) -> Callable[[Span], str]:
    """A function that gives the id of the innermost of *items* around a place, "" where there is none."""
    by_file: dict[str, list[tuple[int, int, str]]] = {}
    for item in items:
        place = item.letak
        by_file.setdefault(place.file.name, []).append((place.start, -place.end, item.id))
    extents = {name: _nested(sorted(places)) for name, places in by_file.items()}
    starts = {name: [each.start for each in nested] for name, nested in extents.items()}

    def innermost(span: Span) -> str:
        name = span.file.name
        at = bisect_right(starts.get(name, ()), span.start) - 1
        while at >= 0 and extents[name][at].end < span.end:
            at = extents[name][at].around
        return extents[name][at].id if at >= 0 else ""

    return innermost


def _nested(places: Iterable[tuple[int, int, str]]) -> list[_Extent]:
    """*places*, which come in order and lie beside or within each other, each with the one around it."""
    found: list[_Extent] = []
    open_: list[int] = []
    for start, negative_end, name in places:
        while open_ and found[open_[-1]].end < -negative_end:
            open_.pop()
        found.append(_Extent(start, -negative_end, name, open_[-1] if open_ else -1))
        open_.append(len(found) - 1)
    return found
