"""What an entry states, form by form, and what is said of a value that cannot be."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sakip.numbers.nilai import Belum, Kuantitas, Nilai, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.satuan import satuan
from sakip.plan import Plan, loads
from tests.strategies import spellings

PERSEN = satuan("persen")


def plan(value: str, unit: str = "persen") -> Plan:
    return loads(f'indikator a "A" {{\n  satuan "{unit}"\n  target {{ 2024: {value} }}\n}}\n')


def percent(number: str) -> Kuantitas:
    return Kuantitas(Fraction(number) / 100, PERSEN)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("27,45", percent("27.45")),
        ("27,45%", percent("27.45")),
        ("-3", percent("-3")),
        ("80..90", Rentang(percent("80"), percent("90"))),
        ("90..80", Rentang(percent("80"), percent("90"))),
        ("80..90%", Rentang(percent("80"), percent("90"))),
        ("76..<91", Rentang(percent("76"), percent("91"), atas_termasuk=False)),
        (">50..60", Rentang(percent("50"), percent("60"), bawah_termasuk=False)),
        (">60..50", Rentang(percent("50"), percent("60"), atas_termasuk=False)),
        ("91..<76", Rentang(percent("76"), percent("91"), bawah_termasuk=False)),
        ("<49", Rentang(None, percent("49"), atas_termasuk=False)),
        ("<= 15", Rentang(None, percent("15"))),
        (">=80%", Rentang(percent("80"), None)),
        ("BB", Peringkat("BB")),
        ("A (81,1)", Peringkat("A", Fraction("81.1"))),
        ('"Level 3 Plus"', Uraian("Level 3 Plus")),
        ('belum "menunggu LHE"', Belum("menunggu LHE")),
        ('tidak_berlaku "tanpa kasus"', TidakBerlaku("tanpa kasus")),
    ],
)
def test_values(written: str, value: Nilai) -> None:
    found = plan(written)
    assert found._read == ()
    assert [each.nilai for each in found.model.butir] == [value]


@given(
    st.lists(st.tuples(st.sampled_from(("2024", "2025", "2025..2027", "tw1", "awal")), spellings), max_size=3),
    st.sampled_from(("persen", "permil", "per 1.000", "rupiah", "juta rupiah", "koperasi", "indeks")),
)
@example([("2024", "Rp5"), ("2025", "7")], "juta rupiah")
def test_a_series_states_what_its_entries_state(entries: list[tuple[str, str]], unit: str) -> None:
    """Layers: "at once where each is a year with a number in the unit"; a comment has them read one by one."""
    written = "  ".join(f"{key}: {value}" for key, value in entries)
    at_once, one_by_one = (
        loads(f'indikator a "A" {{ satuan "{unit}"  target {{ {each} }} }}') for each in (written, f"# \n{written}")
    )
    assert at_once.model.butir == one_by_one.model.butir
    assert list(map(str, at_once["a"].rusak)) == list(map(str, one_by_one["a"].rusak))  # type: ignore[union-attr] # an indicator
    assert [each.code for each in at_once._read] == [each.code for each in one_by_one._read]


def test_the_sign_is_the_unit() -> None:
    """A bare number takes the unit of its indicator; the same number with its sign says the same."""
    rate = satuan("per 1.000")
    for written in ("17,2", "17,2 per 1.000"):
        (stated,) = plan(written, "per 1.000").model.butir
        assert stated.nilai == Kuantitas(Fraction(172, 10000), rate)


@pytest.mark.parametrize(
    ("written", "unit", "finding"),
    [
        ("70.20", "nilai", ("SK012", "70.20", "70,20")),
        ("70.20..80", "nilai", ("SK012", "70.20", "70,20")),
        ("70..80.30", "nilai", ("SK012", "80.30", "80,30")),
        (">=80.5", "nilai", ("SK012", "80.5", "80,5")),
        ("A (81.1)", "nilai", ("SK012", "81.1", "81,1")),
        ("Rp5", "koperasi", ("SK111", "Rp5", None)),
        ("5%", "koperasi", ("SK111", "5%", None)),
        ("“A”", "nilai", ("SK014", "“A”", '"A"')),
    ],
)
def test_wrong_values(written: str, unit: str, finding: tuple[str, str, str | None]) -> None:
    """The finding points at the number itself, also within a range, and its fix replaces just that."""
    (found,) = plan(written, unit)._read
    code, text, fix = finding
    assert (found.code, found.span.text, found.fix.replacement if found.fix else None) == (code, text, fix)


def test_a_wrong_value_for_several_years_is_one_mistake() -> None:
    """`2025..2030: 70.20` is one slip of one finger."""
    text = 'indikator a "A" {\n  satuan nilai\n  target { 2025..2030: 70.20  2031..2032: { tw1: 1.5 } }\n}\n'
    assert [each.span.text for each in loads(text)._read] == ["70.20", "1.5"]


def test_an_unknown_subject_hides_no_wrong_value() -> None:
    """One mistake never hides the next."""
    found = loads("rkt 2024 {\n  target { siapa: 70.20 }\n}\n")._read
    assert sorted(each.code for each in found) == ["SK012", "SK101"]
