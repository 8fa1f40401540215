"""From a figure that does not follow to the hypotheses that reproduce it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from sakip.audit.catalogue import MODULES
from sakip.audit.hypothesis import Case, Guess, Hypothesis, Trial

Tries = Callable[[Case], Iterator[Guess]]


@cache
def hypotheses() -> tuple[tuple[Hypothesis, Tries], ...]:
    """Every hypothesis, with what it tries."""
    modules = [import_module(name) for name in MODULES]
    return tuple((module.HYPOTHESIS, module.tries) for module in modules)


def trials(case: Case) -> tuple[Trial, ...]:
    """Every hypothesis that could be tried on the figure, the likeliest first."""
    return tuple(_tried(case, *each) for each in hypotheses() if each[0].speaks_of(case.claim))


def _tried(case: Case, hypothesis: Hypothesis, tries: Tries) -> Trial:
    """What came of *hypothesis*: the first guess that reproduces the print, those that need no cutting off before."""
    guesses = [*_distinct(tries(case))]
    fitting = [fit for at, each in enumerate(guesses) if (fit := each.fitting(case.claim, at)) is not None]
    return Trial(hypothesis, len(guesses), min(fitting, key=lambda each: each.cut, default=None))


def _distinct(guesses: Iterator[Guess]) -> Iterator[Guess]:
    """*guesses* without those of a value that was guessed before."""
    seen: set[object] = set()
    for each in guesses:
        if each.nilai not in seen:
            seen.add(each.nilai)
            yield each
