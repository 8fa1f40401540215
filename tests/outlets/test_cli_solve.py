import json
from pathlib import Path

import jsonschema
import pytest

from sakip.cli import solve
from tests.evaluation.plans import PLAN
from tests.outlets.conftest import Sakip

OPEN = """
data dinilai "Koperasi yang dinilai"   { satuan koperasi }
data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
iku koperasi "Koperasi sehat" { satuan persen   arah naik   formula = sehat / dinilai * 100%   target { 2024: 27,8% } }
realisasi 2024 "Realisasi" { data { sehat: 78 } }
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "rencana.sakip"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_the_answer_says_how_many_and_whether_that_is_proved(sakip: Sakip, plan: str) -> None:
    done = sakip("capai", "koperasi", plan, "--reach", "38,48%", "--vary", "sehat")
    assert (done.code, done.err) == (0, "")
    assert (
        done.out
        == """\
realisasi koperasi 2024 supaya paling sedikit 38,48%
kini sehat 2024 = 78 koperasi, realisasi koperasi 2024 = 52%
sehat 2024: paling sedikit 58 koperasi, menjadi 38,67% (tepatnya 116/3%)
yang memenuhi: 58 koperasi sampai 150 koperasi
batas: paling sedikit 0 koperasi (tidak kurang dari nol); paling banyak 150 koperasi (bagian dari dinilai)
Terbukti: diselesaikan secara eksak.
"""
    )


def test_where_there_is_no_answer_the_exit_code_says_so(sakip: Sakip, plan: str) -> None:
    done = sakip("solve", "koperasi", plan, "--reach", "120%", "--vary", "sehat")
    assert done.code == 1
    assert "Tidak ada sehat 2024 yang mencapainya: paling dekat 100%.\n" in done.out
    done = sakip("solve", "koperasi", plan, "--reach", "60%", "--vary", "waktu")
    assert done.code == 1
    assert "realisasi koperasi 2024 tidak bergantung pada realisasi waktu 2024.\n" in done.out


def test_what_is_not_known_is_no_proof(sakip: Sakip, tmp_path: Path) -> None:
    """Unknown is not zero: a total that nobody stated does not prove that no part reaches the aim."""
    path = tmp_path / "rencana.sakip"
    path.write_text(OPEN, encoding="utf-8")
    asked = ("solve", "koperasi", str(path), "--reach", "40%", "--vary", "sehat")
    done = sakip(*asked)
    assert done.code == 1
    assert done.out.splitlines()[-1] == "Belum dapat dijawab: dinilai 2024 tidak dinyatakan."
    assert json.loads(sakip(*asked, "--format", "json").out)["proved"] is False


def test_ranges_may_be_aimed_at(sakip: Sakip, plan: str) -> None:
    out = sakip("solve", "koperasi", plan, "--reach", "40%..50%", "--vary", "sehat").out
    assert "realisasi koperasi 2024 supaya 40%..50%\n" in out
    assert "sehat 2024: 60 koperasi sampai 75 koperasi, menjadi 40%\n" in out


def test_other_periods_and_figures_may_be_changed(sakip: Sakip, plan: str) -> None:
    out = sakip("solve", "koperasi.pertumbuhan", plan, "--reach", "0%", "--vary", "sehat[2023]").out
    assert "sehat 2023: paling banyak 78 koperasi, menjadi 0%\n" in out


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["--reach", "A", "--vary", "sehat"], "--reach: `A` bukan angka."),
        (["--reach", "38.5%", "--vary", "sehat"], "--reach: angka `38.5%` ditulis dengan ejaan asing; tulis `38,5%`."),
        (["--reach", "38%", "--vary", "shat"], "Tidak ada yang bernama `shat`. Maksud Anda `sehat`?"),
    ],
)
def test_what_cannot_be_asked_is_a_complaint(sakip: Sakip, plan: str, args: list[str], complaint: str) -> None:
    done = sakip("solve", "koperasi", plan, *args)
    assert (done.code, done.err) == (2, f"galat: {complaint}\n")


def test_json_has_exact_ends_and_the_method(sakip: Sakip, plan: str) -> None:
    found = json.loads(sakip("solve", "koperasi", plan, "--reach", "38,48%", "--vary", "sehat", "--format", "json").out)
    assert (found["smallest"], found["largest"], found["unit"]) == ("58/1", "150/1", "koperasi")
    assert (found["reached"], found["proved"], found["method"]) == (True, True, "eksak")
    assert found["result"]["value"] == "116/3"


@pytest.mark.parametrize(
    ("figure", "reach", "vary"),
    [
        ("koperasi", "38,48%", "sehat"),
        ("koperasi", "40%..50%", "sehat"),
        ("koperasi", "<52%", "sehat"),
        ("koperasi", "120%", "sehat"),
        ("koperasi", "60%", "waktu"),
        ("S1.capaian", "100%", "dinilai"),
        ("koperasi.pertumbuhan", "0%", "sehat[2023]"),
        ("koperasi.capaian", "100%", "koperasi.target"),
    ],
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_json_is_as_its_schema_says(sakip: Sakip, plan: str, figure: str, reach: str, vary: str, lang: str) -> None:
    done = sakip("solve", figure, plan, "--reach", reach, "--vary", vary, "--format", "json", "--lang", lang)
    document = json.loads(done.out)
    jsonschema.Draft202012Validator(solve.schema()).validate(document)
    assert document["reached"] == (done.code == 0)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(solve.schema())


def test_json_says_which_ends_of_the_aim_are_in_it(sakip: Sakip, plan: str) -> None:
    args = ("solve", "koperasi", plan, "--reach", "<52%", "--vary", "sehat", "--format", "json")
    assert json.loads(sakip(*args).out)["reach"] == {
        "shown": "<52%",
        "unit": "persen",
        "low": None,
        "high": {"value": "52/1", "included": False},
    }
