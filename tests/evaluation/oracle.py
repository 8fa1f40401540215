"""An evaluator written as differently as can be: plain recursion over plain values, no units, no caches, no derivations.

It exists to disagree with `sakip.evaluation`. A result is a number, or the reason why there is none.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import floor

from tests.evaluation.worlds import BELUM, TAK_BERLAKU, Formula, Indicator, Value, World

UNSTATED, UNDEFINED = "tidak_dinyatakan", "tak_terdefinisi"
REASONS = (TAK_BERLAKU, BELUM, UNSTATED, UNDEFINED)  # from the lightest
Result = Fraction | str


def heaviest(results: list[Result]) -> str:
    """The heaviest reason among *results*."""
    return max((each for each in results if isinstance(each, str)), key=REASONS.index)


class Oracle:
    """What figures of a world come to."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.by_name = {each.name: each for each in world.indicators}

    # ── results ─────────────────────────────────────────────────────────────────────────────────

    def result(self, name: str, year: int) -> Result:
        """What the indicator came to: by its formula, else as stated; of two reasons, what a document says first."""
        item = self.by_name[name]
        computed = self.of(item.formula, year) if item.formula and year >= 2023 else None
        stated = said(item.stated.get(year))
        if isinstance(computed, Fraction):
            return computed
        if item.stated.get(year) is not None:
            return stated
        return computed if computed is not None else UNSTATED

    def of(self, formula: Formula, year: int) -> Result:
        """The value of *formula* in *year*."""
        match formula:
            case ("data", name):
                return said(self.world.data[str(name)].get(year))
            case ("iku", name):
                return self.result(str(name), year)
            case ("angka", value):
                return Fraction(value)
            case ("jika", (op, left, right), then, otherwise):
                holds = _held(op, self.of(left, year), self.of(right, year))
                return holds if isinstance(holds, str) else self.of(then if holds else otherwise, year)
        name, *parts = formula
        when = year - 1 if name == "lalu" else year
        return _applied(str(name), [self.of(each, when) for each in parts])

    # ── achievements ────────────────────────────────────────────────────────────────────────────

    def achieved(self, name: str, year: int) -> Result:
        """The achievement by the base policy, with the caps of the world and what it says of targets of zero."""
        item = self.by_name[name]
        target, result = said(item.target.get(year)), self.result(name, year)
        value = self._ratio(item, target, result)
        for bound, choose in ((self.world.batas_bawah, max), (self.world.batas_atas, min)):
            if bound is not None and isinstance(value, Fraction):
                value = choose(value, bound)
        return value

    def _ratio(self, item: Indicator, target: Result, result: Result) -> Result:
        if target == 0 and self.world.nol is not None:
            return self.world.nol
        start = said(item.baseline) if isinstance(target, Fraction) and target < 0 else Fraction(0)
        known = [each for each in (target, result, start) if isinstance(each, Fraction)]
        if len(known) < 3:
            return heaviest([target, result, start])
        return _share(item, *known)

    def rolled_up(self, year: int) -> tuple[Result, int, int]:
        """The achievement of the objective, and on how many of how many indicators it rests."""
        all_ = [(self.achieved(each.name, year), each.bobot) for each in self.world.indicators]
        known = [(value, weight) for value, weight in all_ if isinstance(value, Fraction)]
        asked = sum(value != TAK_BERLAKU for value, _ in all_)
        if not known:
            return heaviest([value for value, _ in all_]), 0, asked
        numbers = [value for value, _ in known]
        if self.world.agregasi == "minimum":
            return min(numbers), len(known), asked
        if self.world.agregasi == "bobot":
            total = sum((weight for _, weight in known), Fraction(0))
            return sum((value * weight for value, weight in known), Fraction(0)) / total, len(known), asked
        return sum(numbers, Fraction(0)) / len(numbers), len(known), asked


def said(value: Value) -> Result:
    """What is stated, or that nothing is."""
    return UNSTATED if value is None else value


def _share(item: Indicator, target: Fraction, result: Fraction, start: Fraction) -> Result:
    """*result* against *target*, by the base policy; below zero on the way from *start*."""
    if target == start:
        return UNDEFINED
    if target < 0 or item.arah == "naik":
        return (result - start) / (target - start)
    return 2 - result / target


def _applied(name: str, parts: list[Result]) -> Result:
    numbers = [each for each in parts if isinstance(each, Fraction)]
    if name in ("rata_rata", "terakhir"):
        if not numbers:
            return heaviest(parts)
        return sum(numbers, Fraction(0)) / len(numbers) if name == "rata_rata" else numbers[-1]
    if name == "jumlah":
        applying = [each for each in parts if each != TAK_BERLAKU]
        if not applying:
            return TAK_BERLAKU
        return heaviest(applying) if len(numbers) < len(applying) else sum(numbers, Fraction(0))
    if len(numbers) < len(parts):
        return heaviest(parts)
    return _STRICT[name](numbers)


def _held(op: str, left: Result, right: Result) -> bool | str:
    if isinstance(left, str) or isinstance(right, str):
        return heaviest([left, right])
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right, "=": left == right}[op]


def _rounded(numbers: list[Fraction]) -> Result:
    value, digits = numbers
    scale = 10 ** int(digits)
    away = floor(abs(value) * scale + Fraction(1, 2))
    return Fraction(away if value >= 0 else -away, scale)


_STRICT: dict[str, Callable[[list[Fraction]], Result]] = {
    "+": lambda n: n[0] + n[1],
    "-": lambda n: n[0] - n[1] if len(n) == 2 else -n[0],
    "*": lambda n: n[0] * n[1],
    "/": lambda n: n[0] / n[1] if n[1] else UNDEFINED,
    "min": min,
    "maks": max,
    "lalu": lambda n: n[0],
    "mutlak": lambda n: abs(n[0]),
    "bulat": _rounded,
}
