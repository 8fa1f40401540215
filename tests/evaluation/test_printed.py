"""Whether a figure is what a document prints, as precisely as it is printed there."""

from fractions import Fraction

import pytest

import sakip
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Hasil, Sebab, Tiada
from sakip.evaluation.printed import Cetakan, meant
from sakip.model.nodes import Skala
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text

PLAN = """
skala s "Jenjang" { Baik: >=60%  Kurang: <60% }
iku a "A" { satuan persen  arah naik  target { 2024: 60% }  realisasi { 2024: 40% } }
kebijakan { capaian = realisasi / target  HOW }
"""


def percent(number: str) -> Kuantitas:
    return Kuantitas(Fraction(number) / 100, PERSEN)


def of_two_digits(number: str) -> Cetakan:
    return Cetakan(percent(number), Fraction(1, 10000), 2)


def two_thirds(how: str) -> Figure:
    return sakip.loads(PLAN.replace("HOW", how)).evaluate(2024)["a"].capaian


@pytest.mark.parametrize(("how", "number"), [("cara_bulat setengah_naik", "66.67"), ("cara_bulat potong", "66.66")])
def test_two_thirds_are_printed_as_their_policy_rounds(how: str, number: str) -> None:
    prints = [each for each in ("66.65", "66.66", "66.67", "66.68") if of_two_digits(each).prints(two_thirds(how))]
    assert prints == [number]


@pytest.mark.parametrize("how", ["cara_bulat setengah_naik", "cara_bulat potong"])
def test_a_number_is_printed_by_its_grade(how: str) -> None:
    scale = sakip.loads(PLAN.replace("HOW", how))["s"]
    assert isinstance(scale, Skala)
    prints = [Cetakan(Peringkat(each), Fraction(0), skala=scale).prints(two_thirds(how)) for each in ("Baik", "Kurang")]
    assert prints == [True, False]


def missing(sebab: Sebab) -> Tiada:
    return Tiada(sebab, Text(id="sebab", en="why"))


@pytest.mark.parametrize(
    ("printed", "value", "same"),
    [
        (missing(Sebab.BELUM), missing(Sebab.BELUM), True),
        (missing(Sebab.BELUM), missing(Sebab.TAK_BERLAKU), False),
        (missing(Sebab.BELUM), percent("1"), False),
        (percent("1"), missing(Sebab.BELUM), False),
        (percent("1"), percent("1"), True),
        (percent("1"), percent("2"), False),
        (Rentang(percent("1"), None), percent("2"), True),
        (Rentang(percent("1"), None), Rentang(percent("1"), None), True),
        (Rentang(percent("1"), None), Rentang(percent("2"), None), False),
        (Peringkat("A", Fraction(81)), Peringkat("A", Fraction(81)), True),
        (Peringkat("A", Fraction(81)), Peringkat("A", Fraction(82)), False),
        (Peringkat("A"), Peringkat("A", Fraction(82)), True),
        (Peringkat("Sangat Baik"), Uraian("sangat  baik"), True),
        (Peringkat("Baik"), Uraian("sangat baik"), False),
    ],
)
def test_what_is_printed_exactly_is_that_and_nothing_else(printed: Hasil, value: Hasil, same: bool) -> None:  # noqa: FBT001 - drawn
    assert Cetakan(printed, Fraction(0)).says(value) is same


def test_what_is_cut_off_ends_there() -> None:
    assert [of_two_digits("66.66").ends(percent(each)) for each in ("66.65", "66.669", "66.67", "70")] == [
        *(False, True, False, False)
    ]


def test_a_report_of_any_year_prints_the_end_of_the_plan_and_what_it_compares_with() -> None:
    plan = sakip.loads("""
        renstra 2021..2026 "Renstra"
        iku a "A" { satuan persen  arah naik }
        laporan 2024 {
          target { a: { akhir: 38%  tw1: 5% } }
          perbandingan { a: { nasional: 90%  tw1: 80% } }
        }
    """)
    assert {meant(plan.cascade, each) for each in plan.model.butir} == {
        Kunci("target", "a", Periode(0, "akhir")),
        Kunci("target", "a", Periode(2024, "tw1")),
        Kunci("perbandingan.nasional", "a", Periode(2024)),
        Kunci("perbandingan", "a", Periode(2024, "tw1")),
    }
