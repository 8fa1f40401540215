"""What an inspector hands back: findings and completeness as tables for Excel, Word and Markdown."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.outlets.conftest import Sakip

PLAN = """\
renstra 2024..2026 "Renstra"
instansi dinas "Dinas Koperasi" {}
sasaran S1 "Meningkatnya koperasi yang sehat" {
  iku sehat "Persentase koperasi sehat" { satuan persen  arah naik  target { 2024: 27.45 } }
}
"""
FOUND = ["No", "Kode", "Keparahan", "Temuan", "Letak", "Perbaikan", "Dasar", "Tanggapan"]


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the plans of two agencies."""
    for name in ("satu", "dua"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rencana.sakip").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(file: Path, delimiter: str = ";") -> list[list[str]]:
    text = file.read_bytes().decode("utf-8-sig")
    return list(csv.reader(StringIO(text), delimiter=delimiter))


class TestFindings:
    def test_for_a_spreadsheet_each_has_a_row_and_room_for_an_answer(self, sakip: Sakip, plans: Path) -> None:
        done = sakip("check", "satu", "-o", "temuan.csv", "--select", "SK012,SK402")
        assert (done.code, done.out) == (1, "")
        assert rows(plans / "temuan.csv") == [
            FOUND,
            [
                *("1", "SK402", "galat", "IKU sehat tanpa rumus", "satu/rencana.sakip:4"),
                "tulis `formula = …`; bila lembaga lain yang menilai, tulis `dinilai_oleh`",
                *("PermenPAN 20/2008; PermenPAN 9/2007", ""),
            ],
            [
                *("2", "SK012", "galat", "angka `27.45` ditulis dengan ejaan asing", "satu/rencana.sakip:4"),
                *("tulis `27,45`", "", ""),
            ],
        ]

    def test_of_several_plans_each_row_says_which(self, sakip: Sakip, plans: Path) -> None:
        sakip("check", "--select", "SK012", "-o", "temuan.csv", "--lang", "en")
        head, *found = rows(plans / "temuan.csv", ",")
        assert head[:3] == ["No", "Plan", "Code"]
        assert [each[:3] for each in found] == [
            ["1", "dua/rencana.sakip", "SK012"],
            ["2", "satu/rencana.sakip", "SK012"],
        ]

    def test_for_excel_and_word(self, sakip: Sakip, plans: Path) -> None:
        for file in ("temuan.xlsx", "temuan.docx"):
            assert sakip("check", "satu", "--select", "SK012", "-o", file).code == 1
        sheet = load_workbook(BytesIO((plans / "temuan.xlsx").read_bytes())).worksheets[0]
        assert [each.value for each in sheet[3]] == FOUND
        assert sheet.cell(4, 2).value == "SK012"
        (table,) = Document(BytesIO((plans / "temuan.docx").read_bytes())).tables
        assert [each.text for each in table.rows[0].cells] == FOUND
        assert table.rows[1].cells[1].text == "SK012"

    def test_without_findings_the_table_is_empty_and_says_so(self, sakip: Sakip, plans: Path) -> None:
        (plans / "satu" / "rencana.sakip").write_text('data a "A" { satuan orang }\n')
        done = sakip("check", "satu", "--select", "SK0", "--format", "md")
        assert done.code == 0
        assert "Bersih: 1 berkas diperiksa, tidak ada temuan." in done.out
        assert done.out.count("\n|") == 2

    @pytest.mark.parametrize(
        ("file", "begins"), [("t.json", "{"), ("t.sarif", "{"), ("t.xml", "<?xml"), ("t.txt", "galat[")]
    )
    def test_the_ending_of_the_file_says_the_form(self, sakip: Sakip, plans: Path, file: str, begins: str) -> None:
        assert sakip("check", "satu", "-o", file).out == ""
        assert (plans / file).read_text(encoding="utf-8").startswith(begins)

    def test_a_form_for_office_needs_a_file(self, sakip: Sakip, plans: Path) -> None:
        assert plans.exists()
        assert sakip("check", "satu", "--format", "xlsx").code == 2


class TestCompleteness:
    def test_each_question_of_each_plan_has_a_row(self, sakip: Sakip, plans: Path) -> None:
        sakip("summary", "-o", "lengkap.csv")
        head, *found = rows(plans / "lengkap.csv")
        assert head == ["Rencana", "Jenjang", "Yang ditanyakan", "Ada", "Dari", "Kurang", "Kelengkapan"]
        title = "Dinas Koperasi · 2024–2026"
        assert found.count([title, "IKU", "punya rumus", "0", "1", "1", "0 %"]) == 2
        assert [each for each in found if each[1] == "kelengkapan"] == [
            [title, "kelengkapan", "", "1", "8", "7", "13 %"]
        ] * 2

    def test_what_is_missing_and_where(self, sakip: Sakip, plans: Path) -> None:
        sakip("summary", "satu", "--missing", "-o", "kurang.xlsx")
        sheet = load_workbook(BytesIO((plans / "kurang.xlsx").read_bytes())).worksheets[0]
        found = [tuple(each.value for each in row[1:]) for row in sheet.iter_rows(min_row=4)]
        assert ("IKU", "sehat", "Persentase koperasi sehat", "punya rumus", "satu/rencana.sakip:4") in found

    def test_the_badge_is_a_picture(self, sakip: Sakip, plans: Path) -> None:
        sakip("summary", "satu", "-o", "lencana.svg")
        assert (plans / "lencana.svg").read_text(encoding="utf-8").startswith("<svg")


def test_an_audit_for_word_says_what_is_wrong(sakip: Sakip, tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "examples" / "denpasar"
    assert sakip("audit", str(example), "-o", str(tmp_path / "audit.docx")).code == 1
    coverage, wrong, _ = Document(BytesIO((tmp_path / "audit.docx").read_bytes())).tables
    assert coverage.rows[0].cells[0].text == "Hasil"
    assert "36,38%" in {row.cells[2].text for row in wrong.rows}
