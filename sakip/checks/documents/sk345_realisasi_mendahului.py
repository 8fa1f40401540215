"""Realisasi mendahului tahunnya / Result ahead of its year

Apa:
    Sebuah laporan atau dokumen realisasi memuat realisasi, capaian, atau belanja untuk tahun sesudah tahun laporannya.
What:
    A report, or a document of results, states a result, an achievement or spending for a year after its own.
Mengapa:
    Tahun itu belum terjadi. Yang tertulis biasanya target, atau kolomnya bergeser satu tahun.
Why:
    That year has not happened yet. What is stated is mostly a target, or the columns are shifted by a year.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      realisasi { kepuasan: { 2024: 81   2025: 82 } }   # <- SK345
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      realisasi { kepuasan: { 2023: 81   2024: 82 } }
    }
Perbaikan:
    Betulkan tahunnya; target tahun depan ditulis dalam `target`.
Fix:
    Mend the year; the target of a later year is written in `target`.
"""

from collections.abc import Iterator

from sakip.checks.papers import REPORTS, called, yearly
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.evaluation.names import figure_title
from sakip.evaluation.printed import meant
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas, Peringkat
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK345",
    name=Text(id="realisasi-mendahului", en="result-ahead-of-its-year"),
    severity=Severity.ERROR,
    message=Text(
        id="{angka} dalam {dokumen} {nilai}, padahal tahun itu belum terjadi",
        en="{angka} is {nilai} in {dokumen}, but that year was still to come",
    ),
    help=Text(
        id="betulkan tahunnya; target tahun depan ditulis dalam `target`",
        en="mend the year; the target of a later year is written in `target`",
    ),
)
_ALSO = Text(id="begitu pula", en="and here")
_HAPPENED = (
    *("realisasi", "nilai", "capaian", "predikat", "kemajuan", "pertumbuhan", "kenaikan", "perbandingan"),
    *("realisasi_anggaran", "serapan", "efisiensi"),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each figure of a report that is of a later year than the report."""
    years = {each.id: each for each in yearly(cascade, *REPORTS)}
    found: dict[tuple[object, ...], list[Butir]] = {}
    for figure in _HAPPENED:
        for subject in cascade.subjects(figure):
            for each in cascade.stated(figure, subject):
                report = years.get(each.dokumen)
                if report and each.periode.tahun > report.tahun and isinstance(each.nilai, Kuantitas | Peringkat):
                    found.setdefault((each.dokumen, figure, subject, each.periode), []).append(each)
    for first, *again in map(in_order, found.values()):
        yield RULE.at(
            first.letak,
            *(Label(each.letak, _ALSO) for each in again),
            dokumen=called(years[first.dokumen]),
            angka=figure_title(cascade, meant(cascade, first)),
            nilai=first.letak.text,
        )
