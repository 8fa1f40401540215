"""What an audit says of the figures of a small report."""

import sakip
from sakip.audit.audited import Audit, Audited, Status
from sakip.text.bilingual import Lang
from tests.audit.plans import PLAN


def audited(report: str) -> Audit:
    return sakip.loads(f'{PLAN}\nlaporan 2024 "LKjIP" {{ tabel "3.1" {{ {report} }} }}').audit(2024)


def only(report: str) -> Audited:
    (found,) = audited(report).audited
    return found


def told(item: Audited) -> list[str]:
    return [each.told(Lang.ID) for each in item.explanations]


def test_a_figure_is_compared_as_precisely_as_it_was_printed() -> None:
    assert only("realisasi { koperasi: 52,00% }").status is Status.REPRODUCED
    assert only("capaian { koperasi: 187% }").status is Status.REPRODUCED
    assert only("capaian { koperasi: 187,0% }").status is not Status.REPRODUCED  # 187,05…%


def test_what_follows_from_a_wrong_figure_stands_under_it() -> None:
    """12 figures wrong because of 1: findings that follow from one root error are grouped under it."""
    found = audited("realisasi { koperasi: 36,38% }  capaian { koperasi: 130,86% }  kemajuan { koperasi: 94,54% }")
    ((root, followers),) = found.roots
    assert root.claim.kunci.ukuran == "realisasi"
    assert [each.claim.kunci.ukuran for each in followers] == ["capaian", "kemajuan"]
    assert told(followers[0]) == ["dihitung dari angka tercetak: realisasi 36,38%"]


def test_the_total_of_a_parent_on_the_row_of_a_child() -> None:
    found = only("anggaran { 2.17.03.2.01.0001: Rp331.263.750 }")
    assert told(found) == ["anggaran 2.17.03.2.01 2024: Rp331.263.750"]


def test_a_ratio_of_a_sum_that_another_table_prints() -> None:
    """The absorption was computed from the sum of the rows, not from what the programme spent."""
    plan = PLAN.replace("2.17.03.2.01.0001: Rp218.147.740   2.17.03.2.01.0002: Rp49.330.170", "2.17.03: Rp267.477.910")
    rows = "2.17.03.2.01.0001: Rp118.147.740   2.17.03.2.01.0002: Rp49.330.170"
    found = sakip.loads(f"""{plan}
        laporan 2024 "LKjIP" {{
          tabel "3.1" {{ serapan {{ S1: 50,56% }} }}
          tabel "3.2" {{ realisasi_anggaran {{ {rows} }} }}
        }}
    """).audit(2024)
    (ratio,) = found.wrong
    assert told(ratio)[0] == "realisasi anggaran S1 2024 sebagai jumlah 2 baris sebagaimana tercetak"


def test_the_end_of_the_plan_is_the_same_in_the_report_of_any_year() -> None:
    assert only("target { koperasi: { akhir: 38,48% } }").status is Status.REPRODUCED


def test_the_verdicts_are_of_all_figures() -> None:
    """Coverage: reproduced, explained, unexplained, not checkable — the sum must be all of them."""
    found = audited("realisasi { koperasi: 36,38% }  predikat { koperasi: Baik }  anggaran { S1: Rp331.263.750 }")
    assert found.coverage == {
        Status.REPRODUCED: 1,
        Status.EXPLAINED: 0,
        Status.UNEXPLAINED: 1,
        Status.NOT_CHECKABLE: 1,
    }
    assert sum(found.coverage.values()) == len(found.audited)


def test_how_many_guesses_were_made_is_told() -> None:
    """Say how many hypotheses were tried, so that a coincidence is not sold as a finding."""
    assert only("realisasi { koperasi: 36,38% }").tried > 10


# ── plans that were changed ─────────────────────────────────────────────────────────────────────────

CHANGED = """
perjanjian 2024 "Perjanjian" { target { koperasi: 27,8% } }
rkt 2024 "RKT" { target { koperasi: RKT } }
perjanjian perubahan 2024 "Satu" { nomor "1"  tanggal "3 Juni 2024"     DASAR  target { koperasi: 29,5% } }
perjanjian perubahan 2024 "Dua"  { nomor "2"  tanggal "1 Oktober 2024"  DASAR  target { koperasi: 30% } }
"""


