"""Kegiatan tanpa sub kegiatan / Activity without a sub-activity

Apa:
    Sebuah `kegiatan` tidak mempunyai `subkegiatan`, padahal rencana ini sudah memuat sub kegiatan.
What:
    A `kegiatan` has no `subkegiatan`, although the plan has sub-activities.
Mengapa:
    Anggaran dan keluaran ditetapkan pada sub kegiatan; angka kegiatan adalah rekapitulasinya. Kegiatan tanpa sub
    kegiatan tidak dapat dianggarkan.
Why:
    Money and outputs are set on sub-activities; those of an activity are their sum. An activity without one cannot be
    budgeted.
Salah:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi"
    }
    kegiatan 2.17.04.2.01 "Penilaian Kesehatan Koperasi"   # <- SK206
Benar:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi"
    }
    kegiatan 2.17.04.2.01 "Penilaian Kesehatan Koperasi" {
      subkegiatan 2.17.04.2.01.0001 "Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi"
    }
Perbaikan:
    Tulis sub kegiatannya di dalam kegiatan itu. Bila kegiatan tidak dilaksanakan, nyatakan pagunya nol atau
    `tidak_berlaku "alasan"`, atau hapus kegiatannya.
Fix:
    Write its sub-activities inside the activity. If it is not carried out, state a budget of zero or
    `tidak_berlaku "reason"`, or delete the activity.
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
    code="SK206",
    name=Text(id="kegiatan-tanpa-subkegiatan", en="activity-without-sub-activity"),
    severity=Severity.ERROR,
    message=Text(
        id="kegiatan {simpul} tidak punya sub kegiatan", en="there is no sub-activity under activity {simpul}"
    ),
    help=Text(
        id="tulis sub kegiatannya di dalam kegiatan {simpul}, atau nyatakan bahwa kegiatan itu tidak dilaksanakan: "
        'pagu nol atau `tidak_berlaku "alasan"`',
        en="write its sub-activities inside activity {simpul}, or state that it is not carried out: "
        'a budget of zero or `tidak_berlaku "reason"`',
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_ALSO = Text(id="juga tanpa sub kegiatan", en="no sub-activity here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each kegiatan that nothing stands under, in a plan that has sub kegiatan."""
    parts = cascade.nodes("subkegiatan")
    if not parts or any("mendukung" in each.rusak for each in parts) or reported_detached(cascade, "subkegiatan"):
        return
    yield from gathered(RULE, cascade, (each for each in certain(cascade, "kegiatan") if _empty(cascade, each)), _ALSO)


def _empty(cascade: Cascade, activity: Simpul) -> bool:
    if cascade.children(activity.id) or "subkegiatan" in activity.rusak or activity.tingkat:
        return False
    return not unfunded(cascade, activity.id)
