"""What figures come to, on small plans."""

from fractions import Fraction

import pytest

import sakip
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Sebab
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import satuan
from sakip.text.bilingual import Lang

PLAN = """
renstra 2021..2026 "Renstra"
instansi dinas "Dinas Koperasi" {}
data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai   realisasi { 2023: 70 } }
data dinilai "Koperasi yang dinilai"   { satuan koperasi   realisasi { 2023: 150 } }
skala jenjang "Jenjang" { urutan C, B, A }
tujuan T1 "Tujuan" {
  sasaran S1 "Sasaran" {
    iku koperasi "Persentase koperasi sehat" {
      satuan persen   arah naik   formula = sehat / dinilai * 100%   target { 2024: 27,45%  2026: 38,48% }
    }
    iku waktu "Waktu layanan"   { satuan menit     arah turun  formula "survei"  target { 2024: <=15 } }
    iku nilai "Nilai SAKIP"     { satuan predikat  arah naik   formula "LHE"     target { 2024: A }  skala jenjang }
    iku ikm   "Kepuasan"        { satuan nilai     arah naik   formula "survei"  target { 2024: 80..90 } }
    program 2.17.03 "Program" {
      kegiatan 2.17.03.2.01 "Kegiatan" {
        subkegiatan 2.17.03.2.01.0001 "Satu" { pagu { 2024: Rp600 } }
        subkegiatan 2.17.03.2.01.0002 "Dua"  { pagu { 2024: Rp400 } }
      }
    }
  }
}
perjanjian 2024 "PK" { target { koperasi: 27,8% } }
"""
RESULTS = """
realisasi 2024 "Realisasi" {
  data      { sehat: 78   dinilai: 150 }
  realisasi { koperasi: 36,38%   waktu: 12   nilai: B   ikm: 70 }
  anggaran  { 2.17.03.2.01.0001: Rp530   2.17.03.2.01.0002: Rp400 }
}
"""


def figure(ukuran: str, subjek: str, *more: str, year: int = 2024) -> Figure:
    return sakip.loads(PLAN + "".join(more or (RESULTS,))).evaluate(year)[subjek].figure(ukuran)


@pytest.mark.parametrize(
    ("ukuran", "subjek", "shown"),
    [
        ("realisasi", "koperasi", "52%"),  # its formula defines it: 78/150, not the 36,38% that was stated
        ("target", "koperasi", "27,8%"),  # the agreement, not the Renstra
        ("capaian", "koperasi", "187,05%"),
        ("kemajuan", "koperasi", "135,14%"),
        ("pertumbuhan", "koperasi", "11,43%"),  # (52% - 70/150) / (70/150)
        ("kenaikan", "koperasi", "5,33%"),  # in its own unit: 52% - 70/150
        ("kenaikan", "sehat", "8 koperasi"),  # of a datum too
        ("capaian", "waktu", "120%"),  # two-target: (2 × 15 - 12) / 15
        ("capaian", "nilai", "66,67%"),  # second of three grades against the third
        ("capaian", "ikm", "87,5%"),  # below the range: against its lower bound
        ("anggaran", "S1", "Rp1.000"),
        ("serapan", "dinas", "93%"),
        ("anggaran", "koperasi", "tidak dinyatakan"),  # four indicators, and no share for each
    ],
)
def test_figures_of_a_year(ukuran: str, subjek: str, shown: str) -> None:
    assert figure(ukuran, subjek).shown() == shown


@pytest.mark.parametrize(("direction", "shown"), [("naik", "133,33%"), ("turun", "66,67%")])
def test_what_is_to_fall_has_not_arrived_while_it_is_above_its_last_target(direction: str, shown: str) -> None:
    """Four days against three in the end were printed as 133% of the way."""
    days = f'iku hari "Hari" {{ satuan hari  arah {direction}  target {{ 2026: 3 }}  realisasi {{ 2024: 4 }} }}'
    assert figure("kemajuan", "hari", days).shown() == shown


