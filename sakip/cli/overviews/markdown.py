"""The figures of a period as Markdown tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cli.overviews.words import AGAIN, Table, called, heading, tables
from sakip.evaluation.overview import Overview, Row
from sakip.text.bilingual import Lang

_SIGNIFICANT = re.compile(r"([\\`*_{}\[\]<>#|~])")
_INDENT = "&emsp;"


def written(overview: Overview, lang: Lang) -> str:
    """The tables of *overview* below its heading."""
    parts = [
        f"## {escaped(heading(overview, lang))}",
        *("\n".join(_table(overview, each, lang)) for each in tables(overview, lang)),
    ]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """*text* with the signs that mean something in Markdown marked as mere signs."""
    return _SIGNIFICANT.sub(r"\\\1", text)


def _table(overview: Overview, table: Table, lang: Lang) -> Iterator[str]:
    yield _line([table.title, *(column.heading for column in table.columns)])
    yield _line(["---", *("---:" for _ in table.columns)])
    for row in table.rows:
        cells = [escaped(column.cell(row)[0]) for column in table.columns]
        yield _line([_name(overview, row, lang), *cells])


def _name(overview: Overview, row: Row, lang: Lang) -> str:
    title, name = called(overview, row)
    again = "" if row.figures else f" {AGAIN.in_(lang)}"
    return f"{_INDENT * row.depth}{escaped(title)} {escaped(name)}{again}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
