"""How reading goes on behind a mistake: one mistake, one finding, and the rest of the file is still understood.

The automaton stops where the text does not fit. The repairs (`sakip/syntax/repairs/`) are tried in order; each reports
what it found and leaves the stacks so that the loop can go on. Where none fits, the spot is reported as it is: within
the head of a statement the next title or block is looked for, else the statement is given up.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.source.file import SourceFile
from sakip.syntax.driver import Driver
from sakip.syntax.repairs import braces, entries, formulas, marks, numbers, quotes, series, tables, words
from sakip.syntax.spot import Spot
from sakip.syntax.tree import Teks

Repair = Callable[[Spot], int | None]

# More specific ones first.
REPAIRS: tuple[Repair, ...] = (
    marks.trailing_comma,
    braces.end_of_file,
    marks.equals_before_value,
    quotes.text_over_lines,
    quotes.unclosed_text,
    quotes.doubled_quotes,
    quotes.quotes_within,
    marks.stray_brace,
    tables.pasted,
    series.without_braces,
    entries.key_without_value,
    entries.dash_for_nothing,
    numbers.written_otherwise,
    entries.part_in_words,
    entries.range_of_years,
    entries.range_in_words,
    entries.bound_in_words,
    entries.word_before_key,
    entries.key_of_words,
    words.hyphenated,
    words.split_known_word,
    words.number_first,
    words.code_apart,
    marks.bullet_behind_statement,
    formulas.operand_cut,
    formulas.comma_between_arguments,
    formulas.colon_behind_word,
    formulas.equals_behind_word,
    marks.stray_mark,
    marks.mark_in_head,
    marks.doubled_brace,
    formulas.other_sign,
    formulas.missing_equals,
    formulas.name_of_words,
    quotes.rate_without_quotes,
    words.missing_comma,
    quotes.other_quotes,
    quotes.unquoted_text,
    entries.key_without_colon,
    entries.odd_value,
    marks.other_comment,
    marks.bullet,
    words.split_word,
    words.capitals,
    words.missing_space,
    words.percent_sign,
    words.word_alone,
)
# For a word that the language does not know, where a statement could begin.
DOUBTS: tuple[Repair, ...] = (
    tables.pasted,
    formulas.colon_behind_word,
    numbers.written_otherwise,
    entries.part_in_words,
    entries.range_of_years,
    entries.range_in_words,
    entries.bound_in_words,
    entries.word_before_key,
    entries.key_of_words,
    formulas.other_sign,
    formulas.name_of_words,
    quotes.rate_without_quotes,
    words.missing_comma,
    quotes.unquoted_text,
    entries.key_without_colon,
    words.split_word,
)

_LINE = re.compile(r"[^\n]*")
_CONTINUES = re.compile(r"[ \t\r]*(?:[+*/×);]|[-−][ \t])")
_TITLE = re.compile(r'[^\n{}"]*(?P<title>"(?:[^"\\\n]|\\.)*"|\{)')
_BLOCK = re.compile(r"[^\n{}]*(?P<title>\{)")
_NEXT_KEY = re.compile(r"[^\n{}]*?[ \t](?=\w[\w.]*[ \t]*:)")
_WORD = re.compile(r"[^\W\d]\w*")
# A repair that goes on where it was asked must have changed the stacks; this many in one place and it is given up.
_PATIENCE = 4


class Recovery:
    """The repairs for one file, and the findings they made."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self.findings: list[Diagnostic] = []
        self._last, self._tries = -1, 0

    def __call__(self, driver: Driver, start: int) -> int:
        """Mend *driver* for the text at *start* and say where to go on."""
        spot = Spot(driver, start, self.file, self.findings)
        spot.settle()
        self._tries = self._tries + 1 if start <= self._last else 0
        self._last = max(start, self._last)
        if self._tries > _PATIENCE and spot.char:
            return _give_up(spot, start + 1)
        for repair in REPAIRS:
            at = repair(spot)
            if at is not None:
                return at
        return _unreadable(spot)

    def before_word(self, driver: Driver, word: str, start: int) -> int | None:
        """Look at a doubtful keyword: one that is not known, or stands at the left margin inside a block."""
        spot = Spot(driver, start, self.file, self.findings)
        spot.settle()
        if word in driver.words:
            return tables.pasted(spot) or braces.forgotten_before(spot, word)
        for repair in DOUBTS:
            at = repair(spot)
            if at is not None:
                return at
        return None


def _unreadable(spot: Spot) -> int:
    """Report the spot as it is, and go on: at the title or block of the head it is in, else behind the statement."""
    if spot.newline and _begins_anew(spot):
        spot.unreadable(spot.driver.end)
        return _give_up(spot, spot.driver.end)
    spot.unreadable(spot.start)
    return _rest_of_head(spot) or _give_up(spot, spot.start)


def _rest_of_head(spot: Spot) -> int | None:
    """The title or block that follows on the line, where a head is being read."""
    head = spot.head  # reads what is complete of it
    depth = spot.since("KATA")
    titled = head is not None and any(isinstance(each, Teks) for each in head.argumen)
    found = spot.match(_BLOCK if titled else _TITLE)
    if depth is None or found is None or spot.in_formula:
        return None
    title = found["title"]
    if head is None:
        spot.unwind(depth if spot.symbol(depth - 1) != "kepala" else depth - 1)
    if not spot.driver.accepts("BUKA" if title == "{" else "TEKS"):
        return None
    spot.driver.end = found.start("title")
    return found.start("title")


def _give_up(spot: Spot, start: int) -> int:
    """Leave the statement unread; go on at the block that it opens, at the next key, or on the next line."""
    inside_entry, inside_formula = spot.since("kunci", "KUNCI") is not None, spot.in_formula
    word, begin = spot.drop()
    begin = begin if begin >= 0 else min(spot.start, start)
    spot.mark_broken(word, begin, start)
    text = spot.driver.text
    next_key = _NEXT_KEY.match(text, start) if inside_entry else None
    stop = next_key.end() if next_key else _skip(text, start, across_lines=inside_formula)
    if text[stop : stop + 1] == "{" and spot.driver.feed("KATA", word, begin):
        spot.driver.feed("BUKA", "{", stop)
        return stop + 1
    spot.driver.end = stop
    return stop


def _skip(text: str, start: int, *, across_lines: bool) -> int:
    """The offset of the next `{` or `}` on this line, or of its end; or of the last line that continues a formula."""
    at, end = start, -1  # the end of the line of `at`, looked for once a line: a line may be long, and full of quotes
    while at < len(text):
        char = text[at]
        if char in "{}":
            return at
        if char in '#"' and end < at:
            end = _LINE.match(text, at).end()  # type: ignore[union-attr] # it matches, if nothing
        if char == "#":
            at = end
        elif char == '"':
            close = text.find('"', at + 1, end)
            at = close + 1 if close >= 0 else end
        elif char == "\n":
            if not (across_lines and _CONTINUES.match(text, at + 1)):
                return at
            at += 1
        else:
            at += 1
    return at


def _begins_anew(spot: Spot) -> bool:
    """Whether the text at the spot looks like a statement of its own, or the end of a block."""
    word = spot.match(_WORD)
    return spot.char == "}" or (word is not None and word.group() in spot.driver.words)
