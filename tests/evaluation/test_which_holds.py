"""Which statement, which policy and which budget holds where several do: small plans in which the answer is one number."""

from fractions import Fraction
from importlib.resources import files
from pathlib import Path

import pytest

import sakip
from sakip.evaluation.arithmetic import _MOST_BITS, bounded, common_unit, operated
from sakip.evaluation.calculation import calculated
from sakip.evaluation.conformance import TABLE, rows
from sakip.evaluation.derivation import exactly
from sakip.evaluation.figure import Cetak, Figure, Kunci
from sakip.evaluation.names import unit_of
from sakip.evaluation.outcome import Sebab, Tiada
from sakip.evaluation.printed import Cetakan, meant, printed
from sakip.evaluation.range_of import range_of
from sakip.evaluation.solve import aim_of
from sakip.graph.statements import is_claim
from sakip.model.formula import Acuan, Operasi
from sakip.numbers.ends import end
from sakip.numbers.nilai import Belum, Kuantitas, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.periode import Periode, periode
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, satuan
from sakip.text.bilingual import Lang

YEAR = Periode(2024)
EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = """
renstra 2023..2026 "Renstra"
instansi dinas "Dinas" {}
tujuan T "Tujuan" {
  sasaran S "Sasaran" {
    iku a "A" { satuan persen  arah naik  formula "survei"  bobot 1  target { 2024: 50% } }
    iku b "B" { satuan persen  arah naik  formula "survei"  bobot 3  target { 2024: 50% } }
    program 2.17.03 "Satu" { pagu { 2024: Rp100 }   AGREGASI
      indikator c "C" { satuan persen  arah naik  formula "survei"  bobot 1  target { 2024: 50% } }
      indikator d "D" { satuan persen  arah naik  formula "survei"  bobot 3  target { 2024: 50% } }
      kegiatan 2.17.03.2.01 "K" { pagu { 2024: Rp90 }
        subkegiatan 2.17.03.2.01.0001 "U" { pagu { 2024: Rp80 } }
      }
    }
  }
}
"""


def figure(plan: str, ukuran: str, subjek: str) -> Figure:
    return sakip.loads(plan).evaluation.figure(ukuran, subjek, YEAR)


def number(plan: str, ukuran: str, subjek: str) -> Fraction | None:
    return figure(plan, ukuran, subjek).exact


# ── budgets ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("documents", "subject", "budget"),
    [
        ("", "T", 100),  # nothing yearly: the ceiling of the programme
        ("dpa 2024 { anggaran { 2.17.03.2.01.0001: Rp70 } }", "2.17.03", 70),  # below it there is a budget: the sum
        ("dpa 2024 { anggaran { 2.17.03.2.01.0001: Rp70 } }", "2.17.03.2.01", 70),
        ("dpa 2024 { anggaran { 2.17.03.2.01.0001: Rp70 } }", "S", 70),
        ("dpa 2024 { anggaran { 2.17.03.2.01.0001: Rp70 } }", "T", 70),
        ("dpa 2024 { anggaran { 2.17.03.2.01.0001: Rp70 } }", "dinas", 70),
        ("dpa 2024 { anggaran { 2.17.03: Rp60   2.17.03.2.01.0001: Rp70 } }", "2.17.03", 60),  # its own is stated
        ("dpa 2023 { anggaran { 2.17.03.2.01.0001: Rp70 } }", "2.17.03", 100),  # of another year
    ],
)
def test_a_budget_of_a_yearly_document_goes_before_the_ceiling_of_the_plan(
    documents: str, subject: str, budget: int
) -> None:
    assert number(f"{PLAN.replace('AGREGASI', '')} {documents}", "anggaran", subject) == budget


@pytest.mark.parametrize("dates", [("5 Juni 2024", "7 Oktober 2024"), ("7 Oktober 2024", "5 Juni 2024"), ("", "")])
def test_of_several_changes_the_last_holds(dates: tuple[str, str]) -> None:
    """By their dates where both have one; else as they stand."""
    changes = [
        f'perjanjian perubahan 2024 "P" {{ nomor "{at}"  tanggal "{date}"  target {{ a: {target}% }} }}'
        for at, (date, target) in enumerate(zip(dates, (60, 70), strict=True))
    ]
    plan = sakip.loads("\n".join((PLAN.replace("AGREGASI", ""), *changes)))
    last = Fraction(60 if dates[0].startswith("7") else 70, 100)
    assert plan.evaluation.figure("target", "a", YEAR).exact == last


@pytest.mark.parametrize("first", ["murni", "perubahan"])
def test_a_changed_document_holds_over_the_first_one_in_whatever_order(first: str) -> None:
    documents = {
        "murni": "dpa 2024 { anggaran { 2.17.03: Rp60 } }",
        "perubahan": "dpa perubahan 2024 { anggaran { 2.17.03: Rp65 } }",
    }
    texts = [documents.pop(first), *documents.values()]
    assert number(f"{PLAN.replace('AGREGASI', '')} {' '.join(texts)}", "anggaran", "2.17.03") == 65


