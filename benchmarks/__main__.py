"""Measures sakip beside its peers, everything in one run: `python -m benchmarks [--rounds N] [--quick] [--write]`.

Each measurement is a process of its own; the rounds go round all of them, and the median of their CPU times counts.
Only ratios within one run mean anything. With `--write` the results go to `benchmarks/README.md`.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks import city, processes
from benchmarks.candidates import CANDIDATES, Candidate

ROOT = Path(__file__).parents[1]
README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- results -->", "<!-- end of results -->"
# What must hold: a row of the report, the sign, and the limit.
DOUBLE, BYTES, SHARE = 2.2, 2500, 0.1
TIMES = {"python-hcl2": 15, "PyYAML + cattrs": 1, "textX": 5, "plain lark": 1}
PROCESSES = (
    ("sakip check, the city", "bean-check, the city", 1.2),
    ("sakip check, a plan of 100 KB", "bean-check, 60 lines", 3),
    ("sakip check, the same plan unchanged", "bean-check, 60 lines", 1.2),
)
SHOWN = 12


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
        self.processes = processes.prepared(place, agencies)
        self.by_rule: dict[str, float] = {}

    def lines(self) -> Iterator[str]:
        """The report, as Markdown."""
        self._measure()
        self.by_rule = _answer("benchmarks.rules", str(self.place / "kota"))
        declarations = self.agencies * city.DECLARATIONS
        yield f"CPython {platform.python_version()}, {self.rounds} rounds, a city of {declarations:,} declarations."
        yield ""
        yield from self._reading()
        yield ""
        yield from self._requirements()
        yield ""
        yield from self._starting()
        yield ""
        yield from self._rules()
        for each in CANDIDATES:
            if each not in self.present:
                yield f"\n{each.name} is not installed (`pip install -r benchmarks/requirements.txt`) and was left out."

    # ── measuring ───────────────────────────────────────────────────────────────────────────────

    def _measure(self) -> None:
        for process in self.processes:  # what is compiled or kept once is not measured
            if all(map(find_spec, process.needs)):
                processes.run(process, self.place)
                process.seconds.clear()
        for _ in range(self.rounds):
            for each in self.present:
                found = _worker(each.name, self._folder(each.spelling, max(1, self.agencies // each.share)))
                self.seconds[each.name].append(found["seconds"] * each.share)
                self.peaks[each.name] = max(self.peaks.get(each.name, 0), found["megabytes"])
            for process in self.processes:
                if all(map(find_spec, process.needs)):
                    processes.run(process, self.place)
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

    def _requirements(self) -> Iterator[str]:
        ours = median(self.seconds["sakip"])
        yield "| requirement | limit | measured | |"
        yield "| --- | ---: | ---: | --- |"
        for name, least in TIMES.items():
            if self.seconds.get(name):
                found = median(self.seconds[name]) / ours
                yield self._limit(f"{name} ÷ loading to the typed model", "≥", least, found)
        yield self._limit("twice the city ÷ the city", "≤", DOUBLE, median(self.double) / ours)
        held = _worker("memory", self._folder("sakip", self.agencies))
        yield self._limit("bytes a declaration of the model, without the text", "≤", BYTES, held["bytes"])
        processes = {each.name: each for each in self.processes if each.seconds}
        for name, peer, most in PROCESSES:
            if peer in processes:
                found = processes[name].median / processes[peer].median
                yield self._limit(f"{name} ÷ {peer} (whole processes)", "≤", most, found)
        yield self._limit("the slowest rule, as a part of all rules", "≤", SHARE, max(self._shares().values()))

    def _limit(self, what: str, sign: str, limit: float, found: float) -> str:
        kept = found >= limit if sign == "≥" else found <= limit
        self.holds = self.holds and kept
        return f"| {what} | {sign} {limit:g} | {found:,.2f} | {'holds' if kept else '**does not hold**'} |"

    def _starting(self) -> Iterator[str]:
        bare = self.processes[0].median
        yield "| process, from nothing to its end | CPU ms | `python -c pass` = 1 |"
        yield "| --- | ---: | ---: |"
        for each in self.processes:
            if each.seconds:
                yield f"| {each.name} | {1000 * each.median:.0f} | {each.median / bare:.1f} |"

    def _rules(self) -> Iterator[str]:
        shares = self._shares()
        slowest = sorted(shares, key=lambda code: -shares[code])[:SHOWN]
        shared = self.by_rule["shared"] / sum(self.by_rule.values())
        yield f"Of the time of all {len(shares)} checks, {shared:.0%} is what they share; then the slowest rules:"
        yield ""
        yield "| rule | part of all |"
        yield "| --- | ---: |"
        yield from (f"| {code} | {shares[code]:.1%} |" for code in slowest)

    def _shares(self) -> dict[str, float]:
        whole = sum(self.by_rule.values())
        return {code: found / whole for code, found in self.by_rule.items() if code != "shared"}


def _worker(what: str, folder: Path) -> dict[str, float]:
    return _answer("benchmarks.worker", what, str(folder))


def _answer(module: str, *arguments: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{module} {arguments} failed:\n{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _write(text: str) -> None:
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    README.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
