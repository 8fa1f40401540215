"""Bobot tidak berjumlah seratus / Weights that do not add up to a hundred

Apa:
    Bobot indikator-indikator sebuah simpul, atau persentase pengali dalam rumus `40% * a + 60% * b`, tidak berjumlah
    100. Bobot perbandingan (1, 2, 1) dibiarkan.
What:
    The weights of the indicators of a node, or the percentages in a formula `40% * a + 60% * b`, do not add up to 100.
    Weights that are plain proportions (1, 2, 1) are left alone.
Mengapa:
    Nilai gabungannya menjadi terlalu tinggi atau terlalu rendah, walaupun setiap bagiannya tercapai tepat 100%.
Why:
    The combined value comes out too high or too low, even where each part is exactly 100% achieved.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      indikator koperasi_patuh "Persentase koperasi patuh" {
        satuan persen  bobot 60
      }
      indikator koperasi_rat "Persentase koperasi yang melaksanakan RAT" {
        satuan persen
        bobot 30   # <- SK425
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      indikator koperasi_patuh "Persentase koperasi patuh" {
        satuan persen  bobot 60
      }
      indikator koperasi_rat "Persentase koperasi yang melaksanakan RAT" {
        satuan persen
        bobot 40
      }
    }
Perbaikan:
    Betulkan bobotnya sehingga berjumlah 100 (atau 100%).
Fix:
    Mend the weights so that they add up to 100 (or 100%).
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.gather import called, repeated
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Konstanta, Operasi, Rumus
from sakip.model.nodes import Indikator, Simpul
from sakip.model.places import word
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI, PERSEN
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK425",
    name=Text(id="bobot-bukan-seratus", en="weights-not-a-hundred"),
    severity=Severity.WARNING,
    message=Text(
        id="bobot {apa} berjumlah {jumlah}, bukan {seratus}",
        en="the weights {apa} add up to {jumlah}, not {seratus}",
    ),
    help=Text(
        id="betulkan bobotnya sehingga berjumlah {seratus}", en="mend the weights so that they add up to {seratus}"
    ),
)
_ALSO = Text(id="bobot {bobot}", en="weight {bobot}")
_FEWEST, _MOST = 50, 150


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node and each formula whose weights are parts of a hundred that do not make it up."""
    for node in cascade.nodes():
        if not repeated(cascade, node):
            yield from _of_node(cascade, node)
    for each in own(cascade):
        yield from _of_formula(cascade, each)


def _of_node(cascade: Cascade, node: Simpul) -> Iterator[Diagnostic]:
    """Only where every indicator of *node* has a weight that could be read."""
    measures = cascade.measures(node.id)
    weighted = [(each, each.bobot) for each in measures if each.bobot is not None and not repeated(cascade, each)]
    if len(weighted) < 2 or len(weighted) < len(measures):
        return
    found = _wrong([weight for _, weight in weighted])
    if found is not None:
        total, whole = found
        kind = called(node.jenis)
        name = cascade.title(node.id)
        *others, (last, _) = weighted
        labels = [Label(word(each.letak, "bobot"), _ALSO, {"bobot": weight}) for each, weight in others]
        what = Text(id=f"indikator {kind.id} {name}", en=f"of the indicators of {kind.en} {name}")
        yield RULE.at(word(last.letak, "bobot"), *labels, apa=what, jumlah=total, seratus=whole)


def _of_formula(cascade: Cascade, indicator: Indikator) -> Iterator[Diagnostic]:
    if not isinstance(indicator.formula, Rumus):
        return
    weights = _weights(indicator.formula.ekspresi)
    found = _wrong(weights) if weights and len(weights) > 1 else None
    if found is not None:
        name = cascade.title(indicator.id)
        what = Text(id=f"dalam rumus {name}", en=f"in the formula of {name}")
        yield RULE.at(word(indicator.letak, "formula"), apa=what, jumlah=found[0], seratus=found[1])


def _weights(formula: Ekspresi) -> list[Kuantitas] | None:
    """The percentages of `40% * a + 60% * b`; None for any other formula."""
    if isinstance(formula, Operasi) and formula.op == "+":
        left, right = _weights(formula.kiri), _weights(formula.kanan)
        return None if left is None or right is None else left + right
    if not isinstance(formula, Operasi) or formula.op != "*":
        return None
    sides = (formula.kiri, formula.kanan)
    found = [each.nilai for each in sides if isinstance(each, Konstanta) and each.nilai.satuan == PERSEN]
    return found if len(found) == 1 and any(isinstance(each, Acuan) for each in sides) else None


def _wrong(weights: list[Kuantitas]) -> tuple[Kuantitas, Kuantitas] | None:
    """The sum of *weights* and the whole that it should be; None where it is, or where they are proportions."""
    percent = all(each.satuan == PERSEN for each in weights)
    if not percent and any(each.satuan != MURNI for each in weights):
        return None
    total = sum((each.angka for each in weights), Fraction(0))
    if total == 100 or (total == 1 and not percent) or not _FEWEST <= total <= _MOST:
        return None
    unit = PERSEN if percent else MURNI
    return Kuantitas(total * unit.faktor, unit), Kuantitas(100 * unit.faktor, unit)
