"""What rules share: declarations that are certain, many alike omissions in one finding, a word within a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Data, Indikator, Kondisi, Simpul
from sakip.model.places import head
from sakip.numbers.nilai import Kuantitas, TidakBerlaku
from sakip.source.span import Span
from sakip.text.bilingual import Param, Text

Declared = Simpul | Indikator | Data | Kondisi

FEW = 3
SHOWN = 5


def certain(cascade: Cascade, *kinds: str) -> tuple[Simpul, ...]:
    """The nodes of the levels *kinds* whose name is declared once; what belongs to a repeated name is uncertain."""
    return tuple(each for each in cascade.nodes(*kinds) if not repeated(cascade, each))


def repeated(cascade: Cascade, item: Declared) -> bool:
    """Whether another declaration has the name of *item*: that is a finding of its own."""
    return f"{item.id}~2" in cascade.model.nama or (getattr(item, "bernama", True) and "~" in item.id)


def unfunded(cascade: Cascade, name: str) -> bool:
    """Whether every ceiling stated of *name* says that there is no money for it: zero, or not applicable."""
    stated = [each.nilai for each in cascade.stated("pagu", name)]
    nothing = (isinstance(each, TidakBerlaku) or (isinstance(each, Kuantitas) and not each.nilai) for each in stated)
    return bool(stated) and all(nothing)


def gathered(
    rule: Rule, cascade: Cascade, items: Iterable[Declared], also: Text, **params: Param
) -> Iterator[Diagnostic]:
    """A finding for each of *items*; where they are many, one for all of them that shows the next few as *also*.

    `{simpul}` in the message is their list. What an allowance of the plan is about stays a finding of its own, so that
    an allowance for one never excuses the others.
    """
    single, many = [], []
    for each in items:
        (single if _excused(cascade, rule.code, each.letak) else many).append(each)
    if len(many) <= FEW:
        single, many = single + many, []
    for each in single:
        yield rule.at(head(each.letak), simpul=listed([cascade.title(each.id)]), **params)
    if many:
        yield rule.at(
            head(many[0].letak),
            *(Label(head(each.letak), also) for each in many[1:SHOWN]),
            simpul=listed([cascade.title(each.id) for each in many]),
            **params,
        )


def listed(names: Sequence[str]) -> Text:
    """*names* as a sentence has them; of many, the first few and how many more: `A, B, C, D dan 12 lainnya`."""
    if len(names) > SHOWN:
        first, more = ", ".join(names[: SHOWN - 1]), len(names) - SHOWN + 1
        return Text(id=f"{first} dan {more} lainnya", en=f"{first} and {more} more")
    first, last = ", ".join(names[:-1]), names[-1]
    return Text(id=f"{first} dan {last}", en=f"{first} and {last}") if first else Text(id=last, en=last)


def in_title(letak: Span, start: int, end: int) -> Span:
    """The characters *start* to *end* of the title of the declaration at *letak*; its name where they are not found."""
    text = letak.text
    opening = text.find('"') + 1
    opening += 2 if text.startswith('""', opening) else 0
    closing = text.find('"', opening)
    if not opening or closing < 0 or "\\" in text[opening:closing] or "\n" in text[opening:closing]:
        return head(letak)
    return Span(letak.file, letak.start + opening + start, letak.start + opening + end)


def _excused(cascade: Cascade, code: str, place: Span) -> bool:
    scopes = (each.lingkup for each in cascade.model.izin if each.kode == code)
    return any(
        scope is not None and scope.file is place.file and scope.start <= place.start and place.end <= scope.end
        for scope in scopes
    )
