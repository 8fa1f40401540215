"""Official tables of the real plans."""

from pathlib import Path

import pytest

import sakip
from sakip.report.catalogue import MODULES, forms
from sakip.report.form import Bahan
from sakip.report.to_markdown import table as written

ROOT = Path(__file__).parents[2]
PLANS = {"denpasar": 2024, "bandar-lampung": 2024, "kalimantan-barat": 2024, "dishub-banyuwangi": 2025}


@pytest.fixture(scope="module")
def materials() -> dict[str, Bahan]:
    return {name: Bahan(sakip.load(ROOT / "examples" / name).evaluation, year) for name, year in PLANS.items()}


def test_every_form_is_listed() -> None:
    files = {path.stem for path in (ROOT / "sakip/report/tables").glob("*.py") if path.stem != "__init__"}
    assert {name.rpartition(".")[2] for name in MODULES} == files


@pytest.mark.parametrize("code", forms())
@pytest.mark.parametrize("name", PLANS)
def test_every_row_of_every_form_fills_its_columns(code: str, name: str, materials: dict[str, Bahan]) -> None:
    """Merged cells and all, each place of the grid is under exactly one cell."""
    table = forms()[code].buat(materials[name])
    covered = [[0] * len(table.kolom) for _ in table.baris]
    for at, cells in enumerate(table.grid()):
        for column, cell in enumerate(cells):
            for down in range(cell.baris if cell else 0):
                for across in range(cell.kolom if cell else 0):
                    covered[at + down][column + across] += 1
    assert all(count == 1 for line in covered for count in line)


def test_the_measurement_of_a_real_agency(materials: dict[str, Bahan]) -> None:
    text = written(forms()["capaian"].buat(materials["denpasar"]))
    assert "| Persentase Koperasi sehat | persen | 27,8 | 52 | 187,05% |" in text
    assert "| **Rata-rata capaian** |  |  |  |  | **143,53%** |" in text


def test_what_is_not_known_is_said_in_words(materials: dict[str, Bahan]) -> None:
    """Denpasar's report says nothing of what its support programme spent; an empty cell would hide it."""
    text = written(forms()["anggaran"].buat(materials["denpasar"]))
    assert "| **Rp9.634.912.360** | **tidak dinyatakan** | **tidak dinyatakan** |" in text


@pytest.mark.parametrize(("own", "source"), [("", "BPS; Dinas"), ('sumber_data "Survei"', "Survei")])
def test_an_indicator_without_a_source_has_those_of_its_data(own: str, source: str) -> None:
    """SK403 takes them for its source too; an empty cell would say that there is none."""
    plan = sakip.loads(f"""
        data x "X" {{ satuan orang  sumber_data "BPS" }}
        data y "Y" {{ satuan orang  sumber_data "Dinas", "BPS" }}
        sasaran S "S" {{ iku a "A" {{ satuan persen  formula = x / y  {own} }} }}
        """)
    (line,) = (
        each for each in written(forms()["iku"].buat(Bahan(plan.evaluation, 2024))).splitlines() if "| A |" in each
    )
    assert line.split(" | ")[-2] == source


def test_a_year_of_quarters_goes_by_the_behaviour_of_the_indicator() -> None:
    """Counted outputs add up to 25; the share of healthy cooperatives ends at its last quarter, 46, not at 172."""
    plan = Bahan(sakip.load(ROOT / "examples/renstra-2025-2029").evaluation, 2026)
    lines = written(forms()["renaksi"].buat(plan)).splitlines()
    (healthy,) = (line.split(" | ") for line in lines if "| Persentase koperasi sehat |" in line)
    outputs, inherited = (line.split(" | ") for line in lines if "Dilakukan Penguatan Tata Kelola" in line)
    assert [healthy[at] for at in (3, 6, 9, 12, 15)] == ["40", "42", "44", "46", "46"]
    assert [outputs[at] for at in (3, 6, 9, 12, 15)] == ["5", "8", "8", "4", "25"]
    assert outputs[1:] == inherited[1:]


def test_money_of_a_renstra_of_2025_begins_a_year_after_its_targets(materials: dict[str, Bahan]) -> None:
    plan = materials["dishub-banyuwangi"]
    assert [each.kelompok for each in forms()["pendanaan"].buat(plan).kolom if each.judul == "Pagu"] == [
        ("2026",),
        ("2027",),
        ("2028",),
        ("2029",),
        ("2030",),
    ]
    assert "| 0,818 | 0,819 | 0,82 | 0,823 | 0,825 | 0,829 |" in written(forms()["ikk-renstra"].buat(plan))


