"""A figure as a curve: what is certain of its values while one input goes through a range, by reasoning on intervals.

A curve has ends that its values never leave, and which way it goes: up, down, nowhere, or unknown. Where it is a
rational function of degree one, ends and direction are exact. Nothing is tried out: what is said here is proved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce

from attrs import evolve, frozen

from sakip.evaluation import arithmetic
from sakip.evaluation.outcome import Hasil
from sakip.numbers import ends
from sakip.numbers.ends import NOUGHT, End, Ends
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rational import Rasional, X, constant
from sakip.numbers.satuan import Satuan


class TakTerbuktiError(Exception):
    """Nothing can be proved: an operation that is not understood, or a divisor that may be zero."""


@frozen
class Kurva:
    """What is certain of a value while the input goes through `ranah`, all in base units.

    `contoh` is what it comes to for one input, with its unit. `arah` is 1, -1, 0, or None where it is not known.
    """

    ranah: Ends
    contoh: Kuantitas
    batas: Ends
    arah: int | None
    rasional: Rasional | None = None

    @property
    def sign(self) -> int | None:
        """0 for always zero, 1 for never negative, -1 for never positive; None where it may be either."""
        low, high = self.batas
        if low == high == NOUGHT:
            return 0
        return 1 if low >= NOUGHT else -1 if high <= NOUGHT else None

    @property
    def never_zero(self) -> bool:
        """Whether zero is certainly not among its values."""
        return self.batas[0] > NOUGHT or self.batas[1] < NOUGHT


def steady(value: Kuantitas, ranah: Ends) -> Kurva:
    """A value that does not depend on the input."""
    at = ends.end(value.nilai)
    return Kurva(ranah, value, (at, at), 0, constant(value.nilai))


def varying(value: Kuantitas, ranah: Ends) -> Kurva:
    """The input itself, *value* being one that it may have."""
    return Kurva(ranah, value, ranah, 1, X)


def in_unit(curve: Kurva, unit: Satuan) -> Kurva:
    """The same values, counted in *unit*."""
    return evolve(curve, contoh=Kuantitas(curve.contoh.nilai, unit))


# ── operations ──────────────────────────────────────────────────────────────────────────────────────


def plus(left: Kurva, right: Kurva) -> Kurva:
    """The sum."""
    rational = left.rasional.plus(right.rasional) if left.rasional and right.rasional else None
    bounds = ends.sums(left.batas, right.batas)
    return _exact(Kurva(left.ranah, _done("+", left, right), bounds, _as(left.arah, right.arah), rational))


def negated(curve: Kurva) -> Kurva:
    """Minus *curve*."""
    rational = curve.rasional.times(constant(Fraction(-1))) if curve.rasional else None
    example = _number(arithmetic.negated(curve.contoh))
    return Kurva(curve.ranah, example, ends.negatives(curve.batas), _turned(curve.arah), rational)


def minus(left: Kurva, right: Kurva) -> Kurva:
    """The difference."""
    return evolve(plus(left, negated(right)), contoh=_done("-", left, right))


def times(left: Kurva, right: Kurva) -> Kurva:
    """The product."""
    rational = left.rasional.times(right.rasional) if left.rasional and right.rasional else None
    bounds = ends.products(left.batas, right.batas)
    return _exact(Kurva(left.ranah, _done("*", left, right), bounds, _direction(left, right), rational))


def over(left: Kurva, right: Kurva) -> Kurva:
    """The quotient, whose divisor must not be zero anywhere in the range."""
    if not right.never_zero:
        raise TakTerbuktiError
    inverse = evolve(right, batas=ends.inverses(right.batas), arah=_turned(right.arah))
    rational = left.rasional.over(right.rasional) if left.rasional and right.rasional else None
    bounds = ends.products(left.batas, inverse.batas)
    return _exact(Kurva(left.ranah, _done("/", left, right), bounds, _direction(left, inverse), rational))


def least(curves: Sequence[Kurva]) -> Kurva:
    """The smallest of several."""
    return reduce(_smaller, curves)


def greatest(curves: Sequence[Kurva]) -> Kurva:
    """The largest of several."""
    return negated(reduce(_smaller, [negated(each) for each in curves]))


def _smaller(left: Kurva, right: Kurva) -> Kurva:
    example = _number(arithmetic.least([left.contoh, right.contoh]))
    for one, other in ((left, right), (right, left)):
        if one.batas[1] <= other.batas[0]:
            return evolve(one, contoh=example)
    bounds = min(left.batas[0], right.batas[0]), min(left.batas[1], right.batas[1])
    return Kurva(left.ranah, example, bounds, _as(left.arah, right.arah))


def absolute(curve: Kurva) -> Kurva:
    """*curve* without its sign."""
    if curve.sign is not None:
        return negated(curve) if curve.sign < 0 else curve
    farthest = max(ends.negative(curve.batas[0]), curve.batas[1])
    return Kurva(curve.ranah, _number(arithmetic.absolute(curve.contoh)), (NOUGHT, farthest), None)


def stepped(curve: Kurva, how: Callable[[Fraction], Fraction]) -> Kurva:
    """*curve* rounded by *how* in its own unit, which never goes against the order of numbers."""
    factor = curve.contoh.satuan.faktor

    def rounded(value: Fraction) -> Fraction:
        return how(value / factor) * factor

    example = Kuantitas(rounded(curve.contoh.nilai), curve.contoh.satuan)
    return Kurva(curve.ranah, example, ends.mapped(curve.batas, rounded), curve.arah)


def chosen(condition: Kurva, then: Kurva, otherwise: Kurva) -> Kurva:
    """*then* where *condition* is not zero, else *otherwise*; where that is open, anything between the two."""
    if condition.sign == 0:
        return otherwise
    if condition.never_zero:
        return then
    example = (then if condition.contoh.nilai else otherwise).contoh
    return Kurva(then.ranah, example, ends.hull(then.batas, otherwise.batas), None)


def compared(op: str, left: Kurva, right: Kurva) -> Kurva:
    """1 where the comparison holds, 0 where it does not."""
    example = _done(op, left, right)
    always = _ALWAYS[op](*minus(left, right).batas)
    if always is None:
        return Kurva(left.ranah, example, (NOUGHT, ends.end(Fraction(1))), None)
    return steady(evolve(example, nilai=Fraction(always)), left.ranah)


# Whether a comparison always or never holds, by the ends of the difference of its sides; None where that is open.
_ALWAYS: dict[str, Callable[[End, End], bool | None]] = {
    "<": lambda low, high: True if high < NOUGHT else False if low >= NOUGHT else None,
    "<=": lambda low, high: True if high <= NOUGHT else False if low > NOUGHT else None,
    ">": lambda low, high: True if low > NOUGHT else False if high <= NOUGHT else None,
    ">=": lambda low, high: True if low >= NOUGHT else False if high < NOUGHT else None,
    "=": lambda low, high: True if low == high == NOUGHT else False if low > NOUGHT or high < NOUGHT else None,
}


# ── what follows for directions and ends ────────────────────────────────────────────────────────────


def _exact(curve: Kurva) -> Kurva:
    """*curve* with the exact direction and ends of a rational function of degree one.

    It has no pole in the range: what divides is nowhere zero there (`over`).
    """
    function = curve.rasional
    if function is None or function.degree > 1:
        return curve
    first, last = (_limit(function, each) for each in curve.ranah)
    return evolve(curve, arah=function.slope, batas=(first, last) if function.slope >= 0 else (last, first))


def _limit(function: Rasional, at: End) -> End:
    """The value at an end, or what the function comes near to there."""
    side, x = at
    value = None if side else function.at(x)
    if value is not None:
        return ends.end(value)
    if len(function.atas) > len(function.bawah):
        return (function.slope * side, Fraction(0))
    return ends.end(function.atas[-1]) if len(function.atas) == len(function.bawah) else NOUGHT


def _as(left: int | None, right: int | None) -> int | None:
    """The direction of what goes as two others go."""
    if left == 0:
        return right
    return left if right in (0, left) else None


def _turned(direction: int | None) -> int | None:
    return None if direction is None else -direction


def _direction(left: Kurva, right: Kurva) -> int | None:
    """The direction of a product: each factor moves it as the other's sign says."""
    return _as(_moved(left, right), _moved(right, left))


def _moved(moving: Kurva, other: Kurva) -> int | None:
    if 0 in (moving.arah, other.sign):
        return 0
    return None if moving.arah is None or other.sign is None else moving.arah * other.sign


def _done(op: str, left: Kurva, right: Kurva) -> Kuantitas:
    return _number(arithmetic.operated(op, left.contoh, right.contoh))


def _number(value: Hasil) -> Kuantitas:
    if not isinstance(value, Kuantitas):
        raise TakTerbuktiError
    return value
