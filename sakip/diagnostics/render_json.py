"""Findings for another program, in the form that `finding.schema.json` describes."""

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.groups import causes
from sakip.diagnostics.rule import Rule
from sakip.diagnostics.summary import Summary
from sakip.law.basis import Basis
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Param, show

VERSION = 1

Json = dict[str, Any]


def render(
    findings: Sequence[Diagnostic],
    lang: Lang,
    summary: Summary,
    *,
    groups: Sequence[int] | None = None,
    left_out: int | None = None,
) -> str:
    """The whole document as text."""
    whole = document(findings, lang, summary, groups=groups, left_out=left_out)
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def document(
    findings: Sequence[Diagnostic],
    lang: Lang | str,
    summary: Summary,
    *,
    groups: Sequence[int] | None = None,
    left_out: int | None = None,
) -> Json:
    """The whole document: findings in their order, then how many there are.

    *groups* says of each finding where the first one with its cause stands; without it they are those of one plan.
    *left_out* is how many more a baseline knows.

    Raises:
        ValueError: *lang* is a text other than "id" and "en".
    """
    tongue = Lang(lang)
    numbers = causes(findings) if groups is None else groups
    return {
        "version": VERSION,
        "lang": tongue.value,
        "findings": [
            {**finding_data(each, tongue), "group": number} for each, number in zip(findings, numbers, strict=True)
        ],
        "summary": {
            "error": summary.error,
            "warning": summary.warning,
            "advice": summary.advice,
            "files": summary.files,
            **({} if left_out is None else {"left_out": left_out}),
        },
    }


def finding_data(finding: Diagnostic, lang: Lang) -> Json:
    """One finding."""
    return {
        "code": finding.code,
        "name": finding.rule.name.in_(lang),
        "severity": finding.severity.value,
        "message": finding.message(lang),
        **place(finding.span),
        "params": {name: _param(value, lang) for name, value in finding.params.items()},
        "related": [{**place(label.span), "message": label.shown(lang)} for label in finding.related],
        "notes": [note.in_(lang) for note in finding.notes],
        "help": finding.advice(lang),
        "basis": basis_data(finding.rule),
        "fix": _fix(finding.fix),
    }


def place(span: Span) -> Json:
    """Where *span* is: lines and columns from 1 in code points, its end just behind it."""
    end_line, end_column = span.end_position
    return {
        "file": span.file.name,
        "line": span.line,
        "column": span.column,
        "end_line": end_line,
        "end_column": end_column,
    }


def basis_data(rule: Rule) -> list[Json]:
    """What *rule* rests on; empty for good practice."""
    return [_basis(each) for each in rule.basis]


def schema() -> Json:
    """The JSON schema of the document."""
    text = (files("sakip.diagnostics") / "finding.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def _basis(basis: Basis) -> Json:
    return {"id": basis.id, "pasal": basis.pasal, "title": basis.title, "verified": basis.verified}


def _param(value: Param, lang: Lang) -> str | int:
    return value if isinstance(value, int) else show(value, lang)


def _fix(fix: Edit | None) -> Json | None:
    return None if fix is None else {**place(fix.span), "replacement": fix.replacement, "certain": fix.certain}
