"""Tahun dalam judul tabel berbeda / Years in the title of a table differ

Apa:
    Judul sebuah tabel menyebut tahun ("Tahun 2023", "2020 s/d 2024"), sedangkan angkanya semua dari tahun yang lain,
    atau sebagian di luar rentang yang disebut. Target dan kondisi awal tahun lain boleh dalam dokumen tahunan: tabel
    realisasi sering memuat target akhir di sebelahnya.
What:
    The title of a table names years ("Tahun 2023", "2020 s/d 2024"), but its figures are all of other years, or some
    are outside the span named. Targets and baselines of other years may be in documents of one year: tables of
    results often have the last target beside them.
Mengapa:
    Tabel dengan judul tahun lalu hampir selalu disalin dari laporan tahun lalu; kadang angkanya juga.
Why:
    A table with last year in its title was nearly always copied from last year's report; at times its figures were too.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.1" "Capaian Kinerja Tahun 2023" { realisasi { kepuasan: 81 } }   # <- SK344
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    laporan 2024 "Laporan Kinerja 2024" {
      tabel "3.1" "Capaian Kinerja Tahun 2024" { realisasi { kepuasan: 81 } }
    }
Perbaikan:
    Betulkan judulnya; bila angkanya memang dari tahun dalam judul, tulis tahunnya: `kepuasan: { 2023: 81 }`.
Fix:
    Mend the title; where the figures are of the year in the title, say so: `kepuasan: { 2023: 81 }`.
"""

import re
from collections.abc import Iterator

from sakip.checks.papers import called
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.graph.remembered import remembered
from sakip.model.nodes import Butir, Dokumen, Tabel
from sakip.model.places import head
from sakip.numbers.periode import in_years, is_year
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK344",
    name=Text(id="tahun-judul-tabel", en="years-in-title-of-table"),
    severity=Severity.WARNING,
    message=Text(
        id="judul tabel {nomor} dalam {dokumen} menyebut {judul}, angkanya {angka}",
        en="the title of table {nomor} in {dokumen} says {judul}, its figures are {angka}",
    ),
    help=Text(
        id="betulkan judulnya, atau tulis tahun angkanya: `nama: {{ {judul}: … }}`",
        en="mend the title, or say of which year the figures are: `name: {{ {judul}: … }}`",
    ),
)
_FIGURE = Text(id="angka tahun {tahun}", en="a figure of {tahun}")
_SPAN = re.compile(r"\b(\d{4})\s*(?:-|–|—|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(\d{4})\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d )\b(?:tahun(?:\s+anggaran)?|t\.?a\.?)\s*(\d{4})\b", re.IGNORECASE)
_AIMS = frozenset(("target", "baseline", "pembanding"))
_MOST = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each table whose title names years that its figures are not of."""
    for document in cascade.model.dokumen:
        for table in document.tabel:
            years, span = _named(table.judul)
            stated = _figures(cascade).get((document.id, table.nomor), []) if years else []
            outside = [each for each in stated if each.periode.tahun not in years]
            wrong = [each for each in outside if _counts(document, each, span=span)]
            if wrong and (span or len(outside) == len(stated)):
                yield _finding(document, table, wrong, years)


def _finding(document: Dokumen, table: Tabel, wrong: list[Butir], years: set[int]) -> Diagnostic:
    first = {each.periode.tahun: each for each in reversed(in_order(wrong))}
    shown = sorted(first)
    return RULE.at(
        head(table.letak),
        *(Label(first[year].letak, _FIGURE, {"tahun": year}) for year in shown[:_MOST]),
        nomor=table.nomor,
        dokumen=called(document),
        judul=in_years(sorted(years)),
        angka=in_years(shown),
    )


def _named(title: str) -> tuple[set[int], bool]:
    """The years that *title* names, and whether as a span."""
    spans = [(int(low), int(high)) for low, high in _SPAN.findall(title)]
    years = {year for low, high in spans if high - low < 100 for year in range(low, high + 1)}
    return {each for each in years | {*map(int, _YEAR.findall(title))} if is_year(each)}, bool(spans)


@remembered
def _figures(cascade: Cascade) -> dict[tuple[str, str], list[Butir]]:
    """What each table of a document states of a year."""
    found: dict[tuple[str, str], list[Butir]] = {}
    for each in cascade.model.butir:
        if each.tabel and each.periode.tahun:
            found.setdefault((each.dokumen, each.tabel), []).append(each)
    return found


def _counts(document: Dokumen, stated: Butir, *, span: bool) -> bool:
    """Whether *stated* must be of the years named: an aim of another year than its document's may stand beside."""
    if stated.ukuran not in _AIMS or document.tahun != document.sampai:
        return True
    return not span and stated.periode.tahun == document.tahun
