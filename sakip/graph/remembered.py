"""Questions about a cascade that are worked out once, however many rules ask them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple, Unpack

C = TypeVar("C", bound="Answering")
Ts = TypeVarTuple("Ts")
T = TypeVar("T")


class Answering(Protocol):
    """Something that keeps its answers, by question and arguments: a cascade."""

    answers: dict[tuple[Any, ...], Any]


def remembered(question: Callable[[C, Unpack[Ts]], T]) -> Callable[[C, Unpack[Ts]], T]:
    """*question*, whose answer about one cascade is worked out the first time it is asked and kept with it.

    The answer is shared by all who ask: it is no iterator, and nobody changes it.
    """

    @wraps(question)
    def ask(cascade: C, *about: *Ts) -> T:
        key = (question, *about)
        try:
            answer: T = cascade.answers[key]
        except KeyError:
            answer = cascade.answers[key] = question(cascade, *about)
        return answer

    return ask