@pytest.mark.parametrize(("policy", "shown"), [("kemajuan_akhir", "133,33%"), ("kemajuan_dari_awal", "66,67%")])
def test_a_way_of_progress_that_is_followed_holds_in_both_directions(policy: str, shown: str) -> None:
    plan = f"""
        pakai "perbandingan"
        kebijakan {{ mengikuti {policy} }}
        iku hari "Hari" {{
          satuan hari  arah turun  baseline {{ 2023: 6 }}  target {{ 2026: 3 }}  realisasi {{ 2024: 4 }}
        }}
    """
    assert figure("kemajuan", "hari", plan).shown() == shown


@pytest.mark.parametrize(
    ("level", "under", "many"), [("iku", "S1", 4), ("iku", "2.17.03", 0), ("subkegiatan", "2.17.03", 2)]
)
def test_a_node_counts_what_is_below_it(level: str, under: str, many: int) -> None:
    evaluation = sakip.loads(PLAN).evaluation
    assert evaluation.figure("jumlah", under, Periode(2024, level)).exact == many


def test_a_formula_without_money_is_not_that_of_a_source() -> None:
    assert figure("capaian/DAK", "koperasi").sebab is Sebab.TIDAK_DINYATAKAN


def test_what_a_result_is_compared_with_is_of_its_year() -> None:
    """A national figure stated year by year, or once for all years; where both are, the year's own goes before."""
    plan = sakip.loads("""
        kebijakan "K" { perbandingan = realisasi / pembanding }
        iku sehat "S" { satuan persen  pembanding {
          2023: { nasional: 40% }  2024: { nasional: 50%  dunia: 25% }  provinsi: 20%  dunia: 8%
        } }
        realisasi 2024 "R" { realisasi { sehat: 10% } }
    """)
    names = ("nasional", "provinsi", "dunia")
    found = {each: plan.evaluation.figure(f"perbandingan.{each}", "sehat", Periode(2024)).shown() for each in names}
    assert found == {"nasional": "20%", "provinsi": "50%", "dunia": "40%"}


def test_not_yet_known_is_left_out_of_a_mean_and_counted() -> None:
    """Not known is not zero: aggregates say on how many of how many they rest."""
    results = (
        'realisasi 2024 "R" { realisasi { waktu: 15   nilai: A   ikm: belum "survei berjalan" }  data { sehat: 78 } }'
    )
    achieved = figure("capaian", "S1", results)
    assert achieved.shown() == "100%"
    assert (achieved.tahu, achieved.semua, achieved.partial) == (2, 4, True)


def test_of_several_reasons_of_one_kind_the_first_is_told() -> None:
    plan = sakip.loads("""
        data p "P" { satuan orang  realisasi { 2024: belum "survei" } }
        data q "Q" { satuan orang  realisasi { 2024: belum "sensus" } }
        iku y "Y" { satuan orang  formula = p + q }
    """)
    assert plan.evaluate(2024)["y"].realisasi.derivation.value() == "belum ada: survei"


def test_what_stands_behind_the_choice_taken_makes_nothing_incomplete() -> None:
    """A goal with an indicator of its own does not rest on its objectives, of which nothing is known yet."""
    goal = sakip.loads("""
        tujuan T "Kuat" {
          indikator ikm "Kepuasan" { satuan indeks  arah naik  target { 2024: 80 }  realisasi { 2024: 80 } }
          sasaran S "Sehat" { iku waktu "Waktu" { satuan menit  arah turun  target { 2024: 15 } } }
        }
    """)
    achieved = goal.evaluate(2024)["T"].capaian
    assert (achieved.shown(), achieved.semua, achieved.partial) == ("100%", 0, False)
    assert [each.subjek for each in achieved.masukan] == ["ikm"]


def test_the_money_of_all_years_begins_when_the_form_gives_money() -> None:
    """Inmendagri 2/2025: targets from 2025, ceilings from 2026; 2030 is beyond the period."""
    plan = sakip.loads("""
        profil renstra_2025
        renstra 2025..2029 "Renstra"
        program 2.17.03 "Pengawasan" { pagu { 2026: Rp1  2027: Rp20  2028: Rp300  2029: Rp4.000  2030: Rp50.000 } }
    """)
    assert plan.evaluation.figure("pagu_periode", "2.17.03", Periode(2026)).shown() == "Rp4.321"


