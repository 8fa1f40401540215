"""Data dinyatakan ulang / Restated data

Apa:
    Sebuah data punya dua nilai untuk tahun yang sama: deretnya sendiri menyatakan yang satu, dokumen realisasi
    menyatakan yang lain, atau dua dokumen realisasi berbeda.
What:
    A datum has two values for the same year: its own series states one, a document of results another, or two documents
    of results differ.
Mengapa:
    Persentase tahun itu berubah tergantung angka mana yang dipakai. Angka yang diperbaiki itu wajar, tetapi harus
    dikatakan; kalau tidak, capaian tahun lalu berubah diam-diam.
Why:
    The percentage of that year depends on which of the two is used. Figures are rightly corrected, but that must be
    said; else last year's achievement changes in silence.
Salah:
    data dinilai "Koperasi yang dinilai" { satuan koperasi  realisasi { 2023: 150 } }
    realisasi 2024 "Realisasi 2024" {
      data { dinilai: { 2023: 165  2024: 170 } }   # <- SK445
    }
Benar:
    data dinilai "Koperasi yang dinilai" { satuan koperasi  realisasi { 2023: 150 } }
    realisasi 2024 "Realisasi 2024" {
      data { dinilai: { 2023: 165 "termasuk 15 koperasi yang dinilai susulan"  2024: 170 } }
    }
Perbaikan:
    Pakai satu angka di mana-mana, atau tulis catatan pada angka yang diperbaiki.
Fix:
    Use one figure everywhere, or put a note behind the one that was corrected.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import agree, document_name, kind_of
from sakip.model.nodes import Butir, Data
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK445",
    name=Text(id="data-dinyatakan-ulang", en="restated-data"),
    severity=Severity.WARNING,
    message=Text(
        id="{data} {tahun} dalam {dokumen} {nilai}, dalam {acuan} {dahulu}",
        en="{data} of {tahun} is {nilai} in {dokumen}, but {dahulu} in {acuan}",
    ),
    help=Text(
        id="pakai satu angka di mana-mana, atau tulis catatan di belakang angka yang diperbaiki",
        en="use one figure everywhere, or put a note behind the one that was corrected",
    ),
)
_BEFORE = Text(id="dinyatakan lain di sini", en="stated differently here")
_FIGURES = ("realisasi", "data")
_KINDS = frozenset(("", "renstra", "realisasi"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each period of a datum; a note on either side explains the difference."""
    for item in cascade.all(Data):
        if repeated(cascade, item):
            continue
        first: dict[tuple[object, ...], Butir] = {}
        told = set()
        for stated in (each for figure in _FIGURES for each in _stated(cascade, figure, item.id)):
            key = (stated.periode, stated.sumber)
            before = first.setdefault(key, stated)
            if (
                key not in told
                and not stated.catatan
                and not before.catatan
                and agree(before.nilai, stated.nilai) is False
            ):
                told.add(key)
                yield _restated(cascade, item, before, stated)


def _stated(cascade: Cascade, figure: str, name: str) -> Iterator[Butir]:
    return (each for each in cascade.stated(figure, name) if kind_of(cascade, each) in _KINDS)


def _restated(cascade: Cascade, item: Data, before: Butir, stated: Butir) -> Diagnostic:
    return RULE.at(
        stated.letak,
        Label(before.letak, _BEFORE),
        data=cascade.title(item.id),
        tahun=str(stated.periode),
        dokumen=document_name(cascade, stated),
        nilai=stated.nilai,
        acuan=document_name(cascade, before),
        dahulu=before.nilai,
    )