@pytest.mark.parametrize(
    ("tables", "budget"),
    [
        ('anggaran { 2.17.03: Rp10 } anggaran "DAK" { 2.17.03: Rp4 }', 10),
        ('anggaran "DAK" { 2.17.03: Rp4 } anggaran { 2.17.03: Rp10 }', 10),
        ('anggaran "DAK" { 2.17.03: Rp4 } anggaran "PAD" { 2.17.03: Rp5 }', 9),
    ],
)
def test_an_amount_as_a_whole_goes_before_those_of_its_sources(tables: str, budget: int) -> None:
    plan = f"{PLAN.replace('AGREGASI', '')} dpa 2024 {{ {tables} }}"
    assert number(plan, "anggaran", "2.17.03") == budget
    assert number(plan, "anggaran/DAK", "2.17.03") == 4


def test_ceilings_of_several_sources_add_up_with_that_of_none() -> None:
    """As the checks add them up, and as the chapter on budgets says."""
    text = """program 2.17.03 "P" { kegiatan 2.17.03.2.01 "K" { pagu { 2024: Rp225 } subkegiatan 2.17.03.2.01.0001 "S" {
      pagu { 2024: Rp150  2025: Rp7 }  pagu "DAK" { 2024: Rp75 }  pagu perubahan { 2025: Rp8 } } } }"""
    plan, name = sakip.loads(text), "2.17.03.2.01.0001"
    found = plan.evaluate(2024)[name].anggaran
    assert [found.exact, plan.evaluate(2024)[name].figure("pagu/DAK").exact] == [225, 75]
    assert "pagu tanpa sumber 2.17.03.2.01.0001 2024 = Rp150" in str(found.derivation)
    above = plan.evaluate(2024)["2.17.03.2.01"].figure("pagu")
    assert [plan.evaluate(2025)[name].anggaran.exact, above.exact] == [8, 225]
    assert not [each for each in plan.diagnostics if each.code == "SK501"]


# ── policies ────────────────────────────────────────────────────────────────────────────────────────

RESULTS = "realisasi 2024 { realisasi { a: 50%   b: 30%   c: 50%   d: 30% } }"  # 100% and 60%


@pytest.mark.parametrize(
    ("own", "policy", "achieved"),
    [
        ("", "", "80/100"),
        ("agregasi minimum", "", "60/100"),
        ("agregasi bobot", "", "70/100"),
        ("", "kebijakan { agregasi minimum }", "60/100"),
        ("agregasi rata_rata", "kebijakan { agregasi minimum }", "80/100"),
        ("agregasi sendiri", "kebijakan { agregasi minimum }", "80/100"),
        ("", "kebijakan { capaian program = maks(indikator; capaian) }", "100/100"),
    ],
)
def test_a_node_says_itself_how_its_achievement_comes_about_else_the_policy_does(
    own: str, policy: str, achieved: str
) -> None:
    plan = f"{PLAN.replace('AGREGASI', own)} {RESULTS} {policy}"
    assert number(plan, "capaian", "2.17.03") == Fraction(achieved)


def test_ratios_of_rounded_figures_are_so_at_nodes_as_well() -> None:
    """79,8% spent: by the exact figure 0,2% apart from 80%, by rounded ones nothing."""
    spent = "dpa 2024 { anggaran { 2.17.03: Rp1000 } }  realisasi 2024 { anggaran { 2.17.03: Rp798 } }"
    plan = (
        f"{PLAN.replace('AGREGASI', '')} {RESULTS} {spent} kebijakan {{ pembulatan 0   efisiensi = capaian - serapan "
    )
    assert number(f"{plan} }}", "efisiensi", "2.17.03") == Fraction(2, 1000)
    assert number(f"{plan} rasio dari_bulat }}", "efisiensi", "2.17.03") == 0


@pytest.mark.parametrize("subject", ["S", "2.17.03", "a"])
def test_a_policy_in_words_gives_no_number_and_says_so(subject: str) -> None:
    plan = f'{PLAN.replace("AGREGASI", "")} {RESULTS} kebijakan {{ capaian "menurut pedoman"  efisiensi "menurut pedoman" }}'
    found = figure(plan, "efisiensi", subject)
    assert found.exact is None
    assert found.derivation.reason.id


def test_a_policy_that_an_indicator_names_goes_before_that_of_the_plan() -> None:
    policies = "kebijakan { capaian = 1% }  kebijakan khusus { capaian = 2% }"
    plan = f"{PLAN.replace('bobot 3', 'bobot 3  kebijakan khusus').replace('AGREGASI', '')} {RESULTS} {policies}"
    assert (number(plan, "capaian", "a"), number(plan, "capaian", "b")) == (Fraction(1, 100), Fraction(2, 100))


def test_what_a_plan_says_goes_before_what_its_library_does() -> None:
    library = f'pakai "permendagri-86-2017"\n{PLAN.replace("AGREGASI", "")} {RESULTS}'
    assert number(library, "capaian", "b") == Fraction(60, 100)
    assert number(f"{library} kebijakan {{ capaian = 1% }}", "capaian", "b") == Fraction(1, 100)


