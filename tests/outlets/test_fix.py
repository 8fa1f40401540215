"""`sakip check --fix`: what is certain is mended, what is not is left alone, and nothing else changes."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.cli.mending import repair_of
from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.mend import diff, edits_of, helpful, mendable, text_with, texts
from sakip.diagnostics.rule import Rule, Severity
from sakip.plan import Plan, loads
from sakip.source.file import SourceFile
from sakip.source.rewriting import StaleError, rewrite
from sakip.source.span import Span
from sakip.text.bilingual import Text
from tests.outlets.conftest import Done, Sakip
from tests.outlets.findings import ADVICE
from tests.strategies import any_text

SMALL = settings(max_examples=60, deadline=None, derandomize=True)

WRONG = """\
renstra 2024..2025 "Renstra" { nomor “1” }
data sehat "Koperasi sehat" { satuan = koperasi; }
tujuan T1 "Ekonomi" {
  sasaran S1 "Koperasi sehat" {
    iku sehat_persen "Persentase koperasi sehat" {
      satuan persen
      target { 2024: 10.5%  2025: 20% }
    }
  }
}
"""
RIGHT = """\
renstra 2024..2025 "Renstra" { nomor "1" }
data sehat "Koperasi sehat" { satuan  koperasi }
tujuan T1 "Ekonomi" {
  sasaran S1 "Koperasi sehat" {
    iku sehat_persen "Persentase koperasi sehat" {
      satuan persen
      target { 2024: 10,5%  2025: 20% }
    }
  }
}
"""
MISTAKES = ("SK014", "SK007", "SK007", "SK012")
GUESS = 'data a "A" { satun koperasi }\n'


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with four faults that can be mended for certain, in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "rencana.sakip"
    path.write_bytes(WRONG.encode())
    return path


class Person(io.TextIOWrapper):
    """Somebody at a terminal, who answers."""

    def __init__(self, answer: str) -> None:
        super().__init__(io.BytesIO(answer.encode()))

    def isatty(self) -> bool:
        return True


def answering(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[str]:
    """A person who looks on and says *answer*; returns what was asked."""
    asked: list[str] = []

    def prompt(text: str, **_: object) -> str:
        asked.append(text)
        return answer

    monkeypatch.setattr(click, "prompt", prompt)
    monkeypatch.setattr("sakip.cli.mending.is_person", lambda: True)
    return asked


# ── what is certain ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("old", "new", "certain"),
    [
        ("10.5%", "10,5%", True),
        ("1,761,348,000", "1.761.348.000", True),
        ("Rp1,234.56", "Rp1.234,56", True),
        ("Rp 1.000,-", "Rp1.000", True),
        ("100", "100%", True),
        ("“1”", '"1"', True),
        ("Koperasi sehat", '"Koperasi sehat"', True),
        (";", "", True),
        ("", '"', True),
        ("Satuan", "satuan", True),
        # Another word may not be the word that was meant; these can be read in two ways, or were no number.
        ("satun", "satuan", False),
        ("S3", "S1", False),
        ("2.17.03.2.01.0005", "2.17.03.2.01.0004", False),
        ("Rp1,250", "Rp1.250", False),
        ("1,250", "1,25", False),
        ("2024.05.01", "202.405,01", False),
        ("1.2.3", "12,3", False),
        ("“a\\\\b”", '"a\\b"', False),
    ],
)
def test_only_what_can_be_read_in_one_way_is_certain(old: str, new: str, *, certain: bool) -> None:
    assert Edit(Span(SourceFile("a", old), 0, len(old)), new).certain is certain


def test_a_rule_may_say_that_it_is_certain() -> None:
    assert Edit(Span(SourceFile("a", "lama"), 0, 4), "baru", certain=True).certain


def test_a_guess_is_not_made() -> None:
    assert [each.fix.replacement for each in loads(GUESS).diagnostics if each.fix] == ["satuan"]
    assert repaired(GUESS) == GUESS


# ── which go together ───────────────────────────────────────────────────────────────────────────────


def edit(file: SourceFile, start: int, end: int, new: str) -> Diagnostic:
    return ADVICE.at(Span(file, start, end), fix=Edit(Span(file, start, end), new, certain=True), nama=f"{start}")


def test_of_edits_that_overlap_the_first_is_made() -> None:
    file = SourceFile("a", "abcdef")
    first, second, third = edit(file, 0, 3, "X"), edit(file, 2, 5, "Y"), edit(file, 3, 4, "Z")
    assert mendable([third, second, first], [file]) == (first, third)
    assert texts(mendable([second, first, third], [file])) == {file: "XZef"}


def test_an_insertion_that_touches_another_edit_waits() -> None:
    file = SourceFile("a", "abc")
    assert mendable([edit(file, 0, 1, "X"), edit(file, 1, 1, "Y")], [file]) == (edit(file, 0, 1, "X"),)
    assert len(mendable([edit(file, 1, 1, "X"), edit(file, 1, 1, "Y")], [file])) == 1


def test_the_same_edit_for_two_findings_is_made_once() -> None:
    file = SourceFile("a", "abc")
    found = mendable([edit(file, 0, 1, "X"), edit(file, 0, 1, "X")], [file])
    assert len(found) == 2
    assert texts(found) == {file: "Xbc"}


def test_files_that_are_not_given_are_not_touched() -> None:
    file, other = SourceFile("a", "abc"), SourceFile("b", "abc")
    assert mendable([edit(other, 0, 1, "X")], [file]) == ()


@SMALL
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), st.sampled_from(["", "X", "YZ"])), max_size=8))
def test_text_outside_the_edits_is_unchanged(places: list[tuple[int, int, str]]) -> None:
    file = SourceFile("a", "0123456789abcdef")
    found = mendable([edit(file, start, start + length, new) for start, length, new in places], [file])
    kept = list(file.text)
    for each in found:
        assert each.fix
        start, end = each.fix.span.start, each.fix.span.end
        kept[start:end] = [""] * (end - start)
    outside = "".join(kept)
    assert re.sub("[XYZ]", "", texts(found).get(file, file.text)) == outside


# ── each is tried before it is offered ──────────────────────────────────────────────────────────────


def test_a_mend_that_does_not_help_is_left_alone() -> None:
    file = SourceFile("a", "abc")
    good, bad = edit(file, 0, 1, "X"), edit(file, 2, 3, "Z")

    def reread(new: Mapping[SourceFile, str]) -> Sequence[Diagnostic]:
        return [bad] if new[file][0] == "X" else [good, bad]

    assert helpful([good, bad], [good, bad], reread) == (good,)


def test_a_mend_that_brings_an_error_of_writing_is_left_alone() -> None:
    rule = Rule("SK001", Text(id="a", en="a"), Severity.ERROR, Text(id="baru", en="new"), Text(id="", en=""))
    file = SourceFile("a", "abc")
    found = edit(file, 0, 1, "X")
    assert helpful([found], [found], lambda _: [rule.at(Span(file, 0, 0))]) == ()


def test_trying_ends() -> None:
    file = SourceFile("a", "." * 1000)
    found = [edit(file, at, at + 1, "X") for at in range(1000)]
    tries = []

    def reread(new: Mapping[SourceFile, str]) -> Sequence[Diagnostic]:
        tries.append(new)
        return found

    assert helpful(found, found, reread) == ()
    assert len(tries) <= 64


def test_what_a_mend_makes_readable_may_contradict_the_plan() -> None:
    """A number that nobody could read was compared with nothing; now it is."""
    text = WRONG + 'perjanjian 2024 "PK" { target { sehat_persen: 11% } }\n'
    before, after = codes(loads(text)), codes(loads(repaired(text)))
    assert "SK301" in after - before
    assert not Counter(MISTAKES) & after


# ── what is shown ───────────────────────────────────────────────────────────────────────────────────


def test_the_preview_is_a_unified_diff(sakip: Sakip, plan: Path) -> None:
    done = sakip("check", "--diff")
    assert plan.read_text(encoding="utf-8") == WRONG
    assert done.out == (
        "--- rencana.sakip\n+++ rencana.sakip\n@@ -1,10 +1,10 @@\n"
        '-renstra 2024..2025 "Renstra" { nomor “1” }\n'
        '-data sehat "Koperasi sehat" { satuan = koperasi; }\n'
        '+renstra 2024..2025 "Renstra" { nomor "1" }\n'
        '+data sehat "Koperasi sehat" { satuan  koperasi }\n'
        ' tujuan T1 "Ekonomi" {\n'
        '   sasaran S1 "Koperasi sehat" {\n'
        '     iku sehat_persen "Persentase koperasi sehat" {\n'
        "       satuan persen\n"
        "-      target { 2024: 10.5%  2025: 20% }\n"
        "+      target { 2024: 10,5%  2025: 20% }\n"
        "     }\n   }\n }\n"
    )
    assert done.err == "Pembetulan pasti: 4 temuan, 1 berkas.\n"
    assert done.code == sakip("check").code == 1


def test_the_exit_code_of_a_preview_is_that_of_the_check(sakip: Sakip) -> None:
    assert sakip("check", "-", "--diff", stdin=b"# bersih\n") == Done(0, "", "Tidak ada pembetulan yang pasti.\n")


@pytest.mark.skipif(not shutil.which("patch"), reason="needs patch")
@SMALL
@given(
    st.lists(st.sampled_from(["a", "b", "", "c\r"]), max_size=30),
    st.sampled_from(["", "\n"]),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.sampled_from(["", "x", "y\n", "\nz\nz"])), max_size=5),
)
def test_patch_makes_of_a_diff_what_we_make(lines: list[str], end: str, places: list[tuple[int, int, str]]) -> None:
    text = "\n".join(lines) + end
    file = SourceFile("rencana.sakip", text)
    inside = [(min(start, len(text)), length, new) for start, length, new in places]
    found = mendable([edit(file, start, min(start + length, len(text)), new) for start, length, new in inside], [file])
    edits = edits_of(found).get(file, ())
    shown = diff(file, edits)
    assert patched(text, shown) == text_with(file, edits)
    assert bool(shown) == (text_with(file, edits) != text)


def patched(text: str, change: str) -> str:
    """What `patch` makes of *text*."""
    if not change:
        return text
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "rencana.sakip")
        path.write_bytes(text.encode())
        command = ["patch", "-p0", "--binary", "--quiet", "--no-backup-if-mismatch"]
        subprocess.run(command, cwd=folder, input=change.encode(), check=True)
        return path.read_bytes().decode() if path.exists() else ""


def test_a_terminal_is_not_ruled_by_the_plan(sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan.write_text('data a "A\x1b[2J" { satuan = orang }\r\n', encoding="utf-8", newline="")
    monkeypatch.setattr("sakip.cli.output.is_terminal", lambda: True)
    out = sakip("check", "--diff").out
    assert "\x1b" not in out
    assert "\r" not in out


# ── what is written ─────────────────────────────────────────────────────────────────────────────────


def test_with_yes_the_plan_is_mended_and_read_again(sakip: Sakip, plan: Path) -> None:
    done = sakip("check", "--fix", "--yes", "--select", "SK0")
    assert plan.read_bytes() == RIGHT.encode()
    assert done.code == 0
    assert done.out.endswith("\nDitulis: rencana.sakip.\nBersih: 1 berkas diperiksa, tidak ada temuan.\n")
    again = sakip("check", "--fix", "--yes", "--select", "SK0")
    assert again.out.startswith("Tidak ada pembetulan yang pasti.\n")
    assert plan.read_bytes() == RIGHT.encode()


def test_what_remains_is_shown(sakip: Sakip, plan: Path) -> None:
    plan.write_text(WRONG + GUESS, encoding="utf-8")
    done = sakip("check", "--fix", "--yes", "--format", "concise", "--select", "SK0")
    assert done.out == "rencana.sakip:11:14: galat SK009 kata `satun` tidak dikenal\n"
    assert "+++ rencana.sakip\n" in done.err
    assert done.code == 1


def test_nothing_is_written_where_nobody_can_be_asked(sakip: Sakip, plan: Path) -> None:
    done = sakip("check", "--fix")
    assert plan.read_text(encoding="utf-8") == WRONG
    assert "Belum ditulis; tulis dengan --fix --yes.\n" in done.out
    assert done.code == 1


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("Ya", True), ("t", False), ("", False), ("n", False)])
def test_a_person_is_asked(
    sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch, answer: str, *, written: bool
) -> None:
    asked = answering(monkeypatch, answer)
    done = sakip("check", "--fix")
    assert asked == ["Tulis perubahan ini? [y/t]"]
    assert (plan.read_text(encoding="utf-8") == RIGHT) is written
    assert ("Tidak ditulis.\n" in done.out) is not written


def test_the_question_is_real(sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sakip.cli.mending.is_person", lambda: True)
    done = sakip("check", "--fix", "--lang", "en", stdin=b"y\n")
    assert "Write these changes? [y/n]" in done.err + done.out
    assert plan.read_text(encoding="utf-8") == RIGHT


def test_only_what_is_selected_is_mended(sakip: Sakip, plan: Path) -> None:
    sakip("check", "--fix", "--yes", "--select", "SK012")
    assert plan.read_text(encoding="utf-8") == WRONG.replace("10.5%", "10,5%")


def test_line_endings_and_all_else_stay(sakip: Sakip, plan: Path) -> None:
    raw = ("\ufeff# 🙂\ttab \r\n" + WRONG.replace("\n", "\r\n") + "\n  # tanpa akhir").encode()
    plan.write_bytes(raw)
    sakip("check", "--fix", "--yes", "--select", "SK0")
    wanted = ("\ufeff# 🙂\ttab \r\n" + RIGHT.replace("\n", "\r\n") + "\n  # tanpa akhir").encode()
    assert plan.read_bytes() == wanted


def test_a_file_that_is_no_text_is_never_changed(sakip: Sakip, plan: Path) -> None:
    raw = WRONG.encode() + b"# \xff\n"
    plan.write_bytes(raw)
    beside = plan.with_name("lain.sakip")
    beside.write_text('data b "B" { satuan = orang }\n', encoding="utf-8")
    sakip("check", "--fix", "--yes")
    assert plan.read_bytes() == raw
    assert beside.read_text(encoding="utf-8") == 'data b "B" { satuan  orang }\n'


def test_a_file_of_two_plans_is_mended_once(sakip: Sakip, plan: Path) -> None:
    assert sakip("check", ".", "rencana.sakip", "--fix", "--yes", "--select", "SK0").code == 0
    assert plan.read_text(encoding="utf-8") == RIGHT


def test_a_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.sakip"
    path.write_text("baru", encoding="utf-8")
    with pytest.raises(StaleError):
        rewrite(SourceFile(str(path), "lama"), "lain")
    assert path.read_text(encoding="utf-8") == "baru"
    assert list(tmp_path.iterdir()) == [path]


def test_a_change_meanwhile_is_told(sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "y")
    monkeypatch.setattr(click, "prompt", lambda *_, **__: plan.write_text("# lain", encoding="utf-8") and "y")
    done = sakip("check", "--fix")
    assert done.code == 2
    assert done.err == ("galat: `rencana.sakip` berubah sejak dibaca; tidak ada yang ditulis. Jalankan lagi.\n")


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_file_that_may_not_be_written_is_told(sakip: Sakip, plan: Path) -> None:
    plan.chmod(0o444)
    done = sakip("check", "--fix", "--yes")
    assert (done.code, plan.read_text(encoding="utf-8")) == (2, WRONG)
    assert "tidak dapat ditulis" in done.err


def test_a_file_keeps_its_rights(sakip: Sakip, plan: Path) -> None:
    plan.chmod(0o640)
    sakip("check", "--fix", "--yes")
    assert plan.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in plan.parent.iterdir()] == ["rencana.sakip"]


def test_yes_goes_with_fix_only(sakip: Sakip) -> None:
    assert sakip("check", "--yes").err == "galat: --yes hanya bersama --fix.\n"


# ── standard input ──────────────────────────────────────────────────────────────────────────────────


def test_standard_input_is_mended_to_standard_output(sakip: Sakip) -> None:
    done = sakip("check", "-", "--fix", "--select", "SK0", "--format", "concise", stdin=(WRONG + GUESS).encode())
    assert done.out == RIGHT + GUESS
    assert done.err == "<stdin>:11:14: galat SK009 kata `satun` tidak dikenal\n"
    assert done.code == 1


def test_standard_input_without_fault_passes_through(sakip: Sakip) -> None:
    assert sakip("check", "-", "--fix", stdin=b"# bersih\r\n").out == "# bersih\r\n"


def test_standard_input_that_is_no_text_passes_through() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sakip", "check", "-", "--fix"],
        input=b'data a "A" { satuan = orang }\xff\n',
        capture_output=True,
        check=False,
    )
    assert done.stdout == b'data a "A" { satuan = orang }\xff\n'
    assert b"SK008" in done.stderr


def test_standard_input_stands_alone(sakip: Sakip, plan: Path) -> None:
    assert sakip("check", "-", str(plan), "--fix").code == 2


# ── laws ────────────────────────────────────────────────────────────────────────────────────────────

FAULTS = {
    "satuan persen": ("satuan = persen", "satuan persen;"),
    "2024: 10,5%": ("2024: 10.5%", "2024: 10,5%,"),
    "2024: Rp1.000.000.000": ("2024: Rp1,000,000,000", "2024: Rp1.000.000.000,-"),
    '"Koperasi sehat"': ("“Koperasi sehat”", "Koperasi sehat"),
    "pengampu bidang": ("pengampu bidang;", "pengampu = bidang"),
}
SOUND = """\
renstra 2024 "Renstra"
instansi opd "Dinas" {{ unit bidang "Bidang" }}
tujuan T1 "Ekonomi" {{
  sasaran S1 {title} {{
    iku persen_sehat "Persentase koperasi sehat" {{
      {unit}
      target {{ {target} }}
    }}
  }}
}}
program 2.17.03 "Pengawasan" {{
  mendukung S1
  {owner}
  pagu {{ {budget} }}
}}
"""
BLANKS = dict(zip(("unit", "target", "budget", "title", "owner"), FAULTS, strict=True))
SOUND_TEXT = SOUND.format(**BLANKS)


@st.composite
def faulty(draw: st.DrawFn) -> str:
    """A sound plan in which some things are miswritten."""
    return SOUND.format(**{name: draw(st.sampled_from((right, *FAULTS[right]))) for name, right in BLANKS.items()})


class TestMending:
    """Issue 3: "Certain mends are offered (…, never touching what it does not understand)"."""

    @SMALL
    @given(faulty())
    def test_a_sound_plan_comes_back(self, text: str) -> None:
        """Whatever was miswritten, mending gives a plan without a fault of writing, with the findings it had."""
        mended = repaired(text)
        assert codes(loads(mended)) == codes(loads(SOUND_TEXT))
        assert letters(mended) == letters(text)

    @SMALL
    @given(any_text)
    def test_findings_go_and_no_error_of_writing_comes(self, text: str) -> None:
        """Of any text: what is mended is gone, and what is found of the writing was found before."""
        plan = loads(text)
        found = repair_of([(plan, plan.diagnostics)]).findings
        after = loads(repaired(text))
        gone = Counter(map(identity, found))
        left = Counter(map(identity, plan.diagnostics)) - gone
        assert all(Counter(map(identity, after.diagnostics))[each] <= left[each] for each in gone)
        assert errors_of_writing(after) <= errors_of_writing(plan)

    @SMALL
    @given(any_text | faulty())
    def test_mending_comes_to_an_end(self, text: str) -> None:
        """A text that was mended often enough is not changed any more, and a sound one not at all."""
        for _ in range(40):
            mended = repaired(text)
            if mended == text:
                break
            text = mended
        assert repaired(text) == text

    @SMALL
    @given(faulty())
    def test_mending_twice_is_mending_once(self, text: str) -> None:
        """Where no two edits meet, nothing is left for a second run."""
        assert repaired(repaired(text)) == repaired(text)


def repaired(text: str) -> str:
    """*text* with all that is certain mended once."""
    plan = loads(text)
    return next(iter(repair_of([(plan, plan.diagnostics)]).texts.values()), text)


def codes(plan: Plan) -> Counter[str]:
    return Counter(each.code for each in plan.diagnostics)


def identity(finding: Diagnostic) -> tuple[str, str]:
    return finding.code, finding.message()


def errors_of_writing(plan: Plan) -> Counter[tuple[str, str]]:
    found = (each for each in plan.diagnostics if each.rule.of_language and each.severity is Severity.ERROR)
    return Counter(map(identity, found))


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
