"""Total tidak cocok / Total that does not add up

Apa:
    Total anggaran instansi dalam sebuah tabel tidak sama dengan jumlah program (atau sumber dana) dalam tabel itu
    sendiri, atau berbeda dari total dalam dokumen lain.
What:
    An agency's total budget in a table is not the sum of the programmes (or sources of funds) in that table, or it
    differs from the total in another document.
Mengapa:
    Satu tahun hanya mempunyai satu anggaran. Total yang tidak cocok berarti ada baris yang salah atau hilang, atau
    dananya dihitung dari sumber yang berlainan.
Why:
    One year has one budget. Where totals disagree a row is wrong or missing, or different sources of funds were
    counted.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM"
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi"
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      anggaran {
        2.17.03: Rp331.263.750
        2.17.04: Rp427.846.200
        dkukm:   Rp795.109.950   # <- SK306
      }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM"
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi"
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      anggaran {
        2.17.03: Rp331.263.750
        2.17.04: Rp427.846.200
        dkukm:   Rp759.109.950
      }
    }
Perbaikan:
    Jumlahkan kembali barisnya, dan samakan totalnya di semua dokumen. Bila sebuah dokumen memuat sumber dana lain
    (misalnya APBN), sebutkan sumbernya, dan catat alasannya: `izinkan SK306 "alasan"`.
Fix:
    Add up the rows again, and state the same total in all documents. Where one of them has another source of funds
    (such as APBN), name the source, and record why: `izinkan SK306 "reason"`.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.amounts import BedaPagu, contradictions, totals_apart, worth
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK306",
    name=Text(id="total-tidak-cocok", en="total-does-not-add-up"),
    severity=Severity.ERROR,
    message=Text(
        id="total anggaran {tahun} dalam {dokumen} {total}, {acuan} {jumlah}, selisih {selisih}",
        en="the total budget for {tahun} in {dokumen} is {total}, {acuan} {jumlah}, a difference of {selisih}",
    ),
    help=Text(
        id='jumlahkan kembali barisnya dan samakan totalnya; bila sumber dananya lain: `izinkan SK306 "alasan"`',
        en='add up the rows again and make the totals agree; where sources of funds differ: `izinkan SK306 "reason"`',
    ),
    basis=(Basis("permenpanrb-53-2014", "Lampiran I"),),
)
_PROGRAMS = Text(id="jumlah programnya", en="the sum of its programmes")
_SOURCES = Text(id="jumlah sumber dananya", en="the sum of its sources of funds")
_PART = Text(id="bagian dari jumlah", en="part of the sum")
_BASE = Text(id="total dalam {acuan}", en="the total in {acuan}")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")
_WORTH = Text(id="sebesar selisihnya", en="exactly the difference")
_MOST = 6


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each total that its table contradicts, and for each that differs from another document's."""
    for each in contradictions(cascade):
        of_sources = each.acuan.dari[0].subjek == each.subjek
        labels = [Label(part.letak, _PART) for part in each.acuan.dari[:_MOST]]
        yield _finding(cascade, each, _SOURCES if of_sources else _PROGRAMS, labels)
    for each in totals_apart(cascade):
        base = document_name(cascade, each.acuan.dari[0])
        labels = [Label(each.acuan.dari[0].letak, _BASE, {"acuan": base}, party=True)]
        amount = abs(each.selisih.nilai)
        tables = (each.letak, each.acuan.dari[0])
        labels += [Label(row.letak, _WORTH) for table in tables for row in worth(cascade, table, amount)]
        yield _finding(cascade, each, Text(id=f"dalam {base.id}", en=f"in {base.en}"), labels)


def _finding(cascade: Cascade, each: BedaPagu, base: Text, labels: list[Label]) -> Diagnostic:
    return RULE.at(
        each.letak.letak,
        *labels,
        *(Label(again.letak, _AGAIN, {"dokumen": document_name(cascade, again)}) for again in each.lagi),
        tahun=str(each.letak.periode),
        dokumen=document_name(cascade, each.letak),
        total=each.nilai.jumlah,
        acuan=base,
        jumlah=each.acuan.jumlah,
        selisih=each.selisih,
    )
