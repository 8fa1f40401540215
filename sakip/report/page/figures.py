"""How a figure stands in the page: its value, coloured by what it says, opening to its derivation."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from sakip.evaluation.figure import Figure
from sakip.evaluation.scales import ascending
from sakip.model.nodes import Skala
from sakip.numbers.nilai import Peringkat
from sakip.numbers.satuan import normal
from sakip.report.form import Bahan
from sakip.report.page.markup import Html, tag
from sakip.text.bilingual import Lang, Text

_PARTLY = Text(id="{tahu} dari {semua}", en="{tahu} of {semua}")
_PART = Text(id="sebagian", en="in part")
GOOD, FAIR, POOR, UNKNOWN = "baik", "cukup", "kurang", "tanpa"


@frozen(eq=False)
class Shown:
    """Shows figures of one report in one language."""

    bahan: Bahan
    lang: Lang

    def plain(self, figure: Figure) -> str:
        """The value, and on how many of how many it rests where that is not all."""
        text = figure.shown(self.lang)
        if not figure.known or not figure.partial:
            return text
        partly = _PARTLY.in_(self.lang).format(tahu=figure.tahu, semua=figure.semua)
        return f"{text} ({partly if figure.tahu < figure.semua else _PART.in_(self.lang)})"

    def opening(self, figure: Figure) -> Html:
        """The value, opening to where it comes from."""
        told = figure.derivation.told(self.lang)
        return tag("details", tag("summary", self.plain(figure)), tag("pre", told), class_="asal")

    def badge(self, figure: Figure, subject: str) -> Html:
        """An achievement as a coloured badge."""
        return tag("span", self.plain(figure), class_=f"lencana {self.standing(figure, subject)}")

    def standing(self, figure: Figure, subject: str) -> str:
        """How good an achievement is: by the scale of the plan, else whether the target was reached.

        What is not known, or rests on a part, is never good.
        """
        if figure.exact is None:
            return UNKNOWN
        share = self._on_scale(subject)
        good = figure.exact >= 1 if share is None else share >= Fraction(3, 4)
        if good:
            return FAIR if figure.partial else GOOD
        return POOR if (share is not None and share < Fraction(1, 2)) else FAIR

    def _on_scale(self, subject: str) -> Fraction | None:
        """How far up the scale of the plan the grade of *subject* is, 0 to 1; None where there is no grade."""
        grade = self.bahan.figure("predikat", subject).nilai
        if not isinstance(grade, Peringkat):
            return None
        for scale in self.bahan.cascade.all(Skala):
            labels = [normal(each) for each in ascending(scale)]
            if normal(grade.label) in labels and len(labels) > 1:
                return Fraction(labels.index(normal(grade.label)), len(labels) - 1)
        return None
