"""A plan whose braces were left out is understood by its indentation: one mistake, one finding, nothing lost."""

import random
import re

import pytest

from sakip.source.file import SourceFile
from sakip.syntax.from_text import Berkas, read
from sakip.syntax.to_text import text as printed
from tests.property.test_mistakes import mended
from tests.strategies import EXAMPLES

BRACES = re.compile(r" \{$|\n *\}(?=\n|\Z)", re.MULTILINE)
PRINTED = {name: printed(as_read.isi) for name, text in EXAMPLES.items() if (as_read := read(SourceFile(name, text)))}
PLANS = {name: text for name, text in PRINTED.items() if BRACES.search(text)}
ONE_LINE_TEXTS = {name: text for name, text in PRINTED.items() if '"""' not in text}
each_plan = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


@each_plan
def test_without_any_brace(plan: str) -> None:
    """What was read is the plan, and so is what the mend makes of it."""
    bare = BRACES.sub("", plan)
    berkas = as_written(bare)
    assert [each.code for each in berkas.findings] == ["SK019"]
    assert printed(berkas.isi) == plan
    again = as_written(mended(bare, berkas.findings[0]))
    assert (again.findings, printed(again.isi)) == ((), plan)


@each_plan
def test_places_are_those_of_the_text_as_written(plan: str) -> None:
    bare = BRACES.sub("", plan)
    for each in as_written(bare).isi:
        assert bare[each.start :].startswith(getattr(each, "kata", ""))


@pytest.mark.parametrize("plan", ONE_LINE_TEXTS.values(), ids=ONE_LINE_TEXTS)
def test_a_plan_that_is_right_is_not_read_by_its_indentation(plan: str) -> None:
    chance = random.Random(1)  # noqa: S311 - no secret
    ragged = "".join(f"{' ' * chance.randrange(9)}{line.lstrip()}" for line in plan.splitlines(keepends=True))
    berkas = as_written(ragged)
    assert (berkas.findings, printed(berkas.isi)) == ((), plan)


def as_written(text: str) -> Berkas:
    return read(SourceFile("rencana.sakip", text))
