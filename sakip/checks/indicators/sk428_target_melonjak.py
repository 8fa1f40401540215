"""Target melonjak sepuluh kali / Target that jumps tenfold

Apa:
    Target satu tahun kira-kira 10, 100, atau 1.000 kali target tahun di sebelahnya. Lonjakan sepuluh kali hanya
    dilaporkan bila target tahun-tahun lainnya berdekatan.
What:
    The target of one year is about 10, 100 or 1,000 times that of the year beside it. A tenfold jump is reported only
    where the other years lie close together.
Mengapa:
    Lonjakan seperti itu hampir selalu koma atau titik yang bergeser: 2.540 menjadi 2,6, atau 1,75 menjadi 17,5.
Why:
    Such a jump is nearly always a comma or point out of place: 2.540 turned into 2,6, or 1,75 into 17,5.
Salah:
    indikator rasio_wirausaha "Rasio kewirausahaan" {
      satuan persen
      target { 2025: 3,1%  2026: 32%  2027: 3,3%  2028: 3,4% }   # <- SK428
    }
Benar:
    indikator rasio_wirausaha "Rasio kewirausahaan" {
      satuan persen
      target { 2025: 3,1%  2026: 3,2%  2027: 3,3%  2028: 3,4% }
    }
Perbaikan:
    Periksa koma dan titik pada kedua target. Bila lonjakannya benar: `izinkan SK428 "alasan"`.
Fix:
    Check the commas and points of both targets. Where the jump is right: `izinkan SK428 "reason"`.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.measured import own
from sakip.checks.yearly import Langkah, turns, walk
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK428",
    name=Text(id="target-melonjak", en="target-jumps"),
    severity=Severity.WARNING,
    message=Text(
        id="target {indikator} melonjak kira-kira {kali} kali: {tahun} {nilai}, padahal {lain} {banding}",
        en="the target of {indikator} jumps about {kali} times: {nilai} in {tahun}, but {banding} in {lain}",
    ),
    help=Text(
        id='periksa koma dan titiknya; bila benar: `izinkan SK428 "alasan"`',
        en='check its commas and points; where it is right: `izinkan SK428 "reason"`',
    ),
)
_BESIDE = Text(id="target tahun di sebelahnya", en="the target of the year beside it")
_POWERS = (10, 100, 1000)
_LEAST = 9


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator with such a jump; what turns back against its direction is SK408."""
    for each in own(cascade):
        way = () if turns(cascade, each.id) else walk(cascade, each.id)
        for step in way:
            power = _power(step)
            if power and (power > _POWERS[0] or _else_calm(step, way)):
                yield RULE.at(
                    step.ke.letak,
                    Label(step.dari.letak, _BESIDE),
                    indikator=cascade.title(each.id),
                    kali=power,
                    tahun=step.ke.periode.tahun,
                    nilai=step.akhir,
                    lain=step.dari.periode.tahun,
                    banding=step.awal,
                )
                break


def _power(step: Langkah) -> int:
    """About how many times the smaller is the larger: 10, 100 or 1000; 0 for any other."""
    low, high = _ends(step)
    if low.numerator <= 0 or high // low < _LEAST:
        return 0
    return next((each for each in _POWERS if 10 * high >= 9 * each * low and 10 * high <= 11 * each * low), 0)


def _else_calm(step: Langkah, way: tuple[Langkah, ...]) -> bool:
    """Whether two more of the steps stay below the double, or the one after *step* jumps back as far."""
    calm = [each for each in way if each is not step and _calm(each)]
    return len(calm) > 1 or (len(calm) == 1 and len(way) > 2)


def _calm(step: Langkah) -> bool:
    low, high = _ends(step)
    return low > 0 and high < 2 * low


def _ends(step: Langkah) -> tuple[Fraction, Fraction]:
    """The smaller and the larger number of *step*."""
    one, other = step.awal.nilai, step.akhir.nilai
    return (one, other) if step.arah > 0 else (other, one)
