"""Persen ditulis sebagai pecahan / Per cent written as a fraction

Apa:
    Nilai sebuah indikator bersatuan persen ditulis tanpa `%` dan seperseratus dari nilainya yang lain: 0,55 untuk 55%.
What:
    Values of an indicator in per cent are written without `%` and are a hundredth of its other values: 0.55 for 55%.
Mengapa:
    Excel menyimpan 55% sebagai 0,55. Di sini 0,55 pada satuan persen berarti 0,55%, sehingga capaiannya seratus kali
    terlalu besar.
Why:
    Excel keeps 55% as 0.55. Here 0,55 in per cent means 0.55%, so that achievements come out a hundred times too large.
Salah:
    indikator tepat_waktu "Persentase permohonan yang tepat waktu" {
      satuan persen
      baseline { 2024: 50% }
      target { 2025: 0,55  2026: 0,6 }   # <- SK450
    }
Benar:
    indikator tepat_waktu "Persentase permohonan yang tepat waktu" {
      satuan persen
      baseline { 2024: 50% }
      target { 2025: 55%  2026: 60% }
    }
Perbaikan:
    Tulis nilainya dengan `%`: `55%`, atau `0,55%` bila memang sekecil itu.
Fix:
    Write the values with `%`: `55%`, or `0,55%` where it is really so small.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.gather import SHOWN
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.model.nodes import Butir, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK450",
    name=Text(id="persen-sebagai-pecahan", en="percent-as-fraction"),
    severity=Severity.WARNING,
    message=Text(
        id="{ukuran} {indikator} {periode} ditulis {tertulis}, yang berarti {nilai}",
        en="the {ukuran} of {indikator} for {periode} is written {tertulis}, which means {nilai}",
    ),
    help=Text(
        id="tulis dengan `%`: `{seratus}`, atau `{nilai}` bila memang sekecil itu",
        en="write it with `%`: `{seratus}`, or `{nilai}` where it is really so small",
    ),
)
_ALSO = Text(id="juga tanpa `%`", en="without `%`, too")
_OTHER = Text(id="nilainya yang lain", en="its other value")
_FIGURES = ("target", "baseline", "realisasi")
_ONE = Fraction(1, 100)
# How far the other value may be from a hundred times as much.
_APART = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator, at the first such value."""
    for indicator in own(cascade):
        if indicator.satuan is None or not indicator.satuan.persen:
            continue
        stated = in_order(each for figure in _FIGURES for each in cascade.stated(figure, indicator.id))
        small = [each for each in stated if _is_bare(each) and 0 < _number(each) <= _ONE]
        other = next((each for each in stated if small and _is_hundredfold(_number(each), _number(small[0]))), None)
        if other is not None and len(small) > 1:
            yield _found(cascade, indicator, small, other)


def _found(cascade: Cascade, indicator: Indikator, small: list[Butir], other: Butir) -> Diagnostic:
    first = small[0]
    return RULE.at(
        first.letak,
        Label(other.letak, _OTHER),
        *(Label(each.letak, _ALSO) for each in small[1:SHOWN]),
        ukuran=first.ukuran,
        indikator=cascade.title(indicator.id),
        periode=str(first.periode),
        tertulis=first.letak.text,
        nilai=Kuantitas(_number(first), PERSEN),
        seratus=Kuantitas(100 * _number(first), PERSEN),
    )


def _is_bare(stated: Butir) -> bool:
    return "," in stated.letak.text and not any(sign in stated.letak.text for sign in "%‰")


def _number(stated: Butir) -> Fraction:
    return stated.nilai.nilai if isinstance(stated.nilai, Kuantitas) else Fraction(0)


def _is_hundredfold(value: Fraction, small: Fraction) -> bool:
    return 100 * small <= value * _APART and value <= 100 * small * _APART
