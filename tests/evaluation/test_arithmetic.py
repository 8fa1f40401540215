"""What formulas do with numbers and their units, at the borders of what they may do."""

from fractions import Fraction

import pytest

from sakip.evaluation.arithmetic import MOST_DECIMALS, interpolated, operated, rounded
from sakip.evaluation.outcome import Sebab, Tiada
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI, PERSEN, satuan, turunan
from sakip.text.bilingual import Text


def bare(number: str) -> Kuantitas:
    return Kuantitas(Fraction(number), MURNI)


def counted(text: str) -> Kuantitas:
    """A number and its unit, without which it is a bare one."""
    number, _, name = text.partition(" ")
    unit = turunan((("hari", 1), ("orang", 1))) if "·" in name else satuan(name) if name else MURNI
    return Kuantitas(Fraction(number) * unit.faktor, unit)


def test_what_is_not_known_stays_so_when_it_is_rounded_or_reckoned_with() -> None:
    unknown, one = Tiada(Sebab.BELUM, Text(id="survei", en="survey")), bare("1")
    assert rounded(unknown, one) == rounded(one, unknown) == unknown
    assert operated("*", unknown, one) == operated("*", one, unknown) == unknown


@pytest.mark.parametrize("digits", ["1/2", "-1", f"{MOST_DECIMALS + 1}", "43/2"])
def test_so_many_decimals_there_are_not(digits: str) -> None:
    assert isinstance(rounded(bare("1/3"), bare(digits)), Tiada)


def test_so_many_decimals_there_are() -> None:
    assert rounded(bare("2/3"), bare("0")) == bare("1")
    assert rounded(bare("1/3"), bare(f"{MOST_DECIMALS}")) == bare("0." + "3" * MOST_DECIMALS)


@pytest.mark.parametrize(
    ("op", "left", "right", "result"),
    [
        ("*", "40 persen", "3", "120 persen"),
        ("*", "3", "40 persen", "120 persen"),
        ("*", "40 persen", "20 permil", "8 permil"),
        ("*", "50 persen", "8 orang", "4 orang"),
        ("*", "50 persen", "8 juta rupiah", "4 juta rupiah"),
        ("*", "8 juta rupiah", "50 persen", "4 juta rupiah"),
        ("*", "8 orang", "3 hari", "24 hari·orang"),
        ("/", "40 persen", "2", "20 persen"),
        ("/", "40 persen", "20 persen", "2"),
        ("/", "6 orang", "2", "3 orang"),
        ("/", "6 orang", "2 nilai", "3 orang"),
        ("/", "6 orang", "3 hari", "2 orang/hari"),
        ("/", "6 orang", "3 persen", "2 orang/persen"),
    ],
)
def test_a_result_has_the_unit_that_its_numbers_lead_to(op: str, left: str, right: str, result: str) -> None:
    assert operated(op, counted(left), counted(right)) == counted(result)


SCORES = tuple(map(bare, ("50", "10", "80", "60", "100", "90")))  # 50 scores 10, 80 scores 60, 100 scores 90


@pytest.mark.parametrize(
    ("value", "score"),
    [("50", "10"), ("65", "35"), ("80", "60"), ("85", "135/2"), ("100", "90"), ("49", None), ("101", None)],
)
def test_between_two_points_a_score_lies_on_the_line_through_both(value: str, score: str | None) -> None:
    found = interpolated(bare(value), SCORES)
    assert found == bare(score) if score is not None else isinstance(found, Tiada)


@pytest.mark.parametrize("again", ["50", "40"])
def test_points_of_a_score_ascend(again: str) -> None:
    found = interpolated(bare("50"), (*SCORES[:2], bare(again), bare("60"), *SCORES[2:]))
    assert isinstance(found, Tiada)
    assert found.alasan.id == "titik-titik interpolasinya tidak menaik"


def test_one_point_is_a_line_of_one_point() -> None:
    five, seven = bare("5"), bare("7")
    assert interpolated(five, (five, seven)) == seven
    assert isinstance(interpolated(seven, (five, seven)), Tiada)


def test_a_score_is_counted_as_its_points_are() -> None:
    assert interpolated(
        bare("65"), (bare("50"), Kuantitas(Fraction(0), PERSEN), bare("80"), Kuantitas(Fraction(1), PERSEN))
    ) == (Kuantitas(Fraction(1, 2), PERSEN))
