"""Findings that have one cause, shown as one.

The mechanism is small so that it is certain: findings of one rule that say the same with the same parameters, and are
explained by the same other places, are one finding at several places: a name that is unknown wherever it is used, a
word that is misspelled all over. What says nothing about its cause, for want of parameters, stays by itself.
"""

from collections.abc import Iterable, Sequence

from attrs import evolve

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Param, Text, fill, show

SHOWN = 4
LISTED = 20

_HERE_TOO = Text(id="di sini juga", en="here too")
_ALSO_AT = Text(
    id="{jumlah} temuan yang sama juga di {tempat}{lagi}", en="the same finding {jumlah} times more: {tempat}{lagi}"
)
_MORE = Text(id=" dan {jumlah} tempat lain", en=" and {jumlah} other places")


def causes(findings: Iterable[Diagnostic]) -> tuple[int, ...]:
    """For each of *findings*, which are those of one plan, the position of the first one that has its cause."""
    first: dict[object, int] = {}
    return tuple(first.setdefault(_cause(each) or position, position) for position, each in enumerate(findings))


def grouped(findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """*findings* of one plan, those that have one cause made into one: the first, which shows where the others are."""
    members: dict[int, list[Diagnostic]] = {}
    for each, cause in zip(findings, causes(findings), strict=True):
        members.setdefault(cause, []).append(each)
    return tuple(_joined(*each) for each in members.values())


def _cause(finding: Diagnostic) -> object:
    """What findings with one cause have in common; None where nothing can be told."""
    if not finding.params:
        return None
    words = tuple((name, *(show(value, lang) for lang in Lang)) for name, value in sorted(finding.params.items()))
    labels = tuple((label.span.order, *map(label.shown, Lang)) for label in finding.related)
    return finding.code, finding.severity, words, labels, finding.notes, finding.help


def _joined(first: Diagnostic, *others: Diagnostic) -> Diagnostic:
    """*first*, which shows where the *others* are: the next few as related places, the rest in a note."""
    shown = tuple(Label(each.span, _HERE_TOO) for each in others[:SHOWN])
    rest = [each.span for each in others[SHOWN:]]
    notes = (_note(rest),) if rest else ()
    return evolve(first, related=(*first.related, *shown), notes=(*first.notes, *notes)) if others else first


def _note(spans: Sequence[Span]) -> Text:
    """Where the rest is."""
    places = ", ".join(map(str, spans[:LISTED]))
    more = len(spans) - LISTED
    params: dict[str, Param] = {"jumlah": len(spans), "tempat": places, "lagi": ""}
    if more > 0:
        params["lagi"] = Text(id=_MORE.id.format(jumlah=more), en=_MORE.en.format(jumlah=more))
    return Text(id=fill(_ALSO_AT, params, Lang.ID), en=fill(_ALSO_AT, params, Lang.EN))
