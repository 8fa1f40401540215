"""The real Renstra in the form of 2025 is whole: what its own tables say of it holds in the plan typed from it."""

from fractions import Fraction

import pytest

from sakip.graph.cascade import Cascade
from sakip.graph.money import agency_pagu, pagu, pagu_below
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import RUPIAH
from sakip.plan import load
from tests.rules.findings import ROOT

TOTALS = {
    2026: 27_087_850_194,
    2027: 27_139_031_700,
    2028: 27_141_093_000,
    2029: 27_305_358_000,
    2030: 28_036_992_900,
}


@pytest.fixture(scope="module")
def cascade() -> Cascade:
    return load(ROOT / "examples" / "dishub-banyuwangi").cascade


@pytest.mark.parametrize("year", TOTALS)
def test_every_parent_is_the_sum_of_its_children(cascade: Cascade, year: int) -> None:
    """Five programmes and twenty kegiatan; the 26th, the affair itself, is the total below."""
    period = Periode(year)
    parents = [each.id for each in cascade.nodes("program", "kegiatan")]
    stated = {name: pagu(cascade, name, period) for name in parents}
    below = {name: pagu_below(cascade, name, period) for name in parents}
    sums = {name: own.jumlah == parts.jumlah for name, own in stated.items() if own and (parts := below[name])}
    assert len(sums) == 25
    assert all(sums.values())


@pytest.mark.parametrize(("year", "total"), TOTALS.items())
def test_the_programmes_make_the_total_that_is_printed(cascade: Cascade, year: int, total: int) -> None:
    found = agency_pagu(cascade, Periode(year))
    assert found is not None
    assert found.jumlah == Kuantitas(Fraction(total), RUPIAH)


def test_every_level_says_what_the_form_of_2025_asks_for(cascade: Cascade) -> None:
    assert cascade.model.profil == "renstra_2025"
    assert all(each.outcome for each in cascade.nodes("program"))
    assert all(each.output for each in cascade.nodes("kegiatan", "subkegiatan"))
    assert cascade.indicators("ikk")
