"""What the rules say of quarters: each behaviour, and silence where a quarter is not known."""

import pytest

from sakip.diagnostics.groups import grouped
from sakip.plan import loads


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


class TestTheYear:
    @pytest.mark.parametrize(
        ("behaviour", "quarters", "expected"),
        [
            ("kumulatif", "tw1: 5 tw2: 8 tw3: 8 tw4: 4", []),
            ("kumulatif", "tw1: 5 tw2: 8 tw3: 8 tw4: 8", ["SK802"]),
            ("kumulatif", "tw3: 5 tw4: 20", []),
            ("kumulatif", "tw1: 5 tw2: 8", []),
            ("kumulatif", "sm1: 10 sm2: 14", ["SK802"]),
            ("posisi_akhir", "tw1: 5 tw2: 8 tw3: 20 tw4: 25", []),
            ("posisi_akhir", "tw1: 5 tw2: 8 tw3: 20 tw4: 24", ["SK802"]),
            ("tahunan", "tw1: 0 tw2: 0 tw3: 0 tw4: 25", []),
            ("tahunan", "tw4: 20", ["SK802"]),
            ("rata_rata", "tw1: 20 tw2: 30 tw3: 20 tw4: 30", []),
            ("rata_rata", "tw1: 25 tw2: 25 tw3: 25 tw4: 26", []),
            ("rata_rata", "tw1: 20 tw2: 20 tw3: 20 tw4: 26", ["SK802"]),
            ("berjalan", "tw1: 20 tw2: 10 tw3: 20 tw4: 25", ["SK803"]),
            ("", "tw1: 5 tw2: 5", ["SK804"]),
            ("", "tw4: 25", []),
        ],
    )
    def test_by_behaviour(self, behaviour: str, quarters: str, expected: list[str]) -> None:
        assert codes(behaviour, f'renaksi 2026 "Renaksi" {{ target {{ latih: {{ {quarters} }} }} }}') == expected

    def test_any_yearly_figure_that_agrees_will_do(self) -> None:
        """That the documents differ is SK301."""
        papers = (
            'perjanjian 2026 "PK" { target { latih: 30 } } renaksi 2026 "R" { target { latih: { tw1: 10 tw4: 20 } } }'
        )
        assert codes("kumulatif", papers) == ["SK301"]

    def test_a_result_not_yet_known_makes_no_sum(self) -> None:
        results = 'realisasi 2026 "R" { realisasi { latih: { tw1: 5 tw2: belum "survei" tw3: 7 tw4: 7 } latih: 25 } }'
        assert "SK802" not in codes("kumulatif", results)

    def test_of_running_totals_the_help_says_how_they_are_declared(self) -> None:
        """Planners call those "kumulatif" too."""
        for quarters, running in (("tw1: 5 tw2: 10 tw3: 20 tw4: 25", True), ("tw1: 5 tw2: 8 tw3: 8 tw4: 8", False)):
            paper = f'renaksi 2026 "R" {{ target {{ latih: {{ {quarters} }} }} }}'
            (found,) = (each for each in loads(plan_of("kumulatif", paper)).diagnostics if each.code == "SK802")
            assert ("`triwulan berjalan`" in found.advice()) is running


def test_results_left_out_are_those_with_a_target_before_a_later_result() -> None:
    plan = 'renaksi 2026 "R" { target { latih: { tw1: 5 tw2: 10 tw3: 5 tw4: 5 } } }\n'
    for results, expected in (("tw1: 5 tw2: 6", []), ("tw1: 5 tw3: 6", ["SK805"]), ('tw1: belum "x" tw2: 6', [])):
        text = f'{plan} realisasi 2026 "Hasil" {{ realisasi {{ latih: {{ {results} }} }} }}'
        assert codes("kumulatif", text) == expected


def test_many_unknown_values_are_one_finding() -> None:
    years = " ".join(f"{year}: belum" for year in range(2021, 2026))
    assert codes("tahunan", f'indikator b "B" {{ satuan persen realisasi {{ {years} }} }}') == ["SK807"]


