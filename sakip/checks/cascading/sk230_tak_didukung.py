"""Sasaran daerah atau NSPK yang tak didukung / Regional objective or NSPK that nothing serves

Apa:
    Rencana menyatakan sebuah `sasaran_daerah` atau `nspk` yang tidak didukung tujuan atau sasaran mana pun, padahal
    sedikitnya sebanyak itu yang didukung. Rencana yang menyalin seluruh RPJMD tidak ditegur.
What:
    The plan declares a `sasaran_daerah` or `nspk` that no goal or objective serves, though at least as many are served.
    A plan that copies the whole RPJMD is not told so.
Mengapa:
    Tabel Renstra menyandingkan NSPK dan sasaran RPJMD dengan tujuan perangkat daerah. Yang disebut tanpa pendukung
    berarti satu tautan tertinggal, atau sasaran itu bukan urusan instansi ini.
Why:
    The table of the Renstra sets NSPK and objectives of the RPJMD beside the agency's goals. One that nothing serves
    means that a link was lost, or that it is no affair of this agency.
Salah:
    sasaran_daerah SD1 "Meningkatnya peran koperasi"
    sasaran_daerah SD2 "Meningkatnya akuntabilitas daerah"   # <- SK230
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung SD1
      indikator "Pertumbuhan volume usaha koperasi" { satuan persen  arah naik }
    }
Benar:
    sasaran_daerah SD1 "Meningkatnya peran koperasi"
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung SD1
      indikator "Pertumbuhan volume usaha koperasi" { satuan persen  arah naik }
    }
Perbaikan:
    Tulis `mendukung` dengan nama itu di dalam tujuan atau sasaran yang menjawabnya, atau hapus bila bukan urusan
    instansi ini.
Fix:
    Write `mendukung` with that name in the goal or objective that answers it, or drop it where it is no affair of this
    agency.
"""

from collections.abc import Iterator

from sakip.checks.gather import called, certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK230",
    name=Text(id="tak-didukung", en="served-by-nothing"),
    severity=Severity.ADVICE,
    message=Text(
        id="{jenis} {simpul} tidak didukung tujuan atau sasaran mana pun",
        en="no goal or objective serves {jenis} {simpul}",
    ),
    help=Text(
        id="tulis `mendukung {simpul}` di dalam yang menjawabnya, atau hapus",
        en="write `mendukung {simpul}` in what answers it, or drop it",
    ),
    basis=(Basis("inmendagri-2-2025"),),
)
_ALSO = Text(id="juga tidak didukung", en="not served either")
_OWN = ("tujuan", "sasaran", "program")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for what nothing of the agency serves, where as many of its kind are served."""
    if any("mendukung" in each.rusak for each in cascade.nodes("tujuan", "sasaran")):
        return
    for kind in ("nspk", "sasaran_daerah"):
        nodes = certain(cascade, kind)
        alone = [each for each in nodes if not cascade.below(each.id, *_OWN)]
        if 2 * len(alone) <= len(nodes):
            yield from gathered(RULE, cascade, alone, _ALSO, jenis=called(kind))
