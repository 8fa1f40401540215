"""Kode di luar daftar nomenklatur / Code that is not in the nomenclature

Apa:
    Kode tidak ada dalam daftar nomenklatur yang dipakai rencana ini, padahal daftar itu memuat bidang urusannya.
    Daftar yang tidak memuat bidang urusannya tidak dipakai untuk menilai.
What:
    A code is not in the nomenclature list that the plan uses, though the list has that government affair. A list
    without the affair is not asked.
Mengapa:
    Nama dan kode sub kegiatan ditetapkan secara nasional. Kode di luar daftar biasanya salah ketik, atau berasal dari
    daftar tahun lain; keduanya baru ketahuan saat anggaran dimasukkan.
Why:
    Names and codes of sub-activities are set nationally. A code outside the list is mostly a slip, or from the list of
    another year; either comes to light only when the budget is entered.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.07 "Pemeriksaan dan Pengawasan Koperasi"   # <- SK702
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi …"
    }
Perbaikan:
    Cari kode yang benar dengan `sakip codes`. Bila rencana memakai daftar lain, sebut dengan `nomenklatur "…"`: nama
    daftar bawaan, atau berkas CSV/XLSX di folder rencana.
Fix:
    Find the right code with `sakip codes`. If the plan uses another list, name it with `nomenklatur "…"`: the name of
    one that is shipped, or a CSV/XLSX file in the plan's folder.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.checks.official import Resmi, in_plan, nearest_name, official
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.nomenclature import codes
from sakip.nomenclature.entries import Daftar
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK702",
    name=Text(id="kode-di-luar-daftar", en="code-not-in-the-list"),
    severity=Severity.WARNING,
    message=Text(
        id="kode {simpul} tidak ada dalam nomenklatur {daftar}", en="code {simpul} is not in nomenclature {daftar}"
    ),
    help=Text(
        id='cari kodenya dengan `sakip codes`, atau sebut daftar yang dipakai: `nomenklatur "…"`',
        en='find the code with `sakip codes`, or name the list that is used: `nomenklatur "…"`',
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_NAMED = Text(id="nama itu milik kode {saran}", en="that name belongs to code {saran}")
_LIKE = Text(
    id='yang mirip: {saran} "{nama}"; atau cari dengan `sakip codes`',
    en='a similar one: {saran} "{nama}"; or look with `sakip codes`',
)
_ALSO = Text(id="juga tidak ada", en="not in it either")
_NO_AFFAIR = Text(id="mana pun: tidak ada bidang urusan {bidang}", en="of any year: there is no affair {bidang}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each unknown code that does not stand below another; one for all where they are many."""
    said = official(cascade)
    unknown: dict[str, list[Simpul]] = {}
    seen: set[str] = set()
    for node, code in said.nodes:
        name = _missing_from(said, code)
        if name and codes.parent(code) not in seen:
            unknown.setdefault(name, []).append(node)
        if name or codes.parent(code) in seen:
            seen.add(code)
    for name, nodes in unknown.items():
        found = [_suggested(said, name, each) for each in nodes]
        yield from (each for each in found if isinstance(each, Diagnostic))
        rest = [each for each in found if isinstance(each, Simpul)]
        yield from gathered(RULE, cascade, rest, _ALSO, daftar=name)


def _missing_from(said: Resmi, code: str) -> str:
    """How the list is called in which *code* is missing; "" where it is in it, or no list can tell."""
    if not codes.bidang_exists(code):
        return "mana pun"
    found = said.unknown_in(code)
    return found.sebutan if found else ""


def _suggested(said: Resmi, name: str, node: Simpul) -> Diagnostic | Simpul:
    """The finding about *node* with the code that was meant; *node* itself where nobody knows."""
    code = codes.normal(node.id)
    same = next((each for by in said.daftar for each in _beside(by, said.jenis, node)), None)
    near = same or nearest_name(node, tuple(e for by in said.daftar for e in by.below(said.jenis, codes.parent(code))))
    if near is None:
        return node
    return RULE.at(
        head(node.letak),
        help=_NAMED if same else _LIKE,
        simpul=node.id,
        daftar=name,
        saran=in_plan(near, code),
        nama=near.nama,
    )


def _beside(by: Daftar, jenis: str, node: Simpul) -> Iterator[object]:
    return (each for each in by.named(jenis, node.nama) if each.tingkat == node.jenis)
