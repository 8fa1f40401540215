import subprocess
import sys

import pytest

HEAVY = ("lark", "networkx", "rich", "sakip.plan")


@pytest.mark.parametrize(
    "args",
    [
        ["--version"],
        ["--help"],
        ["check", "--help"],
        ["explain", "SK001"],
        ["jelaskan", "SK201"],
        ["explain", "SKxyz"],
        ["explain", "turun_kebalikan"],
    ],
    ids=" ".join,
)
def test_small_commands_import_little(args: list[str]) -> None:
    """`sakip --version`, `--help` and `explain` import neither lark nor networkx."""
    assert imported(f"from sakip.cli.main import run; run({args!r})").isdisjoint(HEAVY)


def test_importing_sakip_is_cheap() -> None:
    assert imported("import sakip").isdisjoint(HEAVY)


def test_reading_a_plan_needs_no_lark() -> None:
    """The parser runs on tables that were written from the grammar."""
    assert "lark" not in imported("from sakip.plan import loads; loads('tujuan \"A\" { }', 'a.sakip')")


def test_only_what_needs_the_graph_pays_for_it() -> None:
    """The graph that the checks ask is networkx; a program that only wants the model does not import it."""
    assert "networkx" not in imported("import sakip; sakip.load('examples/denpasar').model")
    assert "lark" not in imported("import sakip; sakip.load('examples/denpasar').diagnostics")


def test_explaining_a_rule_imports_only_that_rule() -> None:
    names = imported("from sakip.cli.main import run; run(['explain', 'SK201'])")
    assert [name for name in names if name.startswith("sakip.checks.") and ".sk" in name] == [
        "sakip.checks.cascading.sk201_sasaran_tanpa_iku"
    ]


def imported(code: str) -> set[str]:
    """The modules that a fresh interpreter holds after *code*."""
    script = f"{code}\nimport sys; print(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines())
