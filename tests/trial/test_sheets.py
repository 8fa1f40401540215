"""The sheets of small plans: what a planner reads about a formula."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

import sakip
from sakip.text.bilingual import Lang
from sakip.trial import catalogue
from sakip.trial.verdict import Result, Sheet, Trial, Verdict

ROOT = Path(__file__).parents[2]
DATA = """
    data dinilai "Koperasi yang dinilai" { satuan koperasi }
    data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
    data diaudit "Koperasi yang diaudit" { satuan koperasi   paling_sedikit 1 }
    data patuh   "Koperasi yang patuh" { satuan koperasi   bagian_dari diaudit }
    data omzet   "Omzet" { satuan rupiah   paling_sedikit 1 }
    data laba    "Laba" { satuan rupiah }
    data nilai_a "Nilai A" { satuan nilai   paling_sedikit 0   paling_banyak 100 }
    data nilai_b "Nilai B" { satuan nilai   paling_sedikit 0   paling_banyak 100 }
"""


def sheet(words: str, more: str = "", name: str = "x") -> Sheet:
    """The sheet of indicator x with these *words* in it."""
    found = trial(f'{DATA} sasaran S "S" {{ iku x "X" {{ satuan persen  {words} }} }} {more}')
    return next(each for each in found.sheets if name in each.subjek)


@cache
def trial(text: str) -> Trial:
    return sakip.loads(text, "rencana.sakip").trial()


def result(found: Sheet, name: str) -> Result:
    return next(each for each in found.results if each.property.name.id == name)


def told(found: Sheet, name: str) -> str:
    return result(found, name).told.id


def test_a_denominator_that_can_be_zero_is_shown() -> None:
    found = sheet("formula = sehat / dinilai * 100%")
    assert found.verdict is Verdict.FAILED
    assert told(found, "terdefinisi") == "bila dinilai = 0, rumus ini membagi dengan nol"
    assert result(found, "terdefinisi").told.en == "if dinilai = 0, this formula divides by zero"
    help_ = result(found, "terdefinisi").help
    assert help_ is not None
    assert "`paling_sedikit 1`" in help_.id
    assert "`jika(dinilai = 0; …; …)`" in help_.id


@pytest.mark.parametrize(
    "formula",
    [
        "patuh / diaudit * 100%",  # the plan says that it is never zero
        "jika(dinilai = 0; 0%; sehat / dinilai)",  # the formula looks before it divides
        "jika(sehat > 0; sehat / dinilai; 0%)",  # where a part is not zero, neither is its whole
        "sehat / maks(dinilai; 1)",
        "laba / (omzet + laba)",
        "(100% - patuh / diaudit) / 2",
    ],
)
def test_what_is_always_defined_is_proved(formula: str) -> None:
    assert result(sheet(f"formula = {formula}"), "terdefinisi").verdict is Verdict.PROVED


def test_the_smallest_example_says_only_what_matters() -> None:
    found = sheet("formula = patuh / (sehat - dinilai + 2) * 100%")
    assert told(found, "terdefinisi") == "bila sehat = 0 dan dinilai = 2, rumus ini membagi dengan nol"


def test_the_year_before_is_another_input() -> None:
    found = sheet("formula = (laba - lalu(laba)) / lalu(laba)")
    assert told(found, "terdefinisi") == "bila laba tahun sebelumnya = Rp0, rumus ini membagi dengan nol"
    assert told(found, "searah") == "naik bila laba naik; turun bila laba tahun sebelumnya naik"


# ── bounds ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_part_of_its_whole_is_proved_to_be_a_share() -> None:
    found = result(sheet("formula = patuh / diaudit * 100%"), "terbatas")
    assert (found.verdict, found.told.id) == (Verdict.PROVED, "hasilnya selalu dari 0% sampai 100%")


@pytest.mark.parametrize(
    "formula", ["100% - patuh / diaudit", "patuh / (patuh + diaudit)", "(diaudit - patuh) / diaudit"]
)
def test_other_shares_are_seen_to_be_shares(formula: str) -> None:
    assert result(sheet(f"formula = {formula}"), "terbatas").verdict is Verdict.PROVED


def test_an_index_that_leaves_its_range_is_shown() -> None:
    found = trial(
        f'{DATA} sasaran S "S" {{ iku y "Y" {{ satuan indeks 0..4  formula = (nilai_a + nilai_b) / 40 }} }}'
    ).sheets[0]
    assert told(found, "terbatas") == (
        "bila nilai_a = 100 nilai dan nilai_b = 100 nilai, hasilnya 5 indeks, tidak dari 0 indeks sampai 4 indeks"
    )


# ── directions ──────────────────────────────────────────────────────────────────────────────────────


def test_each_input_is_told_its_way() -> None:
    assert told(sheet("formula = patuh / diaudit"), "searah") == "naik bila patuh naik; turun bila diaudit naik"
    assert told(sheet("formula = mutlak(laba - omzet) / omzet"), "searah").startswith("tak menentu bila laba")


def test_an_input_without_effect_is_a_fault() -> None:
    found = result(sheet("formula = min(patuh / diaudit; -1%)"), "searah")
    assert (found.verdict, found.told.id) == (Verdict.FAILED, "patuh tidak berpengaruh pada hasilnya")


def test_an_indicator_must_move_another_the_way_that_both_want() -> None:
    poor = 'iku miskin "Miskin" { satuan persen  arah turun  formula = patuh / diaudit }'
    found = trial(
        f'{DATA} sasaran S "S" {{ {poor} iku x "X" {{ satuan persen  arah naik  formula = (miskin + 1) / 2 }} }}'
    )
    assert told(found.sheets[1], "searah") == (
        "miskin berarah turun, tetapi kenaikannya membuat hasilnya naik, padahal arah rumus ini naik"
    )
    turned = trial(f'{DATA} sasaran S "S" {{ {poor} iku x "X" {{ satuan persen  arah naik  formula = 1 - miskin }} }}')
    assert told(turned.sheets[1], "searah") == "turun bila miskin naik"


def test_steps_are_followed_across_their_edges() -> None:
    rising = "jika(patuh < 10; 0%; jika(patuh < 20; 50%; 100%))"
    assert result(sheet(f"formula = {rising}"), "searah").told.id == "naik bila patuh naik"
    assert result(sheet(f"formula = {rising}"), "searah").verdict is Verdict.PROVED
    back = "jika(patuh < 10; 0%; jika(patuh < 20; 50%; 40%))"
    assert told(sheet(f"formula = {back}"), "searah") == "tak menentu bila patuh naik"


# ── what is stated ──────────────────────────────────────────────────────────────────────────────────


def test_stated_results_are_computed_again_as_precisely_as_they_are_stated() -> None:
    plan = """
        data a "A" { satuan orang  realisasi { 2022: 2  2023: 78 } }
        data b "B" { satuan orang  paling_sedikit 1  realisasi { 2022: 3  2023: 150 } }
        sasaran S "S" { iku x "X" { satuan persen  formula = a / b  realisasi { 2022: 66,7%  2023: 36,38% } } }
    """
    found = trial(plan).sheets[0]
    failure = result(found, "cocok")
    assert [each.property.name.id for each in found.results].count("cocok") == 1
    assert failure.told.id == "2023: Renstra menyatakan 36,38%, dari datanya 52%"
    assert [(each.name.id, each.nilai.shown(Lang.ID)) for each in failure.example] == [
        ("a", "78 orang"),
        ("b", "150 orang"),
    ]


# ── achievements ────────────────────────────────────────────────────────────────────────────────────


def test_a_target_of_zero_needs_a_meaning() -> None:
    found = sheet("arah turun  target { 2024: 5%  2025: 0% }")
    assert told(found, "capaian-pada-target") == "target 2025 0%: capaiannya tak terdefinisi, pembaginya nol"
    told_what = sheet(
        "arah turun  target { 2024: 5%  2025: 0% }", "kebijakan { capaian nol = jika(realisasi = 0; 100%; 0%) }"
    )
    assert told_what.verdict is Verdict.PROVED


@pytest.mark.parametrize(
    "words",
    [
        "arah naik  target { 2024: 5%  2025: 10% }",
        "arah turun  target { 2024: <=15% }",
        "arah jaga  target { 2024: 80%..90% }",
        "arah naik  target { 2024: 80%..90%  2025: >=85% }",
        "arah turun  target { 2024: 80%..90% }",
        "arah naik  skala jenjang  target { 2024: B }",
        "arah naik  target { 2024: 10% }  capaian = min(realisasi / target; 100%)",
        "arah naik  target { 2024: 10% }  capaian = bulat(realisasi; 2) / bulat(target; 2)",
    ],
)
def test_achievements_of_every_form_of_target_are_proved(words: str) -> None:
    found = sheet(words, 'skala jenjang "J" { urutan C, B, A }')
    assert {each.property.name.id: each.verdict for each in found.results} == {
        "capaian-pada-target": Verdict.PROVED,
        "capaian-searah": Verdict.PROVED,
    }


def test_a_policy_that_does_not_give_a_hundred_at_the_target_is_shown() -> None:
    found = sheet("arah naik  target { 2024: 50% }", "kebijakan { capaian = realisasi / target / 2 }")
    assert told(found, "capaian-pada-target") == "target 2024 50%: realisasi 50% memberi capaian 50%"


def test_a_policy_for_the_wrong_direction_is_shown() -> None:
    found = sheet("arah turun  target { 2024: 50% }", "kebijakan { capaian turun = realisasi / target }")
    failure = result(found, "capaian-searah")
    assert failure.told.id == (
        "target 50%: realisasi 1% memberi capaian 2%, realisasi 0% memberi 0%, padahal arahnya turun"
    )


def test_grades_without_a_scale_cannot_be_tested() -> None:
    found = sheet('formula "LHE"  arah naik  target { 2024: A }')
    assert {each.verdict for each in found.results} == {Verdict.UNTESTABLE}
    assert told(found, "rumus") == "rumusnya hanya dengan kata-kata"


# ── roll-ups ────────────────────────────────────────────────────────────────────────────────────────

NODES = """
    instansi d "Dinas" {}
    sasaran S "S" { iku x "X" { satuan persen  bobot 1  target { 2024: 1% } } }
