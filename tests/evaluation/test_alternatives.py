"""A figure by other policies than the plan's, and by which of them a number found elsewhere came about."""

from __future__ import annotations

from fractions import Fraction

import pytest

import sakip
from sakip.evaluation.alternatives import Search, _tried, alternatives, search
from sakip.evaluation.figure import Kunci
from sakip.numbers.literal import Literal, literal
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import satuan
from sakip.plan import Plan

YEAR = Periode(2024)


def plan(*more: str, arah: str = "turun", realisasi: str = "8", own: str = "") -> Plan:
    return sakip.loads(
        f"""
        renstra 2021..2026 "Renstra"
        sasaran S "Sasaran" {{
          iku waktu "Waktu layanan" {{ satuan hari  arah {arah}  formula "survei"  target {{ 2024: 10 }} {own} }}
        }}
        realisasi 2024 "Realisasi" {{ realisasi {{ waktu: {realisasi} }} }}
        """
        + "\n".join(more)
    )


def found(number: str, given: Plan, ukuran: str = "capaian", subjek: str = "waktu") -> Search:
    read = literal(number)
    assert isinstance(read, Literal)
    return search(given.evaluation, Kunci(ukuran, subjek, YEAR), read)


def test_one_result_has_as_many_achievements_as_there_are_policies() -> None:
    """Target 10, result 8, lower is better: 120, 125, 100, 110, 80, 21 or 20 per cent."""
    shown = {each.figure.shown() for each in alternatives(plan().evaluation, Kunci("capaian", "waktu", YEAR))}
    assert shown == {"120%", "125%", "100%", "110%", "80%", "21%", "20%", "tidak dinyatakan"}


def test_policies_that_do_not_matter_to_a_figure_are_left_out() -> None:
    up = alternatives(plan(arah="naik").evaluation, Kunci("capaian", "waktu", YEAR))
    assert "turun_kebalikan" not in {name for each in up for name in each.names}


def test_a_number_found_elsewhere_names_its_policy() -> None:
    by = found("83,33", plan(realisasi="12"))
    assert by.fitting[0].names == ("turun_kebalikan",)
    assert by.tried > by.different > 5


def test_a_number_that_no_policy_gives_is_not_explained() -> None:
    by = found("97%", plan())
    assert by.fitting == ()
    assert by.tried > 100


@pytest.mark.parametrize(
    ("number", "names"),
    [
        ("190,48", ()),  # 40/300 against 7%
        ("190,47", ("bulat_potong",)),
        (
            "190,43",
            ("rasio_dari_bulat", "bulat_setengah_naik", "dua_desimal"),
        ),  # 13,33% against 7%, as a table shows it
        ("185,71", ("rasio_dari_bulat", "bulat_setengah_naik", "tanpa_desimal")),  # 13% against 7%
    ],
)
def test_habits_of_rounding_are_tried(number: str, names: tuple[str, ...]) -> None:
    given = sakip.loads("""
        renstra 2021..2026 "Renstra"
        data a "Koperasi aktif" { satuan koperasi }
        data b "Koperasi"       { satuan koperasi }
        iku aktif "Koperasi aktif" { satuan persen  arah naik  formula = a / b * 100%  target { 2026: 7% } }
        realisasi 2024 "Realisasi" { data { a: 40  b: 300 } }
    """)
    assert found(number, given, "kemajuan", "aktif").fitting[0].names == names


def test_two_policies_together_are_tried_where_they_speak_of_different_things() -> None:
    """90% spent, and 125% achieved by the inverse: 72% as a ratio."""
    given = plan("""
        program 2.17.03 "Program" { mendukung S }
        dpa 2024 "DPA" { anggaran { 2.17.03: Rp100 } }
        realisasi 2024 "Belanja" { anggaran { 2.17.03: Rp90 } }
    """)
    simplest, *others = (set(each.names) for each in found("72%", given, "efisiensi", "S").fitting)
    assert simplest == {"turun_kebalikan", "efisiensi_rasio"}
    assert not any({"turun_kebalikan", "turun_sebanding"} <= each for each in others)


def test_another_policy_goes_before_what_the_plan_and_the_indicator_say() -> None:
    own = plan("kebijakan { batas_atas 90% }", own="capaian = 77%")
    by = alternatives(own.evaluation, Kunci("capaian", "waktu", YEAR))
    assert (by[0].own, by[0].figure.shown()) == (True, "77%")
    assert {each.names: each.figure.shown() for each in by}[("turun_kebalikan",)] == "125%"
    assert found("90", own).fitting[0].own


def test_what_the_plan_itself_gives_goes_before_what_the_base_does() -> None:
    """Both print 120%; behind a cap of 90% only the base prints 125%."""
    both = found("120", plan("kebijakan { batas_atas 150% }")).fitting
    assert [(each.names, each.own) for each in both] == [((), True)]
    capped = found("125", plan("kebijakan { batas_atas 90% }")).fitting
    assert (("turun_kebalikan",), False) in [(each.names, each.own) for each in capped]


def test_what_a_plan_cuts_off_may_have_been_rounded() -> None:
    """8 of 12: two thirds."""
    own = plan("kebijakan { cara_bulat potong   capaian = realisasi / (target * 1,2) }", arah="naik")
    names = [found(each, own).fitting[0].names for each in ("66,66", "66,67")]
    assert names == [(), ("bulat_setengah_naik",)]


def test_at_most_four_things_are_supposed_at_once() -> None:
    """One policy with three habits of rounding, or two with one: the more are tried, the likelier is chance."""
    tried = _tried(plan().evaluation, Kunci("capaian", "waktu", YEAR))
    assert {len(each.policies) for each in tried} == {0, 1, 2, 3, 4}


def test_what_is_worked_out_by_other_policies_leaves_the_plan_as_it_is() -> None:
    given = plan()
    before = given.evaluate(2024)["waktu"].capaian
    found("125", given)
    assert given.evaluate(2024)["waktu"].capaian is before


def test_a_target_that_becomes_zero_is_judged_as_one() -> None:
    """What the case of a policy rests on is part of what the achievement rests on."""
    given = plan("kebijakan { capaian nol = 100% }", arah="naik")
    key = Kunci("capaian", "waktu", YEAR)
    zero = given.evaluation.supposing({Kunci("target", "waktu", YEAR): Kuantitas(Fraction(0), satuan("hari"))})
    assert (given.evaluation.known(key).shown(), zero.known(key).shown()) == ("80%", "100%")
    back = zero.supposing({Kunci("target", "waktu", YEAR): Kuantitas(Fraction(16), satuan("hari"))})
    assert back.known(key).shown() == "50%"
