"""The sheets of formulas as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cli.overviews.markdown import escaped
from sakip.cli.sheets.words import SIGNS, example_title, heading, said, summary, told_in_full
from sakip.graph.cascade import Cascade
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text
from sakip.trial.verdict import Example, Sheet, Trial, Verdict

_HEAD = Text(id="| Putusan | Sifat | Uraian |\n|---|---|---|", en="| Verdict | Property | Remark |\n|---|---|---|")
_EXAMPLE_HEAD = Text(id="| Putusan | Angka |\n|---|---|", en="| Verdict | Figure |\n|---|---|")


def written(trial: Trial, cascade: Cascade, lang: Lang) -> str:
    """A table for every sheet with a formula, for what else did not go well, and for every example."""
    parts = [
        *("\n".join(_sheet(each, lang)) for each in told_in_full(trial)),
        *("\n".join(_example(each, cascade, lang)) for each in trial.examples),
        "  \n".join(escaped(line) for line in summary(trial, lang)),
    ]
    return "\n\n".join(parts) + "\n"


def _sheet(sheet: Sheet, lang: Lang) -> Iterator[str]:
    yield f"## {' · '.join(map(escaped, heading(sheet, lang)))}\n"
    if sheet.formula:
        yield f"`{sheet.formula}` ({_place(sheet.letak)})\n"
    yield _HEAD.in_(lang)
    for each in sheet.results:
        told = [each.told.in_(lang), *([each.help.in_(lang)] if each.help else [])]
        remark = "<br>".join(escaped(line) for line in told)
        yield f"| {_verdict(each.verdict, lang)} | {escaped(each.property.name.in_(lang))} | {remark} |"


def _example(example: Example, cascade: Cascade, lang: Lang) -> Iterator[str]:
    yield f"## {escaped(example_title(example))} ({_place(example.uji.letak)})\n"
    yield _EXAMPLE_HEAD.in_(lang)
    for each in example.expected:
        sign = SIGNS[Verdict.PROVED if each.holds else Verdict.FAILED]
        yield f"| {sign} | {escaped(said(cascade, each, lang))} |"


def _verdict(verdict: Verdict, lang: Lang) -> str:
    return f"{SIGNS[verdict]} {verdict.label.in_(lang)}"


def _place(letak: Span) -> str:
    return escaped(f"{letak.file.name}:{letak.line}")
