"""IKU tanpa penanggung jawab / KPI without anyone responsible

Apa:
    Sebuah `iku` tidak menyebut `penanggung_jawab`, dan sasaran yang diukurnya tidak menyebut `pengampu`.
What:
    An `iku` names no `penanggung_jawab`, and the objective it measures names no `pengampu`.
Mengapa:
    Keputusan IKU memuat penanggung jawab setiap IKU. Bila tidak ada, tidak ada yang menyiapkan datanya atau menjawab
    bila target tidak tercapai.
Why:
    A decree on KPIs names who is responsible for each. Otherwise nobody prepares its data, or answers when the target
    is missed.
Salah:
    iku naik_kelas "Persentase usaha kecil naik kelas" {   # <- SK404
      satuan persen  arah naik
      formula "usaha kecil yang naik kelas dibagi usaha kecil"  dinilai_oleh "Kementerian UMKM"
      sumber_data "Basis data usaha kecil"
    }
Benar:
    iku naik_kelas "Persentase usaha kecil naik kelas" {
      satuan persen  arah naik
      formula "usaha kecil yang naik kelas dibagi usaha kecil"  dinilai_oleh "Kementerian UMKM"
      sumber_data "Basis data usaha kecil"
      penanggung_jawab "Bidang Usaha Kecil"
    }
Perbaikan:
    Tulis unit atau jabatannya, misalnya `penanggung_jawab pengawasan`.
Fix:
    Name the unit or post, e.g. `penanggung_jawab pengawasan`.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.checks.measured import answered, own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK404",
    name=Text(id="iku-tanpa-penanggung-jawab", en="kpi-without-responsible"),
    severity=Severity.WARNING,
    message=Text(id="IKU {simpul} tanpa penanggung jawab", en="nobody is responsible for KPI {simpul}"),
    help=Text(
        id="tulis `penanggung_jawab` dengan unit atau jabatannya", en="write a `penanggung_jawab` with the unit or post"
    ),
    basis=(Basis("permenpan-20-2008"),),
)
_ALSO = Text(id="juga tanpa penanggung jawab", en="nobody responsible here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each IKU for which nobody answers: itself, its objective, or a document names no one."""
    yield from gathered(RULE, cascade, (each for each in own(cascade, "iku") if not answered(cascade, each)), _ALSO)
