"""Formulas of figures as formulas of Excel, which give what ours give.

Every part is worked out once more by our own arithmetic beside its translation: so the unit in which `bulat` rounds is
known, what does not apply is left out where our sums leave it out, and a translation that would give another value is
not used at all. Values are in base units: 27,45% is 0,2745, as Excel itself keeps per cents.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from sakip.evaluation import arithmetic
from sakip.evaluation.compiled import Names, places
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.library import shelf
from sakip.evaluation.outcome import Hasil, Tiada, applies
from sakip.evaluation.periods import previous
from sakip.evaluation.scales import graded
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap
from sakip.model.nodes import Skala
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang
from sakip.numbers.periode import Periode
from sakip.syntax.vocabulary import POLICY_FIGURES

LONGEST = 8000  # characters; Excel takes 8192


class Untranslated(Exception):  # noqa: N818 - no error: the value stands in place of a formula
    """Excel has no formula that says this."""


@frozen
class Suku:
    """A part of a formula: as Excel writes it, what it comes to, whether it is the place of a figure alone."""

    teks: str
    nilai: Hasil
    tempat: bool = False

    @property
    def known(self) -> bool:
        """Whether it has a value now."""
        return not isinstance(self.nilai, Tiada)

    @property
    def angka(self) -> str:
        """It as a number: a text there is an error of Excel, not passed over."""
        return f"({self.teks}+0)" if self.tempat else self.teks


class Translator:
    """Translates the formulas of one plan; `places` says where each figure stands."""

    def __init__(self, evaluation: Evaluation, where: Mapping[Figure, str]) -> None:
        self._evaluation = evaluation
        self._where = where

    def formula(self, figure: Figure) -> str:
        """The formula that gives *figure*; where there is no value now, one that says why until there is."""
        if figure.rumus is None:
            return ""
        try:
            part = _Reading(self._evaluation, self._where, figure).of(figure.rumus, figure.subjek, figure.periode)
        except Untranslated:
            return ""
        same = _same(part.nilai, figure.nilai)
        if not same or len(part.teks) > LONGEST:
            return ""
        text = _bare(part.teks)
        return text if figure.known else f"IFERROR({text},{quoted(figure.shown())})"


class _Reading:
    """One formula being translated."""

    def __init__(self, evaluation: Evaluation, where: Mapping[Figure, str], figure: Figure) -> None:
        self._evaluation = evaluation
        self._declared = evaluation.policies.names
        self._names = Names(self._declared, policy=figure.kunci.pokok in POLICY_FIGURES)
        self._where = where
        self._inputs: dict[Kunci, Figure] = {each.kunci: each for each in figure.masukan}

    def of(self, item: Ekspresi, subject: str, period: Periode) -> Suku:
        """*item* for *subject* and *period*."""
        match item:
            case Konstanta(nilai=value):
                return Suku(digits(value.nilai), value)
            case Acuan():
                return self._reference(self._names.key(item)(subject, period))
            case Negasi(isi=inner):
                part = self.of(inner, subject, period)
                return Suku(f"(-{part.teks})", arithmetic.negated(part.nilai))
            case Operasi(op=op, kiri=left, kanan=right):
                return _operated(op, self.of(left, subject, period), self.of(right, subject, period))
            case Fungsi():
                return self._function(item, subject, period)
            case Setiap():
                raise Untranslated

    def _reference(self, key: Kunci) -> Suku:
        figure = self._inputs.get(key)
        if figure is None:
            raise Untranslated
        if isinstance(figure.nilai, Kuantitas | Tiada):
            return Suku(self._where[figure], figure.nilai, tempat=True)
        number = arithmetic.number(
            figure.nilai
        )  # a range or a grade stands there in words: the number that it counts as
        return Suku(digits(number.nilai) if isinstance(number, Kuantitas) else "NA()", figure.nilai)

    def _function(self, item: Fungsi, subject: str, period: Periode) -> Suku:
        match item.nama:
            case "lalu":
                return self.of(item.argumen[0], subject, previous(period))
            case "jika":
                return self._choice(item.argumen, subject, period)
            case "tabel":
                return self._grade(item, subject, period)
        over = isinstance(item.argumen[0], Setiap)
        parts = self._arguments(item.argumen, subject, period)
        written = _OVER_MEMBERS.get(item.nama) if over else None
        function = written or _FUNCTIONS.get(item.nama)
        if function is None or not parts:
            raise Untranslated
        return function(parts)

    def _choice(self, given: Sequence[Ekspresi], subject: str, period: Periode) -> Suku:
        """Only the side that is taken is sure to have its inputs; the other is not translated where it lacks them."""
        condition = self.of(given[0], subject, period)
        holds = arithmetic.number(condition.nilai)
        if isinstance(holds, Tiada):
            return Suku(condition.teks, holds)
        sides = [self._if_any(each, subject, period) for each in given[1:]]
        taken = sides[0 if holds.nilai else 1]
        if taken is None:
            raise Untranslated
        first, second = (each.teks if each else "NA()" for each in sides)
        return Suku(f"IF({condition.teks},{first},{second})", taken.nilai)

    def _if_any(self, item: Ekspresi, subject: str, period: Periode) -> Suku | None:
        try:
            return self.of(item, subject, period)
        except Untranslated:
            return None

    def _grade(self, item: Fungsi, subject: str, period: Periode) -> Suku:
        scale = item.argumen[1]
        declared = (self._declared.get(scale.id) or shelf().get(scale.id)) if isinstance(scale, Acuan) else None
        part = self.of(item.argumen[0], subject, period)
        if not isinstance(declared, Skala) or not declared.pita or declared.per_bagian:
            raise Untranslated
        number = arithmetic.number(part.nilai)
        unit = number.satuan.faktor if isinstance(number, Kuantitas) else Fraction(1)
        text = "NA()"
        for label, band in reversed(declared.pita):
            if band is not None:
                text = f"IF({_within(part.angka, band, unit)},{quoted(label)},{text})"
        return Suku(text, graded(part.nilai, declared, period.bagian))

    def _arguments(self, items: Sequence[Ekspresi], subject: str, period: Periode) -> list[Suku]:
        if len(items) == 1 and isinstance(items[0], Setiap):
            each = items[0]
            found = places(self._evaluation, each.kumpulan, subject, period)
            return [self.of(inner, whose, when) for whose, when in found for inner in each.isi]
        return [self.of(each, subject, period) for each in items]


# ── the signs and functions of formulas ─────────────────────────────────────────────────────────────


def _operated(op: str, left: Suku, right: Suku) -> Suku:
    value = arithmetic.operated(op, left.nilai, right.nilai)
    if op in "+-*/":
        return Suku(f"({left.teks}{op}{right.teks})", value)
    return Suku(f"IF({left.angka}{op}{right.angka},1,0)", value)


def _total(parts: Sequence[Suku]) -> Suku:
    """Added one by one: Excel's own SUM would pass over what is not known."""
    applying = [each.teks for each in parts if applies(each.nilai)]
    return Suku(f"({'+'.join(applying or ['NA()'])})", arithmetic.total([each.nilai for each in parts]))


