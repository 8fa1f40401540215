"""Python modules in which one operator is exchanged for another."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import CodeType
from typing import Any

from attrs import frozen

ROOT = Path(__file__).parents[2]

_OTHER: dict[type[ast.AST], ast.AST] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.Div(),
    ast.Div: ast.Mult(),
    ast.FloorDiv: ast.Mult(),
    ast.Mod: ast.Mult(),
    ast.Pow: ast.Mult(),
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
    ast.And: ast.Or(),
    ast.Or: ast.And(),
    ast.USub: ast.UAdd(),
}
_OTHER_CALL = {"min": "max", "max": "min", "any": "all", "all": "any"}


@frozen
class Mutant:
    """A module in which *before*, in *function* on *line*, reads *after*; the *number*-th of that module."""

    file: str
    number: int
    function: str
    line: int
    before: str
    after: str

    def __str__(self) -> str:
        """Where it is and what is exchanged for what."""
        return f"{self.file}:{self.line} {self.function}: {self.before}  →  {self.after}"

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What stays the same of it where other lines of the module change."""
        return self.file, self.function, self.before, self.after

    def code(self) -> CodeType:
        """The module, compiled with the exchange made."""
        tree = _parsed(self.file)
        next(islice(_exchanges(tree, ""), self.number, None)).make()
        return compile(ast.fix_missing_locations(tree), str(ROOT / self.file), "exec")


@frozen
class _Exchange:
    """The *attribute* of *owner* becomes *value*; it is shown as a change of *node* in *function*."""

    function: str
    node: ast.AST
    owner: ast.AST
    attribute: str
    value: Any

    def make(self) -> Any:
        """Make it; what stood there."""
        before = getattr(self.owner, self.attribute)
        setattr(self.owner, self.attribute, self.value)
        return before


def mutants(file: str) -> Iterator[Mutant]:
    """Every mutant of the module *file*."""
    for number, each in enumerate(_exchanges(_parsed(file), "")):
        before = ast.unparse(each.node)
        stood = each.make()
        after = ast.unparse(each.node)
        setattr(each.owner, each.attribute, stood)
        line: int = each.node.lineno  # type: ignore[attr-defined] # expressions and statements have one
        yield Mutant(file, number, each.function, line, before, after)


def _parsed(file: str) -> ast.Module:
    return ast.parse((ROOT / file).read_text(encoding="utf-8"))


def _exchanges(node: ast.AST, function: str) -> Iterator[_Exchange]:
    """Every exchange in *node*, which stands in *function*."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        function = f"{function}.{node.name}" if function else node.name
    for owner, attribute, value in _others(node):
        yield _Exchange(function, node, owner, attribute, value)
    for child in ast.iter_child_nodes(node):
        yield from _exchanges(child, function)


def _others(node: ast.AST) -> Iterator[tuple[ast.AST, str, Any]]:
    """What may be exchanged at *node* itself. `A | B` is left alone: it joins types, which are not run."""
    match node:
        case ast.BinOp(op=op) | ast.AugAssign(op=op) | ast.BoolOp(op=op) if type(op) in _OTHER:
            yield node, "op", _OTHER[type(op)]
        case ast.Compare(ops=several):
            for place, each in enumerate(several):
                yield node, "ops", [*several[:place], _OTHER[type(each)], *several[place + 1 :]]
        case ast.UnaryOp(op=ast.USub() as op):
            yield node, "op", _OTHER[type(op)]
        case ast.UnaryOp(op=ast.Not()):
            yield node, "operand", ast.UnaryOp(ast.Not(), node.operand)
        case ast.Call(func=ast.Name(id=name) as called) if name in _OTHER_CALL:
            yield called, "id", _OTHER_CALL[name]
