"""The workbook: its figures are live, and Excel's arithmetic gives what ours gives."""

from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from openpyxl import load_workbook

import sakip
from sakip.report import paper, to_xlsx
from sakip.report.catalogue import applying
from sakip.report.form import Bahan
from tests.report.office import office
from tests.report.plans import SEVERAL_YEARS

ROOT = Path(__file__).parents[2]
PLANS = {"denpasar": 2024, "bandar-lampung": 2024, "kalimantan-barat": 2024, "dishub-banyuwangi": 2024}
needs_office = pytest.mark.skipif(not which("soffice"), reason="LibreOffice is not installed")
MEASURED = """
  iku a%(n)d "A" { satuan persen  arah naik  capaian = %(f)s
    target { 2023: 7%%  2024: 27,45%% }  realisasi { 2023: 9%%  2024: 13,337%% } }
  iku b%(n)d "B" { satuan orang   arah naik  capaian = %(f)s
    target { 2023: 3  2024: 30 }  realisasi { 2023: 4  2024: belum "menunggu" } }
  iku c%(n)d "C" { satuan orang   arah naik  capaian = %(f)s
    target { 2023: 2  2024: 0 }   realisasi { 2023: 2  2024: 5 } }
"""
FORMULAS = (
    "realisasi / target",
    "bulat(realisasi; 2) / bulat(target; 1)",
    "potong(realisasi / target * 100%; 1)",
    "min(maks(realisasi / target; 0%); 120%)",
    "mutlak(target - realisasi) / target",
    "jika(realisasi > target; 100%; realisasi / target)",
    "rata_rata(realisasi / target; lalu(realisasi / target))",
    "rata_tertimbang(realisasi / target; 2; lalu(realisasi / target); 1)",
    "atau(realisasi / target; 0%)",
    "jumlah(realisasi; lalu(realisasi)) / jumlah(target; lalu(target))",
    "-(target - realisasi) / target + 100%",
)


def workbook(plan: sakip.Plan, year: int) -> bytes:
    bahan = Bahan(plan.evaluation, year)
    return to_xlsx.written(paper.tables(bahan, applying(bahan.profil).values()))


def recalculated(book: Any, folder: Path) -> Any:
    """*book* as LibreOffice works it out."""
    (folder / "buku.xlsx").write_bytes(book) if isinstance(book, bytes) else book.save(folder / "buku.xlsx")
    return load_workbook(office(folder, "xlsx", "buku.xlsx"), data_only=True)


@needs_office
@pytest.mark.parametrize("name", PLANS)
def test_excel_works_out_what_sakip_works_out(name: str, tmp_path: Path) -> None:
    check = recalculated(workbook(sakip.load(ROOT / "examples" / name), PLANS[name]), tmp_path)["Periksa"]
    wrong = [[cell.value for cell in row] for row in check.iter_rows(min_row=4) if row[4].value is not True]
    assert (wrong, check["E1"].value) == ([], 0)
    assert check.max_row > 50


@needs_office
def test_every_kind_of_formula_has_its_like_in_excel(tmp_path: Path) -> None:
    """Of a result that is known, of one that is not yet, and of a target of zero."""
    measured = "".join(MEASURED % {"n": number, "f": formula} for number, formula in enumerate(FORMULAS))
    plan = sakip.loads(
        f'renstra 2024..2025 "R"\ninstansi i "Dinas"\ntujuan T "T" {{ sasaran S1 "S" {{ {measured} }} }}\n'
    )
    assert not [each for each in plan.diagnostics if each.code < "SK200" and each.severity.value == "error"]
    check = recalculated(workbook(plan, 2024), tmp_path)["Periksa"]
    assert (check["E1"].value, check["E2"].value) == (0, 0)
    assert check.max_row > 3 * len(FORMULAS)


@needs_office
def test_excel_adds_up_the_years_that_sakip_adds_up(tmp_path: Path) -> None:
    check = recalculated(workbook(sakip.loads(SEVERAL_YEARS), 2024), tmp_path)["Periksa"]
    assert (check["E1"].value, check["E2"].value) == (0, 0)
    results = {row[1].value: row[2].value for row in check.iter_rows(min_row=4)}
    assert results["realisasi sampai dengan tahun ini diperiksa 2024"] == 30
    assert results["predikat kolom 21 d 2024"] == "Sangat Tinggi"


@needs_office
def test_a_figure_that_is_altered_alters_what_rests_on_it(tmp_path: Path) -> None:
    """And the check says so: it is no tautology."""
    book = load_workbook(BytesIO(workbook(sakip.load(ROOT / "examples/denpasar"), 2024)))
    figures = book["Angka"]
    (at,) = (row[0].row for row in figures.iter_rows() if row[1].value == "koperasi_bernilai_sehat 2024")
    assert figures[f"D{at}"].value == 78
    figures[f"D{at}"].value = 75
    altered = recalculated(book, tmp_path)
    assert altered["Periksa"]["E1"].value > 0
    assert any(cell.value == 50 for row in altered["capaian"].iter_rows() for cell in row)


def test_the_words_of_a_plan_never_become_formulas() -> None:
    plan = sakip.loads(
        'renstra 2024..2025 "R"\ninstansi i "=1+1"\ntujuan T "=cmd()" { sasaran S1 "=HYPERLINK(1)" '
        '{ iku a "=A1" { satuan persen target { 2024: 5% } } } }\n'
    )
    book = load_workbook(BytesIO(workbook(plan, 2024)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert cells
    assert not [cell.value for cell in cells if "HYPERLINK" in cell.value or "cmd" in cell.value or cell.value == "=A1"]
