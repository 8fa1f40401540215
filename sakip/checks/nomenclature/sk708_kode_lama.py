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

from collections.abc import Iterator, Sequence

from attrs import evolve

from sakip.checks.gather import FEW, SHOWN, allowed, listed
from sakip.checks.official import Lama, in_plan, mentioned_once, official, own_code
from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.nomenclature import codes
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
_ALSO = Text(id="juga kode lama", en="an old code too")
_SEE_NOTES = Text(id="lihat penggantinya di bawah", en="see below for what replaces them")

_Old = tuple[Simpul, Lama]


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each old code; one for all of a kind where they are many."""
    said = official(cascade)
    found = [(node, old) for node, code in said.nodes if (old := said.former(code)) is not None]
    for severity in (Severity.WARNING, Severity.ADVICE):
        same = [each for each in found if _severity(each[0]) is severity]
        single = [each for each in same if allowed(cascade, RULE.code, each[0])]
        many = [each for each in same if each not in single]
        if len(many) <= FEW:
            single, many = same, []
        yield from (evolve(_one(cascade, *each), severity=severity) for each in single)
        if many:
            yield evolve(_all(cascade, many), severity=severity)


def _severity(node: Simpul) -> Severity:
    return Severity.ADVICE if codes.is_two_digit(own_code(node)) else Severity.WARNING


def _one(cascade: Cascade, node: Simpul, old: Lama) -> Diagnostic:
    place, new = head(node.letak), [in_plan(each, node.id) for each in old.pengganti]
    fix = Edit(place, new[0], certain=False) if len(new) == 1 and mentioned_once(cascade, node.id) else None
    return RULE.at(place, fix=fix, simpul=node.id, daftar=old.daftar.nama, pengganti=_replacement(node, old))


def _all(cascade: Cascade, many: Sequence[_Old]) -> Diagnostic:
    first, old = many[0]
    notes = (Text(id=f"{each.id}: {said.id}", en=f"{each.id}: {said.en}") for each, said in _each(many))
    return RULE.at(
        head(first.letak),
        *(Label(head(each.letak), _ALSO) for each, _ in many[1:SHOWN]),
        notes=notes,
        simpul=listed([cascade.title(each.id) for each, _ in many]),
        daftar=old.daftar.nama,
        pengganti=_SEE_NOTES,
    )


def _each(many: Sequence[_Old]) -> Iterator[tuple[Simpul, Text]]:
    return ((node, _replacement(node, old)) for node, old in many)


def _replacement(node: Simpul, old: Lama) -> Text:
    if not old.pengganti:
        return Text(id="penggantinya tidak tercatat", en="no replacement is on record")
    new = ", ".join(f'{in_plan(each, node.id)} "{each.nama}"' for each in old.pengganti)
    if any(each.petunjuk for each in old.pengganti):
        return Text(id=f"mungkin diganti {new}", en=f"perhaps replaced by {new}")
    return Text(id=f"diganti {new}", en=f"replaced by {new}")
