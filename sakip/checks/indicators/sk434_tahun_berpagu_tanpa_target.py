"""Tahun berpagu tanpa target / Funded year without a target

Apa:
    Indikator program, kegiatan, atau sub kegiatan tidak mempunyai target dalam rencana untuk tahun yang ada pagunya,
    padahal untuk tahun lain, atau dalam dokumen tahunan, targetnya ada. Juga bila dokumen menyebut target sebuah tahun
    yang terlewat dalam rencana. Indikator tanpa target sama sekali: SK405; IKU: SK406.
What:
    An indicator of a programme, activity or sub-activity has no target in the plan for a year with money, though it
    has one for other years or in a yearly document. Also where a document states a target for a year that the plan
    leaves out. Indicators without any target: SK405; KPIs: SK406.
Mengapa:
    Uang tanpa target tidak dapat dipertanggungjawabkan: tidak ada yang menyatakan apa yang harus dicapai dengannya.
Why:
    Money without a target cannot be accounted for: nothing says what is to be achieved with it.
Salah:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pagu { 2025: Rp300.000.000  2026: Rp400.000.000 }
      indikator koperasi_patuh "Persentase koperasi patuh" {   # <- SK434
        satuan persen
        target { 2025: 60% }
      }
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pagu { 2025: Rp300.000.000  2026: Rp400.000.000 }
      indikator koperasi_patuh "Persentase koperasi patuh" {
        satuan persen
        target { 2025: 60%  2026: 65% }
      }
    }
Perbaikan:
    Tulis target untuk tahun itu; bila memang tidak ada, tulis `tidak_berlaku "alasan"` atau `belum "alasan"`.
Fix:
    Write the target for that year; where there is none, write `tidak_berlaku "reason"` or `belum "reason"`.
"""

from collections.abc import Iterable, Iterator

from sakip.checks.gather import gathered
from sakip.checks.measured import own, program_of
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.graph.statements import of_plan
from sakip.model.nodes import Butir, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import in_years
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK434",
    name=Text(id="tahun-berpagu-tanpa-target", en="funded-year-without-target"),
    severity=Severity.WARNING,
    message=Text(
        id="indikator {simpul} di {atas} tanpa target {tahun} dalam rencana, padahal {sebab}",
        en="no target of {simpul} in {atas} for {tahun} in the plan, though {sebab}",
    ),
    help=Text(
        id='tulis target {tahun}; bila memang tidak ada, tulis `tidak_berlaku "alasan"` atau `belum "alasan"`',
        en='write the target for {tahun}; where there is none, write `tidak_berlaku "reason"` or `belum "reason"`',
    ),
)
_FUNDED = ("program", "kegiatan", "subkegiatan")
_MONEY = Text(id="ada pagunya", en="there is money")
_STATED = Text(id="ada target dalam dokumen", en="a document states one")
_ALSO = Text(id="juga tanpa target itu", en="not here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator, cause and years; not for what has no target at all."""
    placed = (each for each in own(cascade, "ikk", "indikator") if program_of(cascade, each))
    indicators = [each for each in placed if "target" not in each.rusak]
    usual = {year for each in indicators for year in _planned(cascade, each) & _funded(cascade, each)}
    for each in indicators:
        for missing, funded in _missing(cascade, each, usual):
            above, cause = cascade.title(program_of(cascade, each)), _MONEY if funded else _STATED
            yield from gathered(RULE, cascade, (each,), _ALSO, few=1, atas=above, tahun=in_years(missing), sebab=cause)


def _missing(cascade: Cascade, indicator: Indikator, usual: set[int]) -> Iterator[tuple[tuple[int, ...], bool]]:
    """The years that lack a target: those with money, and those that only a document has."""
    planned, money, since = _planned(cascade, indicator), _funded(cascade, indicator), indicator.berlaku_sejak or 0
    told = _years(each for each in cascade.stated("target", indicator.id) if not of_plan(cascade, each))
    money = money if planned else money & told & usual
    first, last = min(planned, default=0), max(cascade.model.tahun or planned, default=0)
    skipped = {year for year in told if planned and first < year <= last} - money
    for found, funded in ((money, True), (skipped, False)):
        missing = tuple(sorted(year for year in found - planned if year >= since))
        if missing:
            yield missing, funded


def _planned(cascade: Cascade, indicator: Indikator) -> frozenset[int]:
    """The years for which the plan itself states a target."""
    return _years(cascade.planned("target", indicator.id))


def _funded(cascade: Cascade, indicator: Indikator) -> frozenset[int]:
    """The years for which the plan states money for what *indicator* measures."""
    return frozenset().union(*(_money(cascade, node.id) for node in cascade.parents(indicator.id, *_FUNDED)))


@remembered
def _money(cascade: Cascade, node: str) -> frozenset[int]:
    stated = cascade.planned("pagu", node)
    return _years(each for each in stated if isinstance(each.nilai, Kuantitas) and each.nilai.positif)


def _years(stated: Iterable[Butir]) -> frozenset[int]:
    return frozenset(each.periode.tahun for each in stated if each.periode.tahun and not each.periode.bagian)
