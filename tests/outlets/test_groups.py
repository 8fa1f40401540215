"""Findings that have one cause are shown as one."""

import json
from pathlib import Path

import jsonschema
from hypothesis import given, settings

from sakip.diagnostics import render_json, render_text
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.groups import LISTED, SHOWN, causes, grouped
from sakip.diagnostics.summary import summary_of
from sakip.plan import loads
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text
from tests.outlets.conftest import Sakip
from tests.outlets.findings import RULE
from tests.strategies import any_text

UNKNOWN = 'data a "A" { satun orang }\ndata b "B" { satun orang }\ndata c "C" { stuan orang }\n'
FILE = SourceFile("a.sakip", "x\n" * 100)


def at(line: int, name: str = "S1", *labels: Label) -> Diagnostic:
    return RULE.at(Span(FILE, 2 * line - 2, 2 * line - 1), *labels, sasaran=name)


def label(line: int) -> Label:
    return Label(Span(FILE, 2 * line - 2, 2 * line - 1), Text(id="di sini", en="here"))


def test_the_same_words_are_one_cause() -> None:
    assert causes([at(1), at(2, "S2"), at(3), at(4, "S2")]) == (0, 1, 0, 1)


def test_another_explanation_is_another_cause() -> None:
    """`2024` written twice here and `2024` written twice there are two slips."""
    assert causes([at(1, "S1", label(8)), at(2, "S1", label(9)), at(3, "S1", label(8))]) == (0, 1, 0)


def test_what_different_rules_blame_on_one_thing_is_one_cause() -> None:
    """The weightiest speaks, the others stand beside it; machines still get each."""
    text = 'indikator a "Persentase koperasi sehat" { satuan orang  arah naik  target { 2024: 9%  2025: 10% } }'
    found = [each for each in loads(text).diagnostics if each.code in ("SK111", "SK433")]
    assert [each.code for each in found] == ["SK433", "SK111", "SK111"]
    assert causes(found) == (0, 0, 0)
    (one,) = grouped(found)
    assert one.message() == "`9%` dan `10%` bukan nilai bersatuan `orang`"
    assert [each.shown(Lang.ID) for each in one.related] == [
        "begitu pula ini",
        'SK433: satuan "orang" berlawanan dengan nama "Persentase koperasi sehat"',
    ]
    assert [each.code for each in grouped(found[:1])] == ["SK433"]


def test_what_one_suspects_and_another_knows_is_one_cause() -> None:
    """Units that do not fit in a formula, where one of them contradicts the name of what it counts."""
    text = """
data sehat   "Jumlah koperasi sehat"   { satuan orang }
data dinilai "Jumlah koperasi dinilai" { satuan koperasi }
indikator a "Selisih koperasi"         { satuan koperasi  formula = dinilai - sehat }
indikator b "Persentase koperasi"      { satuan persen    formula = sehat / dinilai * 100% }
"""
    found = [each for each in loads(text).diagnostics if each.code in ("SK106", "SK107", "SK433")]
    assert [each.code for each in found] == ["SK433", "SK106", "SK107"]
    (one,) = grouped(found)
    assert one.code == "SK106"
    assert [each.shown(Lang.ID)[:6] for each in one.related] == ["SK433:", "SK107:"]


def test_what_is_only_suspected_stays_by_itself() -> None:
    text = """
data uang    "Anggaran"          { satuan rupiah }
data dinilai "Koperasi dinilai"  { satuan koperasi }
indikator a "Jumlah koperasi"    { satuan koperasi  formula = dinilai - uang }
indikator b "Selisih"            { satuan koperasi  formula = uang - dinilai }
"""
    found = [each for each in loads(text).diagnostics if each.code == "SK106"]
    assert causes(found) == (0, 1)


def test_what_says_nothing_stays_by_itself() -> None:
    found = [each for each in loads("}\n}\n").diagnostics if each.code == "SK005"]
    assert causes(found) == (0, 1)


def test_the_first_shows_where_the_others_are() -> None:
    (one,) = grouped([at(line) for line in range(1, 4)])
    assert [each.span.line for each in one.related] == [2, 3]
    assert one.span.line == 1
    assert one.notes == ()
    shown = render_text.render([one], Lang.ID)
    assert shown.count("galat[SK201]") == 1
    assert shown.count("di sini juga") == 2


