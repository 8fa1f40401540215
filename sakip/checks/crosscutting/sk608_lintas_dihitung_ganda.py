"""Sumbangan lintas dihitung ganda / Shared contribution counted twice

Apa:
    Dua `lintas` untuk simpul atau indikator yang sama bekerja melalui program yang sama, atau yang satu melalui
    program dan yang lain melalui kegiatan di dalamnya. Simpul dan indikatornya sendiri dianggap sama.
What:
    Two `lintas` for the same node or indicator work through the same programme, or one through a programme and the
    other through an activity in it. A node and its own indicator are taken as the same.
Mengapa:
    Sumbangan program itu terhitung dua kali pada kinerja yang sama, dan pembagian perannya menjadi kabur.
Why:
    What the programme contributes is counted twice for one performance, and who does what becomes unclear.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    lintas patuh "Koperasi patuh" {
      untuk koperasi_sehat
      peran pengawasan "Pemeriksaan" { melalui 2.17.03  status disetujui }
      luar "Kementerian Koperasi"
    }
    lintas sehat "Koperasi sehat" {
      untuk koperasi_sehat
      peran pengawasan "Pemeriksaan" {
        melalui 2.17.03   # <- SK608
        status disetujui
      }
      luar "Dinas Koperasi Provinsi"
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { unit pengawasan "Bidang Pengawasan" }
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    lintas sehat "Koperasi sehat" {
      untuk koperasi_sehat
      peran pengawasan "Pemeriksaan" { melalui 2.17.03  status disetujui }
      luar "Kementerian Koperasi"
      luar "Dinas Koperasi Provinsi"
    }
Perbaikan:
    Gabungkan kedua `lintas`, atau sebut program yang berbeda.
Fix:
    Merge the two `lintas`, or name different programmes.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Lintas, Rujukan
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK608",
    name=Text(id="lintas-dihitung-ganda", en="shared-counted-twice"),
    severity=Severity.WARNING,
    message=Text(
        id="{program} menyumbang {untuk} lewat dua kinerja lintas: {lintas} dan {lain}",
        en="{program} contributes to {untuk} through two shared performances: {lintas} and {lain}",
    ),
    help=Text(id="gabungkan keduanya, atau sebut program yang berbeda", en="merge them, or name different programmes"),
)
_OTHER = Text(id="sudah disebut di sini", en="named here already")
_WORK = ("program", "kegiatan")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each programme that a later lintas names again, in whole or in part, for the same thing."""
    seen: list[tuple[Lintas, Rujukan, frozenset[str]]] = []
    for shared in cascade.all(Lintas):
        if repeated(cascade, shared):
            continue
        for through in (each for part in shared.peran for each in part.melalui if each.id):
            around = frozenset((through.id, *(each.id for each in cascade.all_above(through.id, *_WORK))))
            found = next(
                (
                    (first, place, wanted)
                    for first, place, other in seen
                    if first is not shared and (through.id in other or place.id in around)
                    for wanted in shared.untuk
                    if any(_same(cascade, wanted, each) for each in first.untuk)
                ),
                None,
            )
            seen.append((shared, through, around))
            if found:
                first, place, wanted = found
                yield RULE.at(
                    through.letak,
                    Label(place.letak, _OTHER, party=True),
                    program=cascade.title(through.id),
                    untuk=cascade.title(wanted.id),
                    lintas=first.id,
                    lain=shared.id,
                )


def _same(cascade: Cascade, one: Rujukan, other: Rujukan) -> bool:
    """Whether the two are the same thing: one node or indicator, or a node and an indicator of it."""
    if not one.id or not other.id:
        return False
    measured = [each.id for name in (one.id, other.id) for each in cascade.measures(name)]
    return one.id == other.id or one.id in measured or other.id in measured
