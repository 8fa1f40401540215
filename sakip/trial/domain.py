"""The domain that a plan declares: what each datum, indicator and figure that formulas use may be.

What counts or measures something is not below zero, nor is what an indicator without a formula comes to; a datum that
is a score or a share may be anything unless the plan says its bounds. What the plan states of a value is in its domain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from attrs import define, evolve, field

from sakip.evaluation.figure import Kunci
from sakip.graph.cascade import Cascade
from sakip.graph.statements import held
from sakip.model.formula import Rumus
from sakip.model.nodes import Data, Indikator, SatuanPlan
from sakip.model.properties import MONEY, RATIOS
from sakip.numbers.nilai import Kuantitas, Rentang
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, Satuan, normal
from sakip.trial.inputs import Masukan
from sakip.trial.interval import ENTIRE, NONNEGATIVE, Interval, of_range

_VALUES = frozenset(("nilai", "realisasi", "target", "baseline", "pembanding"))
_STATED = ("realisasi", "data", "target", "baseline")
Follows = Callable[[Indikator], Interval]


@define
class Domain:
    """The domains of one plan. `follows` says where the formula of an indicator, by its own inputs, can lie."""

    cascade: Cascade
    follows: Follows
    _known: dict[str, Masukan] = field(factory=dict, init=False)

    def inputs(self, keys: Sequence[Kunci]) -> tuple[Masukan, ...]:
        """What each of *keys* may be, and which is a part of which."""
        found = [self.of(each) for each in keys]
        for number, key in enumerate(keys):
            whole = self._whole(key, keys)
            if whole is not None and _can_be_part(found, number, whole):
                found[number] = evolve(found[number], induk=whole)
        return tuple(found)

    def of(self, key: Kunci) -> Masukan:
        """What the figure *key* may be."""
        figure = key.ukuran.partition("/")[0]
        item = self.cascade.model.nama.get(key.subjek)
        if figure in _VALUES and isinstance(item, Data | Indikator):
            if item.id not in self._known:
                self._known[item.id] = self._measured(item)
            return self._known[item.id]
        if figure in MONEY:
            return Masukan(NONNEGATIVE, RUPIAH, utuh=True)
        if figure == "bobot":
            return Masukan(NONNEGATIVE, PERSEN)
        return Masukan(ENTIRE, PERSEN if figure in RATIOS else MURNI)

    def _measured(self, item: Data | Indikator) -> Masukan:
        unit, declared = item.satuan or MURNI, self.declared(item)
        stated = [
            each.nilai.nilai
            for figure in _STATED
            for each in held(self.cascade, figure, item.id)
            if isinstance(each.nilai, Kuantitas)
        ]
        computed = isinstance(item, Data) or isinstance(item.formula, Rumus)
        natural = ENTIRE if unit.murni and computed else NONNEGATIVE
        allowed = of_range(declared) if declared is not None else _with(natural, stated)
        followed = allowed & self.follows(item) if isinstance(item, Indikator) else allowed
        return Masukan(allowed if followed.empty else followed, unit, utuh=self._counted(unit, stated))

    def declared(self, item: Data | Indikator) -> Rentang | None:
        """The bounds that the plan states: of the item itself, else of its unit."""
        if item.rentang is not None or item.satuan is None:
            return item.rentang
        explained = self._explained(item.satuan)
        return _in_unit(explained.rentang, item.satuan) if explained and explained.rentang else None

    def _counted(self, unit: Satuan, stated: Iterable[Fraction]) -> bool:
        """Whether there are only whole numbers of *unit*: things are counted, unless the plan shows otherwise."""
        explained = self._explained(unit)
        if explained is not None and explained.bulat:
            return explained.bulat == "ya"
        counted = unit.hitungan or (unit.rupiah and unit.faktor == 1)
        return counted and all(each.denominator == 1 for each in stated)

    def _explained(self, unit: Satuan) -> SatuanPlan | None:
        name = normal(unit.nama)
        return next(
            (each for each in self.cascade.all(SatuanPlan) if name in (normal(each.id), normal(each.nama))), None
        )

    def _whole(self, key: Kunci, keys: Sequence[Kunci]) -> int | None:
        """The number, among *keys*, of the nearest datum that *key* is a part of in the same period."""
        if key.ukuran != "nilai":
            return None
        wanted = {each.subjek: number for number, each in enumerate(keys) if each == key._replace(subjek=each.subjek)}
        waiting, seen = [key.subjek], set[str]()
        for name in waiting:
            item = self.cascade.model.nama.get(name)
            if name in seen or not isinstance(item, Data):
                continue
            seen.add(name)
            if name in wanted and name != key.subjek:
                return wanted[name]
            waiting.extend(each.id for each in item.bagian_dari)
        return None


def _can_be_part(found: Sequence[Masukan], number: int, whole: int) -> bool:
    """Whether input *number* is never below zero nor, by what was found, itself the whole of *whole*."""
    above: int | None = whole
    while above is not None and above != number:
        above = found[above].induk
    return above is None and found[number].interval.nonnegative and found[whole].interval.nonnegative


def _with(natural: Interval, stated: Iterable[Fraction]) -> Interval:
    for each in stated:
        if each not in natural:
            return ENTIRE
    return natural


def _in_unit(bounds: Rentang, unit: Satuan) -> Rentang:
    """Bare *bounds*, written where a unit is explained, in that unit."""

    def of_unit(edge: Kuantitas | None) -> Kuantitas | None:
        bare = edge is not None and edge.satuan is MURNI
        return Kuantitas(edge.nilai * unit.faktor, unit) if edge is not None and bare else edge

    return evolve(bounds, bawah=of_unit(bounds.bawah), atas=of_unit(bounds.atas))
