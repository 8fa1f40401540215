"""What derivations tell, to people and to programs."""

import json
import re

import jsonschema
import pytest

import sakip
from sakip.diagnostics.cells import width_of
from sakip.diagnostics.colour import Paint
from sakip.evaluation import to_json
from sakip.evaluation.derivation import Derivation
from sakip.evaluation.told import told
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Lang
from tests.evaluation.plans import PLAN

SCHEMA = jsonschema.Draft202012Validator(to_json.schema())


def derivation(name: str, figure: str, plan: str = PLAN) -> Derivation:
    return sakip.loads(plan, "rencana.sakip").evaluate(2024)[name].figure(figure).derivation


def test_the_tree_says_formula_numbers_basis_and_places() -> None:
    assert (
        derivation("koperasi", "capaian").told()
        == """\
capaian koperasi 2024 = 187,05% (tepatnya 26000/139%)
Persentase <koperasi> sehat
= realisasi / target   ← kebijakan "Pedoman", rencana.sakip:5
= 52% / 27,8%
  dasar: Perwali 5/2024
├─ realisasi koperasi 2024 = 52%
│  = sehat / dinilai * 100%   ← rumus indikator, rencana.sakip:9
│  = 78 koperasi / 150 koperasi * 100%
│    bukan 36,38%   ← Realisasi 2024, rencana.sakip:25
│  ├─ sehat 2024 = 78 koperasi   ← Realisasi 2024, rencana.sakip:24
│  │  Koperasi bernilai sehat
│  └─ dinilai 2024 = 150 koperasi   ← Realisasi 2024, rencana.sakip:24
│     Koperasi yang dinilai
└─ target koperasi 2024 = 27,8%   ← Perjanjian Kinerja 2024, rencana.sakip:22
     bukan 27,45%   ← Renstra, rencana.sakip:10
"""
    )


def test_what_is_missing_is_said_once_and_where() -> None:
    lines = derivation("2.17.03", "realisasi_anggaran").told().splitlines()
    assert lines[0] == (
        "realisasi anggaran 2.17.03 2024 = tidak dinyatakan: realisasi anggaran 2.17.03.2.01.0002 2024 tidak dinyatakan"
    )
    assert "   └─ realisasi anggaran 2.17.03.2.01.0002 2024 = tidak dinyatakan   ← rencana.sakip:17" in lines
    assert "\n".join(lines).count("0002 2024 tidak dinyatakan") == 1


def test_an_average_of_less_than_all_says_so() -> None:
    assert derivation("S1", "capaian").told().startswith("capaian S1 2024 = 187,05% (1 dari 2; tepatnya 26000/139%)\n")
    assert derivation("T1", "capaian").told().startswith("capaian T1 2024 = 187,05% (sebagian; tepatnya 26000/139%)\n")


def test_a_fraction_too_long_to_be_read_is_told_by_its_first_decimals() -> None:
    shares = "".join(f"+ 1 / {prime}" for prime in (97, 89, 83, 79, 73, 71, 67, 61))
    first = (
        derivation("x", "realisasi", f'indikator x "X" {{ satuan kali  formula = 1 {shares} }}').told().splitlines()[0]
    )
    assert first == "realisasi x 2024 = 1,11 kali (tepatnya 1,105353…)"


def test_a_sum_of_its_own_is_told_as_its_formula() -> None:
    """Not as what is below it: that the inputs say it all is so only of what the plan is built of."""
    plan = """
        data p "P" { satuan orang  realisasi { 2024: 1 } }  data q "Q" { satuan orang  realisasi { 2024: 2 } }
        indikator y "Y" { satuan orang  formula = jumlah(p; q) }
    """
    assert (
        "= jumlah(p; q)   ← rumus indikator, rencana.sakip:3\n= jumlah(1 orang; 2 orang)\n"
        in derivation("y", "realisasi", plan).told()
    )


