"""Formulas multiplied out: one quotient of two polynomials over atoms, and where its values and slopes can lie.

Multiplied out, what cancels has cancelled: `(2 * target - target) / target` is 1. An atom is an input, or a function
that no rule of algebra takes apart (`maks`, `bulat`); it knows where its own values and slopes can lie.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import reduce

from attrs import field, frozen

from sakip.trial import polynomial
from sakip.trial.interval import ENTIRE, ONE, ZERO, Interval
from sakip.trial.polynomial import Monomial, Polynomial, single

Slope = Callable[["Atom"], Interval]


def _no_slope(_of: Atom) -> Interval:
    return ZERO


@frozen(cache_hash=True)
class Atom:
    """What cannot be taken apart: an input, or a function of `isi`.

    `slope` gives the slopes with regard to an input: every quotient of how it differs and how that input differs, the
    others held. An input that is a part of another is also the product of two atoms, `faktor`: a share and the whole.
    """

    nama: str
    isi: tuple[Form, ...] = ()
    interval: Interval = field(default=ZERO, eq=False)
    slope: Slope = field(default=_no_slope, eq=False)
    faktor: Monomial[Atom] = field(default=frozenset(), eq=False)


@frozen
class Form:
    """`atas / bawah`."""

    atas: Polynomial[Atom]
    bawah: Polynomial[Atom]

    @property
    def constant(self) -> Fraction | None:
        """The number that it is; None where there is an atom in it."""
        above, below = self.atas.constant, self.bawah.constant
        return None if above is None or not below else above / below

    @property
    def atoms(self) -> frozenset[Atom]:
        """Every atom in it."""
        return self.atas.atoms | self.bawah.atoms

    def __neg__(self) -> Form:
        return Form(-self.atas, self.bawah)

    def __add__(self, other: Form) -> Form:
        if self.bawah == other.bawah:
            return quotient(self.atas + other.atas, self.bawah)
        return quotient(self.atas * other.bawah + other.atas * self.bawah, self.bawah * other.bawah)

    def __sub__(self, other: Form) -> Form:
        return self + -other

    def __mul__(self, other: Form) -> Form:
        return quotient(self.atas * other.atas, self.bawah * other.bawah)

    def __truediv__(self, other: Form) -> Form:
        return quotient(self.atas * other.bawah, self.bawah * other.atas)


def quotient(above: Polynomial[Atom], below: Polynomial[Atom]) -> Form:
    """`above / below`, without the products that divide both; *below* is not zero."""
    if not above.terms:
        return Form(above, polynomial.number(Fraction(1)))
    shared = dict(below.common())
    both = frozenset((atom, min(power, shared[atom])) for atom, power in above.common() if atom in shared)
    above, below = above.over(both), below.over(both)
    factor = next(iter(below.terms.values())) if len(below.terms) == 1 else Fraction(1)
    return Form(above.scaled(1 / factor), below.scaled(1 / factor)) if factor != 1 else Form(above, below)


def number(value: Fraction | int) -> Form:
    """Just *value*."""
    return Form(polynomial.number(Fraction(value)), polynomial.number(Fraction(1)))


def of_atom(atom: Atom) -> Form:
    """Just *atom*."""
    return Form(single([(atom, 1)]), polynomial.number(Fraction(1)))


# ── where it can lie ────────────────────────────────────────────────────────────────────────────────


def enclosed(form: Form) -> Interval:
    """An interval that holds every value of *form*, wherever it is defined."""
    found = _ratio(form)
    if any(atom.faktor for atom in form.atoms):
        found &= _ratio(quotient(_in_factors(form.atas), _in_factors(form.bawah)))
    return found


def slope(form: Form, of: Atom) -> Interval:
    """An interval that holds every slope of *form* with regard to the input *of*.

    By the theorem of the mean this is the sum, over its atoms, of the derivative and the slope of the atom; but not
    where what it is divided by goes through zero, for there it leaps.
    """
    total = ZERO
    for atom in form.atoms:
        own = atom.slope(of)
        if own.point != 0:
            total = total + enclosed(derivative(form, atom)) * own
    below = _sum(form.bawah)
    leaps = not (below.nonnegative or below.nonpositive)
    return ENTIRE if leaps and total.point != 0 else total


def derivative(form: Form, atom: Atom) -> Form:
    """How *form* changes with *atom*, the others held."""
    above = form.atas.derivative(atom) * form.bawah - form.atas * form.bawah.derivative(atom)
    return quotient(above, form.bawah * form.bawah)


def _ratio(form: Form) -> Interval:
    above = _sum(form.atas)
    return above if form.bawah.constant == 1 else above / _sum(form.bawah)


def _sum(sum_: Polynomial[Atom]) -> Interval:
    """Where *sum_* can lie: what its terms share is taken out first, for `w - part` is `w * (1 - share)`."""
    shared = sum_.common()
    total = ZERO
    for product, factor in sum_.over(shared).terms.items():
        total = total + _product(product).scaled(factor)
    return _product(shared) * total if shared else total


def _product(product: Monomial[Atom]) -> Interval:
    powers = [atom.interval if power == 1 else atom.interval**power for atom, power in product]
    return reduce(Interval.__mul__, powers) if powers else ONE


def _in_factors(sum_: Polynomial[Atom]) -> Polynomial[Atom]:
    """*sum_* with every part of a whole written as a share of it."""
    total: Polynomial[Atom] = polynomial.number(Fraction(0))
    for product, factor in sum_.terms.items():
        total = total + single(_factors(product)).scaled(factor)
    return total


def _factors(product: Monomial[Atom]) -> Monomial[Atom]:
    found: Monomial[Atom] = frozenset()
    for atom, power in product:
        inner = _factors(atom.faktor) if atom.faktor else frozenset([(atom, 1)])
        found = polynomial.times(found, frozenset((each, count * power) for each, count in inner))
    return found
