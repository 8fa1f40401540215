"""Sasaran dengan beberapa tujuan / Objective of several goals

Apa:
    Sebuah `sasaran` mendukung lebih dari satu `tujuan`.
What:
    A `sasaran` serves more than one `tujuan`.
Mengapa:
    Tabel tujuan dan sasaran adalah pohon: setiap sasaran berdiri di bawah satu tujuan. Sasaran di bawah dua tujuan
    tercetak dua kali, dan pagu serta capaiannya terhitung dua kali.
Why:
    The table of goals and objectives is a tree: each objective stands under one goal. An objective under two is
    printed twice, and its budget and achievement count twice.
Salah:
    tujuan T1 "Meningkatnya daya saing koperasi" { indikator "Pertumbuhan volume usaha" { satuan persen  arah naik } }
    tujuan T2 "Meningkatnya daya saing usaha mikro" { indikator "Pertumbuhan omzet" { satuan persen  arah naik } }
    sasaran S1 "Meningkatnya usaha yang tangguh" {
      mendukung T1, T2   # <- SK228
      iku usaha_tangguh "Persentase usaha tangguh" {
        satuan persen  arah naik  formula "usaha tangguh dibagi usaha yang dinilai"
        sumber_data "Bidang Usaha"  penanggung_jawab "Bidang Usaha"
      }
    }
Benar:
    tujuan T1 "Meningkatnya daya saing koperasi" { indikator "Pertumbuhan volume usaha" { satuan persen  arah naik } }
    sasaran S1 "Meningkatnya usaha yang tangguh" {
      mendukung T1
      iku usaha_tangguh "Persentase usaha tangguh" {
        satuan persen  arah naik  formula "usaha tangguh dibagi usaha yang dinilai"
        sumber_data "Bidang Usaha"  penanggung_jawab "Bidang Usaha"
      }
    }
Perbaikan:
    Pilih satu tujuan. Bila sasarannya memang menjawab keduanya, pecahlah menjadi dua sasaran dengan IKU masing-masing.
Fix:
    Choose one goal. Where the objective does answer both, split it into two with KPIs of their own.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import word
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK228",
    name=Text(id="sasaran-banyak-tujuan", en="objective-of-several-goals"),
    severity=Severity.WARNING,
    message=Text(id="sasaran {simpul} mendukung beberapa tujuan: {tujuan}", en="objective {simpul} serves {tujuan}"),
    help=Text(id="pilih satu tujuan, atau pecah sasarannya", en="choose one goal, or split the objective"),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.25"),),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sasaran with several goals above it."""
    for each in certain(cascade, "sasaran"):
        goals = cascade.parents(each.id, "tujuan")
        if len(goals) > 1:
            named = listed([cascade.title(goal.id) for goal in goals])
            yield RULE.at(word(each.letak, "mendukung"), simpul=cascade.title(each.id), tujuan=named)
