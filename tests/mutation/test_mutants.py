import pytest

from tests.mutation.mutants import mutants
from tests.mutation.trials import MADE_UP, REAL, files_of, missed, share, table, trials

LEAST = 97  # of a hundred mutants of the real plans
LEAST_MADE_UP = 95  # of a hundred mutants of a made-up plan: to be raised and never lowered
PLACES, FEWER = 5, 3  # of each kind in a real plan and in the made-up one, which is longer; spread over all of it

# What a plan does not say cannot be damaged in it.
NOTHING_TO_DAMAGE = {
    ("drop-formula", "dishub-banyuwangi"): "its Renstra prints no formula",
    ("drop-owner", "bandar-lampung"): "no table of its report names who owns a programme or answers for a KPI",
    ("drop-owner", "dishub-banyuwangi"): "nor does its Renstra",
    ("alter-share", "bandar-lampung"): "none of its programmes serves two objectives, no table prints shares",
    ("alter-share", "kalimantan-barat"): "as Bandar Lampung",
    ("alter-share", "dishub-banyuwangi"): "as Bandar Lampung",
    ("alter-share", "renstra-2025-2029"): "as Bandar Lampung",
}


def test_every_kind_of_damage_is_done_to_every_plan() -> None:
    """Unless there is nothing that could be damaged so, for a reason."""
    kinds = {(kind, plan): found for plan in REAL for kind, found in mutants(files_of(plan)).items()}
    assert {each for each, found in kinds.items() if not found} == set(NOTHING_TO_DAMAGE)


def test_a_wrong_plan_does_not_look_right(capsys: pytest.CaptureFixture[str]) -> None:
    """Of the slips that can be made in the examples, the catalogue notices nearly all."""
    tried = [each for plan in REAL for each in trials(plan, PLACES)]
    with capsys.disabled():
        print(f"\n{table(tried)}")  # noqa: T201 - the shares by kind are what one wants to read
    assert share(tried) >= LEAST, missed(tried)


def test_a_plan_that_says_everything_is_not_damaged_unseen() -> None:
    """In a made-up plan nothing is missing at any level, so that every slip could be noticed."""
    tried = list(trials(MADE_UP, FEWER))
    assert share(tried) >= LEAST_MADE_UP, f"{table(tried)}\n{missed(tried)}"
