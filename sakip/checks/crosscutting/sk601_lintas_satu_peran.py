"""Kinerja lintas dengan satu pihak / Shared performance with one party

Apa:
    Sebuah `lintas` menyebut kurang dari dua pihak: unit dengan `peran`, atau lembaga `luar`.
What:
    A `lintas` names fewer than two parties: units with a `peran`, or institutions outside (`luar`).
Mengapa:
    Kinerja bersama berarti sedikitnya dua pihak dengan bagian yang berbeda. Dengan satu pihak, crosscutting hanya
    judul: tidak terlihat siapa mengerjakan apa.
Why:
    Shared performance means at least two parties with different parts. With one, crosscutting is only a title: nobody
    sees who does what.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {   # <- SK601
      peran pengawasan "Pemeriksaan kesehatan koperasi" { status disetujui }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    lintas koperasi_sehat_bersama "Koperasi sehat adalah kerja bersama" {
      peran pengawasan "Pemeriksaan kesehatan koperasi" { status disetujui }
      luar "Kementerian Koperasi"
    }
Perbaikan:
    Tulis `peran` setiap unit yang terlibat, dan `luar` untuk lembaga di luar instansi.
Fix:
    Write a `peran` for each unit involved, and `luar` for institutions outside the agency.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated, title
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Lintas
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK601",
    name=Text(id="lintas-satu-peran", en="shared-by-one"),
    severity=Severity.WARNING,
    message=Text(id="kinerja lintas {lintas} {pihak}", en="shared performance {lintas} {pihak}"),
    help=Text(
        id="tulis `peran` sedikitnya dua unit, atau `luar` untuk lembaga lain",
        en="write the `peran` of at least two units, or `luar` for other institutions",
    ),
    basis=(Basis("permenpanrb-89-2021"), Basis("permenpanrb-88-2021", "kriteria 1.b")),
)
_NONE = Text(id="belum menyebut satu pihak pun", en="names no party at all")
_ONE = Text(id="baru menyebut satu pihak", en="names only one party")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each lintas with fewer than two parties; two parts of one unit are one party."""
    for shared in cascade.all(Lintas):
        known = {each.unit.id for each in shared.peran if each.unit is not None}
        unread = sum(each.unit is None for each in shared.peran)
        parties = len(known) + unread + len(shared.luar)
        if parties < 2 and not unread and not repeated(cascade, shared):
            yield RULE.at(head(shared.letak), lintas=title(cascade, shared), pihak=_ONE if parties else _NONE)
