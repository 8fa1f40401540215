"""Program tanpa kegiatan / Programme without an activity

Apa:
    Sebuah `program` tidak mempunyai `kegiatan`, padahal rencana ini sudah memuat kegiatan program lain.
What:
    A `program` has no `kegiatan`, although the plan has activities of other programmes.
Mengapa:
    Program dilaksanakan dan dianggarkan melalui kegiatan dan sub kegiatan. Program tanpa kegiatan tidak menghasilkan
    keluaran apa pun, dan anggarannya tidak dapat dirinci.
Why:
    A programme is carried out and budgeted through activities and sub-activities. Without them it puts out nothing,
    and its budget cannot be broken down.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi"
    }
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi"   # <- SK204
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi"
    }
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {
      kegiatan 2.17.04.2.01 "Penilaian Kesehatan Koperasi"
    }
Perbaikan:
    Tulis kegiatannya di dalam program itu. Bila program tidak dilaksanakan, nyatakan pagunya nol atau
    `tidak_berlaku "alasan"`, atau hapus programnya.
Fix:
    Write its activities inside the programme. If it is not carried out, state a budget of zero or
    `tidak_berlaku "reason"`, or delete the programme.
"""

from collections.abc import Iterator

from sakip.checks.detached import reported_detached
from sakip.checks.gather import certain, gathered, unfunded
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK204",
    name=Text(id="program-tanpa-kegiatan", en="programme-without-activity"),
    severity=Severity.ERROR,
    message=Text(id="program {simpul} tidak punya kegiatan", en="there is no activity under programme {simpul}"),
    help=Text(
        id="tulis kegiatannya di dalam program {simpul}, atau nyatakan bahwa program itu tidak dilaksanakan: "
        'pagu nol atau `tidak_berlaku "alasan"`',
        en="write its activities inside programme {simpul}, or state that it is not carried out: "
        'a budget of zero or `tidak_berlaku "reason"`',
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_ALSO = Text(id="juga tanpa kegiatan", en="no activity here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each program that nothing stands under, in a plan that has kegiatan."""
    activities = cascade.nodes("kegiatan")
    if (
        not activities
        or any("mendukung" in each.rusak for each in activities)
        or reported_detached(cascade, "kegiatan")
    ):
        return
    yield from gathered(RULE, cascade, (each for each in certain(cascade, "program") if _empty(cascade, each)), _ALSO)


def _empty(cascade: Cascade, program: Simpul) -> bool:
    if cascade.children(program.id) or "kegiatan" in program.rusak or program.tingkat:
        return False
    return not unfunded(cascade, program.id)
