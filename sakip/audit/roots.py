"""Errors under their roots: what repeats an error, or follows from it, is no error of its own."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from attrs import evolve

from sakip.audit.audited import Audited
from sakip.audit.claims import Klaim


def rooted(judged: Sequence[Audited]) -> list[Audited]:
    """*judged*, each wrong figure with the one that it repeats or follows from."""
    roots = _Roots([each for each in judged if each.wrong])
    return [evolve(each, root=roots.of(each.claim)) if each.wrong else each for each in judged]


class _Roots:
    def __init__(self, wrong: Sequence[Audited]) -> None:
        self._wrong = {each.claim: each for each in wrong}
        self._first: dict[Hashable, Klaim] = {}
        for each in wrong:
            for cause in _causes(each):
                self._first.setdefault(cause, each.claim)

    def of(self, claim: Klaim) -> Klaim | None:
        """The first cause of the error of *claim*; None where it is its own."""
        at, seen = claim, {claim}
        while (above := self._above(at, seen)) is not None:
            seen.add(above)
            at = above
        return at if at is not claim else None

    def _above(self, claim: Klaim, seen: set[Klaim]) -> Klaim | None:
        return next((each for each in self._reasons(claim) if each in self._wrong and each not in seen), None)

    def _reasons(self, claim: Klaim) -> Iterator[Klaim]:
        """What the error of *claim* is the same as, or alike; then what it follows from."""
        audited = self._wrong[claim]
        yield from (self._first[cause] for cause in _causes(audited))
        if audited.explanations:
            yield from audited.explanations[0].because


def _causes(audited: Audited) -> Iterator[Hashable]:
    """What errors that are one have in common: the same print of the same figure; or a slip that made several alike."""
    yield "same", audited.claim.kunci, audited.claim.nilai
    if audited.explanations and audited.explanations[0].alike is not None:
        yield audited.explanations[0].hypothesis.code, audited.explanations[0].alike
