"""Arah tidak dinyatakan / Direction not stated

Apa:
    Sebuah `iku` tidak menyebut `arah`: makin tinggi makin baik (`naik`), makin rendah makin baik (`turun`), atau dijaga
    pada nilai tertentu (`jaga`).
What:
    An `iku` states no `arah`: higher is better (`naik`), lower is better (`turun`), or to be kept at a value (`jaga`).
Mengapa:
    Rumus capaian bergantung pada arahnya. Angka kematian yang turun adalah keberhasilan; tanpa arah, ia terhitung
    sebagai kegagalan. Arah tidak dapat ditebak dari namanya.
Why:
    The formula of achievement depends on it. A falling mortality is a success; without the direction it would count as
    failure. It cannot be guessed from the name.
Salah:
    iku kemiskinan "Persentase penduduk miskin" {   # <- SK409
      satuan persen
      formula "penduduk miskin dibagi jumlah penduduk"  dinilai_oleh "BPS"
      sumber_data "BPS"  penanggung_jawab "Kepala Dinas"
    }
Benar:
    iku kemiskinan "Persentase penduduk miskin" {
      satuan persen  arah turun
      formula "penduduk miskin dibagi jumlah penduduk"  dinilai_oleh "BPS"
      sumber_data "BPS"  penanggung_jawab "Kepala Dinas"
    }
Perbaikan:
    Tulis `arah naik`, `arah turun`, atau `arah jaga` di dalam IKU itu.
Fix:
    Write `arah naik`, `arah turun` or `arah jaga` inside the KPI.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK409",
    name=Text(id="arah-tak-dinyatakan", en="direction-not-stated"),
    severity=Severity.WARNING,
    message=Text(id="arah IKU {simpul} tidak dinyatakan", en="the direction of KPI {simpul} is not stated"),
    help=Text(
        id="tulis `arah naik`, `arah turun`, atau `arah jaga`", en="write `arah naik`, `arah turun` or `arah jaga`"
    ),
)
_ALSO = Text(id="juga tanpa arah", en="no direction here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each IKU of which nobody says which way is better."""
    unknown = (each for each in own(cascade, "iku") if not each.arah and "arah" not in each.rusak)
    yield from gathered(RULE, cascade, unknown, _ALSO)
