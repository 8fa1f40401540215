from io import StringIO

import pytest

from sakip.diagnostics.colour import PLAIN, Ink, Paint, paint_for


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "terminal", "pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_colours_are_for_terminals_unless_told_otherwise(environ: dict[str, str], terminal: bool, pipe: bool) -> None:  # noqa: FBT001 - a table
    assert paint_for(Terminal(), environ).on is terminal
    assert paint_for(StringIO(), environ).on is pipe


def test_ink_ends_before_the_line_does() -> None:
    assert Paint(on=True)("a\n", Ink.ERROR) == "\x1b[1;31ma\x1b[0m\n"
    assert Paint(on=True)("", Ink.ERROR) == ""
    assert PLAIN("a", Ink.ERROR) == "a"
