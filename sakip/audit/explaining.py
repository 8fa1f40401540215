"""From a figure that does not follow to the hypotheses that reproduce it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from sakip.audit.catalogue import MODULES
from sakip.audit.hypothesis import Case, Guess, Hypothesis

Tries = Callable[[Case], Iterator[Guess]]


@cache
def hypotheses() -> tuple[tuple[Hypothesis, Tries], ...]:
    """Every hypothesis, with what it tries."""
    modules = [import_module(name) for name in MODULES]
    return tuple((module.HYPOTHESIS, module.tries) for module in modules)


def explained(case: Case) -> tuple[tuple[Guess, ...], int]:
    """The first guess of each hypothesis that reproduces the print, the likeliest first, and how many were made."""
    fitting: list[Guess] = []
    tried = 0
    for hypothesis, tries in hypotheses():
        guesses = [*_distinct(tries(case))] if hypothesis.speaks_of(case.claim) else []
        tried += len(guesses)
        found = [fit for at, each in enumerate(guesses) if (fit := each.fitting(case.claim, at)) is not None]
        fitting += sorted(found, key=lambda each: each.cut)[:1]
    return tuple(fitting), tried


def _distinct(guesses: Iterator[Guess]) -> Iterator[Guess]:
    """*guesses* without those of a value that was guessed before."""
    seen: set[object] = set()
    for each in guesses:
        if each.nilai not in seen:
            seen.add(each.nilai)
            yield each
