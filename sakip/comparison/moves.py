"""What has another name in the other plan: as either plan declares with `pindah { lama: baru }`.

Both plans keep their history: a pair that both have was carried out before, and is no difference between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import evolve, frozen

from sakip.comparison.facts import Facts
from sakip.comparison.meaning import Names
from sakip.model.nodes import Model
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode


@frozen
class Carried:
    """The budgets of one year and source that a move carries over: of its old names, and of its new ones."""

    periode: Periode
    sumber: str
    lama: tuple[Kuantitas, ...]
    baru: tuple[Kuantitas, ...]

    @property
    def kept(self) -> bool:
        """Whether it is the same money."""
        before, after = (sum((each.nilai for each in side), Fraction(0)) for side in (self.lama, self.baru))
        return before == after


@frozen
class Move:
    """What is called `lama` on the left is called `baru` on the right: one for one, split, joined, or regrouped.

    Where it is not one for one, `pagu` says where its money went.
    """

    lama: tuple[str, ...]
    baru: tuple[str, ...]
    pagu: tuple[Carried, ...] = ()

    @property
    def renames(self) -> bool:
        """Whether only the name is another."""
        return len(self.lama) == len(self.baru) == 1


def moves_between(left: Model, right: Model) -> tuple[Move, ...]:
    """The moves from *left* to *right*, by their old names."""
    targets = _targets(left, right)
    sources: dict[str, set[str]] = {}
    for name, found in targets.items():
        for each in found:
            stays = {each} & (left.nama.keys() - targets.keys())
            sources.setdefault(each, stays).add(name)
    return tuple(sorted(_together(targets, sources), key=lambda move: move.lama))


def with_money(move: Move, left: Facts, right: Facts) -> Move:
    """*move* with the budgets that it carries over, where it is more than another name."""
    if move.renames:
        return move
    before, after = _budgets(move.lama, left), _budgets(move.baru, right)
    years = sorted(before.keys() | after.keys())
    return evolve(move, pagu=tuple(Carried(*each, before.get(each, ()), after.get(each, ())) for each in years))


def _budgets(names: tuple[str, ...], side: Facts) -> dict[tuple[Periode, str], tuple[Kuantitas, ...]]:
    found: dict[tuple[Periode, str], tuple[Kuantitas, ...]] = {}
    for key, fact in side.items():
        if key.hal == "pagu" and key.subjek in names and isinstance(fact.nilai, Kuantitas):
            year = (key.periode, key.sumber)
            found[year] = (*found.get(year, ()), fact.nilai)
    return found


def names_by(moves: Iterable[Move]) -> Names:
    """How the right side calls what the left side declares."""
    return renaming({move.lama[0]: move.baru[0] for move in moves if move.renames})


def renaming(new: Mapping[str, str]) -> Names:
    """What declarations are called by the new names *new*; nameless ones go with what they stand in."""

    def name(old: str) -> str:
        around, slash, rest = old.partition("/")
        return f"{new.get(around, around)}{slash}{rest}"

    return name


def _targets(left: Model, right: Model) -> dict[str, set[str]]:
    """What each moved declaration of *left* has become in *right*."""
    pairs = _pairs(left, right)
    found = {name: set(_ends(name, pairs, right)) for name in pairs if name in left.nama}
    stays = right.nama.keys() - {each for ends in found.values() for each in ends}
    whole = {name: ends | ({name} & stays) for name, ends in found.items() if ends}
    return {name: ends for name, ends in whole.items() if ends != {name}}


def _pairs(left: Model, right: Model) -> dict[str, list[str]]:
    before, after = ({(each.lama, each.baru): None for each in model.pindah} for model in (left, right))
    found: dict[str, list[str]] = {}
    for old, new in after:
        if (old, new) not in before:
            found.setdefault(old, []).append(new)
    for old, new in before:
        if (old, new) not in after:
            found.setdefault(new, []).append(old)
    return found


def _ends(name: str, pairs: Mapping[str, list[str]], right: Model) -> Iterator[str]:
    """What *name* has become after one move or several; names that *right* declares are the end."""
    waiting, seen = list(pairs[name]), set[str]()
    for each in waiting:
        if each in right.nama:
            yield each
        elif each not in seen:
            seen.add(each)
            waiting += pairs.get(each, ())


def _together(targets: Mapping[str, set[str]], sources: Mapping[str, set[str]]) -> Iterator[Move]:
    """One move for all that hangs together."""
    done: set[str] = set()
    for first in targets:
        if first in done:
            continue
        old, new = {first}, set[str]()
        while True:
            wider = set(new).union(*(targets.get(each, set()) for each in old))
            older = set(old).union(*(sources.get(each, set()) for each in wider))
            if (older, wider) == (old, new):
                break
            old, new = older, wider
        done |= old
        yield Move(tuple(sorted(old)), tuple(sorted(new)))
