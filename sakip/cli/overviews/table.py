"""The figures of a period for spreadsheets: CSV as Excel with the settings of the language opens it.

In Indonesian: semicolons, decimal commas, no dots between thousands; in English: commas and decimal points. A byte
order mark stands before UTF-8, by which Excel knows it. Percentages carry their sign, so that they are numbers there
too. Numbers have up to ten decimals. What is not known is said in words, because an empty cell counts as zero. Names
begin with their level, `program 2.17.03`, because a bare code would be taken for a time of day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.cli.overviews.words import called, partly
from sakip.diagnostics.cells import one_line
from sakip.evaluation.figure import Figure
from sakip.evaluation.names import figure_name
from sakip.evaluation.overview import BUDGET, PERFORMANCE, Overview, Row
from sakip.model.nodes import Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import written
from sakip.report.to_csv import harmless, lines
from sakip.text.bilingual import Lang, Text

DECIMALS = 10
_COLUMNS = (
    Text(id="instansi", en="agency"),
    Text(id="tahun", en="year"),
    Text(id="triwulan", en="quarter"),
    Text(id="jenjang", en="level"),
    Text(id="nama", en="name"),
    Text(id="uraian", en="description"),
    Text(id="satuan", en="unit"),
)
_BEFORE = Text(id="realisasi sebelumnya", en="result before")
_TREND = Text(id="tren", en="trend")
_REMARK = Text(id="keterangan", en="remark")
_WAYS = {1: Text(id="naik", en="up"), -1: Text(id="turun", en="down"), 0: Text(id="tetap", en="steady")}


def written_all(overviews: Sequence[Overview], lang: Lang) -> str:
    """The rows of all *overviews* below one line of headings, each item once."""
    figures = [figure_name(each, lang) for each in (*PERFORMANCE, *BUDGET)]
    heads = [*(each.in_(lang) for each in (*_COLUMNS, _BEFORE, _TREND)), *figures, _REMARK.in_(lang)]
    rows = (_cells(overview, row, lang) for overview in overviews for row in _together(overview))
    return lines([heads, *rows], lang)


def _together(overview: Overview) -> Iterator[Row]:
    """Each item once, with what it achieved and what it spent."""
    rows: dict[str, Row] = {}
    for row in (*overview.kinerja, *overview.anggaran):
        before = rows.get(row.item.id)
        rows[row.item.id] = Row(row.item, row.depth, {**before.figures, **row.figures}, before.tren) if before else row
    yield from rows.values()


def _cells(overview: Overview, row: Row, lang: Lang) -> list[str]:
    agency = overview.evaluation.cascade.agency
    title, name = called(overview, row)
    unit = row.item.satuan if isinstance(row.item, Indikator) else None
    named = [row.level, title, harmless(name), harmless(unit.nama) if unit else ""]
    trend = row.tren
    way = _WAYS[trend.ke].in_(lang) if trend and trend.ke is not None else ""
    return [
        harmless(one_line(agency.nama)) if agency else "",
        str(overview.periode.tahun),
        overview.periode.bagian,
        *named,
        cell(trend.lalu, lang) if trend else "",
        way,
        *(cell(row.figures[each], lang) if each in row.figures else "" for each in (*PERFORMANCE, *BUDGET)),
        "; ".join(_remarks(row, lang)),
    ]


def cell(figure: Figure, lang: Lang) -> str:
    """*figure* as a spreadsheet reads it: a number where it is one, else in words."""
    if not isinstance(figure.nilai, Kuantitas):
        return harmless(one_line(figure.shown(lang)))
    sign = "%" if figure.nilai.satuan.persen else ""
    thousands, point = (".", ",") if lang is Lang.ID else (",", ".")
    digits = written(figure.nilai.angka, lang, DECIMALS).replace(thousands, "")
    return f"{digits.rstrip('0').rstrip(point)}{sign}"


def _remarks(row: Row, lang: Lang) -> Iterator[str]:
    """Why figures are not whole."""
    for name, figure in row.figures.items():
        if not figure.known:
            yield f"{figure_name(name, lang)} {one_line(figure.derivation.value(lang))}"
        elif figure.partial:
            yield f"{figure_name(name, lang)} {partly(figure, lang)}"
