from hypothesis import given
from hypothesis import strategies as st

from sakip.diagnostics import render_text
from sakip.diagnostics.cells import width_of
from sakip.diagnostics.colour import Paint
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text
from tests.outlets.findings import PLAN, RULE, advice, at, lone, objective


def shown(*findings: Diagnostic, lang: Lang = Lang.ID, width: int = 80) -> str:
    return render_text.render(findings, lang, width=width)


def test_a_finding_shows_its_places_its_law_and_the_way_out() -> None:
    assert (
        shown(objective())
        == """\
galat[SK201]: sasaran `S1` tidak punya IKU
 --> dinkes.sakip:2:11
  |
2 |   sasaran S1 "Warga sehat" { }
  |           ^^
 ::: dinkes.sakip:1:8
  |
1 | tujuan T1 "Layanan prima" {
  |        -- tujuan `T1`
 ::: pk-2024.sakip:2:12
  |
2 |   target { S1: 10% }
  |            -- ditargetkan di sini
  = catatan: pohonnya putus di sini
  = dasar: PermenPAN-RB 53/2014 Lampiran I
  = bantuan: tambahkan `iku` di dalamnya · sakip explain SK201
"""
    )


def test_the_same_in_english() -> None:
    text = shown(objective(), lang=Lang.EN)
    assert text.startswith("error[SK201]: objective `S1` has no KPI\n")
    assert "= basis: " in text
    assert "= help: add an `iku` inside it · sakip explain SK201\n" in text


def test_good_practice_says_so() -> None:
    assert "= dasar: praktik baik\n" in shown(advice())


def test_an_empty_line_stands_between_findings() -> None:
    assert "SK201\n\nsaran[SK402]" in shown(objective(), advice())


def test_the_margin_is_as_wide_as_the_largest_line_number() -> None:
    assert "   |\n10 | x\n   | ^\n" in shown(lone("\n" * 9 + "x", "x"))


def test_a_label_on_the_line_of_the_fault_is_drawn_under_it() -> None:
    file = SourceFile("a.sakip", "target { 2024: 70  2024: 71 }\n")
    finding = RULE.at(at(file, "2024", 2), Label(at(file, "2024"), Text(id="pertama", en="first")), sasaran="x")
    assert "  |                    ^^^^\n  |          ---- pertama\n" in shown(finding)
    assert ":::" not in shown(finding)


def test_tabs_are_widened_and_the_caret_follows() -> None:
    assert "1 |     sasaran S1\n  |             ^^\n" in shown(lone("\tsasaran S1\n", "S1"))


def test_the_caret_stands_under_wide_and_joined_characters() -> None:
    assert '1 | "語🙂" S1\n  |        ^^\n' in shown(lone('"語🙂" S1', "S1"))
    assert '1 | "e\u0301" S1\n  |     ^^\n' in shown(lone('"e\u0301" S1', "S1"))
    assert '1 | "語" S1\n  |  ^^\n' in shown(lone('"語" S1', "語"))


def test_a_span_over_several_lines_says_how_far_it_goes() -> None:
    finding = RULE.at(Span(PLAN, 0, len(PLAN.text)), sasaran="x")
    assert "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^ … sampai baris 3\n" in shown(finding)


def test_the_end_of_the_file_can_be_shown() -> None:
    file = SourceFile("a.sakip", "tujuan {\n")
    assert "2 |\n  | ^\n" in shown(RULE.at(Span(file, 9, 9), sasaran="x"))
    assert "1 |\n  | ^\n" in shown(RULE.at(Span(SourceFile("b.sakip", ""), 0, 0), sasaran="x"))


def test_a_long_line_is_cut_around_the_fault() -> None:
    lines = shown(lone("a" * 500 + " S1 " + "b" * 500, "S1"), width=40).splitlines()
    assert lines[3] == "1 | …aaaaaaaaaaaaaaa S1 bbbbbbbbbbbbbbb…"
    assert lines[4] == "  |                  ^^"


def test_a_long_line_is_cut_behind_a_fault_at_its_beginning() -> None:
    lines = shown(lone("S1 " + "b" * 500, "S1"), width=40).splitlines()
    assert lines[3] == "1 | S1 bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…"
    assert lines[4] == "  | ^^"


def test_a_long_label_moves_below_its_mark() -> None:
    finding = RULE.at(at(PLAN, "T1"), Label(at(PLAN, "S1"), Text(id="kata " * 5, en="word")), sasaran="x")
    assert "  |           --\n  |       kata kata kata kata kata \n" in shown(finding, width=35)


def test_a_plan_cannot_rule_the_terminal() -> None:
    text = shown(lone('"\x1b[31mmerah\u202e" S1', "S1", name="\x1b[2Ja.sakip"))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert '1 | "�[31mmerah�" S1\n  |               ^^\n' in text


def test_colours_change_no_letter() -> None:
    painted = render_text.render([objective()], Lang.ID, Paint(on=True), 80)
    assert "\x1b[1;31mgalat[SK201]\x1b[0m" in painted
    for code in ("1;31", "1;33", "1;36", "1", "34", "2", "0"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == shown(objective())


@given(st.text(), st.data())
def test_any_place_in_any_text_is_shown_within_the_width(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    finding = RULE.at(Span(SourceFile("a.sakip", text), start, end), sasaran="x")
    for line in shown(finding, width=60).splitlines()[2:5]:
        assert width_of(line) <= 60 + len(" … sampai baris 99")
