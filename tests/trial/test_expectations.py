"""Worked examples of a plan: they suppose, they expect, and they state nothing."""

from __future__ import annotations

import pytest

import sakip
from sakip.evaluation.outcome import Sebab
from sakip.trial.verdict import Example, Verdict

PLAN = """
    data dinilai "Koperasi yang dinilai" { satuan koperasi }
    data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
    skala mutu "Mutu" { baik: >=100%  kurang: <100% }
    kebijakan { skala mutu }
    sasaran S "S" {
      iku koperasi "Persentase koperasi sehat" {
        satuan persen  arah naik  formula = sehat / dinilai * 100%  target { 2024: 50%  2025: 60% }
      }
      iku kepuasan "Kepuasan" { satuan nilai  arah naik  formula "survei"  target { 2024: 80 } }
    }
    realisasi 2024 "R" { data { dinilai: 150  sehat: 78 } }
"""


def example(uji: str) -> Example:
    plan = sakip.loads(PLAN + uji)
    assert [str(each) for each in plan.diagnostics if each.severity.value == "error"] == []
    return plan.trial().examples[0]


def held(uji: str) -> list[bool]:
    return [each.holds for each in example(uji).expected]


def test_what_is_supposed_leads_to_what_is_expected() -> None:
    assert held("""uji 2024 "Dua pertiga" {
        andai { data { dinilai: 150  sehat: 100 } }
        harap { realisasi { koperasi: 66,67% }  capaian { koperasi: 133,33% }  predikat { koperasi: baik } }
    }""") == [True, True, True]


@pytest.mark.parametrize(("expected", "holds"), [("52%", True), ("52,0%", True), ("52,1%", False), ("51%", False)])
def test_what_is_not_supposed_is_as_planned(expected: str, holds: bool) -> None:  # noqa: FBT001 - a column of the table
    assert held(f"uji 2024 {{ harap {{ realisasi {{ koperasi: {expected} }} }} }}") == [holds]


@pytest.mark.parametrize(
    ("expected", "holds"), [("66,67%", True), ("66,7%", True), ("67%", True), ("66,66%", False), ("66%", False)]
)
def test_results_are_compared_as_precisely_as_they_are_written(expected: str, holds: bool) -> None:  # noqa: FBT001 - as above
    uji = f"uji 2024 {{ andai {{ data {{ dinilai: 3  sehat: 2 }} }} harap {{ realisasi {{ koperasi: {expected} }} }} }}"
    assert held(uji) == [holds]


def test_ranges_and_reasons_can_be_expected() -> None:
    assert held("""uji 2024 "Tanpa penilaian" {
        andai { data { dinilai: 0  sehat: 0 }  realisasi { kepuasan: belum "survei berjalan" } }
        harap { realisasi { koperasi: tak_terdefinisi  kepuasan: belum "ya" }  capaian { koperasi: tak_terdefinisi } }
    }""") == [True, True, True]
    assert held("uji 2024 { harap { capaian { koperasi: 100%..110%  kepuasan: tidak_dinyatakan } } }") == [True, True]
    assert held('uji 2024 { harap { capaian { koperasi: belum "?" } } }') == [False]


def test_targets_and_quarters_can_be_supposed() -> None:
    assert held("""uji 2024 "Target lain" {
        andai { target { koperasi: 26% }  realisasi { kepuasan: { tw1: 60 } }  target { kepuasan: { tw1: 80 } } }
        harap { capaian { koperasi: 200%  kepuasan: { tw1: 75% } } }
    }""") == [True, True]


def test_a_failing_example_shows_where_the_figure_comes_from() -> None:
    found = example("uji 2024 { andai { data { sehat: 75 } } harap { capaian { koperasi: 120% } } }")
    assert found.verdict is Verdict.FAILED
    told = str(found.expected[0].figure.derivation)
    assert "capaian koperasi 2024 = 100%" in told
    assert "sehat 2024 = 75 koperasi   ← diandaikan" in told


def test_examples_state_nothing() -> None:
    """No figure of the plan rests on them, and no rule counts them as statements."""
    uji = "uji 2025 { andai { data { dinilai: 10  sehat: 10 }  target { kepuasan: 1 } } harap { realisasi { koperasi: 1% } } }"
    before, after = sakip.loads(PLAN), sakip.loads(PLAN + uji)
    assert after.model.butir == before.model.butir
    assert after.evaluate(2025)["koperasi"].realisasi.sebab is Sebab.TIDAK_DINYATAKAN
    assert [each.code for each in after.diagnostics] == [each.code for each in before.diagnostics]


def test_names_in_examples_are_looked_up_like_all_names() -> None:
    plan = sakip.loads(PLAN + "uji 2024 { andai { data { shat: 1 } } harap { capaian { kopersi: 1%  sehat: 2% } } }")
    assert [each.code for each in plan.diagnostics if each.code.startswith("SK1")] == ["SK101", "SK101"]
    assert [each.butir.subjek for each in plan.trial().examples[0].expected] == ["sehat"]


def test_an_example_needs_its_year() -> None:
    plan = sakip.loads(PLAN + 'uji "Tanpa tahun" { harap { realisasi { koperasi: 1% } } }')
    assert [each.code for each in plan.diagnostics if each.code == "SK011"] == ["SK011"]
