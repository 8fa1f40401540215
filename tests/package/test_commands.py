"""The lines that a newcomer copies are the lines that are run."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRY = "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/sakip check examples/denpasar"
TEST = 'python3 -m venv .venv && .venv/bin/pip install -q -e ".[dev,docs]" && .venv/bin/pytest'


def test_the_readme_has_both_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert TRY in readme
    assert TEST in readme


def test_ci_runs_the_readmes_test_command() -> None:
    script = ROOT / ".ci" / "run"
    assert f"  {TEST}\n" in script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)
