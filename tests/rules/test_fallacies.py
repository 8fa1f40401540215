"""Statistical fallacies (SK431, SK441 to SK447), and values out of bounds (SK448): what they find and leave alone."""

import pytest

from tests.rules.findings import in_text

DATA = """
data a "A" { satuan orang }  data b "B" { satuan orang }  data c "C" { satuan orang }  data d "D" { satuan orang }
data p "P" { satuan persen }  data q "Q" { satuan persen }
data akhir "Akhir" { satuan orang  triwulan posisi_akhir }  data masuk "Masuk" { satuan orang  triwulan kumulatif }
data baru "Baru" { satuan orang  berlaku_sejak 2024 }
kelompok desa "Desa" { anggota utara "Utara"  anggota selatan "Selatan" }
data s "S" { satuan orang  per desa }  data w "W" { satuan orang  per desa }
indikator lain "Lain" { satuan persen  formula = c / d * 100% }
"""


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


def found(formula: str, code: str, *, unit: str = "persen", more: str = "") -> list[str]:
    text = f'{DATA}indikator x "X" {{ satuan {unit}  formula = {formula}  {more} }}'
    return [line.partition(f"{code} ")[2] for line in in_text(text, code)]


# ── means and sums of ratios ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("formula", "denominators"),
    [
        ("rata_rata(a / b; c / d)", "b dan d"),
        ("rata_rata(a / b * 100%; lain)", "b dan d"),  # an indicator is known by its own formula
        ("(a / b + c / d) / 2", "b dan d"),
        ("rata_rata(desa; s / w)", "w"),  # every member has its own
    ],
)
def test_a_mean_of_ratios_is_found_by_its_denominators(formula: str, denominators: str) -> None:
    assert found(formula, "SK441") == [f"rumus x merata-ratakan rasio yang penyebutnya berbeda: {denominators}"]


@pytest.mark.parametrize(
    "formula",
    [
        "rata_rata(a / b; c / b)",  # the same whole
        "rata_tertimbang(a / b; b; c / d; d)",
        "rata_rata(p; q)",  # nobody knows their denominators
        "rata_rata(lain; lalu(lain))",  # over time
        "(a + c) / (b + d)",
    ],
)
def test_other_means_are_left_alone(formula: str) -> None:
    assert found(formula, "SK441") == []


@pytest.mark.parametrize(
    ("policy", "line"),
    [
        ("serapan instansi = rata_rata(program; serapan)", "rumus serapan instansi"),
        ("efisiensi = capaian - rata_rata(subkegiatan; serapan)", "rumus efisiensi"),
    ],
)
def test_a_policy_that_averages_absorptions_is_found(policy: str, line: str) -> None:
    """3.2.4 of a real report: 91,63% is the mean of seven percentages; the money spent is 95,76% of its budget."""
    found = in_text(f"kebijakan {{ {policy} }}", "SK441")
    assert found == [f"1 SK441 {line} merata-ratakan rasio yang penyebutnya berbeda: anggaran"]


@pytest.mark.parametrize(
    "policy",
    [
        "capaian sasaran = rata_rata(indikator; capaian)",  # each against a target of its own: nothing to weigh by
        "serapan instansi = rata_tertimbang(program; serapan; anggaran)",
        "serapan = realisasi_anggaran / anggaran",
        "mengikuti serapan_rata_rata_program",  # asked for by name
    ],
)
def test_other_policies_are_left_alone(policy: str) -> None:
    assert in_text(f'pakai "perbandingan"\nkebijakan {{ {policy} }}', "SK441") == []


@pytest.mark.parametrize("formula", ["a / b + c / d", "100% - (a / b + lain)", "jumlah(a / b; c / d)"])
def test_a_sum_of_ratios_is_found(formula: str) -> None:
    assert found(formula, "SK442") == ["rumus x menjumlahkan rasio yang penyebutnya berbeda: b dan d"]


@pytest.mark.parametrize(
    "formula",
    ["a / b + c / b", "50% * a / b + 50% * c / d", "a / b - c / d", "p + q", "(a / b + c / d) / 2", "a / b + 1%"],
)
def test_other_sums_are_left_alone(formula: str) -> None:
    assert found(formula, "SK442") == []


# ── stocks and flows ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("formula", "number"), [("akhir + masuk", 1), ("jumlah(a; masuk; akhir)", 1), ("lalu(akhir) + masuk", 0),
                                                 ("masuk / akhir", 0), ("akhir + a", 0)])  # fmt: skip
def test_a_stock_and_a_flow_of_one_period_are_not_added(formula: str, number: int) -> None:
    unit = "persen" if "/" in formula else "orang"
    assert len(found(formula, "SK443", unit=unit)) == number


