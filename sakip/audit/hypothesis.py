"""A hypothesis: one way in which a wrong figure comes about, tried on each figure that does not follow."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from attrs import evolve, field, frozen

from sakip.audit.claims import COUNTS, Klaim
from sakip.audit.ledger import Ledger
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Hasil, undefined
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Lang, Param, Text, fill

_STATED = Text(id="tidak dapat dihitung", en="cannot be computed")
CUT = Text(id="dipotong, bukan dibulatkan", en="cut off, not rounded")


@frozen
class Hypothesis:
    """What is supposed to have happened; `explains` says it of one figure, with the parameters of the guess.

    `sure`: what it tries is so particular that a fit is no coincidence, however short the print. Grades and counts are
    few and short: that the one of another row or year fits says nothing, so most are not tried on them (`of_words`,
    `of_counts`). `of_round`: some of its guesses are sure by themselves, so that it is tried on short prints too.
    """

    code: str
    name: Text
    explains: Text
    sure: bool = field(default=False, kw_only=True)
    of_words: bool = field(default=False, kw_only=True)
    of_counts: bool = field(default=False, kw_only=True)
    of_round: bool = field(default=False, kw_only=True)

    def guess(
        self, value: Hasil, /, *because: Klaim, alike: Hashable = None, sure: bool = False, **params: Param
    ) -> Guess:
        """That *value* was printed, following *because* of other printed figures; *alike* ones have one cause."""
        return Guess(self, value, because, params, alike=alike, sure=sure or self.sure)

    def speaks_of(self, claim: Klaim) -> bool:
        """Whether it is tried on such a figure as *claim* is: of a single digit even one guess says nothing."""
        if claim.butir.ukuran in COUNTS and not self.of_counts:
            return False
        return self.of_words or claim.cetakan.angka > 1 or ((self.sure or self.of_round) and claim.cetakan.angka > 0)


@frozen(eq=False)
class Guess:
    """What would have been printed if the hypothesis were true; `tried` is how many it made up to this one."""

    hypothesis: Hypothesis
    nilai: Hasil
    because: tuple[Klaim, ...] = ()
    params: dict[str, Param] = field(factory=dict)
    alike: Hashable = None
    cut: bool = False
    tried: int = 0
    sure: bool = False

    def told(self, lang: Lang) -> str:
        """The explanation in words; where it fits only a figure that is cut off, that too."""
        told = fill(self.hypothesis.explains, self.params, lang)
        return f"{told}; {CUT.in_(lang)}" if self.cut else told

    @property
    def text(self) -> Text:
        """The explanation in both languages."""
        return Text(id=self.told(Lang.ID), en=self.told(Lang.EN))

    def fitting(self, claim: Klaim, tried: int) -> Guess | None:
        """This guess as the one that explains *claim*, after *tried* others; None where it does not.

        Of a print with few digits many guesses fit by coincidence: half a fit is expected at most.
        """
        cetakan = claim.cetakan
        rounded = cetakan.says(self.nilai)
        telling = self.sure or not cetakan.angka or 2 * (tried + 1) <= 10 ** (cetakan.angka - 1)
        if not telling or not (rounded or cetakan.ends(self.nilai)):
            return None
        return evolve(self, cut=not rounded, tried=tried + 1)


@frozen(eq=False)
class Trial:
    """A hypothesis that was tried on a figure: how many guesses it made, and the first that reproduces the print."""

    hypothesis: Hypothesis
    tried: int
    fit: Guess | None


@frozen(eq=False)
class Case:
    """A printed figure that does not follow: the claim, the derived figure, and all around them."""

    claim: Klaim
    ledger: Ledger

    @property
    def derived(self) -> Figure:
        """What follows from the plan."""
        return self.ledger.derived(self.claim)

    @property
    def key(self) -> Kunci:
        """The figure of the plan that the claim is about."""
        return self.claim.kunci

    @property
    def evaluation(self) -> Evaluation:
        """The figures of the plan."""
        return self.ledger.evaluation

    def figure(self, subject: str, period: Periode | None = None) -> Figure:
        """The same figure of another *subject*, or of another *period*."""
        return self.evaluation.figure(self.key.ukuran, subject, period or self.key.periode)

    def if_(self, changes: Mapping[Kunci, Hasil]) -> Hasil:
        """What the figure would come to with *changes*; nothing where it could only be as stated."""
        found = self.evaluation.supposing(changes).known(self.key)
        stated_instead = found.butir is not None and self.derived.butir is None
        return undefined(_STATED) if stated_instead else found.nilai
