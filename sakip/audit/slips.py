"""Slips of the finger: the numbers that one mistyped digit makes of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from attrs import evolve

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Kunci
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Hasil
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up

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


def own(hypothesis: Hypothesis, case: Case, slips: Slips) -> Iterator[Guess]:
    """Guesses that the figure itself was mistyped."""
    yield from _typed(hypothesis, case, case.derived.nilai, slips)


def elsewhere(hypothesis: Hypothesis, case: Case, slips: Slips) -> Iterator[Guess]:
    """Guesses that what is printed of the same figure elsewhere was mistyped here."""
    others = {each.nilai: each for each in case.ledger.publication.about(case.key) if not case.ledger.agrees(each)}
    for value, claim in others.items():
        if claim is not case.claim and value != case.claim.nilai:
            yield from (evolve(guess, because=(claim,)) for guess in _typed(hypothesis, case, value, slips))


def within(hypothesis: Hypothesis, case: Case, slips: Slips) -> Iterator[Guess]:
    """Guesses that a number that goes into the figure was mistyped."""
    for figure in case.derived.masukan:
        if isinstance(figure.nilai, Kuantitas):
            for wrong in _mistyped(figure.nilai, figure.nilai.satuan.faktor, slips):
                yield _guess(hypothesis, case, figure.kunci, figure.nilai, wrong, case.if_({figure.kunci: wrong}))


def _typed(hypothesis: Hypothesis, case: Case, value: Hasil, slips: Slips) -> Iterator[Guess]:
    """Guesses that *value*, which is to stand where the claim does, was mistyped."""
    cetakan = case.claim.cetakan
    if not isinstance(value, Kuantitas) or not cetakan.langkah:
        return
    right = Kuantitas(cetakan.rounded(value.nilai), value.satuan)
    for wrong in _mistyped(right, cetakan.langkah, slips):
        yield _guess(hypothesis, case, case.key, right, wrong, wrong)


def _guess(hypothesis: Hypothesis, case: Case, key: Kunci, right: Kuantitas, wrong: Kuantitas, value: Hasil) -> Guess:
    title = figure_title(case.evaluation.cascade, key)
    return hypothesis.guess(value, hal=title, benar=right, salah=wrong)


def _mistyped(value: Kuantitas, step: Fraction, slips: Slips) -> Iterator[Kuantitas]:
    """What slips make of the digits of *value* up to the one that is worth *step*."""
    count = half_up(abs(value.nilai) / step, 0)
    sign = -1 if value.nilai < 0 else 1
    for digits in dict.fromkeys(slips(str(count))):
        if digits:
            yield Kuantitas(sign * int(digits) * step, value.satuan)
