"""Jumlah bukan daftarnya / Count that is not its list

Apa:
    Sebuah tabel atau kalimat menyebut jumlah program, kegiatan, sub kegiatan, atau sasaran yang kurang dari yang
    didaftarnya sendiri. Jumlah yang juga bukan jumlah dalam rencana ditemukan SK309.
What:
    A table or a sentence states a number of programmes, activities, sub-activities or objectives that is less than it
    lists itself. A number that the plan does not have either is found by SK309.
Mengapa:
    Pembaca menghitung daftarnya. Bila jumlahnya lain, salah satu dari keduanya berasal dari tahun lalu.
Why:
    Readers count the list. Where the number is another, one of the two is of last year.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"    { pagu { 2024: Rp331.263.750 } }
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" { pagu { 2024: Rp427.846.200 } }
    program 2.17.05 "Program Pendidikan dan Latihan Perkoperasian"
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "Teks 3.2" "Program yang menunjang" {
        jumlah { program: 2 }   # <- SK346
        predikat { 2.17.03: Menunjang  2.17.04: Menunjang  2.17.05: Menunjang }
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"    { pagu { 2024: Rp331.263.750 } }
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" { pagu { 2024: Rp427.846.200 } }
    program 2.17.05 "Program Pendidikan dan Latihan Perkoperasian"
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "Teks 3.2" "Program yang menunjang" {
        jumlah { program: 3 }
        predikat { 2.17.03: Menunjang  2.17.04: Menunjang  2.17.05: Menunjang }
      }
    }
Perbaikan:
    Hitung kembali daftarnya; betulkan jumlahnya, atau keluarkan yang tidak termasuk.
Fix:
    Count the list again; mend the number, or take out what does not belong.
"""

from collections.abc import Iterator

from sakip.checks.counts import of_what, several
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import LEVELS, Cascade
from sakip.graph.counts import counted
from sakip.graph.order import in_order
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.syntax.vocabulary import FIGURES
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK346",
    name=Text(id="jumlah-bukan-daftarnya", en="count-not-its-list"),
    severity=Severity.ERROR,
    message=Text(
        id="{dokumen} menyebut {nilai} {jenis}, tetapi mendaftar {banyak}",
        en="{dokumen} says that there are {nilai} {jenis}, but lists {banyak}",
    ),
    help=Text(
        id="hitung kembali daftarnya; betulkan jumlahnya, atau keluarkan yang tidak termasuk",
        en="count the list again; mend the number, or take out what does not belong",
    ),
)
_LISTED = Text(id="didaftar di sini", en="listed here")
_FIGURES = tuple(each for each in FIGURES if each not in ("jumlah", "terbilang", "nama"))
_MOST = 8


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each count that is less than what its own table lists."""
    for subject in cascade.subjects("jumlah"):
        for stated in cascade.stated("jumlah", subject):
            listed = _listed(cascade, stated) if _could_be(cascade, stated) else []
            if isinstance(stated.nilai, Kuantitas) and stated.nilai.nilai < len(listed):
                yield RULE.at(
                    stated.letak,
                    *(Label(each.letak, _LISTED) for each in listed[:_MOST]),
                    dokumen=document_name(cascade, stated),
                    nilai=stated.letak.text,
                    jenis=several(of_what(stated)[0]),
                    banyak=len(listed),
                )


def _could_be(cascade: Cascade, stated: Butir) -> bool:
    """Whether the plan has as many, all in all or running in the year; and a table says it of all sources."""
    level, under = of_what(stated)
    if level not in LEVELS or not stated.tabel or stated.sumber or not isinstance(stated.nilai, Kuantitas):
        return False
    found = counted(cascade, level, under, stated.periode.tahun)
    return found is None or stated.nilai.nilai in (found.semua, found.berjalan)


def _listed(cascade: Cascade, stated: Butir) -> list[Butir]:
    """What its table says first of each thing of the level that it counts."""
    level, under = of_what(stated)
    nodes = cascade.all_below(under, level) if under else cascade.nodes(level)
    firsts = (
        next((each for figure in _FIGURES for each in cascade.stated(figure, node.id) if _beside(each, stated)), None)
        for node in nodes
    )
    return in_order(each for each in firsts if each is not None)


def _beside(each: Butir, stated: Butir) -> bool:
    return (each.dokumen, each.tabel, each.periode.tahun) == (stated.dokumen, stated.tabel, stated.periode.tahun)
