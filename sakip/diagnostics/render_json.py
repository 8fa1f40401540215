"""Findings for another program, in the form that `finding.schema.json` describes."""

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Rule
from sakip.diagnostics.summary import Summary
from sakip.law.basis import Basis
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Param, show

VERSION = 1

Json = dict[str, Any]


def render(findings: Iterable[Diagnostic], lang: Lang, summary: Summary) -> str:
    """The whole document as text."""
    return json.dumps(document(findings, lang, summary), ensure_ascii=False, indent=2) + "\n"


def document(findings: Iterable[Diagnostic], lang: Lang, summary: Summary) -> Json:
    """The whole document: findings in their order, then how many there are."""
    return {
        "version": VERSION,
        "lang": lang.value,
        "findings": [finding_data(each, lang) for each in findings],
        "summary": {
            "error": summary.error,
            "warning": summary.warning,
            "advice": summary.advice,
            "files": summary.files,
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
    return None if fix is None else {**place(fix.span), "replacement": fix.replacement}
