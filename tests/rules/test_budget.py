"""What the rules of budgets (SK501 to SK505) find in the real plans, and what they leave alone."""

import pytest

from tests.rules.findings import at, beside, in_text, told

CODES = ("SK501", "SK502", "SK503", "SK504", "SK505")


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


class TestRealPlans:
    @pytest.mark.parametrize("city", ["denpasar", "kalimantan-barat", "dishub-banyuwangi"])
    def test_they_add_up(self, city: str) -> None:
        assert [each for code in CODES for each in at(city, code)] == []

    def test_bandar_lampung_plans_two_programmes_without_money(self) -> None:
        assert at("bandar-lampung", "SK505") == told("""
            program.sakip:137 program 2.17.03 punya target 2024, tetapi tidak dianggarkan
            program.sakip:190 program 2.17.05 punya target 2024, tetapi tidak dianggarkan
        """)
        assert beside("bandar-lampung", "SK505")[0] == [
            "program.sakip:148 target 2024",
            "program.sakip:142 target 2024",
        ]
        assert [each for code in CODES[:-1] for each in at("bandar-lampung", code)] == []


class TestSubActivities:
    ACTIVITY = 'kegiatan K1 "K" {{ subkegiatan U1 "Satu" {{ pagu {{ 2024: Rp1 }} }}  {} }}'

    @pytest.mark.parametrize(
        ("other", "found"),
        [
            ('subkegiatan U2 "Dua"', ["1 SK502 sub kegiatan U2 tanpa pagu 2024"]),
            ('subkegiatan U2 "Dua" { pagu { 2025: Rp1 } }', []),
            ('subkegiatan U2 "Dua" { pagu { 2024: tidak_berlaku "tidak dianggarkan" } }', []),
            ('subkegiatan U2 "Dua" { pagu { 2024: Rp } }', []),
            (
                'subkegiatan U2 "Dua" { pagu { 2025: Rp1 }  indikator a "A" { target { 2024: 1 } } }',
                ["1 SK502 sub kegiatan U2 tanpa pagu 2024"],
            ),
        ],
    )
    def test_where_others_have_a_budget(self, other: str, found: list[str]) -> None:
        assert in_text(self.ACTIVITY.format(other), "SK502") == found

    def test_where_none_has_any(self) -> None:
        assert in_text('kegiatan K1 "K" { subkegiatan U1 "Satu"  subkegiatan U2 "Dua" }', *CODES) == []

    def test_a_programme_without_money_is_one_finding(self) -> None:
        found = in_text(
            """
            program P1 "Satu" { kegiatan K1 "K" { subkegiatan U1 "U" { pagu { 2024: Rp1 } } } }
            program P2 "Dua" {
              indikator a "A" { satuan persen  target { 2024: 1% } }
              kegiatan K2 "L" { subkegiatan U2 "V"  subkegiatan U3 "W" }
            }
            """,
            *CODES,
        )
        assert found == ["3 SK505 program P2 punya target 2024, tetapi tidak dianggarkan"]


class TestAmounts:
    @pytest.mark.parametrize(
        ("amount", "target", "found"),
        [
            ("Rp0", "1", "pagu P1 2024 Rp0, padahal ada target"),
            ("Rp0", "0", ""),
            ("Rp0", 'tidak_berlaku "tidak dianggarkan"', ""),
            ("-Rp5", "0", "pagu P1 2024 -Rp5: negatif"),
            ("Rp5", "1", ""),
        ],
    )
    def test_no_money(self, amount: str, target: str, found: str) -> None:
        text = f'program P1 "P" {{ pagu {{ 2024: {amount} }}  indikator a "A" {{ target {{ 2024: {target} }} }} }}'
        assert in_text(text, "SK504") == ([f"1 SK504 {found}"] if found else [])

    def test_outside_the_period(self) -> None:
        names = "\n".join(f'program P{each} "Program {each}" {{ pagu {{ 2030: Rp1 }} }}' for each in range(5))
        text = f'renstra 2025..2029 "R"\n{names}'
        assert in_text(text, "SK503") == [
            "2 SK503 pagu P0, P1, P2, P3 dan P4 untuk 2030 di luar periode Renstra 2025–2029"
        ]
        assert in_text(f"profil renstra_2025\n{text}", "SK503") == []


class TestShares:
    SOURCES = """
        instansi dk "Dinas"
        dpa 2024 "DPA" {{
          anggaran "PAD" {{ dk: Rp700 }}  anggaran "DAK" {{ dk: Rp300 }}  anggaran {{ dk: Rp1.000 }}
          porsi    "PAD" {{ dk: 70% }}    porsi    "DAK" {{ dk: {} }}     porsi    {{ dk: {} }}
        }}
        """

    @pytest.mark.parametrize(
        ("part", "whole", "found"),
        [
            ("30%", "100%", []),
            ("43%", "100%", ["porsi dk (DAK) dalam DPA 2024 43%, padahal Rp300 dari Rp1.000 adalah 30%"]),
            ("30%", "90%", ["porsi dk dalam DPA 2024 90%, padahal Rp1.000 dari Rp1.000 adalah 100%"]),
        ],
    )
    def test_of_sources_of_funds(self, part: str, whole: str, found: list[str]) -> None:
        """43% is what Rp300 are of Rp700: of another source there are no shares."""
        assert in_text(self.SOURCES.format(part, whole), "SK512") == [f"5 SK512 {each}" for each in found]
