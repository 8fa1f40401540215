"""From what follows to a verdict on what was printed."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sakip.audit.audited import Audit, Audited, Status
from sakip.audit.catalogue import hypotheses
from sakip.audit.claims import Klaim, Publication
from sakip.audit.hypothesis import Case, Guess
from sakip.evaluation.figure import Figure
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Tiada
from sakip.numbers.nilai import Kuantitas


def audit(evaluation: Evaluation, year: int) -> Audit:
    """The verdict on every figure that the reports of *year* print."""
    publication = Publication(evaluation.cascade, year)
    derived = {claim: evaluation.known(claim.kunci) for claim in publication.claims}
    judged = [_judged(claim, derived[claim], publication, evaluation) for claim in publication.claims]
    return Audit(year, tuple(_rooted(judged)), len(hypotheses()))


def _judged(claim: Klaim, derived: Figure, publication: Publication, evaluation: Evaluation) -> Audited:
    if claim.cetakan.says(derived.nilai):
        return Audited(claim, derived, Status.REPRODUCED)
    fitting, tried = _explained(Case(claim, derived, publication, evaluation))
    if fitting:
        return Audited(claim, derived, Status.EXPLAINED, fitting, tried)
    unknown = isinstance(derived.nilai, Tiada)
    return Audited(claim, derived, Status.NOT_CHECKABLE if unknown else Status.UNEXPLAINED, (), tried)


def _explained(case: Case) -> tuple[tuple[Guess, ...], int]:
    """The guesses that reproduce the print, the likeliest first, and how many were made."""
    words = not isinstance(case.claim.nilai, Kuantitas)
    guesses = [guess for each, tries in hypotheses() if each.of_words or not words for guess in tries(case)]
    rounded = [each for each in guesses if case.claim.cetakan.says(each.nilai)]
    cut = [evolve(each, cut=True) for each in guesses if each not in rounded and case.claim.cetakan.ends(each.nilai)]
    return tuple(_each_once((*rounded, *cut))), len(guesses)


def _each_once(guesses: tuple[Guess, ...]) -> Iterator[Guess]:
    """The first guess of each hypothesis: what it tries first is what it holds likeliest."""
    seen: set[str] = set()
    for each in guesses:
        if each.hypothesis.code not in seen:
            seen.add(each.hypothesis.code)
            yield each


def _rooted(judged: list[Audited]) -> list[Audited]:
    """*judged*, each wrong figure with the one that it repeats or follows from."""
    wrong = {each.claim: each for each in judged if each.status in (Status.EXPLAINED, Status.UNEXPLAINED)}
    first: dict[tuple[object, ...], Klaim] = {}
    for claim in wrong:
        first.setdefault(_same(claim), claim)

    def root(claim: Klaim, seen: frozenset[Klaim]) -> Klaim:
        """The first cause of the error of *claim*."""
        original = first[_same(claim)]
        if original is not claim and original not in seen:
            return root(original, seen | {claim})
        because = wrong[claim].explanations[0].because if wrong[claim].explanations else ()
        cause = next((each for each in because if each in wrong and each not in seen and each is not claim), None)
        return root(cause, seen | {claim}) if cause is not None else claim

    roots = {claim: root(claim, frozenset()) for claim in wrong}
    return [
        evolve(each, root=roots[each.claim]) if roots.get(each.claim, each.claim) is not each.claim else each
        for each in judged
    ]


def _same(claim: Klaim) -> tuple[object, ...]:
    return claim.kunci, claim.nilai
