"""Simpul tanpa indikator / Node without an indicator

Apa:
    Sebuah program, kegiatan, atau sub kegiatan tidak mempunyai `indikator`, padahal rencana ini sudah memuat indikator
    program, kegiatan, atau sub kegiatan lain.
What:
    A programme, activity or sub-activity has no `indikator`, although the plan has indicators of others of them.
Mengapa:
    Setiap tingkat diukur dengan caranya sendiri: program dengan hasil (outcome), kegiatan dan sub kegiatan dengan
    keluaran (output). Yang tidak diukur menghabiskan anggaran tanpa dapat dinilai.
Why:
    Each level has its own measure: programmes an outcome, activities and sub-activities an output. What nobody measures
    spends money and cannot be judged.
Salah:
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
        program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {   # <- SK411
          kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
            indikator akuntabel "Jumlah koperasi yang akuntabel" { satuan koperasi  target { 2024: 80 } }
          }
        }
      }
    }
Benar:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      indikator akuntabel "Jumlah koperasi yang akuntabel" { satuan koperasi  target { 2024: 80 } }
    }
Perbaikan:
    Tulis `indikator` di dalamnya beserta satuan dan target. Indikator sub kegiatan ada dalam nomenklatur; kegiatan yang
    memakai indikator sub kegiatannya cukup menulis `mewarisi`.
Fix:
    Write an `indikator` inside, with unit and target. Those of sub-activities are in the national list; an activity
    that uses the indicator of its sub-activity just writes `mewarisi`.
"""

from collections.abc import Iterator

from sakip.checks.detached import unplanned
from sakip.checks.gather import certain, gathered, unfunded
from sakip.checks.measured import begun, program_of
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK411",
    name=Text(id="simpul-tanpa-indikator", en="node-without-indicator"),
    severity=Severity.WARNING,
    message=Text(id="{simpul} tanpa indikator", en="no indicator of {simpul}"),
    help=Text(
        id="tulis `indikator` di dalamnya, beserta satuan dan targetnya",
        en="write an `indikator` inside, with its unit and target",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"), Basis("permenpanrb-88-2021", "kriteria 1.b")),
)
_ALSO = Text(id="juga tanpa indikator", en="no indicator here either")
_MEASURED = ("program", "kegiatan", "subkegiatan")
_WORDS = frozenset(("indikator", "iku", "ikk", "mewarisi"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node that nothing measures, in a plan that measures some; alike by programme."""
    nodes = certain(cascade, *_MEASURED)
    if not begun(cascade) or not any(cascade.measures(each.id) for each in nodes):
        return
    foreign = unplanned(cascade)
    groups: dict[str, list[Simpul]] = {}
    for each in nodes:
        if each.id not in foreign and not _measured(cascade, each):
            groups.setdefault(program_of(cascade, each), []).append(each)
    for above, group in groups.items():
        yield from gathered(RULE, cascade, group, _ALSO, few=1, within=above, cause="indikator {id}")


def _measured(cascade: Cascade, node: Simpul) -> bool:
    said = cascade.measures(node.id) or node.mewarisi or _WORDS & node.rusak or cascade.children(node.id, "sasaran")
    return bool(said) or unfunded(cascade, node.id)
