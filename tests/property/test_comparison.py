"""Two plans differ in what they say, and in nothing else; differences can be joined and turned round."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.comparison.difference import Difference, difference
from sakip.comparison.facts import Facts
from sakip.comparison.from_model import facts_of
from sakip.comparison.layers import layer_ids
from sakip.comparison.lock_text import fixed
from sakip.comparison.locks import altered, sealed
from sakip.plan import Plan, load, loads
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Angka, Item, Pasangan, Teks
from tests.changes import shuffled, spread, tree
from tests.property.test_order import plan_of
from tests.property.test_printing import meaning
from tests.strategies import ROOT, plans

CITIES = ("bandar-lampung", "denpasar", "dishub-banyuwangi", "kalimantan-barat", "renstra-2025-2029")
chances = st.randoms(use_true_random=False)


class TestDifference:
    """Issue 5: "diff(p, p) is empty and diff composes"."""

    @given(plans(), chances, st.integers(1, 3))
    def test_of_a_plan_and_itself(self, items: list[Item], chance: random.Random, files: int) -> None:
        """Order, files and layout are no difference."""
        again = plan_of(spread(shuffled(items, chance), chance, files))
        assert not difference(facts(plan_of([items])), facts(again))

    @pytest.mark.parametrize("city", CITIES)
    def test_of_a_real_plan_and_its_print(self, city: str) -> None:
        plan = load(ROOT / "examples" / city)
        again = plan_of([tree(file.text) for file in plan.sources.files])
        assert not difference(facts(plan), facts(again))

    @given(plans(), chances)
    def test_says_everything(self, items: list[Item], chance: random.Random) -> None:
        """Plans without a difference are the same plan."""
        before, after = plan_of([items]), plan_of([edited(items, chance)])
        assert bool(between(before, after)) == (meaning(before.model) != meaning(after.model))

    @given(plans(), chances)
    def test_composes(self, items: list[Item], chance: random.Random) -> None:
        """What two differences make together is the difference between their ends."""
        first = plan_of([items])
        second_items = edited(items, chance)
        second, third = plan_of([second_items]), plan_of([edited(second_items, chance)])
        assert between(first, second).then(between(second, third)) == between(first, third)

    @given(plans(), chances)
    def test_turns_round(self, items: list[Item], chance: random.Random) -> None:
        """Seen from the other side it is the same, and both together are nothing."""
        before, after = plan_of([items]), plan_of([edited(items, chance)])
        found = between(before, after)
        assert found.turned == between(after, before)
        assert found.then(found.turned) == Difference()


class TestLocks:
    """Issue 5: a lock "fixes a layer at signing with a content hash"; how that is written does not matter."""

    @given(plans(), chances, st.integers(1, 3))
    def test_of_any_plan(self, items: list[Item], chance: random.Random, files: int) -> None:
        """Every document can be locked; in any order, in any files, its lock stays whole and finds nothing."""
        cascade = plan_of([items]).cascade
        locks = [item for name in layer_ids(cascade) for item in tree(fixed(sealed(cascade, name)))]
        again = plan_of([*spread(shuffled(items, chance), chance, files), locks])
        assert [each.dokumen for each in again.model.kunci] == list(layer_ids(cascade))
        assert [str(each) for each in again.diagnostics if each.code in ("SK330", "SK331", "SK332")] == []

    @given(plans(), chances)
    def test_a_change_is_found_where_it_is_one(self, items: list[Item], chance: random.Random) -> None:
        """What a lock of a document finds is what the document says otherwise."""
        before, after = plan_of([items]), plan_of([edited(items, chance)])
        for name in {*layer_ids(before.cascade)} & {*layer_ids(after.cascade)} - {"renstra"}:
            old, new = (sealed(each.cascade, name).isi for each in (before, after))
            (lock,) = loads(fixed(sealed(before.cascade, name))).model.kunci
            changed = {spot for spot in old.keys() & new.keys() if old[spot].makna != new[spot].makna}
            gone = old.keys() - new.keys()
            assert {each.spot for each in altered(after.cascade, lock) if each.lama} == changed | gone


def facts(plan: Plan) -> Facts:
    return facts_of(plan.model)


def between(before: Plan, after: Plan) -> Difference:
    return difference(facts(before), facts(after))


def edited(items: list[Item], chance: random.Random) -> list[Item]:
    """*items* with one of them taken out, or one text or number in it changed."""
    copy = tree(printed(items))
    holders = [copy]
    for holder in holders:
        holders += [_opened(each) for each in holder if each.isi]
    holder = chance.choice([each for each in holders if each])
    at = chance.randrange(len(holder))
    if chance.random() < 0.5 or not _changed(holder[at]):
        del holder[at]
    return copy


def _opened(item: Item) -> list[Item]:
    """What stands inside *item*, for changing it."""
    item.isi = list(item.isi or ())
    return item.isi


def _changed(item: Item) -> bool:
    """Whether a text or number of *item* could be changed, and was."""
    parts = [item.nilai] if isinstance(item, Pasangan) else list(item.argumen)
    for part in parts:
        if isinstance(part, Teks):
            part.isi = f"lain {part.isi}"
            return True
        if isinstance(part, Angka) and isinstance(item, Pasangan):
            part.ejaan = f"1{part.ejaan}" if part.ejaan[0].isdigit() else part.ejaan.replace("Rp", "Rp1")
            return True
    return False
