"""One plan, asked by many threads at once, as in a web service."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from threading import Barrier

import pytest

import sakip
from sakip.evaluation.figure import Kunci
from sakip.model.nodes import Data
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI

DENPASAR = Path(__file__).parents[2] / "examples" / "denpasar"
THREADS = 8
Shown = list[tuple[Kunci, str]]


@pytest.fixture(autouse=True)
def _by_turns() -> Iterator[None]:
    """Threads give way to each other all the time, so that what they would spoil is spoilt."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def of_all_years(plan: sakip.Plan) -> Shown:
    return [(each.kunci, each.shown()) for year in plan.model.tahun for each in plan.evaluate(year).all()]


def of_each_supposed(plan: sakip.Plan) -> Shown:
    """Every figure of a year, where another datum is seven each time."""
    found: Shown = []
    for datum in plan.cascade.all(Data)[:4]:
        seven = {Kunci("nilai", datum.id, Periode(2024)): Kuantitas(Fraction(7), datum.satuan or MURNI)}
        other = plan.evaluation.supposing(seven)
        found += [(each.kunci, other.known(each.kunci).shown()) for each in plan.evaluate(2024).all()]
    return found


@pytest.mark.parametrize("ask", [of_all_years, of_each_supposed], ids=lambda each: each.__name__)
def test_threads_are_given_what_one_alone_is_given(ask: Callable[[sakip.Plan], Shown]) -> None:
    alone, plan, start = ask(sakip.load(DENPASAR)), sakip.load(DENPASAR), Barrier(THREADS)

    def asked(_: int) -> Shown:
        start.wait()
        return ask(plan)

    with ThreadPoolExecutor(THREADS) as threads:
        assert all(found == alone for found in threads.map(asked, range(THREADS)))
