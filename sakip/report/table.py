"""A table as it will be printed, before anyone knows whether in Word, Excel, Markdown or HTML.

A table has columns, which may stand under common headings, and rows of cells. A cell holds words or a figure; whoever
writes the table asks the figure how it is shown, where it comes from, or by which formula it is computed. Nothing is
computed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby

from attrs import evolve, field, frozen

from sakip.evaluation.figure import Figure
from sakip.evaluation.outcome import Hasil, Sebab
from sakip.model.nodes import Indikator
from sakip.numbers.nilai import Kuantitas, Rentang, Uraian
from sakip.numbers.satuan import MURNI
from sakip.text.bilingual import Lang, Text


class Rata(Enum):
    """How the cells of a column are aligned."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


def _path(given: str | tuple[str, ...]) -> tuple[str, ...]:
    """The headings above a column; of one alone, a tuple."""
    return given if isinstance(given, tuple) else (given,)


@frozen
class Kolom:
    """A column: its heading, how its cells are aligned, its share of the width.

    `kelompok` are the headings above it, from the outermost; columns side by side stand together under those that they
    share. `nomor` is its official number, as the regulation prints it under the heading; one without a number stands
    under that of the column before it in its group. Where a heading or another column says the unit, the figures are
    `polos`: printed without it.
    """

    judul: str
    rata: Rata = Rata.KIRI
    lebar: int = 1
    kelompok: tuple[str, ...] = field(default=(), converter=_path)
    nomor: str = ""
    polos: bool = False


@frozen(eq=False)
class Sel:
    """A cell: words, a figure, or nothing. `baris` and `kolom` are how many rows and columns it covers.

    A `catatan` is said beside it, where the form of the document has a place for that. `ringkas`: why there is no
    figure is abbreviated.
    """

    isi: str | Figure = ""
    baris: int = 1
    kolom: int = 1
    tebal: bool = False
    polos: bool = False
    ringkas: bool = False
    catatan: str = ""

    def shown(self, lang: Lang = Lang.ID) -> str:
        """What is printed."""
        if isinstance(self.isi, str):
            return self.isi
        if self.ringkas and self.isi.sebab is not None:
            return _SHORT[self.isi.sebab].in_(lang)
        return _plain(self.isi, lang) if self.polos else self.isi.shown(lang)

    @property
    def figure(self) -> Figure | None:
        """The figure in it, if it holds one."""
        return self.isi if isinstance(self.isi, Figure) else None

    @property
    def missing(self) -> bool:
        """Whether a figure should stand here and there is no value."""
        return isinstance(self.isi, Figure) and not self.isi.known


@frozen(eq=False)
class Baris:
    """A row: its cells, those that a cell above covers left out. `jenis` is how it stands out."""

    sel: tuple[Sel, ...]
    jenis: str = ""  # "", "jumlah" (a total), "judul" (a heading across)


@frozen(eq=False)
class Tabel:
    """A table: what it is called, its columns and rows, what is noted below it; `nomor` is its number in a document.

    In one that is `ringkas`, why there is no figure is abbreviated, and a note says what the abbreviations mean.
    """

    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    kode: str = ""
    catatan: tuple[str, ...] = ()
    nomor: str = ""
    ringkas: bool = False

    @property
    def keterangan(self) -> str:
        """What stands above it: its number and its title."""
        return f"Tabel {self.nomor} {self.judul}" if self.nomor else self.judul

    @property
    def empty(self) -> bool:
        """Whether there is nothing to print."""
        return not self.baris

    def grid(self) -> tuple[tuple[Sel | None, ...], ...]:
        """Every row with as many places as there are columns: a cell where it begins, None where one reaches over."""
        lines = _grid(self.baris, len(self.kolom))
        return tuple(tuple(self._shown(*each) for each in zip(line, self.kolom, strict=True)) for line in lines)

    def _shown(self, cell: Sel | None, column: Kolom) -> Sel | None:
        """*cell* as its column and the table want it."""
        if cell is None or not (column.polos or self.ringkas):
            return cell
        return evolve(cell, polos=cell.polos or column.polos, ringkas=self.ringkas)

    def brief(self, lang: Lang = Lang.ID) -> Tabel:
        """The table with abbreviations where there is no figure, and a note of those that it uses."""
        found = {each.sebab for line in self.grid() for cell in line if cell and (each := cell.figure)}
        said = [f"{short.in_(lang)}: {each.label.in_(lang)}" for each, short in _SHORT.items() if each in found]
        return evolve(self, ringkas=True, catatan=(*self.catatan, "; ".join(said))) if said else self

    def first(self, rows: int) -> Tabel:
        """The table with only its first *rows* rows."""
        kept = enumerate(self.baris[:rows])
        return evolve(self, baris=tuple(_cut(each, rows - at) for at, each in kept))

    def heads(self) -> tuple[tuple[Sel | None, ...], ...]:
        """The rows of headings, as `grid` has the others: common headings, headings, official numbers."""
        deepest = max((len(each.kelompok) for each in self.kolom), default=0)
        rows = [row(*_titles(self.kolom, level, deepest)) for level in range(deepest + 1)]
        if any(each.nomor for each in self.kolom):
            rows.append(row(*_numbers(self.kolom)))
        return _grid(rows, len(self.kolom))


