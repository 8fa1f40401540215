"""Ejaan tidak baku / Non-standard spelling

Apa:
    Nama tertulis dengan "prosentase", "presentase", "percentase", atau "persetase", bukan "persentase".
What:
    A name has "prosentase", "presentase", "percentase" or "persetase" instead of "persentase".
Mengapa:
    Ejaan baku memudahkan pencarian dan menjaga agar nama yang sama tetap sama di semua dokumen.
Why:
    Standard spelling makes names easy to find, and keeps one name the same in every document.
Salah:
    indikator koperasi_sehat "Prosentase koperasi sehat" { satuan persen }   # <- SK225
Benar:
    indikator koperasi_sehat "Persentase koperasi sehat" { satuan persen }
Perbaikan:
    Tulis "persentase". Bila dokumen resmi mencetaknya lain, tulis cetakan itu dengan blok `nama` pada dokumennya.
Fix:
    Write "persentase". Where an official document prints it otherwise, state that in the `nama` block of the document.
"""

import re
from collections.abc import Iterator

from sakip.checks.gather import Declared, in_title, repeated
from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Indikator, Kondisi, Lintas, Simpul
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK225",
    name=Text(id="ejaan-baku", en="non-standard-spelling"),
    severity=Severity.ADVICE,
    message=Text(id='"{kata}" bukan ejaan baku: "{baku}"', en='"{kata}" is no standard spelling: "{baku}"'),
    help=Text(id='tulis "{baku}"', en='write "{baku}"'),
)
_WRONG = re.compile(r"\b(?:prosentase|presentase|percentase|persetase|prosesntase|persentasi)\b", re.IGNORECASE)
_STANDARD = "persentase"


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each name that is spelled so, with its mend where the word stands in the text as it is."""
    items: tuple[Declared, ...] = tuple(
        each for each in cascade.model.nama.values() if isinstance(each, Simpul | Indikator | Data | Kondisi | Lintas)
    )
    for item in items:
        found = _WRONG.search(item.nama)
        if found is None or repeated(cascade, item):
            continue
        span = in_title(item.letak, found.start(), found.end())
        right = _like(found[0])
        fix = Edit(span, right) if span.text == found[0] else None
        yield RULE.at(span, fix=fix, kata=found[0], baku=right)


def _like(word: str) -> str:
    """The standard word in the case of *word*."""
    if word.isupper():
        return _STANDARD.upper()
    return _STANDARD.capitalize() if word[0].isupper() else _STANDARD
