"""Documents of the real plans beside each other."""

from functools import cache

import pytest

from sakip.comparison.comparison import Comparison, of_layers
from sakip.comparison.difference import Change
from sakip.comparison.groups import Status
from sakip.comparison.layers import layer_ids, named
from sakip.graph.cascade import Cascade
from sakip.plan import load, loads
from sakip.text.bilingual import Lang
from tests.strategies import ROOT


@cache
def cascade(city: str) -> Cascade:
    return load(ROOT / "examples" / city).cascade


def told(found: Comparison, *names: str) -> list[str]:
    """The changes of the subjects *names*: subject, property, period, old and new."""
    return [
        " ".join(filter(None, (group.subjek, each.key.hal, str(each.key.periode), *sides(each))))
        for group in found.groups
        if group.status is Status.CHANGED and (not names or group.subjek in names)
        for each in group.changes
    ]


def sides(change: Change) -> list[str]:
    return [fact.shown(Lang.ID) if fact else "—" for fact in (change.lama, change.baru)]


def between(left: str, right: str, text: str) -> Comparison:
    return of_layers(loads(text).cascade, left, right)


# ── the real plans ──────────────────────────────────────────────────────────────────────────────────


def test_bandar_lampungs_rkt_has_the_targets_of_2023() -> None:
    found = told(of_layers(cascade("bandar-lampung"), "rkt-2024", "perjanjian-2024"))
    assert [each for each in found if " target " in each] == [
        "koperasi_sehat target 2024 19,12% 20,34%",
        "umkm_laba target 2024 34,20% 39,49%",
    ]


def test_evaluations_are_layers_too() -> None:
    """Two years of Bandar Lampung: the grade went up by what reporting and evaluation gained."""
    plan = cascade("bandar-lampung")
    assert named(plan, "evaluasi 2021") == ("evaluasi-2021",)
    assert told(of_layers(plan, "evaluasi-2021", "evaluasi-2022"), "AKIP") == [
        'AKIP judul "Nilai hasil evaluasi LKIP 2021" "Nilai hasil evaluasi LKIP 2022"',
        "AKIP komponen Evaluasi kinerja nilai 17,5 18,75",
        "AKIP komponen Pelaporan kinerja nilai 10,5 12,3",
        "AKIP nilai 73,31 76,35",
    ]
    assert not of_layers(plan, "evaluasi-2021", "evaluasi-2021")


def test_several_evaluations_of_a_year_are_told_apart() -> None:
    both = loads('evaluasi 2023 "Sementara" { nilai 70 }\nevaluasi 2023 "Akhir" { nilai 72 }').cascade
    assert layer_ids(both)[-2:] == ("evaluasi-2023", "evaluasi-2023#2")
    assert "AKIP nilai 70 72" in told(of_layers(both, *layer_ids(both)[-2:]))


def test_what_only_one_document_has_stands_apart() -> None:
    found = of_layers(cascade("bandar-lampung"), "rkt-2024", "perjanjian-2024")
    assert [each.subjek for each in found.groups if each.status is Status.ADDED] == ["S3", "nilai_sakip"]
    assert "2.17.03" in [each.subjek for each in found.groups if each.status is Status.REMOVED]
    assert dict(found.right_only) == {"anggaran": 1, "jumlah": 3, "terbilang": 3}


def test_what_only_one_document_speaks_of_at_all_is_no_difference() -> None:
    text = (
        PLAN
        + 'rkt 2024 "A" { target { sehat: 20% } }  dpa 2024 "B" { anggaran { 2.17.03: Rp1 }  target { sehat: 20% } }'
    )
    found = of_layers(loads(text.replace("2.17.03: Rp1", "sehat: Rp1")).cascade, "rkt-2024", "dpa-2024")
    assert (bool(found), dict(found.right_only)) == (False, {"anggaran": 1})


def test_denpasars_agreement_raises_a_target_of_the_renstra() -> None:
    found = told(of_layers(cascade("denpasar"), "renstra", "perjanjian-2024"), "koperasi_sehat")
    assert found == ["koperasi_sehat target 2024 27,45% 27,8%"]


# ── what is the same ────────────────────────────────────────────────────────────────────────────────

PLAN = """
renstra 2021..2026 "Renstra"
iku sehat "Persentase koperasi sehat" { satuan persen  arah naik  target { 2023: 20%  2024: 27,45% } }
program 2.17.03 "Program Pengawasan" { pagu { 2024: Rp100 } }
"""


def test_only_the_years_of_both_are_compared() -> None:
    assert not between(
        "renstra", "rkt-2024", PLAN + 'rkt 2024 "RKT" { target { sehat: 27,45% } anggaran { 2.17.03: Rp100 } }'
    )


