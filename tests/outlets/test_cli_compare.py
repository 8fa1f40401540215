import csv
import io
import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tests.outlets.conftest import Sakip

PLAN = """
renstra 2021..2026 "Renstra"
instansi dinas "Dinas Perizinan" {}
tujuan T "Layanan cepat" {
  sasaran S "Izin terbit tepat waktu" {
    iku waktu "Waktu layanan" { satuan hari  arah turun  formula "survei"  target { 2024: 10 } }
  }
}
realisasi 2024 "Realisasi" { realisasi { waktu: 12 } }
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "rencana.sakip"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_a_figure_is_shown_by_every_policy(sakip: Sakip, plan: str) -> None:
    done = sakip("hitung", plan, "--compare-policies", "waktu")
    assert done.code == 0
    assert done.out.splitlines()[:8] == [
        "capaian waktu 2024 menurut 23 kebijakan",
        "",
        '             80%  rencana ini                    kebijakan "dasar sakip"',
        "            120%  turun_sebanding                Turun: realisasi dibagi target",
        "                  turun_sebanding_maks_120       Turun: realisasi dibagi target, paling tinggi 120%",
        "            100%  turun_sebanding_maks_100       Turun: realisasi dibagi target, paling tinggi 100%",
        "          83,33%  turun_kebalikan                Turun: target dibagi realisasi",
        "                  turun_kebalikan_nol_jadi_100   Turun: target dibagi realisasi, realisasi nol menjadi 100%",
    ]


def test_a_number_found_elsewhere_is_explained(sakip: Sakip, plan: str) -> None:
    done = sakip("eval", plan, "--compare-policies", "waktu.capaian", "--explain", "83,33")
    assert done.code == 0
    assert done.out.partition("83,33 tercetak menurut:\n")[2].splitlines() == [
        "  turun_kebalikan  (selebihnya menurut rencana ini)",
        "  turun_kebalikan_nol_jadi_100  (selebihnya menurut rencana ini)",
        "  turun_kebalikan_nol_jadi_0  (selebihnya menurut rencana ini)",
        "  turun_kebalikan_0_sampai_200  (selebihnya menurut rencana ini)",
        "Dicoba 285 cara: setiap kebijakan pustaka, sendiri atau berdua, dengan setiap kebiasaan membulatkan. Seluruhnya memberi",
        "  8 bilangan yang berbeda.",
        "",
        "Agar rencana ini memakainya, sebagai ganti rumusnya sendiri:",
        '  pakai "capaian"',
        "  kebijakan { mengikuti turun_kebalikan }",
    ]


def test_what_the_reader_is_told_to_write_gives_the_number(sakip: Sakip, plan: str) -> None:
    out = sakip("eval", plan, "--compare-policies", "waktu", "--explain", "100").out
    Path(plan).write_text(PLAN + out.partition("sendiri:\n")[2], encoding="utf-8")
    assert sakip("eval", plan, "--compare-policies", "waktu").out.splitlines()[2].split()[:3] == [
        "100%",
        "rencana",
        "ini",
    ]


def test_a_number_that_no_policy_prints_is_a_finding(sakip: Sakip, plan: str) -> None:
    done = sakip("eval", plan, "--compare-policies", "waktu", "--explain", "97%", "--lang", "en")
    assert done.code == 1
    assert "97% is printed by none of them." in done.out
    assert "285 ways were tried" in done.out


def test_a_mistake_is_recognised_and_not_recommended(sakip: Sakip, plan: str) -> None:
    Path(plan).write_text(PLAN.replace("waktu: 12", "waktu: 8"), encoding="utf-8")
    done = sakip("eval", plan, "--compare-policies", "waktu", "--explain", "21")
    assert done.code == 0
    assert "  turun_kurung_hilang  (selebihnya menurut rencana ini; keliru)\n" in done.out
    assert "mengikuti turun_kurung_hilang" not in done.out


def test_json_is_as_the_schema_says(sakip: Sakip, plan: str) -> None:
    schema = json.loads((files("sakip.cli.comparisons") / "comparison.schema.json").read_text(encoding="utf-8"))
    for more in ((), ("--explain", "83,33"), ("--explain", "97")):
        data = json.loads(sakip("eval", plan, "--compare-policies", "waktu", *more, "--format", "json").out)
        jsonschema.validate(data, schema)
    first, *_ = data["alternatives"]
    assert (first["policies"], first["behind"], first["value"]) == ([], "plan", "80/1")
    assert data["explained"]["fitting"] == []


def test_tables_have_a_row_for_each_policy(sakip: Sakip, plan: str) -> None:
    given = ("eval", plan, "--compare-policies", "waktu", "--explain", "83,33")
    read = list(csv.reader(io.StringIO(sakip(*given, "--format", "csv").out.removeprefix("\ufeff")), delimiter=";"))
    assert read[0] == ["hasil", "kebijakan", "isinya", "rumus", "mencetak 83,33"]
    assert read[2] == ["120%", "turun_sebanding", "Turun: realisasi dibagi target", "realisasi / target", ""]
    assert next(row[1] for row in read if row[4] == "ya") == "turun_kebalikan"
    markdown = sakip(*given, "--format", "md").out
    assert "| 120% | `turun_sebanding` | Turun: realisasi dibagi target | `realisasi / target` |" in markdown
    assert "- `turun_kebalikan`" in markdown


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--explain", "83,33"), "Tambahkan --compare-policies"),
        (("--compare-policies", "waktu", "--explain", "83.33"), "Maksud Anda `83,33`?"),
        (("--compare-policies", "waktu", "--explain", "banyak"), "`banyak` bukan bilangan"),
        (("--compare-policies", "waktoe"), "Maksud Anda `waktu`?"),
    ],
)
def test_what_cannot_be_compared_is_said(sakip: Sakip, plan: str, asked: tuple[str, ...], said: str) -> None:
    done = sakip("eval", plan, *asked)
    assert done.code == 2
    assert said in done.err


def test_narrow_terminals_cut_what_a_policy_says(sakip: Sakip, plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.cli.output.width", lambda: 60)
    lines = sakip("eval", plan, "--compare-policies", "waktu", "--explain", "83,33").out.splitlines()
    assert max(map(len, lines)) <= 60
