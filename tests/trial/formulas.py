"""Closed formulas with the domains of their inputs, and points of those domains, as hypothesis draws them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI, PERSEN
from sakip.trial.formula import Point
from sakip.trial.inputs import Masukan
from sakip.trial.interval import End, Interval
from sakip.trial.points import _points

INPUTS = 3
small = st.integers(-6, 6).map(lambda each: Fraction(each, 2))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval with a member."""
    low, high = sorted((draw(small), draw(small)))
    lower = draw(st.sampled_from([End(None), End(low), End(low, termasuk=True)]))
    upper = draw(st.sampled_from([End(None), End(high), End(high, termasuk=True)]))
    found = Interval(lower, upper)
    return Interval(End(low, termasuk=True), End(low, termasuk=True)) if found.empty else found


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> Fraction:
    """A member of *interval*: an end where there is one, or something between."""
    low = interval.low.nilai if interval.low.nilai is not None else (interval.high.nilai or Fraction(0)) - 50
    high = interval.high.nilai if interval.high.nilai is not None else low + 100
    share = draw(st.sampled_from([Fraction(0), Fraction(1)]) | st.fractions(0, 1, max_denominator=9))
    value = low + (high - low) * share
    return value if value in interval else (low + high) / 2


@st.composite
def domains(draw: st.DrawFn) -> tuple[Masukan, ...]:
    """Domains of a few inputs, some of them parts of the one before."""
    found: list[Masukan] = []
    for number in range(INPUTS):
        kind = draw(st.sampled_from(["any", "count", "part", "percent"]))
        if kind == "any":
            found.append(Masukan(draw(intervals()), MURNI))
        elif kind == "percent":
            found.append(Masukan(Interval(End(Fraction(0), termasuk=True), End(Fraction(1), termasuk=True)), PERSEN))
        else:
            counted = Masukan(Interval(End(Fraction(0), termasuk=draw(st.booleans()))), MURNI, utuh=True)
            before = number - 1
            fits = kind == "part" and before >= 0 and found[before].interval.nonnegative
            found.append(Masukan(counted.interval, counted.satuan, utuh=True, induk=before) if fits else counted)
    return tuple(found)


constants = st.builds(
    Konstanta,
    st.builds(
        Kuantitas, st.sampled_from([Fraction(each) for each in (0, 1, 2, -1)]) | small, st.sampled_from([MURNI, PERSEN])
    ),
)
leaves = constants | st.integers(0, INPUTS - 1).map(lambda number: Acuan(str(number)))


def _larger(inner: st.SearchStrategy[Ekspresi]) -> st.SearchStrategy[Ekspresi]:
    condition = st.builds(Operasi, st.sampled_from(("<", "<=", ">", ">=", "=")), inner, leaves)
    digits = st.integers(0, 2).map(lambda each: Konstanta(Kuantitas(Fraction(each), MURNI)))
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Operasi, st.sampled_from("+-*/"), inner, inner),
        st.builds(Operasi, st.just("/"), inner, inner),
        st.builds(Negasi, inner),
        st.builds(Fungsi, st.sampled_from(("jumlah", "rata_rata", "min", "maks", "terakhir")), several),
        st.builds(Fungsi, st.just("mutlak"), st.tuples(inner)),
        st.builds(Fungsi, st.just("rata_tertimbang"), st.tuples(inner, leaves, inner, leaves)),
        st.builds(Fungsi, st.just("jika"), st.tuples(condition, inner, inner)),
        st.builds(Fungsi, st.sampled_from(("bulat", "potong")), st.tuples(inner, digits)),
        inner.map(_line),
    )


def _line(item: Ekspresi) -> Ekspresi:
    points = (0, 0, 1, 2, 3, 1)
    return Fungsi("interpolasi", (item, *(Konstanta(Kuantitas(Fraction(each), MURNI)) for each in points)))


formulas: st.SearchStrategy[Ekspresi] = st.recursive(leaves, _larger, max_leaves=7)


def points(masukan: tuple[Masukan, ...]) -> st.SearchStrategy[Point]:
    """Points of the domain of *masukan*, its corners among them."""
    return _points(masukan)
