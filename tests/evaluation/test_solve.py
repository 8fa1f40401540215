"""Which input reaches an aim."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sakip
from sakip.evaluation.as_curve import as_curve
from sakip.evaluation.curves import Kurva, TakTerbuktiError, plus, steady
from sakip.evaluation.figure import Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.solve import Cara, Jawaban, aim_of, solve
from sakip.evaluation.stepping import entered, entered_near
from sakip.numbers.ends import end
from sakip.numbers.nilai import Kuantitas, Rentang
from sakip.numbers.periode import Periode
from sakip.numbers.rounding import half_up
from sakip.numbers.satuan import PERSEN, satuan
from tests.evaluation.plans import PLAN

YEAR = Periode(2024)
KOPERASI = satuan("koperasi")


def key(name: str) -> Kunci:
    subject, _, figure = name.rpartition(".")
    return Kunci(figure, subject, YEAR)


def solved(plan: str, wanted: str, reach: str, vary: str) -> Jawaban:
    evaluation = sakip.loads(plan).evaluation
    aim = aim_of(evaluation, key(wanted), Kuantitas(Fraction(reach) / 100, PERSEN))
    assert aim is not None
    return solve(evaluation, key(wanted), aim, key(vary))


def ends(answer: Jawaban) -> tuple[object, object]:
    low, high = (each.nilai if each else None for each in (answer.terkecil, answer.terbesar))
    return low, high


def test_the_smallest_input_and_all_that_reach_the_target() -> None:
    """58 of 150 is the first share of at least 38,48%; more than the 150 assessed there cannot be."""
    answer = solved(PLAN, "koperasi.realisasi", "38.48", "sehat.nilai")
    assert ends(answer) == (58, 150)
    assert answer.hasil is not None
    assert (answer.cara, answer.hasil.shown()) == (Cara.EKSAK, "38,67%")
    assert answer.ranah.atas is not None
    assert answer.ranah.atas.alasan.id == "bagian dari dinilai"


def test_where_more_is_worse_the_largest_is_what_one_wants_to_know() -> None:
    answer = solved(PLAN, "koperasi.realisasi", "38.48", "dinilai.nilai")
    assert ends(answer) == (78, 202)  # it holds the 78 healthy ones
    assert answer.hasil is not None
    assert answer.hasil.shown() == "38,61%"


def test_the_aim_may_be_far_above_the_input() -> None:
    assert ends(solved(PLAN, "dinas.capaian", "200", "sehat.nilai")) == (84, 150)  # 84/150 : 27,8% = 201,4%
    assert solved(PLAN, "dinas.capaian", "200", "sehat.nilai").cara is Cara.EKSAK


def test_what_cannot_be_reached_is_said_with_the_nearest() -> None:
    answer = solved(PLAN, "koperasi.realisasi", "101", "sehat.nilai")
    assert (answer.ada, answer.terbukti) == (False, True)
    assert answer.hasil is not None
    assert answer.hasil.shown() == "100%"


def test_an_input_that_changes_nothing_is_no_answer() -> None:
    answer = solved(PLAN, "koperasi.realisasi", "60", "waktu.realisasi")
    assert (answer.bergantung, answer.ada) == (False, False)


def test_what_is_to_fall_is_reached_from_above() -> None:
    """`arah turun`: at most 15."""
    plan = 'data x "X" { satuan kasus }\niku w "W" { satuan menit  arah turun  formula = 3 * x  target { 2024: 15 } }'
    evaluation = sakip.loads(plan).evaluation
    wanted = Kunci("realisasi", "w", YEAR)
    aim = aim_of(evaluation, wanted, Kuantitas(Fraction(15), satuan("menit")))
    assert aim == Rentang(None, Kuantitas(Fraction(15), satuan("menit")))
    assert aim is not None
    answer = solve(evaluation, wanted, aim, Kunci("nilai", "x", YEAR))
    assert ends(answer) == (0, 5)


def test_an_input_that_no_document_states_is_found_as_well() -> None:
    plan = PLAN.replace("sehat: 78   dinilai", "dinilai")
    assert ends(solved(plan, "koperasi.realisasi", "38.48", "sehat.nilai")) == (58, 150)


def test_nothing_is_found_while_something_else_is_not_known() -> None:
    answer = solved(
        PLAN.replace("   dinilai: 150 }", " }").replace("koperasi: 36,38%", ""),
        "koperasi.realisasi",
        "38.48",
        "sehat.nilai",
    )
    assert not answer.ada
    assert answer.hasil is not None
    assert answer.hasil.derivation.reason.id == "dinilai 2024 tidak dinyatakan"


def test_zero_is_left_out_where_it_would_divide() -> None:
    plan = 'data x "X" { satuan kasus }\niku y "Y" { satuan persen  arah naik  formula = 50 / x * 1% }'
    answer = solved(plan, "y.realisasi", "10", "x.nilai")
    assert ends(answer) == (1, 5)
    assert answer.ranah.bawah is not None
    assert answer.ranah.bawah.alasan.id == "tanpa itu pembaginya nol"


def test_caps_and_rounding_go_one_way_and_are_proved() -> None:
    capped = PLAN.replace("capaian = realisasi / target ", "capaian = bulat(min(realisasi / target; 120%); 0) ")
    answer = solved(capped, "koperasi.capaian", "100", "sehat.nilai")
    assert (answer.cara, ends(answer)) == (Cara.MONOTON, (42, 150))
    assert not solved(capped, "koperasi.capaian", "121", "sehat.nilai").ada


def test_what_goes_both_ways_is_tried_where_there_are_few() -> None:
    """X * (10 - x) is at least 24 from 4 to 6."""
    plan = """
        data semua "Semua" { satuan kasus  realisasi { 2024: 10 } }
        data x "X" { satuan kasus  bagian_dari semua }
        iku y "Y" { satuan persen  arah naik  formula = x * (semua - x) * 1% }
    """
    answer = solved(plan, "y.realisasi", "24", "x.nilai")
    assert (answer.cara, answer.rapat, ends(answer)) == (Cara.DIPERIKSA, True, (4, 6))
    apart = plan.replace("x * (semua - x) * 1%", "(x - 5) * (x - 5) * 1%")
    answer = solved(apart, "y.realisasi", "16", "x.nilai")
    assert (answer.rapat, ends(answer)) == (False, (0, 10))


def test_what_goes_both_ways_without_an_end_is_said_to_be_unproved() -> None:
    plan = 'data x "X" { satuan kasus }\niku y "Y" { satuan persen  arah naik  formula = x * (x - 10) * 1% }'
    answer = solved(plan, "y.realisasi", "24", "x.nilai")
    assert (answer.terbukti, ends(answer)) == (False, (12, 12))
    upside_down = plan.replace("x * (x - 10) * 1%", "(40 - mutlak(x - 9000)) * 1%")
    assert ends(solved(upside_down, "y.realisasi", "24", "x.nilai")) == (None, None)  # between two strides


def test_inputs_need_not_be_counted() -> None:
    """27,8% in hundredths of a per cent, as the result of the indicator is measured in."""
    answer = solved(PLAN, "koperasi.capaian", "100", "koperasi.realisasi")
    assert (answer.cara, ends(answer)) == (Cara.EKSAK, (Fraction(278, 1000), None))


def test_results_are_rounded_in_their_own_unit() -> None:
    """`bulat(realisasi; 2)` is of per cents, also where the formula gives a bare share."""
    rounded = PLAN.replace('kebijakan "Pedoman" {', 'kebijakan "Pedoman" { rasio dari_bulat   pembulatan 0 ')
    rounded = rounded.replace("sehat / dinilai * 100%", "sehat / dinilai")
    answer = solved(rounded, "koperasi.capaian", "150", "sehat.nilai")
    reaching = [
        sehat for sehat in range(151) if half_up(Fraction(100 * sehat, 150), 0) >= half_up(Fraction("27.8"), 0) * 3 / 2
    ]
    assert ends(answer) == (reaching[0], 150)
    assert answer.cara is Cara.MONOTON


def test_where_another_way_may_be_taken_no_curve_is_drawn() -> None:
    plan = """
        data sehat "S" { satuan koperasi  realisasi { 2024: 20 } }
        data dinilai "D" { satuan koperasi  realisasi { 2024: 3 } }
        iku k "K" {
          satuan persen  arah naik  formula = sehat / (dinilai - 3) * 100%
          realisasi { 2024: 36% }  target { 2024: 18% }
        }
    """
    evaluation = sakip.loads(plan).evaluation
    ranah = (end(Fraction(4)), end(Fraction(9)))
    with pytest.raises(TakTerbuktiError):
        as_curve(evaluation.known(key("k.realisasi")), key("dinilai.nilai"), ranah, evaluation)
    for low, high, drawn in ((0, 100, False), (1, 100, True), (-100, -1, False)):
        ranah = (end(Fraction(low, 100)), end(Fraction(high, 100)))
        supposing = evaluation.supposing({key("k.target"): Kuantitas(Fraction(18, 100), PERSEN)})
        achieved = supposing.known(key("k.capaian"))
        if drawn:
            assert as_curve(achieved, key("k.target"), ranah, evaluation).arah == -1
        else:
            with pytest.raises(TakTerbuktiError):
                as_curve(achieved, key("k.target"), ranah, evaluation)


def test_what_cannot_be_reached_from_above_is_said_with_the_nearest_from_above() -> None:
    """Of 60 at least, 40% is the least share of 150."""
    plan = f'{PLAN} data patuh "Patuh" {{ satuan koperasi   bagian_dari sehat   realisasi {{ 2024: 60 }} }}'
    evaluation = sakip.loads(plan).evaluation
    aim = Rentang(None, Kuantitas(Fraction(30, 100), PERSEN))
    answer = solve(evaluation, key("koperasi.realisasi"), aim, key("sehat.nilai"))
    assert (answer.ada, answer.cara) == (False, Cara.EKSAK)
    assert answer.hasil is not None
    assert answer.hasil.exact == Fraction(40, 100)


def test_few_inputs_are_few_wherever_they_lie() -> None:
    plan = """
        data semua "Semua" { satuan kasus  realisasi { 2024: 1400 } }
        data x "X" { satuan kasus  bagian_dari semua  }
        data inti "Inti" { satuan kasus  bagian_dari x  realisasi { 2024: 600 } }
        iku y "Y" { satuan persen  arah naik  formula = (x - 1000) * (x - 1000) * 1% }
    """
    assert solved(plan, "y.realisasi", "9", "x.nilai").cara is Cara.DIPERIKSA
    more = plan.replace("1400", "1601")
    assert solved(more, "y.realisasi", "9", "x.nilai").cara is Cara.DUGAAN
    assert solved(plan.replace("1400", "1600"), "y.realisasi", "9", "x.nilai").cara is Cara.DIPERIKSA


def test_without_an_answer_the_nearest_that_was_tried_is_told_proved_or_not() -> None:
    plan = """
        data semua "Semua" { satuan kasus  realisasi { 2024: 1400 } }
        data x "X" { satuan kasus  bagian_dari semua  }
        data inti "Inti" { satuan kasus  bagian_dari x  realisasi { 2024: 600 } }
        iku y "Y" { satuan persen  arah naik  formula = (x - 900) * (1100 - x) * 1% }
    """
    tried = solved(plan, "y.realisasi", "2000000", "x.nilai")
    guessed = solved(plan.replace("1400", "2000"), "y.realisasi", "2000000", "x.nilai")
    assert (tried.cara, tried.ada) == (Cara.DIPERIKSA, False)
    assert tried.hasil is not None
    assert tried.hasil.exact == 100
    assert (guessed.cara, guessed.ada, guessed.terbukti) == (Cara.DUGAAN, False, False)
    assert guessed.hasil is not None
    assert guessed.hasil.known


def test_a_formula_that_has_no_value_at_all_divides_by_nothing() -> None:
    plan = """
        data semua "Semua" { satuan kasus  realisasi { 2024: 1400 } }
        data x "X" { satuan kasus  bagian_dari semua  }
        data inti "Inti" { satuan kasus  bagian_dari x  realisasi { 2024: 600 } }
        iku y "Y" { satuan persen  arah naik  formula = x * x + x }
    """
    answer = solved(plan, "y.realisasi", "9", "x.nilai")
    assert answer.ranah.bawah is not None
    assert answer.ranah.bawah.alasan.id == "memuat inti"
    assert answer.hasil is not None


def test_where_it_would_divide_the_first_fine_step_is_left_out() -> None:
    """An input in hundredths of a per cent: from 0,01%, and only zero is left out."""
    plan = 'data x "X" { satuan persen }\niku y "Y" { satuan persen  arah naik  formula = 1% / x * 10% }'
    answer = solved(plan, "y.realisasi", "20", "x.nilai")
    assert answer.ranah.bawah is not None
    assert answer.ranah.bawah.nilai.angka == Fraction(1, 100)
    assert (answer.cara, ends(answer)) == (Cara.EKSAK, (Fraction(1, 10000), Fraction(5, 1000)))


def test_weights_that_stand_still_prove_a_weighted_mean() -> None:
    weighted = PLAN.replace('kebijakan "Pedoman" {', 'kebijakan "Pedoman" { agregasi bobot ')
    weighted = weighted.replace("satuan persen   arah naik ", "satuan persen   arah naik   bobot 3 ")
    weighted = weighted.replace("satuan menit   arah turun ", "satuan menit   arah turun   bobot 1 ").replace(
        'belum "survei berjalan"', "15"
    )
    answer = solved(weighted, "S1.capaian", "100", "sehat.nilai")
    assert (answer.cara, ends(answer)) == (Cara.EKSAK, (42, 150))


def test_an_input_that_divides_by_zero_now_is_solved_all_the_same() -> None:
    plan = """
        data x "X" { satuan kasus  realisasi { 2024: 0 } }
        iku y "Y" { satuan persen  arah naik  formula = 50 / x * 1% }
    """
    answer = solved(plan, "y.realisasi", "10", "x.nilai")
    assert ends(answer) == (1, 5)


@pytest.mark.parametrize(("places", "proved"), [(0, True), (20, True), (21, False)])
def test_as_many_decimals_are_rounded_to_as_a_formula_may_ask_for(places: int, proved: bool) -> None:  # noqa: FBT001 - drawn
    evaluation = evaluated(f"bulat({{a}} * x * 1%; {places})", 2, 1, "naik")
    figure = evaluation.figure("realisasi", "y", YEAR)
    ranah = (end(Fraction(0)), end(Fraction(40)))
    if proved:
        assert as_curve(figure, Kunci("nilai", "x", YEAR), ranah, evaluation).arah == 1
    else:
        assert not figure.known


def test_what_is_solved_exactly_is_found_however_far_it_lies() -> None:
    plan = (
        'data x "X" { satuan kasus }\niku y "Y" { satuan persen  arah naik  formula = x / 100000000000000000000 * 1% }'
    )
    assert ends(solved(plan, "y.realisasi", "10", "x.nilai")) == (10**21, None)


def test_what_stands_still_is_as_near_as_it_comes_anywhere() -> None:
    plan = 'data x "X" { satuan kasus }\niku y "Y" { satuan persen  arah naik  formula = x * 0% + 5 }'
    answer = solved(plan, "y.realisasi", "1000", "x.nilai")
    assert not answer.ada
    assert answer.hasil is not None
    assert answer.hasil.exact == 5


def test_a_target_that_may_be_zero_is_judged_otherwise_there() -> None:
    plan = PLAN.replace("capaian = realisasi / target ", "capaian = realisasi - target   capaian nol = 100% ")
    evaluation = sakip.loads(plan).evaluation
    achieved, target = evaluation.known(key("koperasi.capaian")), key("koperasi.target")
    assert as_curve(achieved, target, (end(Fraction(1, 100)), end(Fraction(1))), evaluation).arah == -1
    with pytest.raises(TakTerbuktiError):
        as_curve(achieved, target, (end(Fraction(0)), end(Fraction(1))), evaluation)


@pytest.mark.parametrize(("whole", "found"), [(49, None), (50, (50, 50)), (52, (50, 52))])
def test_between_what_it_holds_and_what_it_is_part_of_there_may_be_one_input_or_none(
    whole: int, found: tuple[int, int] | None
) -> None:
    plan = f"""
        data semua "Semua" {{ satuan kasus  realisasi {{ 2024: {whole} }} }}
        data x "X" {{ satuan kasus  bagian_dari semua }}
        data inti "Inti" {{ satuan kasus  bagian_dari x  realisasi {{ 2024: 50 }} }}
        iku y "Y" {{ satuan persen  arah naik  formula = x * 1% }}
    """
    answer = solved(plan, "y.realisasi", "10", "x.nilai")
    assert (answer.cara, answer.ada, ends(answer)) == (Cara.EKSAK, found is not None, found or (None, None))


@pytest.mark.parametrize(
    ("formula", "stated", "cara", "first"),
    [
        ("jika(x < 50; p; x * 1%)", "", Cara.EKSAK, 60),  # it holds 60: what is below does not matter
        ("jika(x < 61; p; x * 1%)", "", Cara.DUGAAN, 61),  # of the first input it is not known
        ("jika(x < 60; p; q / (x - 60) * 1%)", "realisasi { 2024: 60 }", Cara.EKSAK, 61),  # there it would divide
    ],
)
def test_what_is_not_known_matters_only_where_it_is_asked_for(
    formula: str, stated: str, cara: Cara, first: int
) -> None:
    plan = f"""
        data p "P" {{ satuan persen }}
        data q "Q" {{ satuan kasus  realisasi {{ 2024: 10 }} }}
        data x "X" {{ satuan kasus  {stated} }}
        data inti "Inti" {{ satuan kasus  bagian_dari x  realisasi {{ 2024: 60 }} }}
        iku y "Y" {{ satuan persen  arah naik  formula = {formula} }}
    """
    answer = solved(plan, "y.realisasi", "1", "x.nilai")
    assert answer.terkecil is not None
    assert (answer.cara, answer.terkecil.nilai) == (cara, Fraction(first))


@pytest.mark.parametrize(("low", "high", "nearest"), [(10, 12, 9), (13, 15, 16)])
def test_what_comes_nearest_may_be_below_the_aim_or_above(low: int, high: int, nearest: int) -> None:
    """Squares: neither 10 to 12 nor 13 to 15 is one."""
    answer = solve(
        evaluated("(x - 5) * (x - 5) * 1%", 1, 1, "naik"),
        key("y.realisasi"),
        Rentang(percent(low), percent(high)),
        key("x.nilai"),
    )
    assert answer.hasil is not None
    assert (answer.ada, answer.hasil.exact) == (False, Fraction(nearest, 100))


def test_what_is_guessed_is_in_the_range() -> None:
    """Of at least 600 cases those from 1.500 are 500 or more away from 1.000; none at all would be, too."""
    plan = """
        data x "X" { satuan kasus }
        data inti "Inti" { satuan kasus  bagian_dari x  realisasi { 2024: 600 } }
        iku y "Y" { satuan persen  arah naik  formula = mutlak(x - 1000) * 1% }
    """
    answer = solved(plan, "y.realisasi", "500", "x.nilai")
    assert (answer.cara, ends(answer)) == (Cara.DUGAAN, (1500, 1500))


@pytest.mark.parametrize(
    "formula",
    [
        "rata_rata(maks(p; x); 2 * x)",  # the greatest of what is not known is passed over, not x
        "rata_rata(jumlah(p; x); 2 * x)",
        "rata_rata(rata_rata(p); x)",
        "rata_tertimbang(n; 1; n; 2; x; 3)",  # two that do not apply leave weights without their values
        "bulat(5 * 1%; x)",
    ],
)
def test_no_curve_is_drawn_through_what_is_not_known(formula: str) -> None:
    evaluation = sakip.loads(f"""
        data p "P" {{ satuan kasus  realisasi {{ 2024: belum "survei" }} }}
        data n "N" {{ satuan kasus  realisasi {{ 2024: tidak_berlaku "tidak ada" }} }}
        data x "X" {{ satuan kasus  realisasi {{ 2024: 7 }} }}
        iku y "Y" {{ satuan kasus  formula = {formula} }}
    """).evaluation
    figure = evaluation.known(key("y.realisasi"))
    assert figure.known
    with pytest.raises(TakTerbuktiError):
        as_curve(figure, key("x.nilai"), (end(Fraction(0)), end(Fraction(9))), evaluation)


def test_the_least_of_what_is_known_is_proved() -> None:
    lowest = PLAN.replace('kebijakan "Pedoman" {', 'kebijakan "Pedoman" { agregasi minimum ')
    answer = solved(lowest, "S1.capaian", "100", "sehat.nilai")
    assert (answer.cara, ends(answer)) == (Cara.EKSAK, (42, 150))


def test_what_is_rounded_as_a_percentage_may_divide() -> None:
    """From 10 of 40 it is never 0%, though as a bare number it would be rounded to nothing."""
    plan = """
        data semua "Semua" { satuan kasus  realisasi { 2024: 40 } }
        data x "X" { satuan kasus  bagian_dari semua }
        data inti "Inti" { satuan kasus  bagian_dari x  realisasi { 2024: 10 } }
        iku y "Y" { satuan persen  arah turun  formula = x / semua  target { 2024: 50% } }
        kebijakan { rasio dari_bulat  pembulatan 0  capaian = target / realisasi }
    """
    answer = solved(plan, "y.capaian", "100", "x.nilai")
    assert (answer.cara, ends(answer)) == (Cara.MONOTON, (10, 20))


def percent(number: int | None) -> Kuantitas | None:
    return None if number is None else Kuantitas(Fraction(number, 100), PERSEN)


@pytest.mark.parametrize(
    ("low", "high", "wrong"),
    [(10, None, "1"), (10, None, "-1"), (None, 20, "1"), (None, 20, "-1"), (10, 20, "1/2"), (10, 20, "-1/2")],
)
def test_a_proof_that_figures_do_not_bear_out_proves_nothing(
    low: int | None, high: int | None, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 40, from 10 to 20 are 10 to 20 of a hundred, whatever a curve says that lies so many per cent beside."""

    def beside(*given: Any) -> Kurva:
        curve = as_curve(*given)
        return plus(curve, steady(Kuantitas(Fraction(wrong) / 100, PERSEN), curve.ranah))

    monkeypatch.setattr("sakip.evaluation.solve.as_curve", beside)
    aim = Rentang(percent(low), percent(high))
    answer = solve(evaluated("x * 1%", 1, 1, "naik"), key("y.realisasi"), aim, key("x.nilai"))
    assert (answer.cara, ends(answer)) == (Cara.DIPERIKSA, (low or 0, high or 40))


