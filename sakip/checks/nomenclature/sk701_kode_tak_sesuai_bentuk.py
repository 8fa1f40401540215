"""Kode tak sesuai bentuk / Code without the form of a code

Apa:
    Kode program, kegiatan, sub kegiatan, atau bidang urusan tidak berbentuk kode nomenklatur: U.BB untuk bidang urusan,
    U.BB.PP untuk program, U.BB.PP.K.KK untuk kegiatan, dan U.BB.PP.K.KK.SSSS untuk sub kegiatan. Bila hanya kelebihan
    atau kekurangan nol (2.17.03.02.01), bobotnya peringatan.
What:
    The code of a programme, activity, sub-activity or government affair does not have the form of a nomenclature code:
    U.BB for an affair, U.BB.PP for a programme, U.BB.PP.K.KK for an activity and U.BB.PP.K.KK.SSSS for a sub-activity.
    Where only a nought is missing or too many (2.17.03.02.01), it is a warning.
Mengapa:
    Kode menunjukkan urusan, program, kewenangan, dan kegiatan. Kode yang bagiannya kurang atau lebih tidak menunjuk apa
    pun dalam nomenklatur dan ditolak sistem perencanaan dan penganggaran.
Why:
    A code says affair, programme, level of government and activity. One with a part missing or too many points to
    nothing in the nomenclature, and the systems of planning and budgeting refuse it.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2 "Pemeriksaan dan Pengawasan Koperasi"   # <- SK701
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi"
    }
Perbaikan:
    Salin kode dari nomenklatur; `sakip codes` mencarinya menurut nama. Yang memang belum berkode diberi nama biasa,
    misalnya `kegiatan pengawasan "…"`.
Fix:
    Copy the code from the nomenclature; `sakip codes` finds it by name. What has no code yet takes an ordinary name,
    for instance `kegiatan pengawasan "…"`.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.gather import certain
from sakip.checks.official import CODED, government, mentioned_once
from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.model.places import head, word
from sakip.nomenclature import codes
from sakip.numbers.literal import is_code
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK701",
    name=Text(id="kode-tak-sesuai-bentuk", en="code-without-the-form"),
    severity=Severity.ERROR,
    message=Text(
        id="kode {jenis} {kode} tidak berbentuk {bentuk}", en="{jenis} code {kode} does not have the form {bentuk}"
    ),
    help=Text(id="salin kodenya dari nomenklatur: sakip codes", en="copy the code from the nomenclature: sakip codes"),
    basis=(Basis("permendagri-90-2019"),),
)
_MENDED = Text(id="maksudnya `{saran}`?", en="did you mean `{saran}`?")
_KINDS = {
    "bidang": Text(id="bidang urusan", en="affair"),
    "program": Text(id="program", en="programme"),
    "kegiatan": Text(id="kegiatan", en="activity"),
    "subkegiatan": Text(id="sub kegiatan", en="sub-activity"),
}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each code that has not the form of its level."""
    regional = bool(government(cascade.agency))
    if cascade.agency is not None and cascade.agency.kewenangan == "pusat":
        return
    for node in certain(cascade, *CODED):
        if _is_meant_as_code(node, regional=regional) and not codes.well_formed(node.id, node.jenis):
            yield _node(cascade, node)
    yield from _affairs(cascade)


def _is_meant_as_code(node: Simpul, *, regional: bool) -> bool:
    return node.bernama and not node.tingkat and (is_code(node.id) or (regional and node.id[:1].isdigit()))


def _node(cascade: Cascade, node: Simpul) -> Diagnostic:
    mended = codes.mended(node.id, node.jenis)
    place = head(node.letak)
    found = RULE.at(
        place,
        help=_MENDED if mended else None,
        fix=Edit(place, mended, certain=mentioned_once(cascade, node.id)) if mended else None,
        jenis=_KINDS[node.jenis],
        kode=node.id,
        bentuk=codes.SHAPES[node.jenis],
        saran=mended,
    )
    return evolve(found, severity=Severity.WARNING) if mended else found


def _affairs(cascade: Cascade) -> Iterator[Diagnostic]:
    agency = cascade.agency
    for each in agency.urusan if agency else ():
        if agency is not None and not codes.well_formed(each, "bidang"):
            yield RULE.at(
                word(agency.letak, "urusan"), jenis=_KINDS["bidang"], kode=each, bentuk=codes.SHAPES["bidang"], saran=""
            )
