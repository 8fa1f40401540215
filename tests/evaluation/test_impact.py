"""What depends on what, and what would follow."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sakip
from sakip.evaluation.figure import Kunci
from sakip.evaluation.impact import Dampak, impact
from sakip.evaluation.outcome import Hasil
from sakip.evaluation.results import Results
from sakip.evaluation.whatif import Perubahan, whatif
from sakip.graph.dependence import Sebab
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import RUPIAH, satuan
from tests.evaluation.plans import PLAN

YEAR = Periode(2024)
KOPERASI = satuan("koperasi")


def impact_of(name: str, plan: str = PLAN) -> Dampak:
    return impact(sakip.loads(plan).evaluation, name, YEAR)


def reached(found: Dampak) -> dict[str, tuple[str, Sebab]]:
    return {each.item.id: (each.pada, each.sebab) for each in found.terdampak}


def test_a_datum_reaches_up_to_the_agency_through_formulas() -> None:
    assert reached(impact_of("sehat")) == {
        "koperasi": ("sehat", Sebab.RUMUS),
        "S1": ("koperasi", Sebab.DIUKUR),
        "T1": ("S1", Sebab.MEMUAT),
        "dinas": ("koperasi", Sebab.ANGKA),
    }


def test_figures_are_told_that_follow_from_it() -> None:
    found = {each.item.id: {figure.ukuran for figure in each.angka} for each in impact_of("sehat").terdampak}
    assert {"realisasi", "capaian", "kemajuan", "pertumbuhan"} <= found["koperasi"]
    assert found["dinas"] == {"capaian"}
    assert "serapan" not in found["S1"]


@pytest.mark.parametrize(("stated", "told"), [("5", {"y": 0, "m": 1}), ('belum "survei"', {"y": 1, "m": 1})])
def test_figures_without_a_value_are_told_where_what_they_follow_from_has_none(
    stated: str, told: dict[str, int]
) -> None:
    plan = f"""
        data d "D" {{ satuan kasus  realisasi {{ 2024: {stated} }} }}
        data e "E" {{ satuan kasus  realisasi {{ 2024: 2 }} }}
        data q "Q" {{ satuan kasus }}
        indikator y "Y" {{ satuan kasus  formula = d + q }}
        indikator m "M" {{ satuan kasus  formula = rata_rata(d; e) }}
    """
    found = {each.item.id: each.angka for each in impact_of("d", plan).terdampak}
    assert {each: len([figure for figure in found[each] if figure.ukuran == "realisasi"]) for each in "ym"} == told


def test_a_whole_bounds_its_parts() -> None:
    assert reached(impact_of("dinilai"))["sehat"] == ("dinilai", Sebab.SEBAGIAN)


def test_a_unit_reaches_what_it_owns_answers_for_and_supplies() -> None:
    found = reached(impact_of("pengawasan"))
    assert found["2.17.03"] == ("pengawasan", Sebab.DIAMPU)
    assert found["koperasi"] == ("pengawasan", Sebab.DIAMPU)
    assert found["dinilai"] == ("pengawasan", Sebab.BERSUMBER)
    assert "dinas" in found


def test_budgets_reach_upwards_only() -> None:
    found = reached(impact_of("2.17.03.2.01.0001"))
    assert [found[name][1] for name in ("2.17.03.2.01", "2.17.03")] == [Sebab.MEMUAT, Sebab.MEMUAT]
    assert "2.17.03.2.01.0002" not in found


def test_shared_performance_and_trees_of_conditions_are_reached() -> None:
    more = """
        lintas sehat_bersama "Koperasi sehat bersama" { untuk S1   peran pengawasan { melalui 2.17.03 } }
        pohon pk "Pohon" { kondisi k "Koperasi diawasi" { dipetakan 2.17.03 } }
    """
    found = reached(impact_of("2.17.03", PLAN + more))
    assert found["sehat_bersama"] == ("2.17.03", Sebab.MELALUI)
    assert found["k"] == ("2.17.03", Sebab.MEWUJUDKAN)
    assert reached(impact_of("pengawasan", PLAN + more))["sehat_bersama"] == ("pengawasan", Sebab.BERSAMA)


def test_policies_and_scales_are_reached_where_they_are_named() -> None:
    plan = 'skala s "S" { urutan B, A }\nkebijakan k "K" {}\niku x "X" { skala s  kebijakan k }'
    assert reached(impact_of("s", plan)) == {"x": ("s", Sebab.MENURUT)}
    assert reached(impact_of("k", plan)) == {"x": ("k", Sebab.MENURUT)}


def test_documents_that_state_it_are_named() -> None:
    stated = [(document.id, [each.ukuran for each in values]) for document, values in impact_of("koperasi").dinyatakan]
    assert stated == [
        ("Renstra", ["target", "target"]),
        ("Perjanjian Kinerja 2024", ["target"]),
        ("Realisasi 2024", ["realisasi"]),
    ]


def test_everything_is_told_once_even_in_circles() -> None:
    plan = 'program a "A" { mendukung x  iku x "X" {} }'
    found = [each.item.id for each in impact_of("x", plan).terdampak]
    assert found == ["a"]


# ── what would follow ───────────────────────────────────────────────────────────────────────────────


def changes(plan: str, supposed: dict[Kunci, Hasil]) -> tuple[Perubahan, ...]:
    return whatif(sakip.loads(plan).evaluation, supposed, YEAR)


def test_changes_stand_behind_what_they_follow_from() -> None:
    found = changes(PLAN, {Kunci("nilai", "dinilai", YEAR): Kuantitas(Fraction(160), KOPERASI)})
    told = [(len(each.ends), each.sesudah.ukuran, each.sesudah.subjek, each.sesudah.shown()) for each in found]
    assert told[:7] == [
        (0, "nilai", "dinilai", "160 koperasi"),
        (1, "kenaikan", "dinilai", "10 koperasi"),
        (1, "realisasi", "koperasi", "48,75%"),
        (2, "capaian", "koperasi", "175,36%"),
        (3, "capaian", "dinas", "175,36%"),
        (3, "capaian", "S1", "175,36%"),
        (4, "capaian", "T1", "175,36%"),
    ]
    assert [figure.subjek for figure in found[6].jalur] == ["dinilai", "koperasi", "koperasi", "S1"]
    assert all(each.sebelum.nilai != each.sesudah.nilai for each in found)


def test_what_follows_in_two_ways_stands_behind_the_nearer() -> None:
    plan = """
        data d "D" { satuan kasus  realisasi { 2024: 1 } }
        indikator y "Y" { satuan kasus  formula = d + 1 }
        indikator z "Z" { satuan kasus  formula = y + d }
    """
    found = changes(plan, {Kunci("nilai", "d", YEAR): Kuantitas(Fraction(2), satuan("kasus"))})
    ways = {each.sesudah.subjek: len(each.jalur) for each in found if each.sesudah.ukuran == "realisasi"}
    assert ways == {"y": 1, "z": 1}


def test_what_stays_as_it_is_is_not_told() -> None:
    found = changes(PLAN, {Kunci("nilai", "dinilai", YEAR): Kuantitas(Fraction(150), KOPERASI)})
    assert [each.sesudah.subjek for each in found] == ["dinilai"]


def test_what_becomes_known_is_a_change() -> None:
    found = changes(PLAN, {Kunci("realisasi_anggaran", "2.17.03.2.01.0002", YEAR): Kuantitas(Fraction(400), RUPIAH)})
    absorbed = next(each for each in found if each.sesudah.kunci == Kunci("serapan", "dinas", YEAR))
    assert (absorbed.sebelum.known, absorbed.sesudah.shown()) == (False, "93%")


@settings(max_examples=30, deadline=None)
@given(healthy=st.integers(0, 300), assessed=st.integers(0, 300), spent=st.integers(0, 900))
@pytest.mark.parametrize("seen", [True, False])
def test_to_suppose_is_to_have_it_written(seen: bool, healthy: int, assessed: int, spent: int) -> None:  # noqa: FBT001 - a case
    """Supposing a value gives the figures that the plan would have if a document stated it."""
    written = PLAN.replace("sehat: 78   dinilai: 150", f"sehat: {healthy}   dinilai: {assessed}").replace(
        "Rp530", f"Rp{spent}"
    )
    evaluation = sakip.loads(PLAN).evaluation
    if seen:
        Results(evaluation, YEAR).all()
    supposed = evaluation.supposing(
        {
            Kunci("nilai", "sehat", YEAR): Kuantitas(Fraction(healthy), KOPERASI),
            Kunci("nilai", "dinilai", YEAR): Kuantitas(Fraction(assessed), KOPERASI),
            Kunci("realisasi_anggaran", "2.17.03.2.01.0001", YEAR): Kuantitas(Fraction(spent), RUPIAH),
        }
    )
    expected = {each.kunci: each.nilai for each in Results(sakip.loads(written).evaluation, YEAR).all()}
    assert {each.kunci: each.nilai for each in Results(supposed, YEAR).all()} == expected