# ── halving ─────────────────────────────────────────────────────────────────────────────────────────

near = st.integers(-30, 30)


@given(st.none() | near, st.none() | near, st.fractions(-25, 25, max_denominator=4), st.sampled_from((1, -1)))
def test_steps_enter_a_side_where_it_begins(low: int | None, high: int | None, border: Fraction, towards: int) -> None:
    if low is not None and high is not None and low > high:
        return

    def holds(step: int) -> bool:
        return step * towards >= border * towards

    within = [step for step in range(-100, 101) if (low is None or step >= low) and (high is None or step <= high)]
    expected = [step for step in within if holds(step)]
    for found in (entered((low, high), towards, holds), entered_near((low, high), towards, holds, border)):
        if not expected:
            assert found is None
            continue
        assert found is not None
        assert found[0] == (low if towards < 0 else expected[0])
        assert found[1] == (high if towards > 0 else expected[-1])


def test_a_stated_result_behind_a_formula_proves_nothing() -> None:
    """Where the formula fails the stated 36,38% holds: with a divisor of zero the target is reached by that."""
    plan = """
        data sehat "S" { satuan koperasi  realisasi { 2024: 20 } }
        data dinilai "D" { satuan koperasi }
        iku k "K" { satuan persen  arah naik  formula = sehat / (dinilai - 3) * 100%  realisasi { 2024: 36,38% } }
    """
    answer = solved(plan, "k.realisasi", "36", "dinilai.nilai")
    assert not answer.terbukti


