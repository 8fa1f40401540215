"""The small machinery of exact numbers: rounding, writing, ranges, sums and ends, at the very borders."""

from fractions import Fraction

import pytest

from sakip.numbers import ends
from sakip.numbers.ends import ABOVE_ALL, BELOW_ALL, NOUGHT, Ends, end
from sakip.numbers.literal import LONGEST, Literal, SalahTulis, literal
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang
from sakip.numbers.rounding import exact, half_up, truncated, written
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, satuan
from sakip.numbers.sums import total
from sakip.numbers.terbilang import LARGEST, parse, words
from sakip.text.bilingual import Lang


def bare(number: str | int) -> Kuantitas:
    return Kuantitas(Fraction(number), MURNI)


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("0", "0"),
        ("1/2", "0,5"),
        ("1/5", "0,2"),
        ("1/20", "0,05"),
        ("1/8", "0,125"),
        ("1/125", "0,008"),
        ("1/40", "0,025"),
        ("2469/2", "1.234,5"),
        ("-7/4", "-1,75"),
        ("1/3", "1/3"),
        ("7/30", "7/30"),
    ],
)
def test_every_digit_is_written_where_there_is_a_last_one(value: str, digits: str) -> None:
    assert exact(Fraction(value)) == digits


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        ("2/3", None, "0,666667"),
        ("1/64", None, "0,015625"),
        ("1/128", None, "0,007813"),
        ("-1/2", 0, "-1"),
        ("-1/4", 0, "0"),
        ("1234567", 2, "1.234.567,00"),
        ("999999/1000", 2, "1.000,00"),
        ("1/20", 1, "0,1"),
    ],
)
def test_numbers_are_written_with_so_many_decimals(value: str, digits: int | None, shown: str) -> None:
    assert written(Fraction(value), Lang.ID, digits) == shown
    assert written(Fraction(value), Lang.EN, digits) == shown.translate(str.maketrans(".,", ",."))


@pytest.mark.parametrize(
    ("value", "digits", "rounded", "cut"),
    [
        ("5/2", 0, "3", "2"),
        ("-5/2", 0, "-3", "-2"),
        ("1/3", 2, "33/100", "33/100"),
        ("2/3", 2, "67/100", "66/100"),
        ("-2/3", 2, "-67/100", "-66/100"),
        ("0", 3, "0", "0"),
    ],
)
def test_rounding_is_half_away_from_zero_and_cutting_towards_it(
    value: str, digits: int, rounded: str, cut: str
) -> None:
    assert half_up(Fraction(value), digits) == Fraction(rounded)
    assert truncated(Fraction(value), digits) == Fraction(cut)


@pytest.mark.parametrize(
    ("amounts", "sum_"),
    [((), 0), (("5",), "5"), (("1/2",), "1/2"), (("1", "1/2"), "3/2"), (("1/2", "1/2"), "1"), (("2", "3"), "5")],
)
def test_sums_are_exact_whether_whole_or_not(amounts: tuple[str, ...], sum_: str) -> None:
    assert total(map(Fraction, amounts)) == Fraction(sum_)


# ── ranges ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("low_in", "high_in"), [(True, True), (True, False), (False, True), (False, False)])
def test_a_range_holds_its_ends_where_they_are_included(low_in: bool, high_in: bool) -> None:  # noqa: FBT001 - drawn
    band = Rentang(bare(60), bare(80), low_in, high_in)
    assert [band.memuat(Fraction(each)) for each in (59, 60, 70, 80, 81)] == [False, low_in, True, high_in, False]
    assert Rentang(None, bare(80), atas_termasuk=high_in).memuat(Fraction(80)) == high_in
    assert Rentang(bare(60), None, bawah_termasuk=low_in).memuat(Fraction(60)) == low_in
    assert Rentang(None, None).memuat(Fraction(-(10**9)))


@pytest.mark.parametrize(
    ("band", "shown"),
    [
        (Rentang(bare(60), bare(80)), "60..80"),
        (Rentang(bare(60), bare(80), bawah_termasuk=False), ">60..80"),
        (Rentang(bare(60), bare(80), atas_termasuk=False), "60..<80"),
        (Rentang(None, bare(80)), "<=80"),
        (Rentang(None, bare(80), atas_termasuk=False), "<80"),
        (Rentang(bare(60), None), ">=60"),
        (Rentang(bare(60), None, bawah_termasuk=False), ">60"),
        (Rentang(None, None), ".."),
    ],
)
def test_ranges_are_shown_as_they_are_written(band: Rentang, shown: str) -> None:
    assert band.shown(Lang.ID) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Kuantitas(Fraction(-1500), RUPIAH), "-Rp1.500"),
        (Kuantitas(Fraction(1500), RUPIAH), "Rp1.500"),
        (Kuantitas(Fraction(3, 100), PERSEN), "3%"),
        (Kuantitas(Fraction(3, 1000), satuan("permil")), "3 permil"),
        (Kuantitas(Fraction(3, 100), satuan("orang")), "0,03 orang"),
        (bare("1/2"), "0,5"),
    ],
)
def test_quantities_are_shown_with_their_unit(value: Kuantitas, shown: str) -> None:
    assert value.shown(Lang.ID) == shown
    assert (value.positif, Kuantitas(Fraction(0), MURNI).positif) == (value.nilai > 0, False)


