"""Tujuan tanpa sasaran / Goal without an objective

Apa:
    Setiap `tujuan` harus dijabarkan menjadi paling sedikit satu `sasaran`.
What:
    Every `tujuan` must be broken down into at least one `sasaran`.
Mengapa:
    Tujuan terlalu luas untuk diperjanjikan dan diukur tiap tahun; sasaranlah yang masuk Perjanjian Kinerja dan
    didukung program. Tujuan tanpa sasaran tidak pernah dikerjakan siapa pun.
Why:
    A goal is too wide to be agreed on and measured each year; objectives enter the performance agreement and have
    programmes. A goal without an objective is nobody's work.
Salah:
    tujuan T1 "Meningkatnya daya saing koperasi" {      # <- SK202 SK203
      strategi "Pembinaan koperasi"
    }
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Januari 2021" }
Benar:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
      sasaran S1 "Meningkatnya koperasi sehat" {
        iku koperasi_sehat "Persentase koperasi sehat" {
          satuan persen  arah naik  triwulan tahunan  jenis outcome
          formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
          definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
          sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
        }
      }
    }
Perbaikan:
    Tulis `sasaran` di dalam tujuan itu, atau `mendukung` tujuan itu di dalam sasarannya. Bila tujuan itu memang tidak
    dipakai, hapus.
Fix:
    Write a `sasaran` inside the goal, or `mendukung` it inside its objective. Delete a goal that is not used.
"""

from collections.abc import Iterator

from sakip.checks.detached import reported_detached
from sakip.checks.gather import certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK202",
    name=Text(id="tujuan-tanpa-sasaran", en="goal-without-objective"),
    severity=Severity.ERROR,
    message=Text(id="tujuan {simpul} tidak punya sasaran", en="there is no objective under goal {simpul}"),
    help=Text(
        id="tulis `sasaran` di dalam tujuan {simpul}, atau `mendukung` tujuan itu di dalam sasarannya",
        en="write a `sasaran` inside goal {simpul}, or `mendukung` it inside its objective",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.25"),),
)
_ALSO = Text(id="juga tanpa sasaran", en="no objective here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each tujuan that no sasaran stands under, in a plan that has sasaran or a Renstra."""
    objectives = cascade.nodes("sasaran")
    if not (objectives or cascade.model.renstra) or any("mendukung" in each.rusak for each in objectives):
        return
    if reported_detached(cascade, "sasaran"):
        return
    goals = (each for each in certain(cascade, "tujuan") if not each.tingkat and "sasaran" not in each.rusak)
    empty = (each for each in goals if not cascade.children(each.id, "sasaran"))
    yield from gathered(RULE, cascade, empty, _ALSO)
