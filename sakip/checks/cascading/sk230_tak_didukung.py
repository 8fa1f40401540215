"""Arah RPJMD atau NSPK yang tak didukung / Regional aim or NSPK that nothing serves

Apa:
    Rencana menyatakan sebuah `sasaran_daerah` atau `nspk` yang tidak didukung tujuan atau sasaran mana pun, atau sebuah
    `arah_kebijakan_daerah` yang tidak didukung arah kebijakan mana pun, padahal sedikitnya sebanyak itu yang didukung.
    Rencana yang menyalin seluruh RPJMD tidak ditegur.
What:
    The plan declares a `sasaran_daerah` or `nspk` that no goal or objective serves, or an `arah_kebijakan_daerah` that
    no policy direction serves, though at least as many are served. A plan that copies the whole RPJMD is not told so.
Mengapa:
    Tabel Renstra menyandingkan NSPK dan sasaran RPJMD dengan tujuan perangkat daerah, dan arah kebijakan RPJMD dengan
    arah kebijakannya. Yang disebut tanpa pendukung berarti satu tautan tertinggal, atau bukan urusan instansi ini.
Why:
    The tables of the Renstra set NSPK and objectives of the RPJMD beside the agency's goals, and its policy directions
    beside theirs. One that nothing serves means that a link was lost, or that it is no affair of this agency.
Salah:
    sasaran_daerah SD1 "Meningkatnya peran koperasi"
    sasaran_daerah SD2 "Meningkatnya akuntabilitas daerah"   # <- SK230
    arah_kebijakan_daerah AD1 "Penguatan kelembagaan ekonomi rakyat"
    arah_kebijakan_daerah AD2 "Perluasan pasar produk daerah"   # <- SK230
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung SD1
      arah_kebijakan "Pendampingan kelembagaan koperasi" { mendukung AD1 }
      indikator "Pertumbuhan volume usaha koperasi" { satuan persen  arah naik }
    }
Benar:
    sasaran_daerah SD1 "Meningkatnya peran koperasi"
    arah_kebijakan_daerah AD1 "Penguatan kelembagaan ekonomi rakyat"
    arah_kebijakan_daerah AD2 "Perluasan pasar produk daerah"
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung SD1
      arah_kebijakan "Pendampingan kelembagaan koperasi" { mendukung AD1 }
      arah_kebijakan "Promosi bersama produk koperasi"   { mendukung AD2 }
      indikator "Pertumbuhan volume usaha koperasi" { satuan persen  arah naik }
    }
Perbaikan:
    Tulis `mendukung` dengan nama itu di dalam tujuan, sasaran, atau arah kebijakan yang menjawabnya, atau hapus bila
    bukan urusan instansi ini.
Fix:
    Write `mendukung` with that name in the goal, objective or policy direction that answers it, or drop it where it is
    no affair of this agency.
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
        id="{jenis} {simpul} tidak didukung {pendukung} mana pun",
        en="no {pendukung} serves {jenis} {simpul}",
    ),
    help=Text(
        id="tulis `mendukung {simpul}` di dalam yang menjawabnya, atau hapus",
        en="write `mendukung {simpul}` in what answers it, or drop it",
    ),
    basis=(Basis("inmendagri-2-2025"),),
)
_ALSO = Text(id="juga tidak didukung", en="not served either")
_OWN = ("tujuan", "sasaran", "program")
_GOALS = Text(id="tujuan atau sasaran", en="goal or objective")
_DIRECTIONS = Text(id="arah kebijakan", en="policy direction")
_SERVED_BY = {"nspk": _GOALS, "sasaran_daerah": _GOALS, "arah_kebijakan_daerah": _DIRECTIONS}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for what nothing of the agency serves, where as many of its kind are served."""
    if _unread(cascade):
        return
    by_directions = {served.id for each in cascade.directions() for served in each.mendukung}
    for kind, by in _SERVED_BY.items():
        nodes = certain(cascade, kind)
        alone = [each for each in nodes if each.id not in by_directions and not cascade.below(each.id, *_OWN)]
        if 2 * len(alone) <= len(nodes):
            yield from gathered(RULE, cascade, alone, _ALSO, jenis=called(kind), pendukung=by)


def _unread(cascade: Cascade) -> bool:
    """Whether what a goal, objective or policy direction supports was written but could not be read."""
    nodes = cascade.nodes("tujuan", "sasaran")
    return any("mendukung" in each.rusak for each in nodes) or any(
        "mendukung" in each.rusak for each in cascade.directions()
    )
