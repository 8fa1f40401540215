"""Finding a narrow place inside a declaration.

The model keeps one span a declaration. When a finding wants the name, or one property, the text of that declaration is
read again: a few microseconds, only for what is shown, instead of memory for every word of every plan.
"""

from __future__ import annotations

from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax.from_text import read
from sakip.syntax.tree import Pernyataan, Teks


def head(letak: Span) -> Span:
    """The name of the declaration at *letak*: its identifier or code, else its text, else its keyword."""
    statement = _statement(letak)
    if statement is None:
        return letak
    if statement.argumen:
        first = statement.argumen[0]
        return _shifted(letak, first.start, first.end)
    return _shifted(letak, statement.start, statement.kata_end)


def word(letak: Span, kata: str) -> Span:
    """The value of property *kata* of the declaration at *letak*; its head where the property is not written."""
    statement = _statement(letak)
    for item in (statement.isi or []) if statement else []:
        if isinstance(item, Pernyataan) and item.kata == kata:
            start, end = _value(item)
            return _shifted(letak, start, end)
    return head(letak)


def saying(letak: Span, kata: str, text: str) -> Span:
    """Where property *kata* of the declaration at *letak*, one of several maybe, says *text*; else its first value."""
    statement = _statement(letak)
    for item in (statement.isi or []) if statement else []:
        if isinstance(item, Pernyataan) and item.kata == kata:
            for each in item.argumen:
                if isinstance(each, Teks) and each.isi == text:
                    return _shifted(letak, each.start, each.end)
    return word(letak, kata)


def _value(item: Pernyataan) -> tuple[int, int]:
    if item.rumus is not None:
        return item.rumus.start, item.rumus.end
    if item.argumen:
        return item.argumen[0].start, item.argumen[-1].end
    return item.start, item.kata_end


def _statement(letak: Span) -> Pernyataan | None:
    items = read(SourceFile(letak.file.name, letak.text)).isi
    return items[0] if items and isinstance(items[0], Pernyataan) else None


def _shifted(letak: Span, start: int, end: int) -> Span:
    return Span(letak.file, letak.start + start, letak.start + end)
