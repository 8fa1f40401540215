"""Trying mutants: which of them the catalogue notices, and the shares of them by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from sakip.generated.city import city
from sakip.plan import from_sources
from sakip.source.workspace import from_bytes
from tests.mutation.mutants import Mutant, mutants

EXAMPLES = Path(__file__).parents[2] / "examples"
REAL = ("denpasar", "bandar-lampung", "kalimantan-barat", "dishub-banyuwangi", "renstra-2025-2029")
MADE_UP = "rekaan"

Files = dict[str, str]
Finding = tuple[str, str]


@frozen
class Tried:
    """A mutant of a plan, and whether the catalogue noticed it."""

    plan: str
    mutant: Mutant
    noticed: bool
    was: str


def files_of(plan: str) -> Files:
    """The files of an example, or those of a made-up agency: a plan in which nothing is missing at any level."""
    if plan == MADE_UP:
        return dict(city(opd=1, seed=3).files)
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((EXAMPLES / plan).rglob("*.sakip"))}


def trials(plan: str, places: int | None = None) -> Iterator[Tried]:
    """The mutants of *plan*, tried: all of them, or for each kind so many, spread over the whole plan."""
    files = files_of(plan)
    before = findings(files)
    for kind in mutants(files).values():
        for each in kind if places is None else spread(kind, places):
            noticed = bool(findings(files | {each.file: each.of(files[each.file])}) - before)
            yield Tried(plan, each, noticed, files[each.file][each.start : each.end])


def spread(every: list[Mutant], places: int) -> list[Mutant]:
    """So many of *every*, from its beginning to its end."""
    count = min(len(every), places)
    return [every[index * len(every) // count] for index in range(count)]


def findings(files: Files) -> set[Finding]:
    """What the catalogue says of the plan, without where it says it: a change moves what is below it."""
    plan = from_sources(from_bytes([(name, text.encode()) for name, text in files.items()]))
    return {(each.code, each.message()) for each in plan.diagnostics}


def share(tried: Iterable[Tried]) -> int:
    """How many of a hundred are noticed."""
    noticed = [each.noticed for each in tried]
    return 100 * sum(noticed) // len(noticed) if noticed else 100


def table(tried: list[Tried]) -> str:
    """The shares by kind and plan, as a Markdown table."""
    kinds = sorted({each.mutant.kind for each in tried})
    plans = list(dict.fromkeys(each.plan for each in tried))
    head = f"| kind | {' | '.join(plans)} | all |\n|---{'|---:' * (len(plans) + 1)}|\n"
    rows = [_row(kind, plans, [each for each in tried if each.mutant.kind == kind]) for kind in kinds]
    return head + "".join((*rows, _row("all", plans, tried)))


def _row(name: str, plans: list[str], tried: list[Tried]) -> str:
    cells = [_cell([each for each in tried if each.plan == plan]) for plan in plans]
    return f"| {name} | {' | '.join((*cells, _cell(tried)))} |\n"


def _cell(tried: list[Tried]) -> str:
    return f"{sum(each.noticed for each in tried)}/{len(tried)} {share(tried)}%" if tried else "–"


def missed(tried: Iterable[Tried]) -> str:
    """Where nothing was noticed, and what was changed there."""
    return "\n".join(
        f"{each.mutant.kind}: {each.plan}/{each.mutant.file} at {each.mutant.start}: "
        f"{' '.join(each.was.split())[:70]!r} becomes {' '.join(each.mutant.text.split())[:60]!r}"
        for each in tried
        if not each.noticed
    )
