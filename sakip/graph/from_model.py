"""From the model to the graph: every declaration a node, every relation an edge of its own kind.

Edges point upwards: from what is written below, or supports, or measures, to what it serves; from a formula to what it
uses. Logical support and arithmetic use are different kinds and never mixed.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import field, frozen

from sakip.model.formula import Rumus
from sakip.model.nodes import Data, Indikator, Kondisi, Lintas, Model, Rujukan, Simpul, Unit


class Hubungan(Enum):
    """What an edge says: `a BAGIAN b` is "a is written in b", and so on, read from a to b."""

    BAGIAN = "bagian"  # a stands in b: kegiatan in program, indicator's node in its parent
    MENDUKUNG = "mendukung"  # a says that it serves b
    MENGUKUR = "mengukur"  # indicator a measures b
    MEMAKAI = "memakai"  # the formula of a uses b
    MEMUAT = "memuat"  # a is a part of datum b
    DIAMPU = "diampu"  # a is owned by unit b
    MELALUI = "melalui"  # shared performance a works through b
    MEMETAKAN = "memetakan"  # condition a of a performance tree is realised by b


Kinds = tuple[Hubungan, ...]
Edge = tuple[str, Hubungan]

LOGICAL: Kinds = (Hubungan.BAGIAN, Hubungan.MENDUKUNG, Hubungan.MENGUKUR)
ARITHMETIC: Kinds = (Hubungan.MEMAKAI,)


@frozen
class Graph:
    """Every edge twice: under the declaration that it leads up from, and under the one that it comes down to."""

    up: dict[str, list[Edge]] = field(factory=dict)
    down: dict[str, list[Edge]] = field(factory=dict)

    def add(self, start: str, end: str | None, kind: Hubungan) -> None:
        """Let an edge of *kind* lead from *start* up to *end*, where there is an end."""
        if end:
            self.up.setdefault(start, []).append((end, kind))
            self.down.setdefault(end, []).append((start, kind))

    def only(self, kinds: Kinds) -> dict[str, list[str]]:
        """The edges of *kinds* alone: from each declaration that has any, what they lead up to."""
        found = {start: list(along(edges, kinds)) for start, edges in self.up.items()}
        return {start: ends for start, ends in found.items() if ends}


def along(edges: Iterable[Edge], kinds: Kinds) -> dict[str, None]:
    """What those of *edges* that are of *kinds* lead to, each once."""
    return {name: None for name, kind in edges if kind in kinds}


def weave(model: Model) -> Graph:
    """The graph of *model*."""
    graph = Graph()
    add = graph.add
    for item in model.nama.values():
        if isinstance(item, Simpul):
            add(item.id, item.induk, Hubungan.BAGIAN)
            _edges(graph, item.id, item.mendukung, Hubungan.MENDUKUNG)
            _edges(graph, item.id, item.pengampu, Hubungan.DIAMPU)
        elif isinstance(item, Indikator):
            add(item.id, item.induk, Hubungan.MENGUKUR)
            _edges(graph, item.id, item.mendukung, Hubungan.MENGUKUR)
            _edges(graph, item.id, item.penanggung_jawab, Hubungan.DIAMPU)
            _formulas(graph, item)
        elif isinstance(item, Data):
            _edges(graph, item.id, item.bagian_dari, Hubungan.MEMUAT)
        elif isinstance(item, Unit):
            add(item.id, item.induk, Hubungan.BAGIAN)
        elif isinstance(item, Lintas):
            _edges(graph, item.id, item.untuk, Hubungan.MENDUKUNG)
            for part in item.peran:
                _edges(graph, item.id, part.melalui, Hubungan.MELALUI)
        elif isinstance(item, Kondisi):
            add(item.id, item.induk or item.pohon, Hubungan.BAGIAN)
            _edges(graph, item.id, item.dipetakan, Hubungan.MEMETAKAN)
            for other in item.didukung:
                add(other.id, item.id, Hubungan.MENDUKUNG)
    return graph


def _formulas(graph: Graph, item: Indikator) -> None:
    for formula in (item.formula, item.capaian):
        if isinstance(formula, Rumus):
            for used in formula.acuan:
                graph.add(item.id, used, Hubungan.MEMAKAI)


def _edges(graph: Graph, start: str, references: tuple[Rujukan, ...], kind: Hubungan) -> None:
    for reference in references:
        graph.add(start, reference.id, kind)
