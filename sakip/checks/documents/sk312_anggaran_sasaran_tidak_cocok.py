"""Anggaran sasaran tidak cocok / Budget of an objective that does not add up

Apa:
    Anggaran sebuah sasaran dalam suatu dokumen tidak sama dengan jumlah anggaran program yang mendukungnya.
What:
    The budget of an objective in a document is not the sum of the budgets of the programmes that support it.
Mengapa:
    Anggaran per sasaran menunjukkan bahwa uang mengikuti kinerja. Bila tidak cocok, ada program yang salah letak atau
    angkanya keliru, dan efisiensi per sasaran tidak dapat dipercaya.
Why:
    Budgets by objective show that money follows performance. Where they do not add up a programme stands in the wrong
    place or an amount is wrong, and no efficiency by objective can be trusted.
Salah:
    sasaran S1 "Meningkatnya koperasi yang sehat"   # <- SK201
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"    { mendukung S1  pagu { 2024: Rp331.263.750 } }
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" { mendukung S1  pagu { 2024: Rp427.846.200 } }
    laporan 2024 "Laporan Kinerja 2024" {
      anggaran { S1: Rp1.230.566.950 }   # <- SK312
    }
Benar:
    sasaran S1 "Meningkatnya akuntabilitas dinas" {
      iku nilai_sakip "Nilai SAKIP" {
        satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
        sumber_data "LHE"  penanggung_jawab "Sekretariat"
      }
    }
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" {
      mendukung S1  sifat penunjang
      pagu { 2024: Rp9.634.912.360 }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      anggaran { S1: Rp9.634.912.360 }
    }
Perbaikan:
    Jumlahkan kembali programnya; betulkan angka itu, atau `mendukung` program yang salah letak.
Fix:
    Add up the programmes again; mend the amount, or the `mendukung` of the programme that stands in the wrong place.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.amounts import objective_differences
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK312",
    name=Text(id="anggaran-sasaran-tidak-cocok", en="objective-budget-does-not-add-up"),
    severity=Severity.ERROR,
    message=Text(
        id="anggaran {sasaran} {tahun} dalam {dokumen} {nilai}, jumlah programnya {jumlah}, selisih {selisih}",
        en="the budget of {sasaran} for {tahun} in {dokumen} is {nilai}, its programmes add up to {jumlah}, "
        "a difference of {selisih}",
    ),
    help=Text(
        id="jumlahkan kembali programnya; betulkan angkanya, atau `mendukung` program yang salah letak",
        en="add up its programmes again; mend the amount, or the `mendukung` of a programme in the wrong place",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.c"),),
)
_PART = Text(id="bagian dari jumlah", en="part of the sum")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")
_MOST = 6


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document in which the budget of an objective is not that of its programmes."""
    for each in objective_differences(cascade):
        yield RULE.at(
            each.letak.letak,
            *(Label(part.letak, _PART) for part in each.acuan.dari[:_MOST]),
            *(Label(again.letak, _AGAIN, {"dokumen": document_name(cascade, again)}) for again in each.lagi),
            sasaran=cascade.title(each.subjek),
            tahun=str(each.letak.periode),
            dokumen=document_name(cascade, each.letak),
            nilai=each.nilai.jumlah,
            jumlah=each.acuan.jumlah,
            selisih=each.selisih,
        )
