"""Melalui program milik unit lain / Through another unit's programme

Apa:
    Peran sebuah unit dalam kinerja lintas berjalan `melalui` program atau kegiatan yang diampu unit lain.
What:
    The part of a unit in a shared performance goes `melalui` (through) a programme or activity that another unit owns.
Mengapa:
    Sumbangan unit hanya dapat ditagih melalui pekerjaan yang diampunya sendiri. Bila programnya milik unit lain, salah
    satu tidak benar: pembagian perannya atau pengampunya.
Why:
    A unit can only be held to work that is its own. If the programme is another's, either the part or the owner is
    wrong.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan  "Bidang Pengawasan"
      unit kelembagaan "Bidang Kelembagaan"
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran kelembagaan "Pembinaan" { melalui 2.17.03  status disetujui }   # <- SK602
      luar "Kementerian Koperasi"
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" {
      unit pengawasan  "Bidang Pengawasan"
      unit kelembagaan "Bidang Kelembagaan"
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { melalui 2.17.03  status disetujui }
      luar "Kementerian Koperasi"
    }
Perbaikan:
    Sebut program atau kegiatan milik unit itu sendiri, atau tambahkan unit itu sebagai pengampu.
Fix:
    Name a programme or activity of the unit itself, or add the unit as an owner.
"""

from collections.abc import Iterator

from sakip.checks.units import apart, owned
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Lintas, Peran, Rujukan
from sakip.model.places import word
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK602",
    name=Text(id="melalui-bukan-miliknya", en="through-what-is-not-its-own"),
    severity=Severity.WARNING,
    message=Text(
        id="{unit} bekerja melalui {simpul}, yang diampu {pengampu}",
        en="{unit} works through {simpul}, which {pengampu} owns",
    ),
    help=Text(
        id="sebut program atau kegiatan milik {unit} sendiri, atau tambahkan {unit} sebagai `pengampu` {simpul}",
        en="name a programme or activity of {unit} itself, or add {unit} to the `pengampu` of {simpul}",
    ),
)
_OWNER = Text(id="pengampunya", en="its owner")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each thing that a unit works through and that only other units own."""
    for shared in cascade.all(Lintas):
        for part in shared.peran:
            for through in part.melalui:
                yield from _foreign(cascade, part, through)


def _foreign(cascade: Cascade, part: Peran, through: Rujukan) -> Iterator[Diagnostic]:
    node = owned(cascade, through.id)
    if part.unit is None or node is None:
        return
    if all(apart(cascade, part.unit.id, owner.id) for owner in node.pengampu):
        yield RULE.at(
            through.letak,
            Label(word(node.letak, "pengampu"), _OWNER, party=True),
            unit=part.unit.teks,
            simpul=through.teks,
            pengampu=listed([each.teks for each in node.pengampu]),
        )