def test_of_many_the_rest_is_listed() -> None:
    (one,) = grouped([at(line) for line in range(1, 8)])
    assert len(one.related) == SHOWN
    assert one.notes[0].id == "2 temuan yang sama juga di a.sakip:6:1, a.sakip:7:1"
    (one,) = grouped([at(line) for line in range(1, 51)])
    assert one.notes[0].en.endswith(f" and {50 - 1 - SHOWN - LISTED} other places")


def test_findings_that_name_nothing_can_be_alike_too(sakip: Sakip) -> None:
    """A phase has years and no name; however many of them are wrong, they are told."""
    phases = "".join(f'    {year}: "Tahap"\n' for year in range(2031, 2039))
    plan = f'renstra 2025..2029 "Renstra" {{\n  tahapan {{\n{phases}  }}\n}}\n'
    done = sakip("check", "-", "--select", "SK234", stdin=plan.encode())
    assert (done.code, done.err) == (1, "")
    assert done.out.count("SK234]") == 8  # of different years each
    directions = "".join(f'  arah_kebijakan "A{each}" {{ tahap 2025..2035 }}\n' for each in range(6))
    done = sakip("check", "-", "--select", "SK234", stdin=f'{plan[:24]}\nsasaran S1 "S" {{\n{directions}}}\n'.encode())
    assert (done.code, done.err, done.out.count("SK234]")) == (1, "", 1)


def test_a_plan_of_another_form_is_one_cause(sakip: Sakip) -> None:
    """Targets, budgets and phases of 2030 are wrong for one reason, and that is the form of the plan."""
    wrong = """
renstra 2025..2029 "Renstra" { nomor "1"  tanggal "17 September 2025"  tahapan { 2025..2030: "Semua" } }
tujuan T1 "T" { sasaran S1 "S" { iku a "Persentase a" { satuan persen  target { 2025..2030: 5% } } } }
program 2.17.03 "P" { mendukung S1  pagu { 2030: Rp5 } }
"""
    done = sakip("check", "-", "--select", "SK234,SK407,SK503", stdin=wrong.encode())
    assert done.out.count("peringatan[") == 1
    assert "tulis `profil renstra_2025`" in " ".join(done.out.split())
    early = wrong.replace("2025..", "2024..").replace("2029", "2028").replace("2030", "2029")
    assert "profil" not in sakip("check", "-", "--select", "SK407", stdin=early.encode()).out


def test_text_shows_a_cause_once_and_counts_every_finding(sakip: Sakip) -> None:
    done = sakip("check", "-", "--select", "SK009", stdin=UNKNOWN.encode())
    assert done.out.count("galat[SK009]: kata `satun`") == 1
    assert done.out.count("galat[SK009]: kata `stuan`") == 1
    assert "\n2 | data b" in done.out
    assert done.out.endswith("\n\n3 galat di 1 berkas.\n")


def test_json_keeps_every_finding_and_names_its_group(sakip: Sakip) -> None:
    document = json.loads(sakip("check", "-", "--select", "SK009", "--format", "json", stdin=UNKNOWN.encode()).out)
    jsonschema.Draft202012Validator(render_json.schema()).validate(document)
    assert [(each["line"], each["group"]) for each in document["findings"]] == [(1, 0), (2, 0), (3, 2)]


def test_plans_have_no_cause_in_common(sakip: Sakip, tmp_path: Path) -> None:
    for office in ("dinas-a", "dinas-b"):
        (tmp_path / office).mkdir()
        (tmp_path / office / "a.sakip").write_text(UNKNOWN, encoding="utf-8")
    args = ("check", str(tmp_path), "--select", "SK009")
    document = json.loads(sakip(*args, "--format", "json").out)
    assert [each["group"] for each in document["findings"]] == [0, 0, 2, 3, 3, 5]
    assert sakip(*args).out.count("kata `satun`") == 2


@settings(max_examples=40, deadline=None, derandomize=True)
@given(any_text)
def test_no_place_is_lost(text: str) -> None:
    """Whatever is grouped: every finding is shown, as one of its own, as a related place, or in a note."""
    found = loads(text).diagnostics
    shown = grouped(found)
    assert [each.span for each in shown] == [found[first].span for first in sorted(set(causes(found)))]
    for each, cause in zip(found, causes(found), strict=True):
        first = next(one for one in shown if one.span == found[cause].span and one.code == each.code)
        spans = [first.span, *(one.span for one in first.related)]
        assert each.span in spans or any(str(each.span) in note.id or "tempat lain" in note.id for note in first.notes)
    render_json.document(found, Lang.ID, summary_of(found, 1))