def test_without_years_of_the_plan_there_is_no_money_of_all_years() -> None:
    plan = sakip.loads('program 2.17.03 "Pengawasan" { pagu { 2026: Rp1 } }')
    assert plan.evaluation.figure("pagu_periode", "2.17.03", Periode(2026)).sebab is Sebab.TIDAK_DINYATAKAN


MONEY = """
AGENCY
program 2.17.03 "Pengawasan" {}  program 2.17.04 "Pembinaan" {}
data usaha "Usaha" { satuan usaha  realisasi { 2024: 12 } }
dpa 2024 "DPA" { anggaran { 2.17.04: Rp30 }  anggaran "DAK" { 2.17.03: Rp20 }  anggaran "PAD" { 2.17.03: Rp50 } }
realisasi 2024 "Realisasi" { anggaran { 2.17.03: Rp35 }  anggaran "DAK" { 2.17.03: Rp15 } }
"""


@pytest.mark.parametrize(
    ("ukuran", "subjek", "share"),
    [
        ("porsi", "2.17.03", Fraction(70, 100)),  # of what the agency has
        ("porsi", "dinas", 1),
        ("porsi/DAK", "2.17.03", Fraction(20, 70)),  # of what it has itself
        ("anggaran/DAK", "2.17.03", 20),
        ("serapan/DAK", "2.17.03", Fraction(15, 20)),
    ],
)
def test_a_budget_is_a_share_of_the_whole_and_a_source_of_the_budget(ukuran: str, subjek: str, share: Fraction) -> None:
    plan = MONEY.replace("AGENCY", 'instansi dinas "Dinas" {}')
    found = sakip.loads(plan).evaluation.figure(ukuran, subjek, Periode(2024))
    assert (found.exact, found.lain) == (share, ())


def test_without_an_agency_nothing_is_a_share_of_its_budget() -> None:
    plan = sakip.loads(MONEY.replace("AGENCY", ""))
    assert plan.evaluation.figure("porsi", "2.17.03", Periode(2024)).sebab is Sebab.TIDAK_DINYATAKAN


@pytest.mark.parametrize(
    ("subjek", "bagian", "number"),
    [("program", "", 2), ("dinas", "", 100), ("2.17.03", "", 70), ("2.17.03", "kegiatan", 0), ("usaha", "", 12)],
)
def test_words_say_a_count_a_budget_or_a_value(subjek: str, bagian: str, number: int) -> None:
    plan = MONEY.replace("AGENCY", 'instansi dinas "Dinas" {}')
    assert sakip.loads(plan).evaluation.figure("terbilang", subjek, Periode(2024, bagian)).exact == number


def test_a_sum_of_a_part_is_not_the_sum() -> None:
    spent = figure("realisasi_anggaran", "dinas", 'realisasi 2024 "R" { anggaran { 2.17.03.2.01.0001: Rp530 } }')
    assert spent.sebab is Sebab.TIDAK_DINYATAKAN


def test_a_year_follows_from_its_quarters_by_the_stated_behaviour() -> None:
    quarters = "{ tw1: 2  tw2: 4  tw3: 6  tw4: 8 }"
    for behaviour, shown in (("kumulatif", "20"), ("posisi_akhir", "8"), ("rata_rata", "5"), ("tahunan", "8")):
        plan = sakip.loads(
            f'iku x "X" {{ satuan kali  arah naik  triwulan {behaviour}  formula "hitung" }}\n'
            f'realisasi 2024 "R" {{ realisasi {{ x: {quarters} }} }}'
        )
        assert plan.evaluate(2024)["x"].realisasi.shown().startswith(shown), behaviour


