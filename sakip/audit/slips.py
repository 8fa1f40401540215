"""Slips of the finger: the numbers that one mistyped digit makes of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up

# Of a short number too many others are one slip away: that one fits says nothing.
_LEAST = 1000
Slips = Callable[[str], Iterator[str]]


def swapped(digits: str) -> Iterator[str]:
    """*digits* with two side by side swapped."""
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def one_off(digits: str) -> Iterator[str]:
    """*digits* with one replaced, left out, or put in."""
    for at, digit in enumerate(digits):
        yield from (digits[:at] + other + digits[at + 1 :] for other in "0123456789" if other != digit)
        yield digits[:at] + digits[at + 1 :]
    for at in range(len(digits) + 1):
        yield from (digits[:at] + other + digits[at:] for other in "0123456789")


def components(hypothesis: Hypothesis, case: Case, slips: Slips, *, own: bool = False) -> Iterator[Guess]:
    """Guesses that the figure was mistyped, or, unless only its *own* digits count, a number that makes it."""
    for figure in (case.derived, *(() if own else case.derived.masukan)):
        if not isinstance(figure.nilai, Kuantitas):
            continue
        for wrong in _mistyped(figure, case.claim.cetakan.langkah if figure is case.derived else None, slips):
            value = wrong if figure is case.derived else case.if_({figure.kunci: wrong})
            title = figure.derivation.title
            yield hypothesis.guess(value, hal=title, benar=figure.nilai, salah=wrong)


def _mistyped(figure: Figure, step: Fraction | None, slips: Slips) -> Iterator[Kuantitas]:
    """What slips make of the number of *figure*, in steps of its last digit."""
    value = figure.nilai
    if not isinstance(value, Kuantitas):
        return
    worth = step or value.satuan.faktor
    count = half_up(abs(value.nilai) / worth, 0)
    if count < _LEAST:
        return
    sign = -1 if value.nilai < 0 else 1
    for digits in dict.fromkeys(slips(str(count))):
        if digits:
            yield Kuantitas(sign * int(digits) * worth, value.satuan)
