"""What all forms of an overview have in common: what an item is called, which columns there are, what a cell says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink
from sakip.diagnostics.folding import Piece
from sakip.evaluation.figure import Figure
from sakip.evaluation.names import figure_name
from sakip.evaluation.outcome import Sebab
from sakip.evaluation.overview import BUDGET, PERFORMANCE, Overview, Row, reached
from sakip.evaluation.periods import previous
from sakip.evaluation.trend import Tren
from sakip.numbers.nilai import Peringkat
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Lang, Text

PERFORMANCE_TITLE = Text(id="Kinerja", en="Performance")
BUDGET_TITLE = Text(id="Anggaran", en="Budget")
AGAIN = Text(id="(lihat di atas)", en="(see above)")
_SINCE = Text(id="dari {lalu}", en="from {lalu}")
_OF = Text(id="{tahu} dari {semua}", en="{tahu} of {semua}")
_PARTLY = Text(id="sebagian", en="in part")
_SIGNS = {1: "▲", -1: "▼", 0: "="}
_QUARTER = Text(id="triwulan {nomor}", en="quarter {nomor}")
_QUARTER_OF = Text(id="triwulan {nomor} tahun {tahun}", en="quarter {nomor} of {tahun}")


@frozen
class Column:
    """A column: its heading, and what it says of a row, with its colour."""

    heading: str
    cell: Callable[[Row], Piece]


@frozen
class Table:
    """Rows under a title, and their columns."""

    title: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]


def tables(overview: Overview, lang: Lang) -> tuple[Table, ...]:
    """The tables of *overview* that have any rows."""
    since = _SINCE.in_(lang).format(lalu=_before(overview.periode, lang))
    trend = Column(since, lambda row: trend_cell(row.tren, lang))
    performance = (*_columns(overview.kinerja, PERFORMANCE, lang), trend)
    found = (
        Table(PERFORMANCE_TITLE.in_(lang), overview.kinerja, performance),
        Table(BUDGET_TITLE.in_(lang), overview.anggaran, tuple(_columns(overview.anggaran, BUDGET, lang))),
    )
    return tuple(each for each in found if each.rows)


def _columns(rows: Sequence[Row], figures: Sequence[str], lang: Lang) -> Iterator[Column]:
    """A column for each of *figures* of which any row speaks."""
    for figure in figures:
        if any(figure in row.figures for row in rows):
            yield Column(figure_name(figure, lang), _cell_of(figure, lang))


def _cell_of(figure: str, lang: Lang) -> Callable[[Row], Piece]:
    return lambda row: figure_cell(row.figures.get(figure), lang)


def figure_cell(figure: Figure | None, lang: Lang) -> Piece:
    """What a table says of *figure*; what is not whole says so in words, and is never green."""
    if figure is None:
        return "", None
    if figure.sebab is not None:
        return figure.shown(lang), Ink.FAINT if figure.sebab is Sebab.TAK_BERLAKU else Ink.WARNING
    shown = figure.nilai.label if isinstance(figure.nilai, Peringkat) else figure.shown(lang)
    if figure.partial:
        return f"{one_line(shown)} ({partly(figure, lang)})", Ink.WARNING
    green = figure.ukuran == "capaian" and reached(figure)
    return one_line(shown), Ink.GOOD if green else None


def partly(figure: Figure, lang: Lang) -> str:
    """On how much a figure rests that is an average of less than all: `2 dari 3`."""
    if figure.tahu < figure.semua:
        return _OF.in_(lang).format(tahu=figure.tahu, semua=figure.semua)
    return _PARTLY.in_(lang)


def trend_cell(trend: Tren | None, lang: Lang) -> Piece:
    """The result of the period before, then the direction in which it went from there.

    An arrow in front would make it read as the difference.
    """
    if trend is None:
        return "", None
    if trend.ke is None or not trend.lalu.known:
        return "–", Ink.FAINT
    ink = {True: Ink.GOOD, False: Ink.ERROR, None: None}[trend.baik]
    return f"{one_line(trend.lalu.shown(lang))} {_SIGNS[trend.ke]}", ink


def called(overview: Overview, row: Row) -> tuple[str, str]:
    """The level and the name, or code, of the item of *row*; then the words for which it stands."""
    named = getattr(row.item, "bernama", True)
    title = overview.evaluation.cascade.title(row.item.id) if named else ""
    return one_line(f"{row.level} {title}".strip()), one_line(row.item.nama)


def heading(overview: Overview, lang: Lang) -> str:
    """The agency and the period."""
    agency = overview.evaluation.cascade.agency
    return " · ".join([*([one_line(agency.nama)] if agency else []), _period(overview.periode, lang)])


def _period(period: Periode, lang: Lang) -> str:
    """*period* in words: `2024`, `triwulan 2 tahun 2024`."""
    if not period.bagian:
        return str(period)
    return _QUARTER_OF.in_(lang).format(nomor=period.bagian.removeprefix("tw"), tahun=period.tahun)


def _before(period: Periode, lang: Lang) -> str:
    """The period before *period*: the year, or the quarter, with its year where that is another."""
    before = previous(period)
    if before.bagian and before.tahun == period.tahun:
        return _QUARTER.in_(lang).format(nomor=before.bagian.removeprefix("tw"))
    return _period(before, lang)
