"""The standard library of policies: the base that always holds, and everything that a plan may follow, by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve

from sakip.model.from_syntax import resolve
from sakip.model.nodes import Deklarasi, Kebijakan
from sakip.source.workspace import from_library, library_names
from sakip.syntax.from_text import read

BASE = "dasar"
ROUNDING = ("rasio", "cara_bulat", "pembulatan")
SETTINGS = ("agregasi", "batas_atas", "batas_bawah", "skala", *ROUNDING)


@cache
def base() -> tuple[Kebijakan, ...]:
    """The policies that hold where a plan says nothing else."""
    return tuple(each for each in _declared(BASE).values() if isinstance(each, Kebijakan))


@cache
def shelf() -> dict[str, Deklarasi]:
    """Every declaration of every library, by its name: policies, and the scales that these use."""
    return _declared(*library_names())


@cache
def named() -> tuple[Kebijakan, ...]:
    """Every policy of the library that a plan may follow by name, in the order of its files."""
    return tuple(each for each in shelf().values() if isinstance(each, Kebijakan) and each.id not in ("", BASE))


def _declared(*names: str) -> dict[str, Deklarasi]:
    model, _ = resolve([], [read(from_library(each)) for each in names])
    return model.nama


def followed(policy: Kebijakan, names: Mapping[str, Deklarasi]) -> tuple[Kebijakan, ...]:
    """*policy*, then the policies that it follows, and theirs, each once.

    One without a legal basis of its own holds on the basis of the one that follows it.
    """
    found: dict[str, Kebijakan] = {}
    waiting = [policy]
    for each in waiting:
        if each.id not in found:
            found[each.id] = each
            others = (names.get(reference.id) for reference in each.mengikuti)
            waiting.extend(_on_basis_of(each, other) for other in others if isinstance(other, Kebijakan))
    return tuple(found.values())


def said(policy: Kebijakan, names: Mapping[str, Deklarasi]) -> dict[tuple[str, str], Kebijakan]:
    """What *policy* and those that it follows speak of, and which of them does so nearest."""
    found: dict[tuple[str, str], Kebijakan] = {}
    for each in followed(policy, names):
        for topic in topics(each):
            found.setdefault(topic, each)
    return found


def topics(policy: Kebijakan) -> Iterator[tuple[str, str]]:
    """What *policy* itself speaks of: formulas by figure and case; settings."""
    yield from ((rule.ukuran, rule.kasus) for rule in policy.rumus)
    yield from ((word, "") for word in SETTINGS if getattr(policy, word) not in (None, "", ()))


def _on_basis_of(follower: Kebijakan, policy: Kebijakan) -> Kebijakan:
    return policy if policy.dasar or not follower.dasar else evolve(policy, dasar=follower.dasar)
