"""Who answers for what: a declaration's own units, else those of what it stands in or measures."""

from __future__ import annotations

from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Deklarasi, Indikator, Simpul, Unit


@remembered
def units_within(cascade: Cascade, unit: str) -> frozenset[str]:
    """The unit *unit* and all units within it."""
    below = (each.id for each in cascade.all_below(unit) if isinstance(each, Unit))
    return frozenset((unit, *below))


def answers_for(cascade: Cascade, unit: str, item: Deklarasi) -> bool:
    """Whether *unit*, or a unit within it, answers for *item*."""
    return not units_within(cascade, unit).isdisjoint(answering(cascade, item))


def answering(cascade: Cascade, item: Deklarasi | None) -> tuple[str, ...]:
    """The units that answer for *item*: the nearest that are named, going up through what it stands in or measures."""
    passed: set[str] = set()
    while isinstance(item, Simpul | Indikator) and item.id not in passed:
        passed.add(item.id)
        if found := tuple(each.id for each in cascade.owners(item.id)):
            return found
        item = cascade.model.nama.get(item.induk or "")
    return ()
