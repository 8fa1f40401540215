"""What is wrong with a publication, as findings: its figures that do not follow, and what the rules find in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sakip.audit.audited import Audit, Audited
from sakip.audit.catalogue import listed
from sakip.audit.hypothesis import Hypothesis
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.page import OF_HYPOTHESIS, Page, from_docstring
from sakip.diagnostics.rule import Rule, Severity
from sakip.evaluation.names import figure_title
from sakip.source.span import Span
from sakip.text.bilingual import Text

_WRONG = Text(
    id="{angka} tercetak {tercetak}, menurut rencana {seharusnya}: {penjelasan}",
    en="{angka} is printed {tercetak}, by the plan {seharusnya}: {penjelasan}",
)
_HELP = Text(
    id="betulkan angkanya, atau rencana dan realisasinya; asal angka itu: sakip trace",
    en="mend the figure, or the plan and its results; where the figure comes from: sakip trace",
)
_BECAUSE = Text(id="karena yang ini", en="because of this")
# The families of rules that hold what documents print against the plan and against each other; but for those about
# names, facts of indicators, and papers.
_FAMILIES = ("SK3", "SK5", "SK8")
_NOT_FIGURES = frozenset(
    ("SK303", "SK304", "SK308", "SK311", "SK313", "SK315", "SK316", "SK324", "SK327", "SK328", "SK329", "SK339")
)


def findings(audited: Iterable[Audited]) -> tuple[Diagnostic, ...]:
    """A finding for each of *audited* that is wrong, with the one that it follows from."""
    return tuple(_finding(each) for each in audited if each.wrong)


def beside(audit: Audit, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those of *found* that lie in what the audit looked at, and say more than that a figure there is wrong."""
    documents = {each.claim.dokumen.id: each.claim.dokumen.letak for each in audit.audited}
    told = {_place(each.claim.butir.letak) for each in audit.wrong}
    return tuple(
        each
        for each in found
        if each.code.startswith(_FAMILIES)
        and each.code not in _NOT_FIGURES
        and _place(each.span) not in told
        and any(_within(each.span, document) for document in documents.values())
    )


def pages(found: Iterable[Diagnostic]) -> Iterator[tuple[str, Page]]:
    """The page of each explanation among *found*."""
    from importlib import import_module

    codes = {each.code for each in found}
    for each in listed():
        if each.code in codes:
            yield each.code, from_docstring(import_module(each.module).__doc__, OF_HYPOTHESIS)


def _finding(audited: Audited) -> Diagnostic:
    root = [Label(audited.root.butir.letak, _BECAUSE)] if audited.root is not None else []
    explained = audited.explanations[0].text if audited.explanations else audited.because.explains
    return _rule(audited.because).at(
        audited.claim.butir.letak,
        *root,
        angka=figure_title(audited.derived.cascade, audited.claim.kunci),
        tercetak=audited.printed,
        seharusnya=audited,
        penjelasan=explained,
    )


def _rule(hypothesis: Hypothesis) -> Rule:
    """*hypothesis* as a kind of finding."""
    return Rule(hypothesis.code, hypothesis.name, Severity.WARNING, _WRONG, _HELP)


def _within(span: Span, document: Span) -> bool:
    return span.file.name == document.file.name and document.start <= span.start and span.end <= document.end


def _place(span: Span) -> tuple[str, int]:
    return span.file.name, span.start
