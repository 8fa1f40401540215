from tests.examples.printed_cells import Report

TYPED = ("T2.3.", "T2.4.", "T2.5.")  # the tables that the plan states so far
REPORT = Report("denpasar")


def test_every_printed_cell_is_stated() -> None:
    assert {each for each in REPORT.missing if each.startswith(TYPED)} == set()


def test_nothing_is_claimed_that_is_not_printed() -> None:
    assert REPORT.unprinted == []
