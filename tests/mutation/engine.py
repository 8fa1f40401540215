"""Whether the tests notice a wrong operator in the engine: `python -m tests.mutation.engine [--sample N]`.

Every operator of `sakip/evaluation` and `sakip/numbers` is exchanged for another, one at a time, in a copy of the
package; the tests of the engine must fail. The score is the share that was noticed; what was not is listed.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from attrs import frozen

ROOT = Path(__file__).parents[2]
ROOMS = ("sakip/evaluation", "sakip/numbers")
TESTS = (
    "tests/stages/test_numbers.py",
    "tests/stages/test_terbilang.py",
    "tests/stages/test_values.py",
    "tests/evaluation",
    "tests/property/test_numbers.py",
)
_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}


@frozen
class Mutant:
    """A module with one operator exchanged."""

    file: str
    line: int
    change: str
    source: str


def mutants() -> Iterator[Mutant]:
    """Every mutant of the engine, in order."""
    for room in ROOMS:
        for path in sorted((ROOT / room).glob("*.py")):
            yield from _of_module(path)


def _of_module(path: Path) -> Iterator[Mutant]:
    text = path.read_text(encoding="utf-8")
    for number, place in enumerate(_places(ast.parse(text))):
        tree = ast.parse(text)
        line, change = _exchange(list(_places(tree))[number])
        del place
        yield Mutant(str(path.relative_to(ROOT)), line, change, ast.unparse(tree))


def _places(tree: ast.AST) -> Iterator[ast.expr]:
    """The expressions of *tree* that have an operator to exchange; types are not run."""
    for node in ast.walk(tree):
        if (
            (isinstance(node, ast.BinOp) and type(node.op) in _SWAPS and not _of_types(node))
            or (isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _SWAPS)
            or isinstance(node, ast.BoolOp)
            or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub))
            or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS)
        ):
            yield node


def _of_types(node: ast.BinOp) -> bool:
    return isinstance(node.op, ast.BitOr)


def _exchange(node: ast.expr) -> tuple[int, str]:
    """Exchange the operator of *node* in its tree; where, and what for what."""
    before = ast.unparse(node)
    if isinstance(node, ast.BinOp):
        node.op = _SWAPS[type(node.op)]()  # type: ignore[assignment] # an operator for an operator
    elif isinstance(node, ast.Compare):
        node.ops = [_SWAPS[type(node.ops[0])]()]  # type: ignore[list-item] # as above
    elif isinstance(node, ast.BoolOp):
        node.op = _SWAPS[type(node.op)]()  # type: ignore[assignment] # as above
    elif isinstance(node, ast.UnaryOp):
        node.op = ast.UAdd() if isinstance(node.op, ast.USub) else _nothing(node)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        node.func.id = _CALLS[node.func.id]
    return node.lineno, f"{before}  →  {ast.unparse(node)}"


def _nothing(node: ast.UnaryOp) -> ast.unaryop:
    """Let `not x` be `not not x`."""
    node.operand = ast.UnaryOp(ast.Not(), node.operand)
    return ast.Not()


def noticed(mutant: Mutant, copy: Path) -> bool:
    """Whether the tests of the engine fail with *mutant* in *copy*, a copy of the package."""
    target = copy / mutant.file
    original = target.read_text(encoding="utf-8")
    target.write_text(mutant.source, encoding="utf-8")
    try:
        return _run(copy) != 0
    finally:
        target.write_text(original, encoding="utf-8")


def _run(copy: Path) -> int:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", *TESTS]
    surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(copy)}
    try:
        return subprocess.run(
            command, cwd=copy, env=surroundings, capture_output=True, check=False, timeout=300
        ).returncode
    except subprocess.TimeoutExpired:
        return 1


def main() -> int:
    """Try the mutants; print the score and what was not noticed; 1 where the score is below 90 %."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation.engine", description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="try only so many, drawn evenly (default: all)")
    options = parser.parse_args()
    found = list(mutants())
    if options.sample and options.sample < len(found):
        found = sorted(Random(1).sample(found, options.sample), key=lambda each: (each.file, each.line))  # noqa: S311
    missed = []
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "sakip"
        for part in ("sakip", "tests", "grammar", "examples"):
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        if _run(copy) != 0:
            sys.stdout.write("the tests fail without any mutant\n")
            return 2
        for each in found:
            if not noticed(each, copy):
                missed.append(each)
                sys.stdout.write(f"not noticed: {each.file}:{each.line}  {each.change}\n")
                sys.stdout.flush()
    share = 100 * (len(found) - len(missed)) // len(found)
    sys.stdout.write(f"{len(found) - len(missed)} of {len(found)} wrong operators noticed ({share} %)\n")
    return 0 if share >= 90 else 1


if __name__ == "__main__":
    sys.exit(main())