def wrong_in_changed_plans(dasar: str, rkt: str = "27,8%") -> list[str]:
    documents = CHANGED.replace("DASAR", dasar).replace("RKT }", f"{rkt} }}")
    return [each.printed for each in sakip.loads(PLAN + documents).audit(2024).wrong]


def test_a_change_that_says_what_it_rests_on_makes_nothing_before_it_wrong() -> None:
    """Else an office that changed its agreement as it should could never come to an audit without a wrong figure."""
    assert wrong_in_changed_plans('dasar "DPPA 2024"') == []
    assert wrong_in_changed_plans('dasar "DPPA 2024"', rkt="27%") == ["27%"]


def test_a_change_without_a_basis_leaves_them_at_odds() -> None:
    assert wrong_in_changed_plans("") == ["27,8%", "29,5%", "27,8%"]


# ── what explains a figure ──────────────────────────────────────────────────────────────────────────


def test_the_figure_of_a_neighbour_that_is_not_in_the_table() -> None:
    assert told(only("anggaran { 2.17.03.2.01.0002: Rp272.871.750 }")) == [
        "angka baris lain, anggaran 2.17.03.2.01.0001 2024: Rp272.871.750"
    ]


def test_a_part_of_a_part_that_was_left_out_or_counted_twice() -> None:
    """The table has programmes, and what was forgotten stands two levels below."""
    plan = PLAN.replace(
        '0002 "Dua"  {', '0003 "Tiga" { pagu { 2024: Rp10.000.000 } }\n subkegiatan 2.17.03.2.01.0002 "Dua" {'
    )
    for printed, way in (("Rp282.871.750", "tidak ikut dijumlah"), ("Rp399.655.750", "dijumlah dua kali")):
        found = sakip.loads(f'{plan}\nlaporan 2024 "L" {{ anggaran {{ 2.17.03: {printed} }} }}').audit(2024)
        assert told(found.wrong[0]) == [f"2.17.03.2.01.0002 (Rp58.392.000) {way}"]


def test_an_indicator_that_was_left_out_of_the_mean() -> None:
    others = "".join(
        f'iku {name} "{name}" {{ satuan orang  arah naik  formula "survei"  target {{ 2024: 100 }} }}\n'
        for name in "ab"
    )
    plan = PLAN.replace("    program 2.17.03 ", f"    {others}    program 2.17.03 ").replace(
        "  data  ", "  nilai { a: 91  b: 64 }\n  data  "
    )
    found = sakip.loads(f'{plan}\nlaporan 2024 "L" {{ capaian {{ S1: 139,03% }} }}').audit(2024)
    assert told(found.wrong[0]) == ["b (64%) tidak ikut dirata-rata"]


def test_only_one_of_the_figures_was_rounded_first() -> None:
    """50% / 27,8%: the target is as it was stated."""
    plan = PLAN.replace("sehat: 78 ", "sehat: 79 ")
    found = sakip.loads(f'{plan}\nlaporan 2024 "L" {{ capaian {{ koperasi: 190,65% }} }}').audit(2024)
    assert told(found.wrong[0])[0] == "dihitung dari yang dibulatkan dahulu: realisasi 53%"


def test_a_round_number_is_explained_by_the_agreement_that_was_changed() -> None:
    """Reports go on printing what was agreed first, and most budgets have one digit and many noughts."""
    plan = """
        program 2.17.03 "Program" { sifat utama }
        perjanjian 2024 "PK" { anggaran { 2.17.03: Rp800.000.000 } }
        perjanjian perubahan 2024 "PK" { dasar "DPPA 2024"  anggaran { 2.17.03: Rp700.000.000 } }
        laporan 2024 "LKjIP" { tabel "3.2" { anggaran { 2.17.03: PRINTED } } }
    """
    for printed, codes in (("Rp800.000.000", ["HA05"]), ("Rp900.000.000", [])):
        audit = sakip.loads(plan.replace("PRINTED", printed)).audit(2024)
        (found,) = (each for each in audit.audited if each.claim.dokumen.jenis == "laporan")
        assert [each.hypothesis.code for each in found.explanations if each.hypothesis.code != "HA00"] == codes
