"""Every place that something points to, however deep it is held."""

from collections.abc import Iterator

import attrs

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.model.nodes import Butir
from sakip.plan import Plan
from sakip.source.file import SourceFile
from sakip.source.span import Span


def of_plan(plan: Plan) -> Iterator[Span]:
    """The places of the findings of *plan* and of everything in its model."""
    for each in plan.diagnostics:
        yield from of_finding(each)
    yield from held(plan.model)


def of_finding(finding: Diagnostic) -> Iterator[Span]:
    """The places of *finding*: its own, the related ones, and that of its fix."""
    yield finding.span
    yield from (label.span for label in finding.related)
    if finding.fix:
        yield finding.fix.span


def held(thing: object) -> Iterator[Span]:
    """The places in *thing*."""
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, dict):
        for each in thing.values():
            yield from held(each)
    elif isinstance(thing, tuple | list | frozenset):
        for each in thing:
            yield from held(each)
    elif not isinstance(thing, SourceFile):
        if isinstance(thing, Butir):
            yield thing.letak
        kind = type(thing)
        for name in attrs.fields_dict(kind) if attrs.has(kind) else ():
            yield from held(getattr(thing, name))