def _mean(parts: Sequence[Suku]) -> Suku:
    value = arithmetic.mean([each.nilai for each in parts]).nilai
    if all(each.tempat for each in parts):
        return Suku(f"AVERAGE({_listed(parts)})", value)  # which passes over texts where they stand in places
    above = "+".join(f"IFERROR({each.angka},0)" for each in parts)
    below = "+".join(f"ISNUMBER({each.angka})" for each in parts)
    return Suku(f"(({above})/({below}))", value)


def _weighted(parts: Sequence[Suku]) -> Suku:
    values, weights = parts[::2], parts[1::2]
    result = arithmetic.weighted_mean([each.nilai for each in values], [each.nilai for each in weights]).nilai
    known = [(value, weight) for value, weight in zip(values, weights, strict=True) if value.known and weight.known]
    above = "+".join(f"{value.teks}*{weight.teks}" for value, weight in known) or "NA()"
    below = "+".join(weight.teks for _, weight in known) or "1"
    return Suku(f"(({above})/({below}))", result)


def _last(parts: Sequence[Suku]) -> Suku:
    text = "NA()"
    for each in parts:
        text = f"IF(ISNUMBER({each.teks}),{each.teks},{text})"
    return Suku(text, arithmetic.last([each.nilai for each in parts]).nilai)


def _first_applying(parts: Sequence[Suku]) -> Suku:
    return next((each for each in parts if applies(each.nilai)), parts[-1])


def _extreme(name: str, of: Callable[[Sequence[Hasil]], Hasil]) -> Callable[[Sequence[Suku]], Suku]:
    def written(parts: Sequence[Suku]) -> Suku:
        return Suku(f"{name}({','.join(each.angka for each in parts)})", of([each.nilai for each in parts]))

    return written