def test_a_result_is_compared_with_each_comparator_by_its_own_number() -> None:
    compared = PLAN.replace("AGREGASI", "").replace("bobot 1", "bobot 1  pembanding { nasional: 40%   provinsi: 25% }")
    plan = f"{compared} {RESULTS}"
    assert number(plan, "perbandingan.nasional", "a") == Fraction(50, 40)
    assert number(plan, "perbandingan.provinsi", "a") == 2


# ── what is shown and printed ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "cut", "shown"),
    [
        (Kuantitas(Fraction(2469, 2), RUPIAH), False, "Rp1.235"),
        (Kuantitas(Fraction(2469, 2), RUPIAH), True, "Rp1.234"),
        (Kuantitas(Fraction(2, 3), PERSEN), False, "66,67%"),
        (Kuantitas(Fraction(2, 3), PERSEN), True, "66,66%"),
        (Kuantitas(Fraction(1, 2), PERSEN), False, "50%"),
        (Kuantitas(Fraction(1999, 1000), satuan("jam")), False, None),
        (Peringkat("A", Fraction(81115, 1000)), False, "A (81,12)"),
        (Peringkat("A"), False, "A"),
    ],
)
def test_money_is_shown_in_whole_rupiah_and_all_else_with_two_decimals(
    value: Kuantitas | Peringkat,
    cut: bool,  # noqa: FBT001 - drawn
    shown: str | None,
) -> None:
    found = Cetak(potong=cut).shown(value, Lang.ID)
    assert found == shown if shown is not None else "," in found


def test_words_are_a_number_only_where_an_amount_is_written_in_words() -> None:
    plan = sakip.loads(f'{PLAN.replace("AGREGASI", "")} realisasi 2024 {{ realisasi {{ a: "seratus" }} }}')
    (stated,) = (each for each in plan.model.butir if each.ukuran == "realisasi")
    assert isinstance(stated.nilai, Uraian)
    assert printed(stated, stated.nilai).nilai == Uraian("seratus")


def test_a_formula_is_told_in_numbers_only_where_that_says_more() -> None:
    formulas = {"x": "p + q", "y": "p", "z": "7", "w": "p + r"}
    texts = "".join(f'iku {name} "I" {{ satuan nilai  formula = {each} }} ' for name, each in formulas.items())
    data = "".join(f'data {each} "D" {{ satuan nilai }} ' for each in "pqr")
    plan = f'{data} sasaran S "S" {{ {texts} }} realisasi 2024 {{ data {{ p: 2   q: 3 }} }}'
    told = {name: calculated(figure(plan, "realisasi", name)) for name in formulas}
    assert told == {"x": "2 nilai + 3 nilai", "y": "", "z": "", "w": ""}
    assert calculated(figure(plan, "nilai", "p")) == ""


@pytest.mark.parametrize(
    ("ukuran", "subjek", "unit"),
    [
        ("capaian", "a", "persen"),
        ("serapan", "S", "persen"),
        ("target", "a", "persen"),
        ("realisasi", "a", "persen"),
        ("anggaran", "S", "rupiah"),
        ("realisasi_anggaran", "S", "rupiah"),
        ("target", "S", None),
    ],
)
def test_every_figure_has_its_unit(ukuran: str, subjek: str, unit: str | None) -> None:
    found = unit_of(sakip.loads(PLAN.replace("AGREGASI", "")).cascade, Kunci(ukuran, subjek, YEAR))
    assert (found.nama.casefold() if found else None) == unit


def test_a_number_may_have_so_many_digits_and_no_more() -> None:
    longest = Kuantitas(Fraction(2**_MOST_BITS - 1), MURNI)
    assert bounded(longest) == longest
    one = Kuantitas(Fraction(1), MURNI)
    assert isinstance(operated("+", longest, one), Tiada)
    smallest = Kuantitas(Fraction(1, 2**_MOST_BITS - 1), MURNI)
    assert bounded(smallest) == smallest
    assert isinstance(operated("/", smallest, Kuantitas(Fraction(2), MURNI)), Tiada)


# ── what goes before what ───────────────────────────────────────────────────────────────────────────


def test_a_target_of_a_quarter_is_that_of_the_action_plan_and_of_the_year_that_of_the_agreement() -> None:
    documents = """
        perjanjian 2024 { target { a: 40%   b: { tw1: 4% } } }
        renaksi 2024 { target { a: 45%   b: { tw1: 5% } } }
    """
    evaluation = sakip.loads(f"{PLAN.replace('AGREGASI', '')} {documents}").evaluation
    assert evaluation.figure("target", "a", YEAR).exact == Fraction(40, 100)
    assert evaluation.figure("target", "b", Periode(2024, "tw1")).exact == Fraction(5, 100)


def test_what_a_report_prints_is_a_claim_and_states_nothing() -> None:
    plan = f"{PLAN.replace('AGREGASI', '')} laporan 2024 {{ realisasi {{ a: 50% }} }}"
    assert figure(plan, "realisasi", "a").sebab is Sebab.TIDAK_DINYATAKAN


@pytest.mark.parametrize("name", ["denpasar", "bandar-lampung", "kalimantan-barat"])
def test_no_figure_of_a_real_report_rests_on_what_a_report_prints(name: str) -> None:
    """Else a claim would prove itself: the five numbers of Bali that only Denpasar's report knows cannot be checked."""
    plan = sakip.load(EXAMPLES / name)
    plan.audit(2024)
    worked_out = plan.evaluation.worked_out().values()
    assert [each.kunci for each in worked_out if each.butir is not None and is_claim(plan.cascade, each.butir)] == []


