"""Target tahun lain / Target of another year

Apa:
    Sebuah dokumen tahunan memuat, untuk tahunnya, persis target Renstra tahun yang lain.
What:
    A yearly document states, for its own year, exactly the Renstra's target of another year.
Mengapa:
    Hampir selalu tabelnya disalin dari dokumen tahun sebelumnya. Capaian yang dihitung terhadap target tahun lalu
    tampak lebih baik daripada yang sebenarnya.
Why:
    The table was nearly always copied from last year's document. Achievement computed against last year's target looks
    better than it is.
Salah:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      target { 2023: 19,12%  2024: 20,34% }
    }
    rkt 2024 "Rencana Kinerja Tahunan 2024" {
      target { koperasi_sehat: 19,12% }   # <- SK302
    }
Benar:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      target { 2023: 19,12%  2024: 20,34% }
    }
    rkt 2024 "Rencana Kinerja Tahunan 2024" {
      target { koperasi_sehat: 20,34% }
    }
Perbaikan:
    Ganti dengan target untuk tahun dokumen itu, dan periksa baris lain tabel yang sama.
Fix:
    Put in the target for the document's own year, and look at the other rows of that table.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name, swapped, target_differences, year_of
from sakip.law.basis import Basis
from sakip.model.nodes import Butir
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK302",
    name=Text(id="target-tahun-lain", en="target-of-another-year"),
    severity=Severity.ERROR,
    message=Text(
        id="target {indikator} {tahun} dalam {dokumen} {nilai} adalah target tahun {lain}; untuk {tahun} {seharusnya}",
        en="the target of {indikator} for {tahun} in {dokumen}, {nilai}, is that of {lain}; for {tahun} it is "
        "{seharusnya}",
    ),
    help=Text(
        id="ganti dengan target {tahun}, dan periksa baris lain tabel itu",
        en="put in the target for {tahun}, and look at the other rows of that table",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_OTHER = Text(id="target {tahun}", en="the target for {tahun}")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document and value that is the Renstra's target of another year."""
    elsewhere = {each.nilai for pair in swapped(cascade) for each in pair}
    for each in target_differences(cascade):
        other = year_of(cascade, each.nilai)
        if other is None or each.nilai in elsewhere:
            continue
        year = each.nilai.periode.tahun
        yield RULE.at(
            each.nilai.letak,
            *(Label(place.letak, _OTHER, {"tahun": other}) for place in _of_year(cascade, each.nilai, other)),
            Label(each.acuan.letak, _OTHER, {"tahun": year}, party=True),
            *(Label(again.letak, _AGAIN, {"dokumen": document_name(cascade, again)}) for again in each.lagi),
            indikator=cascade.title(each.nilai.subjek),
            tahun=year,
            dokumen=document_name(cascade, each.nilai),
            nilai=each.nilai.nilai,
            lain=other,
            seharusnya=each.acuan.nilai,
        )


def _of_year(cascade: Cascade, stated: Butir, year: int) -> list[Butir]:
    """The plan's target of *year*, the first place of it."""
    same = cascade.planned("target", stated.subjek)
    return [each for each in same if each.periode.tahun == year and not each.periode.bagian][:1]
