"""What a program asks of a plan: languages as text, and names that are not there."""

import pickle
from collections.abc import Callable

import pytest

import sakip
from sakip.audit import to_json as audited
from sakip.diagnostics import render_json, render_sarif
from sakip.diagnostics.summary import summary_of
from sakip.evaluation import to_json

PLAN = """
data sehat   "Koperasi sehat"   { satuan koperasi  sumber_data "Bidang"  bagian_dari dinilai }
data dinilai "Koperasi dinilai" { satuan koperasi  sumber_data "Bidang" }
sasaran S1 "Meningkatnya koperasi yang sehat" {
  iku x "Persentase koperasi sehat" { satuan persen  arah naik  formula = sehat / dinilai * 100%  target { 2024: 50.5% } }
}
realisasi 2024 "Realisasi 2024" { data { sehat: 2.501  dinilai: 5.000 } }
"""


@pytest.fixture(scope="module")
def plan() -> sakip.Plan:
    return sakip.loads(PLAN)


SPOKEN: list[Callable[[sakip.Plan, "sakip.Lang | str"], object]] = [
    lambda plan, lang: plan.page(2024, lang),
    lambda plan, lang: plan.diagnostics[0].message(lang),
    lambda plan, lang: plan.diagnostics[0].advice(lang),
    lambda plan, lang: plan.evaluate(2024)["x"].realisasi.shown(lang),
    lambda plan, lang: plan.evaluate(2024)["x"].target.shown(lang),
    lambda plan, lang: plan.evaluate(2024)["x"].realisasi.derivation.told(lang),
    lambda plan, lang: plan.evaluate(2024)["x"].realisasi.derivation.value(lang),
    lambda plan, lang: plan.evaluate(2024)["x"].realisasi.derivation.data(lang),
    lambda plan, lang: render_json.document(plan.diagnostics, lang, summary_of(plan.diagnostics, 1)),
    lambda plan, lang: render_sarif.log(plan.diagnostics, lang, {}, "0"),
    lambda plan, lang: to_json.document([to_json.Asked(plan.cascade, plan.evaluate(2024).periode, [])], lang),
    lambda plan, lang: audited.document([], lang),
    lambda plan, lang: sakip.Text(id="ya", en="yes").in_(lang),
]


@pytest.mark.parametrize("said", SPOKEN)
@pytest.mark.parametrize("lang", sakip.Lang)
def test_a_language_may_be_given_as_text(
    plan: sakip.Plan, said: Callable[[sakip.Plan, sakip.Lang | str], object], lang: sakip.Lang
) -> None:
    assert said(plan, lang.value) == said(plan, lang)


@pytest.mark.parametrize("said", SPOKEN)
def test_another_text_is_no_language(plan: sakip.Plan, said: Callable[[sakip.Plan, sakip.Lang | str], object]) -> None:
    with pytest.raises(ValueError, match=r"bukan bahasa.*is no language"):
        said(plan, "jv")


@pytest.mark.parametrize("name", ["unknown", "S1", "sehat"])
def test_a_trial_of_what_is_no_indicator_is_refused(plan: sakip.Plan, name: str) -> None:
    with pytest.raises(KeyError, match=name):
        plan.trial("x", name)


def test_a_figure_that_there_is_none_of_is_refused(plan: sakip.Plan) -> None:
    with pytest.raises(KeyError, match="capain"):
        plan.evaluate(2024)["x"].figure("capain")
    assert not plan.evaluate(2024)["S1"].figure("pagu/DAK").known


def test_a_plan_and_its_results_know_their_names(plan: sakip.Plan) -> None:
    for named in (plan, plan.evaluate(2024)):
        assert "x" in named
        assert "unknown" not in named
        assert [*named] == ["sehat", "dinilai", "S1", "x"]


def test_a_year_will_do_for_a_period(plan: sakip.Plan) -> None:
    wanted = plan.evaluate(2024)["x"].capaian
    assert plan.evaluation.figure("capaian", "x", 2024) is wanted
    assert plan.evaluation.figure("capaian", "x", "2024") is wanted


def test_figures_say_that_they_are_not_sent_to_another_process(plan: sakip.Plan) -> None:
    results = plan.evaluate(2024)
    for kept in (results, results["x"].capaian, plan.evaluation):
        with pytest.raises(TypeError, match=r"derivation\.data"):
            pickle.dumps(kept)