def test_a_grade_is_shown_with_the_number_behind_it_also_where_that_is_zero() -> None:
    assert Peringkat("A", Fraction(811, 10)).shown(Lang.ID) == "A (81,1)"
    assert Peringkat("D", Fraction(0)).shown(Lang.ID) == "D (0)"
    assert Peringkat("A").shown(Lang.ID) == "A"


# ── what is read ────────────────────────────────────────────────────────────────────────────────────


def test_as_many_characters_are_read_as_a_number_may_have() -> None:
    """Rightly spelled or not, up to the longest; one more is no number."""
    assert isinstance(literal("9" * LONGEST), Literal)
    assert isinstance(literal("9" * (LONGEST - 3) + ",5%"), Literal)
    spelled = literal("9" * (LONGEST - 4) + ".55%")
    assert isinstance(spelled, SalahTulis)
    assert spelled.saran
    too_long = literal("9" * (LONGEST - 3) + ".55%")
    assert isinstance(too_long, SalahTulis)
    assert not too_long.saran


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("seribu", 1_000),
        ("dua ribu seratus", 2_100),
        ("seribu ribu", None),  # a thousand thousands is a million
        ("dua ribu tiga ribu", None),
        ("satu juta satu juta", None),
        ("seribu nol", None),
        ("sembilan belas", 19),
        ("sepuluh ribu", 10_000),
        ("sebelas ribu sebelas", 11_011),
        ("seratus ribu", 100_000),
        ("minus seratus satu", -101),
    ],
)
def test_powers_of_a_thousand_only_go_down(said: str, number: int | None) -> None:
    assert parse(said) == number


def test_the_largest_number_has_words_on_either_side_of_zero() -> None:
    assert parse(words(LARGEST)) == LARGEST
    assert parse(words(-LARGEST)) == -LARGEST
    assert words(1_001_000) == "satu juta seribu"
    with pytest.raises(ValueError, match="no name"):
        words(-LARGEST - 1)


# ── ends of ranges ──────────────────────────────────────────────────────────────────────────────────


def pair(low: int | None, high: int | None) -> Ends:
    return BELOW_ALL if low is None else end(Fraction(low)), ABOVE_ALL if high is None else end(Fraction(high))


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        ((2, 3), (4, 5), (8, 15)),
        ((-2, 3), (4, 5), (-10, 15)),
        ((-2, -1), (-5, -4), (4, 10)),
        ((0, None), (2, 3), (0, None)),
        ((0, None), (-3, -2), (None, 0)),
        ((None, -1), (2, 3), (None, -2)),
        ((None, None), (0, 0), (0, 0)),
        ((1, None), (1, None), (1, None)),
        ((None, -1), (None, -1), (1, None)),
    ],
)
def test_products_have_exactly_these_ends(left: tuple, right: tuple, product: tuple) -> None:  # type: ignore[type-arg] # of any length
    found = ends.products(pair(*left), pair(*right))
    assert found == ends.products(pair(*right), pair(*left)) == pair(*product)
    assert all(type(side) is int for side, _ in found)


def test_sums_opposites_inverses_and_hulls_have_exactly_these_ends() -> None:
    assert ends.sums(pair(1, 2), pair(3, 4)) == pair(4, 6)
    assert ends.sums(pair(1, None), pair(None, 4)) == pair(None, None)
    assert ends.negatives(pair(1, None)) == pair(None, -1)
    assert ends.inverses(pair(2, 4)) == (end(Fraction(1, 4)), end(Fraction(1, 2)))
    assert ends.inverses(pair(2, None)) == (NOUGHT, end(Fraction(1, 2)))
    assert ends.inverses(pair(None, -2)) == (end(Fraction(-1, 2)), NOUGHT)
    assert ends.hull(pair(1, 2), pair(5, None)) == pair(1, None)
    assert ends.hull(pair(None, 2), pair(-3, 1)) == pair(None, 2)
    assert ends.mapped(pair(None, 2), lambda value: value * 2) == pair(None, 4)
