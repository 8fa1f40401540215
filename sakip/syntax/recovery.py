"""How reading goes on behind a mistake: one mistake, one finding, and the rest of the file is still understood.

The automaton stops where the text does not fit. The repairs below are tried in order; each reports what it found and
leaves the stacks so that the loop can go on. The last one gives up the statement it is in, keeps the block that the
statement opens, and goes on with the next line.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax.build import Kepala
from sakip.syntax.driver import Driver
from sakip.syntax.expected import expected, reading
from sakip.syntax.rules import sk001_tidak_terbaca as unreadable
from sakip.syntax.rules import sk002_teks_tanpa_petik as unquoted
from sakip.syntax.rules import sk003_petik_tak_ditutup as unclosed_text
from sakip.syntax.rules import sk004_blok_tak_ditutup as unclosed_block
from sakip.syntax.rules import sk005_penutup_tanpa_pembuka as stray_close
from sakip.syntax.rules import sk006_kata_tanpa_isi as no_argument
from sakip.syntax.rules import sk007_tanda_berlebih as stray_mark
from sakip.syntax.tree import Nama, Pernyataan, Teks
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape, inner_block
from sakip.text.bilingual import Text, same

_WORD = re.compile(r"[^\W\d]\w*")
_REST = re.compile(r"[^\n{}#]*")
_LINE = re.compile(r"[^\n]*")
_TOKENISH = re.compile(r"\w[\w.,%‰]*|\S")
_CONTINUES = re.compile(r"[ \t\r]*(?:[+*/×),;]|[-−][ \t])")
_FORGOTTEN = "?"
# Deeper than this nobody forgets a brace, and looking through the stacks at every line would take quadratic time.
_DEEPEST = 200
_END_OF_LINE = Text(id="akhir baris", en="the end of the line")


@frozen
class Open:
    """A block that is open: the word that opened it, where, and the name behind it."""

    kata: str
    start: int
    name: str


class Recovery:
    """The repairs for one file, and the findings they made."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self.findings: list[Diagnostic] = []
        self._repairs: tuple[Callable[[Driver, int], int | None], ...] = (
            self._end_of_file,
            self._equals_before_value,
            self._unclosed_text,
            self._stray_close,
            self._stray_mark,
            self._unquoted_text,
            self._word_alone,
        )

    def __call__(self, driver: Driver, start: int) -> int:
        """Mend *driver* for the text at *start* and say where to go on."""
        if _newline_between(driver, start) and driver.accepts("KATA"):
            driver.reduce("KATA")
        for repair in self._repairs:
            at = repair(driver, start)
            if at is not None:
                return at
        return self._give_up(driver, start)

    def _span(self, start: int, end: int) -> Span:
        return Span(self.file, start, min(end, len(self.file.text)))

    # ── repairs, in the order in which they are tried ───────────────────────────────────────────

    def _end_of_file(self, driver: Driver, start: int) -> int | None:
        if start < len(driver.text):
            return None
        blocks = open_blocks(driver)
        if not at_item(driver):
            self._report_unreadable(driver, start)
            drop_statement(driver)
        if blocks:
            self._report_unclosed(blocks[-1], start)
        for _ in blocks:
            driver.feed("TUTUP", "}", start)
            driver.end = start
        return start

    def _unclosed_text(self, driver: Driver, start: int) -> int | None:
        if driver.text[start] not in '"“”„':
            return None
        end = _LINE.match(driver.text, start).end()  # type: ignore[union-attr]
        if (
            driver.text[start] == '"'
            and driver.text.find('"', start + 1, end) >= 0
            and not driver.text.startswith('"""', start)
        ):
            return None
        text = driver.text[start + 1 : end].rstrip(" \t\r{")
        stop = start + 1 + len(text)
        self.findings.append(
            unclosed_text.RULE.at(self._span(start, stop), fix=Edit(self._span(stop, stop), '"'), teks=_shortened(text))
        )
        return stop if self._take_text(driver, text, start, stop) else self._resync(driver, start, stop)

    def _stray_close(self, driver: Driver, start: int) -> int | None:
        if driver.text[start] != "}" or in_block(driver):
            return None
        if not at_item(driver):
            self._report_unreadable(driver, start)
            drop_statement(driver)
            return start
        self.findings.append(
            stray_close.RULE.at(self._span(start, start + 1), fix=Edit(self._span(start, start + 1), ""))
        )
        return start + 1

    def _stray_mark(self, driver: Driver, start: int) -> int | None:
        mark = driver.text[start]
        if mark not in ";,":
            return None
        follows_entry = at_item(driver) or driver.accepts("TUTUP") or driver.accepts("KATA")
        if not follows_entry and (driver.accepts("KOMA") or not _ends_line(driver.text, start + 1)):
            return None
        span = self._span(start, start + 1)
        self.findings.append(stray_mark.RULE.at(span, fix=Edit(span, ""), tanda=mark))
        return start + 1

    def _equals_before_value(self, driver: Driver, start: int) -> int | None:
        symbols = driver.automaton.symbol
        if (
            driver.text[start] not in '{"'
            or symbols[driver.states[-1]] != "SAMA"
            or symbols[driver.states[-2]] != "KATA"
        ):
            return None
        span = self._span(driver.starts[-1], driver.starts[-1] + 1)
        self.findings.append(stray_mark.RULE.at(span, fix=Edit(span, ""), tanda="="))
        del driver.states[-1], driver.values[-1], driver.starts[-1]
        return start

    def _unquoted_text(self, driver: Driver, start: int) -> int | None:
        if not (_WORD.match(driver.text, start) and driver.accepts("TEKS")) or _newline_between(driver, start):
            return None
        driver.reduce("TEKS")
        rest = _REST.match(driver.text, start).group().rstrip()  # type: ignore[union-attr]
        begin = self._text_begin(driver, start)
        text = driver.text[begin : start + len(rest)]
        span = self._span(begin, start + len(rest))
        self.findings.append(
            unquoted.RULE.at(span, fix=Edit(span, '"' + text.replace('"', '\\"') + '"'), teks=_shortened(text))
        )
        self._take_text(driver, text, begin, span.end)
        return span.end

    def _word_alone(self, driver: Driver, start: int) -> int | None:
        word = _WORD.match(driver.text, start)
        if word is None or not at_item(driver):
            return None
        self.findings.append(no_argument.RULE.at(self._span(start, word.end()), kata=word.group()))
        self._mark_broken(driver, word.group(), start, word.end())
        return word.end()

    def _give_up(self, driver: Driver, start: int) -> int:
        if _newline_between(driver, start) and _begins_anew(driver, start):
            start = driver.end
        self._report_unreadable(driver, start)
        return self._resync(driver, start, start)

    # ── what they share ─────────────────────────────────────────────────────────────────────────

    def _report_unreadable(self, driver: Driver, start: int) -> None:
        found = _TOKENISH.match(driver.text, start)
        end = found.end() if found else start
        self.findings.append(
            unreadable.RULE.at(
                self._span(start, end),
                temuan=same(f"`{found.group()}`") if found else _END_OF_LINE,
                bacaan=reading(driver),
                harapan=expected(driver),
            )
        )

    def _report_unclosed(self, block: Open, at: int) -> None:
        self.findings.append(
            unclosed_block.RULE.at(
                self._span(block.start, block.start + len(block.kata)),
                Label(self._span(at, at), Text(id="di sini belum tertutup", en="still open here")),
                blok=f"{block.kata} {block.name}".strip(),
            )
        )

    def _text_begin(self, driver: Driver, start: int) -> int:
        """Where an unquoted text really begins: before a bare name, if the word takes a text and no name."""
        head = driver.values[-1]
        alone = isinstance(head, Kepala) and len(head.argumen) == 1 and isinstance(head.argumen[0], Nama)
        if alone and _takes_text(driver):
            return head.argumen.pop().start  # type: ignore[no-any-return]
        return start

    def _take_text(self, driver: Driver, text: str, start: int, stop: int) -> bool:
        head = driver.values[-1] if driver.values else None
        if isinstance(head, Kepala):
            head.argumen.append(Teks(text, start, stop))
            driver.end = stop
            return True
        if driver.accepts("TEKS") and driver.feed("TEKS", f'"{text}"', start):
            driver.end = stop
            return True
        return False

    def _resync(self, driver: Driver, error: int, start: int) -> int:
        """Give up the statement around *error*; go on at the block it opens, or on the next line."""
        word, begin = drop_statement(driver)
        self._mark_broken(driver, word, begin if begin >= 0 else error, start)
        stop = _skip(driver.text, start)
        if driver.text[stop : stop + 1] == "{" and driver.feed("KATA", word, begin if begin >= 0 else error):
            driver.feed("BUKA", "{", stop)
            return stop + 1
        driver.end = stop
        return stop

    def _mark_broken(self, driver: Driver, word: str, start: int, end: int) -> None:
        driver.values[-1].append(Pernyataan(word, (), {}, None, None, start, end, rusak=True))

    def before_word(self, driver: Driver, word: str, start: int) -> int | None:
        """An unknown word behind something on its line is a text without quotes; a word that can only begin a
        declaration, at the left margin, means that the blocks before it were forgotten to be closed.
        """
        if word not in driver.words:
            return self._unquoted_text(driver, start)
        if not driver.accepts("KATA") or len(driver.states) > _DEEPEST:
            return None
        driver.reduce("KATA")
        blocks = open_blocks(driver)
        kind = block_kind(blocks)
        if not blocks or kind is None or word not in BLOCKS[TOP].words or word in BLOCKS[kind].words:
            return None
        self._report_unclosed(blocks[-1], start)
        for _ in blocks:
            end = driver.end
            driver.feed("TUTUP", "}", end)
            driver.end = end
        return start


