"""Rational functions of one variable, exact: quotients of polynomials with rational coefficients."""

from __future__ import annotations

from fractions import Fraction
from itertools import zip_longest

from attrs import frozen

_ZERO, _ONE = Fraction(0), Fraction(1)
Polinom = tuple[Fraction, ...]


@frozen
class Rasional:
    """`atas / bawah`: coefficients from the lowest power, without common factors, the last of `bawah` being 1."""

    atas: Polinom
    bawah: Polinom = (_ONE,)

    @classmethod
    def of(cls, above: Polinom, below: Polinom) -> Rasional | None:
        """The function *above* / *below* in lowest terms; None where *below* is zero everywhere."""
        above, below = _trimmed(above), _trimmed(below)
        if not below:
            return None
        common = _common_factor(above, below)
        above, below = _divided(above, common)[0], _divided(below, common)[0]
        lead = below[-1]
        return cls(tuple(each / lead for each in above), tuple(each / lead for each in below))

    @property
    def degree(self) -> int:
        """The greater of the powers above and below; 0 for a constant."""
        return max(len(self.atas) - 1, len(self.bawah) - 1, 0)

    def at(self, x: Fraction) -> Fraction | None:
        """The value at *x*; None where it is not defined there."""
        below = _at(self.bawah, x)
        return _at(self.atas, x) / below if below else None

    def plus(self, other: Rasional) -> Rasional | None:
        """The sum."""
        above = _sum(_product(self.atas, other.bawah), _product(other.atas, self.bawah))
        return Rasional.of(above, _product(self.bawah, other.bawah))

    def times(self, other: Rasional) -> Rasional | None:
        """The product."""
        return Rasional.of(_product(self.atas, other.atas), _product(self.bawah, other.bawah))

    def over(self, other: Rasional) -> Rasional | None:
        """The quotient; None where *other* is zero everywhere."""
        return Rasional.of(_product(self.atas, other.bawah), _product(self.bawah, other.atas))

    def solved(self, value: Fraction) -> Fraction | None:
        """The only x at which the function is *value*, where its degree is 1; None where there is none."""
        above = _sum(self.atas, tuple(-value * each for each in self.bawah))
        return -above[0] / above[1] if len(above) == 2 else None

    @property
    def slope(self) -> int:
        """Of a function of at most degree 1: 1 where it rises, -1 where it falls, on each side of its pole; else 0."""
        (a0, a1), (b0, b1) = (_first_two(each) for each in (self.atas, self.bawah))
        determinant = a1 * b0 - a0 * b1
        return (determinant > 0) - (determinant < 0)


X = Rasional((_ZERO, _ONE))


def constant(value: Fraction) -> Rasional:
    """The function that is *value* everywhere."""
    return Rasional((value,) if value else ())


def _first_two(polynomial: Polinom) -> tuple[Fraction, Fraction]:
    padded = (*polynomial, _ZERO, _ZERO)
    return padded[0], padded[1]


def _trimmed(polynomial: Polinom) -> Polinom:
    end = len(polynomial)
    while end and not polynomial[end - 1]:
        end -= 1
    return polynomial[:end]


def _at(polynomial: Polinom, x: Fraction) -> Fraction:
    value = _ZERO
    for each in reversed(polynomial):
        value = value * x + each
    return value


def _sum(left: Polinom, right: Polinom) -> Polinom:
    return _trimmed(tuple(a + b for a, b in zip_longest(left, right, fillvalue=_ZERO)))


def _product(left: Polinom, right: Polinom) -> Polinom:
    found = [_ZERO] * (len(left) + len(right))
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            found[i + j] += a * b
    return _trimmed(tuple(found))


def _divided(left: Polinom, right: Polinom) -> tuple[Polinom, Polinom]:
    """Quotient and rest."""
    rest, found = list(left), [_ZERO] * max(len(left) - len(right) + 1, 0)
    for at in reversed(range(len(found))):
        factor = rest[at + len(right) - 1] / right[-1]
        found[at] = factor
        for j, b in enumerate(right):
            rest[at + j] -= factor * b
    return _trimmed(tuple(found)), _trimmed(tuple(rest))


def _common_factor(left: Polinom, right: Polinom) -> Polinom:
    """The greatest common factor of two polynomials, *right* not being zero."""
    while left:
        left, right = _divided(right, left)[1], left
    return right
