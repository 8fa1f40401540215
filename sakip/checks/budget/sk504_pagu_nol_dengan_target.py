"""Pagu nol padahal ada target / No money, but a target

Apa:
    Pagu sebuah program, kegiatan, atau sub kegiatan untuk suatu tahun negatif; atau nol, padahal indikatornya
    mempunyai target untuk tahun itu.
What:
    The budget of a programme, activity or sub-activity for some year is below zero; or it is zero, although its
    indicators have a target for that year.
Mengapa:
    Pagu negatif tidak ada. Target tanpa uang tidak akan dikerjakan, atau dikerjakan dengan uang yang dicatat di tempat
    lain.
Why:
    There are no negative budgets. A target without money will not be worked on, or is paid for with money recorded
    elsewhere.
Salah:
    subkegiatan 2.17.03.2.01.0004 "Pemeriksaan dan Pengawasan Koperasi" {
      pagu { 2024: Rp0 }   # <- SK504
      indikator "Jumlah koperasi yang diperiksa" { satuan koperasi  target { 2024: 30 } }
    }
Benar:
    subkegiatan 2.17.03.2.01.0004 "Pemeriksaan dan Pengawasan Koperasi" {
      pagu { 2024: Rp0 }
      indikator "Jumlah koperasi yang diperiksa" {
        satuan koperasi
        target { 2024: tidak_berlaku "tidak dianggarkan tahun 2024" }
      }
    }
Perbaikan:
    Tulis pagu yang benar; bila tahun itu memang tidak dianggarkan, tulis targetnya `tidak_berlaku "alasan"`.
Fix:
    Write the right budget; where there is none that year, write its target as `tidak_berlaku "reason"`.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.money import ceilings
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Simpul
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK504",
    name=Text(id="pagu-nol-dengan-target", en="zero-budget-with-target"),
    severity=Severity.WARNING,
    message=Text(id="pagu {simpul} {tahun} {pagu}{sebab}", en="the budget of {simpul} for {tahun} is {pagu}{sebab}"),
    help=Text(
        id='tulis pagu yang benar; bila tidak dianggarkan, tulis targetnya `tidak_berlaku "alasan"`',
        en='write the right budget; where there is none, write the target as `tidak_berlaku "reason"`',
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.c"),),
)
_TARGET = Text(id="targetnya", en="its target")
_BUT = Text(id=", padahal ada target", en=", though there is a target")
_NEGATIVE = Text(id=": negatif", en=": below zero")
_LEVELS = ("program", "kegiatan", "subkegiatan")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node and year with less than no money, or with none and a target."""
    for node in cascade.nodes(*_LEVELS):
        for period, amount in sorted(ceilings(cascade, node.id).items()):
            if amount.jumlah.positif:
                continue
            targets = list(_targets(cascade, node, period))
            if targets or amount.jumlah.nilai < 0:
                yield RULE.at(
                    amount.dari[0].letak,
                    *(Label(each.letak, _TARGET) for each in targets),
                    simpul=cascade.title(node.id),
                    tahun=str(period),
                    pagu=amount.jumlah,
                    sebab=_NEGATIVE if amount.jumlah.nilai < 0 else _BUT,
                )


def _targets(cascade: Cascade, node: Simpul, period: Periode) -> Iterator[Butir]:
    """What the plan wants of *node* itself in *period*: any target but zero."""
    for indicator in cascade.measures(node.id):
        for each in cascade.stated("target", indicator.id):
            wanted = isinstance(each.nilai, Rentang | Peringkat | Uraian)
            more = isinstance(each.nilai, Kuantitas) and each.nilai.nilai != 0
            if each.periode == period and not each.dokumen and (wanted or more):
                yield each
