"""Who answers for what: a declaration's own units, else those of what it stands in or measures; who has its data."""

from __future__ import annotations

from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Data, Deklarasi, Indikator, Simpul, Unit


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


def sourced(cascade: Cascade, indicator: Indikator) -> bool:
    """Whether *indicator*, or any datum of its formula, says where its data come from; who assesses it knows."""
    used: list[Data | Indikator] = [each for each in cascade.uses(indicator.id) if isinstance(each, Data)]
    return bool(indicator.dinilai_oleh) or any(_says_source(each) for each in [*used, indicator])


def _says_source(item: Data | Indikator) -> bool:
    return bool(item.sumber_data) or "sumber_data" in item.rusak
