"""Target berbeda antar dokumen / Target differs between documents

Apa:
    Target satu indikator untuk tahun yang sama berbeda antara dua dokumen: rencana tahunan dan Perjanjian Kinerja
    dibandingkan dengan Renstra; rencana aksi dan laporan dengan Perjanjian Kinerja. Dokumen `perubahan` boleh berbeda
    dari Renstra asalnya; yang ditandatangani sebelum perubahan Renstra tetap mengikuti Renstra asalnya.
What:
    The target of an indicator for one year differs between two documents: yearly plans and performance agreements are
    compared with the Renstra; action plans and reports with the performance agreement. A changed document (`perubahan`)
    may differ from the original Renstra; what was signed before the Renstra was changed follows the original.
Mengapa:
    Capaian dihitung terhadap satu target. Bila dokumen tidak sepakat, capaian yang dilaporkan bergantung pada
    dokumen mana yang dipakai, dan evaluator akan menanyakannya.
Why:
    Achievement is computed against one target. Where documents disagree, the reported achievement depends on which of
    them is used, and the evaluator will ask.
Salah:
    indikator nilai_sakip "Nilai SAKIP" {
      satuan nilai
      target { 2024: 81,10 }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      target { nilai_sakip: 81,90 }   # <- SK301
    }
Benar:
    indikator nilai_sakip "Nilai SAKIP" {
      satuan nilai
      target { 2024: 81,10 }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      target { nilai_sakip: 81,10 }
    }
Perbaikan:
    Samakan targetnya; bila memang diubah, catat dasarnya: `izinkan SK301 "alasan"` di dalam indikator itu, atau
    nyatakan `renstra perubahan`.
Fix:
    Make the targets agree; if it was changed on purpose, record why: `izinkan SK301 "reason"` inside the indicator,
    or declare a `renstra perubahan`.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import PLAN, Beda, document_name, of_plan, swapped, target_differences, year_of
from sakip.law.basis import Basis
from sakip.numbers.periode import in_years
from sakip.text.bilingual import Text, same

RULE = Rule(
    code="SK301",
    name=Text(id="target-beda-antar-dokumen", en="target-differs-between-documents"),
    severity=Severity.ERROR,
    message=Text(
        id="target {indikator} {tahun} dalam {dokumen} {nilai}, dalam {acuan} {seharusnya}{lain}",
        en="the target of {indikator} for {tahun} is {nilai} in {dokumen}, {seharusnya} in {acuan}{lain}",
    ),
    help=Text(
        id='samakan targetnya, atau catat dasarnya: `izinkan SK301 "alasan"` di dalam {indikator}',
        en='make the targets agree, or record why: `izinkan SK301 "reason"` inside {indikator}',
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_BASE = Text(id="target dalam {acuan}", en="the target in {acuan}")
_AGAIN = Text(id="sama dalam {dokumen}", en="the same in {dokumen}")
_ALSO = Text(id="dalam {acuan} {nilai}", en="{nilai} in {acuan}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document and row that differs, unless the target is that of another year or indicator."""
    elsewhere = {each.nilai for pair in swapped(cascade) for each in pair}
    rows: dict[tuple[str, ...], list[list[Beda]]] = {}
    for each in target_differences(cascade):
        if each.nilai in elsewhere or year_of(cascade, each.nilai) is not None:
            continue
        stated = each.nilai
        found = rows.setdefault((stated.subjek, stated.dokumen, stated.sumber, stated.tabel), [])
        row = next((row for row in found if all(one.nilai.periode != stated.periode for one in row)), None)
        if row is None:
            found.append([each])
        else:
            row.append(each)
    for found in rows.values():
        yield from (_finding(cascade, row) for row in found)


def _finding(cascade: Cascade, row: list[Beda]) -> Diagnostic:
    """One finding for a row of targets: of the first year, the other years after it."""
    first, *others = sorted(row, key=lambda each: each.nilai.periode)
    base = _base_name(cascade, first)
    return RULE.at(
        first.nilai.letak,
        Label(first.acuan.letak, _BASE, {"acuan": base}, party=True),
        *(Label(each.letak, _AGAIN, {"dokumen": document_name(cascade, each)}) for each in first.lagi),
        *(Label(each.nilai.letak, _ALSO, {"acuan": base, "nilai": each.acuan.nilai}) for each in others),
        indikator=cascade.title(first.nilai.subjek),
        tahun=str(first.nilai.periode),
        dokumen=document_name(cascade, first.nilai),
        nilai=first.nilai.nilai,
        acuan=base,
        seharusnya=first.acuan.nilai,
        lain=_more(others),
    )


def _base_name(cascade: Cascade, each: Beda) -> Text:
    """What goes before; where the Renstra contradicts itself, what the plan declares."""
    return PLAN if of_plan(cascade, each.nilai) and not each.nilai.sumber else document_name(cascade, each.acuan)


def _more(others: list[Beda]) -> Text:
    when = [each.nilai.periode for each in others]
    if not when:
        return same("")
    parts = any(each.bagian for each in when)
    shown = ", ".join(map(str, when)) if parts else in_years(each.tahun for each in when)
    return Text(id=f"; begitu pula {shown}", en=f"; likewise for {shown}")
