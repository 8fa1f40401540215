"""The result of an audit: every printed figure with its verdict, and what has one cause together."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from attrs import field, frozen

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Guess
from sakip.evaluation.figure import Figure
from sakip.text.bilingual import Text


class Status(Enum):
    """The verdict on a printed figure."""

    REPRODUCED = "reproduced"
    EXPLAINED = "explained"
    UNEXPLAINED = "unexplained"
    NOT_CHECKABLE = "not_checkable"

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return _LABELS[self]


_LABELS = {
    Status.REPRODUCED: Text(id="cocok", en="reproduced"),
    Status.EXPLAINED: Text(id="terjelaskan", en="explained"),
    Status.UNEXPLAINED: Text(id="tak terjelaskan", en="unexplained"),
    Status.NOT_CHECKABLE: Text(id="tak dapat diuji", en="not checkable"),
}


@frozen(eq=False)
class Audited:
    """A printed figure: what was printed, what follows from the plan, the verdict, and what explains a difference.

    `tried` is how many guesses were made; where many were, one that fits may be a coincidence. `root` is the claim
    whose error this one repeats or follows from; None where it is its own.
    """

    claim: Klaim
    derived: Figure
    status: Status
    explanations: tuple[Guess, ...] = ()
    tried: int = 0
    root: Klaim | None = None


@frozen(eq=False)
class Audit:
    """Every printed figure of the reports of one year."""

    year: int
    audited: tuple[Audited, ...]
    hypotheses: int = field(default=0)

    @property
    def coverage(self) -> dict[Status, int]:
        """How many figures have each verdict; together they are all."""
        counted = Counter(each.status for each in self.audited)
        return {status: counted[status] for status in Status}

    @property
    def roots(self) -> tuple[tuple[Audited, tuple[Audited, ...]], ...]:
        """Each error that is its own cause, with the figures that are wrong because of it."""
        by_claim = {each.claim: each for each in self.audited}
        followers: dict[Klaim, list[Audited]] = {}
        for each in self.audited:
            if each.root is not None:
                followers.setdefault(each.root, []).append(each)
        wrong = (Status.EXPLAINED, Status.UNEXPLAINED)
        own = [each for each in self.audited if each.status in wrong and each.root is None]
        return tuple((by_claim[each.claim], tuple(followers.get(each.claim, ()))) for each in own)