def _extreme_known(name: str, of: Callable[[Sequence[Hasil]], arithmetic.Sebagian]) -> Callable[[Sequence[Suku]], Suku]:
    def written(parts: Sequence[Suku]) -> Suku:
        known = [each for each in parts if each.known] or parts
        return Suku(f"{name}({','.join(each.angka for each in known)})", of([each.nilai for each in parts]).nilai)

    return written


def _rounding(name: str, of: Callable[[Hasil, Hasil], Hasil]) -> Callable[[Sequence[Suku]], Suku]:
    """Rounded in the unit in which a reader sees it: 27,449% to 27,45%."""

    def written(parts: Sequence[Suku]) -> Suku:
        given = arithmetic.number(parts[0].nilai)
        unit = given.satuan.faktor if isinstance(given, Kuantitas) else Fraction(1)
        scaled = f"{name}({parts[0].teks}{_times(1 / unit)},{parts[1].teks})"
        return Suku(f"({scaled}{_times(unit)})", of(parts[0].nilai, parts[1].nilai))

    return written


def _bound(of: Callable[[Hasil], Hasil]) -> Callable[[Sequence[Suku]], Suku]:
    def written(parts: Sequence[Suku]) -> Suku:
        given = parts[0]
        if not isinstance(given.nilai, Rentang):
            return given
        edge = of(given.nilai)
        return Suku(digits(edge.nilai) if isinstance(edge, Kuantitas) else "NA()", edge)

    return written


_FUNCTIONS: dict[str, Callable[[Sequence[Suku]], Suku]] = {
    "jumlah": _total,
    "rata_rata": _mean,
    "rata_tertimbang": _weighted,
    "terakhir": _last,
    "atau": _first_applying,
    "min": _extreme("MIN", arithmetic.least),
    "maks": _extreme("MAX", arithmetic.greatest),
    "mutlak": lambda parts: Suku(f"ABS({parts[0].teks})", arithmetic.absolute(parts[0].nilai)),
    "bulat": _rounding("ROUND", arithmetic.rounded),
    "potong": _rounding("TRUNC", arithmetic.cut),
    "bawah": _bound(arithmetic.lower),
    "atas": _bound(arithmetic.upper),
}
_OVER_MEMBERS: dict[str, Callable[[Sequence[Suku]], Suku]] = {
    "min": _extreme_known("MIN", arithmetic.least_known),
    "maks": _extreme_known("MAX", arithmetic.greatest_known),
}


# ── how Excel writes things ─────────────────────────────────────────────────────────────────────────


def digits(value: Fraction) -> str:
    """*value* as Excel's files write numbers; as a quotient where no digit is the last."""
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    if Fraction(decimal) == value:
        text = f"{decimal:f}"
        return text if value >= 0 else f"({text})"
    return f"({value.numerator}/{value.denominator})"


def quoted(text: str) -> str:
    """*text* as a text within a formula."""
    return '"' + text.replace('"', '""') + '"'


def _times(factor: Fraction) -> str:
    if factor == 1:
        return ""
    return f"*{factor.numerator}" if factor.denominator == 1 else f"/{digits(1 / factor)}"


def _within(text: str, band: Rentang, unit: Fraction) -> str:
    """That *text* lies in *band*; bare bounds mean the number in its own unit."""
    conditions = []
    for edge, closed, sign in ((band.bawah, band.bawah_termasuk, ">"), (band.atas, band.atas_termasuk, "<")):
        if edge is not None:
            bare = edge.satuan.nama == "bilangan"
            bound = edge.nilai * unit if bare else edge.nilai
            conditions.append(f"{text}{sign}{'=' if closed else ''}{digits(bound)}")
    return f"AND({','.join(conditions)})" if conditions else "TRUE"


def _listed(parts: Sequence[Suku]) -> str:
    return ",".join(each.teks for each in parts)


def _bare(text: str) -> str:
    """*text* without the parentheses around all of it."""
    if not text.startswith("("):
        return text
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return text[1:-1] if at == len(text) - 1 else text
    return text


def _same(ours: Hasil, theirs: Hasil) -> bool:
    match ours, theirs:
        case Kuantitas(nilai=first), Kuantitas(nilai=second):
            return first == second
        case Peringkat(label=first_label), Peringkat(label=second_label):
            return first_label == second_label
        case Tiada(), Tiada():
            return True
        case _:
            return False