# ── against trying every input ──────────────────────────────────────────────────────────────────────

small = st.integers(1, 9)
FORMS = (
    "{a} * x / {b} * 1%",
    "(x + {a}) / (x + {b}) * 10%",
    "min({a} * x * 1%; {b} * 10%)",
    "maks(({a} - x) * 1%; {b} * 1%)",
    "bulat({a} * x / {b} * 1%; 0)",
    "potong(x / {b} * 1%; 1) - {a} * 1%",
    "jika(x > {a} * 3; {b} * 10%; x * 1%)",
    "({a} * x - {b}) * (x + {a}) * 1%",
    "x / (x * x + {b}) * {a} * 10%",
    "rata_rata(x * 1%; {a} * 1%; {b} * x * 1%)",
    "mutlak(x - {a}) * {b} * 1%",
    "rata_tertimbang(x * 1%; {a}; {b} * 1%; 2)",
    "rata_tertimbang({a} * 1%; x + {b}; {b} * 1%; 2)",
    "terakhir({a} * 1%; {b} * 1%; x * 1%)",
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(FORMS), small, small, st.integers(-20, 120), st.booleans())
def test_a_proved_answer_is_what_trying_every_input_gives(form: str, a: int, b: int, aim: int, falling: bool) -> None:  # noqa: FBT001 - drawn
    evaluation = evaluated(form, a, b, "turun" if falling else "naik")
    wanted, moving = Kunci("realisasi", "y", YEAR), Kunci("nilai", "x", YEAR)
    within = aim_of(evaluation, wanted, Kuantitas(Fraction(aim, 100), PERSEN))
    assert within is not None
    answer = solve(evaluation, wanted, within, moving)
    reaching = [x for x in range(41) if (y := at(evaluation, x)) is not None and within.memuat(y)]
    assert answer.terbukti
    if not reaching:
        assert not answer.ada
        return
    assert ends(answer) == (reaching[0], reaching[-1])
    assert answer.rapat == (len(reaching) == reaching[-1] - reaching[0] + 1)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(FORMS), small, small, st.integers(0, 40), st.integers(0, 40))
