"""From a tree back to text: the canonical spelling, two spaces a level, parentheses only where they are needed.

Comments are not in the tree, so this is for programs that write plans, not for tidying what a person wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sakip.syntax.tree import (
    Angka,
    Argumen,
    Berindeks,
    Biner,
    Ekspresi,
    Item,
    Nama,
    Negatif,
    Nilai,
    Panggil,
    Pasangan,
    Pernyataan,
    Teks,
)

_INDENT = "  "
_STRENGTH = {"+": 2, "-": 2, "*": 3, "/": 3}
_COMPARISON, _OPERAND = 1, 5
_TIDIED = re.compile(r"\A\s|^[ \t]|\r(?=\n)|\s\Z", re.MULTILINE)  # what reading a text of several lines takes away


def text(items: Iterable[Item]) -> str:
    """The text of *items*; reading it gives the same tree. Broken statements are left out."""
    return "".join(f"{line}\n" for line in _lines(items, 0))


def _lines(items: Iterable[Item], depth: int) -> Iterator[str]:
    for item in filter(_whole, items):
        head = _entry_head(item) if isinstance(item, Pasangan) else _head(item)
        if item.isi is None:
            yield _INDENT * depth + head
        elif not any(map(_whole, item.isi)):
            yield _INDENT * depth + head + " {}"
        else:
            yield _INDENT * depth + head + " {"
            yield from _lines(item.isi, depth + 1)
            yield _INDENT * depth + "}"


def _whole(item: Item) -> bool:
    """Whether *item* is printed: it is no broken statement."""
    return isinstance(item, Pasangan) or (not item.rusak and item.kata.isidentifier())


def _entry_head(item: Pasangan) -> str:
    key = item.kunci.ejaan if isinstance(item.kunci, Nama) else quoted(item.kunci.isi)
    value = f" {_value(item.nilai)}" if item.nilai is not None else ""
    note = f" {quoted(item.catatan.isi)}" if item.catatan is not None else ""
    return f"{key}:{value}{note}"


def _head(item: Pernyataan) -> str:
    if item.rumus is not None:
        name = f" {_value(item.argumen[0])}" if item.argumen else ""
        return f"{item.kata}{name} = {expression(item.rumus)}"
    parts = [item.kata]
    for index, argument in enumerate(item.argumen):
        comma = "," if index and isinstance(argument, Nama) else ""
        parts[-1] += comma
        parts.append(_value(argument))
        if index in item.klausa:
            clause = item.klausa[index]
            parts.append(f"{clause.kata} {clause.angka.ejaan}")
    return " ".join(parts)


def _value(item: Nilai | Argumen) -> str:
    if isinstance(item, Teks):
        return _block(item.isi) if "\n" in item.isi else quoted(item.isi)
    return item.ejaan


def quoted(words: str) -> str:
    """*words* as a text between quotes."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _block(words: str) -> str:
    return '"""' + _TIDIED.sub(r"\\\g<0>", words.replace("\\", "\\\\").replace('"', '\\"')) + '"""'


def expression(item: Ekspresi) -> str:
    """The text of a formula."""
    return _written(item)[0]


def _written(item: Ekspresi) -> tuple[str, int]:
    """The text of *item*, and how strongly it binds."""
    match item:
        case Biner():
            strength = _STRENGTH.get(item.op, _COMPARISON)
            return f"{_within(item.kiri, strength)} {item.op} {_within(item.kanan, strength + 1)}", strength
        case Negatif():
            return f"-{_within(item.isi, 4)}", 4
        case Panggil():
            return f"{item.fungsi}({'; '.join(expression(each) for each in item.argumen)})", _OPERAND
        case Berindeks():
            return f"{item.nama.ejaan}[{item.indeks.ejaan}]", _OPERAND
        case Angka() | Nama():
            return item.ejaan, _OPERAND


def _within(item: Ekspresi, least: int) -> str:
    words, strength = _written(item)
    return words if strength >= least else f"({words})"
