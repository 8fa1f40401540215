"""Tahun peraturan salah / Wrong year of a regulation

Apa:
    Dasar sebuah dokumen menyebut nomor dan judul sebuah peraturan SAKIP, tetapi tahunnya lain.
What:
    What a document rests on has the number and title of a regulation on performance accountability, and another year.
Mengapa:
    Peraturan dengan nomor dan tahun itu ada, tetapi tentang hal lain, atau tidak ada. Dasar yang salah tahun biasanya
    disalin dari laporan ke laporan.
Why:
    The regulation of that number and year is about something else, or does not exist. A wrong year is usually copied
    from report to report.
Salah:
    laporan 2024 "Laporan Kinerja Dinas Koperasi" {
      dasar "PermenPAN Nomor 9 Tahun 2017 tentang Pedoman Umum Penetapan Indikator Kinerja Utama"   # <- SK337
    }
Benar:
    laporan 2024 "Laporan Kinerja Dinas Koperasi" {
      dasar "PermenPAN Nomor 9 Tahun 2007 tentang Pedoman Umum Penetapan Indikator Kinerja Utama"
    }
Perbaikan:
    Tulis tahun peraturannya.
Fix:
    Write the year of the regulation.
"""

from collections.abc import Iterator

from sakip.checks.evaluated import rests_on
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.mentions import misdated
from sakip.model.places import saying
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK337",
    name=Text(id="tahun-peraturan-salah", en="wrong-year-of-regulation"),
    severity=Severity.WARNING,
    message=Text(
        id="peraturan itu {peraturan}, bukan dari tahun {tahun}", en="the regulation is {peraturan}, not of {tahun}"
    ),
    help=Text(id="tulis {peraturan}", en="write {peraturan}"),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each regulation that is named with its number and title, and with another year."""
    for text, _, place in rests_on(cascade):
        for regulation, year in misdated(text):
            yield RULE.at(saying(place, "dasar", text), peraturan=regulation.short, tahun=str(year))