# ── series ──────────────────────────────────────────────────────────────────────────────────────────

SERIES = "realisasi { 2022: 20%  2023: 21%  2024: 45% }"


def test_a_series_runs_across_a_change_of_its_denominator() -> None:
    assert found("a / baru", "SK444", more=SERIES) == [
        "realisasi x 2023 mendahului definisi baru yang sekarang (2024), jadi tidak sebanding"
    ]
    assert found("a / baru", "SK444", more=f"berlaku_sejak 2024  {SERIES}") == []
    assert found("a / baru", "SK444", more='realisasi { 2023: 21% "penyebut lama"  2024: 45% }') == []
    assert found("a / baru", "SK444", more="realisasi { 2024: 45%  2025: 46% }") == []
    assert found("a / b", "SK444", more=SERIES) == []


def test_a_series_runs_across_a_change_of_what_lies_below_another_indicator() -> None:
    text = f"""
        data d "D" {{ satuan persen  berlaku_sejak 2024 }}
        indikator y "Y" {{ satuan persen  formula = d }}
        indikator x "X" {{ satuan persen  formula = y  {SERIES} }}
    """
    assert len(in_text(text, "SK444")) == 1


def test_a_trend_across_a_change_of_the_indicator_itself_is_that_of_sk431() -> None:
    assert len(found("a / b", "SK431", more=f"berlaku_sejak 2024  {SERIES}")) == 1
    assert found("a / baru", "SK431", more=SERIES) == []


def test_restated_data_are_found_unless_it_is_said() -> None:
    series = 'data x "X" { satuan orang  realisasi { 2023: 150 } }\n'
    assert in_text(series + 'realisasi 2024 "R" { data { x: { 2023: 165  2024: 170 } } }', "SK445") == [
        "2 SK445 x 2023 dalam Realisasi 2024 165 orang, dalam rencana 150 orang"
    ]
    assert in_text(series + 'realisasi 2024 "R" { data { x: { 2023: 165 "susulan"  2024: 170 } } }', "SK445") == []
    assert in_text(series + 'realisasi 2024 "R" { data { x: { 2023: 150  2024: 170 } } }', "SK445") == []
    assert in_text(series + 'dpa 2023 "D" { data { x: 165 } }', "SK445") == []  # planned, not measured


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("2021: 100  2022: 210  2023: 320  2024: 115", 1),
        ("2021: 100  2022: 210  2023: 320  2024: 430", 0),
        ("2021: 100  2022: 110  2023: 120  2024: 115", 0),
        ('2021: 100  2022: 210  2023: 320  2024: 115 "tahun itu saja"', 0),
        ("2021: 100  2022: 210  2023: 115", 0),
        ("2021: 100  2022: 210  2023: 320  2024: 5", 0),
    ],
)
def test_totals_before_a_yearly_figure_are_suspected(row: str, number: int) -> None:
    assert len(in_text(f'data x "X" {{ satuan orang  realisasi {{ {row} }} }}', "SK446")) == number


def test_results_of_a_year_that_are_older_need_a_lag() -> None:
    results = 'realisasi 2024 "R" { realisasi { x: { 2023: 5,4% } } }'
    assert in_text(f'indikator x "X" {{ satuan persen }}\n{results}', "SK447") == [
        "2 SK447 realisasi 2024 memuat x hanya untuk 2023"
    ]
    assert in_text(f'indikator x "X" {{ satuan persen  jeda 1 }}\n{results}', "SK447") == []
    both = 'realisasi 2024 "R" { realisasi { x: { 2023: 5,4%  2024: belum "terbit Maret" } } }'
    assert in_text(f'indikator x "X" {{ satuan persen }}\n{both}', "SK447") == []


def test_values_out_of_their_bounds() -> None:
    assert in_text(
        'data x "X" { satuan persen  paling_sedikit 0  paling_banyak 100%  realisasi { 2023: 101% } }', "SK448"
    ) == ["1 SK448 realisasi x 2023 101% dalam rencana, padahal batasnya 0%..100%"]
    assert in_text('data x "X" { satuan persen  paling_banyak 100%  realisasi { 2023: -5% } }', "SK448") == []


def test_a_bound_has_the_unit_of_its_datum() -> None:
    assert [each.split()[1] for each in in_text('data x "X" { satuan orang  paling_sedikit 5% }', "SK1")] == ["SK111"]
    assert [each.split()[1] for each in in_text('data x "X" { satuan orang  paling_sedikit "satu" }', "SK0")] == [
        "SK011"
    ]
