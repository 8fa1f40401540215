"""What differs between two sets of facts. A difference is data: it can be turned round, and joined with the next."""

from __future__ import annotations

from attrs import frozen

from sakip.comparison.facts import Fact, Facts, Key


@frozen
class Change:
    """A fact that is not the same on both sides; None where nothing was, or is, said."""

    key: Key
    lama: Fact | None
    baru: Fact | None

    @property
    def turned(self) -> Change:
        """The change that takes this one back."""
        return Change(self.key, self.baru, self.lama)


@frozen
class Difference:
    """All changes between two sets of facts, in the order of their keys."""

    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def turned(self) -> Difference:
        """The difference seen from the other side."""
        return Difference(tuple(each.turned for each in self.changes))

    def then(self, after: Difference) -> Difference:
        """The difference that this one and *after*, which begins where this one ends, make together."""
        joined = {each.key: each for each in self.changes}
        for each in after.changes:
            first = joined.get(each.key, each)
            joined[each.key] = Change(each.key, first.lama, each.baru)
        return Difference(tuple(joined[key] for key in sorted(joined) if _differ(joined[key].lama, joined[key].baru)))


def difference(left: Facts, right: Facts) -> Difference:
    """What is said otherwise, or only on one side, of *left* and *right*."""
    keys = sorted(key for key in left.keys() | right.keys() if _differ(left.get(key), right.get(key)))
    return Difference(tuple(Change(key, left.get(key), right.get(key)) for key in keys))


def _differ(left: Fact | None, right: Fact | None) -> bool:
    if left is None or right is None:
        return left is not right
    return left.makna != right.makna
