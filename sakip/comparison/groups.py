"""A difference told by what it is about: one group for each node, document or other declaration that differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from attrs import frozen

from sakip.comparison.difference import Change, Difference
from sakip.comparison.facts import THERE, Facts, Key


class Status(Enum):
    """What became of something."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    GUESSED = "guessed"


@frozen
class Group:
    """All that differs about `subjek`, of kind `jenis` and called `nama` ("" where it has no name).

    `dahulu` is what it was called before, where it is renamed, or may be.
    """

    subjek: str
    jenis: str
    nama: str
    status: Status
    changes: tuple[Change, ...]
    dahulu: str = ""

    @property
    def figures(self) -> tuple[Change, ...]:
        """The changes of figures."""
        return tuple(each for each in self.changes if each.key.of_figure)


def grouped(found: Difference, left: Facts, right: Facts, titles: Mapping[str, str]) -> tuple[Group, ...]:
    """*found* between *left* and *right* by subject, in the order of *titles*; what has no title behind, sorted.

    What a document states that is only on one side is told with the document.
    """
    alone = {each.key.subjek for each in found.changes if each.key.hal == THERE}
    by_subject: dict[str, list[Change]] = {}
    for each in found.changes:
        subject = each.key.dokumen if each.key.dokumen in alone else each.key.subjek
        by_subject.setdefault(subject, []).append(each)
    rank = {name: index for index, name in enumerate(titles)}
    names = sorted(by_subject, key=lambda name: (rank.get(name, len(rank)), name))
    return tuple(_group(name, titles.get(name, ""), by_subject[name], left, right) for name in names)


def _group(name: str, title: str, changes: list[Change], left: Facts, right: Facts) -> Group:
    before, after = left.get(Key(name, THERE)), right.get(Key(name, THERE))
    known, status = after or before, Status.CHANGED
    if (before is None) is not (after is None):
        status = Status.ADDED if before is None else Status.REMOVED
    kept = (each for each in changes if status is Status.CHANGED or each.key != Key(name, THERE))
    return Group(name, known.makna if known else "", title, status, in_reading_order(kept))


def in_reading_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """*changes* of one subject: properties first, name before all; then figures, by document and time."""
    return tuple(sorted(changes, key=_reading))


def _reading(change: Change) -> tuple[object, ...]:
    key = change.key
    return key.of_figure, key.dokumen, key.hal not in (THERE, "nama"), key.hal, key.periode, key.sumber, key.tabel
