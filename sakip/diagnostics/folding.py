"""Lines of coloured words, folded where a terminal ends, and trees of such lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sakip.diagnostics.cells import cell_width, width_of
from sakip.diagnostics.colour import Ink, Paint

Piece = tuple[str, Ink | None]
Lines = tuple[tuple[Piece, ...], ...]
Ends = tuple[bool, ...]
INDENT = "  "
LEAST_ROOM = 24


def folded(
    pieces: Sequence[Piece], paint: Paint, width: int, first: Piece = ("", None), rest: Piece = ("", None)
) -> Iterator[str]:
    """*pieces* in lines of at most *width* cells (0: of any length), behind the stem *first*, then *rest*.

    A piece that begins with spaces goes to the next line as a whole where it does not fit; other pieces break between
    words. What is folded stands two cells further in.
    """
    room = max(width - width_of(first[0]), LEAST_ROOM) if width else 0
    stem = painted([first], paint)
    for line in _lines(pieces, room):
        yield f"{stem}{painted(line, paint)}".rstrip()
        stem = painted([rest], paint)


def _lines(pieces: Sequence[Piece], room: int) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    used = 0
    for text, ink in _words(pieces, room):
        size = width_of(text)
        if room and line and used + size > room and text.strip():
            yield line
            line, used = [(INDENT, None)], len(INDENT)
            text, size = text.lstrip(" "), width_of(text.lstrip(" "))  # noqa: PLW2901 - the word, at a line's beginning
        line.append((text, ink))
        used += size
    yield line


def _words(pieces: Sequence[Piece], room: int) -> Iterator[Piece]:
    """*pieces* cut where a line may end: before each space, but not within the spaces that a piece begins with."""
    for text, ink in pieces:
        begin = len(text) - len(text.lstrip(" "))
        if not room or (begin > 1 and width_of(text) + len(INDENT) <= room + begin):
            yield text, ink
            continue
        rest = text[begin:]
        for number, word in enumerate(rest.split(" ")):
            yield (f"{' ' * begin}{word}" if number == 0 else f" {word}"), ink


def tree(knots: Iterable[tuple[Ends, Lines]], paint: Paint, width: int) -> str:
    """The lines of each knot behind the branch that it hangs on.

    Ends say for it and for each knot on the way there whether it is the last one there; of the root there are none.
    """
    shown: list[str] = []
    for ends, lines in knots:
        first, rest = _stems(ends)
        for pieces in lines:
            shown += folded(pieces, paint, width, (first, Ink.PLACE), (rest, Ink.PLACE))
            first = rest
    return "".join(f"{each}\n" for each in shown)


def _stems(ends: Ends) -> tuple[str, str]:
    """What stands before the first line of a knot, and before its others."""
    if not ends:
        return "", ""
    above = "".join("   " if end else "│  " for end in ends[:-1])
    return (f"{above}└─ ", f"{above}   ") if ends[-1] else (f"{above}├─ ", f"{above}│  ")


def cut(pieces: Sequence[Piece], room: int) -> tuple[Piece, ...]:
    """*pieces* in at most *room* cells; what does not fit is cut off behind `…`."""
    if sum(width_of(text) for text, _ in pieces) <= room:
        return tuple(pieces)
    found: list[Piece] = []
    left = room - 1
    for text, ink in pieces:
        kept = _beginning(text, left)
        found.append((kept, ink))
        left -= width_of(kept)
        if kept != text:
            break
    return (*found, ("…", None))


def _beginning(text: str, room: int) -> str:
    """As much of *text* as *room* cells hold."""
    used = 0
    for at, char in enumerate(text):
        used += cell_width(char)
        if used > room:
            return text[:at]
    return text


def painted(pieces: Sequence[Piece], paint: Paint) -> str:
    """*pieces* in their colours."""
    together = ((ink, "".join(text for text, _ in same)) for ink, same in groupby(pieces, key=lambda each: each[1]))
    return "".join(paint(text, ink) if ink is not None else text for ink, text in together)
