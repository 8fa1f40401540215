"""The standard library of policies: the base that always holds, and everything that a plan may follow, by its name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sakip.model.from_syntax import resolve
from sakip.model.nodes import Deklarasi, Kebijakan
from sakip.source.workspace import from_library, library_names
from sakip.syntax.from_text import read

BASE = "dasar"


@cache
def base() -> tuple[Kebijakan, ...]:
    """The policies that hold where a plan says nothing else."""
    return tuple(each for each in _declared(BASE).values() if isinstance(each, Kebijakan))


@cache
def shelf() -> Mapping[str, Deklarasi]:
    """Every declaration of every library, by its name: policies, and the scales that these use."""
    return _declared(*library_names())


def _declared(*names: str) -> Mapping[str, Deklarasi]:
    model, _ = resolve([], [read(from_library(each)) for each in names])
    return model.nama


def followed(policy: Kebijakan, names: Mapping[str, Deklarasi]) -> tuple[Kebijakan, ...]:
    """*policy*, then the policies that it follows, and theirs, each once."""
    found: dict[int, Kebijakan] = {}
    waiting = [policy]
    for each in waiting:
        if id(each) not in found:
            found[id(each)] = each
            others = (names.get(reference.id) for reference in each.mengikuti)
            waiting.extend(other for other in others if isinstance(other, Kebijakan))
    return tuple(found.values())
