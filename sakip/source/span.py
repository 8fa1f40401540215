"""A place in a file: what every finding, name and figure can point to."""

from attrs import frozen

from sakip.source.file import SourceFile


@frozen(weakref_slot=False)
class Span:
    """The text of *file* from *start* up to, not including, *end* (code points)."""

    file: SourceFile
    start: int
    end: int

    @property
    def line(self) -> int:
        """Line on which the span starts, from 1."""
        return self.file.position(self.start)[0]

    @property
    def column(self) -> int:
        """Column at which the span starts, from 1."""
        return self.file.position(self.start)[1]

    @property
    def end_position(self) -> tuple[int, int]:
        """Line and column just behind the span."""
        return self.file.position(self.end)

    @property
    def text(self) -> str:
        """The text itself."""
        return self.file.text[self.start : self.end]

    @property
    def order(self) -> tuple[str, int, int]:
        """Sorting key: file name, then place."""
        return self.file.name, self.start, self.end

    def __str__(self) -> str:
        return f"{self.file.name}:{self.line}:{self.column}"
