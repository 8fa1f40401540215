"""From the text of a file to its tree. Reading never fails: what cannot be read is a finding beside the tree."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.source.file import SourceFile
from sakip.syntax import build
from sakip.syntax.driver import Automaton, Driver
from sakip.syntax.misplaced import misplaced
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
    berkas = _as_written(file, words)
    trouble = _trouble(berkas)
    return (_as_indented(berkas, words, trouble) or berkas) if trouble else berkas


def _as_indented(berkas: Berkas, words: frozenset[str], trouble: int) -> Berkas | None:
    """*berkas* with the blocks that its indentation shows; None where reading it so is no better."""
    from sakip.syntax.indentation import missing, told
    from sakip.syntax.inserted import Inserted

    runs = missing(berkas.file.text, words)
    if not runs:
        return None
    insertions = sorted((each for run in runs for each in run.insertions), key=lambda each: each.offset)
    inserted = Inserted(berkas.file, insertions)
    braced = _as_written(SourceFile(berkas.file.name, inserted.text()), words)
    if trouble < _trouble(braced) + len(runs) or trouble == len(berkas.findings) == 1:
        return None
    inserted.take_back(braced.isi)
    found = (inserted.finding(each) for each in braced.findings)
    return Berkas(berkas.file, braced.isi, (*(told(each, inserted) for each in runs), *found))


def _trouble(berkas: Berkas) -> int:
    """How much of *berkas* cannot be read, or cannot stand where it does."""
    return len(berkas.findings) + misplaced(berkas.isi)


def _as_written(file: SourceFile, words: frozenset[str]) -> Berkas:
    recovery = Recovery(file)
    items = Driver(_automaton(), file.text, known_words() | words).run(recovery)
    return Berkas(file, items, tuple(recovery.findings))


@cache
def _automaton() -> Automaton:
    return Automaton(TABLES, build.BUILDERS, build)
