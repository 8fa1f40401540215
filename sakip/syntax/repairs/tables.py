"""Rows of a table, pasted from Excel, Word or a PDF: one finding, and the values of a single row are understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import frozen

from sakip.diagnostics.diagnostic import Edit
from sakip.syntax.expected import reading
from sakip.syntax.repairs.braces import FARTHEST
from sakip.syntax.rules import sk017_tabel_ditempel as pasted_table
from sakip.syntax.spot import Spot
from sakip.syntax.tree import FORGOTTEN, Angka, Nama, Pasangan
from sakip.text.bilingual import Text

_LINE = re.compile(r"(?P<words>[^\n#]*)[^\n]*")
_SENTENCE = re.compile(r"[{}\"“”=]|:[ \t]|:$")
_CELL = re.compile(r"(?:(?<=\t)|\A)[^\t]*")
_FIRST_WORD = re.compile(r"[a-z]\w*")
_YEAR = re.compile(r"(?:19|2\d)\d{2}")
_NUMBER = re.compile(r"-?(?:Rp\.?[ ]?)?\d+(?:[.,]\d+)*(?:[ ]?[%‰])?")
_HEADING = re.compile(r"(?:[^\n]*?[ \t])??(?P<years>(?:(?:19|2\d)\d{2}[ \t]+)+(?:19|2\d)\d{2})")
_VALUE = r"[ \t]+-?(?:Rp\.?[ ]?)?\d+(?:[.,]\d+)*(?:[ ]?[%‰])?"
_APART, _INDENT = 3 * " ", 2 * " "
_SAMPLE = "target { 2025: 54%   2026: 55% }"
_AS_ENTRIES = Text(
    id="tulis angkanya di belakang tahunnya: `{contoh}`", en="write each number behind its year: `{contoh}`"
)


@frozen
class Cell:
    """What stands in one field of a row, and where."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


Row = tuple[Cell, ...]


@frozen
class Table:
    """The rows as they stand below one another."""

    rows: Sequence[Row]

    @property
    def years_across(self) -> tuple[int, ...]:
        """The columns that the first row heads with a year."""
        return tuple(at for at, cell in enumerate(self.rows[0]) if _YEAR.fullmatch(cell.text))

    @property
    def down(self) -> Sequence[Row]:
        """The rows `2025 | 54%`, where the table consists of them, perhaps below a heading."""
        body = self.rows if _is_entry(self.rows[0]) else self.rows[1:]
        return body if body and all(map(_is_entry, body)) else ()

    def pairs_of(self, row: Row) -> list[tuple[Cell, Cell]]:
        """The values of *row* with the years above them; empty where one of them is no number."""
        years = [self.rows[0][at] for at in self.years_across]
        values = [row[at] for at in self.years_across] if len(row) == len(self.rows[0]) else row
        found = list(zip(years, values, strict=False)) if len(years) == len(values) else []
        return found if all(_NUMBER.fullmatch(value.text) for _, value in found) else []

    @property
    def pairs(self) -> list[tuple[Cell, Cell]]:
        """Years and values of a table that has one value for a year."""
        if self.down:
            return [(year, value) for year, value in self.down]
        return self.pairs_of(self.rows[1]) if len(self.rows) == 2 else []

    @property
    def remark(self) -> str:
        """What else the only row says: `Indikator: Persentase koperasi sehat`."""
        if self.down:
            return "" if _is_entry(self.rows[0]) else ", ".join(cell.text for cell in self.rows[0])
        head, row = self.rows
        named = zip(head, row, strict=False) if len(head) == len(row) else ()
        return "; ".join(f"{name.text}: {cell.text}" for name, cell in named if not _YEAR.fullmatch(name.text))


def pasted(spot: Spot) -> int | None:
    """Two or more rows of cells, between tabs, or numbers below years."""
    if not (spot.at_item and spot.char and spot.begins_line(spot.start)):
        return None
    below = _lines(spot)
    first = next(below, None)
    if first is None or ("\t" not in first.text and not _HEADING.fullmatch(first.text)):
        return None
    lines = [first, *below]
    table = _tabbed(spot, lines) or _spaced(lines)
    if table is None:
        return None
    last = table.rows[-1][-1].end
    if spot.takes_entries and table.pairs:
        _report_entries(spot, table, last)
        spot.driver.values[-1].extend(map(_entry, table.pairs))
    else:
        _report(spot, table)
        word = "target" if table.years_across and "target" in spot.words else FORGOTTEN
        spot.mark_broken(word, spot.start, last)
    spot.driver.end = last
    return last


