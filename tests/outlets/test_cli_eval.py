import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest

from sakip.cli.eval import LEVELS
from sakip.diagnostics.cells import width_of
from sakip.evaluation import to_json
from sakip.evaluation.overview import CHOICES
from tests.evaluation.plans import PLAN
from tests.outlets.conftest import Sakip


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "rencana.sakip"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def rows(text: str, delimiter: str = ";") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


def test_the_levels_are_those_of_the_engine() -> None:
    assert LEVELS == CHOICES


def test_the_tables_say_what_was_achieved_and_spent(sakip: Sakip, plan: str) -> None:
    done = sakip("hitung", plan)
    assert done.code == 0
    assert done.out.splitlines()[:10] == [
        "Dinas Koperasi · 2024",
        "1 dari 2 IKU mencapai target, 1 belum dapat dinilai",
        "",
        "Kinerja                                           target  realisasi             capaian  dari 2023",
        "instansi dinas Dinas Koperasi                                        187,05% (1 dari 2)",
        "  tujuan T1 Ekonomi kuat                                             187,05% (sebagian)",
        "    sasaran S1 Koperasi sehat                                        187,05% (1 dari 2)",
        "      iku koperasi Persentase <koperasi> sehat     27,8%        52%             187,05%   46,67% ▲",
        "      iku waktu Waktu layanan                   15 menit  belum ada           belum ada          –",
        "",
    ]
    assert "      program 2.17.03 Pengawasan   Rp1.000    tidak dinyatakan  tidak dinyatakan" in done.out


def test_what_does_not_apply_is_neither_reached_nor_open(sakip: Sakip, tmp_path: Path) -> None:
    indicators = " ".join(
        f'iku i{number} "I" {{ satuan orang  arah naik  formula "survei"  target {{ 2024: 5 }}  realisasi {{ 2024: {value} }} }}'
        for number, value in enumerate(("5", "4", 'belum "survei"', 'tidak_berlaku "tidak ada"'))
    )
    path = tmp_path / "rencana.sakip"
    path.write_text(f'tujuan T "T" {{ sasaran S "S" {{ {indicators} }} }}', encoding="utf-8")
    assert sakip("eval", str(path)).out.splitlines()[1] == (
        "1 dari 3 IKU mencapai target, 1 belum dapat dinilai, 1 tidak berlaku"
    )
    assert sakip("eval", str(path), "--lang", "en").out.splitlines()[1].endswith(", 1 not applicable")