Isi = str | Figure | Sel
_SHORT = {
    Sebab.TIDAK_DINYATAKAN: Text(id="t.d.", en="n.s."),
    Sebab.BELUM: Text(id="b.a.", en="n.y."),
    Sebab.TAK_TERDEFINISI: Text(id="t.t.", en="u.d."),
    Sebab.TAK_BERLAKU: Text(id="t.b.", en="n.a."),
}


def side(cell: Sel, at: int, columns: Sequence[Kolom]) -> Rata:
    """How *cell*, which begins in column *at*, is aligned: as the columns that it covers, where they agree."""
    covered = {each.rata for each in columns[at : at + cell.kolom]}
    return covered.pop() if len(covered) == 1 else Rata.KIRI


def row(*cells: Isi, jenis: str = "") -> Baris:
    """A row of *cells*; words and figures become cells of their own."""
    return Baris(tuple(each if isinstance(each, Sel) else Sel(each) for each in cells), jenis)


def spanned(rows: Sequence[Sequence[Isi]], columns: int) -> tuple[Baris, ...]:
    """*rows*, with equal words below one another in the first *columns* columns printed once, over all their rows."""
    cells = [[each if isinstance(each, Sel) else Sel(each) for each in given] for given in rows]
    starts: list[list[bool]] = [[True] * len(given) for given in cells]
    for at in range(1, len(cells)):
        for column in range(min(columns, len(cells[at]))):
            same = cells[at][column].isi == cells[at - 1][column].isi and isinstance(cells[at][column].isi, str)
            starts[at][column] = not (same and (column == 0 or not starts[at][column - 1]))
    return tuple(
        Baris(
            tuple(
                _reaching(cells, starts, at, column) if column < columns else cell
                for column, cell in enumerate(given)
                if starts[at][column]
            )
        )
        for at, given in enumerate(cells)
    )


def _cut(given: Baris, rows: int) -> Baris:
    """*given* where only *rows* rows are left for what reaches down."""
    return evolve(given, sel=tuple(evolve(each, baris=min(each.baris, rows)) for each in given.sel))


def _plain(figure: Figure, lang: Lang) -> str:
    """*figure* without its unit; with it, where that is not the unit which the table says."""
    item = figure.cascade.model.nama.get(figure.subjek)
    said = item.satuan if isinstance(item, Indikator) and figure.kunci.pokok in _IN_OWN_UNIT else None
    value = figure.nilai
    if isinstance(value, Kuantitas) and said is not None:
        same = (value.satuan.dimensi, value.satuan.faktor) == (said.dimensi, said.faktor)
        return (evolve(figure, nilai=_bare(value)) if same else figure).shown(lang)
    return value.teks if isinstance(value, Uraian) else evolve(figure, nilai=_bare(value)).shown(lang)


def _bare(value: Hasil) -> Hasil:
    """*value* as a pure number."""
    match value:
        case Kuantitas():
            return Kuantitas(value.angka, MURNI)
        case Rentang(bawah=lower, atas=upper):
            below, above = (Kuantitas(each.angka, MURNI) if each else None for each in (lower, upper))
            return Rentang(below, above, value.bawah_termasuk, value.atas_termasuk)
        case _:
            return value


_IN_OWN_UNIT = frozenset(("target", "realisasi", "baseline", "pembanding", "kenaikan"))


def _titles(columns: Sequence[Kolom], level: int, deepest: int) -> Iterator[Sel]:
    """The headings of *level*: groups over their columns, the innermost down to the last row, which has the columns."""
    for path, members in groupby(columns, lambda each: each.kelompok[: level + 1]):
        found = list(members)
        depth = len(found[0].kelompok)
        if level < len(path):
            yield Sel(path[-1], kolom=len(found), baris=deepest - level if depth == level + 1 else 1)
        elif level in (0, deepest):
            yield from (
                Sel(each.judul, baris=deepest - level + 1) for each in found if bool(each.kelompok) == bool(level)
            )


def _numbers(columns: Sequence[Kolom]) -> Iterator[Sel]:
    """The official numbers; one of a group reaches over what follows in it without a number."""
    found: list[tuple[Kolom, int]] = []
    for each in columns:
        if found and each.kelompok and not each.nomor and each.kelompok == found[-1][0].kelompok:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((each, 1))
    return (Sel(each.nomor, kolom=reach) for each, reach in found)


def _reaching(cells: list[list[Sel]], starts: list[list[bool]], at: int, column: int) -> Sel:
    rows = 1
    while at + rows < len(cells) and not starts[at + rows][column]:
        rows += 1
    given = cells[at][column]
    return evolve(given, baris=rows)


def _grid(rows: Sequence[Baris], width: int) -> tuple[tuple[Sel | None, ...], ...]:
    covered: dict[int, int] = {}
    grid: list[tuple[Sel | None, ...]] = []
    for given in rows:
        line: list[Sel | None] = [None] * width
        waiting = iter(given.sel)
        column = 0
        while column < width:
            if covered.get(column, 0):
                covered[column] -= 1
                column += 1
                continue
            cell = next(waiting, None)
            if cell is None:
                break
            line[column] = cell
            for each in range(column, min(column + cell.kolom, width)):
                covered[each] = cell.baris - 1
            column += cell.kolom
        grid.append(tuple(line))
    return tuple(grid)
