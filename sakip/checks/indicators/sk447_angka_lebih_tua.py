"""Angka lebih tua dari tahunnya / Figures older than their year

Apa:
    Dokumen realisasi suatu tahun menyatakan sebuah indikator atau data hanya untuk tahun sebelumnya, sedangkan
    indikatornya tidak menyebut `jeda`.
What:
    The results of a year state an indicator or a datum for an earlier year only, while the indicator has no `jeda`.
Mengapa:
    Laporan tahun itu lalu menilai target tahun ini dengan keadaan tahun lalu. Untuk indeks yang memang terbit terlambat
    itu wajar, asal dikatakan.
Why:
    The report of that year then judges this year's target by last year's state. For an index that is published late
    this is right, as long as it is said.
Salah:
    indikator kemiskinan "Persentase penduduk miskin" {
      satuan persen
      target { 2024: 5% }
    }
    realisasi 2024 "Realisasi 2024" {
      realisasi { kemiskinan: { 2023: 5,4% } }   # <- SK447
    }
Benar:
    indikator kemiskinan "Persentase penduduk miskin" {
      satuan persen
      jeda   1
      target { 2024: 5% }
    }
    realisasi 2024 "Realisasi 2024" {
      realisasi { kemiskinan: { 2023: 5,4% } }
    }
Perbaikan:
    Tulis angka tahun itu, `belum "…"` bila belum terbit, atau `jeda 1` bila angkanya memang dari tahun sebelumnya.
Fix:
    Write the figure of that year, `belum "…"` where it is not published yet, or `jeda 1` where it is always that of the
    year before.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Data, Dokumen, Indikator
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK447",
    name=Text(id="angka-lebih-tua", en="older-figure"),
    severity=Severity.WARNING,
    message=Text(
        id="realisasi {dokumen} memuat {indikator} hanya untuk {tahun}",
        en="the results of {dokumen} have {indikator} for {tahun} only",
    ),
    help=Text(
        id='tulis angka {dokumen}, `belum "alasan"`, atau `jeda` pada {indikator}',
        en='write the figure of {dokumen}, `belum "reason"`, or `jeda` in {indikator}',
    ),
)
_FIGURES = ("realisasi", "nilai", "data")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each subject of a document of results that says nothing of its own year."""
    documents = {each.id: each for each in cascade.model.dokumen if each.jenis == "realisasi" and each.tahun}
    by_subject: dict[tuple[str, str], list[Butir]] = {}
    for stated in cascade.model.butir:
        if stated.ukuran in _FIGURES and stated.dokumen in documents and stated.periode.tahun:
            by_subject.setdefault((stated.dokumen, stated.subjek), []).append(stated)
    for (document, name), stated_of in by_subject.items():
        if _older(cascade, documents[document], name, stated_of):
            last = max(stated_of, key=lambda each: each.periode)
            yield RULE.at(
                last.letak,
                dokumen=documents[document].tahun,
                indikator=cascade.title(name),
                tahun=str(last.periode),
            )


def _older(cascade: Cascade, document: Dokumen, name: str, stated: list[Butir]) -> bool:
    """Whether *stated* is all of earlier years, and nothing else says what came of the year of *document*."""
    item = cascade.model.nama.get(name)
    if not isinstance(item, Data | Indikator) or repeated(cascade, item) or getattr(item, "jeda", None) is not None:
        return False
    elsewhere = (each for figure in _FIGURES for each in cascade.stated(figure, name))
    known = any(each.periode.tahun >= document.tahun for each in elsewhere)
    return not known and all(each.periode.tahun < document.tahun for each in stated)
