"""Findings as SARIF 2.1.0, for code-scanning pages: the rules with their pages, then the results."""

import json
import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from sakip.diagnostics.diagnostic import Diagnostic, Edit, Label
from sakip.diagnostics.page import Page, markdown, standing, terminal
from sakip.diagnostics.render_json import Json
from sakip.diagnostics.rule import Rule, Severity
from sakip.source.span import Span
from sakip.text.bilingual import Lang

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}

_DRIVE = re.compile(r"^[A-Za-z]:/")


def render(findings: Iterable[Diagnostic], lang: Lang, pages: Mapping[str, Page], version: str) -> str:
    """The log as text. *pages* are the pages of the rules by code, *version* is that of sakip."""
    return json.dumps(log(findings, lang, pages, version), ensure_ascii=False, indent=2) + "\n"


def log(findings: Iterable[Diagnostic], lang: Lang | str, pages: Mapping[str, Page], version: str) -> Json:
    """The log: one run, the rules that found something in the order of their codes, the results in theirs.

    Raises:
        ValueError: *lang* is a text other than "id" and "en".
    """
    tongue = Lang(lang)
    found = list(findings)
    rules = {each.code: each.rule for each in sorted(found, key=lambda each: each.code)}
    order = {code: index for index, code in enumerate(rules)}
    driver = {
        "name": "sakip",
        "semanticVersion": version,
        "rules": [_rule(rule, pages.get(code), tongue) for code, rule in rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        "language": tongue.value,
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, order[each.code], tongue) for each in found],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, page: Page | None, lang: Lang) -> Json:
    titles = [each.title for each in rule.basis] or [standing(rule).in_(lang)]
    described: Json = {
        "id": rule.code,
        "name": rule.name.in_(lang),
        "shortDescription": {"text": page.title.in_(lang) if page else rule.name.in_(lang)},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"basis": titles},
    }
    if page:
        described["fullDescription"] = {"text": page.what.in_(lang)}
        described["help"] = {"text": terminal(rule, page, lang), "markdown": markdown(rule, page, lang)}
    return described


def _result(finding: Diagnostic, rule: int, lang: Lang) -> Json:
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVEL[finding.severity],
        "message": {"text": _message(finding, lang)},
        "locations": [_location(finding.span)],
    }
    if finding.related:
        result["relatedLocations"] = [_related(index, label, lang) for index, label in enumerate(finding.related)]
    if finding.fix:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _message(finding: Diagnostic, lang: Lang) -> str:
    parts = (finding.message(lang), *(note.in_(lang) for note in finding.notes), finding.advice(lang))
    return "\n".join(part for part in parts if part)


def _related(index: int, label: Label, lang: Lang) -> Json:
    return {"id": index, **_location(label.span), "message": {"text": label.shown(lang)}}


def _fix(fix: Edit) -> Json:
    replacement = {"deletedRegion": _region(fix.span), "insertedContent": {"text": fix.replacement}}
    return {"artifactChanges": [{"artifactLocation": _artifact(fix.span), "replacements": [replacement]}]}


def _location(span: Span) -> Json:
    return {"physicalLocation": {"artifactLocation": _artifact(span), "region": _region(span)}}


def _artifact(span: Span) -> Json:
    name = span.file.name
    if _DRIVE.match(name):
        return {"uri": f"file:///{quote(name, safe='/:', errors='replace')}"}
    return {"uri": ("file://" if name.startswith("/") else "") + quote(name, errors="replace")}


def _region(span: Span) -> Json:
    end_line, end_column = span.end_position
    return {"startLine": span.line, "startColumn": span.column, "endLine": end_line, "endColumn": end_column}
