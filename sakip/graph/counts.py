"""How many there are of a kind of thing, in the plan or below one node of it."""

from __future__ import annotations

from attrs import frozen

from sakip.graph.cascade import LEVELS, Cascade
from sakip.graph.money import running
from sakip.graph.owners import answering
from sakip.model.lookup import INDICATORS
from sakip.model.nodes import Unit

COUNTED = frozenset((*LEVELS, *INDICATORS, "unit"))
_FUNDED = ("program", "kegiatan", "subkegiatan")


@frozen
class Banyak:
    """How many there are, and how many of them run in the year: both are counted in reports."""

    semua: int
    berjalan: int


def counted(cascade: Cascade, kind: str, under: str, year: int) -> Banyak | None:
    """How many of *kind* there are below *under* ("" for the whole plan), each name once; None where it has none."""
    every = _within(cascade, kind, under) if under else _every(cascade, kind)
    names = {each for each in every if "~" not in each.rpartition("/")[2]}
    funded = running(cascade, year) if kind in _FUNDED else None
    return Banyak(len(names), len(names if funded is None else funded & names)) if names else None


def _within(cascade: Cascade, kind: str, node: str) -> list[str]:
    """What is of *kind* below *node*, and *node* itself where it is: "1 program, 5 kegiatan"."""
    if kind == "unit":
        return list(answering(cascade, cascade.model.nama.get(node)))
    if kind in INDICATORS:
        return [each.id for each in cascade.measures(node, *_kinds(kind))]
    own = [node] if getattr(cascade.model.nama.get(node), "jenis", "") == kind else []
    return [*own, *(each.id for each in cascade.all_below(node, kind))]


def _every(cascade: Cascade, kind: str) -> list[str]:
    if kind == "unit":
        return [each.id for each in cascade.all(Unit)]
    found = cascade.nodes(kind) if kind in LEVELS else cascade.indicators(*_kinds(kind))
    return [each.id for each in found]


def _kinds(kind: str) -> tuple[str, ...]:
    """The kinds of indicators that are counted as *kind*: an IKU is an indicator too."""
    return tuple(INDICATORS) if kind == "indikator" else (kind,)
