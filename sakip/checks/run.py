"""Running the catalogue over a cascade, and what a plan says about its findings: allowances and severities."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, cached_property, partial
from importlib import import_module

from attrs import evolve

from sakip.checks.installed import OWN, Listed, catalogue
from sakip.checks.itself import sk900_galat_internal as internal_error
from sakip.checks.itself import sk901_izin_tak_terpakai as unused
from sakip.checks.itself import sk902_izin_kedaluwarsa as expired
from sakip.checks.itself import sk903_aturan_tak_dikenal as unknown_rule
from sakip.checks.itself import sk904_aturan_tak_terpakai as not_used
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Izin, Model
from sakip.source.span import Span
from sakip.text.wording import nearest

Check = Callable[[Cascade], Iterator[Diagnostic]]

_LOOKING = "sakip.checks."  # the rules of sakip that look at a cascade; a stage raises the others itself
_SEVERITIES = {"galat": Severity.ERROR, "peringatan": Severity.WARNING, "saran": Severity.ADVICE}


def checks() -> tuple[tuple[str, Check], ...]:
    """Every rule that looks at a cascade, of whatever package: its code and its check."""
    return _checks(tuple(catalogue().rules.values()))


@cache
def _checks(rules: tuple[Listed, ...]) -> tuple[tuple[str, Check], ...]:
    found = ((each.code, _check(each)) for each in rules if each.package != OWN or each.module.startswith(_LOOKING))
    return tuple((code, check) for code, check in found if check)


def _check(rule: Listed) -> Check | None:
    """The check in the file of *rule*; one that fails where the file does."""
    try:
        return getattr(import_module(rule.module), "check", None)
    except Exception as fault:
        if rule.package == OWN:
            raise
        return partial(_fails, fault)


def _fails(fault: Exception, _: Cascade) -> Iterator[Diagnostic]:
    raise fault


def run(cascade: Cascade) -> Iterator[Diagnostic]:
    """What every rule finds. A rule that breaks becomes a finding itself and stops no other."""
    for reason in catalogue().unused:
        yield not_used.RULE.at(_anywhere(cascade.model), sebab=reason)
    for code, check in checks():
        try:
            yield from check(cascade)
        except Exception as fault:
            if os.environ.get("SAKIP_DEBUG"):
                raise
            yield internal_error.RULE.at(_anywhere(cascade.model), kode=code, sebab=f"{type(fault).__name__}: {fault}")


def judged(model: Model, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """*findings* as the plan wants them: excused ones left out, severities changed; what is wrong with that, added."""
    kept, used = [], set()
    by_code: dict[str, list[Izin]] = {}
    for allowance in model.izin:
        by_code.setdefault(allowance.kode, []).append(allowance)
    now, places = latest_year(model), _Places(model)
    for finding in findings:
        wanted = by_code.get(finding.code, ())
        excuse = next((each for each in wanted if not _is_over(each, now) and places.in_scope(finding, each)), None)
        if excuse is None:
            kept.append(finding)
        else:
            used.add(id(excuse))
    kept.extend(_about_allowances(model, used, now))
    return tuple(_reweighed(model, kept))


def latest_year(model: Model) -> int:
    """The latest year that a yearly document of the plan is for: the plan's own "now", the same on every machine."""
    return max((each.tahun for each in model.dokumen if each.tahun == each.sampai), default=0)


def _is_over(allowance: Izin, now: int) -> bool:
    return allowance.sampai is not None and now > allowance.sampai


class _Places:
    """What findings are about: their own places, their parties, and whatever a value at such a place is a value of."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def in_scope(self, finding: Diagnostic, allowance: Izin) -> bool:
        """Whether *finding* is about something within the declaration that *allowance* stands in."""
        scope = allowance.lingkup
        return scope is None or any(_within(span, scope) for span in self._of(finding))

    def _of(self, finding: Diagnostic) -> Iterator[Span]:
        for span in (finding.span, *(each.span for each in finding.related if each.party)):
            yield span
            subject = self._model.nama.get(self._subjects.get((span.file.name, span.start), ""))
            if subject is not None:
                yield subject.letak

    @cached_property
    def _subjects(self) -> dict[tuple[str, int], str]:
        """What each value of the plan is a value of, by where it stands."""
        return {(each.file.name, each.start): each.subjek for each in self._model.butir}


def _within(span: Span, scope: Span) -> bool:
    return span.file is scope.file and scope.start <= span.start and span.end <= scope.end


def _about_allowances(model: Model, used: set[int], now: int) -> Iterator[Diagnostic]:
    known = catalogue().rules.keys()
    for allowance in model.izin:
        if allowance.kode not in known:
            yield _unknown(allowance.kode, allowance.letak, known)
        elif _is_over(allowance, now):
            yield expired.RULE.at(allowance.letak, kode=allowance.kode, tahun=allowance.sampai or 0, kini=now)
        elif id(allowance) not in used:
            yield unused.RULE.at(allowance.letak, kode=allowance.kode)
    for code, _, span in model.keparahan:
        if code not in known:
            yield _unknown(code, span, known)


def _unknown(code: str, span: Span, known: Collection[str]) -> Diagnostic:
    return unknown_rule.RULE.at(span, kode=code, saran=nearest(code, known) or "SK201")


def _reweighed(model: Model, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    weights = {code: weight for code, weight, _ in model.keparahan}
    for finding in findings:
        weight = weights.get(finding.code)
        if weight is None:
            yield finding
        elif weight != "abaikan":
            yield evolve(finding, severity=_SEVERITIES[weight])


def _anywhere(model: Model) -> Span:
    return Span(model.files[0], 0, 0)
