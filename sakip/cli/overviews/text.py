"""The figures of a period for a person: tables, folded as the terminal has room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import frozen

from sakip.cli.overviews.words import AGAIN, Table, called, heading, tables
from sakip.diagnostics.cells import width_of
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.folding import Piece, cut, folded, painted
from sakip.evaluation.overview import Overview, Row, reached
from sakip.text.bilingual import Lang, Text

LEAST_NAME = 30
_GAP = "  "
_REACHED = Text(id="{ada} dari {semua} {apa} mencapai target", en="{ada} of {semua} {apa} reached their targets")
_UNJUDGED = Text(id=", {jumlah} belum dapat dinilai", en=", {jumlah} cannot be judged yet")
_APART = Text(id=", {jumlah} tidak berlaku", en=", {jumlah} not applicable")
_NOTHING = Text(id="Tidak ada yang dapat ditampilkan.", en="There is nothing to show.")
_INCOMPLETE = Text(
    id="{jumlah} angka belum lengkap; sebabnya: sakip trace NAMA.ANGKA",
    en="{jumlah} figures are not whole; why: sakip trace NAME.FIGURE",
)
_WHENCE = Text(
    id="Dari mana sebuah angka: sakip trace NAMA.ANGKA", en="Where a figure comes from: sakip trace NAME.FIGURE"
)


def written(overview: Overview, lang: Lang, paint: Paint, width: int, remarks: Sequence[Piece] = ()) -> str:
    """The tables of *overview* below its heading and above *remarks*, in lines of at most *width* cells."""
    lines = [*_Page(overview, lang, paint, width).lines(), *chain(*(folded([each], paint, width) for each in remarks))]
    return "".join(f"{line}\n" for line in lines)


@frozen
class _Page:
    overview: Overview
    lang: Lang
    paint: Paint
    width: int

    def lines(self) -> Iterator[str]:
        """Every line."""
        yield from folded([(heading(self.overview, self.lang), Ink.STRONG)], self.paint, self.width)
        yield from self._judgement()
        found = tables(self.overview, self.lang)
        for table in found:
            yield ""
            yield from self._table(table)
        yield ""
        yield from folded([self._foot(found)], self.paint, self.width)

    def _judgement(self) -> Iterator[str]:
        rows, apart = self.overview.judged, self.overview.inapplicable
        verdicts = [reached(row.figures["capaian"]) for row in rows]
        if not rows:
            return
        good, unknown = verdicts.count(True), verdicts.count(None)
        what = "IKU" if rows[0].level == "iku" else "indikator"
        said = _REACHED.in_(self.lang).format(ada=good, semua=len(rows), apa=what)
        more = _UNJUDGED.in_(self.lang).format(jumlah=unknown) if unknown else ""
        more += _APART.in_(self.lang).format(jumlah=len(apart)) if apart else ""
        yield from folded(
            [(said, Ink.GOOD if good == len(rows) else None), (more, Ink.WARNING)], self.paint, self.width
        )

    def _foot(self, found: Sequence[Table]) -> Piece:
        if not found:
            return _NOTHING.in_(self.lang), Ink.FAINT
        count = len(self.overview.incomplete)
        return (_INCOMPLETE.in_(self.lang).format(jumlah=count) if count else _WHENCE.in_(self.lang)), Ink.FAINT

    def _table(self, table: Table) -> Iterator[str]:
        cells = [[column.cell(row) for column in table.columns] for row in table.rows]
        widths = [
            max(width_of(column.heading), *(width_of(row[at][0]) for row in cells))
            for at, column in enumerate(table.columns)
        ]
        room = self.width - sum(widths) - len(_GAP) * len(widths)
        if room >= LEAST_NAME:
            yield from self._aligned(table, cells, widths, room)
        elif room >= width_of(table.title):
            yield from self._below(table, cells, widths, room)
        else:
            yield from self._listed(table, cells)

    def _aligned(
        self, table: Table, cells: Sequence[Sequence[Piece]], widths: Sequence[int], room: int
    ) -> Iterator[str]:
        """Names and figures side by side."""
        longest = max(sum(width_of(text) for text, _ in self._name(row)) for row in table.rows)
        room = min(room, max(longest, width_of(table.title)))
        yield self._heading(table, widths, room)
        for row, line in zip(table.rows, cells, strict=True):
            name = cut(self._name(row), room)
            filled = (*name, (" " * (room - sum(width_of(text) for text, _ in name)), None))
            yield f"{painted(filled, self.paint)}{self._figures(line, widths)}".rstrip()

    def _below(self, table: Table, cells: Sequence[Sequence[Piece]], widths: Sequence[int], room: int) -> Iterator[str]:
        """Figures below names, still in columns."""
        yield self._heading(table, widths, room)
        for row, line in zip(table.rows, cells, strict=True):
            yield painted(cut(self._name(row), self.width), self.paint)
            if any(text for text, _ in line):
                yield f"{' ' * room}{self._figures(line, widths)}".rstrip()

    def _listed(self, table: Table, cells: Sequence[Sequence[Piece]]) -> Iterator[str]:
        """Figures below names, each with what it is, further in the lower it stands."""
        yield self.paint(table.title, Ink.STRONG)
        for row, line in zip(table.rows, cells, strict=True):
            above, stem = (_GAP * row.depth, None), (_GAP * (row.depth + 1), None)
            yield from folded(self._name(row)[1:], self.paint, self.width, above, above)
            for column, (text, ink) in zip(table.columns, line, strict=True):
                if text:
                    said: list[Piece] = [(f"{column.heading} ", Ink.FAINT), (text, ink)]
                    yield from folded(said, self.paint, self.width, stem, stem)

    def _heading(self, table: Table, widths: Sequence[int], room: int) -> str:
        title = f"{table.title}{' ' * max(0, room - width_of(table.title))}"
        headings: list[Piece] = [(column.heading, Ink.FAINT) for column in table.columns]
        return f"{self.paint(title, Ink.STRONG)}{self._figures(headings, widths)}"

    def _figures(self, line: Sequence[Piece], widths: Sequence[int]) -> str:
        return "".join(
            f"{_GAP}{' ' * (width - width_of(text))}{painted([(text, ink)], self.paint)}"
            for (text, ink), width in zip(line, widths, strict=True)
        )

    def _name(self, row: Row) -> tuple[Piece, ...]:
        title, name = called(self.overview, row)
        again = "" if row.figures else f"  {AGAIN.in_(self.lang)}"
        return (_GAP * row.depth, None), (f"{title} ", Ink.FAINT), (name, None), (again, Ink.FAINT)