def test_a_comparator_is_that_of_its_year_and_of_data_none_of_their_values() -> None:
    indicator = "iku a { satuan persen  pembanding { 2023: { nasional: 40% }  2024: { nasional: 45% } } }"
    evaluation = sakip.loads(indicator).evaluation
    found = [evaluation.figure("pembanding", "a", Periode(year)).shown() for year in (2023, 2024)]
    assert found == ["40%", "45%"]
    plan = sakip.loads("data d { satuan orang }  realisasi 2024 { pembanding { d: { nasional: 5 } }  data { d: 4 } }")
    assert [meant(plan.cascade, each).ukuran for each in plan.model.butir] == ["pembanding", "nilai"]


def test_an_achievement_is_reached_by_at_least_so_much_even_where_less_of_the_result_is_better() -> None:
    evaluation = sakip.loads("iku w { satuan menit  arah turun  target { 2024: 15 } }").evaluation
    whole, aim = Kuantitas(Fraction(1), PERSEN), Kuantitas(Fraction(15), satuan("menit"))
    assert aim_of(evaluation, Kunci("capaian", "w", YEAR), whole) == Rentang(whole, None)
    assert aim_of(evaluation, Kunci("target", "w", YEAR), aim) == Rentang(None, aim)


def test_what_is_measured_once_a_year_has_no_quarter_yet_and_a_year_that_nobody_states_is_not_stated() -> None:
    yearly = PLAN.replace("AGREGASI", "").replace("bobot 1", "bobot 1  triwulan tahunan", 1)
    evaluation = sakip.loads(yearly).evaluation
    assert evaluation.figure("realisasi", "a", YEAR).sebab is Sebab.TIDAK_DINYATAKAN
    assert evaluation.figure("realisasi", "a", Periode(2024, "tw1")).sebab is Sebab.BELUM
    assert evaluation.figure("realisasi", "b", Periode(2024, "tw1")).sebab is Sebab.TIDAK_DINYATAKAN


def test_targets_on_both_sides_of_a_new_definition_may_be_compared_results_may_not() -> None:
    policy = "kebijakan { kenaikan = target - lalu(target)   pertumbuhan = realisasi - lalu(realisasi) }"
    changed = PLAN.replace("AGREGASI", "").replace(
        "bobot 1  target { 2024: 50% }",
        "berlaku_sejak 2024  target { 2023: 40%  2024: 50% }  realisasi { 2023: 30% }",
        1,
    )
    plan = f"{changed} {RESULTS} {policy}"
    assert number(plan, "kenaikan", "a") == Fraction(10, 100)
    assert figure(plan, "pertumbuhan", "a").sebab is Sebab.TAK_BERLAKU


def test_a_figure_that_no_way_leads_to_tells_of_every_way_that_was_tried() -> None:
    plan = """
        data p "P" { satuan kasus }  data q "Q" { satuan kasus }
        sasaran S "S" { iku y "Y" { satuan persen  formula = p / q * 100% } }
        realisasi 2024 { realisasi { y: belum "menunggu" } }
    """
    found = figure(plan, "realisasi", "y")
    assert found.sebab is Sebab.BELUM
    assert len(found.lain) == 1
    assert all(each is not found for each in found.lain)


def test_a_figure_may_be_worked_out_by_another_formula_than_its_own() -> None:
    evaluation = sakip.loads(f"{PLAN.replace('AGREGASI', '')} {RESULTS}").evaluation
    ratio, difference = (Operasi(each, Acuan("realisasi"), Acuan("target")) for each in "/-")
    own = Operasi("-", Acuan("a"), Acuan("b"))
    assert evaluation.otherwise(Kunci("capaian", "b", YEAR), ratio) == Kuantitas(Fraction(60, 100), PERSEN)
    assert evaluation.otherwise(Kunci("capaian", "b", YEAR), difference) == Kuantitas(Fraction(-20, 100), PERSEN)
    assert evaluation.otherwise(Kunci("realisasi", "b", YEAR), own) == Kuantitas(Fraction(20, 100), PERSEN)


def test_of_several_reasons_the_weightiest_is_told() -> None:
    """Its formula divides by nothing, and how its quarters make a year is not stated: mending that would not help."""
    found = figure(
        """
        data p "P" { satuan kasus  realisasi { 2024: 1 } }  data q "Q" { satuan kasus  realisasi { 2024: 0 } }
        sasaran S "S" { iku y "Y" { satuan persen  formula = p / q * 100% } }
        realisasi 2024 { realisasi { y: { tw1: 10% } } }
        """,
        "realisasi",
        "y",
    )
    assert found.sebab is Sebab.TAK_TERDEFINISI
    assert [each.sebab for each in found.lain] == [Sebab.TIDAK_DINYATAKAN]


