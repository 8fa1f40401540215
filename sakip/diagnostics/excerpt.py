"""A line of a plan, cut to the room there is, and where a place in it is drawn."""

from itertools import accumulate

from attrs import frozen

from sakip.diagnostics.cells import glyphs, harmless
from sakip.source.span import Span

CUT = "…"


@frozen
class Excerpt:
    """The shown text of line *number*, and the cell at which each of its characters from offset *first* on begins."""

    number: int
    text: str
    first: int
    cells: tuple[int, ...]
    cut_behind: bool

    def holds(self, span: Span) -> bool:
        """Whether *span*, of the same file, begins in what is shown."""
        shown = len(self.cells) - (1 if self.cut_behind else 0)
        return 0 <= span.start - self.first < shown

    def mark(self, span: Span) -> tuple[int, int]:
        """The cell at which *span* begins and how many it takes, at least one."""
        last = len(self.cells) - 1
        begin = self.cells[min(span.start - self.first, last)]
        end = self.cells[min(max(span.end - self.first, 0), last)]
        return begin, max(1, end - begin)


def excerpt_of(span: Span, room: int) -> Excerpt:
    """The line on which *span* begins, in at most *room* cells, cut so that the span stays in sight."""
    text, line_start = span.file.text, span.start - (span.column - 1)
    far = 4 * room
    begin = max(line_start, span.start - far)
    end = text.find("\n", span.start, span.start + far)
    end = min(len(text), span.start + far) if end < 0 else end
    shown = list(glyphs(harmless(text[begin:end].rstrip("\r"))))
    widths = [width for _, width in shown]
    low, high = _window(widths, span.start - begin, min(span.end, end) - begin, room)
    cut_before = begin + low > line_start
    cut_behind = high < len(shown) or (end < len(text) and text[end] != "\n")
    head, tail = (CUT if cut_before else ""), (CUT if cut_behind else "")
    return Excerpt(
        number=span.line,
        text=head + "".join(glyph for glyph, _ in shown[low:high]) + tail,
        first=begin + low,
        cells=tuple(accumulate(widths[low:high], initial=len(head))),
        cut_behind=cut_behind,
    )


def _window(widths: list[int], start: int, end: int, room: int) -> tuple[int, int]:
    """The part of a line to show: all of it where it fits, else the span with as much before it as behind it."""
    if sum(widths) <= room:
        return 0, len(widths)
    budget = max(1, room - 2)
    low = _back(widths, start, max(0, budget - sum(widths[start:end])) // 2)
    high = _forth(widths, low, budget)
    return _back(widths, high, budget) if high == len(widths) else low, high


def _back(widths: list[int], at: int, budget: int) -> int:
    while at > 0 and widths[at - 1] <= budget:
        at -= 1
        budget -= widths[at]
    return at


def _forth(widths: list[int], at: int, budget: int) -> int:
    while at < len(widths) and widths[at] <= budget:
        budget -= widths[at]
        at += 1
    return at
