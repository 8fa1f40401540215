"""From a figure to a curve: its formulas, and those of all that it rests on, over the range of one input."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from sakip.evaluation import curves
from sakip.evaluation.arithmetic import MOST_DECIMALS, number
from sakip.evaluation.compiled import Around, Names, places
from sakip.evaluation.curves import Kurva, TakTerbuktiError
from sakip.evaluation.figure import Figure, Kunci, with_inputs
from sakip.evaluation.outcome import Tiada, applies
from sakip.evaluation.periods import previous
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap
from sakip.numbers.ends import NOUGHT, Ends
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.rounding import half_up, truncated
from sakip.numbers.satuan import MURNI
from sakip.syntax.vocabulary import POLICY_FIGURES

_Value = Kurva | Tiada
_OPERATIONS: dict[str, Callable[[Kurva, Kurva], Kurva]] = {
    "+": curves.plus,
    "-": curves.minus,
    "*": curves.times,
    "/": curves.over,
}


def as_curve(figure: Figure, moving: Kunci, ranah: Ends, around: Around) -> Kurva:
    """*figure* over the range of *moving*, an input that it rests on.

    Raises:
        TakTerbuktiError: nothing can be proved of one of its formulas.
    """
    known: dict[Figure, _Value] = {}
    for each in _inputs_first(figure):
        known[each] = _curve(each, moving, ranah, around, known)
    found = known[figure]
    if isinstance(found, Tiada):
        raise TakTerbuktiError
    return found


def _inputs_first(figure: Figure) -> Iterator[Figure]:
    """*figure* and all that it rests on, each behind its inputs."""
    done: set[Figure] = set()
    waiting = [figure]
    while waiting:
        missing = [each for each in waiting[-1].masukan if each not in done]
        if missing:
            waiting += missing
            continue
        each = waiting.pop()
        if each not in done:
            done.add(each)
            yield each


def _curve(figure: Figure, moving: Kunci, ranah: Ends, around: Around, known: dict[Figure, _Value]) -> _Value:
    if figure.kunci == moving:
        return curves.varying(_number(figure), ranah)
    inputs = {each.kunci: known[each] for each in figure.masukan}
    if _may_go_another_way(figure, moving, inputs):
        raise TakTerbuktiError
    if figure.rumus is None or all(isinstance(each, Tiada) or each.arah == 0 for each in inputs.values()):
        return figure.nilai if isinstance(figure.nilai, Tiada) else curves.steady(_number(figure), ranah)
    found = _Reader(figure, around, ranah, inputs).of(figure.rumus, figure.subjek, figure.periode)
    match found, figure.nilai:
        case Kurva() as curve, Kuantitas(satuan=unit):
            return curves.in_unit(curve, unit)
    return found


def _number(figure: Figure) -> Kuantitas:
    value = number(figure.nilai)
    if isinstance(value, Tiada):
        raise TakTerbuktiError
    return value


def _may_go_another_way(figure: Figure, moving: Kunci, inputs: dict[Kunci, _Value]) -> bool:
    """Whether *figure* may be known in another way for another input: one that was tried, or by another case."""
    if any(each.kunci == moving for each in with_inputs(other for way in figure.dicoba for other in way.masukan)):
        return True
    target = inputs.get(Kunci("target", figure.subjek, figure.periode))
    moves = isinstance(target, Kurva) and target.arah != 0
    return figure.kunci.pokok == "capaian" and moves and not (isinstance(target, Kurva) and target.batas[0] > NOUGHT)


class _Reader:
    """Reads the formula of a figure, with curves in place of its inputs."""

    def __init__(self, figure: Figure, around: Around, ranah: Ends, inputs: dict[Kunci, _Value]) -> None:
        policy = figure.kunci.pokok in POLICY_FIGURES
        self._names = Names(figure.cascade.model.nama, policy=policy)
        self._around = around
        self._ranah = ranah
        self._inputs = inputs

    def of(self, item: Ekspresi, subject: str, period: Periode) -> _Value:
        """The curve of *item*, given whose formula it stands in, and the period."""
        match item:
            case Konstanta(nilai=value):
                return curves.steady(value, self._ranah)
            case Acuan():
                found = self._inputs.get(self._names.key(item)(subject, period))
                if found is None:
                    raise TakTerbuktiError  # a branch that was not taken for the input at hand
                return found
            case Negasi(isi=inner):
                return curves.negated(self._certain(inner, subject, period))
            case Operasi(op=op, kiri=left, kanan=right):
                sides = self._certain(left, subject, period), self._certain(right, subject, period)
                return _OPERATIONS[op](*sides) if op in _OPERATIONS else curves.compared(op, *sides)
            case Fungsi(nama="lalu", argumen=(inner,)):
                return self.of(inner, subject, previous(period))
            case Fungsi():
                return self._function(item, subject, period)
            case Setiap():
                raise TakTerbuktiError

    def _certain(self, item: Ekspresi, subject: str, period: Periode) -> Kurva:
        found = self.of(item, subject, period)
        if isinstance(found, Tiada):
            raise TakTerbuktiError
        return found

    def _function(self, item: Fungsi, subject: str, period: Periode) -> _Value:
        if item.nama == "jika":
            return self._choice(item.argumen, subject, period)
        given = self._arguments(item.argumen, subject, period)
        applying = [each for each in given if applies(each)]
        if item.nama == "atau":
            return applying[0] if applying else given[0]
        found = [each for each in applying if isinstance(each, Kurva)]
        needed = given if item.nama in _IN_PAIRS else applying
        partly = item.nama in _PARTLY or (isinstance(item.argumen[0], Setiap) and item.nama in ("min", "maks"))
        if not found or (len(found) < len(needed) and not partly):
            raise TakTerbuktiError
        return _FUNCTIONS.get(item.nama, _unknown)(found)

    def _choice(self, parts: Sequence[Ekspresi], subject: str, period: Periode) -> _Value:
        condition = self._certain(parts[0], subject, period)
        if condition.sign == 0 or condition.never_zero:
            return self.of(parts[2] if condition.sign == 0 else parts[1], subject, period)
        then, otherwise = (self._certain(each, subject, period) for each in parts[1:])
        return curves.chosen(condition, then, otherwise)

    def _arguments(self, items: Sequence[Ekspresi], subject: str, period: Periode) -> list[_Value]:
        if len(items) == 1 and isinstance(items[0], Setiap):
            found = places(self._around, items[0].kumpulan, subject, period)
            return [self.of(each, whose, when) for whose, when in found for each in items[0].isi]
        return [self.of(each, subject, period) for each in items]


# ── functions ───────────────────────────────────────────────────────────────────────────────────────


def _total(given: Sequence[Kurva]) -> Kurva:
    found = given[0]
    for each in given[1:]:
        found = curves.plus(found, each)
    return found


def _mean(given: Sequence[Kurva]) -> Kurva:
    count = curves.steady(Kuantitas(Fraction(len(given)), MURNI), given[0].ranah)
    return curves.over(_total(given), count)


def _weighted_mean(given: Sequence[Kurva]) -> Kurva:
    weighed = [curves.times(*pair) for pair in zip(given[::2], given[1::2], strict=True)]
    return curves.over(_total(weighed), _total(given[1::2]))


def _rounded(how: Callable[[Fraction, int], Fraction]) -> Callable[[Sequence[Kurva]], Kurva]:
    def rounded(given: Sequence[Kurva]) -> Kurva:
        value, digits = given
        places_ = digits.contoh.nilai
        if digits.arah != 0 or places_.denominator != 1 or not 0 <= places_ <= MOST_DECIMALS:
            raise TakTerbuktiError
        return curves.stepped(value, lambda angka: how(angka, int(places_)))

    return rounded


def _unknown(_: Sequence[Kurva]) -> Kurva:
    raise TakTerbuktiError


_PARTLY = frozenset(("rata_rata", "terakhir"))
_IN_PAIRS = frozenset(("rata_tertimbang",))  # of which none may be missing, lest others be taken for a pair
_FUNCTIONS: dict[str, Callable[[Sequence[Kurva]], Kurva]] = {
    "jumlah": _total,
    "rata_rata": _mean,
    "rata_tertimbang": _weighted_mean,
    "min": curves.least,
    "maks": curves.greatest,
    "mutlak": lambda given: curves.absolute(given[0]),
    "bulat": _rounded(half_up),
    "potong": _rounded(truncated),
    "terakhir": lambda given: given[-1],
}
