"""Braces that were forgotten, found by what the indentation says."""

from __future__ import annotations

import re

from sakip.diagnostics.diagnostic import Edit, Label
from sakip.syntax.rules import sk004_blok_tak_ditutup as unclosed_block
from sakip.syntax.spot import Open, Spot, block_kind
from sakip.syntax.tree import Item, Pernyataan
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape, blocks_with
from sakip.text.bilingual import Text, same

FARTHEST = 400
_TEXT = re.compile(r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*')
_BRACE = re.compile(r"[{}]|\n[ \t]*(?=\S)")
_OPENER = re.compile(r"(?P<indent>[ \t]*)(?P<word>[a-z][a-z0-9_]*)[ \t]+[^{}]*")
_STILL_OPEN = Text(id="di sini belum tertutup", en="still open here")
_HERE = Text(id="`{{` di akhir baris ini", en="`{{` at the end of this line")


def end_of_file(spot: Spot) -> int | None:
    """The file ends inside a statement or a block."""
    if spot.char:
        return None
    if not (spot.at_item or spot.symbol() == "BUKA"):
        spot.unreadable(spot.driver.end)
    spot.drop()
    close_all(spot)
    return spot.start


def forgotten_before(spot: Spot, word: str) -> int | None:
    """A word that can only begin a declaration, at the left margin: the blocks before it were not closed."""
    if spot.deep or not spot.driver.accepts("KATA"):
        return None
    spot.driver.reduce("KATA")
    kind = block_kind(spot.blocks)
    if kind is None or kind == TOP or word not in BLOCKS[TOP].words or word in BLOCKS[kind].words:
        return None
    close_all(spot)
    return spot.start


def close_all(spot: Spot) -> None:
    """Report that blocks are open at the spot, and close them."""
    blocks = spot.blocks
    if not blocks:
        return
    culprit = _unindented(spot.driver.text, blocks, spot.start)
    spot.findings.append(
        unclosed_block.RULE.at(
            spot.span(culprit.start, culprit.start + len(culprit.kata)),
            Label(spot.span(spot.start, spot.start), _STILL_OPEN),
            blok=f"{culprit.kata} {culprit.name}".strip(),
        )
    )
    for _ in blocks:
        end = spot.driver.end
        spot.driver.feed("TUTUP", "}", end)
        spot.driver.end = end


def forgotten_opening(spot: Spot) -> bool:
    """Whether a declaration before the spot, and not its last `}`, is at fault: it has no `{`, yet is indented into.

    What was read behind it is put where it was meant to be.
    """
    line = _line_without_brace(spot.driver.text, spot.start)
    if line is None or not _reopened(spot.driver.values[-1], line[0], spot.start + 1):
        return False
    begin, end = line
    word = spot.driver.text[begin:end].split()[0]
    spot.unreadable(end, end, same("`{`"), Text(id=f"tulis `{{{{` di akhir baris `{word}`", en=f"write `{{{{` at the end of the line of `{word}`"), Edit(spot.span(end, end), " {"))
    return True


def _unindented(text: str, blocks: list[Open], at: int) -> Open:
    """The block that was really left open: the first whose place a less indented `}` took; else the innermost."""
    opened: list[tuple[int, int]] = []  # indentation and offset of lines that opened a block
    indent = line = blocks[0].start - _column(text, blocks[0].start)
    indent = _column(text, blocks[0].start)
    plain = _TEXT.sub(lambda found: " " * len(found.group()), text[line:at])
    starts = True
    for found in _BRACE.finditer(plain):
        if found.group()[0] == "\n":
            indent, line, starts = len(found.group()) - 1, found.end(), True
            starts = plain[found.end()] == "}"
            continue
        if found.group() == "{":
            opened.append((indent, line))
        elif opened:
            if starts and opened[-1][0] > indent and len(opened) > 1:
                return _at_line(text, blocks, opened, found.start())
            opened.pop()
    return blocks[-1]
