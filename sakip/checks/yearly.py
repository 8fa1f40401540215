"""The plan's own yearly targets of an indicator, in order, and how they go from year to year."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from attrs import frozen

from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Butir, Indikator
from sakip.numbers.nilai import Kuantitas

VOLUMES = frozenset(("output", "masukan", "proses"))
_AGAINST = {"naik": -1, "turun": 1}


@frozen
class Langkah:
    """From one value of a series to the next, of one dimension. `arah` is 1 for up, -1 for down, 0 for neither."""

    dari: Butir
    awal: Kuantitas
    ke: Butir
    akhir: Kuantitas
    arah: int


@remembered
def own_targets(cascade: Cascade, indicator: str) -> tuple[Butir, ...]:
    """The plan's own targets of whole years, in order of years: not those of documents, sources or changes."""
    stated = (
        each
        for each in cascade.stated("target", indicator)
        if not each.dokumen and not each.sumber and not each.versi and each.periode.tahun and not each.periode.bagian
    )
    return tuple(sorted(stated, key=lambda each: each.periode))


@remembered
def walk(cascade: Cascade, indicator: str) -> tuple[Langkah, ...]:
    """The steps of the plan's own targets."""
    return steps(own_targets(cascade, indicator))


@remembered
def turns(cascade: Cascade, indicator: str) -> tuple[Langkah, ...]:
    """The steps of the plan's own targets that go against the stated direction, which SK408 shows."""
    item = cascade[indicator]
    if not isinstance(item, Indikator) or item.golongan in VOLUMES or item.arah not in _AGAINST:
        return ()
    return tuple(each for each in walk(cascade, indicator) if each.arah == _AGAINST[item.arah])


def steps(series: Iterable[Butir]) -> tuple[Langkah, ...]:
    """Every two neighbours of *series* that are quantities of one dimension."""
    return tuple(
        Langkah(before, before.nilai, after, after.nilai, _direction(before.nilai, after.nilai))
        for before, after in pairwise(series)
        if isinstance(before.nilai, Kuantitas)
        and isinstance(after.nilai, Kuantitas)
        and before.nilai.satuan.dimensi == after.nilai.satuan.dimensi
    )


def against(direction: str, walk: Iterable[Langkah]) -> bool:
    """Whether every step of *walk* goes against *direction*."""
    return all(each.arah == _AGAINST[direction] for each in walk)


def _direction(before: Kuantitas, after: Kuantitas) -> int:
    one, other = before.nilai, after.nilai
    change = other.numerator * one.denominator - one.numerator * other.denominator
    return (change > 0) - (change < 0)
