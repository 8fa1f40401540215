"""The result of an audit: every printed figure with its verdict, and what has one cause together."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from attrs import evolve, field, frozen

from sakip.audit.claims import Klaim
from sakip.audit.hypotheses.ha00_tak_terjelaskan import HYPOTHESIS as UNEXPLAINED
from sakip.audit.hypothesis import Guess, Hypothesis, Trial
from sakip.evaluation.figure import Figure
from sakip.evaluation.from_cascade import Evaluation
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Lang, Text


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

    `trials` are the hypotheses that were tried on it. `root` is the claim whose error this one repeats or follows from;
    None where it is its own.
    """

    claim: Klaim
    derived: Figure
    status: Status
    trials: tuple[Trial, ...] = ()
    root: Klaim | None = None

    @property
    def explanations(self) -> tuple[Guess, ...]:
        """What reproduces the print, the likeliest first."""
        return tuple(each.fit for each in self.trials if each.fit is not None)

    @property
    def tried(self) -> int:
        """How many guesses were made; where many were, one that fits may be a coincidence."""
        return sum(each.tried for each in self.trials)

    @property
    def because(self) -> Hypothesis:
        """What explains it best."""
        return self.explanations[0].hypothesis if self.explanations else UNEXPLAINED

    @property
    def printed(self) -> str:
        """What is printed, as the document writes it."""
        return self.claim.butir.letak.text

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
        return self.because.code if self.wrong else ""

    def shown(self, lang: Lang | str = Lang.ID) -> str:
        """The derived figure, with as many decimals as were printed, or more where the policy shows more.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        figure, decimals = self.derived, self.claim.cetakan.desimal
        if figure.butir is not None or not isinstance(figure.nilai, Kuantitas) or decimals <= figure.cetak.desimal:
            return figure.shown(lang)
        return evolve(figure.cetak, desimal=decimals).shown(figure.nilai, Lang(lang))


@frozen(eq=False)
class Audit:
    """Every figure that the documents of one year print."""

    year: int
    evaluation: Evaluation = field(repr=False)
    audited: tuple[Audited, ...] = field(repr=lambda every: f"{len(every)} figures")

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