def at_item(driver: Driver) -> bool:
    """Whether a new statement may begin here."""
    return driver.automaton.symbol[driver.states[-1]] == "isi"


def in_block(driver: Driver) -> bool:
    """Whether a block is open."""
    return any(driver.automaton.symbol[state] == "BUKA" for state in driver.states)


def open_blocks(driver: Driver) -> list[Open]:
    """The blocks that are open, outermost first."""
    symbols, found = driver.automaton.symbol, []
    for index, state in enumerate(driver.states):
        if symbols[state] == "BUKA":
            found.append(_opener(driver, index))
    return found


def _opener(driver: Driver, index: int) -> Open:
    symbols, head = driver.automaton.symbol, driver.values[index - 2]
    if symbols[driver.states[index - 1]] == "KATA":
        return Open(driver.values[index - 2], driver.starts[index - 2], "")
    if isinstance(head, Kepala):
        first = head.argumen[0] if head.argumen else None
        return Open(driver.values[index - 3], driver.starts[index - 3], getattr(first, "ejaan", ""))
    return Open(getattr(head, "ejaan", _FORGOTTEN), driver.starts[index - 2], "")


def block_kind(blocks: list[Open]) -> str | None:
    """The vocabulary of the innermost of *blocks*, or None where it is not known."""
    kind: str | None = TOP
    for block in blocks:
        kind = inner_block(kind, block.kata) if kind else None
    return kind


