"""Every rule tests itself: its page is whole, its two languages agree, and its two examples are run."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from sakip.checks import run
from sakip.checks.catalogue import MODULES
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.page import Page, from_docstring
from sakip.diagnostics.rule import Rule
from sakip.graph.cascade import Cascade
from sakip.plan import load, loads
from sakip.text.bilingual import Lang, Text, fill

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
NO_TEXT = {"SK008", "SK113", "SK709", "SK900"}

_MARK = re.compile(r"[ \t]*#\s*<-\s*SK.*$", re.MULTILINE)

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
def test_the_file_name_says_code_and_name(module: ModuleType) -> None:
    own = rule(module)
    assert file_name(module) == f"{own.code.lower()}_{own.name.id.replace('-', '_')}"


@each_rule
def test_a_rule_stands_in_the_room_of_its_family(module: ModuleType) -> None:
    assert module.__name__.rpartition(".")[0] == FAMILIES[code(module)[:3]]


@each_rule
def test_names_are_words_that_read_behind_izinkan(module: ModuleType) -> None:
    for name in (rule(module).name.id, rule(module).name.en):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)


# ── the page ────────────────────────────────────────────────────────────────────────────────────────


@each_rule
def test_the_page_has_every_section(module: ModuleType) -> None:
    own = page(module)
    assert own.title.id
    assert own.title.en


@each_rule
def test_both_languages_take_the_same_parameters(module: ModuleType) -> None:
    for text in texts(module):
        indonesian, english = text.parameters
        assert indonesian == english, text.id


@each_rule
def test_the_bad_example_raises_what_it_marks_and_nothing_else(module: ModuleType) -> None:
    """By every rule of the catalogue: each code, on each line."""
    own = page(module)
    if code(module) in NO_TEXT:
        assert all(line.startswith("#") for line in own.bad.splitlines())
        return
    assert own.marks, "the bad example marks nothing"
    assert code(module) in {each for _, each in own.marks}
    assert places(own.bad) == sorted(own.marks)


@each_rule
def test_the_good_example_is_silent(module: ModuleType) -> None:
    """For every rule of the catalogue."""
    assert [str(each) for each in loads(page(module).good, "benar.sakip").diagnostics] == []


# ── findings ────────────────────────────────────────────────────────────────────────────────────────


@each_rule
def test_every_finding_can_be_said_in_both_languages(module: ModuleType) -> None:
    """No template asks for a parameter that its finding does not carry."""
    for each in findings(page(module).bad):
        assert_sayable(each)


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda each: each.name)
def test_every_finding_in_a_real_plan_can_be_said(folder: Path) -> None:
    for each in load(folder).diagnostics:
        assert_sayable(each)


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
    assert_sayable(broken[0])


@pytest.mark.parametrize("code", sorted(NO_TEXT))
def test_every_rule_without_a_text_has_a_test_of_its_own(code: str) -> None:
    tests = (each.read_text(encoding="utf-8") for each in (ROOT / "tests").rglob("test_*.py"))
    assert any(f"def test_{code.lower()}_" in each for each in tests)


# ── what the tests speak about ──────────────────────────────────────────────────────────────────────


def rule(module: ModuleType) -> Rule:
    found = module.RULE
    assert isinstance(found, Rule)
    return found


def page(module: ModuleType) -> Page:
    return from_docstring(module.__doc__)


def code(module: ModuleType) -> str:
    return rule(module).code


def file_name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def texts(module: ModuleType) -> list[Text]:
    """Every text of the rule's file: its own, and those that its findings use."""
    own = rule(module)
    loose = [value for value in vars(module).values() if isinstance(value, Text)]
    return [own.name, own.message, own.help, *loose]


def findings(text: str) -> tuple[Diagnostic, ...]:
    """What the whole catalogue finds in *text*, its marks taken out."""
    return loads(_MARK.sub("", text), "salah.sakip").diagnostics


def places(text: str) -> list[tuple[int, str]]:
    """Line and code of each finding in *text*."""
    return sorted((each.span.line, each.code) for each in findings(text))


def assert_sayable(finding: Diagnostic) -> None:
    for lang in Lang:
        said = [finding.message(lang), finding.advice(lang), *(each.shown(lang) for each in finding.related)]
        said += [fill(each, finding.params, lang) for each in finding.notes]
        assert all(said)
    used = {name for _, name, _, _ in Formatter().parse(finding.rule.message.id) if name}
    assert used <= set(finding.params)
