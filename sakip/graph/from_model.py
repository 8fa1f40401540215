"""From the model to the graph: every declaration a node, every relation an edge of its own kind.

Edges point upwards: from what is written below, or supports, or measures, to what it serves; from a formula to what it
uses. Logical support and arithmetic use are different kinds and never mixed.

networkx is imported where a graph is made or asked, not with this room: a rule can be explained without it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from sakip.model.formula import Rumus
from sakip.model.nodes import Data, Indikator, Kondisi, Lintas, Model, Rujukan, Simpul, Unit

if TYPE_CHECKING:
    import networkx as nx


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


Kinds = frozenset[Hubungan]
Graph: TypeAlias = "nx.MultiDiGraph[str]"

LOGICAL: Kinds = frozenset((Hubungan.BAGIAN, Hubungan.MENDUKUNG, Hubungan.MENGUKUR))
ARITHMETIC: Kinds = frozenset((Hubungan.MEMAKAI,))


def weave(model: Model) -> Graph:
    """The graph of *model*: ids as nodes, `Hubungan` as the key of each edge."""
    import networkx as nx

    graph: Graph = nx.MultiDiGraph()
    graph.add_nodes_from(model.nama)
    for item in model.nama.values():
        if isinstance(item, Simpul):
            _edge(graph, item.id, item.induk, Hubungan.BAGIAN)
            _edges(graph, item.id, item.mendukung, Hubungan.MENDUKUNG)
            _edges(graph, item.id, item.pengampu, Hubungan.DIAMPU)
        elif isinstance(item, Indikator):
            _edge(graph, item.id, item.induk, Hubungan.MENGUKUR)
            _edges(graph, item.id, item.mendukung, Hubungan.MENGUKUR)
            _edges(graph, item.id, item.penanggung_jawab, Hubungan.DIAMPU)
            _formulas(graph, item)
        elif isinstance(item, Data):
            _edges(graph, item.id, item.bagian_dari, Hubungan.MEMUAT)
        elif isinstance(item, Unit):
            _edge(graph, item.id, item.induk, Hubungan.BAGIAN)
        elif isinstance(item, Lintas):
            _edges(graph, item.id, item.untuk, Hubungan.MENDUKUNG)
            for part in item.peran:
                _edges(graph, item.id, part.melalui, Hubungan.MELALUI)
        elif isinstance(item, Kondisi):
            _edge(graph, item.id, item.induk or item.pohon, Hubungan.BAGIAN)
            _edges(graph, item.id, item.dipetakan, Hubungan.MEMETAKAN)
            for other in item.didukung:
                _edge(graph, other.id, item.id, Hubungan.MENDUKUNG)
    return graph


def _formulas(graph: Graph, item: Indikator) -> None:
    for formula in (item.formula, item.capaian):
        if isinstance(formula, Rumus):
            for used in formula.acuan:
                _edge(graph, item.id, used, Hubungan.MEMAKAI)


def _edges(graph: Graph, start: str, references: tuple[Rujukan, ...], kind: Hubungan) -> None:
    for reference in references:
        _edge(graph, start, reference.id, kind)


def _edge(graph: Graph, start: str, end: str | None, kind: Hubungan) -> None:
    if end:
        graph.add_edge(start, end, kind)
