"""Blocks without braces: which braces are missing where what a declaration holds is indented below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import define, evolve, field, frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.source.span import Span
from sakip.syntax.inserted import Inserted, Insertion
from sakip.syntax.repairs.braces import plain
from sakip.syntax.rules import sk019_blok_tanpa_kurung as without_braces
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape, Word, blocks_with, known_words, meant
from sakip.text.bilingual import Text, same

_LINE = re.compile(r"(?P<indent>[ \t\u00a0\ufeff\u200b]*)(?P<body>[^\s][^\n]*?)[ \t\r]*(?=\n|\Z)|\n")
# A line without braces, and below it one that is indented more, or has a bullet.
_BELOW = re.compile(
    r"^([ \t\u00a0\ufeff]*)[^\s{}][^\n{}]*\n(?:[ \t\r]*\n)*"
    r"\1(?:[ \t\u00a0]+[^\s{}]|(?:[-–—•▪●*·✓]+|\(?\w{1,2}[.)])[ \t])",
    re.MULTILINE,
)
_NO_WIDTH = str.maketrans("\u00a0", " ", "\ufeff\u200b")
_TAB = 4
_BULLET = r"(?:(?:[-–—•▪●*·✓]+|\(?\w{1,2}[.)])[ \t]+)?"
_BULLETED = re.compile(_BULLET.removesuffix("?"))
_FIRST = re.compile(rf"{_BULLET}(?P<word>[^\W\d]\w*)(?P<next>[ \t]+[^\W\d]\w*)?")
_HEAD = re.compile(rf"{_BULLET}\w+(?:[ \t]*:)?")
_NAME = re.compile(r"[ \t]+([^\s\"“:{]+)")
_KEY = re.compile(rf"{_BULLET}(?:\d{{4}}\.\.\d{{4}}|\w+(?:\.\w+)*)[ \t]*:")
_KEY_BEHIND = re.compile(r"[ \t]+(?:\d{4}\.\.\d{4}|\w+(?:\.\w+)*)[ \t]*:")
_GOES_ON = re.compile(r'["“{)+*/×]|__\w*+(?![ \t]*:)')
_UNFINISHED = re.compile(r"[,=+*/×(-]\Z")
_CLOSING = re.compile(r"(?:\}[ \t]*)*")
_BRACE = re.compile(r"[{}]")
# What stands in a block of `key: value` lines, and in one of which the vocabulary knows nothing.
_ENTRIES, _UNKNOWN = "", "?"
_SERIES = (Shape.SERIES, Shape.LAYER)
_BLOCKS = (Shape.BLOCK, *_SERIES)
_UNTIL = Text(id="isinya sampai di sini", en="what it holds ends here")


@frozen
class Line:
    """A sentence as it stands: how far it is indented, from where to where, without the comment behind it.

    `tail` is its last line. What has a bullet is `indent`ed more than what has none at the same `margin`; it stands at
    `column` without it.
    """

    indent: int
    margin: str
    column: str
    start: int
    end: int
    stop: int
    body: str
    tail: str
    in_text: bool


@define
class Run:
    """Blocks without braces, one behind the other: the head of the first, how many, what braces are missing."""

    first: Line
    name: str
    end: int = 0
    blocks: int = 0
    insertions: list[Insertion] = field(factory=list)
    evident: bool = False
    certain: bool = True


@define
class _Block:
    """A block that is open; `inside` is how far what it holds is indented, once that is known."""

    line: Line
    kind: str
    braced: bool
    inside: int = -1


def missing(text: str, words: frozenset[str]) -> list[Run]:
    """The runs of blocks without braces in *text*; *words* are known besides those of the language."""
    bare = plain(text)
    return _Reader(bare, words).runs() if _BELOW.search(bare) else []


def told(run: Run, inserted: Inserted) -> Diagnostic:
    """The finding that the blocks of *run* have no braces, with the mend that puts them where *inserted* has them."""
    file, others = inserted.file, run.blocks - 1
    place = Span(file, run.insertions[0].offset, run.insertions[-1].offset)
    braced = inserted.text(place.start, place.end)
    return without_braces.RULE.at(
        Span(file, run.first.start, run.first.end),
        Label(Span(file, run.end, run.end), _UNTIL),
        fix=Edit(place, braced) if run.certain else Edit(place, braced, certain=False),
        blok=run.name,
        lain=Text(id=f" dan {others} blok lain", en=f" or {others} more") if others else same(""),
    )


class _Reader:
    """Goes through the lines of a text, without what its texts and comments say, and keeps what is open."""

    def __init__(self, bare: str, words: frozenset[str]) -> None:
        self._lines = list(_lines(bare))
        self._own = words
        self._line_break = "\r\n" if "\r\n" in bare else "\n"
        self._open = [_Block(Line(-1, "", "", 0, 0, 0, "", "", in_text=False), TOP, braced=True)]
        self._run: Run | None = None
        self._found: list[Run] = []
        self._last = self._without = 0
        self._braced_since = True

    def runs(self) -> list[Run]:
        """What is missing, from the first line to the last."""
        for line, below in pairwise((*self._lines, None)):
            if line is not None:
                self._read(line, below)
                self._last = line.stop
        while len(self._open) > 1:
            self._leave()
        return [each for each in self._found if each.evident]

    def _read(self, line: Line, below: Line | None) -> None:
        closing: re.Match[str] = _CLOSING.match(line.body)  # type: ignore[assignment] # it matches, if nothing
        self._dedent(line, closing=bool(closing.group()))
        for _ in range(closing.group().count("}")):
            self._leave(closed=True)
        body = line.body[closing.end() :]
        if body:
            self._place(line)
            self._open_blocks(line, body, below)

    def _dedent(self, line: Line, *, closing: bool) -> None:
        """Leave the blocks that *line* is indented no more into; a `}` may still be that of the last of them."""
        while not self._open[-1].braced:
            indent = self._open[-1].line.indent
            if line.indent > indent or (closing and indent == line.indent > self._braced_indent()):
                return
            self._leave()

    def _braced_indent(self) -> int:
        return next(each.line.indent for each in reversed(self._open) if each.braced)

    def _leave(self, *, closed: bool = False) -> None:
        """Leave the innermost block, which is *closed* by a brace of its own or is to be given one."""
        if len(self._open) == 1:
            return
        block = self._open.pop()
        if block.braced or self._run is None:
            return
        if closed:
            self._run.evident = True
        else:
            self._put(self._last, f"{self._line_break}{block.line.column}}}")
        self._run.end = self._last
        self._without -= 1
        if not self._without:
            self._run = None

    def _place(self, line: Line) -> None:
        """Take *line* as one of the innermost block."""
        block = self._open[-1]
        if self._run is None or block.braced:
            return
        self._run.evident = self._run.evident or self._belongs(line, block)
        block.inside = line.indent if block.inside < 0 else block.inside
        alike = block.inside == line.indent and line.margin.startswith(block.line.margin)
        self._run.certain = self._run.certain and alike

    def _belongs(self, line: Line, block: _Block) -> bool:
        """Whether *line* can stand in *block*, and not where that stands."""
        around = self._open[-2].kind
        word = _word(line)
        if block.kind == _ENTRIES:
            return True
        if word not in known_words():
            return bool(_KEY.match(line.body)) and block.kind in BLOCKS and BLOCKS[block.kind].entries is not None
        here = BLOCKS[block.kind].words.get(word) if block.kind in BLOCKS else None
        there = BLOCKS[around].words.get(word) if around in BLOCKS else None
        if there is None:
            return here is not None or block.kind == _UNKNOWN
        return here is not None and there.shape is Shape.BLOCK and here.shape not in _BLOCKS

    def _open_blocks(self, line: Line, body: str, below: Line | None) -> None:
        kind = self._opened(line)
        braces = _BRACE.findall(body)
        deeper = below is not None and below.indent > line.indent and "=" not in body
        if braces:
            self._braces(line, braces, kind or _UNKNOWN)
        elif kind is not None and deeper and (kind != _ENTRIES or self._run):
            self._open_indented(line, kind)
        elif self._run and not self._open[-1].braced:
            self._entries_on_line(line)

    def _braces(self, line: Line, braces: list[str], kind: str) -> None:
        """Follow the *braces* that are on *line*, which begins a block of *kind*."""
        self._braced_since = self._braced_since or self._run is None
        before = len(self._open)
        for brace in braces:
            if brace == "{":
                self._open.append(_Block(line, kind if len(self._open) == before else _UNKNOWN, braced=True))
            elif len(self._open) > before or not self._is_series(line):
                self._leave(closed=True)

    def _open_indented(self, line: Line, kind: str) -> None:
        if self._run is None:
            self._begin(line)
        if self._run is not None:
            self._run.blocks += 1
        self._put(_behind_head(line) if kind == _ENTRIES else line.end, " {")
        self._open.append(_Block(line, kind, braced=False))
        self._without += 1

    def _begin(self, line: Line) -> None:
        """Go on with the last run, if nothing with braces stands between, or begin one."""
        last = self._found[-1] if self._found else None
        if last is None or self._braced_since or not last.evident:
            last = Run(line, _name(line))
            self._found.append(last)
        self._run, self._braced_since = last, False

    def _entries_on_line(self, line: Line) -> None:
        """`target 2024: 5%`: its braces are missing like those around it."""
        behind = _behind_head(line)
        if behind < line.end and self._is_series(line):
            self._put(behind, " {")
            self._put(line.end, " }")

    def _put(self, offset: int, text: str) -> None:
        if self._run is not None:
            self._run.insertions.append(Insertion(offset, text))

    def _is_series(self, line: Line) -> bool:
        known = self._known(line)
        return known is not None and known.shape in _SERIES

    def _opened(self, line: Line) -> str | None:
        """The kind of block that *line* is the head of; None where it can be none."""
        if self._open[-1].kind == _ENTRIES:
            key = _KEY.match(line.body)
            return _ENTRIES if key and key.end() == len(line.body) else None
        known = self._known(line)
        if known is None:
            return _UNKNOWN if _word(line) in self._own else None
        if known.shape is Shape.BLOCK:
            return known.block
        return _ENTRIES if known.shape in _SERIES else None

    def _known(self, line: Line) -> Word | None:
        """The word that *line* begins with: as it is here, else as it is elsewhere."""
        here, word = self._open[-1].kind, _word(line)
        if here == _ENTRIES:
            return None
        if here in BLOCKS and word in BLOCKS[here].words:
            return BLOCKS[here].words[word]
        return next((BLOCKS[each].words[word] for each in blocks_with(word)), None)


def _word(line: Line) -> str:
    """The word that *line* begins with, in small letters, and in one if it is written in two."""
    found = _FIRST.match(line.body)
    if found is None:
        return ""
    word, behind = found["word"].lower(), (found["next"] or "").strip().lower()
    joined = (meant(f"{word}{behind}"), meant(f"{word}_{behind}"))
    return next((each for each in (meant(word), *joined) if each in known_words()), word)


def _name(line: Line) -> str:
    """What the declaration on *line* is called: its word, and the name behind it."""
    first = _FIRST.match(line.body)
    word = first["word"] if first else ""
    name = _NAME.match(line.body, first.end("word")) if first else None
    return f"{word} {name[1]}" if name and not name[1].startswith("__") else word


def _behind_head(line: Line) -> int:
    """Where the head of *line* ends: before the entry that it goes on with, if any."""
    head = _HEAD.match(line.body)
    return line.start + head.end() if head and _KEY_BEHIND.match(line.body, head.end()) else line.end


def _lines(bare: str) -> Iterator[Line]:
    """The sentences of *bare* text, each with what continues it; without blank lines and comments."""
    last: Line | None = None
    for found in _LINE.finditer(bare):
        if found["body"] is None:
            continue
        line = _line(found, bare)
        if last is not None and _continues(last, line):
            last = _joined(last, line)
            continue
        if last is not None:
            yield last
        last = line
    if last is not None:
        yield last


def _line(found: re.Match[str], bare: str) -> Line:
    stop = bare.find("\n", found.end())
    stop = len(bare) if stop < 0 else stop
    margin, bullet = found["indent"].translate(_NO_WIDTH), _BULLETED.match(found["body"])
    return Line(
        2 * len(margin.expandtabs(_TAB)) + bool(bullet),
        margin,
        margin + " " * (bullet.end() if bullet else 0),
        found.start("body"),
        found.end("body"),
        stop - bare.startswith("\r", stop - 1),
        found["body"],
        found["body"],
        _opens_text(found["body"]),
    )


def _continues(line: Line, below: Line) -> bool:
    """Whether *below* is no sentence of its own but goes on with *line*."""
    text = line.in_text and '"' in below.body
    operator = "=" in line.body and below.body[:2] in ("- ", "− ")
    return bool(_GOES_ON.match(below.body) or _UNFINISHED.search(line.tail)) or text or operator


def _joined(line: Line, below: Line) -> Line:
    body = f"{line.body}\n{below.body}" if _BRACE.search(below.body) else line.body
    in_text = line.in_text != below.in_text
    return evolve(line, end=below.end, stop=below.stop, body=body, tail=below.body, in_text=in_text)


def _opens_text(body: str) -> bool:
    """Whether a text that begins in *body* does not end in it."""
    return body.count('"') % 2 == 1
