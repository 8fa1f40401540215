"""Periode dalam judul berbeda / Period in a title differs

Apa:
    Tahun yang tercetak dalam judul sebuah dokumen bukan tahun atau periode dokumen itu.
What:
    The year printed in the title of a document is not the year or period of that document.
Mengapa:
    Judul biasanya disalin dari dokumen tahun sebelumnya. Dokumen yang tahunnya bertentangan dengan isinya tidak dapat
    dijadikan bukti.
Why:
    Titles are mostly copied from last year's document. A document whose year contradicts its content is no evidence.
Salah:
    rkt 2024 "Rencana Kinerja Tahunan 2023" {   # <- SK325
      catatan "disusun Januari"
    }
Benar:
    rkt 2024 "Rencana Kinerja Tahunan 2024" {
      catatan "disusun Januari"
    }
Perbaikan:
    Betulkan judulnya, atau tahun di depannya.
Fix:
    Mend the title, or the year in front of it.
"""

import re
from collections.abc import Iterator

from sakip.checks.papers import called
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Dokumen
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK325",
    name=Text(id="periode-judul-berbeda", en="period-in-title-differs"),
    severity=Severity.WARNING,
    message=Text(
        id='judul {dokumen} menyebut {tahun}: "{judul}"',
        en='the title of {dokumen} says {tahun}: "{judul}"',
    ),
    help=Text(id="betulkan judulnya, atau tahun di depannya", en="mend the title, or the year in front of it"),
)
_REGULATION = re.compile(r"(?:nomor|no\.?)\s+\S+\s+tahun\s+\d{4}", re.IGNORECASE)
_RANGE = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—/]|s\.?d\.?|sampai(?: dengan)?)\s*((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document whose title has years, and none of them its own."""
    for each in cascade.model.dokumen:
        said = _contradicting(each)
        if each.tahun and said:
            yield RULE.at(head(each.letak), dokumen=called(each), tahun=said, judul=each.judul)


def _contradicting(document: Dokumen) -> str:
    """The year or period that the title says in place of the document's own; empty where it says none."""
    title = _REGULATION.sub("", document.judul)
    last = document.sampai or document.tahun
    if last > document.tahun:
        ranges = [(int(first), int(end)) for first, end in _RANGE.findall(title)]
        wrong = ranges and (document.tahun, last) not in ranges
        return f"{ranges[0][0]}–{ranges[0][1]}" if wrong else ""
    found = [int(year) for year in _YEAR.findall(title)]
    return str(found[0]) if found and not min(found) <= document.tahun <= max(found) else ""
