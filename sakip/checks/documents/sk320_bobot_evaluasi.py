"""Bobot evaluasi tidak berjumlah / Weights of an evaluation that do not add up

Apa:
    Bobot komponen sebuah evaluasi tidak berjumlah 100, atau bobot sub-komponennya tidak berjumlah bobot komponennya.
    Sub-komponen boleh juga dinyatakan dalam persen dari komponennya, sehingga berjumlah 100.
What:
    The weights of an evaluation's components do not add up to 100, or those of sub-components not to the weight of
    their component. Sub-components may also be stated as per cents of their component, so that they add up to 100.
Mengapa:
    Nilai evaluasi adalah jumlah nilai komponennya. Bila bobotnya tidak genap 100, nilai itu tidak dapat dibandingkan
    dengan batas predikat maupun dengan tahun lain.
Why:
    The result of an evaluation is the sum of its components. Unless the weights make 100, it can be compared neither
    with the bounds of the grades nor with other years.
Salah:
    evaluasi 2024 "LHE AKIP 2024" {   # <- SK320
      oleh "Inspektorat"
      komponen "Perencanaan kinerja"      { bobot 30 }
      komponen "Pengukuran kinerja"       { bobot 25 }   # <- SK333
      komponen "Pelaporan kinerja"        { bobot 15 }
      komponen "Evaluasi kinerja internal" { bobot 25 }
    }
Benar:
    evaluasi 2024 "LHE AKIP 2024" {
      oleh "Inspektorat"
      komponen "Perencanaan kinerja"      { bobot 30 }
      komponen "Pengukuran kinerja"       { bobot 30 }
      komponen "Pelaporan kinerja"        { bobot 15 }
      komponen "Evaluasi kinerja internal" { bobot 25 }
    }
Perbaikan:
    Cocokkan setiap bobot dengan Laporan Hasil Evaluasi, atau tambahkan komponen yang tertinggal.
Fix:
    Compare each weight with the evaluation report, or add the component that was left out.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.evaluated import HUNDRED, Penilaian, at, everything, number
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK320",
    name=Text(id="bobot-evaluasi", en="evaluation-weights"),
    severity=Severity.ERROR,
    message=Text(
        id="bobot komponen {hal} berjumlah {jumlah}, bukan {seharusnya}",
        en="the weights of the components of {hal} add up to {jumlah}, not {seharusnya}",
    ),
    help=Text(
        id="cocokkan setiap bobot dengan Laporan Hasil Evaluasi, atau tambahkan komponen yang tertinggal",
        en="compare each weight with the evaluation report, or add the component that was left out",
    ),
    basis=(Basis("permenpanrb-88-2021"),),
)
_WEIGHT = Text(id="bobot {bobot}", en="weight {bobot}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for everything whose components all have weights that make neither its own nor 100."""
    for each in everything(cascade):
        weights = [part.bobot for part in each.isi.komponen if part.bobot]
        total = sum((weight.angka for weight in weights), Fraction(0))
        if len(weights) > 1 and len(weights) == len(each.isi.komponen) and total not in (each.bobot, HUNDRED):
            yield RULE.at(
                head(each.isi.letak),
                *_labels(each),
                cause=f"bobot evaluasi {each.tahun}",
                hal=each.nama,
                jumlah=number(total),
                seharusnya=number(each.bobot),
            )


def _labels(owner: Penilaian) -> Iterator[Label]:
    for each in owner.isi.komponen:
        if each.bobot:
            yield Label(at(each, "bobot"), _WEIGHT, {"bobot": number(each.bobot.angka)})