def test_a_performance_tree_is_numbered_by_its_branches() -> None:
    plan = sakip.loads(
        'renstra 2024..2025 "R"\npohon p "Pohon" {\n  kondisi k1 "Koperasi sehat" {\n    kondisi k2 "Pengurus cakap" { csf "Pelatihan" }\n  }\n}\n'
    )
    table = forms()["pohon-kinerja"].buat(Bahan(plan.evaluation, 2024))
    assert [[cell.shown() for cell in row.sel][:2] for row in table.baris[1:]] == [
        ["1", "Koperasi sehat"],
        ["1.1", "Pengurus cakap"],
    ]


def test_the_first_rows_of_a_table_reach_no_further(materials: dict[str, Bahan]) -> None:
    whole = forms()["program"].buat(materials["denpasar"])
    for rows in range(1, len(whole.baris)):
        part = whole.first(rows)
        assert all(cell.baris + at <= rows for at, line in enumerate(part.grid()) for cell in line if cell)


def test_the_form_of_a_document_prints_its_last_change() -> None:
    """Where the DPA holds for budgets, the table of the agreement printed what had been agreed first."""
    plan = sakip.loads("""
        sasaran S1 "Sasaran" { iku a "A" { satuan orang  arah naik  target { 2024: 5 } }
          program 2.17.03 "Program" { pagu { 2024: Rp90 } } }
        renstra 2024..2026 "Renstra"
        renstra perubahan 2024..2026 "Perubahan" { dasar "Perwali"  target { a: { 2024: 6 } } }
        dpa 2024 { anggaran { 2.17.03: Rp100 } }
        perjanjian 2024 { target { a: 7 }  anggaran { 2.17.03: Rp80 } }
        perjanjian perubahan 2024 { tanggal "1 Juni 2024"  dasar "A"  anggaran { 2.17.03: Rp85 } }
        perjanjian perubahan 2024 { tanggal "1 Oktober 2024"  dasar "B"  anggaran { 2.17.03: Rp95 } }
    """)
    bahan = Bahan(plan.evaluation, 2024)
    assert bahan.of_layer("anggaran", "2.17.03", "perjanjian").shown() == "Rp95"
    assert bahan.of_layer("target", "a", "renstra").shown() == "6 orang"


INHERITED = """
    renstra 2024..2025 "R"
    sasaran S1 "Sasaran" { iku a "IKU" { satuan persen  arah naik  target { 2024: 50% } }
      program 2.17.05 "Program" { kegiatan 2.17.05.2.01 "Kegiatan" {
        mewarisi dilatih, 2.17.05.2.01.0002
        subkegiatan 2.17.05.2.01.0001 "Pelatihan" { indikator dilatih "Orang dilatih" { satuan orang  target { 2024: 115 } } }
        subkegiatan 2.17.05.2.01.0002 "Magang" { indikator magang "Orang magang" { satuan orang  target { 2024: 7 } } }
      } } }
"""


@pytest.mark.parametrize(
    "code", ["rkt", "program", "t-c.27", "t-c.29", "t-c.33", "e.80", "e.81", "pendanaan", "kaskade"]
)
def test_what_an_activity_inherits_stands_with_it_too(code: str) -> None:
    table = forms()[code].buat(
        Bahan(sakip.loads(f'profil renstra_2025 tujuan T "T" {{ {INHERITED[24:]} }}').evaluation, 2024)
    )
    words = [cell.shown() for line in table.grid() for cell in line if cell]
    for name in ("Orang dilatih", "Orang magang"):
        assert sum(each.startswith(name) for each in words) == 2


def test_what_rests_on_a_part_of_the_data_is_noted_below_the_table() -> None:
    """Nine of thirty after two quarters looked like the result of a whole year."""
    plan = """
        sasaran S1 "Sasaran" { iku a "Pelaku naik kelas" { satuan orang  arah naik  triwulan berjalan  target { 2024: 30 } } }
        realisasi 2024 "R" { realisasi { a: { tw1: 2  tw2: 9 QUARTERS } } }
    """
    form = forms()["capaian"]
    part = form.table(Bahan(sakip.loads(plan.replace("QUARTERS", "")).evaluation, 2024))
    assert part.catatan == ("Dihitung dari data yang belum lengkap: Pelaku naik kelas (realisasi, capaian).",)
    assert form.table(Bahan(sakip.loads(plan.replace("QUARTERS", "tw3: 20 tw4: 31")).evaluation, 2024)).catatan == ()


def test_objectives_keep_their_order_where_only_some_have_strategies() -> None:
    objective = 'sasaran {0} "{0}" {{ {1} iku i{0} "I" {{ satuan persen  arah naik  formula "kata" }} }}'
    parts = objective.format("S1", 'strategi "A"'), objective.format("S2", "")
    table = forms()["t-c.26"].buat(Bahan(sakip.loads(f'tujuan T "T" {{ {" ".join(parts)} }}').evaluation, 2024))
    assert [[cell.shown() if cell else "" for cell in line][1:3] for line in table.grid()] == [
        ["S1", "A"],
        ["S2", "belum dinyatakan"],
    ]
