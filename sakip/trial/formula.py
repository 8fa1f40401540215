"""A closed formula with what its inputs may be: what is proved of one holds for every equal one, of whatever plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache, cached_property

from attrs import field, frozen

from sakip.evaluation.compiled import Compiler, Frame, Run
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Hasil, Tiada
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi
from sakip.model.from_syntax import resolve
from sakip.model.nodes import Skala
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.trial.inputs import Masukan

Point = tuple[Fraction, ...]
_WHEN = Periode(0)


@frozen
class Here:
    """What surrounds a formula at a point: its inputs, and the same members of every collection."""

    figures: Mapping[Kunci, Figure] = field(factory=dict)
    anggota: tuple[str, ...] = ()

    def needed(self, key: Kunci) -> Figure:
        """The input *key*."""
        return self.figures[key]

    def members(self, collection: str, subject: str) -> tuple[str, ...]:
        """The members."""
        del collection, subject
        return self.anggota

    def scale_of(self, subject: str) -> Skala | None:
        """None."""
        del subject
        return None

    def broken(self, subject: str, then: Periode, now: Periode) -> Tiada | None:
        """Nothing: all inputs are of one period."""
        del subject, then, now
        return None


@frozen(slots=False, cache_hash=True)
class Formula:
    """`rumus` over the inputs `masukan`, which it calls by number, and the scales that it names."""

    rumus: Ekspresi
    masukan: tuple[Masukan, ...]
    skala: tuple[Skala, ...] = ()

    @cached_property
    def _run(self) -> Run:
        return Compiler({each.id: each for each in self.skala}).compiled(self.rumus).run

    def at(self, point: Point) -> Hasil:
        """The value that the engine gives for the numbers of *point*, each in the unit of its input."""
        units = (each.satuan for each in self.masukan)
        return self.of([Kuantitas(value, unit) for value, unit in zip(point, units, strict=True)])

    def of(self, values: Sequence[Hasil]) -> Hasil:
        """The value that the engine gives for *values*."""
        keys = [Kunci("nilai", str(number), _WHEN) for number in range(len(values))]
        figures = {key: Figure(key, value, _nowhere()) for key, value in zip(keys, values, strict=True)}
        return self._run(Frame(Here(figures), "", _WHEN), "", _WHEN)

    def number(self, point: Point) -> Fraction | None:
        """The number at *point*; None where there is none."""
        value = self.at(point)
        return value.nilai if isinstance(value, Kuantitas) else None


@cache
def _nowhere() -> Cascade:
    """A plan without anything in it."""
    return Cascade(resolve([], [])[0])
