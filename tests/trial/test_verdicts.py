"""What a verdict promises: `terbukti` is never contradicted, and what `gagal` shows really happens."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sakip.evaluation.outcome import Tiada
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Operasi, Setiap
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.trial import points as search
from sakip.trial.formula import Formula
from sakip.trial.homogeneous import degree
from sakip.trial.inputs import Masukan
from sakip.trial.interval import NONNEGATIVE, Interval
from sakip.trial.points import admissible, simple_points
from sakip.trial.properties import uj01_terdefinisi, uj02_terbatas, uj06_capaian_searah, uj07_bobot, uj08_antara_anak
from sakip.trial.verdict import Verdict
from tests.trial.formulas import INPUTS, domains, formulas, intervals, points


@pytest.fixture(autouse=True)
def _only_simple_points(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hypothesis is running the test already: what it would draw inside is not looked for."""
    monkeypatch.setattr(search, "_drawn", lambda *_: None)
    yield
    for module in (uj01_terdefinisi, uj02_terbatas, uj06_capaian_searah, uj07_bobot, uj08_antara_anak):
        module._outcome.cache_clear()


anything = st.builds(Formula, formulas, domains())


@settings(max_examples=100)
@given(st.data(), anything)
def test_what_is_proved_defined_is_defined(data: st.DataObject, formula: Formula) -> None:
    outcome = uj01_terdefinisi._outcome(formula)
    if outcome.verdict is Verdict.PROVED:
        assert not isinstance(formula.at(data.draw(points(formula.masukan))), Tiada)
    if outcome.point is not None:
        assert admissible(formula.masukan, outcome.point)
        assert isinstance(formula.at(outcome.point), Tiada)


@settings(max_examples=100)
@given(st.data(), anything, intervals())
def test_what_is_proved_bounded_stays_within(data: st.DataObject, formula: Formula, allowed: Interval) -> None:
    outcome = uj02_terbatas._outcome(formula, allowed)
    value = formula.number(data.draw(points(formula.masukan)))
    if outcome.verdict is Verdict.PROVED and value is not None:
        assert value in allowed
    if outcome.point is not None:
        assert admissible(formula.masukan, outcome.point)
        assert uj02_terbatas._outside(formula, allowed, outcome.point)


@settings(max_examples=100)
@given(st.data(), anything, st.sampled_from(("naik", "turun", "jaga")))
def test_what_is_proved_of_an_achievement_holds(data: st.DataObject, formula: Formula, arah: str) -> None:
    outcome = uj06_capaian_searah._outcome(formula, 0, arah)
    start = data.draw(points(formula.masukan))
    pair = (*start, start[0] + data.draw(st.sampled_from([Fraction(1), Fraction(-1), Fraction(1, 2), Fraction(100)])))
    if outcome.verdict is Verdict.PROVED:
        if arah == "jaga":
            assert not uj06_capaian_searah._exceeds(formula, start)
        else:
            assert not uj06_capaian_searah._reverses(formula, 0, arah, pair)


@settings(max_examples=100)
@given(st.data(), formulas, st.sets(st.sampled_from(range(INPUTS)), min_size=1))
def test_a_formula_of_degree_zero_ignores_the_scale_of_weights(
    data: st.DataObject, rumus: Ekspresi, weights: set[int]
) -> None:
    assume(degree(rumus, [str(each) for each in weights]) == 0)
    formula = Formula(rumus, tuple(Masukan(NONNEGATIVE, MURNI) for _ in range(INPUTS)))
    point = data.draw(points(formula.masukan))
    factor = data.draw(st.fractions(Fraction(1, 7), 7, max_denominator=9))
    scaled = tuple(value * (factor if at in weights else 1) for at, value in enumerate(point))
    assert formula.number(scaled) == formula.number(point)


capaian, bobot = Acuan("capaian"), Acuan("bobot")
hundred = Konstanta(Kuantitas(Fraction(1), MURNI))
parts_ = st.sampled_from([capaian, bobot, hundred, Operasi("*", capaian, bobot)])
means = st.one_of(
    st.builds(
        lambda name, isi: Fungsi(name, (Setiap("indikator", (isi,)),)),
        st.sampled_from(("rata_rata", "min", "maks", "jumlah")),
        parts_,
    ),
    st.builds(lambda one, other: Fungsi("rata_tertimbang", (Setiap("indikator", (one, other)),)), parts_, parts_),
)
policies = means | st.builds(Operasi, st.sampled_from("/+"), means, means)


@settings(max_examples=300)
@given(policies, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 9)), min_size=1, max_size=5))
def test_what_has_the_form_of_a_mean_lies_between_however_many_there_are(
    policy: Ekspresi, children: list[tuple[int, int]]
) -> None:
    if not uj08_antara_anak._between(policy):
        return
    written = _over(policy, len(children))
    formula = Formula(written, tuple(Masukan() for _ in range(2 * len(children))))
    values = [Fraction(each) for pair in children for each in pair]
    together = formula.number(tuple(values))
    achieved = [Fraction(each) for each, _ in children]
    assert together is None or min(achieved) <= together <= max(achieved)


def _over(item: Ekspresi, count: int) -> Ekspresi:
    """*item* with *count* children written out: input 2n is the achievement of child n, 2n + 1 its weight."""
    match item:
        case Operasi(op=op, kiri=left, kanan=right):
            return Operasi(op, _over(left, count), _over(right, count))
        case Fungsi(nama=name, argumen=(Setiap(isi=inner),)):
            return Fungsi(name, tuple(_of_child(each, child) for child in range(count) for each in inner))
        case _:
            return item


def _of_child(item: Ekspresi, child: int) -> Ekspresi:
    match item:
        case Acuan(id="capaian"):
            return Acuan(str(2 * child))
        case Acuan(id="bobot"):
            return Acuan(str(2 * child + 1))
        case Operasi(op=op, kiri=left, kanan=right):
            return Operasi(op, _of_child(left, child), _of_child(right, child))
        case _:
            return item


@given(domains())
def test_simple_points_lie_in_the_domain_the_simplest_first(masukan: tuple[Masukan, ...]) -> None:
    found = list(simple_points(masukan))
    assert all(admissible(masukan, each) for each in found)
    if all(Fraction(0) in each.interval for each in masukan):
        assert found[0] == (Fraction(0),) * INPUTS
