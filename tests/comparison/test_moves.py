"""Names that changed: declared with `pindah`, or guessed."""

import pytest

from sakip.comparison.comparison import Comparison, of_plans
from sakip.comparison.groups import Group, Status
from sakip.comparison.moves import Move
from sakip.plan import loads

INDICATOR = 'iku {0} "Persentase koperasi sehat" {{ satuan persen  arah naik  target {{ 2024: {1} }} }}\n'


def compared(before: str, after: str) -> Comparison:
    return of_plans(loads(before).model, loads(after).model)


def only(found: Comparison) -> Group:
    (group,) = found.groups
    return group


# ── declared ────────────────────────────────────────────────────────────────────────────────────────


def test_a_declared_renaming_is_no_other_difference() -> None:
    data = 'data a "A" { satuan koperasi }\n'
    uses = 'indikator b "B" {{ satuan koperasi  formula = {0} * 2 }}\n'
    before = data + uses.format("a")
    after = data.replace("data a", "data c") + uses.format("c") + "pindah { a: c }"
    found = compared(before, after)
    assert (found.groups, found.moves) == ((), (Move(("a",), ("c",)),))


def test_what_else_changed_is_told_under_the_new_name() -> None:
    found = only(compared(INDICATOR.format("lama", "27%"), INDICATOR.format("baru", "28%") + "pindah { lama: baru }"))
    assert (found.status, found.dahulu, found.subjek) == (Status.RENAMED, "lama", "baru")
    assert [each.key.hal for each in found.changes] == ["target"]


def test_nameless_parts_move_with_what_they_stand_in() -> None:
    before = 'program {0} "Program" {{ indikator "Patuh" {{ satuan persen }} }}\n'
    found = compared(before.format("2.17.03"), before.format("2.17.09") + "pindah { 2.17.03: 2.17.09 }")
    assert found.groups == ()


def test_several_steps_are_followed_and_done_ones_are_not_repeated() -> None:
    first, second = "pindah { a: b }\n", "pindah { b: c }\n"
    oldest, middle = 'data a "A" { satuan orang }', f'data b "A" {{ satuan orang }} {first}'
    newest = f'data c "A" {{ satuan orang }} {first}{second}'
    assert compared(oldest, newest).moves == (Move(("a",), ("c",)),)
    assert compared(middle, newest).moves == (Move(("b",), ("c",)),)
    assert compared(newest, middle).moves == (Move(("c",), ("b",)),)


def test_two_codes_may_change_places() -> None:
    text = 'program 2.17.03 "{0}"\nprogram 2.17.04 "{1}"\n'
    swap = "pindah { 2.17.03: 2.17.04  2.17.04: 2.17.03 }"
    found = compared(text.format("A", "B"), text.format("B", "A") + swap)
    assert (found.groups, len(found.moves)) == ((), 2)
    assert not compared(text.format("B", "A") + swap, text.format("B", "A") + swap)


@pytest.mark.parametrize(
    ("before", "after", "pairs", "move"),
    [
        ("a", "b c", "a: b  a: c", Move(("a",), ("b", "c"))),
        ("a", "a b", "a: b", Move(("a",), ("a", "b"))),
        ("a b", "c", "a: c  b: c", Move(("a", "b"), ("c",))),
        ("a b", "b", "a: b", Move(("a", "b"), ("b",))),
        ("a b", "c d", "a: c  a: d  b: d", Move(("a", "b"), ("c", "d"))),
    ],
    ids=["split", "split off", "merged", "merged into", "regrouped"],
)
def test_what_was_split_or_joined_is_one_move(before: str, after: str, pairs: str, move: Move) -> None:
    left, right = ("\n".join(f'data {name} "{name}"' for name in names.split()) for names in (before, after))
    assert compared(left, f"{right}\npindah {{ {pairs} }}").moves == (move,)
    assert compared(f"{right}\npindah {{ {pairs} }}", left).moves == (Move(move.baru, move.lama),)


# ── guessed ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_renaming_that_nobody_declared_is_marked_as_a_guess() -> None:
    found = compared(INDICATOR.format("lama", "27%"), INDICATOR.format("baru", "28%"))
    assert (only(found).status, only(found).dahulu) == (Status.GUESSED, "lama")
    assert [(each.lama, each.baru) for each in found.guesses] == [("lama", "baru")]
    assert [each.key.hal for each in only(found).changes] == ["target"]


def test_what_has_little_in_common_is_not_guessed() -> None:
    found = compared(INDICATOR.format("lama", "27%"), 'iku baru "Nilai SAKIP" { satuan nilai  arah naik }')
    assert [each.status for each in found.groups] == [Status.ADDED, Status.REMOVED]


def test_what_is_declared_to_be_split_or_joined_is_not_guessed_at_besides() -> None:
    """The guess advised to write the very `pindah` that stands there."""
    before = 'program 2.17.05 "Program Pelatihan Koperasi"\nprogram 2.17.06 "Program Pelatihan UMKM"\n'
    after = 'program 2.17.15 "Program Pelatihan Koperasi dan UMKM"\npindah { 2.17.05: 2.17.15  2.17.06: 2.17.15 }'
    assert len(compared(before, after.partition("pindah")[0]).guesses) == 1
    for found in (compared(before, after), compared(after, before)):
        assert found.guesses == ()
        assert len(found.moves) == 1


def test_a_programme_is_never_guessed_to_be_an_indicator() -> None:
    found = compared('program 2.17.03 "Koperasi sehat"', 'sasaran S1 "Koperasi sehat"')
    assert found.guesses == ()
