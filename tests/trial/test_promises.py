"""Policies of a plan keep what they promise, or `sakip test` shows where they do not."""

from __future__ import annotations

from math import prod

import pytest

import sakip
from sakip.model.nodes import Kebijakan
from sakip.trial.laboratory import Laboratory
from sakip.trial.points import simple_points
from sakip.trial.promised import PAINS
from sakip.trial.promises import PROMISES
from sakip.trial.verdict import Sheet, Trial, Verdict

PLAN = """
instansi dinas "Dinas Koperasi" {}
data dinilai "Koperasi yang dinilai" { satuan koperasi }
sasaran S "Koperasi sehat" { iku x "Koperasi sehat" { satuan persen  arah naik  formula "survei"  target { 2024: 5% } } }
"""


def trial(policies: str) -> Trial:
    return sakip.loads(f"{PLAN} {policies}", "renstra.sakip").trial()


def sheet(policies: str) -> Sheet:
    (found,) = (each for each in trial(policies).sheets if each.of_policy)
    return found


def verdicts(policies: str) -> dict[str, Verdict]:
    return {each.property.name.id: each.verdict for each in sheet(policies).results}


def test_a_promise_that_is_kept_was_tried() -> None:
    found = verdicts("kebijakan { capaian naik = realisasi / target   menjamin searah, target_seratus, tak_negatif }")
    assert found == dict.fromkeys(("searah", "target_seratus", "tak_negatif"), Verdict.TESTED)


def test_a_promise_that_is_broken_is_shown_by_figures_that_break_it() -> None:
    bonus = "jika(realisasi >= target; 100%; realisasi / target * 120%)"
    found = sheet(f'kebijakan pedoman "Pedoman" {{ capaian naik = {bonus}  menjamin searah }}')
    (result,) = found.results
    assert (found.title.id, found.about.id, found.verdict) == ("kebijakan pedoman", "Pedoman", Verdict.FAILED)
    assert result.told.id == (
        "bila target = 10 dan realisasi = 9, capaian indikator yang naik 108%; "
        "bila target = 10 dan realisasi = 10, capaian indikator yang naik 100%"
    )
    assert result.help is not None
    assert result.help.id == "betulkan rumusnya, atau hapus `searah` dari `menjamin`"


def test_only_what_matters_is_told() -> None:
    """The efficiency of an output follows from its own money, and the agency's is of no matter."""
    (result,) = sheet("kebijakan { efisiensi = anggaran - realisasi_anggaran   menjamin hemat_turun }").results
    assert {each.kunci.ukuran for each in result.example} == {"anggaran", "realisasi_anggaran"}


def test_what_is_supposed_to_refute_refutes_when_it_is_supposed_again() -> None:
    plan = sakip.loads(f"{PLAN} kebijakan p {{ capaian = realisasi / target - 10%  menjamin tak_negatif }}")
    policy = plan["p"]
    assert isinstance(policy, Kebijakan)
    (result,) = next(each for each in plan.trial().sheets if each.of_policy).results
    supposed = {(each.kunci.ukuran, each.kunci.subjek): each.nilai for each in result.example}
    achieved = Laboratory.of(policy, plan.model.nama).figure("capaian", "naik", supposed).exact
    assert achieved is not None
    assert achieved < 0


@pytest.mark.parametrize(
    ("policies", "why"),
    [
        (
            "kebijakan { capaian naik = realisasi / target   menjamin hemat_naik }",
            "kebijakan ini tidak mengatur hal itu",
        ),
        (
            "kebijakan { capaian naik = realisasi / dinilai   menjamin searah }",
            "rumusnya memakai dinilai dari rencana; kebijakan dicoba tanpa rencananya",
        ),
        (
            'kelompok inti "Inti" { x }  kebijakan { capaian sasaran = rata_rata(inti; capaian)   menjamin antara_anggota }',
            "rumusnya memakai inti dari rencana; kebijakan dicoba tanpa rencananya",
        ),
    ],
)
def test_what_cannot_be_tried_says_why(policies: str, why: str) -> None:
    (result,) = sheet(policies).results
    assert (result.verdict, result.told.id) == (Verdict.UNTESTABLE, why)


def test_scales_of_the_plan_are_no_hindrance() -> None:
    scale = 'skala nilai_kita "Nilai" { "Baik": >=80%   "Kurang": <80% }'
    found = verdicts(f"{scale} kebijakan {{ predikat = tabel(capaian; nilai_kita)  capaian = 100%  menjamin searah }}")
    assert found == {"searah": Verdict.TESTED}


def test_a_policy_promises_for_those_that_it_follows() -> None:
    followed = 'pakai "capaian"  kebijakan { mengikuti naik_sebanding, batas_120   menjamin nol_sampai_seratus }'
    assert verdicts(followed) == {"nol_sampai_seratus": Verdict.FAILED}


def test_policies_of_the_library_are_not_tried_again() -> None:
    found = trial('pakai "capaian"  kebijakan { mengikuti naik_sebanding }')
    assert not any(each.of_policy for each in found.sheets)


def test_who_asks_for_one_indicator_is_told_of_no_policy() -> None:
    plan = sakip.loads(f"{PLAN} kebijakan {{ capaian = realisasi / target   menjamin searah }}")
    assert not any(each.of_policy for each in plan.trial("x").sheets)


@pytest.mark.parametrize("word", PROMISES)
def test_no_promise_has_more_simple_points_than_are_tried(word: str) -> None:
    masukan = PROMISES[word].masukan
    assert len(list(simple_points(masukan, PAINS))) == prod(len(each.contoh) for each in masukan)
