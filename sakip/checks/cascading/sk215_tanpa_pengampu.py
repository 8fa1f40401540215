"""Tanpa pengampu / Without an owner

Apa:
    Unit-unit instansi sudah disebut, tetapi ada program yang tidak diampu siapa pun: tidak ada `pengampu` padanya atau
    pada semua kegiatannya, dan tidak ada penanggung jawab indikatornya. Sasaran diperiksa bila sasaran lain
    menyebut pengampu.
What:
    The units of the agency are declared, but nobody owns some programme: neither it nor all of its activities name a
    `pengampu`, and nobody is responsible for its indicators. Objectives are looked at where others name an owner.
Mengapa:
    Kinerja diperjanjikan oleh orang. Program tanpa pengampu tidak masuk Perjanjian Kinerja siapa pun, dan evaluator
    menilai kinerja belum diturunkan sampai ke unit.
Why:
    Performance is promised by people. A programme without an owner is in nobody's performance agreement, and the
    evaluator finds that performance was not cascaded to units.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"   # <- SK215
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
Perbaikan:
    Tulis `pengampu` dengan unitnya di dalam program itu.
Fix:
    Write a `pengampu` with the unit inside the programme.
"""

from collections.abc import Iterator

from sakip.checks.gather import called, certain, gathered
from sakip.checks.units import cared_for
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Unit
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK215",
    name=Text(id="tanpa-pengampu", en="without-owner"),
    severity=Severity.WARNING,
    message=Text(id="{jenis} {simpul} tanpa pengampu", en="nobody owns {jenis} {simpul}"),
    help=Text(id="tulis `pengampu` dengan unitnya di dalamnya", en="write a `pengampu` with the unit inside"),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_ALSO = Text(id="juga tanpa pengampu", en="no owner here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the programs that nobody owns, and one for the sasaran, where others of them have an owner."""
    if not cascade.all(Unit):
        return
    kinds = ["program"]
    if any(each.pengampu for each in cascade.nodes("sasaran")):
        kinds.append("sasaran")
    for kind in kinds:
        nobodys = (each for each in certain(cascade, kind) if not cared_for(cascade, each))
        yield from gathered(RULE, cascade, nobodys, _ALSO, jenis=called(kind))
