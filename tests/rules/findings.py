"""What the rules of one family find: in the real plans, and in small ones."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.groups import grouped
from sakip.plan import load, loads
from sakip.text.bilingual import Lang

_FINDING = re.compile(r"\n\s*(?=[\w-]+\.sakip:\d+ )")

ROOT = Path(__file__).parents[2]


@cache
def real(city: str) -> tuple[Diagnostic, ...]:
    """Every finding in the plan of *city*, those of one rule and cause as one."""
    return by_rule(load(ROOT / "examples" / city).diagnostics)


def by_rule(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """*findings*, those of one rule and cause as one."""
    rules: dict[str, list[Diagnostic]] = {}
    for each in findings:
        rules.setdefault(each.code, []).append(each)
    return tuple(sorted((one for found in rules.values() for one in grouped(found)), key=lambda each: each.order))


def at(city: str, code: str) -> list[str]:
    """What *code* finds in the plan of *city*: file, line and message."""
    return [_told(each) for each in real(city) if each.code == code]


def in_text(text: str, *codes: str) -> list[str]:
    """What *codes* find in *text*, those of one rule and cause as one: line and message."""
    found = by_rule(loads(text, "rencana.sakip").diagnostics)
    return [f"{each.span.line} {each.code} {each.message()}" for each in found if each.code.startswith(codes)]


def beside(city: str, code: str) -> list[list[str]]:
    """The related places of each finding of *code* in the plan of *city*: file, line and label."""
    return [[_place(each) for each in finding.related] for finding in real(city) if finding.code == code]


def told(text: str) -> list[str]:
    """The findings that *text* lists: each begins at its file and line, and goes on where that is indented more."""
    return [" ".join(each.split()) for each in _FINDING.split(text) if each.strip()]


def _told(finding: Diagnostic) -> str:
    return f"{Path(finding.span.file.name).name}:{finding.span.line} {finding.message()}"


def _place(label: Label) -> str:
    return f"{Path(label.span.file.name).name}:{label.span.line} {label.shown(Lang.ID)}"
