"""Bagian melebihi 100% / Share above 100%

Apa:
    Target sebuah indikator lebih dari 100%, padahal rumusnya membagi sebuah bagian dengan keseluruhannya (pembilangnya
    `bagian_dari` penyebutnya).
What:
    A target is above 100%, though the formula divides a part by its whole (the numerator is `bagian_dari` the
    denominator).
Mengapa:
    Bagian tidak mungkin lebih besar daripada keseluruhannya, jadi target itu tidak mungkin tercapai: angkanya,
    rumusnya, atau `bagian_dari`-nya keliru.
Why:
    A part is never larger than its whole, so the target cannot be reached: the figure, the formula or the `bagian_dari`
    is wrong.
Salah:
    data dinilai "Koperasi yang dinilai" { satuan koperasi }
    data sehat   "Koperasi bernilai sehat" { satuan koperasi  bagian_dari dinilai }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / dinilai * 100%
      target { 2024: 274,5% }   # <- SK410
    }
Benar:
    data dinilai "Koperasi yang dinilai" { satuan koperasi }
    data sehat   "Koperasi bernilai sehat" { satuan koperasi  bagian_dari dinilai }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / dinilai * 100%
      target { 2024: 27,45% }
    }
Perbaikan:
    Betulkan targetnya; bila yang diukur pertumbuhan atau perbandingan dengan rencana, betulkan rumus atau hapus
    `bagian_dari`.
Fix:
    Mend the target; where growth, or comparison with a plan, is meant, mend the formula or drop the `bagian_dari`.
"""

from collections.abc import Iterator

from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.model.formula import Acuan, Konstanta, Operasi, Rumus
from sakip.model.nodes import Data, Indikator
from sakip.model.places import word
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK410",
    name=Text(id="bagian-melebihi-seratus", en="share-above-hundred"),
    severity=Severity.ERROR,
    message=Text(
        id="target {indikator} {tahun} {nilai} dalam {dokumen}, padahal rumusnya bagian dari keseluruhan",
        en="the target of {indikator} for {tahun} in {dokumen} is {nilai}, but its formula is a share of a whole",
    ),
    help=Text(
        id="betulkan targetnya, rumusnya, atau `bagian_dari` datanya",
        en="mend the target, the formula, or the `bagian_dari` of its data",
    ),
)
_FORMULA = Text(id="bagian dibagi keseluruhan", en="a part divided by its whole")
_ALSO = Text(id="juga di atas 100%", en="above 100% too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator that is a share and has targets above 100%."""
    for indicator in own(cascade):
        if not _is_share(cascade, indicator):
            continue
        stated = sorted(cascade.stated("target", indicator.id), key=lambda each: each.periode)
        above = [each for each in stated if isinstance(each.nilai, Kuantitas) and each.nilai.nilai > 1]
        for first in above[:1]:
            yield RULE.at(
                first.letak,
                Label(word(indicator.letak, "formula"), _FORMULA),
                *(Label(each.letak, _ALSO) for each in above[1:]),
                indikator=cascade.title(indicator.id),
                tahun=str(first.periode),
                nilai=first.nilai,
                dokumen=document_name(cascade, first),
            )


def _is_share(cascade: Cascade, indicator: Indikator) -> bool:
    """Whether the formula divides one part of a datum by that datum, times 100% or nothing."""
    formula = indicator.formula
    if not isinstance(formula, Rumus) or indicator.satuan is None or not indicator.satuan.murni:
        return False
    match formula.ekspresi:
        case Operasi("/", Acuan(part, ""), Acuan(whole, "")) | Operasi(
            "*", Operasi("/", Acuan(part, ""), Acuan(whole, "")), Konstanta(Kuantitas(nilai=1))
        ):
            return _is_part(cascade, part, whole)
        case Operasi("/", Operasi("*", Acuan(part, ""), Konstanta(Kuantitas(nilai=1))), Acuan(whole, "")):
            return _is_part(cascade, part, whole)
        case _:
            return False


def _is_part(cascade: Cascade, part: str, whole: str) -> bool:
    """Whether the datum *part* is, by what the plan says, in *whole*; through other data too."""
    seen: set[str] = set()
    waiting = [part]
    for each in waiting:
        datum = cascade.model.nama.get(each)
        if each == whole and each != part:
            return True
        if isinstance(datum, Data) and each not in seen:
            seen.add(each)
            waiting.extend(reference.id for reference in datum.bagian_dari)
    return False
