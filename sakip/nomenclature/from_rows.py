"""From the rows of a table to a list, whatever the table calls its columns.

A row may stand for a code of any level. A code may be one cell, or spread over the columns urusan, bidang urusan,
program, kegiatan, sub kegiatan, as the annex of the decree prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from sakip.nomenclature import codes, names
from sakip.nomenclature.entries import ALL, KABKOTA, PROVINSI, Daftar, Entri, Masalah
from sakip.text.bilingual import Text

Row = Sequence[str]

# The heads under which tables print each thing; the first that a table has is taken.
HEADS = {
    "kode": (
        "kode",
        "kode_sub_kegiatan",
        "kode_subkegiatan",
        "kode_nomenklatur",
        "kode_rekening",
        "kode_kegiatan",
        "kode_program",
        "code",
    ),
    "nama": (
        "nama",
        "nama_sub_kegiatan",
        "nama_subkegiatan",
        "nomenklatur",
        "nomenklatur_urusan_kabupaten_kota",
        "nomenklatur_urusan_provinsi",
        "uraian",
        "nama_kegiatan",
        "nama_program",
        "name",
    ),
    "jenis": ("jenis_pemda", "jenis_pemerintah_daerah", "pemda"),
    "kinerja": ("kinerja",),
    "indikator": ("indikator", "indikator_kinerja"),
    "satuan": ("satuan",),
    "sebelumnya": ("sebelumnya", "sub_kegiatan_sebelumnya", "subkegiatan_sebelumnya", "kode_sebelumnya"),
    "banyak_nama": ("jumlah_nama_berbeda",),
}
PARTS = ("urusan", "bidang_urusan", "program", "kegiatan", "sub_kegiatan")
SEARCHED = 20

_GOVERNMENT = {
    "prov": PROVINSI,
    "provinsi": PROVINSI,
    "kab": KABKOTA,
    "kabupaten": KABKOTA,
    "kota": KABKOTA,
    "kabkot": KABKOTA,
    "kabkota": KABKOTA,
    "kabupatenkota": KABKOTA,
}
_NOT_WORD = re.compile(r"\W+")
_ROW_CODE = re.compile(r"(?:[1-9]|X)(?:\.(?:\d\d|XX)(?:\.\d\d(?:\.\d\.\d\d(?:\.(?:\d{4}|\d\d))?)?)?)?")

NO_HEAD = Text(
    id="tidak ada baris judul dengan kolom kode dan nama",
    en="there is no head row with columns for code and name",
)
_NO_CODE = Text(id='"{isi}" bukan kode nomenklatur', en='"{isi}" is no nomenclature code')
_AGAIN = Text(id="kode {kode} sudah ada pada baris {baris}{beda}", en="code {kode} already stands on row {baris}{beda}")
_OTHER = Text(id=" dengan nama lain", en=" with another name")
_SAME = Text(id="", en="")


@frozen
class Kolom:
    """Where the cells of each thing stand in a row; `bagian` are the columns of a code that is spread over several."""

    ada: dict[str, int]
    bagian: tuple[int, ...] = ()

    def cell(self, row: Row, name: str) -> str:
        """The text of *name* in *row*, without what a page break left in it."""
        at = self.ada.get(name, -1)
        return " ".join(row[at].split()) if 0 <= at < len(row) else ""

    def code(self, row: Row) -> str:
        """The code of *row*."""
        if "kode" in self.ada:
            return self.cell(row, "kode")
        return ".".join(row[at].strip() for at in self.bagian if at < len(row) and row[at].strip())


def columns(row: Row) -> Kolom | None:
    """The columns that *row* heads; None where it is no head."""
    heads = {_NOT_WORD.sub("_", each.strip().casefold()).strip("_"): at for at, each in enumerate(row)}
    found = {
        name: next(heads[each] for each in known if each in heads)
        for name, known in HEADS.items()
        if not heads.keys().isdisjoint(known)
    }
    spread = tuple(heads[each] for each in PARTS) if heads.keys() >= set(PARTS) else ()
    return Kolom(found, spread) if "nama" in found and ("kode" in found or spread) else None


def from_rows(rows: Iterable[Row], nama: str, about: Mapping[str, str], before: int = 0) -> Daftar | Text:
    """The list that *rows* hold, called *nama*; or why they hold none.

    *about* is what the table says of itself, in the *before* lines above its rows.
    """
    found: _Collector | None = None
    for number, row in enumerate(rows, start=1):
        if found is not None:
            found.take(before + number, row)
        elif (head := columns(row)) is not None:
            found = _Collector(head)
        elif number > SEARCHED:
            break
    if found is None or not found.entries:
        return NO_HEAD
    year = about.get("tahun", "")
    return Daftar(
        nama=nama,
        versi=about.get("versi", ""),
        sumber=about.get("sumber", ""),
        tahun=int(year) if year.isdecimal() else 0,
        entri=found.entries,
        lengkap=frozenset(about["lengkap"].split()) if "lengkap" in about else ALL,
        masalah=tuple(found.problems),
    )


class _Collector:
    """The entries of a table, row by row; the first of several rows for one code counts."""

    def __init__(self, head: Kolom) -> None:
        self.head = head
        self.entries: dict[tuple[str, str], Entri] = {}
        self.problems: list[Masalah] = []
        self._row_of: dict[tuple[str, str], int] = {}

    def take(self, number: int, row: Row) -> None:
        """Enter *row*, the *number*th of the table, or note why not."""
        written = self.head.code(row)
        if not written and not self.head.cell(row, "nama"):
            return
        code = codes.normal(written)
        if _ROW_CODE.fullmatch(code) is None:
            self._note(number, _NO_CODE, isi=written or self.head.cell(row, "nama"))
            return
        entry = self._entry(code, row)
        first = self.entries.setdefault((entry.jenis, code), entry)
        if first is entry:
            self._row_of[entry.jenis, code] = number
        else:
            other = names.key(first.nama) != names.key(entry.nama)
            if other:  # nobody can say which it is
                self.entries[entry.jenis, code] = evolve(first, nama="", indikator="", satuan="")
            kept = self._row_of[entry.jenis, code]
            self._note(number, _AGAIN, kode=code, baris=kept, beda=_OTHER if other else _SAME)

    def _entry(self, code: str, row: Row) -> Entri:
        cell = self.head.cell
        former = cell(row, "sebelumnya")
        uncertain = cell(row, "banyak_nama") not in ("", "0", "1")
        return Entri(
            jenis=_government(cell(row, "jenis")),
            kode=code,
            nama="" if uncertain else cell(row, "nama"),
            kinerja=cell(row, "kinerja"),
            indikator=cell(row, "indikator"),
            satuan=cell(row, "satuan"),
            sebelumnya=tuple(each for each in codes.codes_in(former) if codes.level(each)) if former else (),
            petunjuk=former.endswith("?"),
        )

    def _note(self, number: int, text: Text, **params: str | int | Text) -> None:
        self.problems.append(Masalah(number, _filled(text, params)))


@lru_cache(maxsize=64)
def _government(text: str) -> str:
    return _GOVERNMENT.get(_NOT_WORD.sub("", text.casefold()), "")


def _filled(text: Text, params: Mapping[str, str | int | Text]) -> Text:
    def words(indonesian: bool) -> dict[str, str]:  # noqa: FBT001 - which language
        return {
            name: (each.id if indonesian else each.en) if isinstance(each, Text) else str(each)
            for name, each in params.items()
        }

    return Text(id=text.id.format_map(words(True)), en=text.en.format_map(words(False)))  # noqa: FBT003 - likewise
