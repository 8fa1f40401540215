"""The cascade: what stands above and below, what measures, supports, uses and owns, and what was stated where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sakip.graph.from_model import ARITHMETIC, LOGICAL, Graph, Hubungan, Kinds, weave
from sakip.graph.order import in_order
from sakip.graph.remembered import remembered
from sakip.model.nodes import ArahKebijakan, Butir, Data, Deklarasi, Dokumen, Indikator, Instansi, Model, Simpul

if TYPE_CHECKING:
    import networkx as nx

T = TypeVar("T")
Stated = dict[str, dict[str, tuple[Butir, ...]]]
_NONE: dict[str, tuple[Butir, ...]] = {}
Neighbours = dict[str, tuple[str, ...]]
_MEASURES, _SUPPORTS = frozenset((Hubungan.MENGUKUR,)), frozenset((Hubungan.MENDUKUNG,))
_OWNED, _THROUGH = frozenset((Hubungan.DIAMPU,)), frozenset((Hubungan.MELALUI,))
LEVELS = ("tujuan", "sasaran", "program", "kegiatan", "subkegiatan")


class Cascade:
    """The questions that checks, evaluation and pictures ask of a plan. Answers keep the order of declaration.

    `answers` holds what was asked before (`remembered`).
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.answers: dict[tuple[Any, ...], Any] = {}

    def __getitem__(self, name: str) -> Deklarasi:
        """The declaration called *name*.

        Raises:
            KeyError: nothing is called that.
        """
        return self.model.nama[name]

    @property
    def planned_years(self) -> range:
        """The years of the Renstra, and those beyond its period that its form has; none where it does not say."""
        period = self.model.tahun
        return range(period[0], period[-1] + 1 + self.model.bentuk.continued) if period else period

    # ── who is there ────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _by_kind(self) -> dict[str, list[Simpul | Indikator]]:
        found: dict[str, list[Simpul | Indikator]] = {}
        for item in self.model.nama.values():
            if isinstance(item, (Simpul, Indikator)):
                found.setdefault(item.jenis, []).append(item)
        return found

    @remembered
    def nodes(self, *kinds: str) -> tuple[Simpul, ...]:
        """Every node of the levels *kinds* (all five levels of the agency's cascade, where none is named)."""
        return tuple(
            each for kind in kinds or LEVELS for each in self._by_kind.get(kind, ()) if isinstance(each, Simpul)
        )

    @remembered
    def indicators(self, *kinds: str) -> tuple[Indikator, ...]:
        """Every indicator (iku, ikk or indikator, where *kinds* says so)."""
        wanted = kinds or ("iku", "ikk", "indikator")
        return tuple(each for kind in wanted for each in self._by_kind.get(kind, ()) if isinstance(each, Indikator))

    @remembered
    def all(self, kind: type[T]) -> tuple[T, ...]:
        """Every declaration of class *kind*: `cascade.all(Data)`."""
        return tuple(each for each in self.model.nama.values() if isinstance(each, kind))

    @cached_property
    def agency(self) -> Instansi | None:
        """The agency."""
        return next(iter(self.all(Instansi)), None)

    # ── logical support ─────────────────────────────────────────────────────────────────────────

    @remembered
    def above(self, name: str, *kinds: str) -> tuple[Deklarasi, ...]:
        """What *name* directly stands in, supports or measures, of the levels *kinds* if given."""
        return self._pick(self._up(name, LOGICAL), kinds)

    @remembered
    def below(self, name: str, *kinds: str) -> tuple[Deklarasi, ...]:
        """What directly stands in, supports or measures *name*, of the levels *kinds* if given."""
        return self._pick(self._down(name, LOGICAL), kinds)

    @remembered
    def all_above(self, name: str, *kinds: str) -> tuple[Deklarasi, ...]:
        """Everything that *name* serves, at whatever distance, nearest first."""
        return self._pick(self._reach(name, self._up), kinds)

    @remembered
    def all_below(self, name: str, *kinds: str) -> tuple[Deklarasi, ...]:
        """Everything that serves *name*, at whatever distance, nearest first."""
        return self._pick(self._reach(name, self._down), kinds)

    @remembered
    def children(self, name: str, *kinds: str) -> tuple[Simpul, ...]:
        """The nodes of the cascade that directly serve *name*, through one of its indicators too."""
        found = dict.fromkeys(each.id for each in self.below(name) if isinstance(each, Simpul))
        for indicator in self.measures(name):
            found |= dict.fromkeys(each.id for each in self.below(indicator.id) if isinstance(each, Simpul))
        return tuple(each for each in self._pick(found, kinds) if isinstance(each, Simpul))

    @remembered
    def parents(self, name: str, *kinds: str) -> tuple[Simpul, ...]:
        """The nodes of the cascade that *name* directly serves, through an indicator too."""
        found: dict[str, None] = {}
        for each in self.above(name):
            if isinstance(each, Simpul):
                found[each.id] = None
            elif isinstance(each, Indikator):
                found |= dict.fromkeys(node.id for node in self.above(each.id) if isinstance(node, Simpul))
        return tuple(each for each in self._pick(found, kinds) if isinstance(each, Simpul))

    @remembered
    def measures(self, name: str, *kinds: str) -> tuple[Indikator, ...]:
        """The indicators that measure the node *name*."""
        found = self._pick(self._down(name, _MEASURES), kinds)
        return tuple(each for each in found if isinstance(each, Indikator))

    @remembered
    def supports(self, name: str) -> tuple[Deklarasi, ...]:
        """What *name* says that it serves besides what it stands in."""
        return self._pick(self._up(name, _SUPPORTS), ())

    @remembered
    def directions(self) -> tuple[ArahKebijakan, ...]:
        """Every policy direction of the agency, at the goals and objectives that it belongs to."""
        return tuple(each for node in self.all(Simpul) for each in node.arah_kebijakan)

    def is_own(self, indicator: Indikator) -> bool:
        """Whether *indicator* measures something of the agency's own levels, or nothing at all."""
        above = self.above(indicator.id)
        return not above or any(getattr(each, "jenis", "") in LEVELS for each in above)

    def routes(self, start: str, end: str, most: int = 8) -> tuple[tuple[str, ...], ...]:
        """The ways of support from *start* up to *end*, as ids, at most *most* of them."""
        import networkx as nx

        support = self._only(LOGICAL)
        if start not in support or end not in support:
            return ()
        paths: Iterator[list[str]] = nx.all_simple_paths(support, start, end)
        return tuple(tuple(path) for path in islice(paths, most))

    @remembered
    def orphans(self) -> tuple[Simpul, ...]:
        """The nodes below tujuan that no way of support leads from to a tujuan."""
        reached = {
            below.id for goal in self.nodes("tujuan") for below in self.all_below(goal.id) if isinstance(below, Simpul)
        }
        return tuple(
            each for each in self.nodes("sasaran", "program", "kegiatan", "subkegiatan") if each.id not in reached
        )

    # ── arithmetic use, ownership ───────────────────────────────────────────────────────────────

    @remembered
    def uses(self, name: str) -> tuple[Deklarasi, ...]:
        """The data and indicators that the formula of *name* uses."""
        return self._pick(self._up(name, ARITHMETIC), ())

    @remembered
    def used_by(self, name: str) -> tuple[Deklarasi, ...]:
        """The indicators whose formulas use *name*."""
        return self._pick(self._down(name, ARITHMETIC), ())

    @remembered
    def redefined(self, name: str) -> tuple[Indikator | Data, ...]:
        """Of *name* and all that its formula rests on, what says that its definition changed (`berlaku_sejak`)."""
        if not self._any_redefined:
            return ()
        found, waiting = dict.fromkeys((name,)), [name]
        while waiting:
            below = [each.id for each in self.uses(waiting.pop()) if each.id and each.id not in found]
            found.update(dict.fromkeys(below))
            waiting += below
        items = (self.model.nama.get(each) for each in found)
        return tuple(each for each in items if isinstance(each, Indikator | Data) and each.berlaku_sejak)

    @cached_property
    def _any_redefined(self) -> bool:
        return any(isinstance(each, Indikator | Data) and each.berlaku_sejak for each in self.model.nama.values())

    @remembered
    def owners(self, name: str) -> tuple[Deklarasi, ...]:
        """The units that own, or answer for, *name*."""
        return self._pick(self._up(name, _OWNED), ())

    @remembered
    def owns(self, unit: str) -> tuple[Deklarasi, ...]:
        """What the unit *unit* owns or answers for."""
        return self._pick(self._down(unit, _OWNED), ())

    @remembered
    def through(self, name: str) -> tuple[Deklarasi, ...]:
        """What the shared performance *name* works through."""
        return self._pick(self._up(name, _THROUGH), ())

    def cycles(self, kinds: Kinds) -> tuple[tuple[str, ...], ...]:
        """The circles among edges of *kinds*: one for each knot of declarations, as ids in order."""
        import networkx as nx

        graph = self._only(kinds)
        found = []
        for knot in nx.strongly_connected_components(graph):
            first = min(knot)
            if len(knot) > 1 or graph.has_edge(first, first):
                found.append(tuple(edge[0] for edge in nx.find_cycle(graph.subgraph(knot), first)))
        return tuple(sorted(found))

    # ── what was stated ─────────────────────────────────────────────────────────────────────────

    @cached_property
    def _stated(self) -> Stated:
        found: dict[str, dict[str, list[Butir]]] = {}
        for each in self.model.butir:
            found.setdefault(each.ukuran, {}).setdefault(each.subjek, []).append(each)
        return {
            figure: {subject: tuple(in_order(stated)) for subject, stated in subjects.items()}
            for figure, subjects in found.items()
        }

    def stated(self, figure: str, subject: str) -> tuple[Butir, ...]:
        """Every value of *figure* that any document states of *subject*; the plan's own have `dokumen` "".

        By document, table and period, whatever their order in the files: the plan's own come first.
        """
        return self._stated.get(figure, _NONE).get(subject, ())

    @remembered
    def planned(self, figure: str, subject: str) -> tuple[Butir, ...]:
        """What the plan itself states of *subject*: its declarations, and its Renstra."""
        return tuple(each for each in self.stated(figure, subject) if each.dokumen in self.own_documents)

    def subjects(self, figure: str) -> tuple[str, ...]:
        """Everything of which some document states *figure*."""
        return tuple(self._stated.get(figure, _NONE))

    @cached_property
    def own_documents(self) -> frozenset[str]:
        """The ids of the documents that are the plan itself: "" for its declarations, and its Renstra."""
        return frozenset(("", *(each.id for each in self.model.dokumen if each.jenis == "renstra")))

    @cached_property
    def reports(self) -> frozenset[str]:
        """The ids of the published reports."""
        return frozenset(each.id for each in self.model.dokumen if each.jenis == "laporan")

    @cached_property
    def documents(self) -> dict[str, Dokumen]:
        """The documents by id."""
        return {each.id: each for each in self.model.dokumen}

    # ── how things are called ───────────────────────────────────────────────────────────────────

    def title(self, name: str) -> str:
        """What a reader calls *name*: its code or identifier, or its title where it has neither."""
        item = self.model.nama.get(name)
        if isinstance(item, Simpul | Indikator) and not item.bernama:
            return f'"{item.nama}"'
        return name.split("~", maxsplit=1)[0] if item else name

    # ── the graph itself ────────────────────────────────────────────────────────────────────────

    @cached_property
    def _graph(self) -> Graph:
        return weave(self.model)

    @remembered
    def _neighbours(self, kinds: Kinds) -> tuple[Neighbours, Neighbours]:
        """What edges of *kinds* lead to, upwards and downwards, from each declaration."""
        graph = self._graph
        return _through(graph, kinds), _through(graph.reverse(copy=False), kinds)

    def _only(self, kinds: Kinds) -> nx.DiGraph[str]:
        """The graph of the edges of *kinds*."""
        import networkx as nx

        return nx.DiGraph((start, end) for start, end, kind in self._graph.edges(keys=True) if kind in kinds)

    def edges(self) -> Iterator[tuple[str, str, Hubungan]]:
        """Every edge: from what, up to what, and what it says."""
        yield from self._graph.edges(keys=True)

    def _up(self, name: str, kinds: Kinds) -> tuple[str, ...]:
        return self._neighbours(kinds)[0].get(name, ())

    def _down(self, name: str, kinds: Kinds) -> tuple[str, ...]:
        return self._neighbours(kinds)[1].get(name, ())

    def _reach(self, name: str, step: Callable[[str, Kinds], tuple[str, ...]]) -> dict[str, None]:
        found: dict[str, None] = {}
        waiting = list(step(name, LOGICAL))
        for each in waiting:
            if each not in found and each != name:
                found[each] = None
                waiting.extend(step(each, LOGICAL))
        return found

    def _pick(self, names: Iterable[str], kinds: tuple[str, ...]) -> tuple[Deklarasi, ...]:
        known = self.model.nama
        items = [known[name] for name in names if name in known]
        return tuple([each for each in items if getattr(each, "jenis", "") in kinds] if kinds else items)


def _through(graph: Graph, kinds: Kinds) -> Neighbours:
    """From each declaration of *graph*, those that an edge of *kinds* leads to."""
    return {
        name: found
        for name, neighbours in graph.adjacency()
        if (found := tuple(each for each, edges in neighbours.items() if not kinds.isdisjoint(edges)))
    }
