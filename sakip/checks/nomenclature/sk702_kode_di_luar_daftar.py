"""Kode di luar daftar nomenklatur / Code that is not in the nomenclature

Apa:
    Kode tidak ada dalam daftar nomenklatur yang dipakai rencana ini, padahal daftar itu memuat bidang urusannya.
    Tanpa `nomenklatur`, yang dipakai adalah daftar bawaan untuk tahun dokumen terakhir dalam rencana: sebelum 2024
    daftar 2021, 2024 sampai 2026 daftar 2023, mulai 2027 daftar 2027; kode dari daftar bawaan yang lain dibiarkan.
What:
    A code is not in the nomenclature list that the plan uses, though the list has that government affair. Without
    `nomenklatur` that is the shipped list for the year of the plan's latest document: before 2024 list 2021, from 2024
    to 2026 list 2023, from 2027 list 2027; a code that another shipped list has is left alone.
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
from sakip.checks.official import Resmi, in_plan, nearest_name, official, own_code
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.nomenclature import codes, names
from sakip.nomenclature.entries import Entri
from sakip.text.bilingual import Text, same

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
_MOST = 20
_ALSO = Text(id="juga tidak ada", en="not in it either")
_ANY = Text(id="mana pun: bidang urusannya tidak ada", en="of any year: there is no such affair")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each unknown code that does not stand below another; one for all where they are many."""
    said = official(cascade)
    unknown: dict[Text, list[Simpul]] = {}
    seen: set[str] = set()
    for node, code in said.nodes:
        missing = _missing_from(said, code)
        if missing is None and codes.parent(code) not in seen:
            continue
        if missing is not None and codes.parent(code) not in seen:
            unknown.setdefault(missing, []).append(node)
        seen.add(code)
    for missing, nodes in unknown.items():
        asked = nodes if missing is not _ANY and len(nodes) <= _MOST else []
        meant = {node.id: entry for node in asked if (entry := _meant(said, node)) is not None}
        yield from (_finding(node, missing, meant[node.id]) for node in nodes if node.id in meant)
        rest = [node for node in nodes if node.id not in meant]
        yield from gathered(RULE, cascade, rest, _ALSO, cause="kode {id}", daftar=missing)


def _missing_from(said: Resmi, code: str) -> Text | None:
    """How the list is called in which *code* is missing; None where it is in it, or no list can tell."""
    if not codes.bidang_exists(code):
        return _ANY
    found = said.unknown_in(code)
    return same(found.sebutan) if found else None


def _meant(said: Resmi, node: Simpul) -> Entri | None:
    """The entry that has the name of *node*, or a name like it under the same parent."""
    above = codes.parent(own_code(node))
    for each in said.daftar:
        named = (entry for entry in each.named(said.jenis, node.nama) if entry.tingkat == node.jenis)
        found = next(named, None) or nearest_name(node, each.below(said.jenis, above))
        if found is not None:
            return found
    return None


def _finding(node: Simpul, missing: Text, meant: Entri) -> Diagnostic:
    exact = names.compare(node.nama, meant.nama) is names.Beda.SAMA
    return RULE.at(
        head(node.letak),
        help=_NAMED if exact else _LIKE,
        cause=f"kode {node.id}",
        simpul=node.id,
        daftar=missing,
        saran=in_plan(meant, own_code(node)),
        nama=meant.nama,
    )
