"""IKU tanpa rumus / KPI without a formula

Apa:
    Sebuah `iku` tidak menyebut `formula`, dan tidak pula dinilai oleh lembaga lain (`dinilai_oleh`).
What:
    An `iku` states no `formula`, and no other body assesses it (`dinilai_oleh`).
Mengapa:
    Keputusan IKU harus memuat cara menghitungnya. Tanpa rumus, dua orang dapat melaporkan dua angka untuk IKU yang
    sama, dan capaiannya tidak dapat diuji.
Why:
    A decree on KPIs must say how each is computed. Without a formula two people may report two figures for the same
    KPI, and nobody can verify the achievement.
Salah:
    iku koperasi_sehat "Persentase koperasi sehat" {   # <- SK402
      satuan persen  arah naik
      sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
    }
Benar:
    data koperasi_bernilai_sehat "Koperasi dengan nilai sehat"  { satuan koperasi }
    data koperasi_dinilai        "Koperasi yang dinilai"        { satuan koperasi }
    iku koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  arah naik
      formula = koperasi_bernilai_sehat / koperasi_dinilai * 100%
      sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
    }
Perbaikan:
    Nyatakan datanya dengan `data`, lalu tulis `formula = …` di dalam IKU. Bila lembaga lain yang menilai (misalnya
    Nilai SAKIP oleh Inspektorat), tulis `dinilai_oleh`.
Fix:
    Declare its components with `data`, then write `formula = …` inside the KPI. Where another body assesses it (such as
    the SAKIP score by the Inspectorate), write `dinilai_oleh`.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK402",
    name=Text(id="iku-tanpa-formula", en="kpi-without-formula"),
    severity=Severity.ERROR,
    message=Text(id="IKU {simpul} tanpa rumus", en="KPI {simpul} has no formula"),
    help=Text(
        id="tulis `formula = …`; bila lembaga lain yang menilai, tulis `dinilai_oleh`",
        en="write `formula = …`; where another body assesses it, write `dinilai_oleh`",
    ),
    basis=(Basis("permenpan-20-2008"), Basis("permenpan-9-2007")),
)
_ALSO = Text(id="juga tanpa rumus", en="no formula here either")
_SAID = frozenset(("formula", "dinilai_oleh"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each IKU of which nobody says how it is computed, or who assesses it."""
    unknown = (
        each
        for each in own(cascade, "iku")
        if each.formula is None and not each.dinilai_oleh and not _SAID & each.rusak
    )
    yield from gathered(RULE, cascade, unknown, _ALSO)
