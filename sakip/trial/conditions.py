"""Conditions of formulas: whether they hold everywhere in a box, and what is left of the box where they do."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeGuard

from sakip.model.formula import Ekspresi, Operasi
from sakip.trial import interval
from sakip.trial.form import Atom, Form
from sakip.trial.inputs import Box
from sakip.trial.interval import ENTIRE, Interval

OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def compares(item: Ekspresi) -> TypeGuard[Operasi]:
    """Whether *item* is a comparison."""
    return isinstance(item, Operasi) and item.op in OPPOSITE


def holds(op: str, value: Interval) -> bool | None:
    """Whether `value op 0` for every member of *value*, or for none; None where for some."""
    allowed = _allowed(op, Fraction(0))
    if op == "!=":
        return True if value.nonzero else (False if value.point == 0 else None)
    if allowed.holds(value):
        return True
    return False if (allowed & value).empty else None


def _allowed(op: str, bound: Fraction) -> Interval:
    """The numbers x with `x op bound`; for `!=` everything, which is more."""
    match op:
        case "<":
            return interval.below(bound)
        case "<=":
            return interval.between(None, bound)
        case ">":
            return interval.above(bound)
        case ">=":
            return interval.between(bound, None)
        case "=":
            return interval.point(bound)
        case _:
            return ENTIRE


def where(box: Box, op: str, difference: Form) -> Box:
    """The part of *box* in which `difference op 0`, as far as it can be told; never less."""
    found = linear(difference)
    if found is not None:
        index, factor, constant = found
        return _narrowed(box, index, op if factor > 0 else _MIRRORED[op], -constant / factor)
    if op in ("!=", "<", ">") and len(difference.atas.terms) == 1:  # a product is not zero: none of its factors is
        for atom, _ in next(iter(difference.atas.terms)):
            index_ = _index(atom)
            box = _narrowed(box, index_, "!=", Fraction(0)) if index_ is not None else box
    return box


def _narrowed(box: Box, index: int, op: str, bound: Fraction) -> Box:
    """*box* where input *index* `op` *bound*; where a part is not zero, neither is its whole."""
    ends = {box.intervals[index].low.nilai: ">", box.intervals[index].high.nilai: "<"}
    found = box.narrowed(index, _allowed(ends.get(bound, op) if op == "!=" else op, bound))
    whole = box.masukan[index].induk
    if whole is None or not found.intervals[index].nonzero:
        return found
    return _narrowed(found, whole, "!=", Fraction(0))


def linear(form: Form) -> tuple[int, Fraction, Fraction] | None:
    """The input, its factor and the constant of a form `factor * input + constant`; None for any other."""
    if form.bawah.constant != 1 or len(form.atas.terms) > 2:
        return None
    terms = dict(form.atas.terms)
    constant = terms.pop(frozenset(), Fraction(0))
    if len(terms) != 1:
        return None
    product, factor = next(iter(terms.items()))
    atom, power = next(iter(product))
    index = _index(atom)
    return (index, factor, constant) if len(product) == 1 and power == 1 and index is not None else None


def _index(atom: Atom) -> int | None:
    """The number of the input that *atom* is; None where it is a function."""
    kind, _, rest = atom.nama.partition(" ")
    return int(rest) if kind == "masukan" else None
