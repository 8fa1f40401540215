"""The spot where a text does not fit: what stands before it and what is still open, in the words of the language.

The stacks of the parser hold symbols of the grammar; everything that a repair asks of them is asked here.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import define, frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax.build import Kepala
from sakip.syntax.driver import Driver
from sakip.syntax.expected import ENTRY, expected, reading, taken
from sakip.syntax.rules import sk001_tidak_terbaca as unreadable
from sakip.syntax.rules import sk007_tanda_berlebih as stray_mark
from sakip.syntax.tree import FORGOTTEN, Angka, Item, Nama, Pernyataan, Teks
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape, Word, blocks_with, inner_block
from sakip.text.bilingual import Text, same

# Deeper than this nobody forgets a brace, and looking through the stacks at every line would take quadratic time.
DEEPEST = 200

_LINE = re.compile(r"[^\n]*")
_TOKENISH = re.compile(r"\w[\w.,%‰]*|\S")
_END_OF_LINE = Text(id="akhir baris", en="the end of the line")


@frozen
class Open:
    """A block that is open: the word that opened it, where, and the name behind it."""

    kata: str
    start: int
    name: str


@define
class Spot:
    """Where the text does not fit: the driver as it stopped, the offset, and where findings go."""

    driver: Driver
    start: int
    file: SourceFile
    findings: list[Diagnostic]

    # ── the text around ─────────────────────────────────────────────────────────────────────────

    @property
    def char(self) -> str:
        """The character that does not fit; empty at the end of the file."""
        return self.driver.text[self.start : self.start + 1]

    @property
    def newline(self) -> bool:
        """Whether the spot is on a later line than what was read last."""
        return "\n" in self.driver.text[self.driver.end : self.start]

    @property
    def line_end(self) -> int:
        """Where the line of the spot ends."""
        return _LINE.match(self.driver.text, self.start).end()  # type: ignore[union-attr] # it matches, if nothing

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """*pattern* at the spot."""
        return pattern.match(self.driver.text, self.start)

    def span(self, start: int, end: int) -> Span:
        """A place in the file."""
        size = len(self.file.text)
        return Span(self.file, min(start, size), min(end, size))

    # ── the stacks ──────────────────────────────────────────────────────────────────────────────

    def symbol(self, depth: int = 0) -> str:
        """What was read last, or *depth* steps before that, as the grammar calls it."""
        states = self.driver.states
        return self.driver.automaton.symbol[states[-1 - depth]] if depth < len(states) else ""

    def value(self, depth: int = 0) -> Any:
        """What was made of `symbol(depth)`."""
        return self.driver.values[-1 - depth]

    def begin(self, depth: int = 0) -> int:
        """Where `symbol(depth)` begins."""
        return self.driver.starts[-1 - depth]

    def written(self, depth: int = 0) -> str:
        """How `symbol(depth)` and what was read behind it is written."""
        return self.driver.text[self.begin(depth) : self.driver.end]

    def begins_line(self, start: int) -> bool:
        """Whether nothing stands before *start* on its line."""
        return not self.driver.text[self.driver.text.rfind("\n", 0, start) + 1 : start].strip()

    def unwind(self, depth: int) -> None:
        """Forget the last *depth* things."""
        driver = self.driver
        if depth:
            del driver.states[-depth:], driver.values[-depth:], driver.starts[-depth:]

    def replace(self, depth: int, terminal: str, value: str, start: int, end: int) -> None:
        """Forget the last *depth* things and read *terminal* instead, written from *start* to *end*."""
        self.unwind(depth)
        self.driver.feed(terminal, value, start)
        self.driver.end = end

    def settle(self) -> None:
        """End what is complete: the statement on an earlier line, or nothing yet in a block that was just opened."""
        if self.symbol() in ("", "BUKA", "TUTUP") or (self.newline and self.driver.accepts("KATA")):
            self.driver.reduce("KATA")

    @property
    def at_item(self) -> bool:
        """Whether a new statement may begin here."""
        return self.symbol() == "isi"

    def since(self, *symbols: str) -> int | None:
        """How many steps ago one of *symbols* was read within the statement; None where none was."""
        for depth in range(len(self.driver.states)):
            symbol = self.symbol(depth)
            if symbol in symbols:
                return depth
            if symbol in ("isi", "BUKA"):
                return None
        return None

    @property
    def in_formula(self) -> bool:
        """Whether a formula is being read."""
        return self.since("SAMA") is not None

    @property
    def head(self) -> Kepala | None:
        """The arguments of the statement, where they are what was read last."""
        in_head = self.since("KATA") is not None and not self.in_formula
        if in_head and self.driver.accepts("BUKA"):
            self.driver.reduce("BUKA")
        return self.value() if self.symbol() == "kepala" else None

    def take(self, text: Teks) -> None:
        """Read *text* as the next argument or value."""
        head = self.head
        if head is not None:
            head.argumen.append(text)
        else:
            self.driver.feed("TEKS", f'"{escaped(text.isi)}"', text.start)
        self.driver.end = text.end

    def enclose(self, items: list[Item], start: int, end: int) -> None:
        """Read *items* as the block of the statement, which would stand from *start* to *end*."""
        self.driver.feed("BUKA", "{", start)
        self.driver.reduce("TUTUP")
        self.driver.values[-1].extend(items)
        self.driver.feed("TUTUP", "}", end)
        self.driver.end = end

    def drop(self) -> tuple[str, int]:
        """Give up the statement or entry: the word or key that it begins with, and its place (-1: not known)."""
        word, begin = FORGOTTEN, -1
        while not self.at_item and len(self.driver.states) > 1:
            if self.symbol() == "KATA":
                word, begin = self.value(), self.begin()
            elif self.symbol() == "kunci":
                word, begin = getattr(self.value(), "ejaan", FORGOTTEN), self.begin()
            self.unwind(1)
        if len(self.driver.states) == 1:
            self.driver.reduce("KATA")
        return word, begin

    def mark_broken(self, word: str, start: int, end: int) -> None:
        """Leave a statement of *word* that could not be read: it is not missing."""
        self.driver.values[-1].append(Pernyataan(word, (), {}, None, None, start, end, rusak=True))

    # ── blocks and vocabulary ───────────────────────────────────────────────────────────────────

    @property
    def in_block(self) -> bool:
        """Whether a block is open."""
        return any(self.driver.automaton.symbol[state] == "BUKA" for state in self.driver.states)

    @property
    def deep(self) -> bool:
        """Whether so much is open that nothing is looked up any more."""
        return len(self.driver.states) > DEEPEST

    @property
    def blocks(self) -> list[Open]:
        """The blocks that are open, outermost first."""
        symbols = self.driver.automaton.symbol
        return [_opener(self.driver, at) for at, state in enumerate(self.driver.states) if symbols[state] == "BUKA"]

    @property
    def words(self) -> dict[str, Word]:
        """The words of the innermost block; empty where that is not known, or takes entries only."""
        kind = None if self.deep else block_kind(self.blocks)
        return BLOCKS[kind].words if kind else {}

    @property
    def takes_entries(self) -> bool:
        """Whether the innermost block takes `key: value` lines and nothing else."""
        word = self.word_of_block
        if word is not None:
            return word.shape in (Shape.SERIES, Shape.LAYER)
        blocks = [] if self.deep else self.blocks
        return bool(blocks) and block_kind(blocks[:-1]) is None and not begins_declaration(blocks[-1].kata)

    @property
    def word_of_block(self) -> Word | None:
        """What the vocabulary says of the word that opened the innermost block, where that stands in a known one."""
        blocks = [] if self.deep else self.blocks
        around = block_kind(blocks[:-1]) if blocks else None
        return BLOCKS[around].words.get(blocks[-1].kata) if around else None

    @property
    def takes_keys(self) -> bool:
        """Whether the innermost block takes `key: value` lines, perhaps besides statements."""
        kind = None if self.deep else block_kind(self.blocks)
        return self.takes_entries if kind is None else BLOCKS[kind].entries is not None

    @property
    def word(self) -> Word | None:
        """What the vocabulary says of the statement that is being read."""
        depth = self.since("KATA")
        return None if depth is None else self.words.get(self.value(depth))

    # ── findings ────────────────────────────────────────────────────────────────────────────────

    def unreadable(
        self,
        start: int,
        end: int = -1,
        harapan: Text | None = None,
        *,
        bacaan: Text | None = None,
        help: Text | None = None,  # noqa: A002 - the word that the reader sees
        fix: Edit | None = None,
    ) -> None:
        """Report what stands from *start* to *end* (or the one thing there) as not fitting; say what would."""
        found = _TOKENISH.match(self.driver.text, start)
        stop = end if end >= 0 else found.end() if found else start
        shown = shortened(self.driver.text[start:stop].rstrip())
        self.findings.append(
            unreadable.RULE.at(
                self.span(start, stop),
                temuan=same(f"`{shown}`") if shown else _END_OF_LINE,
                bacaan=bacaan or reading(self.driver),
                harapan=harapan or self._expected(),
                help=help,
                fix=fix,
            )
        )

    def _expected(self) -> Text:
        if self.at_item and self.takes_entries:
            return ENTRY
        word = self.word if self.symbol() == "KATA" else None
        return taken(word.shape) if word else expected(self.driver)

    def unneeded(
        self,
        start: int,
        end: int,
        replacement: str = "",
        help: Text | None = None,  # noqa: A002 - the word that the reader sees
        *,
        certain: bool = False,
    ) -> None:
        """Report the mark from *start* to *end* as not needed; its letters and digits too where that is *certain*."""
        span = self.span(start, end)
        fix = Edit(span, replacement, certain=True) if certain else Edit(span, replacement)
        self.findings.append(stray_mark.RULE.at(span, fix=fix, help=help, tanda=span.text))


def _opener(driver: Driver, index: int) -> Open:
    symbols, head = driver.automaton.symbol, driver.values[index - 2]
    if symbols[driver.states[index - 1]] == "KATA":
        return Open(driver.values[index - 2], driver.starts[index - 2], "")
    if isinstance(head, Kepala):
        first = head.argumen[0] if head.argumen else None
        return Open(driver.values[index - 3], driver.starts[index - 3], getattr(first, "ejaan", ""))
    return Open(getattr(head, "ejaan", FORGOTTEN), driver.starts[index - 2], "")


def block_kind(blocks: list[Open]) -> str | None:
    """The vocabulary of the innermost of *blocks*, or None where it is not known."""
    kind: str | None = TOP
    for block in blocks:
        kind = inner_block(kind, block.kata) if kind else None
    return kind


def begins_declaration(word: str) -> bool:
    """Whether *word* begins a declaration in some block."""
    return any(BLOCKS[block].words[word].shape is Shape.BLOCK for block in blocks_with(word))


def is_name(item: object) -> bool:
    """Whether *item* is a bare name, number or code."""
    return isinstance(item, Nama | Angka)


def escaped(words: str) -> str:
    """*words* as they stand between straight quotes."""
    return words.replace("\\", "\\\\").replace('"', '\\"')


def shortened(text: str) -> str:
    """*text* on one line, at most 40 characters long."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:37].rstrip() + "…"
