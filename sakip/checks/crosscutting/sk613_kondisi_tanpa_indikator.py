"""Kondisi tanpa indikator / Condition without an indicator

Apa:
    Sebuah kondisi dalam pohon kinerja menyebut faktor keberhasilan (`csf`), tetapi tidak mempunyai `indikator` dan
    tidak dipetakan ke kaskade yang terukur. Yang banyak dilaporkan bersama.
What:
    A condition in a performance tree names critical success factors (`csf`), but has no `indikator` and is not mapped
    to a part of the cascade that is measured. Where there are many, they are reported together.
Mengapa:
    Menyusun pohon kinerja berakhir dengan indikator: faktor yang tidak diukur tidak diketahui berhasil atau tidaknya.
Why:
    Drawing a performance tree ends with indicators: of a factor that nobody measures nobody knows whether it succeeded.
Salah:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi patuh "Koperasi patuh" {   # <- SK613
        csf "Pengurus memahami aturan"
        di_luar_kewenangan "Provinsi"
      }
    }
Benar:
    pohon pokin "Pohon kinerja koperasi" {
      kondisi patuh "Koperasi patuh" {
        csf "Pengurus memahami aturan"
        di_luar_kewenangan "Provinsi"
        indikator koperasi_patuh "Persentase koperasi patuh" { satuan persen }
      }
    }
Perbaikan:
    Tulis `indikator` di dalam kondisi itu, atau petakan ke simpul yang mempunyai indikator.
Fix:
    Write an `indikator` in the condition, or map it to a node that has one.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered, repeated
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK613",
    name=Text(id="kondisi-tanpa-indikator", en="condition-without-indicator"),
    severity=Severity.ADVICE,
    message=Text(
        id="kondisi {simpul} punya faktor keberhasilan, tetapi tidak punya indikator",
        en="success factors but no indicator: condition {simpul}",
    ),
    help=Text(
        id="tulis `indikator` di dalam kondisi itu, atau petakan ke simpul yang mempunyai indikator",
        en="write an `indikator` in the condition, or map it to a node that has one",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_ALSO = Text(id="juga tanpa indikator", en="no indicator either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for the conditions with factors that nothing measures; what is mapped is measured where it is mapped."""
    lacking = (
        each
        for each in cascade.all(Kondisi)
        if each.csf and not each.rusak & {"indikator", "dipetakan"} and not repeated(cascade, each)
        if not each.dipetakan and not cascade.measures(each.id)
    )
    yield from gathered(RULE, cascade, lacking, _ALSO)
