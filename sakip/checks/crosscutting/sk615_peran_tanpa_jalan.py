"""Peran tanpa program atau kegiatan / Part without a programme or activity

Apa:
    Sebuah unit berperan dalam kinerja lintas, tetapi perannya tidak menyebut `melalui` apa. Unit yang mengampu simpul
    yang dikerjakan bersama itu sendiri tidak perlu menyebutnya.
What:
    A unit has a part in a shared performance that does not say through what (`melalui`). The unit that owns the very
    node which the performance is for need not say so.
Mengapa:
    Peran tanpa program atau kegiatan tidak mempunyai anggaran, target, dan penanggung jawab, sehingga sumbangannya
    tidak dapat ditagih atau dihitung.
Why:
    A part without a programme or activity has no budget, no target and nobody who answers for it, so that what it
    contributes can be neither claimed nor counted.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { status disetujui }   # <- SK615
      luar "Kementerian Koperasi"
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { melalui 2.17.03  status disetujui }
      luar "Kementerian Koperasi"
    }
Perbaikan:
    Tulis `melalui` dengan program, kegiatan, atau sub kegiatan milik unit itu.
Fix:
    Write `melalui` with a programme, activity or sub-activity of the unit.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated, title
from sakip.checks.units import apart, owned
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Lintas, Peran
from sakip.model.places import head, word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK615",
    name=Text(id="peran-tanpa-jalan", en="part-without-means"),
    severity=Severity.ADVICE,
    message=Text(
        id="peran {unit} dalam kinerja lintas {lintas} tidak menyebut `melalui` apa",
        en="the part of {unit} in the shared performance {lintas} does not say through what (`melalui`)",
    ),
    help=Text(
        id="tulis `melalui` dengan program atau kegiatan milik {unit}",
        en="write `melalui` with a programme or activity of {unit}",
    ),
    basis=(Basis("permenpanrb-89-2021"),),
)
_WORK = ("program", "kegiatan", "subkegiatan")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each part of a unit that goes through nothing, in a plan that has programmes to go through."""
    for shared in cascade.all(Lintas) if cascade.nodes(*_WORK) else ():
        for part in () if repeated(cascade, shared) else shared.peran:
            if part.unit is not None and not _told(part) and not _leads(cascade, shared, part.unit.id):
                yield RULE.at(head(part.letak), unit=part.unit.teks, lintas=title(cascade, shared))


def _told(part: Peran) -> bool:
    """Whether *part* says through what, or meant to but cannot be read, or is refused."""
    written = word(part.letak, "melalui") != head(part.letak)
    return bool(part.melalui) or written or part.status == "ditolak"


def _leads(cascade: Cascade, shared: Lintas, unit: str) -> bool:
    """Whether *unit* has the programme, activity or sub-activity that *shared* is for."""
    nodes = (
        owned(cascade, each.id) for each in shared.untuk if cascade.model.nama.get(each.id) in cascade.nodes(*_WORK)
    )
    return any(not apart(cascade, unit, owner.id) for node in nodes if node for owner in node.pengampu)
