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

from sakip.checks.gather import Declared, attached, gathered, repeated, supporting
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.model.lookup import KIND_NAMES
from sakip.model.nodes import Indikator, Rujukan, Simpul
from sakip.model.places import head
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK210",
    name=Text(id="simpul-terlepas", en="detached-node"),
    severity=Severity.ERROR,
    message=Text(id="{jenis} {simpul} tidak terhubung ke tujuan mana pun", en="{simpul}, {jenis}, leads up to no goal"),
    help=Text(
        id="tulis {simpul} di dalam {atas}, atau sebut {atas} itu dengan `mendukung`",
        en="write {simpul} inside {atas}, or name that with `mendukung`",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"), Basis("permenpanrb-88-2021", "kriteria 1.b")),
)
_ALSO = Text(id="juga terlepas", en="detached too")
_BY_CODE = Text(id="menurut kodenya berada di bawah ini", en="by its code it belongs under this")
_BY_DOCUMENT = Text(id="{dokumen} menaruhnya di bawah {atas}", en="{dokumen} puts it under {atas}")
_NODE = Text(id="simpul yang diukurnya", en="the node that it measures")
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

    def explain(item: Declared) -> Iterator[Label]:
        yield from _by_code(cascade, item)
        yield from _by_document(cascade, item)

    by_kind: dict[str, list[Declared]] = {}
    for each in _loose(cascade):
        by_kind.setdefault(each.jenis, []).append(each)
    for kind, items in by_kind.items():
        above = _ABOVE.get(kind, _NODE)
        yield from gathered(RULE, cascade, items, _ALSO, explain, jenis=KIND_NAMES[kind], atas=above)


def _loose(cascade: Cascade) -> Iterator[Simpul | Indikator]:
    for node in cascade.orphans():
        if not (supporting(node) or _excused(cascade, node) or attached(cascade, node.id)):
            yield node
    for indicator in cascade.indicators():
        if not (indicator.induk or indicator.mendukung or _excused(cascade, indicator)):
            yield indicator


def _excused(cascade: Cascade, item: Simpul | Indikator) -> bool:
    """Whether another finding says already why *item* is detached."""
    return "mendukung" in item.rusak or repeated(cascade, item)


def _by_code(cascade: Cascade, item: Declared) -> Iterator[Label]:
    """The node whose code the code of *item* extends: of a kegiatan two parts shorter, else one."""
    shorter = (item.id.rsplit(".", count)[0] for count in (1, 2)) if is_code(item.id) else ()
    above = next((each for each in map(cascade.model.nama.get, shorter) if isinstance(each, Simpul)), None)
    if above is not None and above.id != item.id:
        yield Label(head(above.letak), _BY_CODE)


def _by_document(cascade: Cascade, item: Declared) -> Iterator[Label]:
    for stated in cascade.stated("mendukung", item.id)[:1]:
        if isinstance(stated.nilai, Rujukan):
            above = cascade.title(stated.nilai.id)
            yield Label(stated.letak, _BY_DOCUMENT, {"dokumen": document_name(cascade, stated), "atas": above})
