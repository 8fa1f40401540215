"""Tujuan tanpa indikator / Goal without an indicator

Apa:
    Setiap `tujuan` perlu diukur oleh paling sedikit satu indikatornya sendiri.
What:
    Every `tujuan` should be measured by at least one indicator of its own.
Mengapa:
    Tabel tujuan dan sasaran Renstra meminta indikator untuk keduanya. Tanpa indikator, tercapainya tujuan pada akhir
    periode tidak dapat ditunjukkan, walaupun semua sasarannya tercapai.
Why:
    The Renstra's table of goals and objectives asks for indicators of both. Without one, nobody can show that the
    goal was reached at the end of the period, even where every objective was.
Salah:
    tujuan T1 "Meningkatnya daya saing koperasi" {      # <- SK203
      sasaran S1 "Meningkatnya koperasi sehat" {        # <- SK201
        strategi "Pembinaan koperasi"
      }
    }
Benar:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      strategi "Pembinaan koperasi"
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
Perbaikan:
    Tulis `indikator` di dalam tujuan itu, beserta targetnya tiap tahun.
Fix:
    Write an `indikator` inside the goal, with its yearly targets.
"""

from collections.abc import Iterator

from sakip.checks.detached import reported_detached
from sakip.checks.gather import certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK203",
    name=Text(id="tujuan-tanpa-indikator", en="goal-without-indicator"),
    severity=Severity.WARNING,
    message=Text(id="tujuan {simpul} tidak punya indikator", en="goal {simpul} has no indicator"),
    help=Text(
        id="tulis `indikator` di dalam tujuan {simpul}, beserta targetnya",
        en="write an `indikator` inside goal {simpul}, with its targets",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.25"), Basis("permenpanrb-88-2021", "kriteria 1.b")),
)
_ALSO = Text(id="juga tanpa indikator", en="no indicator here either")
_WORDS = ("iku", "ikk", "indikator")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each tujuan that no indicator measures, where something serves it or there is a Renstra."""
    loose = reported_detached(cascade, *_WORDS) or any("mendukung" in each.rusak for each in cascade.indicators())
    goals = certain(cascade, "tujuan") if not loose else ()
    yield from gathered(RULE, cascade, (each for each in goals if _unmeasured(cascade, each)), _ALSO)


def _unmeasured(cascade: Cascade, goal: Simpul) -> bool:
    if cascade.measures(goal.id) or not goal.rusak.isdisjoint(_WORDS):
        return False
    return bool(cascade.model.renstra or cascade.children(goal.id))
