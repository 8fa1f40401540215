"""The sheets of formulas for a person."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sakip.cli.sheets.words import SIGNS, example_title, heading, said, summary, told_in_full
from sakip.diagnostics.cells import one_line
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.folding import Piece, folded
from sakip.evaluation.told import told
from sakip.graph.cascade import Cascade
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text
from sakip.trial.verdict import Example, Expected, Result, Sheet, Trial, Verdict

_HELP = Text(id="bantuan: {teks}", en="help: {teks}")
_INK = {
    Verdict.FAILED: Ink.ERROR,
    Verdict.UNTESTABLE: Ink.FAINT,
    Verdict.UNTESTED: Ink.WARNING,
    Verdict.TESTED: Ink.GOOD,
    Verdict.PROVED: Ink.GOOD,
}


def written(trial: Trial, cascade: Cascade, lang: Lang, paint: Paint, width: int) -> str:
    """Every sheet with a formula, what else did not go well, the examples, and how many came to what."""
    return "".join(f"{line}\n" for line in _Page(cascade, lang, paint, width).lines(trial))


@frozen
class _Page:
    cascade: Cascade
    lang: Lang
    paint: Paint
    width: int

    def lines(self, trial: Trial) -> Iterator[str]:
        """Every line."""
        for sheet in told_in_full(trial):
            yield from self._sheet(sheet)
            yield ""
        for example in trial.examples:
            yield from self._example(example)
            yield ""
        for line in summary(trial, self.lang):
            yield from self._folded([(line, Ink.STRONG)])

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        title, *about = heading(sheet, self.lang)
        names: list[Piece] = [(f"  {each}", None) for each in about]
        yield from self._folded([(title, Ink.STRONG), *names, self._place(sheet.letak)])
        if sheet.formula:
            yield from self._folded([(one_line(sheet.formula), None)])
        widths = (
            max((len(each.verdict.label.in_(self.lang)) for each in sheet.results), default=0),
            max((len(each.property.name.in_(self.lang)) for each in sheet.results), default=0),
        )
        for each in sheet.results:
            yield from self._result(each, widths)

    def _result(self, result: Result, widths: tuple[int, int]) -> Iterator[str]:
        verdict, name = result.verdict.label.in_(self.lang), result.property.name.in_(self.lang)
        stem = f"{SIGNS[result.verdict]} {verdict:<{widths[0]}}  {name:<{widths[1]}}  "
        indent: Piece = (" " * len(stem), None)
        pieces: list[Piece] = [(one_line(result.told.in_(self.lang)), None)]
        if result.verdict is Verdict.FAILED and result.letak is not None:
            pieces.append(self._place(result.letak))
        yield from folded(pieces, self.paint, self.width, (stem, _INK[result.verdict]), indent)
        if result.help is not None:
            text = _HELP.in_(self.lang).format(teks=result.help.in_(self.lang))
            yield from folded([(one_line(text), Ink.FAINT)], self.paint, self.width, indent, indent)

    def _example(self, example: Example) -> Iterator[str]:
        yield from self._folded([(example_title(example), Ink.STRONG), self._place(example.uji.letak)])
        for each in example.expected:
            yield from self._expected(each)

    def _expected(self, expected: Expected) -> Iterator[str]:
        verdict = Verdict.PROVED if expected.holds else Verdict.FAILED
        pieces: list[Piece] = [(said(self.cascade, expected, self.lang), None)]
        if not expected.holds:
            pieces.append(self._place(expected.butir.letak))
        yield from folded(pieces, self.paint, self.width, (f"{SIGNS[verdict]} ", _INK[verdict]), ("  ", None))
        if not expected.holds:
            room = self.width - 2 if self.width else 0
            tree = told(expected.figure.derivation, self.lang, self.paint, room)
            yield from (f"  {line}" for line in tree.splitlines())

    def _place(self, letak: Span) -> Piece:
        return f"  {one_line(letak.file.name)}:{letak.line}", Ink.PLACE

    def _folded(self, pieces: list[Piece]) -> Iterator[str]:
        return folded(pieces, self.paint, self.width)
