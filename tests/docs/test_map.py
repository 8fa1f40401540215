"""ARCHITECTURE, CONTRIBUTING and README speak of what exists."""

import re
from collections import Counter
from pathlib import Path

import pytest

from sakip.checks.catalogue import MODULES
from tests.docs.blocks import ROOT

PAPERS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "CHANGELOG.md")
_PATH = re.compile(r"`((?:sakip|tests|tools|grammar|docs|examples|benchmarks)/[\w./-]*)`")
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_named_exists(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    named = {*_PATH.findall(text), *_LINK.findall(text)}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_the_hook_for_pre_commit_checks_the_folders_it_is_given() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    hook = dict(re.findall(r"^[- ] (\w+): (.+)$", text, re.MULTILINE))
    assert (hook["entry"], hook["language"], hook["pass_filenames"]) == ("sakip check", "python", "false")
    assert re.search(hook["files"], "rencana/renstra.sakip")
    for lang in ("id", "en"):
        guide = (ROOT / "docs" / lang / "panduan" / "ci.md").read_text(encoding="utf-8")
        assert f"- id: {hook['id']}\n        args: [rencana]" in guide


def test_the_changelog_counts_the_rules_of_each_family() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    counted = {family: int(count) for family, count in re.findall(r"\| (SK\d) \|[^|]+\| (\d+) \|", text)}
    assert counted == Counter(match.upper() for match in re.findall(r"\.(sk\d)\d\d_", " ".join(MODULES)))
    assert re.findall(r"(\d+) aturan .* / (\d+) rules", text) == [(str(len(MODULES)), str(len(MODULES)))]


def test_every_room_is_on_the_map() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text.partition("## The rooms")[2].partition("\n## ")[0]
    mapped = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert mapped == {path.name for path in (ROOT / "sakip").iterdir() if path.is_dir() and path.name[0] != "_"}


def test_the_map_has_the_layers_of_the_contract() -> None:
    """The layers in ARCHITECTURE.md are those in pyproject.toml, rooms that do not exist yet left out."""
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(each for each in settings["tool"]["importlinter"]["contracts"] if each["type"] == "layers")
    kept = (_rooms(layer) for layer in contract["layers"])
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawn = text.partition("## The layers")[2].partition("```\n")[2].partition("```")[0]
    assert [_rooms(line) for line in drawn.splitlines()] == [rooms for rooms in kept if rooms]


def test_the_map_is_short() -> None:
    assert len((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines()) <= 150


def _rooms(layer: str) -> set[str]:
    names = {name.strip() for name in layer.split("|")}
    return {name for name in names if not name.startswith(("(", "_")) and _exists(ROOT / "sakip" / name)}


def _exists(path: Path) -> bool:
    return path.is_dir() or path.with_suffix(".py").exists()