"""


def rolled(policy: str) -> dict[str, Result]:
    found = trial(f"{NODES} kebijakan {{ capaian sasaran = {policy} }}")
    level = next(each for each in found.sheets if each.subjek == ("S",))
    return {each.property.name.id: each for each in level.results}


@pytest.mark.parametrize(
    "policy",
    [
        "rata_rata(indikator; capaian)",
        "min(indikator; capaian)",
        "rata_tertimbang(indikator; capaian; bobot)",
        "jumlah(indikator; capaian * bobot) / jumlah(indikator; bobot)",
        "min(rata_rata(indikator; capaian); 120%)",
        "atau(rata_rata(indikator; capaian); rata_rata(iku; capaian))",
    ],
)
def test_means_lie_between_and_weights_are_proportions(policy: str) -> None:
    assert {each.verdict for each in rolled(policy).values()} == {Verdict.PROVED}


def test_a_sum_of_weighted_achievements_is_no_mean() -> None:
    found = rolled("jumlah(indikator; capaian * bobot)")
    assert found["antara-anak"].told.id == (
        "bila capaian anak ke-1 = 0%, bobot anak ke-1 = 1, capaian anak ke-2 = 1% dan bobot anak ke-2 = 2, "
        "gabungannya 2%, di luar 0% sampai 1%"
    )
    assert found["bobot"].verdict is Verdict.FAILED


# ── how it is known ─────────────────────────────────────────────────────────────────────────────────


def test_what_cannot_be_proved_is_tested_the_same_each_time() -> None:
    words = "formula = (nilai_a * nilai_a * nilai_a - 3 * nilai_a * nilai_a + 4 * nilai_a) / 1.000"
    first = result(sheet(words), "searah")
    assert (first.verdict, first.told.id) == (Verdict.TESTED, "naik bila nilai_a naik")
    assert result(sheet(f"{words} "), "searah") == first


def test_without_the_extra_it_is_said_how_to_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    found = result(
        sheet("formula = (nilai_b * nilai_b * nilai_b - 3 * nilai_b * nilai_b + 4 * nilai_b) / 1.001"), "searah"
    )
    assert found.verdict is Verdict.UNTESTED
    assert "sakip[uji]" in found.told.id


def test_names_narrow_the_trial() -> None:
    plan = sakip.loads(f'{DATA} sasaran S "S" {{ iku x "X" {{ formula = 1 }} iku y "Y" {{ formula = 2 }} }}')
    assert [each.subjek for each in plan.trial("y").sheets] == [("y",)]


def test_the_catalogue_lists_every_property() -> None:
    folder = ROOT / "sakip" / "trial" / "properties"
    assert len(catalogue.PROPERTIES) == len(list(folder.glob("uj*.py")))
    assert len({each.name.id for each in catalogue.PROPERTIES}) == len(catalogue.PROPERTIES)


@pytest.mark.parametrize("city", ["denpasar", "bandar-lampung", "kalimantan-barat", "dishub-banyuwangi"])
def test_real_plans_fail_only_for_zero_denominators_and_what_they_state_themselves(city: str) -> None:
    found = sakip.load(ROOT / "examples" / city).trial()
    faults = {each.property.name.id for one in found.sheets for each in one.results if each.verdict is Verdict.FAILED}
    assert faults <= {"terdefinisi", "cocok"}
    assert not any(each.verdict is Verdict.UNTESTED for each in found.sheets)


def test_a_clean_plan_is_proved() -> None:
    assert {each.verdict for each in sakip.load(ROOT / "examples" / "renstra-2025-2029").trial().sheets} == {
        Verdict.PROVED
    }
