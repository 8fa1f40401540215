"""Tahun target yang terlewat / Year skipped in a series of targets

Apa:
    Deret target sebuah indikator (bukan IKU) melewati satu tahun: ada sebelum dan sesudahnya, atau indikator lain pada
    tingkat itu mempunyainya.
What:
    The targets of an indicator (not a KPI) skip a year: there is one before and one after, or the other indicators of
    its level have one.
Mengapa:
    Deret yang berlubang biasanya kolom yang terlewat ketika menyalin. Tahun itu tidak dapat diperjanjikan maupun
    dinilai.
Why:
    A hole in a series is usually a column lost in copying. That year can be neither promised nor judged.
Salah:
    program pengawasan "Program Pengawasan" {
      indikator patuh "Persentase koperasi yang patuh" {
        satuan persen  arah naik
        target { 2025: 60%  2026: 64%  2028: 72% }   # <- SK440
      }
      kegiatan periksa "Pemeriksaan" { subkegiatan periksa_koperasi "Pemeriksaan Koperasi" }
    }
Benar:
    program pengawasan "Program Pengawasan" {
      indikator patuh "Persentase koperasi yang patuh" {
        satuan persen  arah naik
        target { 2025: 60%  2026: 64%  2027: 68%  2028: 72% }
      }
      kegiatan periksa "Pemeriksaan" { subkegiatan periksa_koperasi "Pemeriksaan Koperasi" }
    }
Perbaikan:
    Tulis target tahun itu; bila memang tidak ada, tulis `tidak_berlaku "alasan"` atau `belum "alasan"`.
Fix:
    Write the target of that year; where there is none, write `tidak_berlaku "reason"` or `belum "reason"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW, title
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Indikator
from sakip.model.places import word
from sakip.numbers.periode import in_years
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK440",
    name=Text(id="tahun-target-terlewat", en="year-of-target-skipped"),
    severity=Severity.WARNING,
    message=Text(id="target {simpul} melewati {tahun}: {sebab}", en="the targets of {simpul} skip {tahun}: {sebab}"),
    help=Text(
        id='tulis target {tahun}; bila memang tidak ada, tulis `tidak_berlaku "alasan"`',
        en='write the target for {tahun}; where there is none, write `tidak_berlaku "reason"`',
    ),
)
_ALSO = Text(id="juga melewati tahun itu", en="skips it too")
_HOLE = Text(id="ada sebelum dan sesudahnya", en="there is one before and one after")
_OTHERS = Text(id="indikator lain di tingkat itu mempunyainya", en="the other indicators of its level have one")
_FUNDED = ("program", "kegiatan", "subkegiatan")
_MOST = 2  # indicators of a level that lack a year
_TIMES = 2  # for each of them, so many others that have it


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator with a hole, or without a year that the others have; funded years are SK434's."""
    levels: dict[str, dict[str, frozenset[int]]] = {}
    for each in own(cascade, "ikk", "indikator"):
        for above in cascade.parents(each.id)[:1] if "target" not in each.rusak else ():
            levels.setdefault(above.jenis, {})[each.id] = _years(cascade, "target", each.id)
    for stated in levels.values():
        usual = _usual(stated)
        for name, own_years in stated.items():
            for missing, cause in ((_holes(own_years), _HOLE), (usual.get(name, frozenset()), _OTHERS)):
                yield from _finding(cascade, name, missing - own_years - _money(cascade, name), cause)


def _finding(cascade: Cascade, name: str, missing: frozenset[int], cause: Text) -> Iterator[Diagnostic]:
    indicator = cascade.model.nama[name]
    if isinstance(indicator, Indikator) and (
        found := {year for year in missing if year >= (indicator.berlaku_sejak or 0)}
    ):
        yield RULE.at(
            word(indicator.letak, "target"),
            alike=Alike(f"{sorted(found)} {cause.id}", _ALSO, FEW),
            simpul=title(cascade, indicator),
            tahun=in_years(sorted(found)),
            sebab=cause,
        )


def _holes(stated: frozenset[int]) -> frozenset[int]:
    return frozenset(range(min(stated), max(stated))) - stated if stated else frozenset()


def _usual(stated: dict[str, frozenset[int]]) -> dict[str, frozenset[int]]:
    """The years that nearly all of a level have, for each of the one or two that lack them; holes apart."""
    found: dict[str, set[int]] = {}
    series = {name: each for name, each in stated.items() if len(each) > 1}
    for year in frozenset().union(*series.values()):
        lacking = [name for name, each in series.items() if year not in each]
        if 0 < len(lacking) <= _MOST and len(series) - len(lacking) >= _TIMES * len(lacking):
            for name in lacking:
                found.setdefault(name, set()).add(year)
    return {name: frozenset(each) - _holes(stated[name]) for name, each in found.items()}


def _money(cascade: Cascade, indicator: str) -> frozenset[int]:
    """The years for which there is money for what *indicator* measures."""
    return frozenset().union(*(_years(cascade, "pagu", node.id) for node in cascade.parents(indicator, *_FUNDED)))


def _years(cascade: Cascade, figure: str, name: str) -> frozenset[int]:
    stated = cascade.planned(figure, name)
    return frozenset(each.periode.tahun for each in stated if each.periode.tahun and not each.periode.bagian)
