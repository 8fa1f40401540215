"""What rules share: declarations that are certain, findings that are alike, a word within a title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.lookup import KIND_NAMES
from sakip.model.nodes import Data, Indikator, Kondisi, Lintas, Simpul, Unit
from sakip.model.places import head
from sakip.numbers.nilai import Kuantitas, TidakBerlaku
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Param, Text, show

Declared = Simpul | Indikator | Data | Kondisi | Lintas | Unit
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
    return item.id in _repeated(cascade)


@remembered
def _repeated(cascade: Cascade) -> frozenset[str]:
    """The ids of what has the name of another: the first `x`, and `x~2`, `x~3`, …; not of the nameless in those."""
    marked = [each for each in cascade.model.nama if "~" in each]
    again = (each for each in marked if "/" not in each)
    return frozenset((*again, *(each.removesuffix("~2") for each in marked if each.endswith("~2"))))


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
    *,
    within: str = "",
    cause: str = "",
    **params: Param,
) -> Iterator[Diagnostic]:
    """A finding for each of *items*, named `{simpul}` in the message; where they are more than *few*, shown as one.

    Alike are those with the same *params* and, where it is given, the same *within*. *cause* says what must be wrong;
    `{id}` in it is each of them.
    """
    shared = (within, *(f"{name}: {show(value, Lang.ID)}" for name, value in params.items()))
    alike = Alike("; ".join(shared), also, few)
    for each in items:
        yield Diagnostic(
            rule=rule,
            span=head(each.letak),
            params={"simpul": title(cascade, each), **params},
            related=tuple(explain(each)) if explain else (),
            notes=(),
            help=rule.help,
            fix=None,
            severity=rule.severity,
            alike=alike,
            cause=cause.format(id=each.id),
        )


def title(cascade: Cascade, item: Declared) -> str:
    """What a reader calls *item*: its name, or its title in quotes where it has none."""
    return f'"{item.nama}"' if _nameless(item) else cascade.title(item.id)


def called(kind: str) -> Text:
    """What a sentence calls a declaration of *kind* before its name: `program 2.17.03`."""
    name = KIND_NAMES[kind]
    return Text(id=name.id, en=name.en.partition(" ")[2])


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
