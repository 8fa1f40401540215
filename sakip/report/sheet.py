"""The sheet of paper that a table needs, and how wide its columns become on it. Lengths are in twips: 567 a cm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from sakip.report.document import Bagian, Paragraf
from sakip.report.table import Rata, Sel, Tabel

LEFT, RIGHT, TOP, BOTTOM = 1418, 1134, 1134, 1134
_Lines = Sequence[Sequence[Sel | None]]


@frozen
class Kertas:
    """A sheet: its size, and the size of the letters of a table on it, in points."""

    lebar: int
    tinggi: int
    huruf: int

    @property
    def mendatar(self) -> bool:
        """Whether it lies on its side."""
        return self.lebar > self.tinggi

    @property
    def bidang(self) -> int:
        """How wide the text on it is."""
        return self.lebar - LEFT - RIGHT


TEGAK = Kertas(11906, 16838, 9)
# From the most pleasant to read to the one that holds the most. Small letters are better than a sheet that is turned.
SHEETS = (
    TEGAK,
    Kertas(11906, 16838, 8),
    Kertas(11906, 16838, 7),
    Kertas(16838, 11906, 9),
    Kertas(16838, 11906, 8),
    Kertas(23811, 16838, 8),
    Kertas(23811, 16838, 7),
    Kertas(23811, 16838, 6),
    Kertas(33675, 23811, 7),
)
_A4 = 16838  # the longer side
_PADDING = 200
# How wide a letter is for each point of its size, in tenths of a twip; bold ones, as headings have them.
_LETTER, _BOLD = 106, 124
_BROAD = 60  # hundredths of a letter that the broadest letters take more
_LONGEST = 22  # letters of a word that is kept together
_LINE, _MARGINS = 24, 90  # the height of a line for each point of its letters; what stands above and below in a cell
_SHARE = 60  # of a column of `lebar` 1, for each point of its letters


def sheet_for(table: Tabel) -> Kertas:
    """The first sheet on which *table* has room; the largest, where it has none."""
    return next((each for each in SHEETS if sum(_needs(table, each)) <= each.bidang), SHEETS[-1])


def fitted(table: Tabel) -> tuple[Tabel, Kertas]:
    """*table* as it is printed, and on what: where it needs more than A4, why there is no figure is abbreviated."""
    sheet = sheet_for(table)
    made = table if max(sheet.lebar, sheet.tinggi) <= _A4 else table.brief()
    return made, sheet_for(made)


def on_sheets(parts: Sequence[Bagian]) -> Iterator[tuple[Bagian, Kertas]]:
    """Each part as it is printed, and on what: a table on the sheet it needs, what leads to it on the same, running
    text upright.
    """
    sheet, found = TEGAK, list[tuple[Bagian, Kertas]]()
    for each in reversed(parts):
        part = each
        if isinstance(part, Tabel):
            part, sheet = fitted(part)
        elif isinstance(part, Paragraf) and not part.kurang:
            sheet = TEGAK
        found.append((part, sheet))
    return reversed(found)


def widths(table: Tabel, sheet: Kertas) -> tuple[int, ...]:
    """How wide each column of *table* is on *sheet*: what it needs; what is left over goes to the columns of words."""
    needs = _needs(table, sheet)
    left = sheet.bidang - sum(needs)
    if left < 0:
        return tuple(each * sheet.bidang // sum(needs) for each in needs)
    shares = [each.lebar if each.rata is Rata.KIRI else 0 for each in table.kolom]
    if not any(shares):
        shares = [1] * len(needs)
    return tuple(need + left * share // sum(shares) for need, share in zip(needs, shares, strict=True))


def head_heights(table: Tabel, sheet: Kertas) -> tuple[int, ...]:
    """How high the rows of headings are at least: LibreOffice cuts headings over several rows when it repeats them."""
    return _heights(table.heads(), widths(table, sheet), _BOLD * sheet.huruf, sheet.huruf)


def row_heights(table: Tabel, sheet: Kertas) -> tuple[int, ...]:
    """How high the other rows are at least: no office program makes room for what stands in cells over several rows."""
    return _heights(table.grid(), widths(table, sheet), _LETTER * sheet.huruf, sheet.huruf)


def _heights(lines: _Lines, wide: Sequence[int], letter: int, points: int) -> tuple[int, ...]:
    heights = [0] * len(lines)
    reaching: list[tuple[int, Sel, int]] = []
    for at, line in enumerate(lines):
        for column, cell in enumerate(line):
            if cell is not None:
                high = _height(cell, sum(wide[column : column + cell.kolom]), letter, points)
                heights[at] = max(heights[at], high if cell.baris == 1 else 0)
                reaching += [(at, cell, high)] if cell.baris > 1 else []
    for at, cell, high in reaching:
        heights[at + cell.baris - 1] += max(0, high - sum(heights[at : at + cell.baris]))
    return tuple(heights)


def _height(cell: Sel, width: int, letter: int, points: int) -> int:
    """How high *cell* is, its words wrapped to *width*."""
    room = max(1, -(-(width - _PADDING) * 10 // letter))
    lines = sum(_wrapped(each, room) for each in cell.shown().splitlines()) or 1
    return lines * points * _LINE + _MARGINS


def _wrapped(text: str, room: int) -> int:
    """How many lines *text* makes, with room for so many letters in each."""
    lines, used = 1, 0
    for word in text.split():
        used += len(word) + (used > 0)
        if used > room:
            lines, used = lines + 1, len(word)
    return lines


def _needs(table: Tabel, sheet: Kertas) -> list[int]:
    heads, cells = (list(zip(*lines, strict=True)) for lines in (table.heads(), table.grid()))
    needs = [
        max(
            _of_words(heads[at], _BOLD * sheet.huruf),
            _of_words(cells[at] if cells else (), _LETTER * sheet.huruf),
            column.lebar * _SHARE * sheet.huruf,
        )
        for at, column in enumerate(table.kolom)
    ]
    for line in reversed(table.heads()):
        for at, cell in enumerate(line):
            if cell is not None and cell.kolom > 1:
                _widen(needs, at, cell, _of_word(cell, _BOLD * sheet.huruf))
    return needs


def _widen(needs: list[int], at: int, cell: Sel, wanted: int) -> None:
    """Give the columns under the heading *cell* at *at* what it wants more than they have."""
    lacking = wanted - sum(needs[at : at + cell.kolom])
    for column in range(at, at + cell.kolom) if lacking > 0 else ():
        needs[column] += -(-lacking // cell.kolom)


def _of_words(cells: tuple[Sel | None, ...], letter: int) -> int:
    """How wide the longest word of *cells* is, a *letter* being so many tenths of a twip."""
    return max((_of_word(cell, letter) for cell in cells if cell and cell.kolom == 1), default=_PADDING)


def _of_word(cell: Sel, letter: int) -> int:
    return max((_of_letters(each) for each in cell.shown().split()), default=0) * letter // 1000 + _PADDING


def _of_letters(word: str) -> int:
    """How many letters wide *word* is, in hundredths: `dokumen` takes the room of eight letters, not of seven."""
    return 100 * min(len(word), _LONGEST) + _BROAD * sum(each in "mwMW" for each in word[:_LONGEST])
