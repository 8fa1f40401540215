"""What `sakip audit` says of every printed cell of the three reports: `golden/<report>.csv`, a line a cell.

`python -m tests.examples.golden` writes the files anew, after a change that is right; a test compares.

A line has the cell and what it prints; the figure of the plan that it is about and what that comes to; the verdict, with
the code of what explains a difference best and the cell whose error this one follows. Cells that are no figure of the
plan have none of these: the bounds of a scale are policy, the scores that an inspectorate gave are for the rules SK320
to SK323.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from sakip.audit.audited import Audit, Audited
from sakip.evaluation.names import figure_title
from tests.examples.printed_cells import Report
from tests.examples.test_printed_cells_bandar_lampung import REPORT as BANDAR_LAMPUNG
from tests.examples.test_printed_cells_denpasar import REPORT as DENPASAR
from tests.examples.test_printed_cells_kalimantan_barat import REPORT as KALIMANTAN_BARAT

REPORTS = (BANDAR_LAMPUNG, DENPASAR, KALIMANTAN_BARAT)
FOLDER = Path(__file__).with_name("golden")
YEAR = 2024
_HEAD = ("id", "table", "printed", "figure", "derived", "status", "code", "root")


def audited(report: Report) -> Audit:
    """The audit of the documents of *report*."""
    return report.loaded.audit(YEAR)


def text(report: Report) -> str:
    """The lines of *report*."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(_HEAD)
    lines.writerows(_lines(report))
    return written.getvalue()


def path(report: Report) -> Path:
    """Where the lines of *report* are kept."""
    return FOLDER / f"{report.plan}.csv"


def by_cell(report: Report, found: Audit) -> dict[str, Audited]:
    """The verdict on each cell that is a figure of the plan, by the id of the cell."""
    verdicts = {id(each.claim.butir): each for each in found.audited}
    return {cell: verdicts[id(stated)] for cell, stated in report.stated.items()}


def _lines(report: Report) -> Iterator[tuple[str, ...]]:
    found = audited(report)
    verdicts = by_cell(report, found)
    cells = {each.claim: cell for cell, each in verdicts.items()}
    for cell in report.cells:
        verdict = verdicts.get(cell.id)
        if verdict is None:
            yield cell.id, cell.table, report.raw[cell.id], "", "", "", "", ""
            continue
        title = figure_title(found.evaluation.cascade, verdict.claim.kunci).id
        root = cells[verdict.root] if verdict.root else ""
        shown = verdict.shown()
        yield cell.id, cell.table, report.raw[cell.id], title, shown, verdict.status.value, verdict.code, root


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in REPORTS:
        path(each).write_text(text(each), encoding="utf-8")
