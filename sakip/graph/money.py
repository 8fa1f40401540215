"""Budgets over the cascade: what is stated of a node, and what stands below it. Not stated is not zero."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Butir, Simpul
from sakip.numbers.nilai import Kuantitas, TidakBerlaku
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import RUPIAH
from sakip.numbers.sums import total

# A sub kegiatan may hold others where the plan names its levels itself: RO within KRO.
_BUDGETED_BELOW = {"program": "kegiatan", "kegiatan": "subkegiatan", "subkegiatan": "subkegiatan"}


@frozen
class Pagu:
    """An amount and the values that it is the sum of."""

    jumlah: Kuantitas
    dari: tuple[Butir, ...]


@remembered
def ceilings(cascade: Cascade, node: str) -> dict[Periode, Pagu]:
    """The ceilings that the plan states of *node* itself, all sources together; a change goes before the original."""
    stated: dict[Periode, list[Butir]] = {}
    for each in cascade.stated("pagu", node):
        if isinstance(each.nilai, Kuantitas):
            stated.setdefault(each.periode, []).append(each)
    return {period: _together(values) for period, values in stated.items()}


def pagu(cascade: Cascade, node: str, period: Periode) -> Pagu | None:
    """The ceiling that the plan states of *node* itself for *period*."""
    return ceilings(cascade, node).get(period)


@remembered
def pagu_below(cascade: Cascade, node: str, period: Periode) -> Pagu | None:
    """The sum of the ceilings directly below *node*, each from its own statement or from below it in turn.

    None where any of them is not known, or nothing stands below.
    """
    parts = [pagu_of(cascade, child.id, period) for child in budget_children(cascade, node)]
    known = [each for each in parts if each is not None]
    if not known or len(known) < len(parts):
        return None
    return Pagu(added(each.jumlah for each in known), tuple(butir for each in known for butir in each.dari))


def pagu_of(cascade: Cascade, node: str, period: Periode) -> Pagu | None:
    """The ceiling of *node*: as stated, else the sum of what is below it."""
    return pagu(cascade, node, period) or pagu_below(cascade, node, period)


@remembered
def budget_children(cascade: Cascade, node: str) -> tuple[Simpul, ...]:
    """The nodes whose budgets make up that of *node*: those written in it."""
    below = _BUDGETED_BELOW.get(getattr(cascade[node], "jenis", ""))
    return cascade.children(node, below) if below else ()


@remembered
def agency_pagu(cascade: Cascade, period: Periode) -> Pagu | None:
    """The ceiling of the whole agency: the sum over its programmes; None where one of them is not known."""
    parts = [pagu_of(cascade, program.id, period) for program in cascade.nodes("program")]
    known = [each for each in parts if each is not None]
    if not known or len(known) < len(parts):
        return None
    return Pagu(added(each.jumlah for each in known), tuple(butir for each in known for butir in each.dari))


@remembered
def budget_periods(cascade: Cascade) -> tuple[Periode, ...]:
    """The years for which the plan states any ceiling, in order."""
    years = {each.periode for subject in cascade.subjects("pagu") for each in cascade.stated("pagu", subject)}
    return tuple(sorted(each for each in years if each.tahun and not each.bagian))


def adds_up(cascade: Cascade, period: Periode) -> bool:
    """Whether every stated ceiling that can be compared equals the sum below it, and at least one can be."""
    pairs = [
        (own.jumlah, below.jumlah)
        for node in cascade.nodes("program", "kegiatan")
        if (own := pagu(cascade, node.id, period)) and (below := pagu_below(cascade, node.id, period))
    ]
    return bool(pairs) and all(own == below for own, below in pairs)


def _together(stated: list[Butir]) -> Pagu:
    changed = [each for each in stated if each.versi == "perubahan"] or stated
    return Pagu(added(each.nilai for each in changed if isinstance(each.nilai, Kuantitas)), tuple(changed))


def summed(stated: list[Butir]) -> Pagu | None:
    """The sum of *stated*; None where no amount is among them."""
    amounts = [each.nilai for each in stated if isinstance(each.nilai, Kuantitas)]
    return Pagu(added(amounts), tuple(stated)) if amounts else None


def added(amounts: Iterable[Kuantitas]) -> Kuantitas:
    """The sum of *amounts* of money."""
    return Kuantitas(total(each.nilai for each in amounts), RUPIAH)


# ── whether there is any ────────────────────────────────────────────────────────────────────────────


@remembered
def running(cascade: Cascade, year: int) -> frozenset[str] | None:
    """The programmes with money in *year*, and the kegiatan and sub kegiatan in them that are not said to have none.

    None where no programme has any: then nothing is told of any of them.
    """
    funded = {each.id for each in cascade.nodes("program") if has_money(cascade, each.id, year)}
    if not funded:
        return None
    for kind, above in (("kegiatan", "program"), ("subkegiatan", "kegiatan")):
        for node in cascade.nodes(kind):
            over = {each.id for each in cascade.parents(node.id, above)}
            if (not over or over & funded) and not denied(cascade, node.id, year):
                funded.add(node.id)
    return frozenset(funded)


def has_money(cascade: Cascade, node: str, year: int) -> bool:
    """Whether the plan or a document states an amount for *node*, or for anything below it, in *year*."""
    below = (each.id for each in cascade.all_below(node) if isinstance(each, Simpul))
    return any(year in _funded(cascade, name) for name in (node, *below))


@remembered
def denied(cascade: Cascade, node: str, year: int) -> bool:
    """Whether all that the plan states of *node* for *year* says that there is no money for it."""
    stated = [each.nilai for each in cascade.stated("pagu", node) if each.periode.tahun == year]
    nothing = (isinstance(each, TidakBerlaku) or (isinstance(each, Kuantitas) and not each.nilai) for each in stated)
    return bool(stated) and all(nothing)


@remembered
def _funded(cascade: Cascade, node: str) -> frozenset[int]:
    """The years for which the plan or a document states an amount for *node* itself."""
    stated = (each for figure in ("pagu", "anggaran") for each in cascade.stated(figure, node))
    return frozenset(each.periode.tahun for each in stated if isinstance(each.nilai, Kuantitas) and each.nilai.positif)
