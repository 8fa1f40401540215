"""The achievement of one indicator on trial: its targets as the plan states them, and its formula for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import evolve, frozen

from sakip.evaluation.arithmetic import number
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Hasil
from sakip.graph.statements import held
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, replaced
from sakip.model.nodes import Butir, Indikator
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.trial.formula import Formula
from sakip.trial.inputs import Masukan
from sakip.trial.interval import Interval, point
from sakip.trial.matter import Matter

Terukur = Kuantitas | Peringkat | Rentang | Uraian


@frozen
class Goal:
    """A target that the plan states, and its value."""

    butir: Butir
    nilai: Terukur

    @property
    def range(self) -> Rentang | None:
        """The range that it is; None where it is anything else."""
        value = self.nilai
        return value if isinstance(value, Rentang) and value.bawah is not None and value.atas is not None else None


@frozen(eq=False)
class Ruled:
    """The formula of an achievement. `target` and `hasil` are the numbers of these inputs, if it has them."""

    formula: Formula
    target: int | None
    hasil: int | None

    def at(self, interval: Interval) -> Formula:
        """The formula with the target within *interval*."""
        found = list(self.formula.masukan)
        if self.target is not None:
            found[self.target] = evolve(found[self.target], interval=interval, utuh=False)
        return evolve(self.formula, masukan=tuple(found))


@frozen(eq=False, slots=False)
class Achievement:
    """How the achievement of `indikator` follows from a target and a result."""

    matter: Matter
    indikator: Indikator

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """Each target that the plan states, once; what a report prints is a claim, and no target."""
        cascade = self.matter.cascade
        found: dict[object, Goal] = {}
        for each in held(cascade, "target", self.indikator.id):
            if isinstance(each.nilai, Terukur):
                found.setdefault(each.nilai, Goal(each, each.nilai))
        return tuple(found.values())

    def figure(self, goal: Goal, result: Hasil) -> Figure:
        """The achievement where *result* is what came of *goal*."""
        name, period = self.indikator.id, goal.butir.periode
        supposed = {Kunci("target", name, period): goal.nilai, Kunci("realisasi", name, period): result}
        return self.matter.untouched.supposing(supposed).figure("capaian", name, period)

    def ruled(self, goal: Goal) -> Ruled | None:
        """The formula that holds for *goal*; None where there is none.

        Raises:
            NotClosedError: it cannot be written out.
        """
        alike = isinstance(goal.nilai, Kuantitas) and goal.nilai.nilai > 0 and self.of_positive
        return alike or self._ruled(goal)

    @cached_property
    def of_positive(self) -> Ruled | None:
        """The formula for every target above zero at once, where it asks for nothing but the target and the result."""
        first = next((each for each in self.goals if _positive(each)), None)
        found = self._ruled(first) if first is not None else None
        return found if found is not None and len(found.formula.masukan) == 2 else None

    def others(self, *, but_positive: bool) -> tuple[Goal, ...]:
        """The targets, but for those above zero where *but_positive*."""
        return tuple(each for each in self.goals if not (but_positive and _positive(each)))

    def _ruled(self, goal: Goal) -> Ruled | None:
        figure = self.figure(goal, goal.nilai)
        if figure.rumus is None:
            return None
        rumus = _with_range(figure.rumus, goal.nilai) if isinstance(goal.nilai, Rentang) else figure.rumus
        name, period = self.indikator.id, goal.butir.periode
        found = self.matter.closed(rumus, name, policy=True, period=period)
        target, result = Kunci("target", name, period), Kunci("realisasi", name, period)
        masukan = self._inputs(found.kunci, (target, result))
        at = {key: index for index, key in enumerate(found.kunci)}
        return Ruled(Formula(found.rumus, masukan, found.skala), at.get(target), at.get(result))

    def _inputs(self, keys: Sequence[Kunci], free: Sequence[Kunci]) -> tuple[Masukan, ...]:
        """What the inputs may be: those that are not *free* are what the plan says they are, if it does."""
        found = list(self.matter.domain.inputs(keys))
        for index, key in enumerate(keys):
            known = number(self.matter.evaluation.known(key).nilai) if key not in free else None
            if isinstance(known, Kuantitas):
                found[index] = evolve(found[index], interval=point(known.nilai), utuh=False, induk=None)
        return tuple(found)


def _positive(goal: Goal) -> bool:
    return isinstance(goal.nilai, Kuantitas) and goal.nilai.nilai > 0


def _with_range(rumus: Ekspresi, goal: Rentang) -> Ekspresi:
    """*rumus* with the bounds of a target that is a range written in."""
    edge = number(goal)

    def written(item: Ekspresi) -> Ekspresi | None:
        match item:
            case Fungsi(nama="bawah", argumen=(Acuan(id="target", periode=""),)) if goal.bawah is not None:
                return Konstanta(goal.bawah)
            case Fungsi(nama="atas", argumen=(Acuan(id="target", periode=""),)) if goal.atas is not None:
                return Konstanta(goal.atas)
            case Acuan(id="target", periode="", ukuran="nilai") if isinstance(edge, Kuantitas):
                return Konstanta(edge)
        return None

    return replaced(rumus, written)
