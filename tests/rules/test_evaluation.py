"""What the rules say of evaluations: real figures of an inspectorate's report, and where they must be silent."""

from pathlib import Path

import pytest

from sakip.diagnostics.groups import grouped
from sakip.diagnostics.rule import Severity
from sakip.plan import load, loads
from tests.rules.findings import in_text

ROOT = Path(__file__).parents[2]
REAL = """
komponen "Perencanaan kinerja" { bobot 30 nilai 24,30 }
komponen "Pengukuran kinerja" { bobot 25 nilai 21,00 }
komponen "Pelaporan kinerja" { bobot 15 nilai 10,50 }
komponen "Evaluasi kinerja" { bobot 10 nilai 17,50 }
komponen "Capaian kinerja" { bobot 20 }
"""


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


class TestSum:
    def test_a_hundredth_is_a_warning_that_speaks_of_rounding(self) -> None:
        (found,) = [
            each for each in loads(f"evaluasi 2021 {{ nilai 73,31 {REAL} }}").diagnostics if "SK321" in each.code
        ]
        assert found.message() == "nilai evaluasi 2021 73,31, jumlah komponennya 73,3"
        assert found.severity is Severity.WARNING
        assert found.notes

    def test_more_than_rounding_is_an_error(self) -> None:
        (found,) = [each for each in loads(f"evaluasi 2021 {{ nilai 72 {REAL} }}").diagnostics if "SK321" in each.code]
        assert found.severity is Severity.ERROR

    def test_what_an_unscored_component_may_have_is_no_contradiction(self) -> None:
        assert "SK321" not in codes(f"nilai 85 {REAL}")

    def test_sub_components_add_up_to_their_component(self) -> None:
        inner = 'komponen "A" { bobot 60 nilai 50 komponen "a" { nilai 20 } komponen "b" { nilai 29 } }'
        assert codes(inner) == ["SK321"]

    def test_scores_in_per_cent_of_their_weights_are_fine(self) -> None:
        assert codes('nilai 78 komponen "A" { bobot 40 nilai 90 } komponen "B" { bobot 60 nilai 70 }') == []


class TestWeights:
    def test_sub_weights_make_their_component_or_a_hundred(self) -> None:
        for parts, expected in (((6, 9, 15), []), ((20, 30, 50), []), ((6, 9, 14), ["SK320"])):
            inner = " ".join(f'komponen "{each}" {{ bobot {each} }}' for each in parts)
            assert codes(f'komponen "A" {{ bobot 30 {inner} }} komponen "B" {{ bobot 70 }}') == expected

    def test_one_weight_left_out_says_nothing_of_the_sum(self) -> None:
        assert codes('komponen "A" { bobot 30 } komponen "B" { nilai 20 }') == []


class TestGrade:
    @pytest.mark.parametrize(
        ("score", "grade"),
        [("80,00", "BB"), ("80,01", "A"), ("60", "CC"), ("90", "A"), ("90,5", "AA"), ("30", "D"), ("0", "D")],
    )
    def test_bands_are_open_below(self, score: str, grade: str) -> None:
        assert codes(f"nilai {score} predikat {grade}") == []
        assert codes(f'nilai {score} predikat "{"C" if grade != "C" else "B"}"') == ["SK323"]

    def test_words_and_older_schemes_are_left_alone(self) -> None:
        assert codes('nilai 77 predikat "Sangat Baik"') == []
        assert "SK323" not in [each.code for each in loads('evaluasi 2012 "LHE" { nilai 76 predikat A }').diagnostics]


def test_a_status_is_a_follow_up() -> None:
    assert codes('rekomendasi a "Menyusun SOP" { status proses }') == []
    assert codes('rekomendasi a "Menyusun SOP" rekomendasi b "Melatih"') == ["SK324"]


def test_bandar_lampung() -> None:
    found = [each for each in load(ROOT / "examples" / "bandar-lampung").diagnostics if "SK320" <= each.code <= "SK324"]
    assert sorted(f"{each.code}:{each.span.line}" for each in found) == [
        "SK321:18",
        "SK322:23",
        "SK322:34",
        "SK322:49",
        "SK323:19",
        "SK323:30",
        "SK324:70",
    ]


def codes(text: str) -> list[str]:
    return [each.code for each in grouped(loads(f'evaluasi 2024 "LHE" {{ {text} }}').diagnostics)]


class TestSchemes:
    WEIGHTS = 'komponen "Perencanaan" { bobot 30 } komponen "Pengukuran" { bobot 25 } komponen "Pelaporan" { bobot 15 }'

    @pytest.mark.parametrize(("year", "found"), [(2014, []), (2018, []), (2020, []), (2021, ["SK333"])])
    def test_the_regulation_of_the_year_sets_the_weights(self, year: int, found: list[str]) -> None:
        rest = 'komponen "Evaluasi" { bobot 10 } komponen "Capaian" { bobot 20 }'
        assert in_text(f'evaluasi {year} "LHE" {{ {self.WEIGHTS} {rest} }}', "SK333") == [
            f'1 {code} bobot "Pengukuran" evaluasi {year} 25, menurut PermenPAN-RB 88/2021 30' for code in found
        ]

    def test_the_scheme_that_an_evaluation_names_holds(self) -> None:
        own = f'skema sendiri "Lembar kerja" {{ {self.WEIGHTS.replace("25", "40")} }}\n'
        text = f'{own}evaluasi 2023 "LHE" {{ skema sendiri  {self.WEIGHTS} }}'
        assert in_text(text, "SK333") == ['2 SK333 bobot "Pengukuran" evaluasi 2023 25, menurut Lembar kerja 40']

    @pytest.mark.parametrize(
        ("score", "grade"), [("80", "BB"), ("80,01", "A"), ("90", "A"), ("30", "D"), ("30,01", "C")]
    )
    def test_grades_hold_above_their_bound(self, score: str, grade: str) -> None:
        assert in_text(f'evaluasi 2023 "LHE" {{ nilai {score}  predikat {grade} }}', "SK323") == []
        other = "CC" if grade != "CC" else "B"
        assert len(in_text(f'evaluasi 2023 "LHE" {{ nilai {score}  predikat {other} }}', "SK323")) == 1

    def test_other_evaluations_are_left_alone(self) -> None:
        parts = " ".join(f'komponen "Aspek {each}" {{ bobot 25 }}' for each in range(4))
        assert in_text(f'evaluasi 2023 "SPIP" {{ {parts} }}', "SK333") == []


@pytest.mark.parametrize(
    "written",
    [
        "PermenPAN-RB Nomor 12 Tahun 2015 tentang Pedoman Evaluasi",
        "Permenpan RB No. 12/2015",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 12 Tahun 2015",
    ],
)
def test_a_regulation_is_known_however_it_is_written(written: str) -> None:
    found = in_text(f'evaluasi 2023 "LHE" {{ dasar "{written}" }}', "SK327")
    assert found == ["1 SK327 PermenPAN-RB 12/2015 sudah diganti PermenPAN-RB 88/2021, sebelum tahun 2023"]
    assert in_text(f'evaluasi 2019 "LHE" {{ dasar "{written}" }}', "SK327") == []
