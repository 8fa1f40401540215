"""Data rumus kurang lengkap / Incomplete datum of a formula

Apa:
    Sebuah `data` yang dipakai rumus tidak menyebut `satuan`, atau tidak menyebut `sumber_data` padahal indikatornya pun
    tidak.
What:
    A `data` that a formula uses has no `satuan`; or it names no `sumber_data`, and neither does its indicator.
Mengapa:
    Satuan rumus diperiksa dari satuan datanya, dan angka yang tidak jelas asalnya tidak dapat dibuktikan.
Why:
    The unit of a formula is checked by the units of its data, and a figure that comes from nowhere cannot be proved.
Salah:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi  sumber_data "Bidang Pengawasan" }
    data dinilai "Koperasi yang dinilai"   { sumber_data "Bidang Pengawasan" }   # <- SK416
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  formula = sehat / dinilai * 100% }
Benar:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi  sumber_data "Bidang Pengawasan" }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi  sumber_data "Bidang Pengawasan" }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen  formula = sehat / dinilai * 100% }
Perbaikan:
    Tulis `satuan` dan `sumber_data` di dalam data itu.
Fix:
    Write the `satuan` and `sumber_data` inside the datum.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered, repeated
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.owners import sourced
from sakip.law.basis import Basis
from sakip.model.nodes import Data, Indikator
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK416",
    name=Text(id="data-kurang-lengkap", en="incomplete-datum"),
    severity=Severity.WARNING,
    message=Text(id="data {simpul} tanpa {kurang}", en="datum {simpul} without {kurang}"),
    help=Text(id="tulis {kurang} di dalam data itu", en="write {kurang} inside the datum"),
    basis=(Basis("permenpanrb-88-2021", "kriteria 2.a"),),
)
_ALSO = Text(id="juga tanpa itu", en="neither has this")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the data of formulas that lack the same of unit and source."""
    groups: dict[tuple[str, ...], list[Data]] = {}
    for datum in cascade.all(Data):
        if not repeated(cascade, datum):
            groups.setdefault(tuple(_missing(cascade, datum)), []).append(datum)
    for missing, group in groups.items():
        if missing:
            yield from gathered(RULE, cascade, group, _ALSO, kurang=listed([f"`{name}`" for name in missing]))


def _missing(cascade: Cascade, datum: Data) -> Iterator[str]:
    users = [each for each in cascade.used_by(datum.id) if isinstance(each, Indikator)]
    if users and datum.satuan is None and "satuan" not in datum.rusak:
        yield "satuan"
    unsaid = users and not datum.sumber_data and "sumber_data" not in datum.rusak
    if unsaid and not any(each.sumber_data for each in users) and all(sourced(cascade, each) for each in users):
        yield "sumber_data"
