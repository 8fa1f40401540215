"""Every policy of the library gives what the conformance table says."""

import pytest

from sakip.evaluation.conformance import Row, rows
from sakip.plan import loads
from tests.evaluation.conformance import figure, homes


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.line}:{row.kebijakan}")
def test_each_row_of_the_table_is_what_the_policy_gives(row: Row) -> None:
    assert figure(row).shown() == row.hasil


def test_every_policy_of_the_library_has_its_rows() -> None:
    assert {row.kebijakan for row in rows()} == set(homes())


def test_lower_is_better_has_as_many_answers_as_there_are_formulas() -> None:
    """Target 10, result 8: what is right depends on the policy, so it must be named."""
    answers = {row.hasil for row in rows() if (row.arah, row.target, row.realisasi) == ("turun", "10", "8")}
    assert answers >= {"120%", "125%", "100%", "80%", "20%"}


def test_a_lost_parenthesis_is_a_mistake_and_no_policy() -> None:
    """`1 + (1 - R / T) * 100` for `(1 + (1 - R / T)) * 100`, found in an application."""
    plan = loads("""
        kebijakan { capaian turun = 1% + (1 - realisasi / target) }
        iku x "Waktu" { satuan hari  arah turun  formula "survei"  target { 2024: 10 } }
        realisasi 2024 "Realisasi" { realisasi { x: 8 } }
    """)
    assert plan.evaluate(2024)["x"].capaian.shown() == "21%"
    assert "21%" not in {row.hasil for row in rows()}
