"""Target pecahan untuk yang dihitung satu-satu / Fraction of what is counted one by one

Apa:
    Target, baseline, atau realisasi sebuah indikator atau data berupa pecahan, padahal satuannya dihitung satu-satu:
    orang, koperasi, dokumen, laporan. Rata-rata dan satuan dengan `bulat tidak` dibiarkan.
What:
    A target, baseline or result of an indicator or a datum is a fraction, though its unit is counted one by one:
    people, cooperatives, documents, reports. Averages, and units with `bulat tidak`, are left alone.
Mengapa:
    Tidak ada 2,6 koperasi. Biasanya titik ribuan tertulis sebagai koma, atau angkanya sebenarnya persentase.
Why:
    There are no 2.6 cooperatives. Mostly a separator of thousands was written as a comma, or the figure is really a
    percentage.
Salah:
    indikator koperasi_dibina "Jumlah koperasi yang dibina" {
      satuan koperasi
      target { 2025: 120  2026: 2,6 }   # <- SK429
    }
    data aktif "Koperasi aktif" { satuan koperasi   realisasi { 2025: 1,204 } }   # <- SK429
Benar:
    indikator koperasi_dibina "Jumlah koperasi yang dibina" {
      satuan koperasi
      target { 2025: 120  2026: 126 }
    }
    data aktif "Koperasi aktif" { satuan koperasi   realisasi { 2025: 1.204 } }
Perbaikan:
    Tulis bilangan bulat, atau perbaiki satuannya. Bila satuan itu memang dapat dibagi: `satuan … { bulat tidak }`.
Fix:
    Write a whole number, or mend the unit. Where the unit can be divided: `satuan … { bulat tidak }`.
"""

from collections.abc import Iterator

from sakip.checks.gather import SHOWN
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.counted import counted_singly, is_fraction
from sakip.graph.order import in_order
from sakip.model.nodes import Butir, Data, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK429",
    name=Text(id="target-tak-bulat", en="target-not-whole"),
    severity=Severity.WARNING,
    message=Text(
        id="{ukuran} {indikator} {periode} {nilai} bukan bilangan bulat",
        en="the {ukuran} of {indikator} for {periode}, {nilai}, is no whole number",
    ),
    help=Text(
        id="tulis bilangan bulat, atau perbaiki satuannya; bila dapat dibagi: `bulat tidak` pada satuannya",
        en="write a whole number, or mend the unit; where it can be divided: `bulat tidak` in the unit",
    ),
)
_ALSO = Text(id="juga bukan bilangan bulat", en="no whole number either")
_FIGURES = ("target", "baseline", "realisasi", "data")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator and each datum, at its first such value."""
    items: tuple[Indikator | Data, ...] = (*own(cascade), *cascade.all(Data))
    for item in items:
        fractions = _fractions(cascade, item) if counted_singly(cascade, item) else []
        for first in fractions[:1]:
            yield RULE.at(
                first.letak,
                *(Label(each.letak, _ALSO) for each in fractions[1:SHOWN]),
                ukuran=first.ukuran,
                indikator=cascade.title(item.id),
                periode=str(first.periode),
                nilai=first.nilai if isinstance(first.nilai, Kuantitas) else "",
            )


def _fractions(cascade: Cascade, item: Indikator | Data) -> list[Butir]:
    stated = [each for figure in _FIGURES for each in cascade.stated(figure, item.id)]
    return in_order(each for each in stated if is_fraction(each.nilai, item))
