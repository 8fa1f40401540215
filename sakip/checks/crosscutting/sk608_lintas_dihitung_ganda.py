"""Sumbangan lintas dihitung ganda / Shared contribution counted twice

Apa:
    Dua `lintas` untuk simpul atau indikator yang sama bekerja melalui program yang sama.
What:
    Two `lintas` for the same node or indicator work through the same programme.
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


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each programme that a later lintas names again for what an earlier one is for."""
    seen: dict[tuple[str, str], tuple[Lintas, Rujukan]] = {}
    for shared in cascade.all(Lintas):
        if repeated(cascade, shared):
            continue
        for through in (each for part in shared.peran for each in part.melalui if each.id):
            for wanted in (each.id for each in shared.untuk if each.id):
                first, place = seen.setdefault((through.id, wanted), (shared, through))
                if first is not shared:
                    yield RULE.at(
                        through.letak,
                        Label(place.letak, _OTHER, party=True),
                        program=cascade.title(through.id),
                        untuk=cascade.title(wanted),
                        lintas=first.id,
                        lain=shared.id,
                    )
                    break
