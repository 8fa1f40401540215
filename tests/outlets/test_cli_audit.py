import json
import re
from io import BytesIO
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from sakip.audit import to_json
from sakip.diagnostics import render_json
from tests.audit.plans import PLAN, REPORT
from tests.outlets.conftest import Sakip


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("rencana.sakip").write_text(PLAN + REPORT, encoding="utf-8")
    return "rencana.sakip"


def test_each_error_has_all_that_is_wrong_because_of_it(sakip: Sakip, plan: str) -> None:
    done = sakip("telaah", plan)
    assert done.code == 1
    assert done.out.splitlines() == [
        "Angka tercetak 2024 · Dinas Koperasi",
        "7 angka tercetak: 2 cocok, 2 terjelaskan, 2 tak terjelaskan, 1 tak dapat diuji",
        "",
        "3 angka salah karena 1: realisasi koperasi 2024",
        "  tercetak 36,38%, menurut rencana 52%",
        *("  tak terjelaskan; 102 tebakan dicoba", "  rencana.sakip:26; Tabel 3.1 hlm. 41; juga Tabel 3.2; 2 kali"),
        "  Akibatnya:",
        "  capaian koperasi 2024",
        "    tercetak 130,86%, menurut rencana 187,05%",
        *_explained("    HA01 dihitung dari angka tercetak: realisasi 36,38%, target 27,8%", done.out),
        "    rencana.sakip:27; Tabel 3.1 hlm. 41",
        "",
        "anggaran 2.17.03.2.01.0001 2024",
        "  tercetak Rp331.263.750, menurut rencana Rp272.871.750",
        *_explained("  HA07 anggaran 2.17.03.2.01 2024: Rp331.263.750", done.out),
        "  rencana.sakip:31; Tabel 3.2",
        "",
        "Asal sebuah angka: sakip trace NAMA.ANGKA. Tentang sebuah penjelasan: sakip explain HA01",
    ]


def _explained(words: str, out: str) -> list[str]:
    """The line that begins with *words*, with the number of guesses behind."""
    return [next(line for line in out.splitlines() if line.startswith(f"{words} · satu dari "))]


def test_what_agrees_ends_with_nothing_wrong(sakip: Sakip, plan: str) -> None:
    Path(plan).write_text(
        PLAN + REPORT.replace("36,38%", "52%").replace("130,86", "187,05").replace("331.263", "272.871")
    )
    done = sakip("audit", plan)
    assert (done.code, "tak terjelaskan, 1 tak" in done.out) == (0, True)


def test_only_the_figures_that_are_asked_for(sakip: Sakip, plan: str) -> None:
    done = sakip("audit", plan, "--table", "3.2", "--lang", "en")
    assert "achievement" not in done.out
    assert "budget 2.17.03.2.01.0002 2024  Rp58.392.000  rencana.sakip:31; Tabel 3.2" in done.out
    done = sakip("audit", plan, "--status", "tak-dapat-diuji")
    assert done.code == 0
    assert "  predikat koperasi 2024  Baik: tidak ada kebijakan yang memberi rumusnya" in done.out


def test_a_table_has_the_name_that_is_shown(sakip: Sakip, plan: str) -> None:
    assert sakip("audit", plan, "--table", "tabel 3.2").out == sakip("audit", plan, "--table", "3.2").out


def test_what_is_wrong_in_the_same_way_is_told_once(sakip: Sakip, plan: str) -> None:
    yearly = PLAN.replace("arah naik", "arah naik   triwulan tahunan")
    zero = "    {0} {{ koperasi: {{ tw1: 0  tw2: 0  tw3: 0 }} }}\n".format
    Path(plan).write_text(f'{yearly}laporan 2024 {{\n  tabel "3.3" {{\n{zero("target")}{zero("realisasi")}  }}\n}}\n')
    out = sakip("audit", plan).out
    assert out.count("HA25") == 2
    assert "    begitu pula target koperasi 2024 tw2, realisasi koperasi 2024 tw2, " in out


def test_a_table_that_prints_nothing_is_a_complaint(sakip: Sakip, plan: str) -> None:
    done = sakip("audit", plan, "--table", "3.3")
    assert (done.code, done.err) == (
        2, "galat: Tidak ada tabel `3.3` yang mencetak angka tahun itu. Maksud Anda `3.2`?\n",
    )  # fmt: skip


def test_a_plan_without_a_report_says_so(sakip: Sakip, plan: str) -> None:
    Path(plan).write_text(PLAN, encoding="utf-8")
    done = sakip("audit", plan)
    assert (done.code, done.out.splitlines()[1]) == (
        0, "Rencana ini tidak memuat dokumen 2024 yang mencetak angka.",
    )  # fmt: skip


