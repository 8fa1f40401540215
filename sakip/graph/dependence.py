"""What depends on what: every relation of the cascade read from its foundation upwards, and the tree above a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from attrs import frozen

from sakip.graph.cascade import Cascade
from sakip.graph.from_model import Hubungan
from sakip.model.nodes import Data, Deklarasi, Indikator, Kebijakan, Lintas, Rujukan, Unit


class Sebab(Enum):
    """Why one thing depends on another; of several reasons the first is told."""

    RUMUS = "rumus"  # its formula uses it
    DIUKUR = "diukur"  # it is measured by the other
    MEMUAT = "memuat"  # the other stands in it
    DIDUKUNG = "didukung"  # the other serves it
    SEBAGIAN = "sebagian"  # it is a part of the other
    DIAMPU = "diampu"  # the other owns it, or answers for it
    BERSUMBER = "bersumber"  # its data come from the other
    DI_BAWAH = "di_bawah"  # it is a unit within the other
    MELALUI = "melalui"  # a shared performance, it works through the other
    BERSAMA = "bersama"  # a shared performance, it has the other as its indicator, or as one of its units
    MEWUJUDKAN = "mewujudkan"  # a condition of a performance tree, it is realised by the other
    MENURUT = "menurut"  # it goes by the other: a policy, a scale, a group
    ANGKA = "angka"  # its figures are worked out from those of the other


@frozen
class Ketergantungan:
    """`pada` carries `siapa`, because of `sebab`."""

    pada: str
    siapa: str
    sebab: Sebab


@frozen
class Langkah:
    """A place in the tree of what depends on something: what it is, directly on what it depends there, and why.

    `ends` says for it and for each that it stands behind whether it is the last one there.
    """

    siapa: str
    pada: str
    sebab: Sebab
    ends: tuple[bool, ...]


_UPWARDS = {
    Hubungan.MENGUKUR: Sebab.DIUKUR,
    Hubungan.BAGIAN: Sebab.MEMUAT,
    Hubungan.MENDUKUNG: Sebab.DIDUKUNG,
}
_DOWNWARDS = {
    Hubungan.MEMAKAI: Sebab.RUMUS,
    Hubungan.MEMUAT: Sebab.SEBAGIAN,
    Hubungan.DIAMPU: Sebab.DIAMPU,
    Hubungan.MELALUI: Sebab.MELALUI,
    Hubungan.MEMETAKAN: Sebab.MEWUJUDKAN,
}


def dependences(cascade: Cascade) -> Iterator[Ketergantungan]:
    """Every dependence that the declarations of a plan state."""
    for start, end, kind in cascade.edges():
        if isinstance(cascade.model.nama.get(start), Unit):
            if isinstance(cascade.model.nama.get(end), Unit):
                yield Ketergantungan(end, start, Sebab.DI_BAWAH)
        elif kind in _UPWARDS:
            yield Ketergantungan(start, end, _UPWARDS[kind])
        else:
            yield Ketergantungan(end, start, _DOWNWARDS[kind])
    for item in cascade.model.nama.values():
        for reference, why in _references(item):
            if reference.id:
                yield Ketergantungan(reference.id, item.id, why)


def _references(item: Deklarasi) -> Iterator[tuple[Rujukan, Sebab]]:
    """What *item* refers to besides what the graph has as edges."""
    match item:
        case Data():
            yield from ((each, Sebab.BERSUMBER) for each in item.sumber_data)
            yield from ((each, Sebab.DIAMPU) for each in item.penanggung_jawab)
            yield from ((each, Sebab.MENURUT) for each in item.per)
        case Indikator():
            yield from ((each, Sebab.BERSUMBER) for each in item.sumber_data)
            yield from ((each, Sebab.MENURUT) for each in (*item.kebijakan, *item.skala))
        case Kebijakan():
            yield from ((each, Sebab.MENURUT) for each in (*item.mengikuti, *item.skala))
        case Lintas():
            units = (part.unit for part in item.peran if part.unit is not None)
            shared = (each for part in item.peran for each in part.indikator_bersama)
            yield from ((each, Sebab.BERSAMA) for each in (*units, *shared))
        case _:
            return


def depending(root: str, found: Iterable[Ketergantungan]) -> tuple[Langkah, ...]:
    """The tree of all that depends on *root*, each once, behind the nearest that it depends on."""
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node(root)
    reasons = list(Sebab)
    for each in sorted(found, key=lambda each: reasons.index(each.sebab)):
        if not graph.has_edge(each.pada, each.siapa):
            graph.add_edge(each.pada, each.siapa, sebab=each.sebab)
    below: dict[str, list[str]] = {}
    for name, nearest in nx.bfs_predecessors(graph, root):
        below.setdefault(nearest, []).append(name)
    waiting: list[tuple[str, str, tuple[bool, ...]]] = _behind(root, (), below)
    steps = []
    while waiting:
        who, on, ends = waiting.pop()
        steps.append(Langkah(who, on, graph.edges[on, who]["sebab"], ends))
        waiting += _behind(who, ends, below)
    return tuple(steps)


def _behind(on: str, ends: tuple[bool, ...], below: dict[str, list[str]]) -> list[tuple[str, str, tuple[bool, ...]]]:
    """What comes directly behind *on*, the last first."""
    names = below.get(on, [])
    return [(name, on, (*ends, at == len(names) - 1)) for at, name in reversed(list(enumerate(names)))]
