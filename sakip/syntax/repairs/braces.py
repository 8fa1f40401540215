"""Braces that were forgotten, found by what the indentation says."""

from __future__ import annotations

import re

from sakip.diagnostics.diagnostic import Edit, Label
from sakip.syntax.rules import sk004_blok_tak_ditutup as unclosed_block
from sakip.syntax.spot import DEEPEST, Open, Spot, begins_declaration, block_kind
from sakip.syntax.tree import FORGOTTEN, Item, Pernyataan
from sakip.syntax.vocabulary import BLOCKS, TOP
from sakip.text.bilingual import Text, same

FARTHEST = 20_000
_TEXT = re.compile(r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*')
_BRACE = re.compile(r"[{}]")
_WORDS = re.compile(r"(\w+)[ \t]*([^\s{\"“:]*)")
_OPENER = re.compile(r"(?P<indent>[ \t]*)(?P<word>[a-z][a-z0-9_]*)[ \t]+[^{}]*")
_PLAIN_END = re.compile(r"[^\n]*")
_STILL_OPEN = Text(id="di sini belum tertutup", en="still open here")


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
    kind = block_kind(spot.blocks) if spot.at_item else None
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
    if culprit.kata != FORGOTTEN:  # else it is reported already
        spot.findings.append(
            unclosed_block.RULE.at(
                spot.span(culprit.start, culprit.start + len(culprit.kata)),
                Label(spot.span(spot.start, spot.start), _STILL_OPEN),
                fix=_closed_on_its_line(spot, culprit),
                blok=f"{culprit.kata} {culprit.name}".strip(),
            )
        )
        _moved_out(spot.value(), culprit.start, spot.driver.text)
    for _ in blocks:
        end = spot.driver.end
        spot.driver.feed("TUTUP", "}", end)
        spot.driver.end = end


def _closed_on_its_line(spot: Spot, block: Open) -> Edit | None:
    """The `}` at the end of the line on which *block* begins and already holds something."""
    end = _PLAIN_END.match(spot.driver.text, block.start)
    line = plain(spot.driver.text[block.start : end.end() if end else block.start]).rstrip()
    if line.count("{") != 1 or line.endswith("{"):
        return None
    stop = block.start + len(line)
    return Edit(spot.span(stop, stop), " }")


def forgotten_opening(spot: Spot) -> bool:
    """Whether a declaration before the spot, and not its last `}`, is at fault: it has no `{`, yet is indented into.

    What was read behind it is put where it was meant to be.
    """
    line = _line_without_brace(spot.driver.text, spot.start)
    if line is None or not _reopened(spot.driver.values[-1], line[0], spot.start + 1):
        return False
    begin, end = line
    word = spot.driver.text[begin:end].split()[0]
    help_ = Text(id=f"tulis `{{{{` di belakang `{word} …`", en=f"write `{{{{` behind `{word} …`")
    fix = Edit(spot.span(end, end), " {")
    spot.unreadable(end, end, same("`{`"), bacaan=same(f"`{word}`"), help=help_, fix=fix)
    return True


def _unindented(text: str, blocks: list[Open], at: int) -> Open:
    """The block that was really left open: the first whose place a less indented `}` took; else the innermost."""
    offset = text.rfind("\n", 0, blocks[0].start) + 1
    opened: list[tuple[int, int]] = []
    for line in plain(text[offset:at]).splitlines(keepends=True):
        indent = len(line) - len(line.lstrip())
        for brace in _BRACE.finditer(line):
            if brace.group() == "{":
                opened.append((indent, offset + indent))
            elif opened and brace.start() == indent < opened[-1][0]:
                return _opener_at(text, opened[-1][1]) or blocks[-1]
            elif opened:
                opened.pop()
        offset += len(line)
    return blocks[-1]


def _opener_at(text: str, start: int) -> Open | None:
    found = _WORDS.match(text, start)
    return Open(found[1], start, found[2]) if found else None


def _line_without_brace(text: str, at: int) -> tuple[int, int] | None:
    """The nearest line before *at* that begins a declaration without `{` and is followed by a more indented one."""
    floor = max(0, at - FARTHEST)
    end, below = text.rfind("\n", floor, at), -1
    bare = plain(text[floor:at])
    while end > floor:
        start = text.rfind("\n", floor, end) + 1
        line = bare[max(start, floor) - floor : end - floor].rstrip()
        end = start - 1
        if not line:
            continue
        found = _OPENER.fullmatch(line)
        if found and len(found["indent"]) < below and begins_declaration(found["word"]):
            return start + len(found["indent"]), start + len(line)
        if line[0] not in " \t}":
            return None
        below = -1 if line.lstrip()[0] == "{" else len(line) - len(line.lstrip())
    return None


def _reopened(items: list[Item], start: int, stop: int, depth: int = 0) -> bool:
    """Put what follows the declaration at *start* into it, up to *stop*; False where there is none without a block."""
    at = next((index for index in range(len(items) - 1, -1, -1) if items[index].start <= start), -1)
    if at < 0 or depth > DEEPEST:
        return False
    item = items[at]
    if item.start == start and isinstance(item, Pernyataan) and item.isi is None and item.rumus is None:
        item.isi = items[at + 1 :]
    elif isinstance(item.isi, list) and _reopened(item.isi, start, stop, depth + 1):
        item.isi.extend(items[at + 1 :])
    else:
        return False
    del items[at + 1 :]
    item.end = stop
    return True


def _moved_out(items: list[Item], start: int, text: str, depth: int = 0) -> None:
    """Take out of the declaration at *start*, and of all around it, what is indented no more, and put it behind."""
    at = next((index for index in range(len(items) - 1, -1, -1) if items[index].start <= start), -1)
    if at < 0 or depth > DEEPEST or not items[at].isi:
        return
    items[at].isi = inside = list(items[at].isi or ())
    if items[at].start != start:
        _moved_out(inside, start, text, depth + 1)
    column = _column(text, items[at].start)
    out = (index for index, each in enumerate(inside) if each.start > start and _column(text, each.start) <= column)
    first = next(out, len(inside))
    items[at + 1 : at + 1] = inside[first:]
    del inside[first:]


def _column(text: str, start: int) -> int:
    """How far *start* is indented; as far as can be where something stands before it on its line."""
    line = text.rfind("\n", 0, start) + 1
    return len(text) if text[line:start].strip() else start - line


def plain(text: str) -> str:
    """*text*, as long as before, with nothing in its texts and no comments."""
    return _TEXT.sub(lambda found: (" " if found.group()[0] == "#" else "_") * len(found.group()), text)
