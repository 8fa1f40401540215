"""The forms of a Renstra: over several years, what adds up and what does not; policy directions and their phases."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

import sakip
from sakip.report import to_html, to_xlsx
from sakip.report.catalogue import forms
from sakip.report.document import Naskah
from sakip.report.form import Bahan
from sakip.report.table import Tabel
from tests.report.plans import SEVERAL_YEARS

ROOT = Path(__file__).parents[2]
PLANS = {"denpasar": 2024, "bandar-lampung": 2024, "kalimantan-barat": 2024, "dishub-banyuwangi": 2025}
E80_GROUPS = [
    "Target Renstra Perangkat Daerah pada Tahun",
    "Realisasi Capaian pada Tahun",
    "Rasio Capaian pada Tahun (%)",
]


def made(code: str, text: str, year: int) -> Tabel:
    return forms()[code].buat(Bahan(sakip.loads(text).evaluation, year))


def shown(table: Tabel) -> list[list[str]]:
    return [[cell.shown() if cell else "" for cell in line] for line in table.grid()]


@pytest.fixture(scope="module")
def materials() -> dict[str, Bahan]:
    return {name: Bahan(sakip.load(ROOT / "examples" / name).evaluation, year) for name, year in PLANS.items()}


def test_years_of_what_is_counted_add_up_and_years_of_shares_do_not() -> None:
    """Column 12 + 6 of E.81: 18 koperasi after 12 are 30 of 60; 52% after 41% is 52%, not 93%."""
    counted, share = (line[4::2] for line in shown(made("e.81", SEVERAL_YEARS, 2024))[:2])
    assert [counted[at] for at in (0, 1, 2, 7, 8, 9, 10)] == ["60", "12", "20", "18", "90", "30", "50"]
    assert [share[at] for at in (0, 1, 2, 7, 8, 9, 10)] == ["60", "41", "50", "52", "104", "52", "86,67"]


def test_an_end_that_the_renstra_states_is_the_end() -> None:
    """Where not every year has its target, only the plan itself can say what all years come to."""
    plan = SEVERAL_YEARS.replace("2023: 10 2024: 20 2025: 30 }", "2024: 20 akhir: 75 }")
    line = shown(made("e.81", plan, 2024))[0]
    assert (line[4], line[22], line[24]) == ("75", "30", "40")


def test_money_of_all_years_adds_up() -> None:
    money = shown(made("e.81", SEVERAL_YEARS, 2024))[0][5::2]
    assert [money[at] for at in (0, 1, 2, 7, 8, 9, 10)] == ["600", "90", "200", "180", "90", "270", "45"]


def test_what_is_not_known_of_one_year_is_not_known_of_all() -> None:
    unknown = SEVERAL_YEARS.replace("realisasi { 2023: 12 }", "")
    assert shown(made("e.81", unknown, 2024))[0][22] == "tidak dinyatakan"


def test_the_foot_of_an_evaluation_has_mean_grade_and_narrative() -> None:
    *_, mean, grade, helped, hindered, _next, _plan = shown(made("e.81", SEVERAL_YEARS, 2024))
    assert (mean[20], mean[24]) == ("97", "68,33")
    assert (grade[20], grade[24]) == ("Sangat Tinggi", "Sedang")
    assert helped[0].endswith("Koperasi sehat: Pendampingan sejak awal.")
    assert "belum ditulis" in hindered[0]


def test_a_mean_of_a_part_says_so() -> None:
    plan = SEVERAL_YEARS.replace("aktif: { tw1: 10% tw2: 10% tw3: 20% tw4: 12% }", 'aktif: belum "menunggu"')
    assert made("e.81", plan, 2024).catatan[-1].startswith("Rata-rata atas 1 dari 2")


def test_the_running_year_of_the_renja_is_only_expected() -> None:
    """T-C.29: what was reached until 2024, and the target of 2025, of which nothing has happened yet."""
    counted, share = (line[3:] for line in shown(made("t-c.29", SEVERAL_YEARS, 2024)))
    assert counted == ["60", "12", "20", "18", "90", "30", "60", "100"]
    assert share == ["60", "41", "50", "52", "104", "60", "60", "100"]


def test_the_renja_of_a_year_looks_a_year_ahead() -> None:
    """T-C.33: target and money of 2024, those that the Renstra has for 2025, and the agency below."""
    first, second, total = shown(made("t-c.33", SEVERAL_YEARS, 2024))
    assert (first[4:6], first[8:]) == (["20", "200"], ["30", "300"])
    assert (second[4:6], second[8:]) == (["50", ""], ["60", ""])
    assert (total[5], total[9]) == ("200", "300")


def test_years_that_have_not_come_stay_empty() -> None:
    line = shown(made("e.80", SEVERAL_YEARS, 2024))[0]
    assert line[7:13:2] == ["10", "20", "30"]
    assert line[13:19:2] == ["12", "18", ""]
    assert line[19:25:2] == ["120", "90", ""]


def test_official_headings_stand_in_three_rows_above_the_numbers() -> None:
    groups, years, kinds, numbers = made("e.80", SEVERAL_YEARS, 2024).heads()
    assert [each.shown() for each in groups if each and each.kolom == 6] == E80_GROUPS
    assert [each.shown() for each in years if each] == ["2023", "2024", "2025"] * 3
    assert [each.shown() for each in kinds if each] == ["K", "Rp"] * 10
    assert [each.shown() for each in numbers if each] == [f"({number})" for number in range(1, 17)]


def test_growth_begins_with_the_second_year() -> None:
    """Banyuwangi printed 122,36% for this programme: the first year, which has none before it, counted as 100%."""
    table = made(
        "t-c.24",
        'renstra 2021..2026 "R"\ninstansi d "Dinas"\nprogram 2.15.04 "Program Penerbangan"\n'
        'dpa 2022 "D" { anggaran { 2.15.04: Rp24.998.800 } }\ndpa 2023 "D" { anggaran { 2.15.04: Rp45.488.000 } }\n'
        'dpa 2024 "D" { anggaran { 2.15.04: Rp129.696.000 } }\n'
        'realisasi 2022 "R" { realisasi_anggaran { 2.15.04: Rp13.326.800 } }\n'
        'realisasi 2023 "R" { realisasi_anggaran { 2.15.04: Rp32.980.000 } }\n'
        'realisasi 2024 "R" { realisasi_anggaran { 2.15.04: Rp114.621.851 } }\n',
        2024,
    )
    first, second = (129696000 / 45488000 - 1) * 100, (45488000 / 24998800 - 1) * 100
    assert shown(table)[0][7:] == ["53,31", "72,50", "88,38", "133,54", "197,51"]
    assert round((first + second) / 2, 2) == 133.54
    assert round((100 + first + second) / 3, 2) == 122.36


def test_the_ratio_of_what_is_to_fall_is_that_of_banyuwangi() -> None:
    """Its Renstra prints 102,86 for V/C ratio 0,34 of 0,35, and 112,63 for 0,325 of 0,372."""
    table = made(
        "t-c.23",
        'renstra 2020..2024 "R"\ninstansi d "Dinas"\ntujuan T "T" { iku vc "V/C ratio" { satuan rasio  arah turun\n'
        "target { 2020: 0,35 2024: 0,372 } realisasi { 2020: 0,34 2024: 0,325 } } }\n",
        2024,
    )
    assert shown(table)[0][15:] == ["102,86", "tidak dinyatakan", "tidak dinyatakan", "tidak dinyatakan", "112,63"]


def test_what_asks_for_an_indicator_is_ticked() -> None:
    table = made(
        "t-c.23",
        'renstra 2024..2025 "R"\ntujuan T "T" { iku a "A" { tag "SPM" satuan persen target { 2024: 1% } }\n'
        'ikk b "B" { satuan persen target { 2024: 1% } }\niku c "C" { satuan persen target { 2024: 1% } } }\n',
        2024,
    )
    assert [line[2:5] for line in shown(table)] == [["√", "", ""], ["", "√", ""], ["", "", "√"]]


def test_looking_back_begins_where_anything_is_stated(materials: dict[str, Bahan]) -> None:
    """Denpasar's results begin in 2021, its budgets are stated for 2024 alone."""
    assert [each.judul for each in forms()["t-c.23"].buat(materials["denpasar"]).kolom[5:9]] == [
        "2021",
        "2022",
        "2023",
        "2024",
    ]
    assert [each.judul for each in forms()["t-c.24"].buat(materials["denpasar"]).kolom[1:4]] == ["2024"] * 3


