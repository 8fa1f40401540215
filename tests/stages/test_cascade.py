"""What one asks of a cascade may be answered for every declaration of a plan."""

from pathlib import Path

import pytest

import sakip

EXAMPLES = sorted(each for each in (Path(__file__).parents[2] / "examples").iterdir() if each.is_dir())


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda each: each.name)
def test_ways_of_support_are_as_many_as_lead_there(folder: Path) -> None:
    cascade = sakip.load(folder).cascade
    for goal in cascade.nodes("tujuan"):
        for each in cascade.model.nama:
            ways = cascade.routes(each, goal.id)
            assert all(way[0] == each and way[-1] == goal.id for way in ways)
            serves = any(above.id == goal.id for above in cascade.all_above(each))
            assert bool(ways) == (serves or each == goal.id)  # a scale or a unit serves nothing


def test_what_is_not_in_the_plan_has_no_ways() -> None:
    cascade = sakip.loads('tujuan T1 "Ekonomi kuat" { sasaran S1 "Koperasi sehat" }').cascade
    assert cascade.routes("S1", "T1") == (("S1", "T1"),)
    assert cascade.routes("tiada", "T1") == cascade.routes("S1", "tiada") == ()
