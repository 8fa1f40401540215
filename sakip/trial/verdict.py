"""What a trial ends in: a verdict on every property, the sheet of a formula, the whole."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from attrs import field, frozen

from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Hasil
from sakip.model.nodes import Butir, Uji
from sakip.source.span import Span
from sakip.text.bilingual import Text


class Verdict(Enum):
    """The verdict on a property, the gravest first: of several, a sheet has the gravest."""

    FAILED = "failed"
    UNTESTABLE = "untestable"
    UNTESTED = "untested"
    TESTED = "tested"
    PROVED = "proved"

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Verdict).index(self)


_LABELS = {
    Verdict.FAILED: Text(id="gagal", en="failed"),
    Verdict.UNTESTABLE: Text(id="tidak dapat diuji", en="cannot be tested"),
    Verdict.UNTESTED: Text(id="belum diuji", en="not tested"),
    Verdict.TESTED: Text(id="teruji", en="tested"),
    Verdict.PROVED: Text(id="terbukti", en="proved"),
}
INSTALL = Text(
    id="tidak dapat dibuktikan, dan belum diuji: pasang sakip dengan tambahan `sakip[uji]`",
    en="it cannot be proved and was not tested: install sakip with the extra `sakip[uji]`",
)


@frozen
class Property:
    """A property that formulas should have: its name, and what it says."""

    name: Text
    says: Text


@frozen
class Given:
    """One input of an example: what it is called, which figure it is, its value."""

    name: Text
    kunci: Kunci
    nilai: Hasil


@frozen
class Result:
    """The verdict on one property: what holds or what happens instead, for which inputs, where, how to mend it."""

    property: Property
    verdict: Verdict
    told: Text
    letak: Span | None = field(default=None, eq=False, repr=False)
    help: Text | None = None
    example: tuple[Given, ...] = ()


@frozen(eq=False)
class Sheet:
    """Everything that was found out about one formula, about the achievement of one indicator, or about a policy.

    `about` says more than the title. `subjek` are the declarations that it is about: one indicator, the nodes whose
    achievement a policy rolls up, or a policy that has a name. `formula` is as the plan has it, of a policy what it
    promises, "" where there is none.
    """

    title: Text
    about: Text
    subjek: tuple[str, ...]
    formula: str
    letak: Span
    results: tuple[Result, ...]
    of_policy: bool = False

    @property
    def verdict(self) -> Verdict:
        """The gravest of its verdicts."""
        return min((each.verdict for each in self.results), key=lambda each: each.rank, default=Verdict.UNTESTABLE)


@frozen(eq=False)
class Expected:
    """A figure that a worked example of the plan expects, what it came to, and whether that is what was expected."""

    butir: Butir
    figure: Figure
    holds: bool


@frozen(eq=False)
class Example:
    """A worked example of the plan, carried out."""

    uji: Uji
    expected: tuple[Expected, ...]

    @property
    def verdict(self) -> Verdict:
        """Whether all came out as expected."""
        return Verdict.PROVED if all(each.holds for each in self.expected) else Verdict.FAILED


@frozen(eq=False)
class Trial:
    """The sheets of a plan's formulas, and its worked examples."""

    sheets: tuple[Sheet, ...]
    examples: tuple[Example, ...] = ()

    @property
    def count(self) -> dict[Verdict, int]:
        """How many sheets have each verdict."""
        counted = Counter(each.verdict for each in self.sheets)
        return {verdict: counted[verdict] for verdict in Verdict}

    @property
    def failed(self) -> bool:
        """Whether anything failed."""
        verdicts = (*(each.verdict for each in self.sheets), *(each.verdict for each in self.examples))
        return Verdict.FAILED in verdicts
