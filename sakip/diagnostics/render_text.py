"""Findings for a person: the line, the mark under the fault, the places that explain it, the law and the way out."""

from collections.abc import Iterable
from textwrap import wrap

from attrs import frozen

from sakip.diagnostics.cells import one_line, width_of
from sakip.diagnostics.colour import PLAIN, Ink, Paint
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.excerpt import Excerpt, excerpt_of
from sakip.diagnostics.page import basis_titles
from sakip.diagnostics.rule import Severity
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

INK = {Severity.ERROR: Ink.ERROR, Severity.WARNING: Ink.WARNING, Severity.ADVICE: Ink.ADVICE}

_NOTE = Text(id="catatan", en="note")
_BASIS = Text(id="dasar", en="basis")
_HELP = Text(id="bantuan", en="help")
_UNTIL = Text(id="sampai baris", en="to line")


def render(findings: Iterable[Diagnostic], lang: Lang, paint: Paint = PLAIN, width: int = 100) -> str:
    """*findings* one below the other, an empty line between them; empty where there are none."""
    return "\n".join(_finding(each, _Frame.around(each, lang, paint, width)) for each in findings)


@frozen
class _Frame:
    """What every line of a finding needs: the width of its margin, the colours, the language."""

    margin: int
    lang: Lang
    paint: Paint
    width: int
    ink: Ink

    @classmethod
    def around(cls, finding: Diagnostic, lang: Lang, paint: Paint, width: int) -> "_Frame":
        last = max(span.line for span in (finding.span, *(label.span for label in finding.related)))
        return cls(len(str(last)), lang, paint, width, INK[finding.severity])

    @property
    def room(self) -> int:
        """Cells for the text of the plan."""
        return max(20, self.width - self.margin - 3)

    def row(self, text: str = "", number: int | None = None) -> str:
        """A line behind the margin."""
        margin = f"{'' if number is None else number:>{self.margin}} |"
        return f"{self.paint(margin, Ink.PLACE)}{' ' if text else ''}{text}\n"

    def place(self, span: Span, arrow: str) -> str:
        """The line that says where an excerpt is from."""
        return f"{' ' * self.margin}{self.paint(arrow, Ink.PLACE)} {one_line(str(span))}\n"

    def remark(self, word: Text, text: str) -> str:
        """A line below the excerpts, folded under its own beginning."""
        head = f"{' ' * self.margin} = {word.in_(self.lang)}: "
        lines = wrap(one_line(text), max(20, self.width - len(head)), break_long_words=False, break_on_hyphens=False)
        folded = f"\n{' ' * len(head)}".join(lines)
        sign, said = self.paint("=", Ink.PLACE), self.paint(word.in_(self.lang), Ink.STRONG)
        return f"{' ' * self.margin} {sign} {said}: {folded}\n"


def _finding(finding: Diagnostic, frame: _Frame) -> str:
    excerpt = excerpt_of(finding.span, frame.room)
    beside = [label for label in finding.related if _same_line(label.span, finding.span, excerpt)]
    elsewhere = [label for label in finding.related if label not in beside]
    return "".join(
        (
            _headline(finding, frame),
            frame.place(finding.span, "-->"),
            frame.row(),
            frame.row(excerpt.text, excerpt.number),
            _mark(excerpt, finding.span, "^", _reach(finding.span, frame.lang), frame.ink, frame),
            *(_labelled(excerpt, label, frame) for label in beside),
            *(_elsewhere(label, frame) for label in elsewhere),
            *_remarks(finding, frame),
        )
    )


def _headline(finding: Diagnostic, frame: _Frame) -> str:
    weight = frame.paint(f"{finding.severity.label.in_(frame.lang)}[{finding.code}]", frame.ink)
    return f"{weight}{frame.paint(f': {one_line(finding.message(frame.lang))}', Ink.STRONG)}\n"


def _elsewhere(label: Label, frame: _Frame) -> str:
    excerpt = excerpt_of(label.span, frame.room)
    shown = frame.row(excerpt.text, excerpt.number) + _labelled(excerpt, label, frame)
    return frame.place(label.span, ":::") + frame.row() + shown


def _labelled(excerpt: Excerpt, label: Label, frame: _Frame) -> str:
    return _mark(excerpt, label.span, "-", one_line(label.shown(frame.lang)), Ink.PLACE, frame)


def _mark(excerpt: Excerpt, span: Span, sign: str, text: str, ink: Ink, frame: _Frame) -> str:
    """The signs under *span* with *text* behind them, or below them where it would not fit."""
    begin, cells = excerpt.mark(span)
    signs = " " * begin + frame.paint(sign * cells, ink)
    if begin + cells + 1 + width_of(text) <= frame.room:
        return frame.row(f"{signs} {frame.paint(text, ink)}" if text else signs)
    indent = max(0, min(begin, frame.room - width_of(text)))
    return frame.row(signs) + frame.row(" " * indent + frame.paint(text, ink))


def _remarks(finding: Diagnostic, frame: _Frame) -> Iterable[str]:
    yield from (frame.remark(_NOTE, note.in_(frame.lang)) for note in finding.notes)
    if finding.rule.basis or not finding.rule.of_language:
        yield frame.remark(_BASIS, basis_titles(finding.rule, frame.lang))
    yield frame.remark(_HELP, f"{finding.advice(frame.lang)} · sakip explain {finding.code}")


def _same_line(span: Span, other: Span, excerpt: Excerpt) -> bool:
    return span.file is other.file and span.line == other.line and excerpt.holds(span)


def _reach(span: Span, lang: Lang) -> str:
    """For a span over several lines: how far it goes."""
    last = span.file.position(max(span.start, span.end - 1))[0]
    return "" if last == span.line else f"… {_UNTIL.in_(lang)} {last}"
