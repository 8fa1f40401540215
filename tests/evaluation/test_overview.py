"""Which figures are told first, level by level, and what counts as whole."""

import pytest

import sakip
from sakip.evaluation.outcome import Sebab
from sakip.evaluation.overview import Overview, Row, overview, reached
from sakip.evaluation.trend import trend
from sakip.evaluation.years import latest_year, years
from sakip.model.nodes import Indikator
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Lang
from tests.evaluation.plans import PLAN


def overview_of(plan: str, *levels: str, unit: str = "", year: int = 2024) -> Overview:
    return overview(sakip.loads(plan).evaluation, Periode(year), levels, unit)


def told(rows: tuple[Row, ...]) -> list[tuple[int, str]]:
    return [(row.depth, row.item.id) for row in rows]


def test_the_agency_stands_on_top_and_indicators_below_what_they_measure() -> None:
    found = overview_of(PLAN)
    assert told(found.kinerja) == [(0, "dinas"), (1, "T1"), (2, "S1"), (3, "koperasi"), (3, "waktu")]
    assert told(found.anggaran) == [(0, "dinas"), (1, "T1"), (2, "S1"), (3, "2.17.03")]


def test_levels_are_told_alone_where_they_are_asked_for() -> None:
    assert told(overview_of(PLAN, "sasaran").kinerja) == [(0, "S1"), (1, "koperasi"), (1, "waktu")]
    found = overview_of(PLAN, "kegiatan", "subkegiatan")
    assert told(found.anggaran) == [(0, "2.17.03.2.01"), (1, "2.17.03.2.01.0001"), (1, "2.17.03.2.01.0002")]
    assert told(overview_of(PLAN, "indikator").kinerja) == [(0, "koperasi"), (0, "waktu")]


def test_a_unit_sees_what_it_answers_for_and_what_stands_in_that() -> None:
    found = overview_of(PLAN, unit="pengawasan")
    assert told(found.kinerja) == [
        *((0, "koperasi"), (0, "2.17.03"), (1, "2.17.03.2.01")),
        *((2, "2.17.03.2.01.0001"), (2, "2.17.03.2.01.0002")),
    ]
    assert told(found.anggaran) == [
        *((0, "2.17.03"), (1, "2.17.03.2.01"), (2, "2.17.03.2.01.0001"), (2, "2.17.03.2.01.0002")),
    ]


def test_a_unit_sees_what_units_within_it_answer_for() -> None:
    nested = PLAN.replace(
        '{ unit pengawasan "Bidang', '{ unit sekretariat "S" {} unit bidang "B" { unit pengawasan "Bidang'
    )
    nested = nested.replace('Pengawasan" }\ndata', 'Pengawasan" } }\ndata', 1)
    assert told(overview_of(nested, unit="bidang").kinerja) == told(overview_of(PLAN, unit="pengawasan").kinerja)
    assert overview_of(nested, unit="sekretariat").kinerja == ()


def test_indicators_of_the_region_are_not_the_agencys() -> None:
    plan = PLAN + 'rpjmd 2021..2026 "RPJMD" { misi M1 "Misi" { tujuan_daerah TD "TD" { indikator jauh "Jauh" {} } } }'
    assert "jauh" not in [name for _, name in told(overview_of(plan, "indikator").kinerja)]


def test_what_serves_two_is_told_once() -> None:
    found = overview_of(PLAN + 'sasaran S2 "Lain" {}\nprogram 2.17.04 "P" { mendukung S1, S2  pagu { 2024: Rp1 } }')
    assert [bool(row.figures) for row in found.anggaran if row.item.id == "2.17.04"] == [True, False]


def test_nothing_is_said_of_budgets_where_there_are_none() -> None:
    assert overview_of('sasaran S "S" { iku x "X" { satuan kali } }').anggaran == ()


def test_figures_that_no_policy_gives_are_left_out() -> None:
    assert all("predikat" not in row.figures for row in overview_of(PLAN).kinerja)
    graded = 'skala s "S" { Baik: >=50%  Buruk: <50% }\nkebijakan "Skala" { skala s }\n'
    rows = overview_of(graded + PLAN.replace('kebijakan "Pedoman"', 'kebijakan pedoman "Pedoman"')).kinerja
    assert {row.item.id: row.figures["predikat"].shown() for row in rows}["koperasi"] == "Baik (187,05)"


def test_a_figure_that_a_policy_gives_to_some_is_shown_for_all() -> None:
    graded = 'skala s "S" { Baik: >=50%  Buruk: <50% }\n' + PLAN.replace(
        "capaian = realisasi / target", "capaian = realisasi / target   predikat naik = tabel(capaian; s)"
    )
    shown = {row.item.id: row.figures["predikat"].shown() for row in overview_of(graded).kinerja}
    assert {shown.pop("koperasi"), *shown.values()} == {"Baik (187,05)", "tidak dinyatakan"}


@pytest.mark.parametrize(
    ("level", "judged", "apart"),
    [("iku", ["koperasi"], ["waktu"]), ("indikator", ["koperasi", "tamu"], ["waktu"])],
)
def test_an_agency_is_judged_by_its_iku_else_by_all_that_apply(level: str, judged: list[str], apart: list[str]) -> None:
    plan = PLAN.replace("iku ", f"{level} ").replace('belum "survei berjalan"', 'tidak_berlaku "tanpa layanan"')
    found = overview_of(plan + 'sasaran S2 "Lain" { indikator tamu "Tamu" { satuan orang  target { 2024: 3 } } }')
    assert [row.item.id for row in found.judged] == judged
    assert [row.item.id for row in found.inapplicable] == apart


