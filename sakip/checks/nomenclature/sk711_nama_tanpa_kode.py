"""Nama resmi tanpa kode / Official name without its code

Apa:
    Program, kegiatan, atau sub kegiatan memakai nama resmi nomenklatur, tetapi tidak memakai kodenya.
What:
    A programme, activity or sub-activity has an official name of the nomenclature, but not its code.
Mengapa:
    Kode menghubungkan rencana dengan anggaran. Tanpa kode, pagu dan realisasinya harus dicocokkan lewat nama, dan
    indikator serta satuannya tidak dapat diperiksa.
Why:
    Codes connect the plan with the budget. Without them budget and spending must be matched by name, and the indicator
    and unit cannot be checked.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { pemda "Kota Contoh"  kewenangan kota  urusan 2.17 }
    program pengawasan "Program Pengawasan dan Pemeriksaan Koperasi" { }   # <- SK711
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { pemda "Kota Contoh"  kewenangan kota  urusan 2.17 }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi"
Perbaikan:
    Pakailah kodenya sebagai nama, di setiap tempat yang menyebutnya; `sakip codes` mencari kode dari nama.
Fix:
    Use the code as its name, wherever it is mentioned; `sakip codes` finds codes by name.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW, certain, title
from sakip.checks.official import CODED, in_plan, official, own_bidang
from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK711",
    name=Text(id="nama-tanpa-kode", en="official-name-without-code"),
    severity=Severity.ADVICE,
    message=Text(id="{simpul} tanpa kode nomenklatur: {kode}", en="{simpul} has no nomenclature code: {kode}"),
    help=Text(id="pakai kodenya sebagai nama", en="use the code as its name"),
    basis=(Basis("permendagri-90-2019"),),
)
_EACH = Text(id="lihat `sakip codes` dengan namanya", en="see `sakip codes` with its name")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node without a code whose name the list has under one code of the agency's affairs."""
    said, own = official(cascade), own_bidang(cascade.agency)
    if not said.jenis or not own:
        return
    for node in certain(cascade, *CODED):
        code = "" if is_code(node.id) or node.tingkat else _code(cascade, node, own)
        if code:
            also = Text(id=f"kodenya {code}", en=f"its code is {code}")
            alike = Alike("", also, FEW, {"kode": _EACH})
            yield RULE.at(head(node.letak), alike=alike, simpul=title(cascade, node), kode=code)


def _code(cascade: Cascade, node: Simpul, own: tuple[str, ...]) -> str:
    """The one code of the agency's affairs with the official name of *node*; "" where there are none or several."""
    said = official(cascade)
    found = {
        in_plan(entry, own[0])
        for each in said.daftar
        for entry in each.named(said.jenis, node.nama)
        if entry.tingkat == node.jenis
    }
    fitting = [each for each in found if each.startswith(own)]
    return fitting[0] if len(fitting) == 1 else ""
