"""The years that a plan speaks of, and the one that is meant where none is named."""

from __future__ import annotations

import re

from sakip.graph.cascade import Cascade
from sakip.graph.statements import kind_of
from sakip.numbers.nilai import Kuantitas

RESULTS = "realisasi"
_QUARTER = re.compile(r"tw([1-4])")
_HAPPENED = frozenset(("realisasi", "nilai", "data", "realisasi_anggaran"))


def years(cascade: Cascade) -> list[int]:
    """The years that the plan speaks of: its own, those of its documents, and all for which it states a value."""
    model = cascade.model
    documents = {
        year for each in model.dokumen if each.tahun for year in range(each.tahun, (each.sampai or each.tahun) + 1)
    }
    return sorted({*model.tahun, *documents, *(each.periode.tahun for each in model.butir if each.periode.tahun)})


def latest_year(cascade: Cascade) -> int:
    """The latest year with results, else with a yearly document, else with a result of the plan's own; 0 for none.

    Where there is nothing of the kind, the first year of the plan.
    """
    yearly = [each for each in cascade.model.dokumen if each.tahun and each.tahun == each.sampai]
    with_results = [each.tahun for each in yearly if each.jenis == RESULTS]
    own = (each.periode.tahun for subject in cascade.subjects(RESULTS) for each in cascade.stated(RESULTS, subject))
    found = with_results or [each.tahun for each in yearly] or [*own]
    return max(found, default=next(iter(cascade.model.tahun), 0))


def last_quarter(cascade: Cascade, year: int) -> int:
    """The last quarter of *year* of which results are told; 0 where they are not told by quarters, or to the end."""
    found = [
        int(part[1])
        for figure in _HAPPENED
        for subject in cascade.subjects(figure)
        for each in cascade.stated(figure, subject)
        if each.periode.tahun == year
        and isinstance(each.nilai, Kuantitas)
        and kind_of(cascade, each) == RESULTS
        and (part := _QUARTER.fullmatch(each.periode.bagian))
    ]
    return max(found, default=0) % 4
