"""How fast sakip reads: `python -m benchmarks`."""
