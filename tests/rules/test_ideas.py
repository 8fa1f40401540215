"""The table of ideas is whole: what the catalogue set out to look for is looked for, or it says why not."""

import re
from pathlib import Path

from sakip.checks.installed import catalogue

ROWS = re.findall(
    r"^\| ([A-N]\d\d) \|([^|]*)\|([^|]*)\|([^|]*)\|$",
    (Path(__file__).parent / "ideas.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)
COUNTS = {
    "A": 20,
    "B": 27,
    "C": 16,
    "D": 18,
    "E": 19,
    "F": 11,
    "G": 8,
    "H": 7,
    "I": 6,
    "J": 15,
    "K": 9,
    "L": 7,
    "M": 7,
    "N": 4,
}


def test_every_idea_is_there() -> None:
    wanted = [f"{letter}{number:02}" for letter, count in COUNTS.items() for number in range(1, count + 1)]
    assert [idea for idea, *_ in ROWS] == wanted


def test_every_idea_has_rules_or_a_reason() -> None:
    assert [
        idea for idea, what, rules, reason in ROWS if not what.strip() or not (rules.strip() or reason.strip())
    ] == []


def test_the_rules_exist() -> None:
    named = {code for _, _, rules, _ in ROWS for code in rules.split()}
    assert named <= set(catalogue().rules)
