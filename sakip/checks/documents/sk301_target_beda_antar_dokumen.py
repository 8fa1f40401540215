"""Target berbeda antar dokumen / Target differs between documents

Apa:
    Target satu indikator untuk tahun yang sama berbeda antara dua dokumen: rencana tahunan dan Perjanjian Kinerja
    dibandingkan dengan Renstra; rencana aksi dan laporan dengan Perjanjian Kinerja. Dokumen `perubahan` boleh berbeda
    dari Renstra asalnya.
What:
    The target of an indicator for one year differs between two documents: yearly plans and performance agreements are
    compared with the Renstra; action plans and reports with the performance agreement. A changed document (`perubahan`)
    may differ from the original Renstra.
Mengapa:
    Capaian dihitung terhadap satu target. Bila dokumen tidak sepakat, capaian yang dilaporkan bergantung pada
    dokumen mana yang dipakai, dan evaluator akan menanyakannya.
Why:
    Achievement is computed against one target. Where documents disagree, the reported achievement depends on which of
    them is used, and the evaluator will ask.
Salah:
    indikator nilai_sakip "Nilai SAKIP" {
      satuan nilai
      target { 2024: 81,10 }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      target { nilai_sakip: 81,90 }   # <- SK301
    }
Benar:
    indikator nilai_sakip "Nilai SAKIP" {
      satuan nilai
      target { 2024: 81,10 }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      target { nilai_sakip: 81,10 }
    }
Perbaikan:
    Samakan targetnya; bila memang diubah, catat dasarnya: `izinkan SK301 "alasan"` di dalam indikator itu, atau
    nyatakan `renstra perubahan`.
Fix:
    Make the targets agree; if it was changed on purpose, record why: `izinkan SK301 "reason"` inside the indicator,
    or declare a `renstra perubahan`.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name, target_differences, year_of
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK301",
    name=Text(id="target-beda-antar-dokumen", en="target-differs-between-documents"),
    severity=Severity.ERROR,
    message=Text(
        id="target {indikator} {tahun} dalam {dokumen} {nilai}, dalam {acuan} {seharusnya}",
        en="the target of {indikator} for {tahun} is {nilai} in {dokumen}, {seharusnya} in {acuan}",
    ),
    help=Text(
        id='samakan targetnya, atau catat dasarnya: `izinkan SK301 "alasan"` di dalam {indikator}',
        en='make the targets agree, or record why: `izinkan SK301 "reason"` inside {indikator}',
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_BASE = Text(id="target dalam {acuan}", en="the target in {acuan}")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document and value that differs, unless it is the Renstra's target of another year."""
    for each in target_differences(cascade):
        if year_of(cascade, each.nilai) is not None:
            continue
        base = document_name(cascade, each.acuan)
        yield RULE.at(
            each.nilai.letak,
            Label(each.acuan.letak, _BASE, {"acuan": base}),
            *(Label(other.letak, _AGAIN, {"dokumen": document_name(cascade, other)}) for other in each.lagi),
            indikator=cascade.title(each.nilai.subjek),
            tahun=str(each.nilai.periode),
            dokumen=document_name(cascade, each.nilai),
            nilai=each.nilai.nilai,
            acuan=base,
            seharusnya=each.acuan.nilai,
        )
