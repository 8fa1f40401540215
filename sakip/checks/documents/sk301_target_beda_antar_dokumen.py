"""Target berbeda antar dokumen / Target differs between documents

Apa:
    Target satu indikator untuk tahun yang sama berbeda antara Renstra dan RKT, Renja, atau Perjanjian Kinerja.
What:
    The target of an indicator for the same year differs between the Renstra and the RKT, Renja or Perjanjian Kinerja.
Mengapa:
    Capaian dihitung terhadap satu target. Bila dokumen tidak sepakat, capaian yang dilaporkan bergantung pada
    dokumen mana yang dipakai, dan evaluator akan menanyakannya.
Why:
    Achievement is computed against one target. Where documents disagree, the reported achievement depends on which of
    them is used, and the evaluator will ask.
Salah:
    iku nilai_sakip "Nilai SAKIP" {                      # <- SK212 SK402 SK403 SK404
      satuan nilai  arah naik
      target { 2024: 81,10 }
    }
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      target { nilai_sakip: 81,90 }                      # <- SK301
    }
Benar:
    perjanjian 2024 "Perjanjian Kinerja 2024" {
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
from sakip.graph.statements import document_name, renstra_value
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK301",
    name=Text(id="target-beda-antar-dokumen", en="target-differs-between-documents"),
    severity=Severity.ERROR,
    message=Text(
        id="target {indikator} {tahun} dalam {dokumen} {nilai}, dalam Renstra {renstra}",
        en="the target of {indikator} for {tahun} is {nilai} in {dokumen}, {renstra} in the Renstra",
    ),
    help=Text(
        id='samakan targetnya, atau catat dasarnya: `izinkan SK301 "alasan"` di dalam {indikator}',
        en='make the targets agree, or record why: `izinkan SK301 "reason"` inside {indikator}',
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_RENSTRA = Text(id="target Renstra", en="the target in the Renstra")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each yearly target that differs from the Renstra's."""
    for subject in cascade.subjects("target"):
        for stated in cascade.stated("target", subject):
            base = renstra_value(cascade, stated)
            if stated.dokumen and base is not None and base.nilai != stated.nilai:
                yield RULE.at(
                    stated.letak,
                    Label(base.letak, _RENSTRA),
                    indikator=cascade.title(subject),
                    tahun=stated.periode.tahun,
                    dokumen=document_name(cascade, stated),
                    nilai=stated.nilai,
                    renstra=base.nilai,
                )
