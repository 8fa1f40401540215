"""Tanpa hubungan ke RPJMD / No link to the RPJMD

Apa:
    Sebuah tujuan atau sasaran tidak menyebut misi, NSPK, tujuan daerah, atau sasaran daerah yang didukungnya. Sasaran
    tercakup bila tujuannya sudah menyebutnya. Pada profil lama hanya diperiksa bila rencana menyatakan misi, NSPK, atau
    sasaran daerah, dan hanya menjadi saran.
What:
    A goal or objective names no mission, NSPK, regional goal or regional objective that it serves. An objective is
    covered where its goal names one. In the old profile this is looked at only where the plan declares any of these,
    and is advice.
Mengapa:
    Renstra perangkat daerah menjabarkan RPJMD. Tanpa hubungan itu tidak terlihat sumbangan dinas pada janji kepala
    daerah, dan format 2025–2029 mengosongkan kolom pertamanya.
Why:
    The Renstra of an agency works out the RPJMD. Without the link nobody sees what the agency adds to what the head of
    the region promised, and the first column of the 2025–2029 format stays empty.
Salah:
    misi M1 "Meningkatkan ekonomi rakyat"
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {   # <- SK219
      indikator pdrb "Kontribusi koperasi terhadap PDRB" {
        satuan persen  arah naik  baseline { 2020: 4% }  target { 2021..2026: 5% }
      }
      sasaran S1 "Meningkatnya koperasi sehat" {
        iku koperasi_sehat "Nilai kesehatan koperasi" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome
          formula "rata-rata nilai koperasi yang dinilai"  dinilai_oleh "Dinas Koperasi Provinsi"
          definisi "Rata-rata nilai koperasi yang dinilai kesehatannya"
          sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
          baseline { 2020: 60 }
          target { 2021: 61  2022: 62  2023: 63  2024: 64  2025: 65  2026: 66 }
        }
      }
    }
Benar:
    misi M1 "Meningkatkan ekonomi rakyat"
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung M1
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
Perbaikan:
    Tulis `mendukung` dengan misi, NSPK, atau sasaran daerah di dalam tujuan, atau di dalam setiap sasarannya.
Fix:
    Write `mendukung` with the mission, NSPK or regional objective in the goal, or in each of its objectives.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.gather import called, certain, gathered
from sakip.checks.measured import begun
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK219",
    name=Text(id="tanpa-hubungan-rpjmd", en="no-link-to-rpjmd"),
    severity=Severity.WARNING,
    message=Text(
        id="{jenis} {simpul} tidak menyebut misi, NSPK, atau sasaran daerah yang didukungnya",
        en="{jenis} {simpul}: no mission, NSPK or regional objective named that it serves",
    ),
    help=Text(
        id="tulis `mendukung` dengan misi, NSPK, atau sasaran daerahnya",
        en="write `mendukung` with its mission, NSPK or regional objective",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_ALSO = Text(id="juga tanpa hubungan", en="no link either")
_REGIONAL = ("misi", "nspk", "tujuan_daerah", "sasaran_daerah")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for goals, and for objectives under none of them, that serve nothing of the region."""
    new = cascade.model.bentuk.linked
    if not begun(cascade) or not (new or cascade.nodes(*_REGIONAL)) or _unread(cascade):
        return
    for kind, nodes in (("tujuan", _goals(cascade)), ("sasaran", _objectives(cascade))):
        for finding in gathered(RULE, cascade, nodes, _ALSO, jenis=called(kind)):
            yield finding if new else evolve(finding, severity=Severity.ADVICE)


def _goals(cascade: Cascade) -> list[Simpul]:
    """The goals that neither name anything regional nor have an objective that does."""
    return [each for each in certain(cascade, "tujuan") if not _linked(cascade, each) and not _below(cascade, each)]


def _objectives(cascade: Cascade) -> list[Simpul]:
    """The objectives without a link below a goal that has none itself, but others of whose objectives have one."""
    goals = [each for each in certain(cascade, "tujuan") if not _linked(cascade, each) and _below(cascade, each)]
    wanted = dict.fromkeys(child.id for goal in goals for child in cascade.children(goal.id, "sasaran"))
    return [each for each in certain(cascade, "sasaran") if each.id in wanted and not _served(cascade, each)]


def _below(cascade: Cascade, goal: Simpul) -> bool:
    return any(_linked(cascade, each) for each in cascade.children(goal.id, "sasaran"))


def _served(cascade: Cascade, objective: Simpul) -> bool:
    """Whether *objective* or a goal of it names something regional."""
    return any(_linked(cascade, each) for each in (objective, *cascade.parents(objective.id, "tujuan")))


def _linked(cascade: Cascade, node: Simpul) -> bool:
    """Whether *node* names something of the region, or an indicator of it."""
    return bool(cascade.parents(node.id, *_REGIONAL)) or any(not each.id for each in node.mendukung)


def _unread(cascade: Cascade) -> bool:
    """Whether what a goal or objective supports was written but could not be read."""
    return any("mendukung" in each.rusak for each in cascade.nodes("tujuan", "sasaran"))
