"""Where two formulas differ: the smallest parts that are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.comparison.meaning import Names, own, written
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap


def parts_apart(left: Ekspresi, right: Ekspresi, names: Names = own) -> tuple[tuple[str, str], ...]:
    """The differing parts of *left*, whose operands are called as *names* says, and of *right*, in their order."""
    return tuple(_apart(left, right, names))


def _apart(left: Ekspresi, right: Ekspresi, names: Names) -> Iterator[tuple[str, str]]:
    if written(left, names) == written(right):
        return
    inner, other = _inside(left), _inside(right)
    if _head(left) == _head(right) and inner and len(inner) == len(other):
        for one, two in zip(inner, other, strict=True):
            yield from _apart(one, two, names)
    else:
        yield written(left, names), written(right)


def _inside(item: Ekspresi) -> tuple[Ekspresi, ...]:
    match item:
        case Operasi(_, left, right):
            return left, right
        case Negasi(below):
            return (below,)
        case Fungsi(_, arguments):
            return arguments
        case Setiap(_, inner):
            return inner
        case Konstanta() | Acuan():
            return ()


def _head(item: Ekspresi) -> tuple[type, str]:
    """What *item* does with what is inside."""
    match item:
        case Operasi(op) | Fungsi(op) | Setiap(op):
            return type(item), op
        case _:
            return type(item), ""
