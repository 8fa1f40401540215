"""Whether the tests notice a wrong operator in the engine: `python -m tests.mutation.engine [--in FILE]…`.

Every operator of `sakip/evaluation` and `sakip/numbers` is exchanged for another, one at a time; of the tests of the
engine one that runs that line must fail. The score is the share that was noticed, without those that change nothing
(`equivalent.py`); what was not noticed is listed as it is found.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from tests.mutation.equivalent import EQUIVALENT
from tests.mutation.operators import ROOT, Mutant, mutants
from tests.mutation.trying import noticed, record

ROOMS = ("sakip/evaluation", "sakip/numbers")
TESTS = (
    "tests/stages/test_exactness.py",
    "tests/stages/test_numbers.py",
    "tests/stages/test_rational.py",
    "tests/stages/test_terbilang.py",
    "tests/stages/test_values.py",
    "tests/property/test_numbers.py",
    "tests/evaluation",
    "tests/outlets/test_cli_eval.py",
    "tests/outlets/test_cli_impact.py",
    "tests/outlets/test_cli_solve.py",
    "tests/outlets/test_cli_trace.py",
)
LEAST = 90  # of a hundred


def all_mutants() -> list[Mutant]:
    """Every mutant of the engine that may change something, in order."""
    files = (path for room in ROOMS for path in sorted((ROOT / room).glob("*.py")))
    found = [each for path in files for each in mutants(str(path.relative_to(ROOT)))]
    gone = EQUIVALENT.keys() - {each.key for each in found}
    if gone:
        raise RuntimeError(f"equivalent.py speaks of what is not there: {gone}")
    return [each for each in found if each.key not in EQUIVALENT]


def missed(tried: Iterable[Mutant]) -> Iterator[Mutant]:
    """Those of *tried* that no test notices."""
    recorded = record(ROOMS, TESTS)
    return (each for each in tried if not noticed(each, recorded))


def main(arguments: Sequence[str]) -> int:
    """Try the mutants; tell what was not noticed, and the score; 1 where that is below what it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation.engine", description=__doc__)
    parser.add_argument(
        "--in", dest="files", action="append", metavar="FILE", help="try only those in FILE, which may be repeated"
    )
    parser.add_argument("--sample", type=int, default=0, help="try only so many, drawn evenly (default: all)")
    parser.add_argument("--seed", type=int, default=1, help="draw these rather than others (default: 1)")
    options = parser.parse_args(arguments)
    tried = [each for each in all_mutants() if not options.files or each.file in options.files]
    if not tried:
        parser.error("there is nothing to exchange")
    if 0 < options.sample < len(tried):
        tried = Random(options.seed).sample(tried, options.sample)  # noqa: S311 - no secret
    seen = len(tried)
    for each in missed(tried):
        seen -= 1
        sys.stdout.write(f"not noticed: {each}\n")
        sys.stdout.flush()
    share = 100 * seen // len(tried)
    sys.stdout.write(f"{seen} of {len(tried)} wrong operators noticed ({share} %)\n")
    return 0 if share >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
