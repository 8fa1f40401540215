"""The range in which an input may lie, and in which steps: what is counted is whole and not negative."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from sakip.evaluation.figure import Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.names import VALUE, unit_of
from sakip.model.nodes import Data, Indikator
from sakip.numbers.ends import ABOVE_ALL, BELOW_ALL, Ends, end
from sakip.numbers.nilai import Kuantitas, Rentang
from sakip.numbers.satuan import MURNI, Satuan
from sakip.text.bilingual import Text

_FINE = Fraction(1, 100)
_NOT_NEGATIVE = Text(id="tidak kurang dari nol", en="not below zero")
_ITS_RANGE = Text(id="rentangnya dalam rencana", en="its range in the plan")
_WHOLE = Text(id="bagian dari {nama}", en="part of {nama}")
ZERO_DIVISOR = Text(id="tanpa itu pembaginya nol", en="else its divisor is zero")
_PART = Text(id="memuat {nama}", en="it holds {nama}")


@frozen
class Batas:
    """A bound of an input, and why."""

    nilai: Kuantitas
    alasan: Text


@frozen
class Ranah:
    """What an input may be: in `langkah` of base units, from `bawah` to `atas`, where there are such bounds."""

    satuan: Satuan
    langkah: Fraction
    bawah: Batas | None
    atas: Batas | None

    @property
    def ends(self) -> Ends:
        """The range as its ends."""
        low = end(self.bawah.nilai.nilai) if self.bawah else BELOW_ALL
        return low, end(self.atas.nilai.nilai) if self.atas else ABOVE_ALL

    def quantity(self, number: Fraction) -> Kuantitas:
        """So many base units."""
        return Kuantitas(number, self.satuan)


def range_of(evaluation: Evaluation, key: Kunci) -> Ranah:
    """The range of the input *key*: by its unit, its own range in the plan, its wholes and its parts."""
    unit = _unit(evaluation, key)
    bounds = tuple(_bounds(evaluation, key, unit))
    lows = [each for low, each in bounds if low]
    highs = [each for low, each in bounds if not low]
    step = Fraction(1) if unit.hitungan or unit.rupiah else _FINE * unit.faktor
    return Ranah(
        unit,
        step,
        max(lows, key=lambda each: each.nilai.nilai, default=None),
        min(highs, key=lambda each: each.nilai.nilai, default=None),
    )


def _unit(evaluation: Evaluation, key: Kunci) -> Satuan:
    value = evaluation.known(key).nilai
    return value.satuan if isinstance(value, Kuantitas) else unit_of(evaluation.cascade, key) or MURNI


def _bounds(evaluation: Evaluation, key: Kunci, unit: Satuan) -> Iterator[tuple[bool, Batas]]:
    """Every bound, and whether it is a lower one."""
    item = evaluation.cascade.model.nama.get(key.subjek)
    now = evaluation.known(key).nilai
    if not (isinstance(now, Kuantitas) and now.nilai < 0):
        yield True, Batas(Kuantitas(Fraction(0), unit), _NOT_NEGATIVE)
    own = item.rentang if isinstance(item, Indikator) else None
    if own is not None and key.ukuran in ("realisasi", "target"):
        yield from _of_range(own)
    if isinstance(item, Data) and key.ukuran == VALUE:
        for whole in item.bagian_dari:
            yield from _beside(evaluation, whole.id, key, low=False)
        for part in evaluation.cascade.all(Data):
            if any(each.id == item.id for each in part.bagian_dari):
                yield from _beside(evaluation, part.id, key, low=True)


def _of_range(own: Rentang) -> Iterator[tuple[bool, Batas]]:
    if own.bawah is not None:
        yield True, Batas(own.bawah, _ITS_RANGE)
    if own.atas is not None:
        yield False, Batas(own.atas, _ITS_RANGE)


def _beside(evaluation: Evaluation, name: str, key: Kunci, *, low: bool) -> Iterator[tuple[bool, Batas]]:
    """The bound that the datum *name* sets in the same period, where its value is known."""
    value = evaluation.figure(VALUE, name, key.periode).nilai
    if isinstance(value, Kuantitas):
        title, why = evaluation.cascade.title(name), _PART if low else _WHOLE
        yield low, Batas(value, Text(id=why.id.format(nama=title), en=why.en.format(nama=title)))
