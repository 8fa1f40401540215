"""How text takes its place in a terminal: what may be shown of it, and how many cells wide it is."""

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

TAB = 4

# Escape codes, direction marks and half surrogates would let the text of a plan rule the reader's terminal.
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """*text* with every character that could rule a terminal shown as `�`; tabs and line breaks stay."""
    return text if text.isascii() and text.isprintable() else _UNSHOWN.sub("�", text)


def one_line(text: str) -> str:
    """*text* made harmless, on a single line."""
    return harmless(" ".join(text.splitlines()) if "\n" in text or "\r" in text else text).replace("\t", " ")


def glyphs(text: str) -> Iterator[tuple[str, int]]:
    """What is shown for each character of *text*, a single line, and its width in cells."""
    column = 0
    for char in text:
        width = TAB - column % TAB if char == "\t" else cell_width(char)
        column += width
        yield (" " * width if char == "\t" else char), width


def cell_width(char: str) -> int:
    """The cells that *char* takes: two for wide characters, none for marks that join the one before."""
    if char.isascii():
        return 1
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def width_of(text: str) -> int:
    """The cells that *text* takes."""
    return len(text) if text.isascii() else sum(map(cell_width, text))
