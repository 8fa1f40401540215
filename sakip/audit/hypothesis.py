"""A hypothesis: one way in which a wrong figure comes about, tried on each figure that does not follow."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from sakip.audit.claims import Klaim, Publication
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Hasil
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Lang, Param, Text, fill

_CUT = Text(id="dipotong, bukan dibulatkan", en="cut off, not rounded")


@frozen
class Hypothesis:
    """What is supposed to have happened; `explains` says it of one figure, with the parameters of the guess.

    There are few grades: that one of another row or year fits says nothing, so most are tried on numbers only.
    """

    code: str
    name: Text
    explains: Text
    of_words: bool = field(default=False, kw_only=True)

    def guess(self, value: Hasil, /, *because: Klaim, **params: Param) -> Guess:
        """That *value* was printed, following *because* of other printed figures."""
        return Guess(self, value, because, params)


@frozen(eq=False)
class Guess:
    """What would have been printed if the hypothesis were true."""

    hypothesis: Hypothesis
    nilai: Hasil
    because: tuple[Klaim, ...] = ()
    params: dict[str, Param] = field(factory=dict)
    cut: bool = False

    def told(self, lang: Lang) -> str:
        """The explanation in words; where it fits only a figure that is cut off, that too."""
        told = fill(self.hypothesis.explains, self.params, lang)
        return f"{told}; {_CUT.in_(lang)}" if self.cut else told


@frozen(eq=False)
class Case:
    """A printed figure that does not follow: the claim, the derived figure, and all around them."""

    claim: Klaim
    derived: Figure
    publication: Publication
    evaluation: Evaluation

    @property
    def key(self) -> Kunci:
        """The figure of the plan that the claim is about."""
        return self.claim.kunci

    def figure(self, subject: str, period: Periode | None = None) -> Figure:
        """The same figure of another *subject*, or of another *period*."""
        return self.evaluation.figure(self.key.ukuran, subject, period or self.key.periode)

    def if_(self, changes: Mapping[Kunci, Hasil]) -> Hasil:
        """What the figure would come to with *changes*."""
        return self.evaluation.supposing(changes).known(self.key).nilai
