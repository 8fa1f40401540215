"""Two plans, or two documents of one plan, compared: the door of this room."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import evolve, field, frozen

from sakip.comparison.difference import difference
from sakip.comparison.facts import Fact, Facts
from sakip.comparison.from_model import facts_of
from sakip.comparison.groups import Group, Status, grouped, in_reading_order
from sakip.comparison.guesses import Guess, guesses
from sakip.comparison.layers import beside, layer, with_whole_years
from sakip.comparison.meaning import Names, own
from sakip.comparison.moves import Move, moves_between, names_by, with_money
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Model


@frozen
class Comparison:
    """How the right side differs from the left: by subject, what moved, and figures that only one side has at all.

    `names` says how the right side calls what the left side declares.
    """

    groups: tuple[Group, ...]
    moves: tuple[Move, ...] = ()
    guesses: tuple[Guess, ...] = ()
    left_only: tuple[tuple[str, int], ...] = ()
    right_only: tuple[tuple[str, int], ...] = ()
    names: Names = field(default=own, eq=False, repr=False)

    def __bool__(self) -> bool:
        return bool(self.groups or self.moves)


def of_plans(left: Model, right: Model) -> Comparison:
    """How the plan *right* differs from the plan *left*."""
    moves = moves_between(left, right)
    names = names_by(moves)
    before, after = facts_of(left, names), facts_of(right)
    moves = tuple(with_money(each, before, after) for each in moves)
    now = _titles(right, own)
    titles = {**now, **_titles(left, names), **now}  # what is there now first, and as it is called now
    groups = grouped(difference(before, after), before, after, titles)
    moved = {name for move in moves for name in (*map(names, move.lama), *move.baru)}
    found = guesses((each for each in groups if each.subjek not in moved), before, after)
    groups = tuple(_renamed(each, moves) for each in _joined(groups, found, before, after))
    return Comparison(groups, moves, found, names=names)


def of_layers(cascade: Cascade, left: str, right: str) -> Comparison:
    """How the layer *right* of a plan differs from its layer *left*."""
    sides = [with_whole_years(cascade, layer(cascade, name)) for name in (left, right)]
    found = beside(*sides)
    groups = grouped(found.difference, found.left.facts, found.right.facts, _titles(cascade.model, own))
    return Comparison(groups, left_only=found.left_only, right_only=found.right_only)


def _titles(model: Model, names: Names) -> dict[str, str]:
    """What declarations and documents are called, in order."""
    papers = {each.id: each.judul for each in model.dokumen}
    return {names(name): item.nama for name, item in model.nama.items()} | papers


def _renamed(group: Group, moves: tuple[Move, ...]) -> Group:
    old = next((each.lama[0] for each in moves if each.renames and each.baru == (group.subjek,)), "")
    return evolve(group, status=Status.RENAMED, dahulu=old) if old else group


def _joined(groups: tuple[Group, ...], found: tuple[Guess, ...], left: Facts, right: Facts) -> tuple[Group, ...]:
    """*groups*, those of a guess as one, with what differs if the guess is right."""
    old_of, gone = {each.baru: each.lama for each in found}, {each.lama for each in found}
    before, after = _of_subjects(left, gone), _of_subjects(right, old_of.keys())
    kept = (each for each in groups if not (each.status is Status.REMOVED and each.subjek in gone))
    return tuple(
        _guessed(each, old_of[each.subjek], before, after)
        if each.status is Status.ADDED and each.subjek in old_of
        else each
        for each in kept
    )


def _guessed(group: Group, old: str, before: Mapping[str, list[Fact]], after: Mapping[str, list[Fact]]) -> Group:
    left = {evolve(each.key, subjek=group.subjek): each for each in before[old]}
    right = {each.key: each for each in after[group.subjek]}
    changes = in_reading_order(difference(left, right).changes)
    return evolve(group, status=Status.GUESSED, dahulu=old, changes=changes)


def _of_subjects(side: Facts, names: Collection[str]) -> dict[str, list[Fact]]:
    """The facts of each of *names*."""
    found: dict[str, list[Fact]] = {name: [] for name in names}
    for key, fact in side.items():
        if key.subjek in found:
            found[key.subjek].append(fact)
    return found
