"""What was found in a plan is kept, and shown again as it was, until anything that could change it does."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import fields

from sakip.cli import cache
from sakip.cli.check import FORMATS
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule
from sakip.diagnostics.stored import from_data, to_data
from sakip.plan import load
from tests.outlets.conftest import Sakip

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = sorted(each.name for each in EXAMPLES.iterdir() if each.is_dir())
PLAN = 'tujuan T1 "Meningkatnya daya saing koperasi" { satun "x" }\n'


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small plan with findings, checked once."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "rencana" / "renstra.sakip"
    file.parent.mkdir()
    file.write_text(PLAN, encoding="utf-8")
    return file


def entries() -> list[Path]:
    return sorted(cache.folder().glob("*.json"))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", PLANS)
def test_every_form_is_the_same_from_the_cache(sakip: Sakip, name: str, form: str) -> None:
    fresh = sakip("check", str(EXAMPLES / name), "--format", form, "--no-cache")
    assert not entries()
    assert sakip("check", str(EXAMPLES / name), "--format", form) == fresh
    assert len(entries()) == 1
    assert sakip("check", str(EXAMPLES / name), "--format", form) == fresh


@pytest.mark.parametrize("name", PLANS)
def test_findings_are_read_back_as_json_gives_them(name: str) -> None:
    plan = load(EXAMPLES / name)
    data = to_data(plan.diagnostics, plan.sources.files)
    again = from_data(json.loads(json.dumps(data)), plan.sources.files)
    assert to_data(again, plan.sources.files) == data


def test_an_unchanged_plan_imports_neither_parser_nor_graph_nor_rules(sakip: Sakip, plan: Path) -> None:
    sakip("check", str(plan))
    script = (
        "import sys; from sakip.cli.main import run; run(sys.argv[1:]); print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", str(plan)], capture_output=True, text=True, check=True
    )
    names = done.stderr.splitlines()
    assert {"lark", "networkx", "sakip.plan", "sakip.model", "sakip.syntax"}.isdisjoint(names)
    assert not [each for each in names if each.startswith("sakip.checks.") and ".sk" in each]


def test_a_changed_file_is_checked_again(sakip: Sakip, plan: Path) -> None:
    before = sakip("check", str(plan.parent), "--format", "json").out
    plan.write_text(PLAN.replace("satun", "satuan"), encoding="utf-8")
    assert sakip("check", str(plan.parent), "--format", "json").out != before
    assert len(entries()) == 2


def test_a_new_file_beside_it_counts(sakip: Sakip, plan: Path) -> None:
    sakip("check", str(plan.parent))
    (plan.parent / "pk.sakip").write_text('perjanjian 2024 "PK" { target { tak_ada: 5 } }\n', encoding="utf-8")
    assert "SK101" in sakip("check", str(plan.parent)).out


def test_a_changed_nomenclature_list_counts(sakip: Sakip, plan: Path) -> None:
    plan.write_text(f'nomenklatur "daftar.csv"\n{PLAN}', encoding="utf-8")
    missing = sakip("check", str(plan.parent)).out
    (plan.parent / "daftar.csv").write_text("kode,nama\n2.17.02,Program A\n", encoding="utf-8")
    assert sakip("check", str(plan.parent)).out != missing


def test_another_version_or_another_package_of_rules_counts(
    sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sakip("check", str(plan))
    monkeypatch.setattr(cache, "__version__", "9.9")
    sakip("check", str(plan))
    monkeypatch.setattr(cache, "offered", lambda *_: ["aturan_kota"])
    sakip("check", str(plan))
    assert len(entries()) == 3


@pytest.mark.parametrize("text", ["", "{", "[]", '{"key": 1}', "null", "\x00", '{"rules": {}, "findings": [{}]}'])
def test_a_corrupt_entry_is_ignored_and_written_anew(sakip: Sakip, plan: Path, text: str) -> None:
    fresh = sakip("check", str(plan))
    (entry,) = entries()
    entry.write_text(text, encoding="utf-8")
    assert sakip("check", str(plan)) == fresh
    assert json.loads(entry.read_text(encoding="utf-8"))["findings"]


@pytest.mark.parametrize("wrong", ["span", "help", "severity", "params"])
def test_an_entry_of_another_form_is_ignored(sakip: Sakip, plan: Path, wrong: str) -> None:
    fresh = sakip("check", str(plan))
    (entry,) = entries()
    data = json.loads(entry.read_text(encoding="utf-8"))
    data["findings"][0][wrong] = [0, 5, 10**9]
    entry.write_text(json.dumps(data), encoding="utf-8")
    assert sakip("check", str(plan)) == fresh


def test_without_a_place_for_it_the_plan_is_checked_all_the_same(
    sakip: Sakip, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = sakip("check", str(plan))
    blocked = tmp_path / "berkas"
    blocked.touch()
    monkeypatch.setenv(cache.VARIABLE, str(blocked / "cache"))
    assert sakip("check", str(plan)) == fresh


def test_deleting_the_folder_is_safe(sakip: Sakip, plan: Path) -> None:
    fresh = sakip("check", str(plan))
    shutil.rmtree(cache.folder())
    assert sakip("check", str(plan)) == fresh


def test_old_entries_go(sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 4)
    for number in range(12):
        plan.write_text(f"{PLAN}# {number}\n", encoding="utf-8")
        sakip("check", str(plan))
    assert 0 < len(entries()) <= 4


def test_entries_are_written_whole(sakip: Sakip, plan: Path) -> None:
    sakip("check", str(plan))
    assert [each.name for each in cache.folder().iterdir() if each.suffix == ".tmp"] == []
    assert (cache.folder() / "CACHEDIR.TAG").is_file()


def test_the_place_is_that_of_the_system_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", os.sep + "simpanan")
    monkeypatch.setattr(sys, "platform", "linux")
    assert cache.folder() == Path(os.sep + "simpanan") / "sakip"


def test_everything_of_a_finding_is_kept() -> None:
    """A field that is added to a finding must be kept too."""
    plan = load(EXAMPLES / "denpasar")
    data = to_data(plan.diagnostics, plan.sources.files)
    kept = {"rule" if name == "code" else name for name in data["findings"][0]}
    assert kept == {each.name for each in fields(Diagnostic)}
    assert {"code", *next(iter(data["rules"].values()))} == {each.name for each in fields(Rule)}


def test_a_change_of_any_file_of_the_library_changes_the_program() -> None:
    library = Path(cache.__file__).parents[1] / "library"
    assert {each.suffix for each in library.rglob("*") if each.is_file()} <= {*cache._PARTS, ".pyc"}