def test_a_ceiling_and_a_budget_are_one_figure() -> None:
    found = between("renstra", "dpa-2024", PLAN + 'dpa 2024 "DPA" { anggaran { 2.17.03: Rp90 } }')
    assert told(found) == ["2.17.03 anggaran 2024 Rp100 Rp90"]


def test_documents_of_two_years_are_compared_year_with_year() -> None:
    text = PLAN + 'rkt 2023 "A" { target { sehat: 20% } }  rkt 2024 "B" { target { sehat: 27,45% } }'
    assert told(between("rkt-2023", "rkt-2024", text)) == ["sehat target tahunan 20% 27,45%"]


@pytest.mark.parametrize(("how", "year"), [("posisi_akhir", "12%"), ("kumulatif", "27%")])
def test_a_year_is_compared_with_the_year_that_quarters_make(how: str, year: str) -> None:
    text = (
        PLAN.replace("arah naik", f"arah naik  triwulan {how}")
        + """
        perjanjian 2024 "PK" { target { sehat: 27,45% } }
        renaksi 2024 "Renaksi" { target { sehat: { tw1: 5%  tw2: 5%  tw3: 5%  tw4: 12% } } }"""
    )
    found = between("perjanjian-2024", "renaksi-2024", text)
    assert told(found) == [f"sehat target 2024 27,45% {year}"]
    assert dict(found.right_only) == {"target triwulan": 4}


def test_what_is_printed_as_declared_is_no_difference() -> None:
    text = (
        PLAN
        + """
        rkt 2024 "RKT" { target { sehat: 27,45% } }
        perjanjian 2024 "PK" { target { sehat: 27,45% }  nama { sehat: "PERSENTASE  KOPERASI SEHAT" }
          satuan { sehat: "%" } }"""
    )
    assert not between("rkt-2024", "perjanjian-2024", text)


def test_another_name_or_unit_is_one() -> None:
    text = (
        PLAN
        + """
        rkt 2024 "RKT" { target { sehat: 27,45% } }
        perjanjian 2024 "PK" { target { sehat: 27,45% }  nama { sehat: "Koperasi aktif" }  satuan { sehat: indeks } }"""
    )
    assert told(between("rkt-2024", "perjanjian-2024", text)) == [
        'sehat nama "Persentase koperasi sehat" "Koperasi aktif"',
        "sehat satuan persen indeks",
    ]


def test_another_definition_or_direction_is_one() -> None:
    text = (
        PLAN.replace("arah naik", 'arah naik  definisi "Koperasi yang dinilai sehat"')
        + """
        rkt 2024 "RKT" { target { sehat: 27,45% }  definisi { sehat: "KOPERASI yang dinilai  sehat" } }
        perjanjian 2024 "PK" { target { sehat: 27,45% }  definisi { sehat: "Koperasi yang melaksanakan RAT" }
          arah { sehat: turun } }"""
    )
    assert told(between("rkt-2024", "perjanjian-2024", text)) == [
        "sehat arah naik turun",
        'sehat definisi "Koperasi yang dinilai sehat" "Koperasi yang melaksanakan RAT"',
    ]
    found = [each.message() for each in loads(text).diagnostics if each.code == "SK311"]
    assert [each.split(" dalam ")[0] for each in found] == ["definisi sehat", "arah sehat"]


# ── names of layers ─────────────────────────────────────────────────────────────────────────────────

PAPERS = """
renstra 2021..2026 "Renstra"  renstra perubahan 2021..2026 "Perubahan"
perjanjian 2024 "PK"  perjanjian perubahan 2024 "PK Perubahan"  perjanjian 2025 "PK"  rkt perubahan 2024 "RKT"
"""


def test_a_layer_is_named_as_one_says_it() -> None:
    plan = loads(PAPERS).cascade
    assert layer_ids(plan)[0] == "renstra"
    assert named(plan, "renstra") == ("renstra",)
    assert named(plan, "renstra perubahan") == ("renstra-perubahan-2021",)
    assert named(plan, "perjanjian") == ("perjanjian-2024", "perjanjian-2025")
    assert named(plan, "perjanjian 2024") == named(plan, "perjanjian-2024") == ("perjanjian-2024",)
    assert named(plan, "perjanjian-perubahan") == ("perjanjian-perubahan-2024",)
    assert named(plan, "rkt") == ("rkt-perubahan-2024",)
    assert named(plan, "dpa") == ()
    assert named(plan, "pk-2024") == named(plan, "PK 2024") == ("perjanjian-2024",)
    assert named(plan, "pk-perubahan") == ("perjanjian-perubahan-2024",)
