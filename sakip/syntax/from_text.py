"""From the text of a file to its tree. Reading never fails: what cannot be read is a finding beside the tree."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.source.file import SourceFile
from sakip.syntax.build import BUILDERS
from sakip.syntax.driver import Automaton, Driver
from sakip.syntax.misplaced import misplaced
from sakip.syntax.short_cuts import OPENINGS
from sakip.syntax.tables import TABLES
from sakip.syntax.tree import Item
from sakip.syntax.vocabulary import known_words

if TYPE_CHECKING:
    from sakip.syntax.recovery import Recovery


@frozen
class Berkas:
    """A file that was read: its items, in the order in which they were written, and what could not be read."""

    file: SourceFile
    isi: list[Item]
    findings: tuple[Diagnostic, ...]


class _Repairs:
    """The repairs of one file, imported when it needs the first: that takes longer than reading a plan without."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._recovery: Recovery | None = None

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What was repaired."""
        return tuple(self._recovery.findings) if self._recovery else ()

    def __call__(self, driver: Driver, start: int) -> int:
        """Mend the stacks of *driver* for the text at *start*; return where to go on."""
        return self._recovering()(driver, start)

    def before_word(self, driver: Driver, word: str, start: int) -> int | None:
        """Look at a doubtful keyword before it is taken; return where to go on if it must not be."""
        return self._recovering().before_word(driver, word, start)

    def _recovering(self) -> Recovery:
        if self._recovery is None:
            from sakip.syntax.recovery import Recovery

            self._recovery = Recovery(self._file)
        return self._recovery


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
    repairs = _Repairs(file)
    items = Driver(_automaton(), file.text, known_words() | words).run(repairs)
    return Berkas(file, items, repairs.findings)


@cache
def _automaton() -> Automaton:
    return Automaton(TABLES, BUILDERS, OPENINGS)
