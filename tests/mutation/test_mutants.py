import pytest

from tests.mutation.trials import MADE_UP, REAL, missed, share, table, trials

LEAST = 95  # of a hundred mutants of the real plans
LEAST_MADE_UP = 90  # of a hundred mutants of a made-up plan: what it is today, to be raised and never lowered
PLACES, FEWER = 5, 3  # of each kind in a real plan and in the made-up one, which is longer; spread over all of it


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
