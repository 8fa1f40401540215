"""The result of an audit: every printed figure with its verdict, and what has one cause together."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from attrs import evolve, frozen

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Guess
from sakip.evaluation.figure import Figure
from sakip.evaluation.from_cascade import Evaluation
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Lang, Text

UNEXPLAINED = "HA00"


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

    @property
    def wrong(self) -> bool:
        """Whether it does not follow."""
        return self.status in (Status.EXPLAINED, Status.UNEXPLAINED)

    @property
    def own(self) -> bool:
        """Whether the print is itself the statement by which the plan goes: then nothing else was there to check it."""
        return self.derived.butir is self.claim.butir

    @property
    def code(self) -> str:
        """The code of what explains it best; "" where nothing is wrong."""
        if not self.wrong:
            return ""
        return self.explanations[0].hypothesis.code if self.explanations else UNEXPLAINED

    def shown(self, lang: Lang = Lang.ID) -> str:
        """The derived figure, with as many decimals as were printed, or more where the policy shows more."""
        figure, decimals = self.derived, self.claim.cetakan.desimal
        if figure.butir is not None or not isinstance(figure.nilai, Kuantitas) or decimals <= figure.cetak.desimal:
            return figure.shown(lang)
        return evolve(figure.cetak, desimal=decimals).shown(figure.nilai, lang)


@frozen(eq=False)
class Audit:
    """Every figure that the documents of one year print."""

    year: int
    evaluation: Evaluation
    audited: tuple[Audited, ...]
    hypotheses: int = 0

    @property
    def coverage(self) -> dict[Status, int]:
        """How many figures have each verdict; together they are all."""
        counted = Counter(each.status for each in self.audited)
        return {status: counted[status] for status in Status}

    @property
    def wrong(self) -> tuple[Audited, ...]:
        """The figures that do not follow."""
        return tuple(each for each in self.audited if each.wrong)

    @property
    def roots(self) -> tuple[tuple[Audited, tuple[Audited, ...]], ...]:
        """Each error that is its own cause, with the figures that are wrong because of it."""
        followers: dict[Klaim, list[Audited]] = {}
        for each in self.wrong:
            if each.root is not None:
                followers.setdefault(each.root, []).append(each)
        own = [each for each in self.wrong if each.root is None]
        return tuple((each, tuple(followers.get(each.claim, ()))) for each in own)