def test_a_common_unit_is_one_of_the_same_kind() -> None:
    person, day, permil = satuan("orang"), satuan("hari"), satuan("permil")
    assert common_unit(MURNI, person) == common_unit(person, MURNI) == common_unit(person, person) == person
    assert common_unit(PERSEN, permil) == PERSEN
    assert common_unit(permil, PERSEN) == permil
    assert common_unit(person, day) is None
    assert common_unit(PERSEN, person) is None


def test_of_two_wholes_the_smaller_bounds_a_part_and_of_two_parts_the_larger() -> None:
    plan = sakip.loads("""
        data besar "Besar" { satuan kasus  realisasi { 2024: 90 } }
        data kecil "Kecil" { satuan kasus  realisasi { 2024: 50 } }
        data x "X" { satuan kasus  bagian_dari besar, kecil }
        data satu "Satu" { satuan kasus  bagian_dari x  realisasi { 2024: 7 } }
        data dua "Dua" { satuan kasus  bagian_dari x  realisasi { 2024: 9 } }
    """)
    found = range_of(plan.evaluation, Kunci("nilai", "x", YEAR))
    assert found.ends == (end(Fraction(9)), end(Fraction(50)))


@pytest.mark.parametrize(
    ("ukuran", "subjek", "least", "most"),
    [
        ("realisasi", "a", 1, 4),
        ("target", "a", 1, 4),
        ("baseline", "a", 0, None),  # of before, when there may have been another
        ("nilai", "x", 0, 50),
        ("kenaikan", "x", 0, None),  # what it rises by is no part of what it is a part of
        ("nilai", "a", 0, None),
    ],
)
def test_an_input_is_bounded_by_what_bounds_just_that(ukuran: str, subjek: str, least: int, most: int | None) -> None:
    plan = sakip.loads("""
        iku a "A" { satuan indeks 1..4 }
        data semua "Semua" { satuan kasus  realisasi { 2024: 50 } }
        data x "X" { satuan kasus  bagian_dari semua }
    """)
    found = range_of(plan.evaluation, Kunci(ukuran, subjek, YEAR))
    assert [each.nilai.nilai if each is not None else None for each in (found.bawah, found.atas)] == [least, most]


def test_what_is_not_known_is_said_in_both_languages() -> None:
    assert [Belum("").shown(each) for each in (Lang.ID, Lang.EN)] == ["belum ada", "not yet known"]
    assert [TidakBerlaku("").shown(each) for each in (Lang.ID, Lang.EN)] == ["tidak berlaku", "not applicable"]


# ── as long as may be ───────────────────────────────────────────────────────────────────────────────


def test_a_fraction_is_told_as_one_up_to_so_many_characters() -> None:
    longest = Fraction(10**11 + 1, 10**10 + 3)  # 24 characters
    assert exactly(Kuantitas(longest, MURNI), Lang.ID) == "100000000001/10000000003"
    assert exactly(Kuantitas(longest / 10, MURNI), Lang.ID) == "0,999999…"


@pytest.mark.parametrize(("value", "shown"), [("1.234.567,89", True), ("12.345.678,91", False)])
def test_numbers_of_a_formula_are_told_where_they_fit(value: str, shown: bool) -> None:  # noqa: FBT001 - drawn
    plan = f"""
        data p "P" {{ satuan nilai  realisasi {{ 2024: {value} }} }}
        iku y "Y" {{ satuan nilai  formula = p + p + p }}
    """
    told = figure(plan, "realisasi", "y").derivation.told(Lang.ID)
    assert (f"= {value} nilai + {value} nilai + {value} nilai\n" in told) == shown


@pytest.mark.parametrize(
    ("formula", "many"),
    [("x{} + 1", 1500), ("p + x{}", 1500), ("x{} + p", 1500), ("p + q + x{}", 1500), ("x{}" + " + p" * 60, 100)],
)
def test_chains_may_be_long_whatever_else_stands_in_a_formula(formula: str, many: int) -> None:
    chain = (f'iku x{at} "X" {{ satuan nilai  formula = {formula.format(at - 1)} }}' for at in range(1, many))
    data = "".join(f'data {each} "D" {{ satuan nilai  realisasi {{ 2024: 1 }} }} ' for each in "pq")
    plan = f'{data} data x0 "X" {{ satuan nilai  realisasi {{ 2024: 0 }} }} {" ".join(chain)}'
    assert number(plan, "realisasi", f"x{many - 1}") == (many - 1) * formula.count("+")


# ── what serves several ─────────────────────────────────────────────────────────────────────────────

SHARED = """
instansi dinas "Dinas" {}
tujuan T "T" {
  sasaran S1 "S1" {
    iku a "A" { satuan persen  formula "survei" }
    iku b "B" { satuan persen  formula "survei" }
  }
  sasaran S2 "S2" { iku c "C" { satuan persen  formula "survei" } }
}
program 2.17.03 "P" { pagu { 2024: Rp100 }   MENDUKUNG }
"""


