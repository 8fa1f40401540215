"""What is made of text that the parser reads in one piece: plain properties, and declarations as far as they are plain.

Each reader gives what it made, and the keywords in it, for the parser to look at before it takes them.
"""

from __future__ import annotations

import re

from sakip.syntax.build import Kepala
from sakip.syntax.driver import Opened
from sakip.syntax.tree import Angka, Argumen, Deret, Nama, Pernyataan, Teks

_PROPERTY = re.compile(r'([a-z][a-z0-9_]*)[ \t]+(?:([^\s"{}]+)|"([^"]*)"|(\{[^}]*\}))')


def properties(written: str, start: int) -> tuple[list[Pernyataan], list[str]]:
    """The properties that are *written* one after another."""
    items = [_property(each, start) for each in _PROPERTY.finditer(written)]
    return items, [each.kata for each in items]


def declaration(written: str, start: int) -> tuple[Pernyataan | Opened, list[str]]:
    """The declaration that is *written*: `iku sehat "Koperasi sehat" { satuan persen … }`, or only its beginning."""
    before, title, _ = written.split('"', 2)
    word, *names = before.split()
    title_start = start + len(before)
    arguments: list[Argumen] = [Teks(title, title_start, title_start + len(title) + 2)]
    if names:
        name, name_start = names[0], start + before.index(names[0], len(word))
        arguments.insert(0, (Angka if name[0].isdecimal() else Nama)(name, name_start, name_start + len(name)))
    inside = written.index("{", len(before) + len(title) + 2) + 1
    items, words = properties(written[inside:], start + inside)
    end = start + len(written)
    words.append(word)
    if written[-1] == "}" and not (items and items[-1].end == end):
        return Pernyataan(word, tuple(arguments), {}, None, items, start, end), words
    return Opened(word, Kepala(arguments), arguments[0].start, start + inside - 1, items), words


def _property(found: re.Match[str], offset: int) -> Pernyataan:
    word, name, text, series = found.groups()
    start, end = found.start() + offset, found.end() + offset
    if series:
        return Pernyataan(word, (), {}, None, Deret(series, end - len(series)), start, end)
    value = Nama(name, end - len(name), end) if name else Teks(text, end - len(text) - 2, end)
    return Pernyataan(word, (value,), {}, None, None, start, end)


OPENINGS = {"SIFAT": properties, "DEKLARASI": declaration}
