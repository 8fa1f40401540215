"""From `grammar/sakip.lark` to the tables that drive the parser.

lark compiles the grammar; what a run needs of it is four tables, kept in `tables.py` so that reading a plan imports no
lark. `tools/build_tables.py` writes that file, and a test compares it with the grammar.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import fields, frozen

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

END = "$END"


@frozen
class Tables:
    """An LALR parser as data.

    An action is a number: `n >= 0` shifts to state n, `n < 0` reduces by rule `-n - 1`. `scanners` are the sets of
    terminals that some state accepts, each in the order in which they are tried; `states` pairs each state with its
    scanner and its actions by terminal.
    """

    patterns: dict[str, str]
    blank: str
    scanners: tuple[tuple[str, ...], ...]
    states: tuple[tuple[int, dict[str, int]], ...]
    gotos: tuple[dict[str, int], ...]
    rules: tuple[tuple[str, int, str], ...]
    start: int
    end: int


def grammar_room() -> Traversable:
    """The folder of grammar files: inside an installed wheel, or beside `sakip/` in a checkout."""
    from importlib.resources import files

    packed = files("sakip") / "_grammar"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "grammar"


def grammar_text() -> str:
    """The text of the grammar."""
    return (grammar_room() / "sakip.lark").read_text(encoding="utf-8")


def fingerprint(text: str) -> str:
    """A short digest of a grammar's text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def compile_tables(text: str) -> Tables:
    """The tables of the grammar *text*, as lark's LALR(1) construction gives them."""
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    lark = Lark(text, parser="lalr", lexer="contextual", maybe_placeholders=False)
    table = lark.parser.parser._parse_table  # noqa: SLF001 - lark offers no public way to its table
    terminals = sorted(
        lark.terminals,
        key=lambda each: (-each.priority, -each.pattern.max_width, -len(each.pattern.value), each.name),
    )
    order = [each.name for each in terminals if each.name not in lark.ignore_tokens]
    numbers = _numbered(table.states, table.start_states["start"])
    reductions = {argument for row in table.states.values() for action, argument in row.values() if action is not Shift}
    rules = sorted(reductions, key=str)
    rule_numbers = {rule: index for index, rule in enumerate(rules)}
    scanners: dict[tuple[str, ...], int] = {}
    states, gotos = [], []
    for state in numbers:
        row = table.states[state]
        actions = {
            symbol: numbers[argument] if action is Shift else -rule_numbers[argument] - 1
            for symbol, (action, argument) in sorted(row.items())
            if symbol in order or symbol == END
        }
        accepted = tuple(name for name in order if name in actions)
        states.append((scanners.setdefault(accepted, len(scanners)), actions))
        gotos.append({symbol: numbers[argument] for symbol, (_, argument) in sorted(row.items()) if symbol.islower()})
    return Tables(
        patterns={each.name: each.pattern.to_regexp() for each in terminals if each.name in order},
        blank=next(each.pattern.to_regexp() for each in terminals if each.name in lark.ignore_tokens),
        scanners=tuple(scanners),
        states=tuple(states),
        gotos=tuple(gotos),
        rules=tuple((str(rule.origin.name), len(rule.expansion), str(rule.alias or "satu")) for rule in rules),
        start=numbers[table.start_states["start"]],
        end=numbers[table.end_states["start"]],
    )


def _numbered(states: dict[int, dict[str, tuple[type, int]]], start: int) -> dict[int, int]:
    """New numbers for *states*, in the order in which they are reached: the same for every run of lark."""
    numbers = {start: 0}
    waiting = [start]
    for state in waiting:
        for _, (_, target) in sorted(states[state].items()):
            if isinstance(target, int) and target not in numbers:
                numbers[target] = len(numbers)
                waiting.append(target)
    return numbers


def module_text(text: str) -> str:
    """The Python module that holds the tables of the grammar *text*."""
    tables = compile_tables(text)
    values = "".join(f"    {name}={value!r},\n" for name, value in _fields(tables))
    return (
        '"""Written by tools/build_tables.py from grammar/sakip.lark. Do not edit."""\n\n'
        "from sakip.syntax.grammar import Tables\n\n"
        f"GRAMMAR = {fingerprint(text)!r}\n\n"
        f"TABLES = Tables(\n{values})\n"
    )


def _fields(tables: Tables) -> list[tuple[str, object]]:
    return [(each.name, getattr(tables, each.name)) for each in fields(Tables)]
