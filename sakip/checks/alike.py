"""Indicators that have the same name: which they are, and in what they differ."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.checks.measured import own
from sakip.comparison.likeness import folded
from sakip.graph.cascade import Cascade
from sakip.model.formula import RumusKata
from sakip.model.nodes import Indikator
from sakip.numbers.satuan import normal


def same_named(cascade: Cascade) -> Iterator[list[Indikator]]:
    """The agency's own indicators that have the same name, as they are declared: two or more each time."""
    by_name: dict[tuple[str, ...], list[Indikator]] = {}
    for each in own(cascade):
        if each.nama:
            by_name.setdefault(folded(each.nama), []).append(each)
    return (group for group in by_name.values() if len(group) > 1)


def contrast(one: Indikator, other: Indikator) -> str:
    """The property that both state and in which they differ: satuan, arah or formula; "" where there is none."""
    if one.satuan and other.satuan and _other_unit(one, other):
        return "satuan"
    if one.arah and other.arah and one.arah != other.arah:
        return "arah"
    return "formula" if _other_formula(one, other) else ""


def _other_unit(one: Indikator, other: Indikator) -> bool:
    left, right = one.satuan, other.satuan
    if left is None or right is None or (left.murni and right.murni and left.faktor == right.faktor):
        return False
    return normal(left.nama) != normal(right.nama) and (left.dimensi, left.faktor) != (right.dimensi, right.faktor)


def _other_formula(one: Indikator, other: Indikator) -> bool:
    left, right = one.formula, other.formula
    if left is None or right is None or isinstance(left, RumusKata) is not isinstance(right, RumusKata):
        return False
    if isinstance(left, RumusKata) and isinstance(right, RumusKata):
        return folded(left.teks) != folded(right.teks)
    return left != right
