"""A text into which something was put: what is found in it, and its tree, told of the text as it was written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import attrs
from attrs import define, evolve, field, frozen

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax.tree import Pasangan, Pernyataan


@frozen
class Insertion:
    """*text*, put in before *offset*."""

    offset: int
    text: str


@define
class Inserted:
    """*file* with *insertions*, which are in order."""

    file: SourceFile
    insertions: Sequence[Insertion]
    _begins: list[int] = field(init=False)
    _added: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._added = list(accumulate((len(each.text) for each in self.insertions), initial=0))
        self._begins = [each.offset + added for each, added in zip(self.insertions, self._added, strict=False)]

    def text(self, start: int = 0, end: int | None = None) -> str:
        """What reads from *start* to *end* as written, the insertions at both ends included."""
        parts, at = [], start
        stop = len(self.file.text) if end is None else end
        first, last = bisect_left(self.insertions, start, key=_offset), bisect_right(self.insertions, stop, key=_offset)
        for each in self.insertions[first:last]:
            parts += [self.file.text[at : each.offset], each.text]
            at = each.offset
        return "".join((*parts, self.file.text[at:stop]))

    def original(self, offset: int) -> int:
        """Where in the file *offset* of the text lies."""
        at = bisect_right(self._begins, offset) - 1
        return offset if at < 0 else max(self.insertions[at].offset, offset - self._added[at + 1])

    def finding(self, found: Diagnostic) -> Diagnostic:
        """What was found in the text, as a finding in the file."""
        related = tuple(evolve(each, span=self._span(each.span)) for each in found.related)
        return evolve(found, span=self._span(found.span), related=related, fix=found.fix and self._edit(found.fix))

    def take_back(self, tree: list[Any]) -> None:
        """Let everything in *tree*, which was made of the text, say where in the file it stands."""
        waiting: list[Any] = [tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, list | tuple):
                waiting.extend(node)
            elif isinstance(node, dict):
                waiting.extend(node.values())
            elif attrs.has(type(node)):
                waiting.extend(self._parts(node))

    def _parts(self, node: Any) -> list[Any]:
        """What *node* is made of, when its own places have been set right."""
        if hasattr(node, "start"):
            node.start, node.end = self.original(node.start), self.original(node.end)
        if isinstance(node, Pernyataan | Pasangan) and node.isi is not None:
            node.isi = list(node.isi)
        return [getattr(node, each.name) for each in attrs.fields(type(node))]

    def _span(self, span: Span) -> Span:
        return Span(self.file, self.original(span.start), self.original(span.end))

    def _edit(self, edit: Edit) -> Edit | None:
        """*edit*, unless it is about what was put in."""
        start, end = edit.span.start, edit.span.end
        at = bisect_left(self._begins, max(end, start + 1)) - 1  # the last that begins before the end
        within = at >= 0 and start < self._begins[at] + len(self.insertions[at].text)
        at_its_edge = at >= 0 and self._begins[at] == start == end
        return None if within and not at_its_edge else evolve(edit, span=self._span(edit.span))


def _offset(insertion: Insertion) -> int:
    return insertion.offset
