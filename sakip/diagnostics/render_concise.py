"""Findings one a line, `file:line:column: galat SK201 message`, as editors and grep understand them."""

from collections.abc import Iterable

from sakip.diagnostics.cells import one_line
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.text.bilingual import Lang


def render(findings: Iterable[Diagnostic], lang: Lang) -> str:
    """*findings*, each on its own line."""
    return "".join(f"{_line(each, lang)}\n" for each in findings)


def _line(finding: Diagnostic, lang: Lang) -> str:
    severity = finding.severity.label.in_(lang)
    return one_line(f"{finding.span}: {severity} {finding.code} {finding.message(lang)}")