@pytest.mark.parametrize(
    ("served", "shares"),
    [
        ("mendukung S1", {"S1": 100, "S2": None, "a": None}),
        ("mendukung a", {"S1": 100, "a": 100, "b": None}),
        ("mendukung a porsi 30%, c porsi 70%", {"S1": 30, "S2": 70, "a": 30, "c": 70, "T": 100}),
        ("mendukung a porsi 30%, b porsi 20%, c porsi 50%", {"S1": 50, "S2": 50, "a": 30, "b": 20}),
        ("mendukung S1 porsi 40%, S2 porsi 60%", {"S1": 40, "S2": 60, "T": 100}),
        ("mendukung a porsi 30%, b, c porsi 50%", {"S1": 50, "S2": 50, "a": 30, "b": 20}),
        ("mendukung S1 porsi 100%, S2", {"S1": 100, "S2": 0}),
        ("mendukung a, c", {"S1": None, "a": None, "dinas": 100}),
        ("mendukung S1, S2 porsi 60%", {"S1": 40, "S2": 60, "T": 100}),
        ("mendukung a, b, c porsi 60%", {"S1": 40, "a": None, "S2": 60, "c": 60}),
    ],
)
def test_a_programme_that_serves_several_is_counted_by_its_shares(served: str, shares: dict[str, int | None]) -> None:
    plan = SHARED.replace("MENDUKUNG", served)
    assert {name: number(plan, "anggaran", name) for name in shares} == shares


@pytest.mark.parametrize(
    ("served", "shares"),
    [
        ("", {"S1": 100, "S2": None}),
        ("mendukung S1 porsi 40%, S2 porsi 60%", {"S1": 40, "S2": 60, "T": 100}),
        ("mendukung S2 porsi 60%", {"S1": 40, "S2": 60, "T": 100}),
        ("mendukung S2", {"S1": None, "S2": None}),
        ("mendukung a", {"S1": 100, "a": 100, "b": None}),
        ("mendukung a porsi 30%, c porsi 70%", {"S1": 30, "S2": 70, "a": 30, "c": 70, "T": 100}),
        ("mendukung T", {"S1": None, "T": None, "dinas": 100}),
        ("mendukung S2 porsi 60%, c porsi 60%", {"S1": None, "dinas": 100}),
    ],
)
def test_a_programme_serves_what_it_stands_in_unless_it_says_so_itself(served: str, shares: dict[str, int]) -> None:
    """Then its share is the one it says, as SK208 counts the shares; what alone has none takes the rest."""
    programme = f'program 2.17.03 "P" {{ pagu {{ 2024: Rp100 }}   {served} }}'
    above, _, _ = SHARED.partition("program")
    plan = above.replace('sasaran S1 "S1" {', f'sasaran S1 "S1" {{ {programme}')
    assert {name: number(plan, "anggaran", name) for name in shares} == shares


def test_the_starting_value_is_that_of_the_latest_year_before_the_plan() -> None:
    started = PLAN.replace("AGREGASI", "").replace("bobot 1", "bobot 1  baseline { 2021: 20%  2022: 25% }", 1)
    assert number(started, "baseline", "a") == Fraction(25, 100)


def test_a_datum_is_a_part_of_the_outermost_whole() -> None:
    plan = """
        data semua "Semua" { satuan kasus  realisasi { 2024: 80 } }
        data sebagian "Sebagian" { satuan kasus  bagian_dari semua  realisasi { 2024: 40 } }
        data x "X" { satuan kasus  bagian_dari sebagian  realisasi { 2024: 20 } }
    """
    assert [number(plan, "porsi", each) for each in ("x", "sebagian", "semua")] == [Fraction(1, 4), Fraction(1, 2), 1]


def test_a_derivation_points_at_the_formula_and_not_at_its_policy() -> None:
    plan = f"{PLAN.replace('AGREGASI', '')} {RESULTS}\nkebijakan {{\n  capaian = realisasi / target\n}}"
    place = figure(plan, "capaian", "a").derivation.place
    assert place is not None
    assert place.text == "realisasi / target"


def test_by_the_base_alone_what_an_indicator_says_itself_does_not_count() -> None:
    policies = "kebijakan { capaian = 1% }  kebijakan khusus { capaian = 2% }"
    plan = f"{PLAN.replace('bobot 3', 'bobot 3  kebijakan khusus').replace('AGREGASI', '')} {RESULTS} {policies}"
    evaluation = sakip.loads(plan).evaluation
    assert [evaluation.figure("capaian", each, YEAR).exact for each in "ab"] == [Fraction(1, 100), Fraction(2, 100)]
    base = evaluation.by(evaluation.policies.instead(plain=True))
    assert [base.figure("capaian", each, YEAR).exact for each in "ab"] == [1, Fraction(60, 100)]


def test_by_another_policy_only_what_rests_on_one_is_worked_out_again() -> None:
    evaluation = sakip.loads(f"{PLAN.replace('AGREGASI', '')} {RESULTS}").evaluation
    assert evaluation.figure("capaian", "S", YEAR).known
    base = evaluation.by(evaluation.policies.instead(plain=True))
    again = [
        each for each in ("target", "capaian") if base.figure(each, "a", YEAR) is not evaluation.figure(each, "a", YEAR)
    ]
    assert again == ["capaian"]