@pytest.mark.parametrize("lang", ["id", "en"])
def test_json_is_as_its_schema_says(sakip: Sakip, plan: str, lang: str) -> None:
    document = json.loads(sakip("audit", plan, "--format", "json", "--lang", lang).out)
    jsonschema.validate(document, to_json.schema())
    [found] = document["plans"]
    for each in found["findings"]:
        jsonschema.validate(each, {"$ref": "#/$defs/finding", "$defs": render_json.schema()["$defs"]})


def test_json_has_what_a_program_asks(sakip: Sakip, plan: str) -> None:
    [found] = json.loads(sakip("audit", plan, "--format", "json").out)["plans"]
    figures = found["figures"]
    assert found["coverage"] == {
        "reproduced": 2,
        "explained": 2,
        "unexplained": 2,
        "not_checkable": 1,
        "total": len(figures),
    }
    achieved = next(each for each in figures if each["kind"] == "capaian")
    assert (achieved["printed"], achieved["derived"], achieved["unit"], achieved["shown"], achieved["status"]) == (
        "130,86%", "26000/139", "persen", "187,05%", "explained",
    )  # fmt: skip
    assert (achieved["document"], achieved["table"], achieved["row"], achieved["node"], achieved["year"]) == (
        "Laporan 2024 (Tabel 3.1)", "3.1", "Persentase koperasi sehat", "koperasi", 2024,
    )  # fmt: skip
    assert achieved["hypotheses"][0]["reproduces"] is True
    assert figures[achieved["root"]]["printed"] == "36,38%"
    assert figures[achieved["root"]]["root"] is None
    assert sum(each["tried"] for each in achieved["hypotheses"]) > 50


def test_sarif_has_the_explanations_as_rules(sakip: Sakip, plan: str) -> None:
    [run] = json.loads(sakip("audit", plan, "--format", "sarif").out)["runs"]
    rules = [each["id"] for each in run["tool"]["driver"]["rules"]]
    assert rules[:3] == ["HA00", "HA01", "HA07"]
    told = next(each for each in run["results"] if each["ruleId"] == "HA07")
    assert told["message"]["text"].startswith(
        "anggaran 2.17.03.2.01.0001 2024 tercetak Rp331.263.750, menurut rencana Rp272.871.750: anggaran 2.17.03.2.01"
    )


def test_markdown_numbers_errors_and_what_follows(sakip: Sakip, plan: str) -> None:
    lines = sakip("audit", plan, "--format", "md").out.splitlines()
    assert [line.split(" | ")[0] for line in lines if line.startswith("| ") and "rencana.sakip:" in line][:3] == [
        "| 1",
        "| 1.1",
        "| 2",
    ]


def test_excel_has_notes_beside_the_figures(sakip: Sakip, plan: str) -> None:
    assert sakip("audit", plan, "--format", "xlsx", "-o", "audit.xlsx").code == 1
    book = openpyxl.load_workbook(BytesIO(Path("audit.xlsx").read_bytes()))
    assert book.sheetnames[:2] == ["Cakupan", "Temuan"]
    sheet = book["Tabel 3.1"]
    notes = {cell.value: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    number = re.compile(r"\d+(?= tebakan)")  # how many guesses were made is said beside each figure
    assert number.sub("N", notes["36,38%"]) == "Menurut rencana 52%: tak terjelaskan. N tebakan dicoba."
    assert number.sub("N", notes["130,86%"]) == (
        "Menurut rencana 187,05%: HA01 dihitung dari angka tercetak: realisasi 36,38%, target 27,8%. N tebakan dicoba. "
        "Karena realisasi koperasi 2024."
    )
    assert sheet["A1"].value == "Laporan 2024 (Tabel 3.1), hlm. 41"
    assert "27,8%" not in notes
    sakip("audit", plan, "-o", "audit.xlsx", "--lang", "en")
    assert openpyxl.load_workbook("audit.xlsx")["Tabel 3.1"]["A1"].value == "report 2024 (Tabel 3.1), p. 41"


def test_excel_needs_a_file_and_gives_the_same_bytes(sakip: Sakip, plan: str) -> None:
    assert sakip("audit", plan, "--format", "xlsx").code == 2
    for name in ("a.xlsx", "b.xlsx"):
        sakip("audit", plan, "--format", "xlsx", "-o", name)
    assert Path("a.xlsx").read_bytes() == Path("b.xlsx").read_bytes()
