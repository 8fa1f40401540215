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

from sakip.checks.gather import SHOWN, Declared, listed
from sakip.checks.measured import begun, bundles, own, program_of
from sakip.diagnostics.diagnostic import Diagnostic, Label
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
    message=Text(
        id="{banyak} indikator di {atas} tanpa target: {daftar}",
        en="indicators of {atas} without a target, {banyak} in all: {daftar}",
    ),
    help=Text(
        id="tulis `target {{ tahun: nilai }}` di dalam setiap indikator itu",
        en="write `target {{ year: value }}` inside each of these indicators",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"),),
)
_ALSO = Text(id="juga tanpa target", en="no target here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each programme (or goal, objective) with indicators that nobody states a target of."""
    groups: dict[str, list[Indikator]] = {}
    for each in own(cascade, "indikator", "ikk") if begun(cascade) else ():
        above = program_of(cascade, each)
        if above and not cascade.stated("target", each.id) and "target" not in each.rusak:
            groups.setdefault(above, []).append(each)
    for above, group in groups.items():
        for bundle in bundles(cascade, RULE.code, group):
            yield RULE.at(
                head(bundle[0].letak),
                *(Label(head(each.letak), _ALSO) for each in bundle[1:SHOWN]),
                banyak=len(bundle),
                atas=cascade.title(above),
                daftar=listed([_name(cascade, each) for each in bundle]),
            )


def _name(cascade: Cascade, indicator: Declared) -> str:
    """The name of *indicator*; where it has none, that of the node it measures."""
    above = cascade.parents(indicator.id)
    nameless = isinstance(indicator, Indikator) and not indicator.bernama
    return cascade.title(above[0].id) if nameless and above else cascade.title(indicator.id)