def test_what_is_not_whole_is_listed() -> None:
    """A value that does not apply lacks nothing; a mean of less than all does."""
    found = {(each.subjek, each.ukuran) for each in overview_of(PLAN).incomplete}
    assert ("waktu", "realisasi") in found
    assert ("S1", "capaian") in found
    assert ("koperasi", "capaian") not in found
    idle = PLAN.replace('belum "survei berjalan"', 'tidak_berlaku "tidak ada layanan"')
    assert ("waktu", "realisasi") not in {(each.subjek, each.ukuran) for each in overview_of(idle).incomplete}


def test_a_target_is_reached_from_a_hundred_per_cent() -> None:
    plan = sakip.loads(
        "\n".join(
            f'iku x{result} "X" {{ satuan kali  arah naik  target {{ 2024: 10 }}  realisasi {{ 2024: {result} }} }}'
            for result in (9, 10, 11)
        )
    )
    found = plan.evaluate(2024)
    assert [reached(found[f"x{result}"].capaian) for result in (9, 10, 11)] == [False, True, True]
    assert reached(sakip.loads(PLAN).evaluate(2024)["S1"].capaian) is None  # of less than all


# ── which year, which way ───────────────────────────────────────────────────────────────────────────


def test_a_plan_speaks_of_every_year_of_its_documents() -> None:
    plan = sakip.loads('rpjmd 2018..2020 "RPJMD" {}  renja 2024 "Renja" {}')
    assert years(plan.cascade) == [2018, 2019, 2020, 2024]


@pytest.mark.parametrize(
    ("documents", "year"),
    [
        ('realisasi 2023 "R" {}\nperjanjian 2025 "PK" {}', 2023),
        ('rkt 2024 "RKT" {}\nperjanjian 2025 "PK" {}\nrenstra 2021..2026 "Renstra"', 2025),
        ('rpjmd 2025..2029 "RPJMD" {}\nrenja 2024 "Renja" {}', 2024),
        ('iku x "X" { realisasi { 2020: 1  2022: 2 } }', 2022),
        ('renstra 2021..2026 "Renstra"', 2021),
        ('iku x "X" {}', 0),
    ],
)
def test_the_latest_year_with_results_is_meant(documents: str, year: int) -> None:
    assert latest_year(sakip.loads(documents).cascade) == year


@pytest.mark.parametrize(
    ("direction", "before", "now", "expected"),
    [
        ("naik", "10", "12", (1, True)),
        ("naik", "12", "10", (-1, False)),
        ("turun", "12", "10", (-1, True)),
        ("jaga", "12", "10", (-1, None)),
        ("naik", "10", "10", (0, None)),
        ("naik", 'belum "survei"', "10", (None, None)),
        ("naik", "B", "A", (1, True)),
    ],
)
def test_trends_go_by_the_declared_direction(
    direction: str, before: str, now: str, expected: tuple[int | None, bool | None]
) -> None:
    plan = sakip.loads(
        'skala huruf "H" { urutan C, B, A }\n'
        f'iku x "X" {{ satuan kali  arah {direction}  skala huruf  realisasi {{ 2023: {before}  2024: {now} }} }}'
    )
    item = plan["x"]
    assert isinstance(item, Indikator)
    found = trend(plan.evaluation, item, Periode(2024))
    assert (found.ke, found.baik) == expected


def test_no_trend_goes_across_a_change_of_definition() -> None:
    plan = sakip.loads('iku x "X" { satuan kali  arah naik  berlaku_sejak 2024  realisasi { 2023: 1  2024: 2 } }')
    item = plan["x"]
    assert isinstance(item, Indikator)
    assert trend(plan.evaluation, item, Periode(2024)).ke is None


def test_no_trend_goes_across_a_change_of_what_a_formula_rests_on() -> None:
    """However far below it lies, on either side; and the reason says what changed."""
    plan = sakip.loads("""
        data aktif "Aktif" { satuan orang  berlaku_sejak 2024  realisasi { 2022: 1  2023: 2  2024: 3  2025: 4 } }
        indikator y "Y" { satuan orang  formula = aktif * 2 }
        iku x "X" { satuan orang  arah naik  formula = y + 1 }
    """)
    item = plan["x"]
    assert isinstance(item, Indikator)
    assert [trend(plan.evaluation, item, Periode(year)).ke for year in (2023, 2024, 2025)] == [1, None, 1]
    growth = plan.evaluate(2024)["x"].pertumbuhan
    assert growth.sebab is Sebab.TAK_BERLAKU
    assert "definisi aktif berlaku sejak 2024" in growth.derivation.value(Lang.ID)
    assert "definition of aktif holds since 2024" in growth.derivation.value(Lang.EN)


@pytest.mark.parametrize(
    ("formula", "year", "known"),
    [
        ("a - a[awal]", 2023, True),
        ("a - a[awal]", 2024, False),
        ("a / a[akhir]", 2023, False),
        ("a / a[akhir]", 2024, True),
        ("a[akhir] - a[awal]", 2024, False),
        ("a[2026] - a", 2023, False),
    ],
)
def test_the_start_and_the_end_of_a_plan_have_their_years(formula: str, year: int, *, known: bool) -> None:
    plan = sakip.loads(f"""
        renstra 2022..2026 "Renstra"
        data a "A" {{ satuan orang  berlaku_sejak 2024  realisasi {{ 2021..2026: 5 }} }}
        iku x "X" {{ satuan orang  arah naik  formula = {formula} }}
    """)
    found = plan.evaluate(year)["x"].realisasi
    assert (found.known, found.sebab) == (known, None if known else Sebab.TAK_BERLAKU)
