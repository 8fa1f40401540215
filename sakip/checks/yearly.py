"""The plan's own yearly targets of an indicator, in order."""

from __future__ import annotations

from itertools import pairwise

from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Indikator
from sakip.numbers.nilai import Kuantitas

VOLUMES = frozenset(("output", "masukan", "proses"))

Step = tuple[Butir, Kuantitas, Butir, Kuantitas]


def own_targets(cascade: Cascade, indicator: Indikator) -> list[Butir]:
    """The plan's own targets of whole years, in order of years: not those of documents, sources or changes."""
    stated = (
        each
        for each in cascade.stated("target", indicator.id)
        if not each.dokumen and not each.sumber and not each.versi and each.periode.tahun and not each.periode.bagian
    )
    return sorted(stated, key=lambda each: each.periode)


def steps(targets: list[Butir]) -> list[Step]:
    """Every two neighbouring *targets* that are quantities of one dimension, with those."""
    return [
        (before, before.nilai, after, after.nilai)
        for before, after in pairwise(targets)
        if isinstance(before.nilai, Kuantitas)
        and isinstance(after.nilai, Kuantitas)
        and before.nilai.satuan.dimensi == after.nilai.satuan.dimensi
    ]


def turns_back(indicator: Indikator, walk: list[Step]) -> bool:
    """Whether a step goes against the stated direction, which SK408 shows."""
    if indicator.golongan in VOLUMES:
        return False
    changes = [after.nilai - before.nilai for _, before, _, after in walk]
    return (indicator.arah == "naik" and any(each < 0 for each in changes)) or (
        indicator.arah == "turun" and any(each > 0 for each in changes)
    )
