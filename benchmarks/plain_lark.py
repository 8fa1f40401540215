"""The grammar as lark itself runs it, building the same tree while it parses: the peer, and the tests' reference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lark import Lark, Token, Transformer

from sakip.syntax.build import BUILDERS
from sakip.syntax.driver import Build
from sakip.syntax.grammar import grammar_text
from sakip.syntax.short_cuts import properties
from sakip.syntax.tree import Item

Method = Callable[[object, list[Any]], Any]


def placeless() -> Lark:
    """The parser at its fastest: it keeps no positions, so every offset in its tree is 0."""
    return _parser(_placeless, {"start": lambda _self, parts: parts[0]})


def placed() -> Lark:
    """The parser whose tree knows where everything stands, as ours does."""
    return _parser(_placed, {"start": lambda _self, parts: parts[0].value})


def parse(parser: Lark, text: str) -> list[Item]:
    """The items of *text*.

    Raises:
        UnexpectedInput: the text is not grammatical.
    """
    return parser.parse(text)  # type: ignore[return-value]  # the transformer makes items


def _parser(method: Callable[[Build], Method], start: dict[str, Method]) -> Lark:
    builders = BUILDERS | {"isi_sifat": _with_properties}
    methods = {name: method(build) for name, build in builders.items()} | start
    return Lark(
        grammar_text(),
        parser="lalr",
        lexer="contextual",
        maybe_placeholders=False,
        propagate_positions=False,
        transformer=type("Inline", (Transformer,), methods)(),
    )


def _with_properties(parts: list[Any], _start: int, end: int) -> list[Item]:
    """Our driver reads properties as it takes them, lark when it builds the block that they stand in."""
    items, written = parts
    return [*items, *properties(written, end - len(written))[0]]


def _placeless(build: Build) -> Method:
    return lambda _self, parts: build(parts, 0, 0)


class _Placed(NamedTuple):
    value: Any
    start: int
    end: int


def _placed(build: Build) -> Method:
    """*build* told where its parts begin and end; lark hands no positions to a transformer that works inline."""

    def method(_self: object, parts: list[Token | _Placed]) -> _Placed:
        if not parts:
            return _Placed(build([], 0, 0), 0, 0)
        places = [_place(each) for each in parts]
        start, end = places[0].start, places[-1].end
        return _Placed(build([each.value for each in places], start, end), start, end)

    return method


def _place(part: Token | _Placed) -> _Placed:
    return _Placed(part, part.start_pos or 0, part.end_pos or 0) if isinstance(part, Token) else part
