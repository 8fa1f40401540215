"""Indikator tanpa target / Indicator without a target

Apa:
    Indikator tujuan, program, kegiatan, atau sub kegiatan tidak mempunyai satu target pun, baik dalam rencana maupun
    dalam dokumen tahunan. Untuk IKU lihat SK406.
What:
    An indicator of a goal, programme, activity or sub-activity has no target at all, neither in the plan nor in a
    yearly document. For KPIs see SK406.
Mengapa:
    Tanpa target, realisasi tidak dapat dibandingkan dengan apa pun: capaian tidak terhitung, dan anggarannya tidak
    mengacu pada kinerja.
Why:
    Without a target a result can be compared with nothing: there is no achievement, and the budget follows no
    performance.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen }   # <- SK405
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2021..2025: 75  2026: 80 }
        }
      }
    }
Benar:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2021..2025: 75  2026: 80 }
        }
      }
    }
Perbaikan:
    Tulis `target { tahun: nilai }` di dalam indikator itu. Bila tahun ini memang tidak dikerjakan, tulis
    `target { 2024: tidak_berlaku "alasan" }`.
Fix:
    Write `target { year: value }` inside the indicator. Where nothing is done in a year, write
    `target { 2024: tidak_berlaku "reason" }`.
"""

from collections.abc import Iterator

from sakip.checks.measured import begun, own, program_of
from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK405",
    name=Text(id="indikator-tanpa-target", en="indicator-without-target"),
    severity=Severity.WARNING,
    message=Text(id="indikator {simpul} di {atas} tanpa target", en="no target of {simpul} in {atas}"),
    help=Text(
        id="tulis `target {{ tahun: nilai }}` di dalam indikator itu",
        en="write `target {{ year: value }}` inside the indicator",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"),),
)
_ALSO = Text(id="juga tanpa target", en="no target here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator that nobody states a target of; those of one programme (or goal) are alike."""
    for each in own(cascade, "indikator", "ikk") if begun(cascade) else ():
        above = program_of(cascade, each)
        if above and not cascade.stated("target", each.id) and "target" not in each.rusak:
            yield RULE.at(
                head(each.letak),
                alike=Alike(above, _ALSO, few=1),
                simpul=_name(cascade, each),
                atas=cascade.title(above),
            )


def _name(cascade: Cascade, indicator: Indikator) -> str:
    """The name of *indicator*; where it has none, that of the node it measures."""
    above = cascade.parents(indicator.id)
    return cascade.title(above[0].id if above and not indicator.bernama else indicator.id)
