"""From the text of a file to its tree. Reading never fails: what cannot be read is a finding beside the tree."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.source.file import SourceFile
from sakip.syntax.build import BUILDERS
from sakip.syntax.driver import Automaton, Driver
from sakip.syntax.recovery import Recovery
from sakip.syntax.tables import TABLES
from sakip.syntax.tree import Item
from sakip.syntax.vocabulary import known_words


@frozen
class Berkas:
    """A file that was read: its items, in the order in which they were written, and what could not be read."""

    file: SourceFile
    isi: list[Item]
    findings: tuple[Diagnostic, ...]


def read(file: SourceFile, words: frozenset[str] = frozenset()) -> Berkas:
    """The tree of *file*, whatever its text; *words* are known besides those of the language."""
    recovery = Recovery(file)
    items = Driver(_automaton(), file.text, known_words() | words).run(recovery)
    return Berkas(file, items, tuple(recovery.findings))


@cache
def _automaton() -> Automaton:
    return Automaton(TABLES, BUILDERS)
