"""Unit tanpa tugas / Unit without a part

Apa:
    Sebuah unit instansi tidak mengampu apa pun, padahal sedikitnya tiga unit lain mengampu program, kegiatan, atau
    indikator. Unit di bawahnya, dan unit yang menaunginya, ikut diperhitungkan.
What:
    A unit of the agency owns nothing, though three others at least own programmes, activities or indicators. The units
    below it, and those that it stands in, count too.
Mengapa:
    Setiap unit harus tahu kinerja apa yang menjadi bagiannya. Unit tanpa bagian tidak mempunyai dasar untuk perjanjian
    kinerja.
Why:
    Each unit must know which performance is its own. A unit without a part has nothing to base its agreement on.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit sekretariat  "Sekretariat"
      unit pengawasan   "Bidang Pengawasan"
      unit pemberdayaan "Bidang Pemberdayaan"
      unit umkm         "Bidang UMKM"   # <- SK222
    }
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah"         { pengampu sekretariat }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"          { pengampu pengawasan }
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"       { pengampu pemberdayaan }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit sekretariat  "Sekretariat"
      unit pengawasan   "Bidang Pengawasan"
      unit pemberdayaan "Bidang Pemberdayaan"
    }
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah"         { pengampu sekretariat }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"          { pengampu pengawasan }
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"       { pengampu pemberdayaan }
Perbaikan:
    Tulis `pengampu` dengan unit itu pada program, kegiatan, atau sub kegiatannya.
Fix:
    Write `pengampu` with the unit in its programme, activity or sub-activity.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Data, Lintas, Unit
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK222",
    name=Text(id="unit-tanpa-tugas", en="unit-without-part"),
    severity=Severity.ADVICE,
    message=Text(id="unit {simpul} belum mengampu apa pun", en="nothing is owned by unit {simpul}"),
    help=Text(
        id="tulis `pengampu` dengan unit itu pada program atau kegiatannya",
        en="write `pengampu` with the unit in its programme or activity",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_ALSO = Text(id="juga belum mengampu apa pun", en="owns nothing either")
_BEGUN = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each unit without a part, once dividing the work has begun."""
    units = {each.id: each for each in cascade.all(Unit)}
    busy = {name for name in units if cascade.owns(name)} | (_named(cascade) & set(units))
    if len(busy) < _BEGUN or any("pengampu" in each.rusak for each in cascade.nodes()):
        return
    covered = {above for name in busy for above in _up(units, name)}
    idle = [
        each
        for each in units.values()
        if each.id not in covered and "~" not in each.id and not busy & set(_up(units, each.id))
    ]
    below = {each.id for each in idle}
    yield from gathered(RULE, cascade, (each for each in idle if each.induk not in below), _ALSO, few=1)


def _up(units: dict[str, Unit], name: str | None) -> list[str]:
    """The unit *name* and those that it stands in."""
    found: list[str] = []
    while name in units and name not in found:
        found.append(name)
        name = units[name].induk
    return found


def _named(cascade: Cascade) -> set[str]:
    """The units that data and shared performances name."""
    data = {one.id for each in cascade.all(Data) for one in (*each.penanggung_jawab, *each.sumber_data)}
    parts = (part.unit for each in cascade.all(Lintas) for part in each.peran)
    sources = {one.id for each in cascade.indicators() for one in each.sumber_data}
    return data | sources | {unit.id for unit in parts if unit is not None}
