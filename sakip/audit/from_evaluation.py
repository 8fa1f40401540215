"""From what follows to a verdict on what was printed."""

from __future__ import annotations

from sakip.audit.audited import Audit, Audited, Status
from sakip.audit.claims import Klaim, Publication
from sakip.audit.explaining import trials
from sakip.audit.hypothesis import Case
from sakip.audit.ledger import Ledger
from sakip.audit.roots import rooted
from sakip.evaluation.figure import Figure
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Sebab, Tiada


def audit(evaluation: Evaluation, year: int) -> Audit:
    """The verdict on every figure that the documents of *year* print."""
    publication = Publication(evaluation.cascade, year)
    ledger = Ledger(publication, evaluation)
    judged = [_judged(claim, ledger) for claim in publication.claims]
    return Audit(year, evaluation, tuple(rooted(judged)))


def _judged(claim: Klaim, ledger: Ledger) -> Audited:
    derived = ledger.derived(claim)
    if ledger.agrees(claim):
        return Audited(claim, derived, Status.REPRODUCED)
    tried = trials(Case(claim, ledger))
    explained = any(each.fit is not None for each in tried)
    return Audited(claim, derived, Status.EXPLAINED if explained else _without(claim, derived), tried)


def _without(claim: Klaim, derived: Figure) -> Status:
    """The verdict on what nothing explains: a figure where the plan says that there is none yet is wrong."""
    if isinstance(derived.nilai, Tiada) and derived.sebab is not Sebab.BELUM:
        return Status.NOT_CHECKABLE
    return Status.NOT_CHECKABLE if isinstance(claim.nilai, Tiada) else Status.UNEXPLAINED
