"""A figure by every policy as rows: CSV for a spreadsheet, a Markdown table."""

from __future__ import annotations

from sakip.cli.comparisons.words import HEADINGS, Comparison, behind, called, cells, heading, tried, verdict
from sakip.cli.overviews.markdown import escaped
from sakip.cli.overviews.table import cell
from sakip.report.to_csv import lines
from sakip.text.bilingual import Lang, Text

_PRINTS = Text(id="mencetak {angka}", en="prints {angka}")
_YES = Text(id="ya", en="yes")


def as_csv(comparison: Comparison, lang: Lang) -> str:
    """A row for each policy; where a number was given, then a row for each way that prints it."""
    search = comparison.search
    more = [_PRINTS.in_(lang).format(angka=comparison.found)] if search else []
    rows = [[*(each.in_(lang) for each in HEADINGS), *more]]
    rows += [[cell(each.figure, lang), *cells(each, lang)[1:], *("" for _ in more)] for each in comparison.ordered]
    rows += [
        [cell(each.figure, lang), called(each, lang), behind(each, lang), cells(each, lang)[3], _YES.in_(lang)]
        for each in (search.fitting if search else ())
    ]
    return lines(rows, lang)


def as_markdown(comparison: Comparison, lang: Lang) -> str:
    """A table of the policies; where a number was given, a list of the ways that print it."""
    shown = (cells(each, lang) for each in comparison.ordered)
    lines = [_line([each.in_(lang) for each in HEADINGS]), "| ---: | --- | --- | --- |"]
    lines += [_line([escaped(result), f"`{name}`", escaped(said), f"`{rumus}`"]) for result, name, said, rumus in shown]
    parts = [f"## {escaped(heading(comparison, lang))}", "\n".join(lines)]
    if comparison.search is not None:
        parts += [escaped(verdict(comparison.found, comparison.search, lang))]
        fitting = [f"- `{called(each, lang)}`" for each in comparison.search.fitting]
        parts += [*(["\n".join(fitting)] if fitting else []), escaped(tried(comparison.search, lang))]
    return "\n\n".join(parts) + "\n"


def _line(cells_: list[str]) -> str:
    return f"| {' | '.join(cells_)} |"
