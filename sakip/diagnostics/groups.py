"""Findings that have one cause, shown as one.

The mechanism is small so that it is certain. Findings of one rule have one cause where the rule says that they are
alike, or where they say the same with the same parameters and are explained by the same other places: a name that is
unknown wherever it is used, a word that is misspelled all over. What says nothing about its cause, for want of
parameters, stays by itself.
"""

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Param, Text, fill, show
from sakip.text.wording import listed

SHOWN = 4
LISTED = 20
SUBJECT = "simpul"  # the parameter that names what a finding which is like others speaks of

_HERE_TOO = Text(id="di sini juga", en="here too")
_ALSO_AT = Text(
    id="{jumlah} temuan yang sama juga di {tempat}{lagi}", en="the same finding {jumlah} times more: {tempat}{lagi}"
)
_MORE = Text(id=" dan {jumlah} tempat lain", en=" and {jumlah} other places")


def causes(findings: Sequence[Diagnostic]) -> tuple[int, ...]:
    """For each of *findings*, which are those of one plan, the position of the first one that has its cause."""
    kinds = [_kind(each) for each in findings]
    many = Counter(kinds)
    first: dict[object, int] = {}
    found = []
    for position, (each, kind) in enumerate(zip(findings, kinds, strict=True)):
        together = each.alike is not None and many[kind] > each.alike.few
        found.append(first.setdefault((kind if together else _cause(each)) or position, position))
    return tuple(found)


def grouped(findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """*findings* of one plan, those that have one cause made into one: the first, which shows where the others are."""
    members: dict[int, list[Diagnostic]] = {}
    for each, cause in zip(findings, causes(findings), strict=True):
        members.setdefault(cause, []).append(each)
    return tuple(_joined(*each) for each in members.values())


def _kind(finding: Diagnostic) -> object:
    """What findings that are alike have in common; None for one that is like no other."""
    return (finding.code, finding.severity, finding.alike.key) if finding.alike else None


def _cause(finding: Diagnostic) -> object:
    """What findings that say the same have in common; None where nothing can be told."""
    if not finding.params:
        return None
    words = tuple((name, *(show(value, lang) for lang in Lang)) for name, value in sorted(finding.params.items()))
    labels = tuple((label.span.order, *map(label.shown, Lang)) for label in finding.related)
    return finding.code, finding.severity, words, labels, finding.notes, finding.help


def _joined(first: Diagnostic, *others: Diagnostic) -> Diagnostic:
    """*first*, which shows where the *others* are: the next few as related places, the rest in a note."""
    if not others:
        return first
    shown = tuple(Label(each.span, each.alike.also if each.alike else _HERE_TOO) for each in others[:SHOWN])
    rest = [each.span for each in others[SHOWN:]]
    notes = (_note(rest),) if rest else ()
    params = _together((first, *others)) if first.alike else first.params
    return evolve(first, params=params, related=(*first.related, *shown), notes=(*first.notes, *notes))


def _together(members: Sequence[Diagnostic]) -> dict[str, Param]:
    """The parameters of the first of *members*, which speaks for all of them."""
    first = members[0]
    names = [[show(each.params[SUBJECT], lang) for each in members] for lang in Lang]
    subjects = Text(*(listed(list(dict.fromkeys(each))).in_(lang) for each, lang in zip(names, Lang, strict=True)))
    return {**first.params, **(first.alike.together if first.alike else {}), SUBJECT: subjects}


def _note(spans: Sequence[Span]) -> Text:
    """Where the rest is."""
    places = ", ".join(map(str, spans[:LISTED]))
    more = len(spans) - LISTED
    params: dict[str, Param] = {"jumlah": len(spans), "tempat": places, "lagi": ""}
    if more > 0:
        params["lagi"] = Text(id=_MORE.id.format(jumlah=more), en=_MORE.en.format(jumlah=more))
    return Text(id=fill(_ALSO_AT, params, Lang.ID), en=fill(_ALSO_AT, params, Lang.EN))
