"""Running the catalogue over a cascade, and what a plan says about its findings: allowances and severities."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module

from attrs import evolve

from sakip.checks.catalogue import MODULES
from sakip.checks.itself import sk900_galat_internal as internal_error
from sakip.checks.itself import sk901_izin_tak_terpakai as unused
from sakip.checks.itself import sk902_izin_kedaluwarsa as expired
from sakip.checks.itself import sk903_aturan_tak_dikenal as unknown_rule
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Izin, Model
from sakip.source.span import Span
from sakip.text.wording import nearest

Check = Callable[[Cascade], Iterator[Diagnostic]]

_SEVERITIES = {"galat": Severity.ERROR, "peringatan": Severity.WARNING, "saran": Severity.ADVICE}


@cache
def checks() -> tuple[tuple[str, Check], ...]:
    """Every rule that looks at a cascade: its code and its check."""
    modules = [import_module(name) for name in MODULES if name.startswith("sakip.checks.")]
    return tuple((module.RULE.code, module.check) for module in modules if hasattr(module, "check"))


def run(cascade: Cascade) -> Iterator[Diagnostic]:
    """What every rule finds. A rule that breaks becomes a finding itself and stops no other."""
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
    now = latest_year(model)
    for finding in findings:
        excuse = next(
            (each for each in by_code.get(finding.code, ()) if not _is_over(each, now) and _covers(each, finding)), None
        )
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


def _covers(allowance: Izin, finding: Diagnostic) -> bool:
    scope = allowance.lingkup
    return scope is None or any(
        _within(span, scope) for span in (finding.span, *(each.span for each in finding.related))
    )


def _within(span: Span, scope: Span) -> bool:
    return span.file is scope.file and scope.start <= span.start and span.end <= scope.end


def _about_allowances(model: Model, used: set[int], now: int) -> Iterator[Diagnostic]:
    known = _codes()
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


def _unknown(code: str, span: Span, known: frozenset[str]) -> Diagnostic:
    return unknown_rule.RULE.at(span, kode=code, saran=nearest(code, known) or "SK201")


@cache
def _codes() -> frozenset[str]:
    return frozenset(name.rsplit(".", 1)[1].split("_")[0].upper() for name in MODULES)


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
