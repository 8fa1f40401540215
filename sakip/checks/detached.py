"""What leads up to no goal: what hangs nowhere, what only yearly documents have, and where it may belong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sakip.checks.gather import SHOWN, Declared, allowed, called, certain, repeated, supporting
from sakip.diagnostics.diagnostic import Label
from sakip.graph.cascade import LEVELS, Cascade
from sakip.graph.order import in_order
from sakip.graph.remembered import remembered
from sakip.graph.statements import document_name, kind_of, of_plan
from sakip.model.nodes import Butir, Indikator, Rujukan, Simpul
from sakip.model.places import head
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

_PROMISES = frozenset(("rkt", "renja", "perjanjian"))
_BY_CODE = Text(id="menurut kodenya berada di bawah ini", en="by its code it belongs under this")
_BY_DOCUMENT = Text(id="{dokumen} menaruhnya di bawah {atas}", en="{dokumen} puts it under {atas}")
_LACKING = Text(id="di sini belum ada {jenis}", en="there is no {jenis} here yet")
_LEVEL_ABOVE = {
    "sasaran": "tujuan",
    "program": "sasaran",
    "kegiatan": "program",
    "subkegiatan": "kegiatan",
    "iku": "sasaran",
}


# ── what leads up to no goal ────────────────────────────────────────────────────────────────────────


def attached(cascade: Cascade, name: str) -> bool:
    """Whether *name* stands in, supports or measures anything of the agency's cascade."""
    return any(isinstance(each, Indikator) or getattr(each, "jenis", "") in LEVELS for each in cascade.above(name))


@remembered
def detached(cascade: Cascade, *kinds: str) -> tuple[Simpul | Indikator, ...]:
    """The nodes and indicators of *kinds* that serve or measure nothing, where no other finding says why."""
    nodes = (each for each in cascade.nodes(*kinds) if not (supporting(each) or attached(cascade, each.id)))
    indicators = (each for each in cascade.indicators(*kinds) if not (each.induk or each.mendukung))
    found: tuple[Simpul | Indikator, ...] = (*nodes, *indicators)
    return tuple(each for each in found if "mendukung" not in each.rusak and not repeated(cascade, each))


def outside(cascade: Cascade, item: Simpul | Indikator) -> bool:
    """Whether *item* leads up to no goal, in a plan that has goals."""
    return bool(cascade.nodes("tujuan")) and not cascade.all_above(item.id, "tujuan")


@remembered
def unplanned(cascade: Cascade) -> dict[str, list[Butir]]:
    """The objectives and programmes that only yearly plans and agreements have, and what those state of them.

    They lead up to no goal, the plan itself states neither target nor budget, and they are no support programme. Of a
    programme under such an objective nothing more is said.
    """
    found: dict[str, list[Butir]] = {}
    for node in cascade.nodes("sasaran", "program") if cascade.nodes("tujuan") else ():
        if _loose(cascade, node):
            stated = [each for each in _stated_of(cascade, node) if kind_of(cascade, each) in _PROMISES]
            own_values = any(of_plan(cascade, each) for each in _stated_of(cascade, node))
            if stated and not own_values:
                found[node.id] = in_order(stated)
    return found


def _loose(cascade: Cascade, node: Simpul) -> bool:
    if node.rusak & {"mendukung"} or repeated(cascade, node) or supporting(node):
        return False
    return outside(cascade, node) and not cascade.parents(node.id)


def _stated_of(cascade: Cascade, node: Simpul) -> Iterator[Butir]:
    """Every target of the indicators of *node*, and every budget of *node* itself."""
    for indicator in cascade.measures(node.id):
        yield from cascade.stated("target", indicator.id)
    for figure in ("pagu", "anggaran"):
        yield from cascade.stated(figure, node.id)


# ── which finding says so, and what it shows ────────────────────────────────────────────────────────


def reported_detached(cascade: Cascade, *kinds: str) -> bool:
    """Whether a finding about something detached (SK304 or SK210) shows already that what is above it may lack it."""
    found = detached(cascade, *kinds) if cascade.nodes("tujuan") else ()
    other = unplanned(cascade) if found else {}
    silenced = {code for code, weight, _ in cascade.model.keparahan if weight == "abaikan"}
    codes = (("SK304" if each.id in other else "SK210", each) for each in found)
    return any(not (code in silenced or allowed(cascade, code, each)) for code, each in codes)


def belonging(cascade: Cascade, item: Declared) -> Iterator[Label]:
    """Where *item* may belong: by its code, by a document, or where it is missing."""
    if not isinstance(item, Simpul | Indikator):
        return
    by_code = _by_code(cascade, item.id) if is_code(item.id) else None
    if by_code is not None:
        yield Label(head(by_code.letak), _BY_CODE)
    for stated in cascade.stated("mendukung", item.id)[:1]:
        if isinstance(stated.nilai, Rujukan):
            above = cascade.title(stated.nilai.id)
            yield Label(stated.letak, _BY_DOCUMENT, {"dokumen": document_name(cascade, stated), "atas": above})
    for each in islice(_lacking(cascade, item), SHOWN):
        if each is not by_code:
            yield Label(head(each.letak), _LACKING, {"jenis": called(item.jenis)})


def _lacking(cascade: Cascade, item: Simpul | Indikator) -> Iterator[Simpul]:
    """The nodes of the level above *item* that have nothing of its kind."""
    found = cascade.measures if isinstance(item, Indikator) else cascade.children
    for each in certain(cascade, _LEVEL_ABOVE.get(item.jenis, "tujuan")):
        if not found(each.id, item.jenis):
            yield each


def _by_code(cascade: Cascade, code: str) -> Simpul | None:
    """The node whose code *code* extends: two parts shorter for a kegiatan, else one."""
    shorter = (cascade.model.nama.get(code.rsplit(".", count)[0]) for count in (1, 2))
    return next((each for each in shorter if isinstance(each, Simpul) and each.id != code), None)