def _tabbed(spot: Spot, lines: Sequence[Cell]) -> Table | None:
    """The table whose columns are apart by tabs."""
    rows = tuple(takewhile(lambda row: len(row) > 1, map(_cells, lines)))
    if len(rows) < 2:
        return None
    table = Table(rows)
    wide = all(len(row) > 2 for row in rows)
    return table if wide or table.years_across or (spot.takes_entries and table.down) else None


def _spaced(lines: Sequence[Cell]) -> Table | None:
    """The table of a PDF: years at the end of the first line, and as many numbers at the end of those below."""
    heading = _HEADING.fullmatch(lines[0].text) if lines else None
    if heading is None:
        return None
    count = len(heading["years"].split())
    values = re.compile(rf"(?P<label>.*?)(?P<values>(?:{_VALUE}){{{count}}})")
    body = list(takewhile(lambda found: found[1], ((line, values.fullmatch(f" {line.text}")) for line in lines[1:])))
    first = _split(lines[0].text, heading.start("years"), lines[0].start)
    rows = [_split(line.text, found.start("values") - 1, line.start) for line, found in body if found]
    return Table((first, *rows)) if rows else None


def _split(text: str, values: int, start: int) -> Row:
    """The cells of a line whose numbers begin at *values*: its words are one, each number is one."""
    numbers = re.finditer(_NUMBER, text[max(values, 0) :])
    cells = [Cell(each.group(), start + max(values, 0) + each.start()) for each in numbers]
    label = text[: max(values, 0)].rstrip()
    return (Cell(label, start), *cells)


def _lines(spot: Spot) -> Iterator[Cell]:
    """The lines from the spot on that are no sentences of a plan, without blanks and comments."""
    behind = False
    at, text = spot.start, spot.driver.text
    while at < min(len(text), spot.start + FARTHEST):
        line: re.Match[str] = _LINE.match(text, at)  # type: ignore[assignment] # it matches, if nothing
        words = line["words"]
        cell = Cell(words.strip(), at + len(words) - len(words.lstrip()))
        if _SENTENCE.search(cell.text) or (behind and _is_statement(spot, cell)):
            break
        if cell.text:
            yield cell
            behind = True
        at = line.end() + 1


def _is_statement(spot: Spot, line: Cell) -> bool:
    word = _FIRST_WORD.match(line.text)
    return word is not None and word.group() in spot.words


def _cells(line: Cell) -> Row:
    return tuple(_cell(found, line.start) for found in _CELL.finditer(line.text))


def _cell(found: re.Match[str], start: int) -> Cell:
    text = found.group().lstrip()
    return Cell(text.rstrip(), start + found.end() - len(text))


def _is_entry(row: Row) -> bool:
    return len(row) == 2 and bool(_YEAR.fullmatch(row[0].text)) and _is_value(row[1].text)


def _is_value(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and not _YEAR.fullmatch(text)


def _entry(pair: tuple[Cell, Cell]) -> Pasangan:
    year, value = pair
    key, number = Nama(year.text, year.start, year.end), Angka(value.text, value.start, value.end)
    return Pasangan(key, number, None, None, value.start, value.end)


def _report(spot: Spot, table: Table) -> None:
    pairs = next(filter(None, map(table.pairs_of, table.rows[1:])), [])
    sample = f"target {{ {_written(pairs)} }}" if pairs else _SAMPLE
    span = spot.span(spot.start, table.rows[0][-1].end)
    spot.findings.append(pasted_table.RULE.at(span, baris=len(table.rows), bacaan=reading(spot.driver), contoh=sample))


def _report_entries(spot: Spot, table: Table, last: int) -> None:
    """Offer the entries themselves; what else the row says stays as a comment."""
    begin = spot.driver.text.rfind("\n", 0, spot.start) + 1
    indent = spot.driver.text[begin : spot.start] or _INDENT * len(spot.blocks)
    entries = _written(table.pairs)
    remark = f"{indent}# {table.remark}\n" if table.remark else ""
    commented = "#" in spot.driver.text[begin:last]
    fix = None if commented else Edit(spot.span(begin, last), f"{remark}{indent}{entries}", certain=True)
    span = spot.span(spot.start, table.rows[0][-1].end)
    spot.findings.append(
        pasted_table.RULE.at(
            span, help=_AS_ENTRIES, fix=fix, baris=len(table.rows), bacaan=reading(spot.driver), contoh=entries
        )
    )


def _written(pairs: Sequence[tuple[Cell, Cell]]) -> str:
    return _APART.join(f"{year.text}: {value.text}" for year, value in pairs)
