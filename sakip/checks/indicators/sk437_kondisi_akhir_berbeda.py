"""Kondisi akhir berbeda / End of the period differs

Apa:
    Target `akhir` sebuah indikator bukan target tahun terakhirnya, dan bukan pula jumlah target semua tahun.
What:
    The target `akhir` of an indicator is neither that of its last year nor the sum of all years.
Mengapa:
    Kolom kondisi akhir periode mengulang tahun terakhir, atau menjumlahkan semua tahun untuk yang kumulatif. Angka lain
    membuat kemajuan terhitung terhadap tujuan yang tidak pernah ditetapkan.
Why:
    The column of the end of the period repeats the last year, or adds up all years for what accumulates. Any other
    figure makes progress be measured against an aim that was never set.
Salah:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  arah naik
      target { 2024: 27,45%  2025: 32,97%  2026: 38,48%  akhir: 38,84% }   # <- SK437
    }
Benar:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  arah naik
      target { 2024: 27,45%  2025: 32,97%  2026: 38,48%  akhir: 38,48% }
    }
Perbaikan:
    Betulkan salah satunya, atau hapus `akhir`: tanpa itu dipakai target tahun terakhir.
Fix:
    Mend one of them, or drop `akhir`: without it the target of the last year is used.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.graph.statements import agree
from sakip.law.basis import Basis
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK437",
    name=Text(id="kondisi-akhir-berbeda", en="end-of-period-differs"),
    severity=Severity.ERROR,
    message=Text(
        id="target akhir {indikator} {nilai}, target tahun terakhirnya ({tahun}) {seharusnya}",
        en="the target of {indikator} at the end is {nilai}, that of its last year ({tahun}) {seharusnya}",
    ),
    help=Text(id="betulkan salah satunya, atau hapus `akhir`", en="mend one of them, or drop `akhir`"),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"),),
)
_LAST = Text(id="target tahun terakhir", en="the target of the last year")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator and document in which the end is neither the last year nor the sum."""
    for indicator in own(cascade):
        rows: dict[tuple[str, str], list[Butir]] = {}
        for each in cascade.stated("target", indicator.id):
            rows.setdefault((each.dokumen, each.sumber), []).append(each)
        for row in rows.values():
            ends = [each for each in row if not each.periode.tahun and each.periode.bagian == "akhir"]
            years = in_order(each for each in row if each.periode.tahun and not each.periode.bagian)
            for end in ends if years else ():
                if agree(end.nilai, years[-1].nilai) is False and not _is_sum(end, years):
                    yield RULE.at(
                        end.letak,
                        Label(years[-1].letak, _LAST, party=True),
                        indikator=cascade.title(indicator.id),
                        nilai=end.nilai,
                        tahun=years[-1].periode.tahun,
                        seharusnya=years[-1].nilai,
                    )


def _is_sum(end: Butir, years: list[Butir]) -> bool:
    numbers = [each.nilai.nilai for each in years if isinstance(each.nilai, Kuantitas)]
    return isinstance(end.nilai, Kuantitas) and end.nilai.nilai == sum(numbers, Fraction(0))
