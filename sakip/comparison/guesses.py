"""What was perhaps only renamed: something that is gone and something new that say nearly the same. Never certain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from sakip.comparison.facts import THERE, Facts
from sakip.comparison.groups import Group, Status
from sakip.comparison.likeness import folded
from sakip.model.lookup import INDICATORS

LEAST = Fraction(1, 2)
# What more things than this say tells none of them apart, and what is too much to compare is not guessed at.
_COMMON = 40

Trait = tuple[object, ...]


@frozen
class Guess:
    """`lama` may now be `baru`: of all that is said of either, so much is said of both."""

    lama: str
    baru: str
    sama: int
    semua: int

    @property
    def share(self) -> Fraction:
        """How much is the same."""
        return Fraction(self.sama, self.semua)


def guesses(groups: Iterable[Group], left: Facts, right: Facts) -> tuple[Guess, ...]:
    """The pairs among what was taken out and what was added that say at least half the same, best first."""
    groups = list(groups)
    gone, new = ([each for each in groups if each.status is status] for status in (Status.REMOVED, Status.ADDED))
    before, after = _traits(gone, left), _traits(new, right)
    found = sorted(_pairs(before, after), key=lambda each: (-each.share, each.lama, each.baru))
    return tuple(_best(found))


def _best(found: Iterable[Guess]) -> Iterator[Guess]:
    """Each name once."""
    taken: set[tuple[str, str]] = set()
    for each in found:
        ends = {("lama", each.lama), ("baru", each.baru)}
        if not ends & taken:
            taken |= ends
            yield each


def _traits(groups: Iterable[Group], side: Facts) -> dict[str, set[Trait]]:
    """What can be told of each of *groups*: its kind, the words of its name, and everything that is said of it."""
    kinds = {each.subjek: "indikator" if each.jenis in INDICATORS else each.jenis for each in groups if each.nama}
    found: dict[str, set[Trait]] = {name: set() for name in kinds}
    for key, fact in side.items():
        if key.subjek not in found or key.hal == THERE:
            continue
        kind, traits = kinds[key.subjek], found[key.subjek]
        if key.hal == "nama":
            traits |= {(kind, "nama", each) for each in folded(fact.makna)}
        else:
            traits.add((kind, key.hal, key.periode, key.sumber, key.dokumen, key.tabel, fact.makna))
    return found


def _pairs(before: dict[str, set[Trait]], after: dict[str, set[Trait]]) -> Iterator[Guess]:
    owners: dict[Trait, list[str]] = {}
    for name, traits in after.items():
        for each in traits:
            owners.setdefault(each, []).append(name)
    for old, traits in before.items():
        shared = {name for each in traits if len(owners.get(each, ())) <= _COMMON for name in owners.get(each, ())}
        for new in shared:
            both = traits & after[new]
            guess = Guess(old, new, len(both), len(traits | after[new]))
            if guess.share >= LEAST and any(each[1] == "nama" for each in both):
                yield guess
