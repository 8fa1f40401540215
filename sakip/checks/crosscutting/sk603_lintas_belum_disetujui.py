"""Kinerja lintas belum disetujui / Shared performance not yet agreed

Apa:
    Sebuah `peran` dalam kinerja lintas belum bertanda `status disetujui`.
What:
    A `peran` in a shared performance is not yet marked `status disetujui` (agreed).
Mengapa:
    Crosscutting baru mengikat bila kedua pihak sepakat. Peran yang baru diusulkan, atau ditolak, belum dapat ditagih.
Why:
    Crosscutting binds only when both sides agree. A part that is only proposed, or refused, cannot be claimed.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { status diusulkan }   # <- SK603
      luar "Kementerian Koperasi"
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { status disetujui }
      luar "Kementerian Koperasi"
    }
Perbaikan:
    Sesudah unit itu menyetujui perannya, tulis `status disetujui`.
Fix:
    When the unit has agreed to its part, write `status disetujui`.
"""

from collections.abc import Iterator

from sakip.checks.gather import SHOWN, title
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Lintas, Peran
from sakip.model.places import head
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK603",
    name=Text(id="lintas-belum-disetujui", en="shared-but-not-agreed"),
    severity=Severity.ADVICE,
    message=Text(
        id="peran {unit} dalam kinerja lintas {lintas} belum disetujui",
        en="the part of {unit} in the shared performance {lintas} is not agreed yet",
    ),
    help=Text(
        id="tulis `status disetujui` sesudah unit itu sepakat", en="write `status disetujui` once the unit has agreed"
    ),
)
_ALSO = Text(id="juga belum disetujui", en="not agreed either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each lintas with parts that are not agreed on."""
    for shared in cascade.all(Lintas):
        waiting = [each for each in shared.peran if each.status != "disetujui"]
        if waiting:
            yield RULE.at(
                head(waiting[0].letak),
                *(Label(head(each.letak), _ALSO) for each in waiting[1:SHOWN]),
                unit=listed(list(dict.fromkeys(_called(each) for each in waiting))),
                lintas=title(cascade, shared),
            )


def _called(part: Peran) -> str:
    return part.unit.teks if part.unit is not None else f'"{part.nama}"'