def test_what_is_not_whole_is_never_green(sakip: Sakip, plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = sakip("eval", plan).out
    green = re.findall(r"\x1b\[1;32m(.*?)\x1b", out)
    assert green == ["187,05%", "46,67% ▲"]
    assert "\x1b[1;33m187,05% (1 dari 2)\x1b[0m" in out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in sakip("eval", plan).out


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_every_terminal_has_room(sakip: Sakip, plan: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.cli.output.width", lambda: columns)
    out = sakip("eval", plan).out
    assert [line for line in out.splitlines() if width_of(line) > columns] == []
    assert out.count("187,05%") == sakip("eval", plan, "--format", "md").out.count("187,05%")


def test_strictness_wants_every_figure_whole(sakip: Sakip, plan: str) -> None:
    assert sakip("eval", plan, "--strict").code == 1
    assert sakip("eval", plan, "--strict", "--level", "indikator", "--unit", "pengawasan").code == 0


@pytest.mark.parametrize(
    ("results", "times"),
    [
        ("anggaran { P1: { tw1: Rp40  tw2: Rp50 } }", 1),
        ("anggaran { P1: { tw1: Rp40  tw2: Rp50  tw3: belum } }", 1),
        ("anggaran { P1: { tw1: Rp40  tw2: Rp50  tw3: Rp5  tw4: Rp5 } }", 0),
        ("anggaran { P1: Rp40 }", 0),
    ],
)
def test_a_year_that_is_not_over_says_up_to_which_quarter_it_is_told(sakip: Sakip, results: str, times: int) -> None:
    """Two quarters of spending make no year, and nothing said that there was anything to see."""
    plan = f'program P1 "P" {{ pagu {{ 2026: Rp100 }} }}\nrealisasi 2026 "R" {{ {results} }}'.encode()
    remark = "Realisasi 2026 baru dinyatakan sampai triwulan 2: sakip eval --quarter 2\n"
    assert sakip("eval", "-", stdin=plan).out.count(remark) == times
    assert remark not in sakip("eval", "-", "--quarter", "2", stdin=plan).out


def test_errors_of_the_plan_are_mentioned(sakip: Sakip, plan: str) -> None:
    assert "galat, yang dapat mengubah angka-angkanya: sakip check\n" in sakip("eval", plan).out
    assert "galat" not in sakip("eval", "examples/renstra-2025-2029").out


def test_units_that_are_not_there_are_a_complaint(sakip: Sakip, plan: str) -> None:
    done = sakip("eval", plan, "--unit", "pengawas")
    assert (done.code, done.err) == (2, "galat: Tidak ada unit bernama `pengawas`. Maksud Anda `pengawasan`?\n")
    assert "galat: Tidak ada unit bernama `x`. Yang ada: `" in sakip("eval", plan, "--unit", "x").err
    assert sakip("eval", plan, "--compare-policies").err == (
        "galat: Pilihan `--compare-policies` perlu nilai di belakangnya.\nBantuan: sakip eval --help\n"
    )
    assert sakip("eval", plan, "--quarter", "tw2").out == sakip("eval", plan, "--quarter", "2").out
    assert sakip("eval", plan, "--quarter", "5").err == "galat: `5` bukan pilihan untuk --quarter: 1, 2, 3, 4.\n"


def test_several_plans_are_worked_out_each_for_itself(sakip: Sakip, tmp_path: Path) -> None:
    for name, year in (("a", 2023), ("b", 2024)):
        (tmp_path / name).mkdir()
        text = f'instansi {name} "Dinas {name}" {{}}\nrealisasi {year} "R" {{ realisasi {{ x: 1 }} }}\niku x "X" {{ satuan kali }}'
        (tmp_path / name / "rencana.sakip").write_text(text, encoding="utf-8")
    out = sakip("eval", str(tmp_path)).out
    assert [line for line in out.splitlines() if line.startswith("Dinas")] == ["Dinas a · 2023", "Dinas b · 2024"]
    assert {row["instansi"] for row in rows(sakip("eval", str(tmp_path), "--format", "csv").out)} == {
        "Dinas a",
        "Dinas b",
    }
    document = json.loads(sakip("eval", str(tmp_path), "--format", "json").out)
    assert [each["year"] for each in document["plans"]] == [2023, 2024]


def test_json_is_as_its_schema_says(sakip: Sakip, plan: str) -> None:
    document = json.loads(sakip("eval", plan, "--format", "json").out)
    jsonschema.Draft202012Validator(to_json.schema()).validate(document)
    asked = document["plans"][0]["figures"][: document["plans"][0]["asked"]]
    assert {"capaian", "serapan", "anggaran"} <= {each["figure"] for each in asked}


# ── for spreadsheets ────────────────────────────────────────────────────────────────────────────────


def test_csv_opens_in_an_indonesian_excel(sakip: Sakip, plan: str) -> None:
    text = sakip("eval", plan, "--format", "csv").out
    assert text.startswith("\ufeffinstansi;tahun;")
    found = {row["nama"]: row for row in rows(text)}
    assert found["iku koperasi"]["capaian"] == "187,0503597122%"
    assert found["iku koperasi"]["tren"] == "naik"
    assert found["program 2.17.03"]["anggaran"] == "1000"
    assert found["iku waktu"]["capaian"] == "belum ada"
    assert found["iku waktu"]["keterangan"] == (
        "realisasi belum ada: survei berjalan; capaian belum ada: survei berjalan"
    )
    assert found["sasaran S1"]["keterangan"].startswith("capaian 1 dari 2; realisasi anggaran tidak dinyatakan: ")
    assert len(found) == len(rows(text))


def test_csv_in_english_has_points(sakip: Sakip, plan: str) -> None:
    found = {row["name"]: row for row in rows(sakip("eval", plan, "--format", "csv", "--lang", "en").out, ",")}
    assert found["iku koperasi"]["achievement"] == "187.0503597122%"


def test_no_text_of_a_plan_becomes_a_formula(sakip: Sakip) -> None:
    plan = b'iku x "=HYPERLINK(1)" { satuan kali  realisasi { 2024: -1 } }'
    (row,) = rows(sakip("eval", "-", "--format", "csv", stdin=plan).out)
    assert row["uraian"] == "'=HYPERLINK(1)"
    assert row["realisasi"] == "-1"


def test_markdown_keeps_signs_as_signs(sakip: Sakip, plan: str) -> None:
    lines = sakip("eval", plan, "--format", "md").out.splitlines()
    assert lines[:5] == [
        "## Dinas Koperasi · 2024",
        "",
        "| Kinerja | target | realisasi | capaian | dari 2023 |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| instansi dinas Dinas Koperasi |  |  | 187,05% (1 dari 2) |  |",
    ]
    assert any(line.startswith("| &emsp;&emsp;&emsp;iku koperasi Persentase \\<koperasi\\> sehat |") for line in lines)
