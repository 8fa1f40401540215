"""Units are sound: a formula that the checks let pass means the same however its units are counted.

Count people by the dozen and money by the thousand: a result in people then is a twelfth, one in money a thousandth, and
a share is what it was. A formula for which that is not so adds, compares or names what does not belong together.
"""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import sakip
from sakip.evaluation.figure import Figure
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import written
from sakip.numbers.satuan import satuan
from sakip.text.bilingual import Lang

PEOPLE, MONEY, BARE = "orang", "rupiah", "persen"
DATA = {"p": PEOPLE, "q": PEOPLE, "r": MONEY, "s": MONEY}
UNIT_RULES = ("SK105", "SK106", "SK107")
numbers = st.integers(0, 40).map(Fraction)
scales = st.integers(2, 9).map(Fraction)


def sound(unit: str) -> st.SearchStrategy[str]:
    """Formulas that come to *unit*."""
    names = st.sampled_from([name for name, each in DATA.items() if each == unit] or ["p / q", "r / s"])
    return st.recursive(names, grown, max_leaves=5)


ALIKE = ("({} + {})", "({} - {})", "maks({}; {})", "jumlah({}; {})", "rata_rata({}; {})")
BY_A_RATIO = ("({0} * {1})", "jika({1} > 50%; {0}; {0} * 2)")


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Formulas of the same unit as *inner*."""
    alike = st.tuples(st.sampled_from(ALIKE), inner, inner)
    factor = st.tuples(st.sampled_from(BY_A_RATIO), inner, st.sampled_from(("p / q", "r / s")))
    return st.one_of(st.one_of(alike, factor).map(_filled), inner.map("mutlak({})".format))


def _filled(drawn: tuple[str, str, str]) -> str:
    shape, *parts = drawn
    return shape.format(*parts)


def anything() -> st.SearchStrategy[str]:
    """Formulas that may come to no unit at all."""
    shapes = ("({} + {})", "({} - {})", "({} * {})", "({} / {})", "min({}; {})", "jika({0} < {1}; {0}; {1})")
    return st.recursive(
        st.sampled_from(sorted(DATA)),
        lambda inner: st.tuples(st.sampled_from(shapes), inner, inner).map(_filled),
        max_leaves=4,
    )


formulas = st.one_of(anything(), *map(sound, (PEOPLE, MONEY, BARE)))
worlds = st.fixed_dictionaries(dict.fromkeys(DATA, numbers))


def results(formula: str, values: dict[str, Fraction]) -> tuple[dict[str, Figure], set[str]]:
    """What *formula* comes to as an indicator in each unit, and in which of them the checks let it pass."""
    units = (PEOPLE, MONEY, BARE)
    plan = sakip.loads(
        "\n".join(
            (
                *(f'iku {unit}_x "X" {{ satuan {unit}  formula = {formula} }}' for unit in units),
                *(f'data {name} "D" {{ satuan {unit} }}' for name, unit in DATA.items()),
                f'realisasi 2024 "R" {{ data {{ {"  ".join(f"{n}: {_said(n, v)}" for n, v in values.items())} }} }}',
            )
        )
    )
    wrong = {each.span.line for each in plan.diagnostics if each.code in UNIT_RULES}
    found = {unit: plan.evaluate(2024)[f"{unit}_x"].realisasi for unit in units}
    return found, {unit for line, unit in enumerate(units, 1) if line not in wrong}


def _said(name: str, value: Fraction) -> str:
    return ("Rp" if DATA[name] == MONEY else "") + written(value, Lang.ID)


@given(formulas, worlds, scales, scales)
def test_what_passes_means_the_same_however_it_is_counted(
    formula: str, values: dict[str, Fraction], people: Fraction, money: Fraction
) -> None:
    by = {PEOPLE: people, MONEY: money, BARE: Fraction(1)}
    before, passed = results(formula, values)
    after, passed_again = results(formula, {name: value * by[DATA[name]] for name, value in values.items()})
    assert passed == passed_again
    for unit in passed:
        one, other = before[unit], after[unit]
        assert one.sebab is other.sebab
        assert one.exact is None or other.exact == one.exact * by[unit]


@given(st.sampled_from((PEOPLE, MONEY, BARE)).flatmap(lambda unit: st.tuples(st.just(unit), sound(unit))), worlds)
def test_what_is_sound_passes_in_its_own_unit_and_in_no_other(
    drawn: tuple[str, str], values: dict[str, Fraction]
) -> None:
    unit, formula = drawn
    found, passed = results(formula, values)
    assert passed == {unit}
    value = found[unit].nilai
    assert not isinstance(value, Kuantitas) or value.satuan == satuan(unit)
