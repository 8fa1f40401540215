"""For every printed cell: the figure that the engine gives, and whether the print agrees."""

import pytest

from tests.examples import golden
from tests.examples.printed_cells import Report
from tests.examples.test_printed_cells_bandar_lampung import IN_EVALUATIONS, IN_SCALE

each_report = pytest.mark.parametrize("report", golden.REPORTS, ids=lambda each: each.plan)
# Cells that are no figure of a plan: bounds of a scale, scores of an inspectorate, years that a text counts.
NO_FIGURES = {"x21.th", "KP.tahun"}


@each_report
def test_the_verdict_on_every_cell_is_as_it_was(report: Report) -> None:
    """Where a change is right: `python -m tests.examples.golden`."""
    kept = golden.path(report).read_text(encoding="utf-8").splitlines()
    assert golden.text(report).splitlines() == kept


@each_report
def test_the_verdicts_are_on_all_cells_and_on_nothing_else(report: Report) -> None:
    """Coverage: how many published figures were checked — the sum must be all of them."""
    found = golden.audited(report)
    figures = [each.id for each in report.cells if not _is_no_figure(each.id)]
    assert sorted(golden.by_cell(report, found)) == sorted(figures)
    assert sum(found.coverage.values()) == len(found.audited) == len(figures)


def _is_no_figure(cell: str) -> bool:
    return cell in NO_FIGURES or cell.startswith((IN_EVALUATIONS, IN_SCALE))