def test_one_strategy_stands_beside_all_its_policies(materials: dict[str, Bahan]) -> None:
    table = forms()["t-c.26"].buat(materials["bandar-lampung"])
    vision, mission = (line[0] for line in table.grid()[:2])
    assert vision is not None
    assert mission is not None
    assert (vision.shown()[:5], mission.shown()[:5], vision.kolom) == ("VISI:", "MISI:", 4)
    (strategy,) = (cell for line in table.grid() for cell in line[2:3] if cell and "kerakyatan" in cell.shown())
    assert strategy.baris == 4


def test_objectives_with_strategies_of_their_own_stand_beside_them(materials: dict[str, Bahan]) -> None:
    """Tabel 2.4 of Banyuwangi: a sasaran with its strategy and six policies."""
    table = forms()["t-c.26"].buat(materials["dishub-banyuwangi"])
    (sasaran,) = (cell for line in table.grid() for cell in line[1:2] if cell and "Multi Moda" in cell.shown())
    (strategy,) = (cell for line in table.grid() for cell in line[2:3] if cell and "bertumpu pada" in cell.shown())
    assert (sasaran.baris, strategy.baris) == (6, 6)


# ── the forms of Inmendagri 2/2025 for policy directions ────────────────────────────────────────────

ABOVE = 'profil renstra_2025\nnspk N1 "Norma"\narah_kebijakan_daerah AD1 "Pasar"\narah_kebijakan_daerah AD2 "Modal"\n'
PHASES = 'renstra 2025..2029 "R" { tahapan { 2025: "Menata" 2026..2027: "Menguatkan" 2029: "Mandiri" } }\n'
DIRECTIONS = """tujuan T "T" {
  arah_kebijakan "Kemitraan" { mendukung AD2, N1, AD1  tahap 2026, 2028..2029  catatan "Bersama bank" }
  sasaran S "S" { arah_kebijakan "Pinjaman" { mendukung AD2, N1  tahap 2030 }  arah_kebijakan "Evaluasi" }
}
"""


