"""Nama daerah lain / Name of another region

Apa:
    Judul dokumen atau tabel, penilai, sumber evaluasi, atau penandatangan menyebut kota, kabupaten, atau provinsi lain
    daripada `pemda` instansi ini.
What:
    The title of a document or table, an assessor, the source of an evaluation or a signatory names another city,
    regency or province than the `pemda` of this agency.
Mengapa:
    Nama daerah lain menunjukkan teks yang disalin dari dokumen orang lain. Pembaca lalu meragukan angkanya juga.
Why:
    The name of another region shows text copied from somebody else's document. Readers then doubt its figures too.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { pemda "Kota Bandar Lampung" }
    evaluasi 2023 "Hasil evaluasi AKIP 2023" {
      oleh  "Inspektorat Kota Bontang"   # <- SK328
      nilai 77,40
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { pemda "Kota Bandar Lampung" }
    evaluasi 2023 "Hasil evaluasi AKIP 2023" {
      oleh  "Inspektorat Kota Bandar Lampung"
      nilai 77,40
    }
Perbaikan:
    Betulkan nama daerahnya, atau `pemda` bila itu yang keliru.
Fix:
    Mend the name of the region, or `pemda` where that is wrong.
"""

import re
from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import head, saying, word
from sakip.numbers.satuan import normal
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK328",
    name=Text(id="daerah-lain", en="another-region"),
    severity=Severity.WARNING,
    message=Text(id="menyebut {lain}, padahal instansi ini {pemda}", en="names {lain}, but this agency is of {pemda}"),
    help=Text(id="betulkan nama daerahnya", en="mend the name of the region"),
)
_STATED = Text(id="pemda instansi ini", en="the region of this agency")
_GOES_ON = r"(?!(?:Atas|Dalam|Dan|Dari|Dengan|Pada|Periode|Semester|Tahun|Tentang|Terhadap|Triwulan|Untuk|Yang)\b)"
_REGION = re.compile(
    rf"\b(Kota|Kabupaten|Kab\.|Provinsi|Prov\.)\s+((?:[A-Z][\w'-]+)(?:\s+{_GOES_ON}[A-Z][\w'-]+){{0,2}})"
)
_LONG = {"kab.": "kabupaten", "prov.": "provinsi"}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each text of a document that names a region of the agency's kind, but another one."""
    agency = cascade.agency
    own = _REGION.search(agency.pemda) if agency else None
    if agency is None or own is None:
        return
    kind, name = _kind(own[1]), _words(own[2])
    for text, letak, kata in _texts(cascade):
        for found in _REGION.finditer(text):
            if _kind(found[1]) == kind and not _same(_words(found[2]), name):
                label = Label(word(agency.letak, "pemda"), _STATED)
                yield RULE.at(
                    saying(letak, kata, text) if kata else head(letak), label, lain=found[0], pemda=agency.pemda
                )


def _texts(cascade: Cascade) -> Iterator[tuple[str, Span, str]]:
    """What should name this region only, and where it stands: in which declaration, as which of its words."""
    for document in cascade.model.dokumen:
        yield document.judul, document.letak, ""
        yield from ((each, document.letak, "penandatangan") for each in document.penandatangan)
        yield from ((each.judul, each.letak, "") for each in document.tabel)
    for evaluation in cascade.model.evaluasi:
        yield evaluation.judul, evaluation.letak, ""
        yield evaluation.oleh, evaluation.letak, "oleh"
        yield from ((each, evaluation.letak, "sumber") for each in evaluation.sumber)
    for each in cascade.indicators():
        yield each.dinilai_oleh, each.letak, "dinilai_oleh"


def _kind(word: str) -> str:
    return _LONG.get(word.casefold(), word.casefold())


def _words(text: str) -> tuple[str, ...]:
    return tuple(normal(text).split())


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name begins with the other: behind a name a sentence goes on."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
