"""The cascade as an outline: its branches from the top down, each node once, indicators before what is below."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from sakip.graph.cascade import LEVELS, Cascade
from sakip.model.nodes import Indikator, Simpul

Item = Simpul | Indikator


@frozen
class Branch:
    """An item in the outline. `ends` says for it and for each item above it whether it is the last one there.

    `again` marks a node that was shown before, under something else that it serves as well.
    """

    item: Item
    ends: tuple[bool, ...]
    again: bool
    above: str | None

    @property
    def depth(self) -> int:
        """How far down it stands, from 0."""
        return len(self.ends)


class Outline:
    """Walks a cascade down to the level *until*, and remembers what it has met."""

    def __init__(self, cascade: Cascade, until: str) -> None:
        self._cascade = cascade
        self._kinds = LEVELS[: LEVELS.index(until) + 1]
        self._met: set[str] = set()

    def connected(self) -> Iterator[Branch]:
        """The branches from every tujuan."""
        return self.below(self._cascade.nodes("tujuan"))

    def supporting(self) -> Iterator[Branch]:
        """The programmes that serve the agency as a whole, with what is below them."""
        return self.below(each for each in self._unmet_tops() if isinstance(each, Simpul) and each.sifat == "penunjang")

    def loose(self) -> Iterator[Branch]:
        """What has not been met so far, for want of anything above it."""
        yield from self.below(self._unmet_tops())
        yield from self.below(each for each in self._shown() if each.id not in self._met)

    def below(self, roots: Iterable[Item]) -> Iterator[Branch]:
        """*roots* and everything that serves them."""
        waiting = [Branch(each, (), again=False, above=None) for each in reversed(list(roots))]
        while waiting:
            branch = waiting.pop()
            again = branch.item.id in self._met
            yield Branch(branch.item, branch.ends, again=again, above=branch.above)
            if not again:
                self._met.add(branch.item.id)
                waiting += reversed(self._children(branch))

    def _children(self, branch: Branch) -> list[Branch]:
        if isinstance(branch.item, Indikator):
            return []
        name = branch.item.id
        items: list[Item] = [*self._cascade.measures(name), *self._cascade.children(name, *self._kinds)]
        last = len(items) - 1
        return [
            Branch(each, (*branch.ends, index == last), again=False, above=name) for index, each in enumerate(items)
        ]

    def _unmet_tops(self) -> list[Item]:
        shown = {each.id for each in self._shown()}
        return [
            each
            for each in self._shown()
            if each.id not in self._met and not any(above.id in shown for above in self._cascade.above(each.id))
        ]

    def _shown(self) -> tuple[Item, ...]:
        return (*self._cascade.nodes(*self._kinds), *(each for each in self._cascade.indicators() if self._own(each)))

    def _own(self, item: Indikator) -> bool:
        """Whether *item* measures the cascade, or nothing yet; not the region above it or a condition of a tree."""
        above = self._cascade.above(item.id)
        return not above or any(isinstance(each, Simpul) and each.jenis in LEVELS for each in above)
