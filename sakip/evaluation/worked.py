"""The figures worked out until now, and of those the ones that still hold where something else is supposed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from sakip.evaluation.figure import Figure, Kunci

First = Callable[[Kunci], Iterable[Kunci]]


def _never(_figure: Figure) -> bool:
    return False


class Worked(dict[Kunci, Figure]):
    """Figures by what identifies them: as a dictionary, those worked out here.

    `before` are those of another evaluation. They hold here too, unless they rest on any of `changes`, or on one that
    is to be worked out `again`; whether they do is found out when they are asked for, so that supposing costs what is
    asked of it, however large the plan. `first` says what is known before the ways to a figure can be told.
    """

    def __init__(
        self,
        first: First,
        before: Worked | None = None,
        changes: Mapping[Kunci, Figure] | None = None,
        again: Callable[[Figure], bool] = _never,
    ) -> None:
        super().__init__(changes or {})
        self._first = first
        self._before = before
        self._resting = dict.fromkeys(self, True)
        self._again = again
        self._all_hold = not self and again is _never

    @property
    def look_up(self) -> Callable[[Kunci], Figure | None]:
        """What says which figures are known: where there are none from before, the dictionary itself."""
        return self.get if self._before is None else self.known

    def known(self, key: Kunci) -> Figure | None:
        """The figure *key*, if it was worked out here or holds from before."""
        found = self.get(key)
        if found is not None or self._before is None:
            return found
        found = self._before.known(key)
        return found if found is not None and not self._rests(key) else None

    def all(self) -> dict[Kunci, Figure]:
        """Every figure that was worked out."""
        before = self._before.all() if self._before is not None else {}
        return {key: figure for key, figure in before.items() if not self._rests(key)} | self

    def _rests(self, wanted: Kunci) -> bool:
        """Whether the figure *wanted* rests on a change, at whatever distance; what goes in circles may."""
        if self._all_hold:
            return False
        waiting, open_ = [wanted], set[Kunci]()
        while waiting:
            key = waiting[-1]
            if key not in self._resting:
                under = self._under(key)
                missing = [each for each in under if each not in self._resting and each not in open_]
                if missing:
                    open_.add(key)
                    waiting.extend(missing)
                    continue
                self._resting[key] = self._is_new(key) or any(self._resting.get(each, True) for each in under)
            open_.discard(key)
            waiting.pop()
        return self._resting[wanted]

    def _is_new(self, key: Kunci) -> bool:
        found = self._before.known(key) if self._before is not None else None
        return found is not None and self._again(found)

    def _under(self, key: Kunci) -> tuple[Kunci, ...]:
        found = self._before.known(key) if self._before is not None else None
        return (*self._first(key), *_resting_on(found)) if found is not None else ()


def _resting_on(figure: Figure) -> Iterable[Kunci]:
    """What *figure* rests on, and what was weighed for it."""
    yield from _inputs(figure)
    for other in figure.dicoba:
        yield from _inputs(other)


def _inputs(figure: Figure) -> Iterator[Kunci]:
    return (each.kunci for each in figure.masukan)