class TestMoney:
    def test_spending_is_measured_by_the_highest_budget_of_the_year(self) -> None:
        assert spent("Rp150", 'dpa 2026 "D" { anggaran { P1: Rp100 } }') == ["SK509"]
        changed = 'dpa 2026 "D" { anggaran { P1: Rp100 } } dpa perubahan 2026 "DP" { anggaran { P1: Rp160 } }'
        assert spent("Rp150", changed) == []

    def test_the_renstra_alone_is_no_budget(self) -> None:
        assert spent("Rp150", 'program P2 "B" { pagu { 2026: Rp100 } }') == []

    def test_several_sources_are_one_budget(self) -> None:
        assert spent("Rp150", 'dpa 2026 "D" { anggaran "DAU" { P1: Rp100 } anggaran "DAK" { P1: Rp60 } }') == []

    @pytest.mark.parametrize(
        ("quarters", "found"),
        [("tw1: Rp40  tw2: Rp61", ["SK509"]), ("tw1: Rp40  tw2: Rp60", []), ("tw1: Rp101", ["SK509"])],
    )
    def test_quarters_are_added_up(self, quarters: str, found: list[str]) -> None:
        assert spent(f"{{ {quarters} }}", 'dpa 2026 "D" { anggaran { P1: Rp100 } }') == found

    def test_what_was_spent_until_each_quarter_is_told_how_quarters_are_written(self) -> None:
        text = """program P1 "A"  dpa 2026 "D" { anggaran { P1: Rp100 } }
            realisasi 2026 "R" { anggaran { P1: { tw1: Rp40  tw2: Rp90 } } }"""
        (found,) = (each for each in loads(text).diagnostics if each.code == "SK509")
        assert found.help
        assert "bukan sampai dengan triwulan itu" in found.help.id
        assert "Rp130" in found.message()

    @pytest.mark.parametrize(
        ("below", "found"),
        [
            ("K1: Rp60  K2: Rp41", ["realisasi anggaran P1 2026 Rp101, melebihi Rp100"]),
            ("K1: Rp60  K2: Rp40", []),
            ("K1: { tw1: Rp60  tw2: Rp30 }  K2: Rp41", ["realisasi anggaran P1 2026 Rp131, melebihi Rp100"]),
            ("K1: Rp101", ["realisasi anggaran P1 2026 Rp101, melebihi Rp100"]),
            ("P1: Rp90  K1: Rp60  K2: Rp41", []),
        ],
    )
    def test_where_only_what_is_below_states_its_spending_that_counts(self, below: str, found: list[str]) -> None:
        """An agreement has the budgets of programmes, the books have the spending of sub kegiatan."""
        text = f"""program P1 "A" {{ kegiatan K1 "K1"  kegiatan K2 "K2" }}
            perjanjian 2026 "PK" {{ anggaran {{ P1: Rp100 }} }}
            realisasi 2026 "R" {{ anggaran {{ {below} }} }}"""
        assert [each.message() for each in loads(text).diagnostics if each.code == "SK509"] == found

    def test_what_spends_too_much_itself_is_not_told_again_above(self) -> None:
        text = """program P1 "A" { kegiatan K1 "K1" }
            dpa 2026 "D" { anggaran { P1: Rp100  K1: Rp100 } }
            realisasi 2026 "R" { anggaran { K1: Rp101 } }"""
        assert [each.message() for each in loads(text).diagnostics if each.code == "SK509"] == [
            "realisasi anggaran K1 2026 Rp101, melebihi Rp100"
        ]

    def test_absorption_above_hundred(self) -> None:
        found = loads('program P1 "A"\nlaporan 2026 "L" { serapan { P1: 104% } }').diagnostics
        assert [each.message() for each in found] == ["serapan P1 2026 104%, melebihi 100%"]


def codes(behaviour: str, text: str) -> list[str]:
    return [each.code for each in grouped(loads(plan_of(behaviour, text)).diagnostics)]


def plan_of(behaviour: str, text: str) -> str:
    said = f"triwulan {behaviour}" if behaviour else ""
    return f'indikator latih "Koperasi dilatih" {{ satuan koperasi {said} target {{ 2026: 25 }} }}\n{text}'


def spent(amount: str, text: str) -> list[str]:
    plan = f'program P1 "A"\n{text}\nrealisasi 2026 "R" {{ anggaran {{ P1: {amount} }} }}'
    return [each.code for each in loads(plan).diagnostics]


class TestStatedTwice:
    def test_the_same_source_twice(self) -> None:
        plan = 'program P1 "A" { pagu "DAK" { 2024: Rp1 } pagu "dak" { 2024: Rp2 } pagu perubahan "DAK" { 2024: Rp3 } }'
        assert [each.code for each in loads(plan).diagnostics] == ["SK508"]

    def test_shares_of_several_wholes_are_not_added_up(self) -> None:
        plan = 'program P1 "A"\nprogram P2 "B"\ndpa 2026 "D" { porsi { P1: 100%  P2: 100% } }'
        assert loads(plan).diagnostics == ()
