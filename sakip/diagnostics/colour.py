"""Colours for a terminal, and when to use them. The only place that knows escape codes."""

from collections.abc import Mapping
from enum import Enum
from typing import TextIO

from attrs import frozen


class Ink(Enum):
    """A way to set words off, by what they are and not by how they look."""

    ERROR = "1;31"
    WARNING = "1;33"
    ADVICE = "1;36"
    GOOD = "1;32"
    STRONG = "1"
    PLACE = "34"
    FAINT = "2"


@frozen
class Paint:
    """Puts ink on text, or leaves the text as it is."""

    on: bool

    def __call__(self, text: str, ink: Ink) -> str:
        """*text* in *ink*; line breaks at its end stay outside the colour."""
        body = text.rstrip("\n")
        return f"\x1b[{ink.value}m{body}\x1b[0m{text[len(body) :]}" if self.on and body else text


PLAIN = Paint(on=False)


def paint_for(stream: TextIO, environ: Mapping[str, str]) -> Paint:
    """Colours where *stream* is a terminal, unless NO_COLOR or TERM=dumb; FORCE_COLOR asks for them anywhere."""
    if environ.get("NO_COLOR"):
        return PLAIN
    forced = environ.get("FORCE_COLOR", "")
    if forced:
        return Paint(on=forced != "0")
    return Paint(on=stream.isatty() and environ.get("TERM") != "dumb")
