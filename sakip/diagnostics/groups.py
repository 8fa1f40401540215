"""Findings that have one cause, shown as one.

The mechanism is small so that it is certain. Findings have one cause where their rules name the same thing that must be
wrong, or one suspects what another knows to be wrong; where their rule says that they are alike; or where they say the
same with the same parameters and are explained by the same other places: a name that is unknown wherever it is used, a
word that is misspelled all over. What says nothing about its cause, for want of parameters, stays by itself.
"""

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Param, Text, fill, same, show
from sakip.text.wording import listed

SHOWN = 4
LISTED = 20
SUBJECT = "simpul"  # the parameter that names what a finding which is like others speaks of

_SAID = same("{kata}")
_HERE_TOO = Text(id="di sini juga", en="here too")
_ALSO_AT = Text(
    id="{jumlah} temuan yang sama juga di {tempat}{lagi}", en="the same finding {jumlah} times more: {tempat}{lagi}"
)
_MORE = Text(id=" dan {jumlah} tempat lain", en=" and {jumlah} other places")


def causes(findings: Sequence[Diagnostic]) -> tuple[int, ...]:
    """For each of *findings*, which are those of one plan, the position of the first one that has its cause."""
    known = Counter(each.cause for each in findings)
    many = Counter(_cause(each, known) for each in findings)
    alike = Counter(_kind(each) for each in findings)
    first: dict[object, int] = {}
    return tuple(
        first.setdefault(_group(each, _cause(each, known), many, alike) or position, position)
        for position, each in enumerate(findings)
    )


def grouped(findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """*findings* of one plan, those that have one cause made into one: the first, which shows where the others are.

    Of findings of several rules the weightiest speaks for all, and the others are told beside it.
    """
    members: dict[int, list[Diagnostic]] = {}
    for each, cause in zip(findings, causes(findings), strict=True):
        members.setdefault(cause, []).append(each)
    return tuple(_one(each) for each in members.values())


def _cause(finding: Diagnostic, known: Counter[str]) -> str:
    """What must be wrong by *finding*; where no other says so, the first that it suspects and another knows."""
    if known[finding.cause] > 1:
        return finding.cause
    return next((each for each in finding.suspects if known[each]), finding.cause)


def _group(finding: Diagnostic, cause: str, many: Counter[str], alike: Counter[object]) -> object:
    """What *finding* has in common with those that it is shown with; None where it stands by itself."""
    if cause and many[cause] > 1:
        return cause
    if finding.alike is not None and alike[_kind(finding)] > finding.alike.few:
        return _kind(finding)
    return _words(finding)


def _kind(finding: Diagnostic) -> object:
    """What findings that are alike have in common; None for one that is like no other."""
    return (finding.code, finding.severity, finding.alike.key) if finding.alike else None


def _words(finding: Diagnostic) -> object:
    """What findings that say the same have in common; None where nothing can be told."""
    if not finding.params:
        return None
    words = tuple((name, *(show(value, lang) for lang in Lang)) for name, value in sorted(finding.params.items()))
    labels = tuple((label.span.order, *map(label.shown, Lang)) for label in finding.related)
    return finding.code, finding.severity, words, labels, finding.notes, finding.help


def _one(members: list[Diagnostic]) -> Diagnostic:
    """One finding for *members*, which have one cause: those of each rule together, then the rules."""
    rules: dict[str, list[Diagnostic]] = {}
    for each in members:
        rules.setdefault(each.code, []).append(each)
    first, *others = sorted((_joined(*each) for each in rules.values()), key=lambda each: -each.severity.rank)
    told = tuple(_label(each, _told(each)) for each in others)
    return evolve(first, related=(*first.related, *told))


def _told(finding: Diagnostic) -> Text:
    """What the label of *finding* says where another rule speaks for it."""
    return Text(*(f"{finding.code}: {finding.message(lang)}" for lang in Lang))


def _label(finding: Diagnostic, words: Text) -> Label:
    """A label where *finding* is; *words* are said as they are, whatever signs are in them."""
    return Label(finding.span, _SAID, {"kata": words})


def _joined(first: Diagnostic, *others: Diagnostic) -> Diagnostic:
    """*first*, which shows where the *others* are: the next few as related places, the rest in a note."""
    if not others:
        return first
    shown = tuple(_label(each, each.alike.also if each.alike else _HERE_TOO) for each in others[:SHOWN])
    rest = [each.span for each in others[SHOWN:]]
    notes = (_note(rest),) if rest else ()
    params = _together((first, *others)) if first.alike else first.params
    return evolve(first, params=params, related=(*first.related, *shown), notes=(*first.notes, *notes))


def _together(members: Sequence[Diagnostic]) -> dict[str, Param]:
    """The parameters of the first of *members*, which speaks for all of them; by their names, where they have any."""
    first = members[0]
    if any(SUBJECT not in each.params for each in members):
        return {**first.params, **(first.alike.together if first.alike else {})}
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