def test_a_title_is_told_once_where_it_is_all_that_names_an_indicator() -> None:
    plan = sakip.loads('iku "Koperasi sehat" { satuan persen  target { 2024: 40% } }')
    (item,) = plan.cascade.indicators("iku")
    told = plan.evaluation.figure("target", item.id, Periode(2024)).derivation
    assert (told.name, told.told().splitlines()[0].partition("   ")[0]) == ("", 'target "Koperasi sehat" 2024 = 40%')


def test_what_a_plan_is_built_of_is_told_by_its_parts() -> None:
    quarters = """
        indikator y "Y" { satuan orang  triwulan rata_rata  realisasi { 2024: { tw1: 1  tw2: 3 } } }
    """
    assert derivation("2.17.03.2.01", "anggaran").is_sum_of_parts
    assert "= jumlah di bawahnya\n" in derivation("2.17.03.2.01", "anggaran").told()
    assert not derivation("koperasi", "target").is_sum_of_parts
    assert not derivation("y", "realisasi", quarters).is_sum_of_parts


def test_what_was_told_is_not_told_again() -> None:
    plan = """
        data x "X" { satuan kali  realisasi { 2024: 1 } }
        indikator a "A" { satuan kali  formula = x + 1 }
        indikator b "B" { satuan kali  formula = a + 1 }
        indikator c "C" { satuan kali  formula = a + b }
    """
    whole = derivation("c", "realisasi", plan)
    assert "realisasi a 2024 = 2 kali (lihat di atas)" in whole.told()
    assert whole.told().count("= x + 1") == 1
    more = told(whole, Lang.ID, beside=lambda figure: (((f"perihal {figure.subjek}", None),),))
    assert [more.count(f"perihal {each}") for each in "abc"] == [1, 1, 1]


@pytest.mark.parametrize("width", [30, 60, 100])
def test_lines_end_where_the_terminal_ends(width: int) -> None:
    whole = derivation("T1", "capaian")
    lines = told(whole, Lang.ID, width=width).splitlines()
    words = [word for word in told(whole, Lang.ID).split() if word not in "│├─└─"]
    assert [word for line in lines for word in line.split() if word not in "│├─└─"] == words
    room = max(width, 36)  # the stems of the deepest figure and its least room
    assert [line for line in lines if width_of(line) > room and " " in line[12:].strip()] == []


def test_colours_change_no_word() -> None:
    plain, coloured = (told(derivation("S1", "capaian"), Lang.ID, Paint(on=on)) for on in (False, True))
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    marked = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in coloured.splitlines() if "\x1b[1;33m187,05%" in line]
    assert [each.partition(" = ")[0] for each in marked] == ["capaian S1 2024"]  # an average of less than all


def test_long_chains_are_told_and_written() -> None:
    chain = "\n".join(f'indikator i{n} "I{n}" {{ satuan kali  formula = i{n - 1} + 1 }}' for n in range(1, 1500))
    long = derivation("i1499", "realisasi", f'indikator i0 "I0" {{ satuan kali  realisasi {{ 2024: 1 }} }}\n{chain}')
    assert "i0 2024 = 1 kali" in long.told()
    assert len(long.data()["plans"][0]["figures"]) == 1500


# ── for programs ────────────────────────────────────────────────────────────────────────────────────


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(to_json.schema())


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("koperasi", "capaian"),
        ("S1", "capaian"),
        ("dinas", "serapan"),
        ("waktu", "realisasi"),
        ("koperasi", "kemajuan"),
        ("waktu", "perbandingan.nasional"),
        ("sehat", "nilai"),
    ],
)
def test_json_is_as_its_schema_says(name: str, figure: str, lang: Lang) -> None:
    SCHEMA.validate(derivation(name, figure).data(lang))


def test_json_has_the_exact_value_in_its_unit() -> None:
    first, *rest = derivation("koperasi", "realisasi").data()["plans"][0]["figures"]
    assert {key: first[key] for key in first if key != "derivation"} == {
        "node": "koperasi",
        "level": "iku",
        "figure": "realisasi",
        "year": 2024,
        "quarter": None,
        "value": "52/1",
        "shown": "52%",
        "unit": "persen",
        "outcome": "known",
        "reason": None,
        "document": None,
    }
    assert [rest[at - 1]["node"] for at in first["derivation"]["inputs"]] == ["sehat", "dinilai"]
    assert first["derivation"]["instead"][0]["document"] == "Realisasi 2024"


