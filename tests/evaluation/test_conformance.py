"""Every policy of the library gives what the conformance table says."""

import pytest

from sakip.evaluation.conformance import Row, rows
from sakip.text.bilingual import Lang
from tests.evaluation.conformance import figure, homes


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.line}:{row.kebijakan}")
def test_each_row_of_the_table_is_what_the_policy_gives(row: Row) -> None:
    assert figure(row).shown() == row.hasil


def test_every_policy_of_the_library_has_its_rows() -> None:
    assert {row.kebijakan for row in rows()} == set(homes())


def test_lower_is_better_has_as_many_answers_as_there_are_formulas() -> None:
    """Target 10, result 8: what is right depends on the policy, so it must be named."""
    answers = {row.hasil for row in rows() if (row.arah, row.target, row.realisasi) == ("turun", "10", "8")}
    assert answers >= {"120%", "125%", "100%", "80%", "20%"}


# Target 10, lower is better; results 8, 12, 0.5 and 25: what applications answer (the code as it was read in 2026).
IN_THE_WILD = {
    "andhika201/E-Sakip (LAKIP); Rayhanyl/esakip-app": ("turun_dua_target", "120% 80% 195% -50%"),
    "naufalpi/e-sakip-bna": ("turun_dua_target_lantai_nol", "120% 80% 195% 0%"),
    "satriotol/esakip": ("turun_dua_target_0_sampai_100", "100% 80% 100% 0%"),
    "kwanter/sakip, first service": ("turun_dua_target_maks_200", "120% 80% 195% -50%"),
    "kwanter/sakip, second service": ("turun_kebalikan_0_sampai_200", "125% 83,33% 200% 40%"),
    "andhika201/E-Sakip (MONEV)": ("turun_kebalikan_nol_jadi_100", "125% 83,33% 2.000% 40%"),
    "agusnurwanto/wp-eval-sakip, quarterly": ("turun_kebalikan_nol_jadi_0", "125% 83,33% 2.000% 40%"),
    "agusnurwanto/wp-sipd": ("turun_kebalikan", "125% 83,33% 2.000% 40%"),
    "agusnurwanto/wp-eval-sakip, yearly": ("turun_penurunan", "20% -20% 95% -150%"),
    "realisasi-pemda-service, Capaian": ("turun_kurung_hilang", "21% -19% 96% -149%"),
    "realisasi-pemda-service, SasaranOpd": ("turun_sebanding_maks_100", "80% 100% 5% 100%"),
    "rendyirawann/esakip-v2; bpsgorut in Excel": ("turun_sebanding", "80% 120% 5% 250%"),
    "kaizer26/sakip-app; bpsgorut on screen": ("turun_sebanding_maks_120", "80% 120% 5% 120%"),
}


@pytest.mark.parametrize(("policy", "answers"), IN_THE_WILD.values(), ids=IN_THE_WILD)
def test_every_answer_found_in_an_application_has_its_policy(policy: str, answers: str) -> None:
    """Also the mistaken ones: else nobody could say where such a number comes from."""
    given = {(row.target, row.realisasi): row.hasil for row in rows() if row.kebijakan == policy}
    assert [given["10", result] for result in ("8", "12", "0,5", "25")] == answers.split()


def test_a_row_is_told_in_the_language_of_its_reader() -> None:
    told = {row.told(Lang.EN)[-1] for row in rows()}
    assert {"undefined", "120%"} <= told
    assert "tak terdefinisi" not in told
