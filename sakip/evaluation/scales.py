"""Scales: the grade of a number, and the rank of a grade."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sakip.evaluation.arithmetic import number
from sakip.evaluation.outcome import Hasil, Tiada, undefined
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Skala
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.satuan import MURNI, normal
from sakip.text.bilingual import Text

_Bands = tuple[tuple[str, Rentang | None], ...]


def graded(value: Hasil, scale: Skala, part: str = "") -> Peringkat | Tiada:
    """The grade of *value* on *scale*, by the bands of *part* of the year where the scale has any."""
    given = number(value)
    if isinstance(given, Tiada):
        return given
    for label, band in _bands(scale, part):
        if band is not None and band.memuat(_measured(given, band)):
            return Peringkat(label, given.angka)
    name = _name(scale)
    return undefined(Text(id=f"tidak ada predikat untuknya pada {name.id}", en=f"no grade for it on {name.en}"))


def ranked(value: Hasil, scale: Skala | None) -> Hasil:
    """The rank of a grade on *scale*, 1 for the lowest; a number is first graded."""
    if isinstance(value, Tiada):
        return value
    if scale is None:
        return undefined(Text(id="skalanya tidak dinyatakan", en="its scale is not stated"))
    label = _label(value, scale)
    if isinstance(label, Tiada):
        return label
    order = [normal(each) for each in ascending(scale)]
    if normal(label) not in order:
        name = _name(scale)
        return undefined(Text(id=f"`{label}` tidak ada pada {name.id}", en=f"`{label}` is not on {name.en}"))
    return Kuantitas(Fraction(order.index(normal(label)) + 1), MURNI)


def scale_of(cascade: Cascade, subject: str) -> Skala | None:
    """The scale on which the values of *subject* are, if it names one."""
    item = cascade.model.nama.get(subject)
    named = (cascade.model.nama.get(each.id) for each in getattr(item, "skala", ()))
    return next((each for each in named if isinstance(each, Skala)), None)


def ascending(scale: Skala) -> tuple[str, ...]:
    """Every grade of *scale* from the lowest: as it says, else by the bounds of its bands."""
    if scale.urutan:
        return scale.urutan
    return tuple(label for label, _ in sorted(scale.pita, key=lambda each: _floor(each[1])))


def _floor(band: Rentang | None) -> tuple[int, Fraction]:
    """A key that sorts bands upwards; one without a lower bound comes first."""
    edge = band.bawah if band is not None else None
    return (1, edge.nilai) if edge is not None else (0, Fraction(0))


def _label(value: Hasil, scale: Skala) -> str | Tiada:
    match value:
        case Peringkat(label=label):
            return label
        case Uraian(teks=words):
            return words
        case _:
            grade = graded(value, scale)
            return grade.label if isinstance(grade, Peringkat) else grade


def _bands(scale: Skala, part: str) -> _Bands:
    of_part = dict(scale.per_bagian)
    return of_part.get(part) or scale.pita or of_part.get("tw4", ())


def _measured(value: Kuantitas, band: Rentang) -> Fraction:
    """*value* as the bounds of *band* count: bare bounds mean the number in its own unit, 111,36 for 111,36%."""
    edge = band.bawah or band.atas
    bare = edge is not None and edge.satuan is MURNI
    return value.angka if bare else value.nilai


def nearest_bands(value: Hasil, scale: Skala) -> Iterator[tuple[str, Rentang]]:
    """The grades next to a number that no band of *scale* holds: the one below, the one above."""
    given = number(value)
    if isinstance(given, Tiada):
        return
    bands = [(label, band) for label, band in _bands(scale, "") if band is not None]
    below = [each for each in bands if each[1].atas is not None and each[1].atas.nilai <= _measured(given, each[1])]
    above = [each for each in bands if each[1].bawah is not None and each[1].bawah.nilai >= _measured(given, each[1])]
    if below:
        yield max(below, key=lambda each: each[1].atas.nilai if each[1].atas else 0)
    if above:
        yield min(above, key=lambda each: each[1].bawah.nilai if each[1].bawah else 0)


def _name(scale: Skala) -> Text:
    return Text(id=f'skala "{scale.judul.id}"', en=f'scale "{scale.judul.en}"')
