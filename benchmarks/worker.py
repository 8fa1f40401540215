"""One measurement in a process of its own: `python -m benchmarks.worker WHAT FOLDER`; the answer is JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
import tracemalloc
from pathlib import Path

from benchmarks.candidates import BY_NAME


def timed(name: str, folder: Path) -> dict[str, float]:
    """CPU seconds of one run of *name* over *folder*, after a run that is not counted; and the peak of memory."""
    run = BY_NAME[name].prepare(folder)
    run()
    start = time.process_time()
    run()
    seconds = time.process_time() - start
    return {"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def held(folder: Path) -> dict[str, float]:
    """Bytes that the model of *folder* holds, for each declaration, without the texts of the files."""
    from sakip.plan import load

    load(folder)  # what is made once for all plans is not counted
    tracemalloc.start()
    plan = load(folder)
    traced, _ = tracemalloc.get_traced_memory()
    written = sum(sys.getsizeof(each.text) for each in plan.sources.files)
    return {"bytes": (traced - written) / len(plan.model.nama), "text": written / len(plan.model.nama)}


if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    print(json.dumps(held(where) if what == "memory" else timed(what, where)))
