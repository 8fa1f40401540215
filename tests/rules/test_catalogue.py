"""Every rule tests itself: its page is whole, its two languages agree, and its two examples are run."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from sakip.checks import run
from sakip.checks.catalogue import MODULES
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.groups import grouped
from sakip.diagnostics.page import from_docstring, unmarked
from sakip.diagnostics.rule import Rule
from sakip.graph.cascade import Cascade
from sakip.plan import load, loads
from sakip.testing import EXPECTATIONS, unsayable

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "sakip").rglob("sk[0-9]*_*.py"), key=lambda each: each.name)
EXAMPLES = sorted(each for each in (ROOT / "examples").iterdir() if each.is_dir())

# The room of each hundred of codes.
FAMILIES = {
    "SK0": "sakip.syntax.rules",
    "SK1": "sakip.model.rules",
    "SK2": "sakip.checks.cascading",
    "SK3": "sakip.checks.documents",
    "SK4": "sakip.checks.indicators",
    "SK5": "sakip.checks.budget",
    "SK6": "sakip.checks.crosscutting",
    "SK7": "sakip.checks.nomenclature",
    "SK8": "sakip.checks.quarters",
    "SK9": "sakip.checks.itself",
}

# Their bad example is no text that could stand on a page; each has a test of its own, here or beside what it is about.
NO_TEXT = {"SK008", "SK018", "SK113", "SK709", "SK900", "SK904"}

each_rule = pytest.mark.parametrize(
    "module", [import_module(name) for name in MODULES], ids=lambda each: rule(each).code
)


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that raises fails the test instead of becoming a finding."""
    monkeypatch.setenv("SAKIP_DEBUG", "1")


# ── the list ────────────────────────────────────────────────────────────────────────────────────────


def test_every_rule_file_is_listed_once_and_sorted() -> None:
    found = [".".join(each.relative_to(ROOT).with_suffix("").parts) for each in FILES]
    assert list(MODULES) == found


def test_no_code_and_no_name_is_used_twice() -> None:
    rules = [rule(import_module(name)) for name in MODULES]
    for words in ([each.code for each in rules], [each.name.id for each in rules], [each.name.en for each in rules]):
        assert sorted(words) == sorted(set(words))


@each_rule
def test_a_rule_stands_in_the_room_of_its_family(module: ModuleType) -> None:
    assert module.__name__.rpartition(".")[0] == FAMILIES[rule(module).code[:3]]


# ── its file ────────────────────────────────────────────────────────────────────────────────────────


@each_rule
@pytest.mark.parametrize("expectation", EXPECTATIONS, ids=lambda each: each.__name__)
def test_a_rule_is_as_expected(module: ModuleType, expectation: Callable[[ModuleType], Iterator[str]]) -> None:
    assert list(expectation(module)) == []


@each_rule
def test_a_bad_example_that_is_no_text_is_tested_elsewhere(module: ModuleType) -> None:
    no_text = all(line.startswith("#") for line in from_docstring(module.__doc__).bad.splitlines())
    assert no_text == (rule(module).code in NO_TEXT)


@each_rule
def test_findings_of_a_rule_can_be_shown_as_one(module: ModuleType) -> None:
    """However many there are: a rule that says they are alike gives what one sentence for all of them needs."""
    page = from_docstring(module.__doc__)
    for one in grouped([each for each in loads(unmarked(page.bad)).diagnostics for _ in range(7)]):
        assert list(unsayable(one)) == []


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda each: each.name)
def test_every_finding_in_a_real_plan_can_be_said(folder: Path) -> None:
    assert [fault for each in load(folder).diagnostics for fault in unsayable(each)] == []


# ── the rules whose bad example is no text ──────────────────────────────────────────────────────────


def test_sk008_finds_bytes_that_are_not_utf8() -> None:
    found = loads(b'instansi dk "Dinas Koperasi" { pemda "Kota \xff" }', "rusak.sakip").diagnostics
    assert [(each.code, each.span.line, each.span.column) for each in found] == [("SK008", 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        'instansi dk "Dinas" { ' + "".join(f'unit u{each} "Unit {each}" {{ ' for each in range(40)) + "}" * 41,
        f'indikator a "A" {{ satuan persen  formula = {"(" * 250}1%{" + 1%)" * 250} }}',
    ],
    ids=["blocks", "formula"],
)
def test_sk113_finds_what_is_nested_too_deeply(text: str) -> None:
    assert {each.code for each in loads(text).diagnostics} == {"SK113"}


def test_sk900_says_which_rule_broke_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_: Cascade) -> Iterator[Diagnostic]:
        raise ValueError("lupa")

    with_a_broken_one = (("SK201", breaks), *run.checks())
    monkeypatch.delenv("SAKIP_DEBUG")
    monkeypatch.setattr(run, "checks", lambda: with_a_broken_one)
    found = loads('tujuan T1 "Ekonomi tumbuh" { sasaran S1 "Meningkatnya koperasi sehat" }').diagnostics
    broken = [each for each in found if each.code == "SK900"]
    assert [each.params for each in broken] == [{"kode": "SK201", "sebab": "ValueError: lupa"}]
    assert {"SK201", "SK203"} <= {each.code for each in found}
    assert list(unsayable(broken[0])) == []


@pytest.mark.parametrize("code", sorted(NO_TEXT))
def test_every_rule_without_a_text_has_a_test_of_its_own(code: str) -> None:
    tests = (each.read_text(encoding="utf-8") for each in (ROOT / "tests").rglob("test_*.py"))
    assert any(f"def test_{code.lower()}_" in each for each in tests)


# ── what the tests speak about ──────────────────────────────────────────────────────────────────────


def rule(module: ModuleType) -> Rule:
    found = module.RULE
    assert isinstance(found, Rule)
    return found
