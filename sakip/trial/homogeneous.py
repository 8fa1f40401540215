"""Whether a formula stays the same when all weights are multiplied by one number: its degree in them is zero."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap, parts

# The degree of zero: nothing changes when it is multiplied.
_ANY = -1
_LIKE_ARGUMENTS = frozenset(("jumlah", "rata_rata", "min", "maks", "mutlak", "terakhir", "atau"))


def degree(item: Ekspresi, weights: Collection[str]) -> int | None:
    """The n for which *item* is multiplied by the nth power of what all of *weights* are; None where there is none."""
    match item:
        case Acuan(id=name):
            return int(name in weights)
        case Konstanta(nilai=value):
            return 0 if value.nilai else _ANY
        case Negasi(isi=inner):
            return degree(inner, weights)
        case Operasi():
            return _of_operation(item, weights)
        case Fungsi():
            return _of_function(item, weights)
        case Setiap():
            return None


def _of_operation(item: Operasi, weights: Collection[str]) -> int | None:
    left, right = degree(item.kiri, weights), degree(item.kanan, weights)
    if left is None or right is None:
        return None
    if item.op in "*/":
        if _ANY in (left, right):
            return _ANY
        return left + right if item.op == "*" else (left - right if left >= right else None)
    alike = _alike((left, right))
    return alike if item.op in "+-" else (None if alike is None else 0)


def _of_function(item: Fungsi, weights: Collection[str]) -> int | None:
    degrees = [degree(each, weights) for each in item.argumen]
    if item.nama in _LIKE_ARGUMENTS:
        return _alike(degrees)
    if item.nama == "rata_tertimbang":
        weighing = _alike(degrees[1::2])
        return None if weighing is None else _alike(degrees[::2])
    if item.nama == "jika":
        return None if degrees[0] is None else _alike(degrees[1:])
    return 0 if not any(_mentions(each, weights) for each in item.argumen) else None


def _alike(degrees: Iterable[int | None]) -> int | None:
    """The degree that all of *degrees* are."""
    found = set(degrees) - {_ANY}
    return next(iter(found), _ANY) if len(found) < 2 else None


def _mentions(item: Ekspresi, weights: Collection[str]) -> bool:
    return (isinstance(item, Acuan) and item.id in weights) or any(_mentions(each, weights) for each in parts(item))
