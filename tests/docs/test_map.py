"""ARCHITECTURE, CONTRIBUTING and README speak of what exists."""

import re
from pathlib import Path

import pytest

from tests.docs.blocks import ROOT

PAPERS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "CHANGELOG.md")
_PATH = re.compile(r"`((?:sakip|tests|tools|grammar|docs|examples|benchmarks)/[\w./-]*)`")
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_named_exists(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    named = {*_PATH.findall(text), *_LINK.findall(text)}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


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
