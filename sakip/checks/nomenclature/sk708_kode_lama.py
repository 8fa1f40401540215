"""Kode lama / Old code

Apa:
    Sub kegiatan memakai kode dari daftar yang sudah diganti: kode dua angka (2.17.04.2.01.01) untuk tahun 2024 ke atas
    (saran), atau kode yang tidak ada lagi dalam daftar tahun rencana ini (peringatan).
What:
    A sub-activity has a code from a list that was replaced: a two-digit code (2.17.04.2.01.01) for 2024 and later
    (advice), or a code that the list for the plan's years does not have any more (a warning).
Mengapa:
    Sub kegiatan pernah digabung, dipecah, dan dinamai ulang; kode lama tidak dapat dianggarkan lagi, dan pembaca
    dokumen tidak dapat menelusurinya ke daftar yang berlaku.
Why:
    Sub-activities were merged, split and renamed; old codes cannot be budgeted any more, and a reader cannot trace them
    to the list in force.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi …" {
      subkegiatan 2.17.03.2.01.02 "Pemeriksaan Kepatuhan Koperasi"   # <- SK708
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi …" {
      subkegiatan 2.17.03.2.01.0004 "Pelaksanaan Proses Pemeriksaan dan Pengawasan Koperasi …"
    }
Perbaikan:
    Pakai kode penggantinya dengan nama resminya, juga di tempat lain yang menyebut kode itu. Dokumen tahun lama boleh
    tetap memakai kode lama: sebut daftarnya, `nomenklatur "2021"`.
Fix:
    Use the code that replaces it with its official name, also wherever else the code is mentioned. A document of an old
    year may keep old codes: name the list, `nomenklatur "2021"`.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.gather import FEW
from sakip.checks.official import Lama, Resmi, in_plan, mentioned_once, official, own_code
from sakip.diagnostics.diagnostic import Alike, Diagnostic, Edit
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.nomenclature import codes
from sakip.nomenclature.entries import Entri
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK708",
    name=Text(id="kode-lama", en="old-code"),
    severity=Severity.WARNING,
    message=Text(
        id="kode {simpul} tidak berlaku lagi dalam nomenklatur {daftar}: {pengganti}",
        en="code {simpul} is no longer in nomenclature {daftar}: {pengganti}",
    ),
    help=Text(
        id="pakai kode penggantinya, di setiap tempat yang menyebutnya",
        en="use the code that replaces it, wherever it is mentioned",
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_SEE = Text(id="lihat `sakip codes` untuk penggantinya", en="see `sakip codes` for what replaces them")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each old code; those of a kind are alike."""
    said = official(cascade)
    for node, code in said.nodes:
        old = said.former(code)
        if old is not None:
            known = old if old.pengganti else evolve(old, pengganti=_of_its_name(said, node))
            yield evolve(_finding(cascade, node, known), severity=_severity(node))


def _of_its_name(said: Resmi, node: Simpul) -> tuple[Entri, ...]:
    """The one entry in force that has the name of *node*, where no list says what replaces its code."""
    named = {
        each.kode: each
        for listed in said.daftar
        for each in listed.named(said.jenis, node.nama)
        if each.tingkat == node.jenis and codes.parent(each.kode) == codes.parent(own_code(node))
    }
    return tuple(evolve(each, petunjuk=True) for each in named.values()) if len(named) == 1 else ()


def _severity(node: Simpul) -> Severity:
    return Severity.ADVICE if codes.is_two_digit(own_code(node)) else Severity.WARNING


def _finding(cascade: Cascade, node: Simpul, old: Lama) -> Diagnostic:
    place, new = head(node.letak), [in_plan(each, node.id) for each in old.pengganti]
    fix = Edit(place, new[0], certain=False) if len(new) == 1 and mentioned_once(cascade, node.id) else None
    said = _replacement(node, old)
    also = Text(id=f"juga kode lama, {said.id}", en=f"an old code too, {said.en}")
    alike = Alike(old.daftar.nama, also, FEW, {"pengganti": _SEE})
    return RULE.at(place, fix=fix, alike=alike, simpul=node.id, daftar=old.daftar.nama, pengganti=said)


def _replacement(node: Simpul, old: Lama) -> Text:
    if not old.pengganti:
        return Text(id="penggantinya tidak tercatat", en="no replacement is on record")
    new = ", ".join(f'{in_plan(each, node.id)} "{each.nama}"' for each in old.pengganti)
    if any(each.petunjuk for each in old.pengganti):
        return Text(id=f"mungkin diganti {new}", en=f"perhaps replaced by {new}")
    return Text(id=f"diganti {new}", en=f"replaced by {new}")
