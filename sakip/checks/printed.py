"""What rules share about printed figures: where they are printed again, which of them other rules tell already."""

from __future__ import annotations

from sakip.graph.amounts import (
    budget_differences,
    contradictions,
    objective_differences,
    total_differences,
    totals_apart,
)
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.graph.statements import target_differences
from sakip.model.nodes import Butir


def is_told(cascade: Cascade, stated: Butir) -> bool:
    """Whether *stated* differs from another document's, or from the sum in its table: that is told of it elsewhere."""
    return id(stated) in _told(cascade)


def printed_again(cascade: Cascade, stated: Butir) -> tuple[Butir, ...]:
    """Where else the document of *stated* prints the same figure, of the same period, source and version."""
    return tuple(
        each
        for each in cascade.stated(stated.ukuran, stated.subjek)
        if each is not stated
        and (each.dokumen, each.periode, each.sumber, each.versi)
        == (stated.dokumen, stated.periode, stated.sumber, stated.versi)
    )


@remembered
def _told(cascade: Cascade) -> frozenset[int]:
    targets = [each for beda in target_differences(cascade) for each in (beda.nilai, *beda.lagi)]
    budgets = budget_differences(cascade)
    amounts = (
        *budgets,
        *contradictions(cascade),
        *total_differences(cascade, budgets),
        *totals_apart(cascade),
        *objective_differences(cascade),
    )
    found = [*targets, *(each for beda in amounts for each in (*beda.nilai.dari, *beda.lagi))]
    return frozenset(map(id, found))
