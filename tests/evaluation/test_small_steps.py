"""Periods beside a period, steps towards a border, grades on a scale: each at its borders."""

from fractions import Fraction

import pytest

import sakip
from sakip.evaluation.outcome import Sebab, Tiada
from sakip.evaluation.periods import ends_year, family_of, is_part, previous, referred
from sakip.evaluation.scales import ascending, graded, nearest_bands, ranked
from sakip.evaluation.stepping import FARTHEST, any_of, entered, entered_near, halved, strides
from sakip.model.nodes import Skala
from sakip.numbers.nilai import Kuantitas, Peringkat, Uraian
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI, PERSEN

# ── periods ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ((2024, ""), (2023, "")),
        ((2024, "tw1"), (2023, "tw4")),
        ((2024, "tw3"), (2024, "tw2")),
        ((2024, "sm1"), (2023, "sm2")),
        ((2024, "bln2"), (2024, "bln1")),
        ((2024, "bln1"), (2023, "bln12")),
        ((2024, "nasional"), (2023, "nasional")),
        ((0, "awal"), (0, "awal")),
    ],
)
def test_the_period_before_goes_back_over_the_turn_of_the_year(now: tuple[int, str], before: tuple[int, str]) -> None:
    assert previous(Periode(*now)) == Periode(*before)


def test_a_formula_names_a_year_a_part_of_this_year_or_a_column() -> None:
    now = Periode(2024, "tw2")
    assert referred("", now) == now
    assert referred("2021", now) == Periode(2021)
    assert referred("tw4", now) == Periode(2024, "tw4")
    assert referred("awal", now) == Periode(0, "awal")


def test_parts_of_a_year_are_quarters_semesters_and_months() -> None:
    assert [is_part(each) for each in ("tw1", "sm2", "bln12", "", "awal")] == [True] * 3 + [False] * 2
    assert [ends_year(each) for each in ("tw4", "sm2", "bln12", "tw3", "")] == [True] * 3 + [False] * 2
    assert family_of({"sm1"}) == ("sm1", "sm2")
    assert family_of({"bln3", "tw1"}) == ("tw1", "tw2", "tw3", "tw4")
    assert family_of(set()) == family_of({"nasional"}) == ()


# ── steps ───────────────────────────────────────────────────────────────────────────────────────────


def test_some_step_is_an_end_where_there_is_one() -> None:
    assert [any_of(each) for each in ((3, 9), (None, 9), (3, None), (None, None))] == [3, 9, 3, 0]


def test_strides_grow_and_no_step_is_made_twice() -> None:
    assert list(strides(0, 10)) == [0, 1, 2, 4, 8, 10]
    assert list(strides(0, 8)) == [0, 1, 2, 4, 8]
    assert list(strides(5, 5)) == [5]
    assert list(strides(5, 6)) == [5, 6]
    endless = list(strides(0, None))
    assert endless[:5] == [0, 1, 2, 4, 8]
    assert FARTHEST // 2 < endless[-1] <= FARTHEST


@pytest.mark.parametrize("border", [1, 2, 7, 99, 100])
def test_halving_finds_the_first_step_that_holds(border: int) -> None:
    assert halved(0, 100, lambda step: step >= border) == border


def test_a_border_between_steps_is_entered_at_the_next_one() -> None:
    def open_at(border: Fraction) -> tuple[int | None, int | None] | None:
        return entered_near((0, 10), 1, lambda step: step > border, border)

    assert entered_near((0, 10), 1, lambda step: step >= Fraction(5, 2), Fraction(5, 2)) == (3, 10)
    assert open_at(Fraction(3)) == (4, 10)  # the border itself does not hold
    assert open_at(Fraction(10)) is None
    assert open_at(Fraction(0)) == (1, 10)
    assert entered_near((0, 10), 1, lambda step: step >= 10, Fraction(10)) == (10, 10)
    assert entered_near((0, 10), 1, lambda step: step >= 0, Fraction(0)) == (0, 10)
    assert entered_near((0, 10), 1, lambda _: True, Fraction(-1)) == (0, 10)
    assert entered_near((0, 10), 1, lambda _: False, Fraction(11)) is None
    assert entered_near((0, 10), -1, lambda step: step <= Fraction(5, 2), Fraction(5, 2)) == (0, 2)
    assert entered((0, 10), -1, lambda step: step <= 2) == (0, 2)
    assert entered((None, None), 1, lambda step: step >= -77) == (-77, None)
    assert entered((None, 10), 1, lambda step: step >= 11) is None