def heads(table: Tabel) -> list[str]:
    return [": ".join((*each.kelompok, each.judul)) for each in table.kolom]


def test_the_phases_of_banyuwangi_are_a_column_each(materials: dict[str, Bahan]) -> None:
    """Tabel 2.3 of its Renstra: five phases with their themes, and no direction that says its years."""
    table = forms()["pentahapan"].buat(materials["dishub-banyuwangi"])
    assert heads(table)[0::4] == ["Tahap I: 2025", "Tahap V: 2029"]
    (themes,) = shown(table)
    assert themes[0::4] == [
        "perbaikan layanan dasar transportasi",
        "Penerapan transportasi ramah lingkungan & berkelanjutan",
    ]


def test_years_with_one_theme_are_one_phase_and_years_between_are_not_left_out() -> None:
    table = made("pentahapan", PHASES, 2025)
    assert heads(table) == ["Tahap I: 2025", "Tahap II: 2026", "Tahap II: 2027", "Tahun: 2028", "Tahap III: 2029"]
    assert [(cell.shown(), cell.kolom) for line in table.grid() for cell in line if cell] == [
        ("Menata", 1),
        ("Menguatkan", 2),
        ("", 1),
        ("Mandiri", 1),
    ]


def test_without_themes_the_years_of_each_direction_are_ticked() -> None:
    table = made("pentahapan", f'{ABOVE}renstra 2025..2029 "R"\n{DIRECTIONS}', 2025)
    assert heads(table) == ["Arah Kebijakan", *(f"Tahun: {year}" for year in range(2026, 2031))]
    assert shown(table) == [
        ["Kemitraan", "√", "", "√", "√", ""],
        ["Pinjaman", "", "", "", "", "√"],
        ["Evaluasi", "", "", "", "", ""],
    ]


