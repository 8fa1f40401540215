"""One file of a plan: its text, and where line and column of an offset are."""

from bisect import bisect_right
from functools import cached_property

from attrs import define, field


@define(eq=False, slots=False, repr=False)
class SourceFile:
    """A named text. Offsets count code points from 0; lines and columns count from 1."""

    name: str
    text: str = field(default="")

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of *offset*."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line *number*, without its line break."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def __repr__(self) -> str:
        return f"SourceFile({self.name!r})"