@pytest.mark.parametrize(
    ("manner", "shown", "told", "rounding"),
    [
        ("", "66,67%", "tepatnya 200/3%", {"decimals": 2, "manner": "half_up"}),
        ("pembulatan 1", "66,7%", "tepatnya 200/3%", {"decimals": 1, "manner": "half_up"}),
        ("cara_bulat potong", "66,66%", "dipotong dari 200/3%", {"decimals": 2, "manner": "cut"}),
    ],
)
def test_the_rounding_that_was_applied_is_told(manner: str, shown: str, told: str, rounding: dict[str, object]) -> None:
    plan = sakip.loads(f"""kebijakan {{ {manner} }}
      iku x "X" {{ satuan kali  arah naik  formula "survei"  target {{ 2024: 3 }}  realisasi {{ 2024: 2 }} }}""")
    found = plan.evaluate(2024)["x"].capaian.derivation
    assert found.value() == f"{shown} ({told})"
    data = found.data()
    SCHEMA.validate(data)
    first, *inputs = data["plans"][0]["figures"]
    assert first["derivation"]["rounding"] == rounding
    assert [each["derivation"]["rounding"] for each in inputs] == [None, None]


def test_a_formula_without_a_result_is_told_where_a_statement_is_taken_instead() -> None:
    plan = sakip.loads("""
        data a "A" { satuan orang  realisasi { 2024: 5 } }
        data nol "Nol" { satuan orang  realisasi { 2024: 0 } }
        iku x "X" { satuan persen  arah naik  formula = a / nol  realisasi { 2024: 12% } }
        iku y "Y" { satuan persen  arah naik  formula = a / lain  realisasi { 2024: 12% } }
        data lain "Lain" { satuan orang }
    """)
    x, y = (plan.evaluate(2024)[name].realisasi for name in "xy")
    assert "bukan tak terdefinisi: pembaginya nol   ← rumus indikator" in x.derivation.told()
    assert "bukan" not in y.derivation.told()  # nothing is known of its data
    SCHEMA.validate(x.derivation.data())


@pytest.mark.parametrize(
    ("name", "figure", "outcome", "reason"),
    [
        ("S1", "capaian", "partial", "1 dari 2"),
        ("T1", "capaian", "partial", None),  # it rests on what rests on less than all
        ("waktu", "realisasi", "not_yet", "survei berjalan"),
        ("koperasi", "biaya", "not_stated", "S1 diukur oleh 2 indikator, dan pembagian anggarannya tidak dinyatakan"),
    ],
)
def test_json_says_what_is_not_whole(name: str, figure: str, outcome: str, reason: str | None) -> None:
    first = derivation(name, figure).data()["plans"][0]["figures"][0]
    assert (first["outcome"], first["reason"]) == (outcome, reason)


def test_json_says_where_a_figure_comes_from() -> None:
    """A policy, a formula, a document, each with its place; of what is stated there is neither formula nor rounding."""
    found = [each["derivation"] for each in derivation("koperasi", "capaian").data()["plans"][0]["figures"][:3]]
    keys = ("kind", "source", "formula", "known", "of")
    assert [tuple(each[key] for key in keys) for each in found] == [
        ("policy", 'kebijakan "Pedoman"', "realisasi / target", None, None),
        ("formula", "rumus indikator", "sehat / dinilai * 100%", None, None),
        ("stated", "Perjanjian Kinerja 2024", None, None, None),
    ]
    assert [each["place"]["line"] for each in found] == [5, 9, 22]
    assert [other["place"]["line"] for each in found for other in each["instead"]] == [25, 10]
    mean = derivation("S1", "capaian").data()["plans"][0]["figures"][0]["derivation"]
    assert (mean["known"], mean["of"]) == (1, 2)


def test_json_is_plain_data() -> None:
    data = derivation("dinas", "capaian").data()
    assert json.loads(json.dumps(data)) == data
