"""Parts of a year: the rows of quarters that tables state, the year that each makes, the yearly values beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.graph.statements import kind_of
from sakip.model.nodes import Butir, Data, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

PARTS = {"tw": 4, "sm": 2, "bln": 12}
FIGURES = {
    "target": Text(id="target", en="target"),
    "realisasi": Text(id="realisasi", en="result"),
    "data": Text(id="data", en="datum"),
}
NAMES = {"tw": "triwulan", "sm": "semester", "bln": "bulan"}
_PART = re.compile(r"(tw|sm|bln)(\d{1,2})")
_RANK = ("perjanjian", "", "renstra")
_AT_END = frozenset(("posisi_akhir", "tahunan", "berjalan"))
# How parts make a year.
SUM, MEAN, LAST = "jumlah", "rata_rata", "terakhir"


@frozen
class Deret:
    """The parts of one year that one table states of a figure of `subjek`, in order: by number within the year."""

    subjek: Indikator | Data
    ukuran: str
    bagian: str
    nilai: dict[int, Butir]

    @property
    def pertama(self) -> Butir:
        """The first of them."""
        return self.nilai[min(self.nilai)]

    @property
    def angka(self) -> dict[int, Kuantitas]:
        """Those that are numbers, all in one unit; none where the units differ."""
        found = {key: each.nilai for key, each in self.nilai.items() if isinstance(each.nilai, Kuantitas)}
        return found if len({each.satuan.dimensi for each in found.values()}) == 1 else {}

    @property
    def jumlah(self) -> Fraction:
        """The sum of the numbers."""
        return sum((each.nilai for each in self.angka.values()), Fraction(0))

    @property
    def lengkap(self) -> bool:
        """Whether every part of the year is a number."""
        return len(self.angka) == PARTS[self.bagian]

    @property
    def terakhir(self) -> Butir:
        """The last of them."""
        return self.nilai[max(self.nilai)]

    @property
    def setahun(self) -> tuple[str, Fraction] | None:
        """How they make a year, and which figure; None where that cannot be told yet."""
        last = self.angka.get(PARTS[self.bagian])
        if self.subjek.triwulan in _AT_END and last is not None:
            return LAST, last.nilai
        if self.subjek.triwulan == "kumulatif" and last is not None and self._known:
            return SUM, self.jumlah
        if self.subjek.triwulan == "rata_rata" and self.lengkap:
            return MEAN, self.jumlah / PARTS[self.bagian]
        return None

    @property
    def _known(self) -> bool:
        """Whether nothing is missing from the sum: a target not set is none, a result not known is not."""
        return self.lengkap or (self.ukuran == "target" and len(self.angka) == len(self.nilai))


def part_of(period: Periode) -> str:
    """What part of a year *period* is: `tw`, `sm` or `bln`; "" where it is none."""
    found = _PART.fullmatch(period.bagian) if period.tahun else None
    return found[1] if found else ""


@remembered
def rows(cascade: Cascade, *figures: str) -> tuple[Deret, ...]:
    """Every row of parts of a year that a table states of an indicator or a datum."""
    return tuple(
        row
        for figure in figures
        for name in cascade.subjects(figure)
        if isinstance(item := cascade.model.nama.get(name), Indikator | Data)
        for row in _rows(item, figure, cascade.stated(figure, name))
    )


def _rows(item: Indikator | Data, figure: str, stated: Iterable[Butir]) -> Iterator[Deret]:
    tables: dict[tuple[object, ...], Deret] = {}
    for each in stated:
        year, name = each.periode
        part = _PART.fullmatch(name) if year and name else None
        if part:
            key = (each.dokumen, each.versi, each.tabel, each.sumber, year, part[1])
            tables.setdefault(key, Deret(item, figure, part[1], {})).nilai.setdefault(int(part[2]), each)
    for row in tables.values():
        yield Deret(item, figure, row.bagian, dict(sorted(row.nilai.items())))


def year_values(cascade: Cascade, row: Deret) -> list[Butir]:
    """What is stated for the whole year of *row*: in its own document first, then promised, then planned."""
    first = row.pertama
    same = [
        each
        for each in cascade.stated(row.ukuran, row.subjek.id)
        if each.periode.tahun == first.periode.tahun
        and not each.periode.bagian
        and isinstance(each.nilai, Kuantitas)
        and any(each.nilai.satuan.dimensi == number.satuan.dimensi for number in row.angka.values())
    ]
    return sorted(same, key=lambda each: (each.dokumen != first.dokumen, _rank(kind_of(cascade, each)), _old(each)))


def _rank(kind: str) -> int:
    return _RANK.index(kind) if kind in _RANK else len(_RANK)


def _old(stated: Butir) -> bool:
    return stated.versi != "perubahan"
