"""Whole processes, from nothing to their end: CPU time, with the bytecode of every module written before."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

from attrs import field, frozen

from benchmarks import city, ledgers

ROOT = Path(__file__).parents[1]
LINES = 60


@frozen
class Process:
    """A command that is measured, and what it needs to be there."""

    name: str
    arguments: tuple[str, ...]
    needs: tuple[str, ...] = ()
    seconds: list[float] = field(factory=list)

    @property
    def median(self) -> float:
        """The median of what was measured."""
        return median(self.seconds)


def prepared(place: Path, agencies: int) -> list[Process]:
    """The processes, over plans and ledgers written into *place*."""
    made, ledger, small = place / "kota", place / "ledger", place / "small.beancount"
    example = [sys.executable, "-m", "sakip", "example", "--opd", str(agencies), "-o", str(made)]
    subprocess.run(example, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    ledger.mkdir()
    for each in city.city(agencies):
        (ledger / f"{each.name}.beancount").write_text(ledgers.beancount(each), encoding="utf-8")
    names = sorted(each.name for each in ledger.iterdir())
    (ledger / "main.beancount").write_text("".join(f'include "{each}"\n' for each in names), encoding="utf-8")
    small.write_text("\n".join(ledgers.beancount(city.agency(0)).splitlines()[: LINES - 1]) + "\n", encoding="utf-8")
    largest = max((each for each in made.iterdir() if each.is_dir()), key=_size)
    check, bean = ("-m", "sakip", "check", "--format", "concise"), ("-m", "beancount.scripts.check", "-C")
    return [
        Process("python -c pass", ("-c", "pass")),
        Process("sakip --version", ("-m", "sakip", "--version")),
        Process("bean-check, 60 lines", (*bean, str(small)), ("beancount",)),
        Process("sakip check, a plan of 100 KB", (*check, "--no-cache", str(largest))),
        Process("sakip check, the same plan unchanged", (*check, str(largest))),
        Process("bean-check, the city", (*bean, str(ledger / "main.beancount")), ("beancount",)),
        Process("sakip check, the city", (*check, "--no-cache", str(made))),
    ]


def run(process: Process, place: Path) -> None:
    """Run *process* once and note its CPU time."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *process.arguments],
        cwd=ROOT,
        env={**own, "NO_COLOR": "1", "SAKIP_CACHE": str(place / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    process.seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _size(folder: Path) -> int:
    return sum(each.stat().st_size for each in folder.rglob("*.sakip"))
