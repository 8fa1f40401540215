"""Findings as workflow commands, which GitHub shows beside the changed lines of a pull request."""

from collections.abc import Iterable

from sakip.diagnostics.cells import harmless
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.text.bilingual import Lang

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(findings: Iterable[Diagnostic], lang: Lang) -> str:
    """*findings*, one command each."""
    return "".join(f"{_command(each, lang)}\n" for each in findings)


def _command(finding: Diagnostic, lang: Lang) -> str:
    properties = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in _properties(finding).items()
    )
    text = f"{finding.message(lang)}\n{finding.advice(lang)}".strip()
    return harmless(f"::{_COMMAND[finding.severity]} {properties}::{text.translate(_IN_MESSAGE)}")


def _properties(finding: Diagnostic) -> dict[str, str | int]:
    span = finding.span
    end_line, end_column = span.end_position
    # GitHub refuses columns where a finding ends on another line than it began.
    columns = {"col": span.column, "endColumn": end_column} if end_line == span.line else {}
    return {"title": f"sakip {finding.code}", "file": span.file.name, "line": span.line, "endLine": end_line, **columns}