def test_what_is_printed_is_rounded_or_cut_at_its_last_digit() -> None:
    two_digits = Cetakan(Kuantitas(Fraction(6666, 10000), PERSEN), Fraction(1, 10000), 2)
    thirds = Kuantitas(Fraction(2, 3), PERSEN)
    assert two_digits.rounded(thirds.nilai) == Fraction(6667, 10000)
    assert two_digits.cut(thirds.nilai) == Fraction(6666, 10000)
    assert (two_digits.says(thirds), two_digits.ends(thirds)) == (False, True)


def test_the_conformance_table_knows_the_line_of_each_row() -> None:
    lines = (files("sakip") / TABLE).read_text(encoding="utf-8").splitlines()
    assert all(lines[each.line - 1].startswith(f"{each.kebijakan};") for each in rows())


def test_a_datum_of_each_member_of_a_group_is_their_sum() -> None:
    plan = """
        kelompok puskesmas "Puskesmas" { anggota utara "Utara"  anggota selatan "Selatan" }
        data kunjungan "Kunjungan" { satuan orang  per puskesmas }
        realisasi 2024 { data { kunjungan: { utara: 3   selatan: 4 } } }
    """
    assert number(plan, "nilai", "kunjungan") == 7


def test_the_start_of_the_plan_is_the_same_whatever_year_asks_for_it() -> None:
    plan = sakip.loads("""
        renstra 2023..2026 "Renstra"
        data d "D" { satuan orang  realisasi { 2022: 8  2024: 12 } }
        iku x "X" { satuan orang  formula = d - d[awal] }
    """)
    found = plan.evaluation.figure("realisasi", "x", YEAR)
    assert found.shown() == "4 orang"
    assert [each.periode for each in found.masukan] == [YEAR, Periode(0, "awal")]


def test_a_formula_holds_in_the_year_since_which_it_does() -> None:
    """Before, what was stated then stands, though it may be worked out by the new one."""
    plan = """
        data d "D" { satuan orang  realisasi { 2023: 3  2024: 4 } }
        iku x "X" { satuan orang  berlaku_sejak 2024  formula = d  realisasi { 2023: 8  2024: 9 } }
    """
    evaluation = sakip.loads(plan).evaluation
    assert [evaluation.figure("realisasi", "x", Periode(each)).exact for each in (2023, 2024)] == [8, 4]


def test_what_lags_and_is_only_stated_names_the_year_that_it_waits_for() -> None:
    found = figure('iku y "Y" { satuan persen  jeda 1  formula "penilaian" }', "realisasi", "y")
    assert found.derivation.value() == "tidak dinyatakan: belum dinyatakan nilai 2023"


@pytest.mark.parametrize(
    ("policy", "subject", "achieved"),
    [
        ("pembulatan 0  rasio dari_bulat  capaian = min(realisasi / target; 120%)", "a", Fraction(33, 50)),
        ("pembulatan 0  capaian = min(realisasi / target; 120%)", "a", Fraction(334, 500)),
        ("pembulatan 0  rasio dari_bulat  capaian sasaran = rata_rata(indikator; capaian)", "S", Fraction(63, 100)),
        ("pembulatan 0  capaian sasaran = rata_rata(indikator; capaian)", "S", Fraction(634, 1000)),
    ],
)
def test_what_stands_within_functions_is_rounded_as_well(policy: str, subject: str, achieved: Fraction) -> None:
    """33,4% of 50% and 30% of 50%: 66,8% and 60%; of rounded figures 66% and 60%."""
    results = RESULTS.replace("a: 50%", "a: 33,4%")
    assert number(f"{PLAN.replace('AGREGASI', '')} {results} kebijakan {{ {policy} }}", "capaian", subject) == achieved


def test_weights_are_never_rounded() -> None:
    light = PLAN.replace("AGREGASI", "").replace("bobot 1", "bobot 0,1").replace("bobot 3", "bobot 0,3")
    policy = "pembulatan 0  rasio dari_bulat  agregasi bobot"
    assert number(f"{light} {RESULTS} kebijakan {{ {policy} }}", "capaian", "S") == Fraction(70, 100)


def test_a_lagging_indicator_is_judged_by_the_data_of_the_year_before() -> None:
    plan = """
        data p "P" { satuan kasus  realisasi { 2023: 3  2024: 9 } }
        data q "Q" { satuan kasus  realisasi { 2023: 10  2024: 10 } }
        iku y "Y" { satuan persen  LAG  formula = p / q * 100% }
    """
    assert number(plan.replace("LAG", ""), "realisasi", "y") == Fraction(9, 10)
    assert number(plan.replace("LAG", "jeda 1"), "realisasi", "y") == Fraction(3, 10)
    redefined = plan.replace(
        "satuan kasus  realisasi { 2023: 3", "satuan kasus  berlaku_sejak 2024  realisasi { 2023: 3"
    )
    assert redefined != plan
    assert number(redefined.replace("LAG", "jeda 1"), "realisasi", "y") == Fraction(3, 10)  # all of it is of 2023


def test_the_last_quarter_of_what_is_measured_once_a_year_tells_of_both_ways() -> None:
    plan = """
        data p "P" { satuan kasus }  data q "Q" { satuan kasus }
        sasaran S "S" { iku y "Y" { satuan persen  triwulan tahunan  formula = p / q * 100% } }
    """
    found = sakip.loads(plan).evaluation.figure("realisasi", "y", Periode(2024, "tw4"))
    assert not found.known
    assert [each.landasan for each in found.lain] != [found.landasan]


