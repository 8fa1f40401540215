"""`python -m benchmarks`: ratios measured side by side in one run, on a generated city.

Loading a city to its typed model is measured against plain lark that builds the same tree objects while it parses, and
goes no further; the two take turns, and the median CPU time of the rounds is compared. Then growth (twice the city),
memory a declaration, and whole processes. Only the ratios travel from one machine to another.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks import plain_lark
from benchmarks.city import write
from sakip.plan import Plan, load

ROUNDS = 3


def main() -> None:
    """Measure, and print a line for each figure."""
    with tempfile.TemporaryDirectory() as place:
        city = write(Path(place) / "city", "sakip")
        double = write(Path(place) / "double", "sakip", 80)
        _parsing(city)
        _growth(city, double)
        _memory(city)
        _processes(city)


def _plans(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.sakip"))


def _load(folder: Path) -> list[Plan]:
    return [load(path) for path in _plans(folder)]


def _parsing(city: Path) -> None:
    parser = plain_lark.placed()
    texts = [path.read_text(encoding="utf-8") for path in _plans(city)]
    ours, theirs = _in_turn(lambda: _load(city), lambda: [plain_lark.parse(parser, text) for text in texts])
    declared, size = _declared(_load(city)), sum(map(len, texts))
    _say("city", f"{declared} declarations, {size / 10**6:.2f} MB")
    _say("load to typed model", f"{ours:.2f} s CPU, {declared / ours:,.0f} declarations/s")
    _say("plain lark, tree objects only", f"{theirs:.2f} s CPU")
    _say("plain lark / load (required: at least 1)", f"{theirs / ours:.2f}")


def _growth(city: Path, double: Path) -> None:
    once, twice = _in_turn(lambda: _load(city), lambda: _load(double))
    _say("twice the city (required: at most 2.2)", f"{twice / once:.2f}")


def _memory(city: Path) -> None:
    gc.collect()
    tracemalloc.start()
    plans = _load(city)
    gc.collect()
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    text = sum(len(file.text) for plan in plans for file in plan.sources.files)
    each = (used - text) / _declared(plans)
    _say("model, bytes a declaration (required: at most 2500)", f"{each:,.0f}, without the text itself")


def _processes(city: Path) -> None:
    example = str(Path(__file__).parents[1] / "examples" / "denpasar")
    nothing = _process("-c", "pass")
    for name, arguments in (
        ("--version", ("--version",)),
        ("explain SK201", ("explain", "SK201")),
        ("check of one plan", ("check", example)),
        ("check of the city", ("check", *map(str, _plans(city)))),
    ):
        took = _process("-m", "sakip", *arguments)
        _say(f"sakip {name}, whole process", f"{took * 1000:,.0f} ms, {took / nothing:.1f} x an empty Python")


def _in_turn(first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    """The median CPU seconds of each, measured in turn after one warm-up."""
    first(), second()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for run, kept in zip((first, second), times, strict=True):
            begun = time.process_time()
            run()
            kept.append(time.process_time() - begun)
    return median(times[0]), median(times[1])


def _process(*arguments: str) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=False, capture_output=True)  # noqa: S603 - our own program
        times.append(time.perf_counter() - begun)
    return median(times)


def _declared(plans: list[Plan]) -> int:
    return sum(len(plan.model.nama) for plan in plans)


def _say(what: str, figure: str) -> None:
    print(f"{what:55} {figure}", flush=True)  # noqa: T201 - a benchmark speaks to its caller


if __name__ == "__main__":
    main()
