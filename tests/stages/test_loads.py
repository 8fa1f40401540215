"""What a program gives `loads`, and what becomes of a plan that it hands on."""

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest

import sakip

DENPASAR = Path(__file__).parents[2] / "examples" / "denpasar"


def findings(plan: sakip.Plan) -> list[str]:
    return [str(each) for each in plan.diagnostics]


def test_several_texts_are_one_plan() -> None:
    folder = sakip.load(DENPASAR)
    texts = {each.name: each.text for each in folder.sources.files}
    assert findings(sakip.loads(texts)) == findings(folder)
    some_bytes = {name: text.encode() if "pk" in name else text for name, text in reversed(texts.items())}
    assert findings(sakip.loads(some_bytes)) == findings(folder)


def test_no_texts_are_an_empty_plan() -> None:
    assert sakip.loads({}).diagnostics == ()


@pytest.mark.parametrize("text", [None, 2024, ["iku"], {"renstra.sakip": None}, Path("renstra.sakip")], ids=repr)
def test_what_is_no_text_is_said_in_both_languages(text: Any) -> None:
    with pytest.raises(TypeError, match=r"bukan teks: .* / is no text"):
        sakip.loads(text)


@pytest.mark.parametrize(
    "handed_on",
    [lambda plan: pickle.loads(pickle.dumps(plan)), copy.deepcopy],  # noqa: S301 - our own
    ids=["pickled", "copied"],
)
def test_a_plan_may_be_handed_to_another_process(handed_on: Any) -> None:
    plan = sakip.load(DENPASAR)
    before = findings(plan), [each.shown() for each in plan.evaluate(2024).all()]
    other = handed_on(plan)
    assert (findings(other), [each.shown() for each in other.evaluate(2024).all()]) == before
    pairs = zip(other.cascade.indicators(), plan.cascade.indicators(), strict=True)
    assert all(one.satuan is another.satuan for one, another in pairs)  # units are one object each
