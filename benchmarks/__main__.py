"""Measures sakip beside its peers, everything in one run: `python -m benchmarks [--rounds N] [--quick] [--write]`.

Each measurement is a process of its own; the rounds go round all of them, and the median of their CPU times counts.
Only ratios within one run mean anything. With `--write` the results go to `benchmarks/README.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks import city
from benchmarks.candidates import CANDIDATES, Candidate

ROOT = Path(__file__).parents[1]
README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- results -->", "<!-- end of results -->"
LIMITS = {"lark": 1.0, "double": 2.2, "bytes": 2500}
COMMANDS = (
    ("python -c pass", ["-c", "pass"]),
    ("sakip --version", ["-m", "sakip", "--version"]),
    ("sakip explain SK201", ["-m", "sakip", "explain", "SK201"]),
    ("sakip check examples/denpasar", ["-m", "sakip", "check", "examples/denpasar"]),
)


def main() -> int:
    """Measure, print, perhaps write; 1 where a limit does not hold."""
    options = _options()
    with tempfile.TemporaryDirectory() as place:
        report = Report(Path(place), options.agencies, options.rounds)
        lines = list(report.lines())
    text = "\n".join(lines)
    print(text)
    if options.write:
        _write(text)
    return 0 if report.holds else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is measured (5)")
    parser.add_argument("--agencies", type=int, default=city.AGENCIES, help="size of the city (40)")
    parser.add_argument("--write", action="store_true", help="put the results into benchmarks/README.md")
    return parser.parse_args()


class Report:
    """One run of everything."""

    def __init__(self, place: Path, agencies: int, rounds: int) -> None:
        self.place = place
        self.agencies = agencies
        self.rounds = rounds
        self.holds = True
        self.present = [each for each in CANDIDATES if all(map(find_spec, each.needs))]
        self.seconds: dict[str, list[float]] = {each.name: [] for each in self.present}
        self.peaks: dict[str, float] = {}
        self.double: list[float] = []

    def lines(self) -> Iterator[str]:
        """The report, as Markdown."""
        self._measure()
        declarations = self.agencies * city.DECLARATIONS
        yield f"CPython {platform.python_version()}, {self.rounds} rounds, a city of {declarations:,} declarations."
        yield ""
        yield from self._reading()
        yield ""
        yield from self._growing()
        yield ""
        yield from self._starting()
        for each in CANDIDATES:
            if each not in self.present:
                yield f"\n{each.name} is not installed (`pip install -r benchmarks/requirements.txt`) and was left out."

    # ── measuring ───────────────────────────────────────────────────────────────────────────────

    def _measure(self) -> None:
        for _ in range(self.rounds):
            for each in self.present:
                found = _worker(each.name, self._folder(each.spelling, self.agencies // each.share))
                self.seconds[each.name].append(found["seconds"] * each.share)
                self.peaks[each.name] = max(self.peaks.get(each.name, 0), found["megabytes"])
            self.double.append(_worker("sakip", self._folder("sakip", 2 * self.agencies))["seconds"])

    def _folder(self, spelling: str, agencies: int) -> Path:
        folder = self.place / f"{spelling}-{agencies}"
        return folder if folder.exists() else city.write(folder, spelling, agencies)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────

    def _reading(self) -> Iterator[str]:
        declarations, ours = self.agencies * city.DECLARATIONS, median(self.seconds["sakip"])
        yield "| | what it does | CPU s | declarations/s | time, sakip = 1 | peak MB |"
        yield "| --- | --- | ---: | ---: | ---: | ---: |"
        for each in self.present:
            yield self._row(each, declarations, ours)

    def _row(self, each: Candidate, declarations: int, ours: float) -> str:
        seconds = median(self.seconds[each.name])
        pace = f"{declarations / seconds:,.0f}"
        peak = f"{self.peaks[each.name]:.0f}" if each.share == 1 else "-"
        return f"| {each.name} | {each.does} | {seconds:.2f} | {pace} | {seconds / ours:.2f} | {peak} |"

    def _growing(self) -> Iterator[str]:
        ours = median(self.seconds["sakip"])
        held = _worker("memory", self._folder("sakip", self.agencies))
        lark = median(
            theirs / mine for theirs, mine in zip(self.seconds["plain lark"], self.seconds["sakip"], strict=True)
        )
        yield "| requirement | limit | measured | |"
        yield "| --- | ---: | ---: | --- |"
        yield self._limit("plain lark's time / time to the typed model", ">=", LIMITS["lark"], lark)
        yield self._limit(
            "time for a city twice as large / time for a city", "<=", LIMITS["double"], median(self.double) / ours
        )
        yield self._limit("bytes of model a declaration", "<=", LIMITS["bytes"], held["bytes"])

    def _limit(self, what: str, sign: str, limit: float, found: float) -> str:
        kept = found >= limit if sign == ">=" else found <= limit
        self.holds = self.holds and kept
        return f"| {what} | {sign} {limit:g} | {found:,.2f} | {'holds' if kept else '**does not hold**'} |"

    def _starting(self) -> Iterator[str]:
        times: dict[str, list[float]] = {name: [] for name, _ in COMMANDS}
        for _ in range(2 * self.rounds):
            for name, arguments in COMMANDS:
                times[name].append(_wall(arguments))
        bare = median(times[COMMANDS[0][0]])
        yield "| process, from nothing to its end | ms | `python -c pass` = 1 |"
        yield "| --- | ---: | ---: |"
        for name, found in times.items():
            yield f"| `{name}` | {1000 * median(found):.0f} | {median(found) / bare:.1f} |"


def _worker(what: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.worker", what, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{what} failed:\n{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _wall(arguments: list[str]) -> float:
    start = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env={**os.environ, "NO_COLOR": "1"}, check=False, **quiet)
    return time.perf_counter() - start


def _write(text: str) -> None:
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    README.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
