"""Simpul yang terlepas / Detached node

Apa:
    Sebuah sasaran, program, kegiatan, sub kegiatan, atau indikator tidak terhubung ke tujuan mana pun. Program
    penunjang diperiksa tersendiri (SK211).
What:
    An objective, programme, activity, sub-activity or indicator leads up to no goal. Supporting programmes are looked
    at separately (SK211).
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
from itertools import islice

from sakip.checks.gather import SHOWN, Declared, called, certain, detached, gathered
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Rujukan, Simpul
from sakip.model.places import head
from sakip.numbers.literal import is_code
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
_BY_CODE = Text(id="menurut kodenya berada di bawah ini", en="by its code it belongs under this")
_BY_DOCUMENT = Text(id="{dokumen} menaruhnya di bawah {atas}", en="{dokumen} puts it under {atas}")
_LACKING = Text(id="di sini belum ada {jenis}", en="there is no {jenis} here yet")
_MEASURED = Text(id="simpul yang diukurnya", en="the node that it measures")
_INDICATORS = ("iku", "ikk", "indikator")
_LEVEL_ABOVE = {
    "sasaran": "tujuan",
    "program": "sasaran",
    "kegiatan": "program",
    "subkegiatan": "kegiatan",
    "iku": "sasaran",
}
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
    by_kind: dict[str, list[Declared]] = {}
    for each in (*detached(cascade, *_ABOVE), *detached(cascade, *_INDICATORS)):
        by_kind.setdefault(each.jenis, []).append(each)
    for kind, items in by_kind.items():
        explain, above = partial(_explained, cascade), _ABOVE.get(kind, _MEASURED)
        yield from gathered(RULE, cascade, items, _ALSO, explain, jenis=called(kind), atas=above)


def _explained(cascade: Cascade, item: Declared) -> Iterator[Label]:
    """Where *item* may belong: by its code, by a document, or where it is missing."""
    by_code = _by_code(cascade, item.id) if is_code(item.id) else None
    if by_code is not None:
        yield Label(head(by_code.letak), _BY_CODE)
    for stated in cascade.stated("mendukung", item.id)[:1]:
        if isinstance(stated.nilai, Rujukan):
            above = cascade.title(stated.nilai.id)
            yield Label(stated.letak, _BY_DOCUMENT, {"dokumen": document_name(cascade, stated), "atas": above})
    missing = called(item.jenis) if isinstance(item, Simpul | Indikator) else _MEASURED
    for each in islice(_lacking(cascade, item), SHOWN):
        if each is not by_code:
            yield Label(head(each.letak), _LACKING, {"jenis": missing})


def _lacking(cascade: Cascade, item: Declared) -> Iterator[Simpul]:
    """The nodes of the level above *item* that have nothing of its kind."""
    kind = getattr(item, "jenis", "")
    found = cascade.measures if kind in _INDICATORS else cascade.children
    for each in certain(cascade, _LEVEL_ABOVE.get(kind, "tujuan")):
        if not found(each.id, kind):
            yield each


def _by_code(cascade: Cascade, code: str) -> Simpul | None:
    """The node whose code *code* extends: two parts shorter for a kegiatan, else one."""
    shorter = (cascade.model.nama.get(code.rsplit(".", count)[0]) for count in (1, 2))
    return next((each for each in shorter if isinstance(each, Simpul) and each.id != code), None)