def test_themes_stand_above_the_ticks_where_a_plan_has_both() -> None:
    first, second, *_ = shown(made("pentahapan", ABOVE + PHASES + DIRECTIONS, 2025))
    assert first == ["Tema", "Menata", "Menguatkan", "", "", "Mandiri", ""]
    assert second == ["Kemitraan", "", "√", "", "√", "√", ""]


def test_a_change_of_the_renstra_has_its_own_phases() -> None:
    change = 'renstra perubahan 2025..2029 "P" { tahapan { 2025..2029: "Berubah" } }\n'
    for plan in (PHASES + change, change + PHASES):
        assert shown(made("pentahapan", plan, 2025)) == [["Berubah", "", "", "", ""]]


def test_directions_stand_beside_the_norms_and_what_of_the_region_they_serve() -> None:
    """What serves the same stands beside it once; what is not said of a direction is said in words."""
    table = made("arah-kebijakan", ABOVE + DIRECTIONS, 2025)
    assert shown(table) == [
        ["1", "Norma", "Pasar\nModal", "Kemitraan", "Bersama bank"],
        ["2", "", "Modal", "Pinjaman", ""],
        ["3", "belum dinyatakan", "belum dinyatakan", "Evaluasi", ""],
    ]


def test_the_directions_of_a_real_renstra_are_all_there(materials: dict[str, Bahan]) -> None:
    """Tabel 2.4 of Banyuwangi: six of one objective, three of another; the RPJMD's are not printed."""
    lines = shown(forms()["arah-kebijakan"].buat(materials["dishub-banyuwangi"]))
    assert [line[0] for line in lines] == [str(number) for number in range(1, 10)]
    assert lines[0][1:3] == ["belum dinyatakan", "belum dinyatakan"]


def test_a_plan_that_says_nothing_of_phases_or_directions_has_no_such_tables() -> None:
    assert made("pentahapan", 'renstra 2025..2029 "R"\n', 2025).empty
    assert made("arah-kebijakan", 'renstra 2025..2029 "R"\n', 2025).empty


def test_words_over_several_columns_are_aligned_as_these_are() -> None:
    page = to_html.table(made("pentahapan", PHASES, 2025))
    assert '<td class="tengah" colspan="2">Menguatkan</td>' in page


def test_the_end_of_the_period_is_that_of_the_last_year(materials: dict[str, Bahan]) -> None:
    line = shown(forms()["t-c.28"].buat(materials["denpasar"]))[0]
    assert line[3:] == ["10,92", "16,43", "21,94", "27,45", "32,97", "38,48", "38,48"]


@pytest.mark.parametrize("code", ["rkt", "t-c.27", "t-c.29", "t-c.33", "e.80", "e.81"])
@pytest.mark.parametrize("name", PLANS)
def test_every_programme_stands_once_in_every_matrix(code: str, name: str, materials: dict[str, Bahan]) -> None:
    """Also those that serve no sasaran, as programmes of support often do not."""
    words = [cell.shown() for line in forms()[code].buat(materials[name]).grid() for cell in line if cell]
    for program in materials[name].cascade.nodes("program"):
        assert sum(each.endswith(program.nama) for each in words) == 1


def test_the_figures_of_forms_are_live_in_the_workbook() -> None:
    """Sums over years, ratios of them, means and grades: none is a typed value."""
    tables = tuple(made(code, SEVERAL_YEARS, 2024) for code in ("e.81", "e.80", "t-c.29", "t-c.24"))
    book = load_workbook(BytesIO(to_xlsx.written(Naskah("Uji", tables))))
    assert book["Periksa"]["E2"].value == 0
    named = {row[1].value: row[3].value for row in book["Angka"].iter_rows(min_row=2)}
    until = named["realisasi sampai dengan tahun ini diperiksa 2024"]
    assert until.startswith("=D")
    assert until.count("+") == 1
    assert named["predikat kolom 21 d 2024"].startswith("=IF(AND(")
