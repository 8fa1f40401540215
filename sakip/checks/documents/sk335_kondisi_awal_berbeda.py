"""Kondisi awal bukan realisasi / Baseline is not the result

Apa:
    Kondisi awal (`baseline`) sebuah indikator untuk suatu tahun berbeda dari realisasi tahun itu, sebagaimana
    dinyatakan rencana, dokumen, atau tabel lain.
What:
    The baseline of an indicator for a year differs from the result of that year, as the plan, a document or another
    table states it.
Mengapa:
    Target dibaca dari kondisi awalnya. Bila kondisi awal lebih rendah daripada yang sudah tercapai, target yang tampak
    menanjak dapat berarti penurunan.
Why:
    Targets are read from their baseline. Where the baseline is lower than what was already achieved, a target that
    seems to climb may mean a fall.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" {
      satuan indeks
      baseline { 2024: 81,92 }   # <- SK335
    }
    realisasi 2024 "Realisasi 2024" { realisasi { kepuasan: 93,7 } }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" {
      satuan indeks
      baseline { 2024: 93,7 }
    }
    realisasi 2024 "Realisasi 2024" { realisasi { kepuasan: 93,7 } }
Perbaikan:
    Pakai realisasi tahun itu sebagai kondisi awal. Bila realisasinya yang keliru, betulkan di dokumennya.
Fix:
    Take the result of that year as the baseline. Where the result is wrong, mend it in its document.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import agree, document_name
from sakip.law.basis import Basis
from sakip.model.nodes import Butir
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK335",
    name=Text(id="kondisi-awal-berbeda", en="baseline-differs-from-result"),
    severity=Severity.WARNING,
    message=Text(
        id="kondisi awal {indikator} {tahun} {nilai}, padahal realisasinya dalam {dokumen} {realisasi}",
        en="the baseline of {indikator} for {tahun} is {nilai}, its result in {dokumen} {realisasi}",
    ),
    help=Text(
        id="pakai realisasi {tahun} sebagai kondisi awal, atau betulkan realisasinya",
        en="take the result of {tahun} as the baseline, or mend the result",
    ),
    basis=(Basis("permendagri-86-2017", "T-C.29"),),
)
_RESULT = Text(id="realisasi dalam {dokumen}", en="the result in {dokumen}")
_MOST = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each baseline for whose year only other results are stated."""
    for subject in cascade.subjects("baseline"):
        for stated in cascade.stated("baseline", subject):
            others = _results(cascade, stated)
            if others:
                yield RULE.at(
                    stated.letak,
                    *(Label(each.letak, _RESULT, {"dokumen": document_name(cascade, each)}) for each in others[:_MOST]),
                    indikator=cascade.title(subject),
                    tahun=str(stated.periode),
                    nilai=stated.nilai,
                    dokumen=document_name(cascade, others[0]),
                    realisasi=others[0].nilai,
                )


def _results(cascade: Cascade, baseline: Butir) -> list[Butir]:
    """The results of the same period, where none of them is the *baseline*."""
    same = [each for each in cascade.stated("realisasi", baseline.subjek) if each.periode == baseline.periode]
    answers = [(each, agree(each.nilai, baseline.nilai)) for each in same]
    if any(answer for _, answer in answers):
        return []
    return [each for each, answer in answers if answer is False]