def test_a_curve_holds_for_every_input(form: str, a: int, b: int, first: int, second: int) -> None:
    """A curve has ends that its values never leave, and which way it goes."""
    evaluation = evaluated(form, a, b, "naik")
    low, high = sorted((first, second))
    figure = evaluation.figure("realisasi", "y", YEAR)
    try:
        curve = as_curve(figure, Kunci("nilai", "x", YEAR), (end(Fraction(low)), end(Fraction(high))), evaluation)
    except TakTerbuktiError:
        return
    values = [at(evaluation, x) for x in range(low, high + 1)]
    numbers = [each for each in values if each is not None]
    assert len(numbers) == len(values)
    assert all(curve.batas[0] <= end(each) <= curve.batas[1] for each in numbers)
    if curve.arah is not None:
        assert numbers == sorted(numbers, reverse=curve.arah < 0)
        assert curve.arah or len(set(numbers)) == 1


def evaluated(form: str, a: int, b: int, direction: str) -> Evaluation:
    return sakip.loads(f"""
        data semua "S" {{ satuan kasus  realisasi {{ 2024: 40 }} }}
        data x "X" {{ satuan kasus  bagian_dari semua  realisasi {{ 2024: 7 }} }}
        iku y "Y" {{ satuan persen  arah {direction}  formula = {form.format(a=a, b=b)} }}
    """).evaluation


def at(evaluation: Evaluation, x: int) -> Fraction | None:
    other = evaluation.supposing({Kunci("nilai", "x", YEAR): Kuantitas(Fraction(x), satuan("kasus"))})
    return other.figure("realisasi", "y", YEAR).exact


@pytest.mark.parametrize(
    ("form", "direction"), [("{a} * x / {b} * 1%", 1), ("({a} - x) * 1%", -1), ("mutlak(x - {a}) * 1%", None)]
)
def test_directions_are_known(form: str, direction: int | None) -> None:
    evaluation = evaluated(form, 5, 3, "naik")
    figure = evaluation.figure("realisasi", "y", YEAR)
    ranah = (end(Fraction(0)), end(Fraction(40)))
    assert as_curve(figure, Kunci("nilai", "x", YEAR), ranah, evaluation).arah == direction
