"""How long each rule takes over a city: `python -m benchmarks.rules FOLDER`; the answer is JSON, seconds by code.

What rules share is worked out by the first that asks; so each plan is gone through twice, and the second time counts
beside what was shared, which is told apart as "shared".
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections import Counter
from pathlib import Path

from sakip.checks.run import checks
from sakip.plan import load
from sakip.source.workspace import plan_roots


def seconds(folder: Path) -> dict[str, float]:
    """CPU seconds of each rule over the plans in *folder*, and of what they share."""
    found: Counter[str] = Counter()
    gc.disable()
    for root in plan_roots(folder):
        cascade = load(root).cascade
        first = sum(_timed(cascade).values())
        again = _timed(cascade)
        found.update(again)
        found["shared"] += first - sum(again.values())
    return dict(found)


def _timed(cascade: object) -> dict[str, float]:
    found = {}
    for code, check in checks():
        start = time.process_time()
        list(check(cascade))  # type: ignore[arg-type] # a cascade, as the caller got it
        found[code] = time.process_time() - start
    return found


if __name__ == "__main__":
    print(json.dumps(seconds(Path(sys.argv[1]))))
