"""A word that takes a block `{ … }` is given its entries without one, or in other brackets."""

from __future__ import annotations

import re

from attrs import frozen

from sakip.diagnostics.diagnostic import Edit
from sakip.syntax.repairs.numbers import UNIT_WORD, as_usual
from sakip.syntax.spot import Spot
from sakip.syntax.tree import Angka, Item, Nama, Pasangan, Teks
from sakip.syntax.vocabulary import Shape, Word
from sakip.text.bilingual import same

_ONE = (
    r"(?P<key>\w+(?:\.\w+)*)[ \t]*[:=][ \t]*(?P<value>(?P<number>-?(?:Rp\.?[ \t]*)?\d+(?:[.,]\d+)*(?:,-)?"
    rf"(?:[ \t\u00a0]*(?:[%‰]|{UNIT_WORD}))?)|[^\W\d]\w*(?![ \t]*[:=]))"
    r"(?P<note>[ \t]+\"[^\"\n]*\")?(?=[\s;,#})\]]|\Z)"
)
_BARE = re.sub(r"\?P<\w+>", "?:", _ONE)
_ENTRY = re.compile(_ONE)
_ENTRIES = re.compile(
    rf"[ \t]*[:=]?\s*[(\[]?[ \t]*(?:[Tt]ahun[ \t]+)?(?P<entries>{_BARE}(?:[;,]?\s+{_BARE})*)[;,]?(?:\s*[)\]])?"
    r"(?=[ \t\r]*(?:[\n#}]|\Z))"
)
_KEYWORD = re.compile(r"[A-Za-z]\w*")
_REST = re.compile(r"[^\n{}#]*")
_CLOSE = re.compile(r"[ \t]*\}(?=[ \t\r]*(?:[\n#]|\Z))")
_BETWEEN = "   "


@frozen
class Begun:
    """The statement that is being read: its word, where that stands, and how much of the stacks it is."""

    word: Word
    start: int
    end: int
    depth: int


def without_braces(spot: Spot) -> int | None:
    """`target 2024: 70   2025: 75`, `target: 2024: 70`, `target (2024: 70)`, or the word alone above its entries."""
    begun = _begun(spot)
    if begun is None or begun.word.shape not in (Shape.SERIES, Shape.LAYER):
        return None
    found = _ENTRIES.match(spot.driver.text, begun.end)
    return _unread(spot, begun) if found is None else _read(spot, begun, found)


def _begun(spot: Spot) -> Begun | None:
    word = spot.match(_KEYWORD) if spot.at_item else None
    if word is not None:
        known = spot.words.get(word.group().lower())
        alone = known is not None and _REST.match(spot.driver.text, word.end()).group().strip() == ""  # type: ignore[union-attr] # it matches, if nothing
        return Begun(known, spot.start, word.end(), 0) if known and alone else None
    depth = spot.since("KATA", "kunci") if spot.char and spot.char in ":=([" else None
    if depth is None:
        return None
    name = spot.value(depth) if spot.symbol(depth) == "KATA" else getattr(spot.value(depth), "ejaan", "")
    known, start = spot.words.get(name.lower()), spot.begin(depth)
    return Begun(known, start, start + len(name), depth + 1) if known else None


def _read(spot: Spot, begun: Begun, found: re.Match[str]) -> int:
    entries = list(_ENTRY.finditer(found.string, *found.span("entries")))
    written, end = _BETWEEN.join(map(_written, entries)), _own_close(spot, begun, found.end())
    meant = f"{begun.word.name} {{ {written} }}"
    fix = Edit(spot.span(begun.start, end), meant, certain=True)
    spot.replace(begun.depth, "KATA", begun.word.name, begun.start, begun.end)
    first = entries[0]
    spot.unreadable(first.start(), first.end("key") + 1, same(f"`{meant}`"), fix=fix)
    spot.enclose([_pair(each) for each in entries], found.start("entries"), end)
    return end


def _own_close(spot: Spot, begun: Begun, end: int) -> int:
    """Behind the `}` that closes the entries themselves, as nothing else that it could close begins on their line."""
    close = _CLOSE.match(spot.driver.text, end)
    line = spot.driver.text.rfind("\n", 0, begun.start)
    opened = spot.blocks[-1].start if spot.blocks else -1
    return close.end() if close and opened <= line else end


def _written(entry: re.Match[str]) -> str:
    return f"{entry['key']}: {_value(entry)}{entry['note'] or ''}"


def _value(entry: re.Match[str]) -> str:
    return as_usual(entry["value"]) if entry["number"] else entry["value"]


def _pair(found: re.Match[str]) -> Item:
    key, value = Nama(found["key"], *found.span("key")), (Angka if found["number"] else Nama)
    start, end = found.span("note")
    note = Teks(found["note"].strip()[1:-1], start, end) if found["note"] else None
    return Pasangan(key, value(_value(found), *found.span("value")), note, None, *found.span())


def _unread(spot: Spot, begun: Begun) -> int | None:
    """Say what was expected, and leave the rest of the line."""
    if not (begun.depth and spot.symbol(begun.depth - 1) == "KATA" and spot.char == ":"):
        return None
    start, stop = spot.begin(begun.depth - 2), spot.match(_REST).end()  # type: ignore[union-attr] # it matches, if nothing
    spot.unreadable(start, spot.start + 1, begun.word.shape.value)
    kata, begin = spot.drop()
    spot.mark_broken(kata, begin, stop)
    spot.driver.end = stop
    return stop
