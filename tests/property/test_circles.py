"""What `sakip.plan` pauses the collector for: "Loading makes no cycles", and neither do the graph and the checks."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from sakip.plan import load

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
