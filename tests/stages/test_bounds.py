"""Loading ends, however long, deep or repetitive the text: no recursion that breaks, no work that explodes."""

from collections.abc import Callable
from time import process_time

import pytest

from sakip.plan import loads

MANY = 2000


@pytest.mark.parametrize(
    "text",
    [
        'tujuan "a" {\n' * MANY,
        'pohon p "x" {' + 'kondisi "a" {' * MANY + "}" * MANY + "}",
        'instansi i "x" {\n' + 'unit "a" {\n' * MANY,
        'evaluasi 2024 "x" {' + 'komponen "a" {' * MANY,
        'indikator a "A" { target {' + "2024: {" * MANY,
        'indikator a "A" { formula = ' + "(" * MANY + "1",
        'indikator a "A" { formula = ' + "-" * MANY + "1 }",
        'indikator a "A" { formula = ' + "1+" * MANY + "1 }",
        'indikator a "A" { formula = ' + "min(" * MANY + "1" + ")" * MANY + "}",
        'tujuan "a" {\nformula = a +\n' * MANY,
        "".join(f"kata{number} x\n" for number in range(MANY)),
        'data a "x" { satuan orang }\n' * MANY,
        'rkt 2024 "x" {}\n' * MANY,
        "}" * MANY,
        '"\n' * MANY,
        '"""\n"' * MANY,
        "“a\n" * MANY,
        ";" * MANY,
        "a:" * MANY,
        "{" * MANY,
        "a {\n" * MANY,
        "a =\n" * MANY,
        "- " * MANY,
        "satuan, " * MANY,
        "target { 1-" * MANY,
        "target { 2024 1 " * MANY,
        "\x00" * MANY,
        " \u00a0\ufeff" * MANY,
    ],
    ids=lambda text: repr(text[:30]),
)
def test_loading_ends(text: str) -> None:
    """A plan comes back, with its findings."""
    assert loads(text).diagnostics is not None


@pytest.mark.parametrize(
    "text",
    [
        lambda many: '"' * 200 * many,
        lambda many: "".join(f'iku a{number} "A" {{}}\n' for number in range(many)),
    ],
    ids=["a line of quotes", "indicators of one name"],
)
def test_what_is_said_many_times_takes_no_more_than_that(text: Callable[[int], str]) -> None:
    """Four times the text takes some four times as long, not sixteen times."""
    seconds = [_seconds(text(MANY // 4)), _seconds(text(MANY))]
    assert seconds[1] < 9 * seconds[0], seconds


def _seconds(text: str) -> float:
    """What loading *text* and judging it takes, where nothing disturbs it."""
    _ = loads("").diagnostics

    def once() -> float:
        begin = process_time()
        _ = loads(text).diagnostics
        return process_time() - begin

    return min(once() for _ in range(2))
