"""Numbers, units and periods as they are printed in Indonesia, spelling by spelling."""

from fractions import Fraction
from typing import Any

import pytest

from sakip.numbers.literal import Literal, SalahTulis, literal
from sakip.numbers.periode import Periode, period_asked, periode, roman
from sakip.numbers.satuan import satuan, turunan
from sakip.plan import loads


@pytest.mark.parametrize(
    ("spelling", "value", "sign"),
    [
        ("0", 0, ""),
        ("27,45", Fraction("27.45"), ""),
        ("-0,5", Fraction("-0.5"), ""),
        ("1.371.808", 1371808, ""),
        ("1371808", 1371808, ""),
        ("1.234,5", Fraction("1234.5"), ""),
        ("0,500", Fraction("0.5"), ""),
        ("27,45%", Fraction("0.2745"), "%"),
        ("27,45 %", Fraction("0.2745"), "%"),
        ("3‰", Fraction("0.003"), "‰"),
        ("Rp1.230.566.950", 1230566950, "Rp"),
        ("Rp 1.230.566.950,00", 1230566950, "Rp"),
        ("Rp. 5", 5, "Rp"),
        ("rp5", 5, "Rp"),
        ("Rp1,5 triliun", 1500000000000, "Rp"),
        ("Rp1,125 triliun", 1125000000000, "Rp"),
        ("12 ribu", 12000, ""),
        ("12 juta", 12000000, ""),
        ("12 miliar", 12000000000, ""),
        ("17,2 per 1.000", Fraction("0.0172"), "per 1000"),
        ("1 per 100.000", Fraction(1, 100000), "per 100000"),
    ],
)
def test_numbers(spelling: str, value: Fraction | int, sign: str) -> None:
    found = literal(spelling)
    assert isinstance(found, Literal)
    assert (found.nilai, found.tanda) == (value, sign)


@pytest.mark.parametrize(
    ("spelling", "offered"),
    [
        ("70.20", "70,20"),
        ("0.5", "0,5"),
        ("0.500", "0,500"),
        ("70.2%", "70,2%"),
        ("4.5 %", "4,5 %"),
        ("1234.567", "1.234,567"),
        ("1,761,348,000", "1.761.348.000"),
        ("1,761,348", "1.761.348"),
        ("1,234.56", "1.234,56"),
        ("1.234.56", "1.234,56"),
        ("Rp1,250,000.50", "Rp1.250.000,50"),
        ("Rp 1,761,348,000", "Rp1.761.348.000"),
        ("Rp1.5 triliun", "Rp1,5 triliun"),
        ("17.2 per 1.000", "17,2 per 1.000"),
        ("1,250", "1,25"),
        ("Rp1,250", "Rp1.250"),
        ("Rp 1.000,-", "Rp1.000"),
        ("1.000,-", "1.000"),
        ("-70.2%", "-70,2%"),
    ],
)
def test_foreign_spellings(spelling: str, offered: str) -> None:
    found = literal(spelling)
    assert isinstance(found, SalahTulis)
    assert found.saran == offered
    assert isinstance(literal(offered), Literal)


@pytest.mark.parametrize(
    "spelling",
    ["12.05.2024", "1,00,000", "1.000,00,0", "012.345", "Rp0.500", "Rp5%", "5 per 0", "٣", "", "-", "9" * 61],
)
def test_nobody_can_know(spelling: str) -> None:
    """Where the digits make no number, nothing is offered."""
    found = literal(spelling)
    assert isinstance(found, SalahTulis)
    assert found.saran == ""


@pytest.mark.parametrize(
    ("name", "dimension", "factor"),
    [
        ("persen", (), Fraction(1, 100)),
        ("Persentase (%)", (), Fraction(1, 100)),
        ("permil", (), Fraction(1, 1000)),
        ("per 1.000", (), Fraction(1, 1000)),
        ("Per 100.000 Penduduk", (), Fraction(1, 100000)),
        ("per 1000 KH", (), Fraction(1, 1000)),
        ("kasus per 1.000 kelahiran hidup", (), Fraction(1, 1000)),
        ("kejadian/10.000 kendaraan", (), Fraction(1, 10000)),
        ("orang per 100 rumah", (("orang per 100 rumah", 1),), 1),
        ("orang per hari", (("orang per hari", 1),), 1),
        ("rupiah per 1.000 orang", (("rupiah per 1.000 orang", 1),), 1),
        ("indeks", (), 1),
        ("rupiah", (("rupiah", 1),), 1),
        ("Rp triliun", (("rupiah", 1),), 10**12),
        ("ribu rupiah", (("rupiah", 1),), 10**3),
        ("juta rupiah", (("rupiah", 1),), 10**6),
        ("Rp miliar", (("rupiah", 1),), 10**9),
        ("juta rupiah/koperasi", (("koperasi", -1), ("rupiah", 1)), 10**6),
        ("juta", (("juta", 1),), 1),
        ("koperasi", (("koperasi", 1),), 1),
        ("Usaha  Mikro", (("usaha mikro", 1),), 1),
    ],
)
def test_units(name: str, dimension: tuple[tuple[str, int], ...], factor: Fraction | int) -> None:
    assert (satuan(name).dimensi, satuan(name).faktor) == (dimension, factor)


