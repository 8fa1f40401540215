from pathlib import Path

import pytest
from attrs import frozen

from sakip.generated.city import city
from sakip.plan import from_sources
from sakip.source.workspace import from_bytes
from tests.mutation.mutants import Mutant, mutants

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = ("denpasar", "bandar-lampung", "kalimantan-barat", "dishub-banyuwangi")
LEAST = 95  # of a hundred mutants of the real plans
LEAST_MADE_UP = 55  # of a hundred mutants of a made-up plan: what it is today, to be raised and never lowered
PLACES, FEWER = 6, 3  # of each kind in a real plan and in the made-up one, which is longer; spread over all of it

Files = dict[str, str]
Finding = tuple[str, str]


@frozen
class Tried:
    """A mutant, and whether the catalogue noticed it."""

    plan: str
    mutant: Mutant
    noticed: bool


def test_a_wrong_plan_does_not_look_right(capsys: pytest.CaptureFixture[str]) -> None:
    """Of the slips that can be made in the real plans, the catalogue notices nearly all."""
    tried = [each for plan in PLANS if (EXAMPLES / plan).is_dir() for each in trials(plan, real(plan))]
    with capsys.disabled():
        print(f"\n{shares(tried)}")  # noqa: T201 - the shares by kind are what one wants to read
    assert share(tried) >= LEAST, missed(tried)


def test_a_plan_that_says_everything_is_not_damaged_unseen(capsys: pytest.CaptureFixture[str]) -> None:
    """In a made-up plan nothing is missing at any level, so that every slip could be noticed."""
    tried = trials("rekaan", city(opd=1, seed=3).files, FEWER)
    with capsys.disabled():
        print(f"\n{shares(tried)}")  # noqa: T201 - as above
    assert share(tried) >= LEAST_MADE_UP, missed(tried)


def trials(plan: str, files: Files, places: int = PLACES) -> list[Tried]:
    before = findings(files)
    chosen = [each for kind in mutants(files).values() for each in spread(kind, places)]
    return [Tried(plan, each, noticed=bool(findings(changed(files, each)) - before)) for each in chosen]


def real(plan: str) -> Files:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((EXAMPLES / plan).rglob("*.sakip"))}


def spread(every: list[Mutant], places: int) -> list[Mutant]:
    count = min(len(every), places)
    return [every[index * len(every) // count] for index in range(count)]


def changed(files: Files, mutant: Mutant) -> Files:
    return files | {mutant.file: mutant.of(files[mutant.file])}


def findings(files: Files) -> set[Finding]:
    """What the catalogue says of the plan, without where it says it: a change moves what is below it."""
    plan = from_sources(from_bytes([(name, text.encode()) for name, text in files.items()]))
    return {(each.code, each.message()) for each in plan.diagnostics}


def share(tried: list[Tried]) -> int:
    return 100 * sum(each.noticed for each in tried) // len(tried)


def shares(tried: list[Tried]) -> str:
    kinds: dict[str, list[Tried]] = {}
    for each in tried:
        kinds.setdefault(each.mutant.kind, []).append(each)
    rows = [*sorted(kinds.items()), ("all", tried)]
    return "\n".join(
        f"{kind:18} {sum(e.noticed for e in row):3} of {len(row):3}  {share(row):3} %" for kind, row in rows
    )


def missed(tried: list[Tried]) -> str:
    lines = [
        f"{each.mutant.kind}: {each.plan}/{each.mutant.file} at {each.mutant.start}: becomes {each.mutant.text[:60]!r}"
        for each in tried
        if not each.noticed
    ]
    return "\n".join(lines)
