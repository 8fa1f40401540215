"""The result of audits for another program, in the form that `audit.schema.json` describes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.resources import files

from attrs import frozen

from sakip.audit.audited import Audit, Audited
from sakip.audit.hypothesis import Trial
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.render_json import Json, finding_data
from sakip.evaluation.to_json import exact
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Lang

VERSION = 1


@frozen(eq=False)
class Asked:
    """An audit, those of its figures that are asked for, and what rules find beside them."""

    audit: Audit
    audited: Sequence[Audited]
    findings: Sequence[Diagnostic]


def text(plans: Iterable[Asked], lang: Lang) -> str:
    """The whole document as text."""
    return json.dumps(document(plans, lang), ensure_ascii=False, indent=2) + "\n"


def document(plans: Iterable[Asked], lang: Lang | str) -> Json:
    """The whole document: of each plan the coverage, the figures that are asked for, and the findings beside them.

    Raises:
        ValueError: *lang* is a text other than "id" and "en".
    """
    tongue = Lang(lang)
    return {"version": VERSION, "lang": tongue.value, "plans": [_plan(each, tongue) for each in plans]}


def schema() -> Json:
    """The JSON schema of the document."""
    loaded: Json = json.loads((files("sakip.audit") / "audit.schema.json").read_text(encoding="utf-8"))
    return loaded


def _plan(asked: Asked, lang: Lang) -> Json:
    audit = asked.audit
    agency = audit.evaluation.cascade.agency
    positions = {each.claim: at for at, each in enumerate(asked.audited)}
    return {
        "agency": agency.nama if agency else None,
        "year": audit.year,
        "coverage": {status.value: many for status, many in audit.coverage.items()} | {"total": len(audit.audited)},
        "figures": [
            {**_figure(each, lang), "root": positions.get(each.root) if each.root else None, **_place(each.claim.butir)}
            for each in asked.audited
        ],
        "findings": [finding_data(each, lang) for each in asked.findings],
    }


def _figure(audited: Audited, lang: Lang) -> Json:
    claim, cascade = audited.claim, audited.derived.cascade
    item, value = cascade.model.nama.get(claim.kunci.subjek), audited.derived.nilai
    return {
        "document": document_name(cascade, claim.butir).in_(lang),
        "table": claim.butir.tabel or None,
        "row": item.nama if item is not None and item.nama else cascade.title(claim.kunci.subjek),
        "kind": claim.kunci.ukuran,
        "node": claim.kunci.subjek,
        "year": claim.kunci.periode.tahun or None,
        "part": claim.kunci.periode.bagian or None,
        "printed": audited.printed,
        "derived": exact(audited.derived),
        "unit": value.satuan.nama if isinstance(value, Kuantitas) else None,
        "shown": audited.shown(lang),
        "status": audited.status.value,
        "hypotheses": [_hypothesis(each, lang) for each in _best_first(audited.trials)],
    }


def _best_first(trials: Sequence[Trial]) -> list[Trial]:
    """Those that reproduce the print, then the others, each in the order of trying."""
    return sorted(trials, key=lambda each: each.fit is None)


def _hypothesis(trial: Trial, lang: Lang) -> Json:
    told = trial.fit.told(lang) if trial.fit is not None else trial.hypothesis.name.in_(lang)
    return {
        "code": trial.hypothesis.code,
        "text": told,
        "reproduces": trial.fit is not None,
        "tried": trial.tried,
    }


def _place(stated: Butir) -> Json:
    return {"file": stated.file.name, "line": stated.letak.line}
