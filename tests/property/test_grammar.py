"""The parser that runs is the grammar that is written down."""

from pathlib import Path

import pytest
from hypothesis import assume, example, given
from lark.exceptions import UnexpectedInput

from benchmarks import plain_lark
from sakip.source.file import SourceFile
from sakip.syntax import tables
from sakip.syntax.build import BUILDERS
from sakip.syntax.driver import Automaton, Driver
from sakip.syntax.from_text import read
from sakip.syntax.grammar import fingerprint, grammar_text, module_text
from sakip.syntax.recovery import Recovery
from sakip.syntax.short_cuts import OPENINGS
from sakip.syntax.to_text import text as printed
from sakip.syntax.tree import Deret, Item
from sakip.syntax.vocabulary import known_words
from tests.strategies import EXAMPLES, any_text, grammatical, trees

LARK = plain_lark.placed()
WITH_SHORT_CUTS = Automaton(tables.TABLES, BUILDERS, OPENINGS)
WITHOUT_SHORT_CUTS = Automaton(tables.TABLES, BUILDERS, OPENINGS, short_cuts=False)


class TestOneSource:
    """Performance notes: "one lark grammar file is the specification, and stays the reference parser"."""

    def test_tables_are_those_of_the_grammar(self) -> None:
        """`sakip/syntax/tables.py` is what `tools/build_tables.py` writes today."""
        assert fingerprint(grammar_text()) == tables.GRAMMAR
        assert Path(str(tables.__file__)).read_text(encoding="utf-8") == module_text(grammar_text())

    def test_every_rule_of_the_grammar_is_built(self) -> None:
        """No alias of the grammar is without a builder, and no builder without an alias."""
        assert {action for _, _, action in tables.TABLES.rules} == set(BUILDERS)

    @given(grammatical())
    @example('  catatan "a"  "b" ')
    @example("  agregasi T1  sampai Rp 1.000,- ")
    def test_grammatical_text(self, text: str) -> None:
        """Where lark reads a text, so do we, and make the same tree with the same places."""
        expected = by_lark(text)
        assume(expected is not None)
        found = read(SourceFile("a.sakip", text))
        assert found.findings == ()
        assert exact(found.isi) == exact(expected)

    @given(grammatical())
    def test_ungrammatical_text(self, text: str) -> None:
        """Where lark does not read a text, we have something to say."""
        if by_lark(text) is None:
            assert read(SourceFile("a.sakip", text)).findings

    @given(any_text)
    @example("sasaran S1 { satuan persen koperasi aktif }")
    @example("a { mendukung S1 porsi 40% b { } }")
    @example("target { 2024: 5 juta: 6 }")
    @example('unit Rp1.m "" {')
    @example('data "" { satuan koperasi}sumber_data dinas }')
    @example("sasaran S1 {\n  target {\n2024: 5\n}\n")
    def test_short_cuts(self, text: str) -> None:
        """Grammar: "The language is the same without them, and so is the tree"; so are the findings."""
        assert by_driver(WITH_SHORT_CUTS, text) == by_driver(WITHOUT_SHORT_CUTS, text)

    @given(trees)
    def test_any_tree(self, items: list[Item]) -> None:
        """What we print, lark reads."""
        assert by_lark(printed(items)) == items

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_real_plans(self, name: str) -> None:
        """The real plans are read alike."""
        assert exact(read(SourceFile("a.sakip", EXAMPLES[name])).isi) == exact(by_lark(EXAMPLES[name]))


def by_lark(text: str) -> list[Item] | None:
    """The tree that lark makes of *text*, None where it cannot read it."""
    try:
        return plain_lark.parse(LARK, text)
    except UnexpectedInput:
        return None


def by_driver(automaton: Automaton, text: str) -> tuple[object, list[tuple[object, ...]]]:
    """The tree that *automaton* makes of *text*, and what it finds and where."""
    recovery = Recovery(SourceFile("a.sakip", text))
    items = Driver(automaton, text, known_words()).run(recovery)
    return exact(items), [(each.code, each.span.start, each.span.end, str(each)) for each in recovery.findings]


def exact(thing: object) -> object:
    """*thing* with its places, which equality leaves out."""
    if isinstance(thing, str):
        return str(thing)  # lark's tokens are strings
    if isinstance(thing, list | tuple | Deret):
        return [exact(each) for each in thing]
    if isinstance(thing, dict):
        return {key: exact(each) for key, each in thing.items()}
    slots = getattr(type(thing), "__slots__", ())
    return thing if not slots else (type(thing), *(exact(getattr(thing, name)) for name in slots if name[0] != "_"))
