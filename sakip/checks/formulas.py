"""What rules share about formulas: what they are made of, what is added up, what is divided by what."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Operasi, Rumus, Setiap, parts
from sakip.model.nodes import Indikator
from sakip.numbers.nilai import Kuantitas


def everything(item: Ekspresi) -> Iterator[Ekspresi]:
    """*item*, and all that it is made of."""
    waiting = [item]
    for each in waiting:
        yield each
        waiting.extend(parts(each))


def addends(item: Ekspresi) -> tuple[Ekspresi, ...]:
    """The terms of a sum, `a + b + c` or `jumlah(a; b; c)`; *item* alone where it is no sum."""
    match item:
        case Operasi("+", left, right):
            return (*addends(left), *addends(right))
        case Fungsi(nama="jumlah", argumen=given) if not isinstance(given[0], Setiap):
            return tuple(term for each in given for term in addends(each))
        case _:
            return (item,)


def divisor(cascade: Cascade, item: Ekspresi, seen: frozenset[str] = frozenset()) -> Ekspresi | None:
    """What *item* is divided by where it is a plain ratio, an indicator by its own formula; None where it is none."""
    match item:
        case Operasi("*", inner, Konstanta(Kuantitas(nilai=1))) | Operasi("*", Konstanta(Kuantitas(nilai=1)), inner):
            return divisor(cascade, inner, seen)
        case Operasi("/", above, below) if not isinstance(below, Konstanta) and not _weighed(above):
            return below
        case Acuan(id=name, periode="", ukuran="nilai") if name not in seen:
            used = cascade.model.nama.get(name)
            if isinstance(used, Indikator) and isinstance(used.formula, Rumus):
                return divisor(cascade, used.formula.ekspresi, seen | {name})
    return None


def _weighed(item: Ekspresi) -> bool:
    """Whether *item* is so many times something: a weight, or a rate."""
    match item:
        case Operasi("*", Konstanta(nilai=factor), _) | Operasi("*", _, Konstanta(nilai=factor)):
            return factor.nilai != 1
        case _:
            return False


def differing(cascade: Cascade, terms: tuple[Ekspresi, ...]) -> tuple[Ekspresi, ...]:
    """What *terms*, all of them ratios, are divided by, where that is not the same; nothing for any others."""
    found = [divisor(cascade, each) for each in terms]
    known = tuple(dict.fromkeys(each for each in found if each is not None))
    return known if len(known) > 1 and None not in found else ()