def test_what_is_printed_has_a_step_of_its_last_digit() -> None:
    plan = sakip.loads(f"{PLAN.replace('AGREGASI', '')} realisasi 2024 {{ realisasi {{ a: 36,38% }} }}")
    (stated,) = (each for each in plan.model.butir if each.ukuran == "realisasi")
    assert isinstance(stated.nilai, Kuantitas)
    assert (printed(stated, stated.nilai).langkah, printed(stated, stated.nilai).desimal) == (Fraction(1, 10000), 2)


def test_decimals_of_a_policy_are_whole() -> None:
    assert (
        figure(f"{PLAN.replace('AGREGASI', '')} {RESULTS} kebijakan {{ pembulatan 0,5 }}", "capaian", "a").cetak.desimal
        == 2
    )


def test_a_range_of_years_has_at_most_a_hundred() -> None:
    assert len(periode("2000..2099")) == 100
    assert periode("2000..2100") == ()


def test_a_unit_over_another_counts_by_the_quotient() -> None:
    assert satuan("rupiah/persen").faktor == 100
    assert satuan("persen/orang").faktor == Fraction(1, 100)


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("rata_rata(p; q; r) + rata_rata(p; r)", (1, 2)),
        ("rata_rata(p; r) + rata_rata(p; q; r)", (1, 2)),
        ("rata_rata(p; r) + rata_rata(p; q; r; r)", (1, 2)),  # as incomplete: the first
        ("rata_rata(p; q; r; r) + rata_rata(p; r)", (2, 4)),
    ],
)
def test_of_two_means_the_less_complete_one_is_told(formula: str, told: tuple[int, int]) -> None:
    data = "".join(f'data {each} "D" {{ satuan nilai }} ' for each in "pqr")
    plan = f'{data} iku y "Y" {{ satuan nilai  formula = {formula} }} realisasi 2024 {{ data {{ p: 2   q: 4 }} }}'
    plan = plan.replace("q: 4 }", 'q: 4   r: belum "menunggu" }')
    found = figure(plan, "realisasi", "y")
    assert (found.exact, (found.tahu, found.semua)) == (Fraction(5), told)


def test_each_indicator_has_its_own_policy_whichever_is_asked_first() -> None:
    policies = "kebijakan { capaian = 1% }  kebijakan khusus { capaian = 2% }"
    plan = f"{PLAN.replace('bobot 3', 'bobot 3  kebijakan khusus').replace('AGREGASI', '')} {RESULTS} {policies}"
    for order in ("ab", "ba"):
        evaluation = sakip.loads(plan).evaluation
        found = {each: evaluation.figure("capaian", each, YEAR).exact for each in order}
        assert found == {"a": Fraction(1, 100), "b": Fraction(2, 100)}


def test_a_quarter_does_not_follow_from_the_others() -> None:
    plan = PLAN.replace("AGREGASI", "").replace("bobot 1", "bobot 1  triwulan kumulatif", 1)
    evaluation = sakip.loads(f"{plan} realisasi 2024 {{ realisasi {{ a: {{ tw1: 5%  tw2: 10% }} }} }}").evaluation
    assert evaluation.figure("realisasi", "a", Periode(2024, "tw3")).sebab is Sebab.TIDAK_DINYATAKAN


def test_a_mean_of_rounded_achievements_is_of_what_a_reader_sees() -> None:
    """20% of 60% is 33,33%, of which a reader sees 33%; with 60% that is 46,5%."""
    plan = PLAN.replace("AGREGASI", "").replace("target { 2024: 50% }", "target { 2024: 60% }", 1)
    plan = f"{plan} {RESULTS.replace('a: 50%', 'a: 20%')}"
    policy = "pembulatan 0  rasio dari_bulat  capaian sasaran = rata_rata(indikator; capaian)"
    assert number(f"{plan} kebijakan {{ {policy} }}", "capaian", "S") == Fraction(465, 1000)


# ── the baseline ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("stated", "result"),
    [
        ("", "45%"),
        ("realisasi { 2024: 46% }", "46%"),
        ('realisasi { 2024: belum "survei" }', "belum ada"),
    ],
)
def test_the_baseline_of_a_year_is_its_result_where_nothing_else_says_it(stated: str, result: str) -> None:
    """The first report of a Renstra is set beside the year before it, of which the Renstra has but the baseline."""
    plan = sakip.loads(f"""
        data x "X" {{ satuan orang }}
        data y "Y" {{ satuan orang }}
        iku a "A" {{ satuan persen  arah naik  formula = x / y  baseline {{ 2024: 45% }}  {stated} }}
        realisasi 2025 "R" {{ data {{ x: 54  y: 100 }} }}
        """)
    assert plan.evaluate(2024)["a"].realisasi.shown() == result
    assert plan.evaluate(2024, "tw4")["a"].realisasi.shown() == "tidak dinyatakan"
    assert plan.evaluate(2025)["a"].realisasi.shown() == "54%"
    assert plan.evaluate(2025)["a"].pertumbuhan.shown() == {"45%": "20%", "46%": "17,39%"}.get(result, result)
