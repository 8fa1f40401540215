"""Simpul yang terlepas / Detached node

Apa:
    Sebuah sasaran, program, kegiatan, sub kegiatan, atau indikator tidak terhubung ke tujuan mana pun. Program
    penunjang (SK211) dan yang hanya ada dalam dokumen tahunan (SK304) diperiksa tersendiri.
What:
    An objective, programme, activity, sub-activity or indicator leads up to no goal. Supporting programmes (SK211) and
    what only yearly documents have (SK304) are looked at separately.
Mengapa:
    Setiap pekerjaan dan rupiah harus dapat ditelusuri sampai tujuan instansi. Yang terlepas tidak ikut terhitung pada
    sasaran mana pun, dan evaluator menganggap kaskadenya putus.
Why:
    Every piece of work and every rupiah must lead up to a goal of the agency. What is detached counts for no
    objective, and the evaluator finds the cascade broken.
Salah:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"   # <- SK210
Benar:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { mendukung T1 }
Perbaikan:
    Tulis di dalam yang didukungnya, atau sebut yang didukungnya dengan `mendukung`: program mendukung sasaran atau
    IKU, kegiatan mendukung program, indikator mengukur sebuah simpul.
Fix:
    Write it inside what it serves, or name that with `mendukung`: programmes support an objective or a KPI,
    activities a programme, and an indicator measures a node.
"""

from collections.abc import Iterator
from functools import partial

from sakip.checks.detached import belonging, detached, unplanned
from sakip.checks.gather import Declared, called, gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK210",
    name=Text(id="simpul-terlepas", en="detached-node"),
    severity=Severity.ERROR,
    message=Text(
        id="{jenis} {simpul} tidak terhubung ke tujuan mana pun", en="no way up to a goal from {jenis} {simpul}"
    ),
    help=Text(
        id="tulis {simpul} di dalam {atas}, atau sebut namanya dengan `mendukung`",
        en="write {simpul} inside {atas}, or name that with `mendukung`",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"), Basis("permenpanrb-88-2021", "kriteria 1.b")),
)
_ALSO = Text(id="juga terlepas", en="detached too")
_MEASURED = Text(id="simpul yang diukurnya", en="the node that it measures")
_INDICATORS = ("iku", "ikk", "indikator")
_ABOVE = {
    "sasaran": Text(id="tujuan yang didukungnya", en="the goal that it serves"),
    "program": Text(id="sasaran yang didukungnya", en="the objective that it serves"),
    "kegiatan": Text(id="program yang didukungnya", en="the programme that it serves"),
    "subkegiatan": Text(id="kegiatan yang didukungnya", en="the activity that it serves"),
}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each piece that is detached, at its top, in a plan that has a tujuan."""
    if not cascade.nodes("tujuan"):
        return
    other = unplanned(cascade)
    by_kind: dict[str, list[Declared]] = {}
    for each in (*detached(cascade, *_ABOVE), *detached(cascade, *_INDICATORS)):
        if each.id not in other:
            by_kind.setdefault(each.jenis, []).append(each)
    for kind, items in by_kind.items():
        explain, above = partial(belonging, cascade), _ABOVE.get(kind, _MEASURED)
        yield from gathered(RULE, cascade, items, _ALSO, explain, jenis=called(kind), atas=above)
