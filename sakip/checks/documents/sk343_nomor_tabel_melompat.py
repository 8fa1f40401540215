"""Nomor tabel melompat / Table numbers out of order

Apa:
    Nomor tabel sebuah bab tidak berurutan menurut halamannya, atau melompati satu atau dua nomor di antara
    tabel-tabel yang selebihnya urut, dan nomor itu tidak ada dalam dokumen mana pun.
What:
    The numbers of the tables of a chapter are not in the order of their pages, or leave out one or two numbers among
    tables that are otherwise in sequence, and no document has a table of that number.
Mengapa:
    Daftar tabel dan rujukan dalam teks mengikuti nomornya. Nomor yang melompat berarti ada tabel yang hilang, atau
    laporannya disusun dari potongan laporan lain.
Why:
    The list of tables and the references in the text go by the numbers. One left out means that a table is missing, or
    that the report was put together from pieces of another.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.1" "Capaian Kinerja"           { halaman 31  realisasi { kepuasan: 81 } }
      tabel "3.2" "Dibandingkan tahun lalu"   { halaman 32  realisasi { kepuasan: { 2023: 79 } } }
      tabel "3.4" "Terhadap akhir Renstra"    { halaman 33  target { kepuasan: { 2026: 84 } } }   # <- SK343
      tabel "3.5" "Analisis efisiensi"        { halaman 34  predikat { kepuasan: Baik } }
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.1" "Capaian Kinerja"           { halaman 31  realisasi { kepuasan: 81 } }
      tabel "3.2" "Dibandingkan tahun lalu"   { halaman 32  realisasi { kepuasan: { 2023: 79 } } }
      tabel "3.3" "Terhadap akhir Renstra"    { halaman 33  target { kepuasan: { 2026: 84 } } }
      tabel "3.4" "Analisis efisiensi"        { halaman 34  predikat { kepuasan: Baik } }
    }
Perbaikan:
    Nomori kembali tabelnya, dan sesuaikan daftar tabel. Bila tabel yang terlompat memang ada tetapi tidak memuat angka,
    nyatakan tanpa isi: `tabel "3.3" "Judul" {}`.
Fix:
    Number the tables again, and follow it in the list of tables. Where the table left out exists but has no figures,
    declare it without any: `tabel "3.3" "Title" {}`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from sakip.checks.papers import called
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Dokumen, Tabel
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK343",
    name=Text(id="nomor-tabel-melompat", en="table-numbers-out-of-order"),
    severity=Severity.ADVICE,
    message=Text(
        id="tabel {nomor} dalam {dokumen} {masalah} tabel {sebelum}",
        en="table {nomor} in {dokumen} {masalah} table {sebelum}",
    ),
    help=Text(
        id='nomori kembali tabelnya; tabel tanpa angka dinyatakan dengan `tabel "{hilang}" "Judul" {{}}`',
        en='number the tables again; a table without figures is declared by `tabel "{hilang}" "Title" {{}}`',
    ),
)
_BEFORE = Text(id="tabel sebelumnya", en="the table before")
_LEAP = Text(id="langsung menyusul", en="follows at once upon")
_LATER = Text(id="berada pada halaman sesudah", en="stands on a page after")
_NUMBER = re.compile(r"(\d+)\.(\d+)")
_MOST_MISSING = 2
_LEAST = 4


@frozen(eq=False)
class _Numbered:
    """A table, with the chapter and the place that its number says."""

    bab: int
    urutan: int
    tabel: Tabel


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each table on a page after one of a higher number, and for each that leaves out numbers."""
    everywhere = {(each.bab, each.urutan) for document in cascade.model.dokumen for each in _numbered(document)}
    for document in cascade.model.dokumen:
        chapters: dict[int, list[_Numbered]] = {}
        for each in _numbered(document):
            chapters.setdefault(each.bab, []).append(each)
        for tables in chapters.values():
            yield from _misplaced(document, tables)
            if len({each.urutan for each in tables}) >= _LEAST:
                yield from _leaping(document, tables, everywhere)


def _numbered(document: Dokumen) -> Iterator[_Numbered]:
    for each in document.tabel:
        found = _NUMBER.fullmatch(each.nomor)
        if found:
            yield _Numbered(int(found[1]), int(found[2]), each)


def _misplaced(document: Dokumen, tables: list[_Numbered]) -> Iterator[Diagnostic]:
    paged = sorted((each for each in tables if each.tabel.halaman), key=_page)
    for before, each in pairwise(paged):
        if each.urutan < before.urutan and _page(each) > _page(before):
            yield _finding(document, before, each, _LATER, each.urutan)


def _leaping(document: Dokumen, tables: list[_Numbered], everywhere: set[tuple[int, int]]) -> Iterator[Diagnostic]:
    """Those that leave out a few numbers: both sides go on in sequence, and no document has what is left out."""
    by_number = {each.urutan: each for each in reversed(tables)}
    for low, high in pairwise(sorted(by_number)):
        missing = [each for each in range(low + 1, high) if (by_number[low].bab, each) not in everywhere]
        sequence = low - 1 in by_number and high + 1 in by_number
        if 0 < high - low - 1 == len(missing) <= _MOST_MISSING and sequence:
            yield _finding(document, by_number[low], by_number[high], _LEAP, low + 1)


def _finding(document: Dokumen, before: _Numbered, each: _Numbered, problem: Text, missing: int) -> Diagnostic:
    return RULE.at(
        head(each.tabel.letak),
        Label(head(before.tabel.letak), _BEFORE),
        nomor=each.tabel.nomor,
        dokumen=called(document),
        masalah=problem,
        sebelum=before.tabel.nomor,
        hilang=f"{each.bab}.{missing}",
    )


def _page(each: _Numbered) -> int:
    return int(each.tabel.halaman.nilai) if each.tabel.halaman else 0
