"""A case: one closed formula with its inputs, as the properties try it; and how an example of it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from attrs import frozen

from sakip.evaluation.figure import Kunci
from sakip.evaluation.outcome import Hasil
from sakip.graph.cascade import Cascade
from sakip.model.formula import Rumus
from sakip.model.nodes import Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.source.span import Span
from sakip.text.bilingual import Text, filled
from sakip.text.wording import listed
from sakip.trial.formula import Formula, Point
from sakip.trial.inputs import Masukan
from sakip.trial.matter import Matter, named
from sakip.trial.points import admissible, simple_values, sought
from sakip.trial.verdict import INSTALL, Given, Property, Result, Verdict

_EQUALS = Text(id="{nama} = {nilai}", en="{nama} = {nilai}")
_WHATEVER = Text(id="apa pun datanya", en="whatever the data")
_IF_THEN = Text(id="{bila}, {apa}", en="{bila}, {apa}")
_IF = Text(id="bila {andai}", en="if {andai}")
_MOST_ALTERNATIVES = 12


@frozen
class Outcome:
    """What was found out about a formula, whatever its inputs are called.

    `point` refutes it, and `which` are the inputs that matter there.
    """

    verdict: Verdict
    point: Point | None = None
    which: tuple[int, ...] = ()

    @classmethod
    def of_search(cls, masukan: tuple[Masukan, ...], refutes: Callable[[Point], bool]) -> Outcome:
        """The outcome of a search for a point that *refutes*."""
        found = sought(masukan, refutes)
        if found.point is not None:
            return cls(Verdict.FAILED, found.point, essential(masukan, found.point, refutes))
        return cls(Verdict.TESTED if found.thorough else Verdict.UNTESTED)


@frozen(eq=False)
class Question:
    """A formula on trial: where it stands, which figures its inputs are, and what they are called."""

    cascade: Cascade
    letak: Span
    formula: Formula
    kunci: tuple[Kunci, ...]
    names: tuple[Text, ...]

    @property
    def masukan(self) -> tuple[Masukan, ...]:
        """What its inputs may be."""
        return self.formula.masukan

    def result(self, property_: Property, verdict: Verdict, told: Text) -> Result:
        """A result without an example; where nothing was tested, how to test it."""
        return Result(property_, verdict, INSTALL if verdict is Verdict.UNTESTED else told, self.letak)

    def failure(
        self, property_: Property, point: Point, which: Sequence[int], told: Text, help_: Text | None = None
    ) -> Result:
        """A result with the inputs *which* of *point* as its example: "bila koperasi_dinilai = 0, …"."""
        values = self.values(point)
        example = tuple(Given(self.names[each], self.kunci[each], values[each]) for each in which)
        sentence = filled(_IF_THEN, bila=supposed(example), apa=told)
        return Result(property_, Verdict.FAILED, sentence, self.letak, help_, example)

    def values(self, point: Point) -> list[Hasil]:
        """The numbers of *point* in the units of their inputs."""
        return [Kuantitas(value, each.satuan) for value, each in zip(point, self.masukan, strict=False)]


@frozen(eq=False)
class Case(Question):
    """The formula of an indicator."""

    matter: Matter
    indikator: Indikator

    @classmethod
    def of(cls, matter: Matter, item: Indikator, rumus: Rumus) -> Case:
        """The case of *rumus*, the formula of *item*.

        Raises:
            NotClosedError: it cannot be written out.
        """
        found = matter.closed(rumus.ekspresi, item.id)
        names = tuple(named(matter, key, item.id, matter.period) for key in found.kunci)
        place = rumus.letak or item.letak
        formula = Formula(found.rumus, matter.domain.inputs(found.kunci), found.skala)
        return cls(matter.cascade, place, formula, found.kunci, names, matter, item)


def supposed(example: Sequence[Given]) -> Text:
    """*example* as the beginning of a sentence: `bila a = 1 dan b = 2`."""
    if not example:
        return _WHATEVER
    return filled(_IF, andai=listed([filled(_EQUALS, nama=each.name, nilai=bare(each.nilai)) for each in example]))


def bare(value: Hasil) -> Hasil:
    """*value* as a sentence says it beside its name: of things counted, the number alone."""
    counted = isinstance(value, Kuantitas) and value.satuan.hitungan
    return Kuantitas(value.nilai, MURNI) if isinstance(value, Kuantitas) and counted else value


def essential(masukan: tuple[Masukan, ...], point: Point, wanted: Callable[[Point], bool]) -> tuple[int, ...]:
    """The inputs of *point* that matter: with another value of theirs it would not be *wanted*."""
    found = []
    for number, one in enumerate(masukan):
        others = ((*point[:number], value, *point[number + 1 :]) for value in simple_values(one))
        possible = (each for each in others if admissible(masukan, each))
        if any(not wanted(each) for each in islice(possible, _MOST_ALTERNATIVES)):
            found.append(number)
    return tuple(found)