def drop_statement(driver: Driver) -> tuple[str, int]:
    """Unwind to where a statement may begin; the word of the statement that was given up, and its place."""
    word, begin = _FORGOTTEN, -1
    while not at_item(driver) and len(driver.states) > 1:
        if driver.automaton.symbol[driver.states[-1]] == "KATA":
            word, begin = driver.values[-1], driver.starts[-1]
        elif isinstance(driver.values[-1], Nama) and driver.automaton.symbol[driver.states[-1]] == "kunci":
            word, begin = driver.values[-1].ejaan, driver.starts[-1]
        del driver.states[-1], driver.values[-1], driver.starts[-1]
    if len(driver.states) == 1:
        driver.reduce("KATA")
    return word, begin


def _skip(text: str, start: int) -> int:
    """The offset of the next `{` or `}` on this line, or of its end; lines that only continue a formula are skipped."""
    at = start
    while at < len(text):
        char = text[at]
        if char in "{}":
            return at
        if char == "#":
            at = _LINE.match(text, at).end()  # type: ignore[union-attr]
        elif char == '"':
            close = text.find('"', at + 1, _LINE.match(text, at).end())  # type: ignore[union-attr]
            at = close + 1 if close >= 0 else _LINE.match(text, at).end()  # type: ignore[union-attr]
        elif char == "\n":
            if not _CONTINUES.match(text, at + 1):
                return at
            at += 1
        else:
            at += 1
    return at


def _begins_anew(driver: Driver, start: int) -> bool:
    """Whether the text at *start* looks like a statement of its own, or the end of a block."""
    word = _WORD.match(driver.text, start)
    return driver.text[start] == "}" or (word is not None and word.group() in driver.words)


def _ends_line(text: str, start: int) -> bool:
    """Whether nothing but a comment follows on the line."""
    return _LINE.match(text, start).group().split("#")[0].strip() == ""  # type: ignore[union-attr]


def _newline_between(driver: Driver, start: int) -> bool:
    return "\n" in driver.text[driver.end : start]


def _takes_text(driver: Driver) -> bool:
    if len(driver.states) > _DEEPEST:
        return False
    word = driver.values[-2]
    kind = block_kind(open_blocks(driver))
    known = BLOCKS[kind].words.get(word) if kind else None
    return known is not None and known.shape in (Shape.TEXT, Shape.UNIT)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:37].rstrip() + "…"
