"""Jumlah berbeda / Different count

Apa:
    Sebuah dokumen menyebut jumlah sasaran, program, kegiatan, atau sub kegiatan yang tidak sama dengan isi rencana,
    atau dengan jumlah dalam dokumen lain. Bila hanya sebagian program yang berpagu tahun itu, jumlah yang berpagu pun
    diterima. Jumlah di bawah satu simpul ditulis `jumlah { 2.17.01: { kegiatan: 5 } }`; jumlah sebuah bagian yang bukan
    simpul, `jumlah "Program Sub Urusan Koperasi" { program: 4 }`, tidak dibandingkan.
What:
    A document states a number of objectives, programmes, activities or sub-activities that is not what the plan has, or
    not what another document states. Where only some programmes have a budget that year, their number is accepted too.
    A count below one node is written `jumlah { 2.17.01: { kegiatan: 5 } }`; the count of a part that is no node,
    `jumlah "Program Sub Urusan Koperasi" { program: 4 }`, is not compared.
Mengapa:
    Jumlah pada uraian dihitung dari tabel. Bila berbeda, ada baris yang terlewat atau uraiannya disalin dari tahun
    lain.
Why:
    The counts in the text are taken from the tables. Where they differ a row was forgotten, or the text was copied from
    another year.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi"
    laporan 2024 "Laporan Kinerja 2024" {
      jumlah { program: 7 }   # <- SK309
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi"
    laporan 2024 "Laporan Kinerja 2024" {
      jumlah { program: 2 }
    }
Perbaikan:
    Hitung kembali, lalu betulkan jumlahnya di dokumen itu, atau lengkapi yang belum ditulis dalam rencana.
Fix:
    Count again, and mend the number in the document, or complete what the plan does not have yet.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from sakip.checks.counts import of_what, several
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.counts import COUNTED, Banyak, counted
from sakip.graph.order import in_order
from sakip.graph.statements import PLAN, document_name, is_claim
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text, same

RULE = Rule(
    code="SK309",
    name=Text(id="jumlah-berbeda", en="different-count"),
    severity=Severity.ERROR,
    message=Text(
        id="jumlah {jenis}{bagian} dalam {dokumen} {nilai}, dalam {acuan} {banyak}",
        en="number of {jenis}{bagian}: {nilai} in {dokumen}, {banyak} in {acuan}",
    ),
    help=Text(
        id="hitung kembali, lalu betulkan jumlahnya atau lengkapi rencananya",
        en="count again, and mend the number or complete the plan",
    ),
)
_BASE = Text(id="jumlah dalam {acuan}", en="the number in {acuan}")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")


@frozen
class _Count:
    """What there is to count: a level, under a node or ("") in the whole plan; and how many there are."""

    jenis: str
    di: str
    banyak: Banyak


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document and number that is not the plan's, or where two are possible, not the others'."""
    groups: dict[tuple[str, str, int], list[Butir]] = {}
    for stated in (each for subject in cascade.subjects("jumlah") for each in cascade.stated("jumlah", subject)):
        kind, under = of_what(stated)
        if kind in COUNTED and isinstance(stated.nilai, Kuantitas) and not stated.sumber:
            groups.setdefault((kind, under, stated.periode.tahun), []).append(stated)
    for (kind, under, year), group in groups.items():
        found = counted(cascade, kind, under, year)
        if found is not None and found.semua:
            yield from _compare(cascade, _Count(kind, under, found), in_order(group))


def _compare(cascade: Cascade, count: _Count, group: list[Butir]) -> Iterator[Diagnostic]:
    """The numbers of *group* that are neither of the two possible ones; of two that are, the one less fitting."""
    told, found = {_number(each) for each in group}, count.banyak
    right = next((number for number in (found.berjalan, found.semua) if number in told), found.berjalan)
    fitting = [each for each in group if _number(each) == right]
    base = min(fitting, key=lambda each: is_claim(cascade, each), default=None)
    by_document: dict[tuple[str, Fraction], list[Butir]] = {}
    for each in group:
        if _number(each) != right:
            by_document.setdefault((each.dokumen, _number(each)), []).append(each)
    for first, *again in by_document.values():
        yield _finding(cascade, count, first, again, base)


def _finding(cascade: Cascade, count: _Count, first: Butir, again: list[Butir], base: Butir | None) -> Diagnostic:
    possible = (count.banyak.semua, count.banyak.berjalan)
    name = PLAN if base is None or _number(first) not in possible else document_name(cascade, base)
    labels = [Label(base.letak, _BASE, {"acuan": document_name(cascade, base)}, party=True)] if base is not None else []
    under = cascade.title(count.di) if count.di else ""
    return RULE.at(
        first.letak,
        *labels,
        *(Label(each.letak, _AGAIN, {"dokumen": document_name(cascade, each)}) for each in again),
        jenis=several(count.jenis),
        bagian=Text(id=f" di {under}", en=f" of {under}") if under else same(""),
        dokumen=document_name(cascade, first),
        nilai=_shown(first),
        acuan=name,
        banyak=count.banyak.berjalan,
    )


def _number(stated: Butir) -> Fraction:
    return stated.nilai.nilai if isinstance(stated.nilai, Kuantitas) else Fraction(-1)


def _shown(stated: Butir) -> Kuantitas | str:
    return stated.nilai if isinstance(stated.nilai, Kuantitas) else ""