# ── scales ──────────────────────────────────────────────────────────────────────────────────────────

SCALES = """
skala bertanda "Bertanda" { "Tinggi": >=91%   "Sedang": 60%..<80%   "Rendah": <50% }
skala telanjang "Telanjang" { "Tinggi": >=91   "Sedang": 60..<80   "Rendah": 20..<50   "Sisa": <10 }
skala terbuka "Terbuka" { "Kecil": <=5% }
skala berjarak "Berjarak" { "Atas": >70%   "Bawah": <70% }
skala urut "Urut" { urutan C, B, A }
skala triwulanan "Triwulanan" { tw1: { "Cepat": >=20%   "Lambat": <20% }   tw4: { "Cepat": >=90%   "Lambat": <90% } }
"""


def scale(name: str) -> Skala:
    found = sakip.loads(SCALES)[name]
    assert isinstance(found, Skala)
    return found


def percent(number: str) -> Kuantitas:
    return Kuantitas(Fraction(number) / 100, PERSEN)


@pytest.mark.parametrize("name", ["bertanda", "telanjang"])
@pytest.mark.parametrize(
    ("number", "label"), [("95", "Tinggi"), ("91", "Tinggi"), ("60", "Sedang"), ("79.99", "Sedang"), ("49", "Rendah")]
)
def test_bare_bounds_mean_the_number_in_its_own_unit(name: str, number: str, label: str) -> None:
    """A capaian of 95% lies in `>=91%` and in `>=91` alike."""
    assert graded(percent(number), scale(name)) == Peringkat(label, Fraction(number))


def test_between_two_bands_there_is_no_grade_and_both_are_named() -> None:
    bands = scale("telanjang")
    for number in ("80", "85", "90.99"):
        found = graded(percent(number), bands)
        assert isinstance(found, Tiada)
        assert found.sebab is Sebab.TAK_TERDEFINISI
        assert [label for label, _ in nearest_bands(percent(number), bands)] == ["Sedang", "Tinggi"]
    assert [label for label, _ in nearest_bands(percent("15"), bands)] == ["Sisa", "Rendah"]
    assert [label for label, _ in nearest_bands(percent("10"), bands)] == ["Sisa", "Rendah"]
    assert [label for label, _ in nearest_bands(percent("55"), scale("bertanda"))] == ["Rendah", "Sedang"]
    assert [label for label, _ in nearest_bands(percent("70"), scale("berjarak"))] == ["Bawah", "Atas"]
    assert list(nearest_bands(Uraian("baik"), bands)) == []
    assert [label for label, _ in nearest_bands(percent("9"), scale("terbuka"))] == ["Kecil"]


def test_a_grade_has_its_rank_and_a_number_that_of_its_grade() -> None:
    one, two, three = (Kuantitas(Fraction(each), MURNI) for each in (1, 2, 3))
    assert [ranked(Peringkat(each), scale("urut")) for each in "CBA"] == [one, two, three]
    assert ranked(Uraian("b"), scale("urut")) == two
    assert ranked(percent("95"), scale("bertanda")) == three
    assert ascending(scale("telanjang")) == ("Sisa", "Rendah", "Sedang", "Tinggi")
    for value, bands in ((Peringkat("Z"), scale("urut")), (Peringkat("A"), None), (percent("85"), scale("bertanda"))):
        assert isinstance(ranked(value, bands), Tiada)


def test_a_quarter_is_graded_by_its_own_bands_and_a_year_by_those_of_its_end() -> None:
    bands = scale("triwulanan")
    assert graded(percent("25"), bands, "tw1") == Peringkat("Cepat", Fraction(25))
    assert graded(percent("25"), bands) == Peringkat("Lambat", Fraction(25))