@pytest.mark.parametrize(
    ("dimension", "name"),
    [
        ((("hari", -1), ("orang", 1)), "orang/hari"),
        ((("hari", 1), ("orang", 2)), "hari·orang^2"),
        ((("hari", -2),), "1/hari^2"),
        ((), "bilangan"),
    ],
)
def test_units_that_formulas_lead_to_are_written_as_quotients(
    dimension: tuple[tuple[str, int], ...], name: str
) -> None:
    assert turunan(dimension).nama == name


def test_quarters_months_and_phases_have_roman_numbers() -> None:
    assert [roman(each) for each in (1, 4, 12, 13)] == ["I", "IV", "XII", "13"]


@pytest.mark.parametrize(
    ("key", "periods"),
    [
        ("2024", (Periode(2024),)),
        ("2025..2027", (Periode(2025), Periode(2026), Periode(2027))),
        ("tw1", (Periode(2024, "tw1"),)),
        ("sm2", (Periode(2024, "sm2"),)),
        ("bln12", (Periode(2024, "bln12"),)),
        ("akhir", (Periode(0, "akhir"),)),
        ("nasional", (Periode(0, "nasional"),)),
        ("tw5", ()),
        ("bln0", ()),
        ("1900", (Periode(1900),)),
        ("2999", (Periode(2999),)),
        ("1899", ()),
        ("3000", ()),
        ("2027..2025", ()),
        ("1900..2024", ()),
        ("20244", ()),
    ],
)
def test_periods(key: str, periods: tuple[Periode, ...]) -> None:
    assert periode(key, 2024) == periods


@pytest.mark.parametrize(
    ("asked", "period"),
    [
        ((2024,), Periode(2024)),
        (("2024",), Periode(2024)),
        ((" 2024 ", "tw2"), Periode(2024, "tw2")),
        ((2024, "TW II"), Periode(2024, "tw2")),
        ((2024, 2), Periode(2024, "tw2")),
        (("2024 Triwulan 2",), Periode(2024, "tw2")),
        ((Periode(2024, "sm1"),), Periode(2024, "sm1")),
    ],
)
def test_a_period_is_asked_for_in_any_spelling(asked: tuple[Any, ...], period: Periode) -> None:
    assert period_asked(*asked) == period


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (("dua ribu",), ValueError),
        ((24,), ValueError),
        (("",), ValueError),
        ((2024, "tw5"), ValueError),
        ((2024, 5), ValueError),
        ((2024, 0), ValueError),
        ((2024, "2025"), ValueError),
        ((2024, "akhir"), ValueError),
        ((2024, -1), ValueError),
        ((2024, 1.5), TypeError),
        ((2024, None), TypeError),
        ((2024, True), TypeError),
        ((2024.0,), TypeError),
        ((None,), TypeError),
        ((True,), TypeError),
    ],
)
def test_what_is_no_period_is_said_in_both_languages(asked: tuple[Any, ...], fault: type[Exception]) -> None:
    with pytest.raises(fault, match=r"bukan .* / is no "):
        period_asked(*asked)


def test_years_of_a_plan_may_be_texts() -> None:
    plan = loads('iku a "A" { satuan persen   realisasi { 2024: 54% } }')
    assert plan.evaluate("2024")["a"].realisasi.exact == Fraction(54, 100)
    assert plan.audit("2024") is plan.audit(2024)
    assert plan.page("2024") == plan.page(2024)


def test_periods_are_in_order_of_time() -> None:
    """Columns without a year come first."""
    written = [Periode(2025), Periode(2024, "tw2"), Periode(0, "awal"), Periode(2024)]
    assert [str(each) for each in sorted(written)] == ["awal", "2024", "2024 tw2", "2025"]
