"""`sakip summary`: how complete a plan is, level by level; what is not there is never complete."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from sakip.cli import summary
from sakip.graph.completeness import LEVELS, Answer, completeness, share_of
from sakip.plan import Plan, loads
from sakip.text.bilingual import Lang
from tests.outlets.conftest import Sakip
from tests.strategies import any_text

SVG = "{http://www.w3.org/2000/svg}"
EXAMPLE = Path(__file__).parents[2] / "examples" / "denpasar"
SCHEMA = jsonschema.Draft202012Validator(summary.schema())

PLAN = """\
renstra 2024..2025 "Renstra"
instansi opd "Dinas Koperasi" { unit bidang "Bidang" }
data sehat "Koperasi sehat" { satuan koperasi  sumber_data bidang }
data dinilai "Koperasi dinilai" { satuan koperasi }
tujuan T1 "Ekonomi" {
  sasaran S1 "Koperasi sehat" {
    iku persen_sehat "Persentase koperasi sehat" {
      satuan persen  formula = sehat / dinilai * 100%  sumber_data bidang  penanggung_jawab bidang
      target { 2024: 10%  2025: 20% }
    }
  }
  sasaran S2 "UMKM kuat" {
    iku umkm "UMKM" { satuan persen  target { 2024: belum "menunggu RPJMD" } }
  }
}
program 2.17.03 "Pengawasan" {
  mendukung S1
  pengampu bidang
  pagu { 2024: Rp100 }
  kegiatan 2.17.03.2.01 "Pemeriksaan" {
    subkegiatan 2.17.03.2.01.0001 "Satu" { pagu { 2024: Rp60 } }
    subkegiatan 2.17.03.2.01.0002 "Dua"  { pagu { 2024: Rp40 } }
    subkegiatan 2.17.03.2.01.0003 "Tiga" { pagu { 2024: tidak_berlaku "tidak dianggarkan" } }
  }
}
"""


def answers(plan: Plan) -> dict[str, Answer]:
    found = completeness(plan.cascade)
    return {f"{each.level}.{one.question.key}": one for each in found.levels for one in each.answers}


def counts(text: str) -> dict[str, tuple[int, int]]:
    return {key: (each.answered, each.asked) for key, each in answers(loads(text)).items()}


# ── what is asked and answered ──────────────────────────────────────────────────────────────────────


def test_every_question_is_asked_of_those_it_applies_to() -> None:
    assert counts(PLAN) == {
        "tujuan.sasaran": (1, 1),
        "tujuan.indikator": (0, 1),
        "sasaran.iku_rumus": (1, 2),
        "sasaran.program": (1, 2),
        "iku.rumus": (1, 2),
        "iku.sumber_data": (1, 2),
        "iku.penanggung_jawab": (1, 2),
        "iku.target": (1, 2),
        "indikator.satuan": (2, 2),
        "indikator.target": (1, 2),
        "data.satuan": (2, 2),
        "data.sumber_data": (1, 2),
        "program.kegiatan": (1, 1),
        "program.indikator": (0, 1),
        "program.pengampu": (1, 1),
        "program.pagu": (1, 1),
        "kegiatan.subkegiatan": (1, 1),
        "kegiatan.indikator": (0, 1),
        "kegiatan.pagu": (1, 1),
        "subkegiatan.indikator": (0, 3),
        "subkegiatan.pagu": (2, 2),
    }


def test_it_says_which_are_missing() -> None:
    found = answers(loads(PLAN))
    assert [each.id for each in found["sasaran.iku_rumus"].missing] == ["S2"]
    assert [each.id for each in found["data.sumber_data"].missing] == ["dinilai"]


@pytest.mark.parametrize(
    ("old", "new", "key", "expected"),
    [
        # A budget that is not the sum, or of which a part is not known, does not add up.
        ("Rp40", "Rp41", "program.pagu", (0, 1)),
        ("pagu { 2024: Rp40 }", "", "program.pagu", (0, 1)),
        ("pagu { 2024: Rp40 }", "", "subkegiatan.pagu", (1, 2)),
        # One that is not stated is the sum of what is below it.
        ("pagu { 2024: Rp100 }", "", "program.pagu", (1, 1)),
        # What others assess needs no formula of ours.
        ('iku umkm "UMKM" {', 'iku umkm "UMKM" { dinilai_oleh "Inspektorat"', "sasaran.iku_rumus", (1, 1)),
        # A year without target is missing; not known is no answer; what does not apply is not asked.
        ("2025: 20%", "", "iku.target", (0, 2)),
        ('belum "menunggu RPJMD"', "5%", "indikator.target", (2, 2)),
        ('belum "menunggu RPJMD"', 'tidak_berlaku "belum dihitung"', "indikator.target", (1, 1)),
        # The owner of every part owns the whole.
        ("pengampu bidang", "", "program.pengampu", (0, 1)),
        (
            'kegiatan 2.17.03.2.01 "Pemeriksaan" {',
            'kegiatan 2.17.03.2.01 "P" { mewarisi umkm',
            "kegiatan.indikator",
            (1, 1),
        ),
    ],
)
def test_a_change_of_the_plan_changes_the_answer(old: str, new: str, key: str, expected: tuple[int, int]) -> None:
    assert old in PLAN
    assert counts(PLAN.replace(old, new))[key] == expected


def test_data_of_a_formula_say_the_source_of_its_indicator() -> None:
    """SK403: "and neither do the data in its formula"; the summary counts as the rule does."""
    text = PLAN.replace("* 100%  sumber_data bidang", "* 100%")
    assert counts(text)["iku.sumber_data"] == (1, 2)
    assert counts(text.replace("satuan koperasi  sumber_data bidang", "satuan koperasi"))["iku.sumber_data"] == (0, 2)


def test_the_new_structure_asks_for_outcomes_and_outputs() -> None:
    assert "program.outcome" not in counts(PLAN)
    found = counts("profil renstra_2025\n" + PLAN.replace("mendukung S1\n", 'mendukung S1\n  outcome "Patuh"\n'))
    assert (found["program.outcome"], found["kegiatan.output"]) == ((1, 1), (0, 1))


def test_every_year_is_every_year_that_the_form_has() -> None:
    """The summary asks what SK406 asks: the year of continuity too, and no first year that the old form has as baseline."""
    new = "profil renstra_2025\n"
    assert counts(new + PLAN)["iku.target"] == (0, 2)
    assert counts(new + PLAN.replace("2025: 20%", "2025: 20%  2026: 30%"))["iku.target"] == (1, 2)
    began = PLAN.replace("target { 2024: 10%  2025: 20% }", "baseline { 2023: 9% }  target { 2025: 20% }")
    assert counts(began)["iku.target"] == (1, 2)
    assert counts(new + began)["iku.target"] == (0, 2)


@pytest.mark.parametrize("profile", ["renstra_2025", "renstra_86_2017", "kementerian"])
def test_what_init_writes_is_complete(sakip: Sakip, tmp_path: Path, profile: str) -> None:
    """A plan without findings lacks nothing that its own levels must have."""
    assert sakip("init", str(tmp_path / "baru"), "--profile", profile, "-y").code == 0
    assert "✗" not in sakip("summary", str(tmp_path / "baru"), "--missing").out


def test_the_region_is_not_asked() -> None:
    region = 'rpjmd 2024..2025 "RPJMD" { tujuan_daerah TD "Daerah" { indikator pdrb "PDRB" { } } }\n'
    assert counts(region + PLAN) == counts(PLAN)


def test_where_nothing_is_budgeted_no_budget_is_asked() -> None:
    text = PLAN.replace("pagu { 2024: Rp100 }", "")
    for amount in ("Rp60", "Rp40"):
        text = text.replace(amount, 'tidak_berlaku "tidak dianggarkan"')
    assert not {"program.pagu", "kegiatan.pagu", "subkegiatan.pagu"} & counts(text).keys()


def test_a_level_that_is_not_there_has_no_share() -> None:
    found = completeness(loads("# kosong\n").cascade)
    assert [(each.level, each.count, each.answers) for each in found.levels] == [(name, 0, ()) for name in LEVELS]
    assert share_of(found.answered, found.asked) is None


@settings(max_examples=40, deadline=None, derandomize=True)
@given(any_text)
def test_answers_are_sound(text: str) -> None:
    """Of any text: no more is answered than was asked, and what is missing is of the plan."""
    plan = loads(text)
    for each in answers(plan).values():
        assert 0 <= each.answered <= each.asked
        assert len(set(map(id, each.missing))) == len(each.missing)
        assert all(plan.model.nama[item.id] is item for item in each.missing)


# ── how it is shown ─────────────────────────────────────────────────────────────────────────────────


def test_text_says_it_in_sentences(sakip: Sakip) -> None:
    done = sakip("ringkas", "-", stdin=PLAN.encode())
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0] == "Dinas Koperasi · 2024–2025"
    assert "✗ 1 dari 2 sasaran punya IKU dengan rumus" in lines
    assert "✓ 2 dari 2 data punya satuan" in lines
    assert "✗ 1 dari 2 IKU punya target setiap tahun 2024–2025" in lines
    assert "✓ 1 dari 1 program punya pagu 2024 yang sama dengan jumlah di bawahnya" in lines
    assert lines[-2:] == ["kelengkapan 59 % (20 dari 34 isian)", "Yang kurang: sakip summary --missing"]


def test_missing_shows_what_and_where(sakip: Sakip) -> None:
    out = sakip("summary", "-", "--missing", "--lang", "en", stdin=PLAN.encode()).out
    assert "✗ 1 of 2 sasaran have an IKU with a formula\n    S2  <stdin>:12:11\n" in out
    assert "--missing" not in out


def test_a_level_that_is_not_there_is_told(sakip: Sakip) -> None:
    out = sakip("summary", "-", stdin=b'sasaran S1 "S" { }\n').out
    assert "– tujuan: tidak ada\n" in out
    assert sakip("summary", "-", stdin=b"# kosong\n").out.endswith("kelengkapan tidak ada (0 dari 0 isian)\n")


def test_a_workspace_is_summed_up_plan_by_plan(sakip: Sakip, tmp_path: Path) -> None:
    for office in ("dinas-a", "dinas-b"):
        (tmp_path / office).mkdir()
        (tmp_path / office / "a.sakip").write_text(PLAN, encoding="utf-8")
    out = sakip("summary", str(tmp_path)).out
    assert out.count("kelengkapan 59 % (20 dari 34 isian)\n") == 2
    assert "\nkelengkapan 59 % (40 dari 68 isian)\n" in out
    document = json.loads(sakip("summary", str(tmp_path), "--format", "json").out)
    assert (len(document["plans"]), document["asked"]) == (2, 68)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("text", [PLAN, "# kosong\n", "iku"])
def test_json_is_as_its_schema_says(sakip: Sakip, lang: Lang, text: str) -> None:
    jsonschema.Draft202012Validator.check_schema(summary.schema())
    document = json.loads(sakip("summary", "-", "--format", "json", "--lang", lang.value, stdin=text.encode()).out)
    SCHEMA.validate(document)
    assert [each["level"] for each in document["plans"][0]["levels"]] == list(LEVELS)


def test_json_names_what_is_missing(sakip: Sakip) -> None:
    document = json.loads(sakip("summary", "-", "--format", "json", stdin=PLAN.encode()).out)
    (plan,) = document["plans"]
    assert (plan["answered"], plan["asked"], plan["share"]) == (20, 34, "59 %")
    question = next(each for each in plan["levels"][1]["questions"] if each["key"] == "iku_rumus")
    assert question["message"] == "1 dari 2 sasaran punya IKU dengan rumus"
    (item,) = question["missing"]
    assert (item["id"], item["line"], item["column"]) == ("S2", 12, 11)


def test_the_badge_is_a_picture_that_needs_nothing_else(sakip: Sakip) -> None:
    out = sakip("summary", "-", "--format", "badge", stdin=PLAN.encode()).out
    root = ET.fromstring(out)
    assert root.attrib["aria-label"] == "kelengkapan 59 %"
    assert [each.text for each in root.iter(f"{SVG}text")] == ["kelengkapan", "59 %"]
    assert out.count("http") == 1  # the name of the SVG language itself
    assert "completeness none" in sakip("summary", "-", "--format", "badge", "--lang", "en", stdin=b"# a\n").out


@pytest.mark.parametrize("form", summary.FORMATS)
def test_an_example_is_summed_up_alike_each_time(sakip: Sakip, tmp_path: Path, form: str) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for file in (first, second):
        assert sakip("summary", str(EXAMPLE), "--format", form, "-o", str(file)).code == 0
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("answered", "asked", "shown"),
    [
        (0, 0, "tidak ada"),
        (0, 3, "0 %"),
        (1, 8, "13 %"),
        (7, 8, "88 %"),
        (20, 23, "87 %"),
        (3, 3, "100 %"),
        (199, 200, "99,5 %"),
        (9999, 10000, "99,99 %"),
    ],
)
def test_a_share_is_rounded_half_up_and_only_the_whole_is_100(answered: int, asked: int, shown: str) -> None:
    assert summary.shown_share(answered, asked, Lang.ID) == shown


def test_a_plan_that_is_not_there_is_told(sakip: Sakip) -> None:
    assert sakip("summary", "tidak/ada").code == 2
