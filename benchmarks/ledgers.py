"""The synthetic city as a beancount ledger, a directive a declaration, and as an Excel sheet, a row a declaration."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.city import YEARS, Agency, Container, Measure

Row = tuple[object, ...]


def beancount(agency: Agency) -> str:
    """*agency* as directives; what is said of a declaration is metadata."""
    return "\n".join(_directives(agency)) + "\n"


def _directives(agency: Agency) -> Iterator[str]:
    yield _directive("instansi", agency.name, agency.title)
    yield from (_directive("unit", name, title) for name, title in agency.units)
    for each in agency.data:
        yield from _measured(each)
        yield f'  definisi: "{each.title}."'
    for goal in agency.goals:
        yield from _contained(goal)


def _directive(kind: str, name: str, title: str) -> str:
    return f'2022-01-01 custom "{kind}" "{name}" "{title}"'


def _measured(each: Measure) -> Iterator[str]:
    yield _directive(each.kind, each.name, each.title)
    for key, value in (("satuan", each.unit), ("sumber_data", each.owner), ("penanggung_jawab", each.owner)):
        yield f'  {key}: "{value}"'
    if each.formula:
        yield f'  formula: "{each.formula}"'
    yield from (f"  t{year}: {value / 100:.2f}" for year, value in zip(YEARS, each.target, strict=False))


def _contained(node: Container) -> Iterator[str]:
    yield _directive(node.kind, node.name, node.title)
    yield f'  pengampu: "{node.owner}"'
    yield from (f"  p{year}: {value} IDR" for year, value in zip(YEARS, node.pagu, strict=False))
    for measure in node.measures:
        yield from _measured(measure)
    for inner in node.inside:
        yield from _contained(inner)


def sheet(agencies: Iterator[Agency], file: Path) -> None:
    """Write *agencies* as the sheet that a planner would keep."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    table = book.create_sheet("kaskade")
    for agency in agencies:
        table.append(["instansi", agency.name, agency.title])
        for row in _rows(agency):
            table.append(list(row))
    book.save(file)


def _rows(agency: Agency) -> Iterator[Row]:
    yield from (("unit", name, title) for name, title in agency.units)
    yield from (_row(each) for each in agency.data)
    for goal in agency.goals:
        yield from _below(goal)


def _row(each: Measure) -> Row:
    return (
        each.kind,
        each.name,
        each.title,
        each.unit,
        each.owner,
        each.formula,
        *(value / 100 for value in each.target),
    )


def _below(node: Container) -> Iterator[Row]:
    yield node.kind, node.name, node.title, "", node.owner, "", *node.pagu
    yield from map(_row, node.measures)
    for inner in node.inside:
        yield from _below(inner)
