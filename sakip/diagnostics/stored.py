"""Findings as JSON and back, so that they can be kept. What is read back is shown exactly as what was written.

Both languages of every text are kept. A value that a message shows is kept as it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sakip.diagnostics.diagnostic import Alike, Diagnostic, Edit, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.law.basis import Basis
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Param, Text, show

Json = Any


class UnkeptError(ValueError):
    """Findings that cannot be kept: they point into a file that is none of the plan's, or rest on a law of others."""


def to_data(findings: Iterable[Diagnostic], files: Sequence[SourceFile]) -> Json:
    """*findings*, which are in *files*, as JSON.

    Raises:
        UnkeptError: one of them points into another file, or rests on a law that only its own package knows.
    """
    return _Writer(files).whole(findings)


def from_data(data: Json, files: Sequence[SourceFile]) -> tuple[Diagnostic, ...]:
    """The findings that *data* holds, in *files*.

    Raises:
        ValueError, KeyError, TypeError, IndexError, AttributeError: *data* is not what `to_data` gives for such files.
    """
    return _Reader(files, data["rules"]).whole(data["findings"])


class _Writer:
    def __init__(self, files: Sequence[SourceFile]) -> None:
        self._numbers = {id(file): number for number, file in enumerate(files)}

    def whole(self, findings: Iterable[Diagnostic]) -> Json:
        listed = list(findings)
        rules = {each.code: _rule_data(each.rule) for each in listed}
        return {"rules": rules, "findings": [self._finding(each) for each in listed]}

    def _finding(self, each: Diagnostic) -> Json:
        return {
            "code": each.code,
            "span": self._span(each.span),
            "params": _params_data(each.params),
            "related": [self._label(label) for label in each.related],
            "notes": [_text_data(note) for note in each.notes],
            "help": _text_data(each.help),
            "fix": self._edit(each.fix) if each.fix else None,
            "severity": each.severity.value,
            "alike": _alike_data(each.alike) if each.alike else None,
            "cause": each.cause,
            "suspects": each.suspects,
        }

    def _span(self, span: Span) -> list[int]:
        number = self._numbers.get(id(span.file))
        if number is None:
            raise UnkeptError(span.file.name)
        return [number, span.start, span.end]

    def _label(self, label: Label) -> Json:
        return [self._span(label.span), _text_data(label.text), _params_data(label.params), label.party]

    def _edit(self, edit: Edit) -> Json:
        return [self._span(edit.span), edit.replacement, edit.certain]


class _Reader:
    def __init__(self, files: Sequence[SourceFile], rules: Json) -> None:
        self._files = files
        self._rules = {code: _rule(code, data) for code, data in rules.items()}

    def whole(self, findings: Json) -> tuple[Diagnostic, ...]:
        return tuple(self._finding(each) for each in findings)

    def _finding(self, data: Json) -> Diagnostic:
        return Diagnostic(
            rule=self._rules[data["code"]],
            span=self._span(data["span"]),
            params=_params(data["params"]),
            related=tuple(self._label(each) for each in data["related"]),
            notes=tuple(_text(each) for each in data["notes"]),
            help=_text(data["help"]),
            fix=self._edit(data["fix"]) if data["fix"] else None,
            severity=Severity(data["severity"]),
            alike=_alike(data["alike"]) if data["alike"] else None,
            cause=str(data["cause"]),
            suspects=tuple(map(str, data["suspects"])),
        )

    def _span(self, data: Json) -> Span:
        number, start, end = data
        file = self._files[number]
        if not 0 <= start <= end <= len(file.text):
            raise ValueError("a place outside its file")
        return Span(file, start, end)

    def _label(self, data: Json) -> Label:
        span, text, params, party = data
        return Label(self._span(span), _text(text), _params(params), party=bool(party))

    def _edit(self, data: Json) -> Edit:
        span, replacement, certain = data
        return Edit(self._span(span), str(replacement), certain=bool(certain))


def _rule_data(rule: Rule) -> Json:
    texts = {name: _text_data(getattr(rule, name)) for name in ("name", "message", "help")}
    if any(each.own for each in rule.basis):
        raise UnkeptError(rule.code)
    basis = [[each.id, each.pasal, each.verified] for each in rule.basis]
    return {**texts, "severity": rule.severity.value, "basis": basis, "since": rule.since}


def _rule(code: str, data: Json) -> Rule:
    return Rule(
        code=code,
        name=_text(data["name"]),
        severity=Severity(data["severity"]),
        message=_text(data["message"]),
        help=_text(data["help"]),
        basis=tuple(Basis(*each) for each in data["basis"]),
        since=data["since"],
    )


def _alike_data(alike: Alike) -> Json:
    return [alike.key, _text_data(alike.also), alike.few, _params_data(alike.together)]


def _alike(data: Json) -> Alike:
    key, also, few, together = data
    return Alike(key, _text(also), few, _params(together))


def _params_data(params: dict[str, Param]) -> Json:
    return {name: value if isinstance(value, str | int) else _shown(value) for name, value in params.items()}


def _shown(value: Param) -> list[str]:
    return [show(value, Lang.ID), show(value, Lang.EN)]


def _params(data: Json) -> dict[str, Param]:
    return {name: value if isinstance(value, str | int) else _text(value) for name, value in data.items()}


def _text_data(text: Text) -> list[str]:
    return [text.id, text.en]


def _text(data: Json) -> Text:
    indonesian, english = data
    return Text(id=str(indonesian), en=str(english))
