"""Small worlds for the properties of evaluation: data, formulas, targets, results and policies, as data and as a plan.

A world is drawn as plain values, written as `.sakip`, and worked out twice: by `sakip` from the text, by the oracle from
the values.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from attrs import field, frozen
from hypothesis import strategies as st

from sakip.numbers.rounding import written
from sakip.text.bilingual import Lang

YEARS = (2023, 2024)
BELUM, TAK_BERLAKU = "belum", "tak_berlaku"
Value = Fraction | str | None  # a number, `belum` or `tak_berlaku`, or not stated

Formula = tuple[Any, ...]  # ("+", a, b), ("lalu", a), ("data", name), ("angka", n), …


@frozen
class Indicator:
    """An indicator: its formula, or what is stated of it; direction, target by year, baseline, weight."""

    name: str
    formula: Formula | None
    stated: dict[int, Value]
    arah: str
    target: dict[int, Value]
    baseline: Value
    bobot: Fraction


@frozen
class World:
    """Data by year, indicators, and what the policy says besides the base."""

    data: dict[str, dict[int, Value]]
    indicators: tuple[Indicator, ...]
    batas_atas: Fraction | None = None
    batas_bawah: Fraction | None = None
    nol: Fraction | None = None
    agregasi: str = ""
    order: tuple[int, ...] = field(default=())

    def text(self) -> str:
        """The plan of this world; its declarations in `order`."""
        parts = list(self._declarations())
        order = self.order or range(len(parts))
        return "\n".join(parts[each % len(parts)] for each in dict.fromkeys(each % len(parts) for each in order))

    def _declarations(self) -> Iterator[str]:
        settings = [
            f"batas_atas {_percent(self.batas_atas)}" if self.batas_atas is not None else "",
            f"batas_bawah {_percent(self.batas_bawah)}" if self.batas_bawah is not None else "",
            f"capaian nol = {_percent(self.nol)}" if self.nol is not None else "",
            f"agregasi {self.agregasi}" if self.agregasi else "",
        ]
        yield 'renstra 2023..2024 "Renstra"'
        yield f"kebijakan {{ {'  '.join(filter(None, settings))} }}"
        for name in self.data:
            yield f'data {name} "{name}" {{ satuan nilai }}'
        yield "\n".join(['tujuan T1 "T" {', '  sasaran S1 "S" {', *map(_declared, self.indicators), "  }", "}"])
        for year in YEARS:
            data = {name: values.get(year) for name, values in self.data.items()}
            stated = {each.name: each.stated.get(year) for each in self.indicators}
            yield f'realisasi {year} "R" {{ data {{ {_layer(data)} }} realisasi {{ {_layer(stated)} }} }}'


def _declared(item: Indicator) -> str:
    formula = f"= {spelled(item.formula)}" if item.formula else '"survei"'
    targets = _layer({str(year): value for year, value in item.target.items()})
    weight = f"bobot {_number(item.bobot)}"
    return (
        f'    iku {item.name} "{item.name}" {{ satuan nilai  arah {item.arah}  {weight}  formula {formula}\n'
        f"      target {{ {targets} }}  baseline {{ {_layer({'2022': item.baseline})} }} }}"
    )


def _layer(values: dict[str, Value]) -> str:
    return "  ".join(f"{name}: {_value(value)}" for name, value in values.items() if value is not None)


def _value(value: Value) -> str:
    if value == BELUM:
        return 'belum "ditunggu"'
    if value == TAK_BERLAKU:
        return 'tidak_berlaku "tidak ada"'
    return _number(value) if isinstance(value, Fraction) else ""


def _number(value: Fraction) -> str:
    return written(value, Lang.ID).replace(".", "")


def _percent(value: Fraction) -> str:
    return f"{_number(value * 100)}%"


def spelled(formula: Formula) -> str:
    """*formula* as a planner writes it, every part in parentheses."""
    match formula:
        case ("data" | "iku", name):
            return str(name)
        case ("angka", value):
            return _number(value)
        case ("-", inner):
            return f"-({spelled(inner)})"
        case (("+" | "-" | "*" | "/") as op, left, right):
            return f"({spelled(left)}) {op} ({spelled(right)})"
        case ("jika", (op, left, right), then, otherwise):
            return f"jika({spelled(left)} {op} {spelled(right)}; {spelled(then)}; {spelled(otherwise)})"
        case (name, *parts):
            return f"{name}({'; '.join(map(spelled, parts))})"
    raise AssertionError(formula)


# ── drawing ─────────────────────────────────────────────────────────────────────────────────────────

numbers = st.integers(-400, 400).map(lambda each: Fraction(each, 4))
values: st.SearchStrategy[Value] = st.one_of(numbers, numbers, numbers, st.sampled_from((BELUM, TAK_BERLAKU, None)))
targets: st.SearchStrategy[Value] = st.one_of(numbers, numbers, numbers, st.sampled_from((BELUM, None, Fraction(0))))


def formulas(names: list[tuple[str, str]]) -> st.SearchStrategy[Formula]:
    """Formulas over *names* of data and of indicators."""
    leaves = st.one_of(st.sampled_from(names), numbers.map(lambda each: ("angka", abs(each))))

    def grown(inner: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
        many = st.lists(inner, min_size=1, max_size=3)
        return st.one_of(
            st.tuples(st.sampled_from("+-*/"), inner, inner).filter(lambda each: each[2] != ("angka", 0)),
            st.tuples(st.just("-"), inner),
            st.tuples(st.sampled_from(("lalu", "mutlak")), inner),
            st.builds(lambda name, parts: (name, *parts), st.sampled_from(MANY), many),
            st.builds(lambda digits, part: ("bulat", part, ("angka", Fraction(digits))), st.integers(0, 2), inner),
            st.builds(
                lambda op, a, b, then, other: ("jika", (op, a, b), then, other),
                st.sampled_from(("<", "<=", ">", ">=", "=")),
                inner,
                inner,
                inner,
                inner,
            ),
        )

    return st.recursive(leaves, grown, max_leaves=6)


MANY = ("jumlah", "rata_rata", "min", "maks", "terakhir")


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A world of up to four data and four indicators, whose formulas use data and earlier indicators."""
    names = [f"d{each}" for each in range(draw(st.integers(1, 4)))]
    data = {name: {year: draw(values) for year in YEARS} for name in names}
    indicators: list[Indicator] = []
    for number in range(draw(st.integers(1, 4))):
        known = [("data", name) for name in names] + [("iku", each.name) for each in indicators]
        indicators.append(
            Indicator(
                f"i{number}",
                draw(st.one_of(st.none(), formulas(known), formulas(known))),
                {year: draw(values) for year in YEARS},
                draw(st.sampled_from(("naik", "turun"))),
                {year: draw(targets) for year in YEARS},
                draw(st.one_of(st.none(), numbers)),
                draw(st.integers(1, 4).map(Fraction)),
            )
        )
    return World(
        data,
        tuple(indicators),
        draw(st.sampled_from((None, Fraction(1), Fraction(6, 5)))),
        draw(st.sampled_from((None, Fraction(0)))),
        draw(st.sampled_from((None, Fraction(0), Fraction(1)))),
        draw(st.sampled_from(("", "rata_rata", "minimum", "bobot"))),
    )
