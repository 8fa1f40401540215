"""Every hypothesis tests itself: its page is whole, and the example on it is explained by it before all others."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from sakip.audit.audited import Audited, Status
from sakip.audit.catalogue import MODULES
from sakip.audit.from_evaluation import audit
from sakip.audit.hypothesis import Hypothesis
from sakip.diagnostics.page import OF_HYPOTHESIS, from_docstring, unmarked
from sakip.plan import loads
from sakip.text.bilingual import Lang, Text

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "sakip" / "audit" / "hypotheses"

each_hypothesis = pytest.mark.parametrize(
    "module", [import_module(name) for name in sorted(MODULES)], ids=lambda each: hypothesis(each).code
)


def hypothesis(module: ModuleType) -> Hypothesis:
    found = module.HYPOTHESIS
    assert isinstance(found, Hypothesis)
    return found


def audited(module: ModuleType) -> tuple[Audited, ...]:
    """What an audit says of the example on the page."""
    text = unmarked(from_docstring(module.__doc__, OF_HYPOTHESIS).example)
    return audit(loads(text, "contoh.sakip").evaluation, 2024).audited


def test_every_file_is_listed_once() -> None:
    files = sorted(f"sakip.audit.hypotheses.{each.stem}" for each in FOLDER.glob("ha[0-9]*_*.py"))
    assert sorted(MODULES) == files


def test_no_code_and_no_name_is_used_twice() -> None:
    found = [hypothesis(import_module(name)) for name in MODULES]
    for words in ([each.code for each in found], [each.name.id for each in found], [each.name.en for each in found]):
        assert sorted(words) == sorted(set(words))


@each_hypothesis
def test_its_file_name_says_code_and_name(module: ModuleType) -> None:
    found = hypothesis(module)
    wanted = f"{found.code.lower()}_{found.name.id.replace('-', '_')}"
    assert module.__name__.rpartition(".")[2] == wanted


@each_hypothesis
def test_both_languages_take_the_same_parameters(module: ModuleType) -> None:
    texts = [hypothesis(module).explains, *(each for each in vars(module).values() if isinstance(each, Text))]
    assert [each for each in texts if each.parameters[0] != each.parameters[1]] == []


@each_hypothesis
def test_its_example_is_explained_as_it_is_marked(module: ModuleType) -> None:
    """Each hypothesis reproduces what it claims, and nothing else in its example is wrong or cannot be checked."""
    found = audited(module)
    wrong = [(each.claim.butir.letak.line, each.code) for each in found if each.wrong]
    page = from_docstring(module.__doc__, OF_HYPOTHESIS)
    assert sorted(wrong) == sorted(page.marks)
    assert hypothesis(module).code in {code for _, code in page.marks}
    assert [each.claim.butir.letak.text for each in found if each.status is Status.NOT_CHECKABLE] == []


@each_hypothesis
def test_its_example_is_a_plan_that_can_be_read(module: ModuleType) -> None:
    text = unmarked(from_docstring(module.__doc__, OF_HYPOTHESIS).example)
    unread = {each.code for each in loads(text).diagnostics if each.code.startswith(("SK0", "SK1", "SK9"))}
    assert unread <= {"SK107", "SK108", "SK109"}


@each_hypothesis
def test_what_it_explains_can_be_said(module: ModuleType) -> None:
    for each in audited(module):
        for guess in each.explanations:
            for lang in Lang:
                assert guess.told(lang)