@pytest.mark.parametrize(
    ("stated", "sebab"),
    [("tw3: 6", Sebab.TIDAK_DINYATAKAN), ('tw3: 6   tw4: belum "menunggu"', Sebab.BELUM), ("tw3: 6   tw4: 8", None)],
)
def test_of_what_is_measured_once_a_year_only_the_last_quarter_says_anything_of_the_year(
    stated: str, sebab: Sebab | None
) -> None:
    item = "{ satuan orang  triwulan tahunan }"
    plan = sakip.loads(f"""
        data d "D" {item}  iku x "X" {item}
        realisasi 2024 {{ data {{ d: {{ {stated} }} }}  realisasi {{ x: {{ {stated} }} }}  target {{ x: {{ {stated} }} }} }}
    """)
    wanted = (("nilai", "d"), ("target", "x"), ("realisasi", "x"))
    assert {plan.evaluation.figure(*each, Periode(2024)).sebab for each in wanted} == {sebab}


def test_formulas_that_go_in_circles_are_undefined() -> None:
    plan = sakip.loads("""
        indikator a "A" { satuan kali  formula = b + 1 }
        indikator b "B" { satuan kali  formula = a + 1 }
    """)
    assert plan.evaluate(2024)["a"].realisasi.sebab is Sebab.TAK_TERDEFINISI


def test_what_two_parts_of_a_formula_need_is_no_circle() -> None:
    """Here c needs b and a, and b needs a, whichever is asked for first."""
    plan = sakip.loads("""
        indikator a "A" { satuan kali  realisasi { 2024: 1 } }
        indikator b "B" { satuan kali  formula = a + 1 }
        indikator c "C" { satuan kali  formula = b + a }
    """)
    assert plan.evaluate(2024)["c"].realisasi.exact == 3


@pytest.mark.parametrize("many", [3, 400])
def test_a_long_circle_comes_to_the_same_as_a_short_one(many: int) -> None:
    """What is stated of the first holds where its formula leads nowhere; it leads nowhere from wherever on the way."""
    names = [f"i{each}" for each in range(many)]
    circle = (*zip(names, (*names[1:], names[0]), strict=True), ("before", "i0"))
    plan = "".join(f'indikator {one} "I" {{ satuan kali  formula = {other} + 1 }}\n' for one, other in circle)
    evaluated = sakip.loads(f'{plan} realisasi 2024 "R" {{ realisasi {{ i0: 5 }} }}').evaluate(2024)
    assert evaluated["before"].realisasi.exact == 6
    assert {evaluated[each].realisasi.sebab for each in names[1:]} == {Sebab.TAK_TERDEFINISI}


def test_chains_of_formulas_may_be_long() -> None:
    chain = "\n".join(f'indikator i{n} "I{n}" {{ satuan kali  formula = i{n - 1} + 1 }}' for n in range(1, 3000))
    plan = sakip.loads(f'indikator i0 "I0" {{ satuan kali  realisasi {{ 2024: 1 }} }}\n{chain}')
    assert plan.evaluate(2024)["i2999"].realisasi.exact == 3000


def test_one_formula_may_be_long() -> None:
    """Deeper in itself than formulas run inside each other: alone, and under another."""
    plan = f"""
        indikator a "A" {{ satuan kali  realisasi {{ 2024: 1 }} }}
        indikator b "B" {{ satuan kali  formula = a + 1 }}
        indikator c "C" {{ satuan kali  formula = {" + ".join(["b"] * 150)} }}
        indikator d "D" {{ satuan kali  formula = c + 1 }}
    """
    assert [sakip.loads(plan).evaluate(2024)[each].realisasi.exact for each in "cd"] == [300, 301]


def test_values_across_a_change_of_definition_are_not_compared() -> None:
    plan = sakip.loads("""
        iku x "X" { satuan persen  arah naik  berlaku_sejak 2024  formula "survei"
          realisasi { 2023: 20%  2024: 30%  2025: 45% } }
    """)
    assert plan.evaluate(2025)["x"].pertumbuhan.shown() == "50%"  # both by the new one
    growth = plan.evaluate(2024)["x"].pertumbuhan
    assert growth.sebab is Sebab.TAK_BERLAKU
    assert "sejak 2024" in growth.derivation.value(Lang.ID)


