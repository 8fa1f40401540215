"""How many there are of a kind of thing, in the plan or below one node of it."""

from __future__ import annotations

from attrs import frozen

from sakip.graph.cascade import LEVELS, Cascade
from sakip.graph.money import running
from sakip.graph.owners import answering
from sakip.model.lookup import INDICATORS
from sakip.model.nodes import Unit

UNIT = "unit"
COUNTED = frozenset((*LEVELS, *INDICATORS, UNIT))
_FUNDED = ("program", "kegiatan", "subkegiatan")


@frozen
class Banyak:
    """How many there are, and how many of them run in the year: both are counted in reports."""

    semua: int
    berjalan: int


def counted(cascade: Cascade, kind: str, under: str, year: int) -> Banyak | None:
    """How many of *kind* there are below *under* ("" for the whole plan), each name once.

    None where nothing is said of any: by a plan without kegiatan, or of the units of what nobody owns.
    """
    every = _within(cascade, kind, under) if under else _every(cascade, kind)
    names = {each for each in every if "~" not in each.rpartition("/")[2]}
    if not names and (not under or kind == UNIT):
        return None
    funded = running(cascade, year) if kind in _FUNDED else None
    return Banyak(len(names), len(names if funded is None else funded & names))


def _within(cascade: Cascade, kind: str, node: str) -> list[str]:
    """What is of *kind* below *node*, and *node* itself where it is: "1 program, 5 kegiatan"."""
    if kind == UNIT:
        return list(answering(cascade, cascade.model.nama.get(node)))
    own = [node] if getattr(cascade.model.nama.get(node), "jenis", "") == kind else []
    return [*own, *(each.id for each in cascade.all_below(node, kind))]


def _every(cascade: Cascade, kind: str) -> list[str]:
    if kind == UNIT:
        return [each.id for each in cascade.all(Unit)]
    found = cascade.nodes(kind) if kind in LEVELS else cascade.indicators(kind)
    return [each.id for each in found]
