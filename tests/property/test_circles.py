"""What `sakip.plan` pauses the collector for: "Loading makes no cycles", and neither do the graph, checks and figures.

A service that loads a plan for each request must not grow: what it lets go of is freed at once, and the collector goes
on with the circles of the rest of the program as if nothing had been loaded.
"""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from sakip.plan import load, loads

EXAMPLES = sorted(each for each in (Path(__file__).parents[2] / "examples").iterdir() if each.is_dir())


@pytest.fixture
def _nothing_collected() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_nothing_collected")
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda each: each.name)
def test_a_plan_and_its_findings_leave_nothing_to_collect(folder: Path) -> None:
    load(folder).diagnostics  # noqa: B018 - what is made once for all plans is no garbage
    gc.collect()
    plan = load(folder)
    assert gc.collect() == 0
    plan.diagnostics  # noqa: B018 - worked out now
    assert gc.collect() == 0


@pytest.mark.usefixtures("_nothing_collected")
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda each: each.name)
def test_a_plan_whose_figures_were_asked_for_is_freed_with_its_last_reference(folder: Path) -> None:
    load(folder).evaluate(2024).all()
    gc.collect()
    plan = load(folder)
    plan.evaluate(2024).all()
    del plan
    assert gc.collect() == 0


def test_loading_does_not_put_off_the_collection_of_what_is_old() -> None:
    gc.collect()
    for _ in range(3):
        gc.collect(1)  # Python looks through what is old once it has looked through the rest so many times
    plan = loads('sasaran S1 "Koperasi sehat"')
    assert plan.diagnostics
    assert gc.isenabled()
    assert gc.get_count()[2] >= 3
