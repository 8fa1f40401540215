"""What rules share: declarations that are certain, many alike omissions in one finding, a word within a title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.lookup import KIND_NAMES
from sakip.model.nodes import Data, Indikator, Kondisi, Lintas, Simpul
from sakip.model.places import head
from sakip.numbers.nilai import Kuantitas, TidakBerlaku
from sakip.source.span import Span
from sakip.text.bilingual import Param, Text

Declared = Simpul | Indikator | Data | Kondisi | Lintas
Explain = Callable[[Declared], Iterable[Label]]

FEW = 3
SHOWN = 5
LEVEL_DIGITS = {"provinsi": "1", "kabupaten": "2", "kota": "2"}
_SUPPORT_CODE = re.compile(r"(?:\d|X)\.(?:\d\d|XX)\.01", re.IGNORECASE)


# ── which declarations a rule may speak about ───────────────────────────────────────────────────────


@remembered
def certain(cascade: Cascade, *kinds: str) -> tuple[Simpul, ...]:
    """The nodes of the levels *kinds* whose name is declared once; what belongs to a repeated name is uncertain."""
    return tuple(each for each in cascade.nodes(*kinds) if not repeated(cascade, each))


def repeated(cascade: Cascade, item: Declared) -> bool:
    """Whether another declaration has the name of *item*: that is a finding of its own."""
    return f"{item.id}~2" in cascade.model.nama or (not _nameless(item) and "~" in item.id)


def supporting(program: Simpul) -> bool:
    """Whether *program* supports the whole agency: it says so, or has the code x.xx.01 and does not deny it."""
    return program.sifat == "penunjang" or (not program.sifat and _SUPPORT_CODE.fullmatch(program.id) is not None)


def unfunded(cascade: Cascade, name: str) -> bool:
    """Whether every ceiling stated of *name* says that there is no money for it: zero, or not applicable."""
    stated = [each.nilai for each in cascade.stated("pagu", name)]
    nothing = (isinstance(each, TidakBerlaku) or (isinstance(each, Kuantitas) and not each.nilai) for each in stated)
    return bool(stated) and all(nothing)


def allowed(cascade: Cascade, code: str, item: Declared) -> bool:
    """Whether the plan has an allowance for *code* around *item*."""
    place = item.letak
    scopes = (each.lingkup for each in cascade.model.izin if each.kode == code)
    return any(
        scope is None or (scope.file is place.file and scope.start <= place.start and place.end <= scope.end)
        for scope in scopes
    )


# ── findings ────────────────────────────────────────────────────────────────────────────────────────


def gathered(
    rule: Rule,
    cascade: Cascade,
    items: Iterable[Declared],
    also: Text,
    explain: Explain | None = None,
    few: int = FEW,
    **params: Param,
) -> Iterator[Diagnostic]:
    """A finding for each of *items*; where more than *few*, one for all of them that shows the next ones as *also*.

    `{simpul}` in the message is their list. What an allowance of the plan is about stays a finding of its own, so that
    an allowance for one never excuses the others.
    """
    single: list[Declared] = []
    many: list[Declared] = []
    for each in items:
        (single if allowed(cascade, rule.code, each) else many).append(each)
    if len(many) <= few:
        single, many = single + many, []
    for group in [[each] for each in single] + ([many] if many else []):
        others = (Label(head(each.letak), also) for each in group[1:SHOWN])
        yield Diagnostic(
            rule=rule,
            span=head(group[0].letak),
            params={"simpul": listed([title(cascade, each) for each in group]), **params},
            related=(*(explain(group[0]) if explain else ()), *others),
            notes=(),
            help=rule.help,
            fix=None,
            severity=rule.severity,
        )


def title(cascade: Cascade, item: Declared) -> str:
    """What a reader calls *item*: its name, or its title in quotes where it has none."""
    return f'"{item.nama}"' if _nameless(item) else cascade.title(item.id)


def called(kind: str) -> Text:
    """What a sentence calls a declaration of *kind* before its name: `program 2.17.03`."""
    name = KIND_NAMES[kind]
    return Text(id=name.id, en=name.en.partition(" ")[2])


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
    closing = text.find('"', opening)
    if not opening or closing < opening + end or "\\" in text[opening:closing]:
        return head(letak)
    return Span(letak.file, letak.start + opening + start, letak.start + opening + end)


def _nameless(item: Declared) -> bool:
    return "/" in item.id
