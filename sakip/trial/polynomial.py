"""Polynomials over atoms, exact: sums of products, each product once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction
from typing import Generic, TypeVar

from attrs import frozen

A = TypeVar("A", bound=Hashable)
Monomial = frozenset[tuple[A, int]]
MOST_TERMS = 400


class TooManyTermsError(Exception):
    """A product has more terms than anyone can wait for."""


@frozen(eq=False)
class Polynomial(Generic[A]):
    """A sum: `terms` has the coefficient of each product of atoms to their powers; none of them is zero."""

    terms: Mapping[Monomial[A], Fraction]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Polynomial) and self.terms == other.terms

    def __hash__(self) -> int:
        return hash(frozenset(self.terms.items()))

    @property
    def constant(self) -> Fraction | None:
        """The number that it is; None where there is an atom in it."""
        if not self.terms:
            return Fraction(0)
        return self.terms.get(frozenset()) if len(self.terms) == 1 else None

    @property
    def atoms(self) -> frozenset[A]:
        """Every atom in it."""
        return frozenset(atom for each in self.terms for atom, _ in each)

    def __neg__(self) -> Polynomial[A]:
        return self.scaled(Fraction(-1))

    def __add__(self, other: Polynomial[A]) -> Polynomial[A]:
        return _summed([*self.terms.items(), *other.terms.items()])

    def __sub__(self, other: Polynomial[A]) -> Polynomial[A]:
        return self + -other

    def __mul__(self, other: Polynomial[A]) -> Polynomial[A]:
        if len(self.terms) * len(other.terms) > MOST_TERMS:
            raise TooManyTermsError
        return _summed(
            (times(one, another), factor * more)
            for one, factor in self.terms.items()
            for another, more in other.terms.items()
        )

    def scaled(self, factor: Fraction) -> Polynomial[A]:
        """It times *factor*."""
        return _summed((product, factor * each) for product, each in self.terms.items())

    def derivative(self, atom: A) -> Polynomial[A]:
        """How it changes with *atom*, the others held."""
        return _summed(_derived(product, factor, atom) for product, factor in self.terms.items())

    def common(self) -> Monomial[A]:
        """The greatest product that divides every term."""
        powers: list[dict[A, int]] = [dict(each) for each in self.terms]
        if not powers:
            return frozenset()
        shared = set(powers[0]).intersection(*powers[1:])
        return frozenset((atom, min(each[atom] for each in powers)) for atom in shared)

    def over(self, product: Monomial[A]) -> Polynomial[A]:
        """It without the factor *product*, which divides every term."""
        return Polynomial({without(each, product): factor for each, factor in self.terms.items()})


def number(value: Fraction) -> Polynomial[A]:
    """Just *value*."""
    return Polynomial({frozenset(): value} if value else {})


def single(product: Iterable[tuple[A, int]]) -> Polynomial[A]:
    """One product of atoms."""
    return Polynomial({frozenset(product): Fraction(1)})


def times(left: Monomial[A], right: Monomial[A]) -> Monomial[A]:
    """The product of two products."""
    if not left or not right:
        return left or right
    powers = Counter(dict(left))
    powers.update(dict(right))
    return frozenset(powers.items())


def without(product: Monomial[A], factor: Monomial[A]) -> Monomial[A]:
    """*product* divided by *factor*, which divides it."""
    if not factor:
        return product
    taken = dict(factor)
    rest = ((atom, power - taken.get(atom, 0)) for atom, power in product)
    return frozenset((atom, power) for atom, power in rest if power)


def _summed(terms: Iterable[tuple[Monomial[A], Fraction]]) -> Polynomial[A]:
    found: dict[Monomial[A], Fraction] = {}
    for product, factor in terms:
        found[product] = found.get(product, 0) + factor
    return Polynomial({product: factor for product, factor in found.items() if factor})


def _derived(product: Monomial[A], factor: Fraction, atom: A) -> tuple[Monomial[A], Fraction]:
    power = dict(product).get(atom, 0)
    if not power:
        return frozenset(), Fraction(0)
    return without(product, frozenset([(atom, 1)])), factor * power
