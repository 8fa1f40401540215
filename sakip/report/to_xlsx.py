"""A workbook for Excel whose figures are live: each table on its own sheet, below them all figures and a check.

The sheet `Angka` lists every figure that the tables rest on: what documents state as values, what is computed as
formulas over them. The tables refer to it. The sheet `Periksa` sets what Excel works out beside our exact values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any

from attrs import frozen
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from sakip.evaluation.figure import Figure, with_inputs
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.names import figure_title
from sakip.numbers.nilai import Kuantitas, Peringkat
from sakip.report.document import Judul, Naskah, Paragraf
from sakip.report.excel import Translator, digits
from sakip.report.office import printable, timeless
from sakip.report.sheet import head_heights, row_heights, sheet_for, widths
from sakip.report.table import Rata, Sel, Tabel, side
from sakip.source.span import Span
from sakip.text.bilingual import Lang

FIGURES, CHECK = "Angka", "Periksa"
_SAID = "Isi"
_HEADS = ("No", "Angka", "Dari", "Nilai", "Satuan", "Rumus", "Sumber", "Letak")
_VALUE = "D"
_FIRST = 2
_CHECK_HEADS = ("No", "Angka", "Hasil Excel", "Seharusnya", "Cocok")
_TALLY = "Angka yang tidak cocok"
_TYPED = "Angka yang ditulis sebagai nilai karena rumusnya tidak ada padanannya di Excel"
_TOLERANCE = "1E-9"
_LONGEST = 32_767  # characters that a cell can hold
_SIDES = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_LINE = Side(style="thin")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD, _TOTAL, _NOTED = (PatternFill("solid", fgColor=colour) for colour in ("D9E2F3", "EDEDED", "FCE4D6"))
_COMMENT_WIDTH, _COMMENT_COLUMNS, _COMMENT_LINE = 320, 48, 18  # points, letters to a line, points
_LETTER, _POINT = 105, 20  # twips of what Excel counts widths and heights in
_PAPERS = {23811: 8, 33675: 66}  # what Excel calls A3 and A2
_UNNAMEABLE = re.compile(r"[\[\]:*?/\\']")


def written(document: Naskah, lang: Lang = Lang.ID) -> bytes:
    """The file."""
    book = Workbook()
    book.remove(book.active)
    rows = _rows(document.tables)
    for table in document.tables:
        _table(book.create_sheet(_name(book, table)), table, rows, lang)
    if rows:
        typed = _figures(book.create_sheet(FIGURES), rows, lang)
        _check(book.create_sheet(CHECK), rows, typed)
        book.move_sheet(CHECK, -1)
    if not document.tables:
        _said(book.create_sheet(_SAID), document)
    book.properties.title = printable(document.judul)
    stream = BytesIO()
    book.save(stream)
    return timeless(stream)


def _said(sheet: Any, document: Naskah) -> None:
    """What *document* says where it has no table: a line for each heading and paragraph."""
    for at, each in enumerate((part for part in document.isi if isinstance(part, Judul | Paragraf)), 1):
        _words(sheet.cell(at, 1), each.teks)


def _rows(tables: Sequence[Tabel]) -> dict[Figure, int]:
    """The row of each figure that *tables* show or rest on: those that they show first."""
    shown = [cell.figure for table in tables for line in table.grid() for cell in line if cell and cell.figure]
    return {figure: at for at, figure in enumerate(with_inputs(shown), _FIRST)}


def _name(book: Any, table: Tabel) -> str:
    """A name for the sheet of *table* that no other sheet has."""
    base = _UNNAMEABLE.sub(" ", f"{table.nomor} {table.kode}".strip() or table.judul)[:25]
    names = (base if not number else f"{base} {number}" for number in range(len(book.sheetnames) + 1))
    return next(each for each in names if each not in book.sheetnames)


# ── the sheets of tables ────────────────────────────────────────────────────────────────────────────


@frozen
class _Place:
    """A cell of a sheet: its row, its column, and the cells that it covers."""

    sheet: Any
    row: int
    column: int

    def merged(self, cell: Sel) -> Any:
        """The cell of the sheet, reaching over as many others as *cell* does, all within the same lines."""
        bottom, right = self.row + cell.baris - 1, self.column + cell.kolom - 1
        for row in range(self.row, bottom + 1):
            for column in range(self.column, right + 1):
                self.sheet.cell(row, column).border = _BOX
        if cell.baris > 1 or cell.kolom > 1:
            self.sheet.merge_cells(start_row=self.row, start_column=self.column, end_row=bottom, end_column=right)
        return self.sheet.cell(self.row, self.column)


def _table(sheet: Any, table: Tabel, rows: dict[Figure, int], lang: Lang) -> None:
    points = sheet_for(table).huruf
    _words(sheet.cell(1, 1), table.keterangan)
    sheet.cell(1, 1).font = _font(points + 2, bold=True)
    top = 3
    heads = table.heads()
    for at, line in enumerate(heads, top):
        _heads(sheet, at, line, points)
    for at, (row, line) in enumerate(zip(table.baris, table.grid(), strict=True), top + len(heads)):
        for column, cell in enumerate(line, 1):
            if cell is not None:
                made = _Place(sheet, at, column).merged(cell)
                _fill(made, cell, rows, lang)
                horizontal = _SIDES[side(cell, column - 1, table.kolom)]
                made.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=True)
                made.font = _font(points, bold=cell.tebal or bool(row.jenis), italic=cell.missing)
                if row.jenis:
                    made.fill = _TOTAL
                if cell.catatan:
                    _note(made, cell.catatan)
    for at, note in enumerate(table.catatan, top + len(heads) + len(table.baris)):
        _words(sheet.cell(at, 1), note)
        sheet.cell(at, 1).font = _font(points)
    _paper(sheet, table, top)


def _font(points: int, *, bold: bool = False, italic: bool = False) -> Font:
    return Font(name="Arial", size=points, bold=bold, italic=italic)


def _heads(sheet: Any, at: int, line: Sequence[Sel | None], points: int) -> None:
    for column, cell in enumerate(line, 1):
        if cell is not None:
            made = _Place(sheet, at, column).merged(cell)
            _words(made, cell.shown())
            made.font, made.fill = _font(points, bold=True), _HEAD
            made.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def _fill(made: Any, cell: Sel, rows: dict[Figure, int], lang: Lang) -> None:
    figure = cell.figure
    if figure is None:
        _words(made, cell.shown(lang))
        return
    place = f"{FIGURES}!{_VALUE}{rows[figure]}"
    unit = figure.nilai.satuan.faktor if isinstance(figure.nilai, Kuantitas) else Fraction(1)
    percent = unit == Fraction(1, 100) and not cell.polos
    if unit != 1 and not percent:
        made.value = f"=IF(ISNUMBER({place}),{place}/{digits(unit)},{place})"
    else:
        made.value = f"={place}"
    made.number_format = _number_format(figure, bare=not percent)


def _note(made: Any, words: str) -> None:
    """A comment beside the cell, large enough to be read."""
    comment = Comment(printable(words)[:_LONGEST], "sakip")
    comment.width, comment.height = _COMMENT_WIDTH, _COMMENT_LINE * (3 + len(words) // _COMMENT_COLUMNS)
    made.comment, made.fill = comment, _NOTED


def _number_format(figure: Figure, *, bare: bool) -> str:
    """As many decimals as are printed: those stated, two of what is computed; money in whole rupiah."""
    value = figure.nilai
    if not isinstance(value, Kuantitas):
        return "General"
    if value.satuan.rupiah and value.satuan.faktor == 1:
        return "#,##0"
    exactly = digits(value.angka)
    places = len(exactly.strip("()").partition(".")[2])
    if figure.butir is None and (places > figure.cetak.desimal or "/" in exactly):
        places = figure.cetak.desimal
    decimals = f".{'0' * places}" if places else ""
    return f"#,##0{decimals}" if bare else f"0{decimals}%"


def _paper(sheet: Any, table: Tabel, top: int) -> None:
    """Laid out and printed as in Word, as wide as the sheet of paper, with the headings on every page."""
    paper = sheet_for(table)
    for number, width in enumerate(widths(table, paper), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width // _LETTER
    heads = head_heights(table, paper)
    for at, height in enumerate((*heads, *row_heights(table, paper)), top):
        sheet.row_dimensions[at].height = height // _POINT
    sheet.freeze_panes = sheet.cell(top + len(heads), 1)
    sheet.page_setup.orientation = "landscape" if paper.mendatar else "portrait"
    sheet.page_setup.paperSize = _PAPERS.get(max(paper.lebar, paper.tinggi), sheet.PAPERSIZE_A4)
    _to_width(sheet)
    sheet.print_title_rows = f"{top}:{top + len(heads) - 1}"


# ── figures, and whether Excel agrees ───────────────────────────────────────────────────────────────


def _figures(sheet: Any, rows: dict[Figure, int], lang: Lang) -> set[Figure]:
    """Write every figure to its row; the computed ones that could only be written as values."""
    _titles(sheet, _HEADS, (6, 44, 44, 20, 16, 50, 40, 30))
    where = {figure: f"{_VALUE}{at}" for figure, at in rows.items()}
    translators: dict[int, Translator] = {}
    typed: set[Figure] = set()
    for figure, at in rows.items():
        plan = id(figure.cascade)
        if plan not in translators:
            translators[plan] = Translator(Evaluation(figure.cascade), where)
        formula = translators[plan].formula(figure)
        for column, words in enumerate(_told(figure, at, lang), 1):
            _words(sheet.cell(at, column), words)
        cell = sheet[f"{_VALUE}{at}"]
        if formula:
            cell.value = f"={formula}"
        else:
            _value(cell, figure, lang)
            typed |= {figure} if figure.rumus is not None else set()
        cell.number_format = _number_format(figure, bare=not _is_percent(figure))
    return typed


def _told(figure: Figure, at: int, lang: Lang) -> Iterator[str]:
    """What is said of a figure in each column; nothing where its value goes."""
    item = figure.derivation
    unit = figure.nilai.satuan.nama if isinstance(figure.nilai, Kuantitas) else ""
    yield str(at - _FIRST + 1)
    yield figure_title(figure.cascade, figure.kunci).in_(lang)
    yield item.name
    yield ""
    yield unit
    yield item.formula
    yield item.source.in_(lang)
    yield _where(item.place)


def _where(place: Span | None) -> str:
    return f"{place.file.name}:{place.line}" if place is not None else ""


def _value(cell: Any, figure: Figure, lang: Lang) -> None:
    """The value itself, per cents as shares; why there is none, in words."""
    if isinstance(figure.nilai, Kuantitas):
        cell.value = _decimal(figure.nilai.nilai)
    else:
        _words(cell, _label(figure, lang))


def _label(figure: Figure, lang: Lang) -> str:
    """What stands for a value that is no number: a computed grade by its name alone, as the formula gives it."""
    if isinstance(figure.nilai, Peringkat) and figure.rumus is not None:
        return figure.nilai.label
    return figure.shown(lang)


def _is_percent(figure: Figure) -> bool:
    return isinstance(figure.nilai, Kuantitas) and figure.nilai.satuan.persen


def _check(sheet: Any, rows: dict[Figure, int], typed: set[Figure]) -> None:
    """Each computed figure: what Excel works out, what it must be, whether they are the same; the tally above."""
    computed = [each for each in rows if each.rumus is not None and each not in typed]
    top = 4
    last = max(top, top + len(computed) - 1)
    for at, (words, tally) in enumerate(((_TALLY, f"=COUNTIF(E{top}:E{last},FALSE)"), (_TYPED, len(typed))), 1):
        _words(sheet.cell(at, 1), words)
        sheet.cell(at, 5).value = tally
        sheet.cell(at, 5).font = Font(bold=True)
    _titles(sheet, _CHECK_HEADS, (6, 60, 24, 24, 12), top - 1)
    for at, figure in enumerate(computed, top):
        _words(sheet.cell(at, 1), str(at - top + 1))
        sheet.cell(at, 2).value = f"={FIGURES}!B{rows[figure]}"
        sheet.cell(at, 3).value = f"={FIGURES}!{_VALUE}{rows[figure]}"
        _value(sheet.cell(at, 4), figure, Lang.ID)
        near = f"ABS(C{at}-D{at})<={_TOLERANCE}*MAX(1,ABS(D{at}))"
        sheet.cell(at, 5).value = f"=IFERROR(IF(ISNUMBER(D{at}),{near},C{at}=D{at}),FALSE)"


def _titles(sheet: Any, titles: Sequence[str], widths: Sequence[int], at: int = 1) -> None:
    for number, (title, width) in enumerate(zip(titles, widths, strict=True), 1):
        _words(sheet.cell(at, number), title)
        sheet.cell(at, number).font, sheet.cell(at, number).fill = Font(bold=True), _HEAD
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = sheet.cell(at + 1, 1)
    sheet.page_setup.orientation = "landscape"
    _to_width(sheet)


def _to_width(sheet: Any) -> None:
    """Print *sheet* as wide as the paper."""
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _words(cell: Any, text: str) -> None:
    """Write *text* as a text: whatever a plan says, no cell becomes a formula."""
    cell.value = printable(text)[:_LONGEST]
    cell.data_type = "s"


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
