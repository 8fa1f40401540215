import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOM = Path(__file__).parents[2] / "sakip"
FORBIDDEN = {"float", "round", "math"}
MODULES = sorted(ROOM.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda each: str(each.relative_to(ROOM)))
def test_no_float_anywhere(module: Path) -> None:
    """Every value is an exact rational: no float literal, no `float`, no built-in `round`, no `math`."""
    assert list(inexact(ast.parse(module.read_text(encoding="utf-8")))) == []


def test_the_search_finds_what_it_looks_for() -> None:
    text = "import math\nfrom math import pi\nx = 1.5\ny = float('1')\nround(x)\nz: float\n"
    assert len(list(inexact(ast.parse(text)))) == 6


def inexact(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=float() | complex()):
                yield f"line {node.lineno}: {node.value!r}"
            case ast.Name(id=name) if name in FORBIDDEN:
                yield f"line {node.lineno}: {name}"
            case ast.ImportFrom(module=name) if name in FORBIDDEN:
                yield f"line {node.lineno}: {name}"
            case ast.Import(names=names):
                yield from (f"line {node.lineno}: {each.name}" for each in names if each.name in FORBIDDEN)
