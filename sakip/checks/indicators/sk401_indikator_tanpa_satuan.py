"""Indikator tanpa satuan / Indicator without a unit

Apa:
    Sebuah `iku`, `ikk`, atau `indikator` tidak menyebut `satuan`.
What:
    An `iku`, `ikk` or `indikator` has no `satuan`.
Mengapa:
    Angka tanpa satuan tidak berarti: target 50 dapat berarti 50 orang, 50 dokumen, atau 50%. Tanpa satuan, rumus dan
    targetnya juga tidak dapat diperiksa.
Why:
    A number without a unit means nothing: a target of 50 may be 50 people, 50 documents or 50%. Without the unit,
    formula and targets cannot be checked either.
Salah:
    indikator koperasi_diawasi "Jumlah koperasi yang diperiksa dan diawasi" {   # <- SK401
      target { 2024: 30 }
    }
Benar:
    indikator koperasi_diawasi "Jumlah koperasi yang diperiksa dan diawasi" {
      satuan koperasi
      target { 2024: 30 }
    }
Perbaikan:
    Tulis satuannya di dalam indikator, misalnya `satuan persen` atau `satuan "unit usaha"`. Satuan indikator sub
    kegiatan sudah ditetapkan dalam nomenklatur.
Fix:
    State the unit inside the indicator, e.g. `satuan persen` or `satuan "unit usaha"`. For sub-activities the national
    list fixes it.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK401",
    name=Text(id="indikator-tanpa-satuan", en="indicator-without-unit"),
    severity=Severity.WARNING,
    message=Text(id="indikator {simpul} tanpa satuan", en="indicator {simpul} has no unit"),
    help=Text(
        id='tulis `satuan`, misalnya `satuan persen` atau `satuan "unit usaha"`',
        en='state a `satuan`, e.g. `satuan persen` or `satuan "unit usaha"`',
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"),),
)
_ALSO = Text(id="juga tanpa satuan", en="no unit here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator of the agency that has no unit."""
    bare = (each for each in own(cascade) if each.satuan is None and "satuan" not in each.rusak)
    yield from gathered(RULE, cascade, bare, _ALSO)