def test_supposing_works_out_again_only_what_depends_on_it() -> None:
    plan = sakip.loads(PLAN + RESULTS)
    before = plan.evaluation
    year = Periode(2024)
    achieved, untouched = (Kunci("capaian", each, year) for each in ("koperasi", "waktu"))
    kept = before.known(untouched)
    assert before.known(achieved).shown() == "187,05%"
    after = before.supposing({Kunci("nilai", "dinilai", year): Kuantitas(Fraction(160), satuan("koperasi"))})
    assert after.known(achieved).shown() == "175,36%"
    assert after.known(untouched) is kept
    assert before.known(achieved).shown() == "187,05%"
    supposed = Kunci("nilai", "dinilai", year)
    assert after.known(supposed).lain == ()  # nothing else was weighed
    assert {each: after.worked_out()[each].shown() for each in (achieved, untouched, supposed)} == {
        achieved: "175,36%",
        untouched: "120%",
        supposed: "160 koperasi",
    }


def test_what_is_worked_out_by_supposing_is_not_what_no_longer_holds() -> None:
    before = sakip.loads(PLAN + RESULTS).evaluation
    achieved, untouched = (Kunci("capaian", each, Periode(2024)) for each in ("koperasi", "waktu"))
    assert before.known(achieved).known
    assert before.known(untouched).known
    changes = {Kunci("nilai", "dinilai", Periode(2024)): Kuantitas(Fraction(160), satuan("koperasi"))}
    held = before.supposing(changes).worked_out()
    assert (untouched in held, achieved in held) == (True, False)


def test_a_derivation_goes_down_to_the_lines_of_the_plan() -> None:
    told = figure("capaian", "koperasi").derivation.told(Lang.ID)
    assert told.splitlines()[0] == "capaian koperasi 2024 = 187,05% (tepatnya 26000/139%)"
    assert "= sehat / dinilai * 100%" in told
    assert "bukan 36,38%" in told
    assert "sehat 2024 = 78 koperasi   ← Realisasi 2024" in told


def test_numbers_that_never_end_are_undefined() -> None:
    """Bounded time and memory, whatever a plan says: each indicator here squares the one before."""
    squares = "\n".join(
        f'indikator i{n} "I{n}" {{ satuan nilai  formula = i{n - 1} * i{n - 1} }}' for n in range(1, 40)
    )
    plan = sakip.loads(f'indikator i0 "I0" {{ satuan nilai  realisasi {{ 2024: 3 }} }}\n{squares}')
    assert plan.evaluate(2024)["i39"].realisasi.sebab is Sebab.TAK_TERDEFINISI


def test_a_followed_policy_holds_on_the_basis_of_the_one_that_follows_it() -> None:
    plan = sakip.loads("""
        pakai "capaian"
        kebijakan { mengikuti turun_kebalikan   dasar "Perwali 12/2022" }
        iku waktu "Waktu layanan" { satuan hari  arah turun  formula "survei"  target { 2024: 10 } }
        realisasi 2024 "Realisasi" { realisasi { waktu: 8 } }
    """)
    achieved = plan.evaluate(2024)["waktu"].capaian
    assert (achieved.shown(), achieved.derivation.basis) == ("125%", ("Perwali 12/2022",))


def test_a_followed_policy_that_has_a_basis_of_its_own_keeps_it() -> None:
    plan = sakip.loads("""
        pakai "permendagri-86-2017"
        kebijakan { mengikuti permendagri_86_2017   dasar "Perwali 12/2022" }
        iku waktu "Waktu layanan" { satuan hari  arah turun  formula "survei"  target { 2024: 10 } }
    """)
    assert plan.evaluate(2024)["waktu"].capaian.derivation.basis == ("Permendagri 86/2017",)


def test_an_amount_from_one_source_is_no_other_value_of_the_whole() -> None:
    plan = sakip.loads("""
        program p "P" { pagu { 2024: Rp9 } }
        perjanjian 2024 "PK" { anggaran { p: Rp8 } }
        dpa 2024 "DPA" { anggaran { p: Rp10 } anggaran "DAK" { p: Rp4 } anggaran "PAD" { p: Rp6 } }
    """)
    budget = plan.evaluate(2024)["p"].anggaran
    assert [each.figure.shown() for each in budget.derivation.instead] == ["Rp9", "Rp8"]
