"""Exact arithmetic on outcomes: what the operators and functions of formulas do, the not-known values included.

A pure number that carries a unit of its own (per cent, per 1.000) keeps it through multiplication, so that `bulat`
rounds what a reader sees: a / b * 100% is rounded in per cents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from sakip.evaluation.outcome import Hasil, Tiada, applies, inapplicable, undefined, weightiest
from sakip.numbers import sums
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.rounding import half_up, truncated
from sakip.numbers.satuan import MURNI, Satuan, satuan
from sakip.text.bilingual import Text

ZERO_DIVISOR = Text(id="pembaginya nol", en="its divisor is zero")
_RANGE = Text(id="nilainya berupa rentang", en="its value is a range")
_WORDS = Text(id="nilainya bukan angka", en="its value is no number")
_UNLIKE = Text(id="satuannya tidak sejenis", en="the units are of different kinds")
_UNBOUNDED = Text(id="rentangnya tidak berbatas di sisi itu", en="the range is unbounded on that side")
_NO_MEMBERS = Text(id="tidak ada anggotanya", en="there are no members")
_WEIGHTLESS = Text(id="bobotnya berjumlah nol", en="the weights add up to zero")
_OUTSIDE = Text(id="di luar titik-titik interpolasinya", en="outside the points of its interpolation")
_UNORDERED = Text(id="titik-titik interpolasinya tidak menaik", en="the points of its interpolation do not ascend")
_DIGITS = Text(id="banyak angka di belakang komanya bukan bilangan bulat", en="the number of decimals is not whole")

MOST_DECIMALS = 20
_SCORE = satuan("nilai")
# Numbers of more digits than any report has: formulas that multiply and multiply must end.
_MOST_BITS = 4096
_TOO_MUCH = 1 << _MOST_BITS
_TOO_LARGE = Text(id="angkanya terlalu panjang", en="the number is too long")


@frozen
class Sebagian:
    """The result of a function that passes over what is not known: it rests on `tahu` of `semua`."""

    nilai: Hasil
    tahu: int
    semua: int


# ── one number ──────────────────────────────────────────────────────────────────────────────────────


def number(value: Hasil) -> Kuantitas | Tiada:
    """*value* as a number: a grade by the number behind it, a bound by its edge; else why it is none."""
    match value:
        case Kuantitas() | Tiada():
            return value
        case Peringkat(angka=Fraction() as angka):
            return Kuantitas(angka, _SCORE)
        case Rentang(bawah=None, atas=Kuantitas() as edge) | Rentang(bawah=Kuantitas() as edge, atas=None):
            return edge
        case Rentang():
            return undefined(_RANGE)
        case Peringkat() | Uraian():
            return undefined(_WORDS)


def lower(value: Hasil) -> Hasil:
    """The lower bound of a range; a number is its own."""
    return _bound(value.bawah) if isinstance(value, Rentang) else number(value)


def upper(value: Hasil) -> Hasil:
    """The upper bound of a range; a number is its own."""
    return _bound(value.atas) if isinstance(value, Rentang) else number(value)


def _bound(edge: Kuantitas | None) -> Hasil:
    return edge if edge is not None else undefined(_UNBOUNDED)


def negated(value: Hasil) -> Hasil:
    """Minus *value*."""
    given = number(value)
    return Kuantitas(-given.nilai, given.satuan) if isinstance(given, Kuantitas) else given


def absolute(value: Hasil) -> Hasil:
    """*value* without its sign."""
    given = number(value)
    return Kuantitas(abs(given.nilai), given.satuan) if isinstance(given, Kuantitas) else given


def rounded(value: Hasil, digits: Hasil) -> Hasil:
    """*value* rounded half up to *digits* decimals of its own unit."""
    return _rounded(value, digits, half_up)


def cut(value: Hasil, digits: Hasil) -> Hasil:
    """*value* with what is behind *digits* decimals of its own unit cut off."""
    return _rounded(value, digits, truncated)


def _rounded(value: Hasil, digits: Hasil, how: Callable[[Fraction, int], Fraction]) -> Hasil:
    given, places = number(value), number(digits)
    if isinstance(given, Tiada) or isinstance(places, Tiada):
        return weightiest((given, places)) or undefined(_DIGITS)
    if places.nilai.denominator != 1 or not 0 <= places.nilai <= MOST_DECIMALS:
        return undefined(_DIGITS)
    return Kuantitas(how(given.angka, int(places.nilai)) * given.satuan.faktor, given.satuan)


# ── two numbers ─────────────────────────────────────────────────────────────────────────────────────


def operated(op: str, left: Hasil, right: Hasil) -> Hasil:
    """`left op right`; comparisons give 1 or 0."""
    if isinstance(left, Kuantitas) and isinstance(right, Kuantitas):
        return bounded(_OPERATIONS[op](left, right))
    first, second = number(left), number(right)
    missing = weightiest((first, second))
    return missing if missing is not None else operated(op, first, second)


def bounded(value: Hasil) -> Hasil:
    """*value*, or that it is undefined where its digits would never end."""
    if isinstance(value, Kuantitas):
        above, below = value.nilai.numerator, value.nilai.denominator
        if abs(above) >= _TOO_MUCH or below >= _TOO_MUCH:
            return undefined(_TOO_LARGE)
    return value


def _times(left: Kuantitas, right: Kuantitas) -> Hasil:
    times = left.nilai if right.nilai == 1 else left.nilai * right.nilai  # most formulas end in `* 100%`
    return Kuantitas(times, _product_unit(left.satuan, right.satuan))


def _over(left: Kuantitas, right: Kuantitas) -> Hasil:
    if not right.nilai:
        return undefined(ZERO_DIVISOR)
    return Kuantitas(left.nilai / right.nilai, _quotient_unit(left.satuan, right.satuan))


def _plus(left: Kuantitas, right: Kuantitas) -> Hasil:
    unit = common_unit(left.satuan, right.satuan)
    return Kuantitas(left.nilai + right.nilai, unit) if unit else undefined(_UNLIKE)


def _minus(left: Kuantitas, right: Kuantitas) -> Hasil:
    unit = common_unit(left.satuan, right.satuan)
    return Kuantitas(left.nilai - right.nilai, unit) if unit else undefined(_UNLIKE)


def _compared(holds: Callable[[Fraction, Fraction], bool]) -> Callable[[Kuantitas, Kuantitas], Hasil]:
    def answer(left: Kuantitas, right: Kuantitas) -> Hasil:
        if common_unit(left.satuan, right.satuan) is None:
            return undefined(_UNLIKE)
        return Kuantitas(Fraction(holds(left.nilai, right.nilai)), MURNI)

    return answer


_OPERATIONS: dict[str, Callable[[Kuantitas, Kuantitas], Hasil]] = {
    "+": _plus,
    "-": _minus,
    "*": _times,
    "/": _over,
    "<": _compared(lambda left, right: left < right),
    "<=": _compared(lambda left, right: left <= right),
    ">": _compared(lambda left, right: left > right),
    ">=": _compared(lambda left, right: left >= right),
    "=": _compared(lambda left, right: left == right),
}


def common_unit(left: Satuan, right: Satuan) -> Satuan | None:
    """The unit in which both can stand; a bare number fits any. None where they are of different kinds."""
    if left is right or right is MURNI:
        return left
    if left is MURNI:
        return right
    return left if left.dimensi == right.dimensi else None


@lru_cache(maxsize=1 << 12)
def _product_unit(left: Satuan, right: Satuan) -> Satuan:
    if left.murni and right.murni:
        return left if right is MURNI else right
    if left.murni or right.murni:
        return right if left.murni else left
    return left * right


@lru_cache(maxsize=1 << 12)
def _quotient_unit(left: Satuan, right: Satuan) -> Satuan:
    if not right.murni:
        return left / right
    if left.murni:
        return left if right is MURNI else MURNI
    if right.faktor == 1:
        return left
    return Satuan(f"{left.nama}/{right.nama}", left.dimensi, left.faktor / right.faktor)


# ── many numbers ────────────────────────────────────────────────────────────────────────────────────


def total(values: Sequence[Hasil]) -> Hasil:
    """The sum of those that apply. A sum of a part would be another sum, so whatever is not known makes it unknown."""
    numbers = [number(each) for each in values]
    known = [each for each in numbers if isinstance(each, Kuantitas)]
    missing = weightiest(filter(applies, numbers)) if len(known) < len(numbers) else None
    if missing is not None:
        return missing
    if not known:
        return weightiest(numbers) or inapplicable(_NO_MEMBERS)
    unit = _unit_of_all(known)
    return bounded(Kuantitas(sums.total(each.nilai for each in known), unit)) if unit else undefined(_UNLIKE)


def mean(values: Sequence[Hasil]) -> Sebagian:
    """The mean of those that are known."""
    return partly(values, _mean_of)


def _mean_of(known: Sequence[Kuantitas]) -> Hasil:
    return operated("/", total(known), Kuantitas(Fraction(len(known)), MURNI))


def weighted_mean(values: Sequence[Hasil], weights: Sequence[Hasil]) -> Sebagian:
    """The mean of those that are known, by their weights; a weight that is not known makes its value unknown."""
    pairs = [(number(value), number(weight)) for value, weight in zip(values, weights, strict=True)]
    usable = [(each[0] if isinstance(each[1], Kuantitas) else each[1], each[1]) for each in pairs]
    known = [(v, w) for v, w in usable if isinstance(v, Kuantitas) and isinstance(w, Kuantitas)]
    heavy = sum((w.nilai for _, w in known), Fraction(0))

    def by_weight(_: Sequence[Kuantitas]) -> Hasil:
        if not heavy:
            return undefined(_WEIGHTLESS)
        return total([Kuantitas(v.nilai * w.nilai / heavy, v.satuan) for v, w in known])

    return partly([value for value, _ in usable], by_weight)


def least(values: Sequence[Hasil]) -> Hasil:
    """The smallest; not known where any is not known."""
    return _extreme(values, min)


def greatest(values: Sequence[Hasil]) -> Hasil:
    """The largest; not known where any is not known."""
    return _extreme(values, max)


def least_known(values: Sequence[Hasil]) -> Sebagian:
    """The smallest of those that are known."""
    return partly(values, least)


def greatest_known(values: Sequence[Hasil]) -> Sebagian:
    """The largest of those that are known."""
    return partly(values, greatest)


def last(values: Sequence[Hasil]) -> Sebagian:
    """The last that is known."""
    return partly(values, lambda known: known[-1])


def partly(values: Sequence[Hasil], of: Callable[[Sequence[Kuantitas]], Hasil]) -> Sebagian:
    """What *of* makes of those of *values* that are known; what does not apply counts on neither side.

    Where none is known, the weightiest reason stands for the result.
    """
    numbers = [number(each) for each in values]
    known = [each for each in numbers if isinstance(each, Kuantitas)]
    asked = sum(applies(each) for each in numbers)
    result = of(known) if known else weightiest(numbers) or inapplicable(_NO_MEMBERS)
    return Sebagian(result, len(known), asked)


def _extreme(values: Sequence[Hasil], choose: Callable[[Iterable[Fraction]], Fraction]) -> Hasil:
    numbers = [number(each) for each in values]
    missing = weightiest(numbers)
    if missing is not None:
        return missing
    known = [each for each in numbers if isinstance(each, Kuantitas)]
    unit = _unit_of_all(known)
    return Kuantitas(choose(each.nilai for each in known), unit) if unit else undefined(_UNLIKE)


def _unit_of_all(known: Sequence[Kuantitas]) -> Satuan | None:
    """The unit in which all of *known* can stand; None where they are of different kinds."""
    unit: Satuan | None = known[0].satuan
    for each in known:
        unit = common_unit(unit, each.satuan) if unit else None
    return unit


def interpolated(value: Hasil, points: Sequence[Hasil]) -> Hasil:
    """The value on the straight lines through *points* (x1, y1, x2, y2, …, x ascending) at *value*."""
    numbers = [number(each) for each in (value, *points)]
    missing = weightiest(numbers)
    if missing is not None:
        return missing
    x, *rest = [each for each in numbers if isinstance(each, Kuantitas)]
    pairs = list(zip(rest[::2], rest[1::2], strict=False))
    if any(before[0].nilai >= after[0].nilai for before, after in pairwise(pairs)):
        return undefined(_UNORDERED)
    for (x0, y0), (x1, y1) in pairwise(pairs):
        if x0.nilai <= x.nilai <= x1.nilai:
            share = (x.nilai - x0.nilai) / (x1.nilai - x0.nilai)
            return Kuantitas(y0.nilai + (y1.nilai - y0.nilai) * share, y0.satuan)
    alone = len(pairs) == 1 and pairs[0][0].nilai == x.nilai
    return pairs[0][1] if alone else undefined(_OUTSIDE)
