"""The years that a plan speaks of, and the one that is meant where none is named."""

from __future__ import annotations

from sakip.graph.cascade import Cascade

RESULTS = "realisasi"


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
