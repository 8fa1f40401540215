"""`sakip check --baseline`: what a plan began with is recorded, and only what is new is shown."""

import json
import os
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.diagnostics.baseline import Baseline, BaselineError, Entry, digest, from_text, written
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.render_json import schema
from sakip.model.holders import holder
from sakip.plan import loads
from sakip.source.file import SourceFile
from sakip.source.span import Span
from tests.outlets.conftest import Sakip
from tests.outlets.findings import RULE

PLAN = """\
renstra 2024..2025 "Renstra" { nomor "1"  tanggal "1 Januari 2024" }
instansi opd "Dinas Koperasi" { unit bidang "Bidang" }
tujuan T1 "Ekonomi" {
  indikator pertumbuhan "Pertumbuhan" { satuan persen  target { 2024: 1%  2025: 2% } }
  sasaran S1 "Koperasi sehat" { pengampu bidang }
  sasaran S2 "UMKM kuat" { pengampu bidang }
}
"""
FILE = SourceFile("a.sakip", "x" * 100)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with two objectives that have no KPI, and the current folder above it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rencana").mkdir()
    path = tmp_path / "rencana" / "renstra.sakip"
    path.write_text(PLAN, encoding="utf-8")
    return path


RECORD = ("--write-baseline", "baseline.json")
USE = ("--baseline", "baseline.json")


def entries(path: Path = Path("baseline.json")) -> list[tuple[str, str, int]]:
    plans = json.loads(path.read_text(encoding="utf-8"))["plans"]
    return [(each["rule"], each["node"], each["count"]) for found in plans.values() for each in found]


ALIKE = """\
renstra 2024..2025 "Renstra" { nomor "1"  tanggal "1 Januari 2024" }
tujuan T1 "Ekonomi" { indikator pertumbuhan "Pertumbuhan" { satuan persen  target { 2024: 1%  2025: 2% } } }
program P1 "Pengawasan"
program P2 "Penilaian"
program P3 "Pelatihan"
program P4 "Pemberdayaan"
program P5 "Pengembangan"
"""


# ── recording and leaving out ───────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("plan")
def test_what_is_recorded_is_not_shown(sakip: Sakip) -> None:
    done = sakip("check", "rencana", "--select", "SK201", *RECORD)
    assert (done.code, done.out) == (0, "Tercatat di baseline.json: 2 temuan.\n")
    done = sakip("check", "rencana", "--select", "SK201", *USE)
    assert done.code == 0
    assert done.out == (
        "Bersih: 1 berkas diperiksa, tidak ada temuan.\n"
        "Temuan lama yang tercatat di baseline.json: 2, tidak ditampilkan.\n"
    )


def test_of_many_alike_each_is_recorded_by_itself(sakip: Sakip, plan: Path) -> None:
    """They are shown as one; mending one of them makes the others no news, and a sixth one is."""
    plan.write_text(ALIKE, encoding="utf-8")
    assert "program P1, P2, P3, P4 dan P5" in sakip("check", "rencana", "--select", "SK210").out
    sakip("check", "rencana", "--select", "SK210", *RECORD)
    plan.write_text(ALIKE.replace('"Penilaian"', '"Penilaian" { mendukung T1 }'), encoding="utf-8")
    assert sakip("check", "rencana", "--select", "SK210", *USE).out.endswith(
        "baseline.json menyusut: 1 temuan lama sudah beres.\n"
    )
    plan.write_text(f'{ALIKE}program P6 "Perlindungan"\n', encoding="utf-8")
    done = sakip("check", "rencana", "--select", "SK210", *USE)
    assert "galat[SK210]: program P6 tidak terhubung" in done.out


def test_what_is_new_is_shown(sakip: Sakip, plan: Path) -> None:
    sakip("check", "rencana", *RECORD)
    plan.write_text(PLAN.replace('sasaran S2 "', 'sasaran S3 "Baru" { pengampu bidang }\n  sasaran S2 "'))
    done = sakip("check", "rencana", "--select", "SK201", "--format", "concise", *USE)
    assert (done.code, done.out) == (1, "rencana/renstra.sakip:6:11: galat SK201 sasaran S3 tidak punya IKU\n")


def test_moving_lines_and_splitting_files_changes_nothing(sakip: Sakip, plan: Path) -> None:
    sakip("check", "rencana", *RECORD)
    before = Path("baseline.json").read_bytes()
    first, rest = PLAN.split("tujuan", 1)
    plan.write_text("# di atas\n\n" + first)
    plan.with_name("tujuan.sakip").write_text("\n\n\ntujuan" + rest)
    assert "tidak ada temuan" in sakip("check", "rencana", *USE).out
    sakip("check", "rencana", *RECORD)
    assert Path("baseline.json").read_bytes() == before


def test_it_does_not_matter_where_sakip_is_started(sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sakip("check", "rencana", *RECORD)
    monkeypatch.chdir(plan.parent)
    done = sakip("check", "--baseline", "../baseline.json")
    assert "tidak ada temuan" in done.out
    assert json.loads(Path("../baseline.json").read_text())["plans"].keys() == {"rencana"}


@pytest.mark.usefixtures("plan")
def test_the_language_does_not_matter(sakip: Sakip) -> None:
    sakip("check", "rencana", "--lang", "en", *RECORD)
    assert "tidak punya IKU" in Path("baseline.json").read_text(encoding="utf-8")
    assert "tidak ada temuan" in sakip("check", "rencana", *USE).out


@pytest.mark.usefixtures("plan")
def test_every_plan_of_a_workspace_has_its_own(sakip: Sakip) -> None:
    """S1 of one agency is not S1 of another."""
    other = Path("lain", "renstra.sakip")
    other.parent.mkdir()
    other.write_text("# kosong\n")
    sakip("check", ".", *RECORD)
    other.write_text(PLAN)
    done = sakip("check", ".", "--select", "SK201", "--format", "concise", *USE)
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["lain/renstra.sakip"] * 2
    sakip("check", "lain", *RECORD)
    assert json.loads(Path("baseline.json").read_text())["plans"].keys() == {"lain", "rencana"}


def test_recording_some_rules_keeps_the_others(sakip: Sakip, plan: Path) -> None:
    plan.write_text(PLAN + 'data d "D" { satun orang }\n')
    sakip("check", "rencana", *RECORD)
    before = entries()
    assert {rule for rule, _, _ in before} >= {"SK009", "SK201"}
    sakip("check", "rencana", "--select", "SK201", *RECORD)
    assert entries() == before


@pytest.mark.usefixtures("plan")
def test_json_says_how_many_are_left_out(sakip: Sakip) -> None:
    sakip("check", "rencana", *RECORD)
    document = json.loads(sakip("check", "rencana", "--format", "json", "--select", "SK201", *USE).out)
    jsonschema.Draft202012Validator(schema()).validate(document)
    assert document["summary"]["left_out"] == 2
    assert "left_out" not in json.loads(sakip("check", "rencana", "--format", "json").out)["summary"]


@pytest.mark.usefixtures("plan")
def test_standard_input_has_a_baseline_too(sakip: Sakip) -> None:
    sakip("check", "-", *RECORD, stdin=PLAN.encode())
    assert "tidak ada temuan" in sakip("check", "-", *USE, stdin=PLAN.encode()).out


def test_old_findings_are_not_mended(sakip: Sakip, plan: Path) -> None:
    plan.write_text(PLAN + 'data d "D" { satuan = orang }\n')
    sakip("check", "rencana", *RECORD)
    sakip("check", "rencana", "--fix", "--yes", *USE)
    assert "satuan = orang" in plan.read_text()


# ── shrinking ───────────────────────────────────────────────────────────────────────────────────────


def mend_one(plan: Path) -> None:
    better = 'sasaran S1 "Koperasi sehat" { pengampu bidang  iku i "I" { satuan persen } }'
    plan.write_text(PLAN.replace('sasaran S1 "Koperasi sehat" { pengampu bidang }', better))


def test_what_is_done_with_is_dropped(sakip: Sakip, plan: Path) -> None:
    sakip("check", "rencana", "--select", "SK201", *RECORD)
    mend_one(plan)
    done = sakip("check", "rencana", "--select", "SK201", *USE)
    assert done.out.endswith("\nbaseline.json menyusut: 1 temuan lama sudah beres.\n")
    assert entries() == [("SK201", "S2", 1)]
    plan.write_text(PLAN)
    assert sakip("check", "rencana", "--select", "SK201", *USE).code == 1


@pytest.mark.parametrize("form", ["json", "concise", "sarif"])
def test_every_form_of_output_shrinks(sakip: Sakip, plan: Path, form: str) -> None:
    sakip("check", "rencana", "--select", "SK201", *RECORD)
    mend_one(plan)
    done = sakip("check", "rencana", "--select", "SK201", "--format", form, *USE)
    assert "menyusut" not in done.out
    assert entries() == [("SK201", "S2", 1)]


def test_no_shrink_leaves_the_file_alone(sakip: Sakip, plan: Path) -> None:
    sakip("check", "rencana", "--select", "SK201", *RECORD)
    mend_one(plan)
    assert "menyusut" not in sakip("check", "rencana", "--no-shrink", *USE).out
    assert len(entries()) == 2


def test_a_file_that_may_not_be_written_is_left_alone(
    sakip: Sakip, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sakip("check", "rencana", "--select", "SK201", *RECORD)
    mend_one(plan)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert sakip("check", "rencana", "--select", "SK201", *USE).code == 0
    assert len(entries()) == 2


def test_a_slip_that_hides_a_finding_drops_nothing(sakip: Sakip, plan: Path) -> None:
    """A plan that cannot be read has fewer findings, but it is not better."""
    sakip("check", "rencana", "--select", "SK201", *RECORD)
    plan.write_text(PLAN.replace("sasaran S1", "saaran S1"))
    sakip("check", "rencana", *USE)
    assert len(entries()) == 2


@pytest.mark.usefixtures("plan")
def test_other_rules_and_other_plans_stay(sakip: Sakip) -> None:
    Path("lain").mkdir()
    Path("lain", "a.sakip").write_text(PLAN)
    sakip("check", ".", "--select", "SK2", *RECORD)
    count = len(entries())
    sakip("check", "lain", "--select", "SK201", *USE)
    assert len(entries()) == count


def test_a_preview_writes_nothing(sakip: Sakip, plan: Path) -> None:
    sakip("check", "rencana", "--select", "SK201", *RECORD)
    mend_one(plan)
    sakip("check", "rencana", "--diff", *USE)
    assert len(entries()) == 2


# ── complaints ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("plan")
def test_a_baseline_that_is_not_there_is_told(sakip: Sakip) -> None:
    done = sakip("check", "rencana", *USE)
    assert done.code == 2
    assert "--write-baseline baseline.json" in done.err


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "<<<<<<< HEAD",
        '{"version": 2, "plans": {}}',
        '{"version": 1}',
        '{"version": 1, "plans": {"a": 1}}',
        '{"version": 1, "plans": {"a": [{"rule": "SK201"}]}}',
        '{"version": 1, "plans": {"a": [{"rule": "SK201", "node": "", "params": "", "count": -1, "message": ""}]}}',
        "[" * 100_000,
    ],
)
@pytest.mark.parametrize("args", [USE, RECORD])
def test_a_file_that_is_no_baseline_is_told_and_kept(sakip: Sakip, text: str, args: tuple[str, ...]) -> None:
    Path("baseline.json").write_text(text)
    done = sakip("check", "rencana", *args)
    assert done.code == 2
    assert done.err.startswith("galat: `baseline.json` bukan baseline sakip: ")
    assert Path("baseline.json").read_text() == text


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{\n"version": 1,\n"plans": {', "rusak pada baris 3"),
        (b"\xff\xfe", "bukan teks UTF-8"),
        (b"[]", 'tanpa "version": 1'),
        (b'{\n<<<<<<< HEAD\n"version": 1', "baris 2 tanda penggabungan yang belum selesai"),
    ],
)
def test_why_a_file_is_no_baseline_is_told_in_the_readers_language(sakip: Sakip, content: bytes, reason: str) -> None:
    Path("baseline.json").write_bytes(content)
    done = sakip("check", "rencana", *USE)
    assert done.err.startswith(f"galat: `baseline.json` bukan baseline sakip: {reason}")


def test_both_sides_of_a_merge_are_kept_by_deleting_its_marks() -> None:
    """Wherever the conflict was, at the last entry too, which has no comma behind it."""
    ours, theirs = (written(recorded(at(1, "S1"), at(1, name))).splitlines() for name in ("S0", "S2"))
    lines = [*ours[:5], "<<<<<<< HEAD", ours[5], "=======", theirs[5], ">>>>>>> cabang", *ours[6:]]
    with pytest.raises(BaselineError):
        from_text("\n".join(lines))
    kept = [each for each in lines if each[:7] not in ("<<<<<<<", "=======", ">>>>>>>")]
    expected = recorded(at(1, "S0"), at(1, "S1"), at(1, "S2"))
    assert from_text("\n".join(kept)) == expected
    assert from_text("\n".join(kept).replace(kept[-5], kept[-5] + ",")) == expected
    assert from_text("\r\n".join(kept)) == expected


@pytest.mark.usefixtures("plan")
def test_a_baseline_that_cannot_be_written_is_told(sakip: Sakip) -> None:
    assert sakip("check", "rencana", "--write-baseline", "tidak/ada.json").code == 2


# ── the record itself ───────────────────────────────────────────────────────────────────────────────


def at(place: int, name: str = "S1") -> Diagnostic:
    return RULE.at(Span(FILE, place, place + 1), sasaran=name)


def anywhere(_span: Span) -> str:
    return "S1"


def nothing(_code: str) -> bool:
    return False


def recorded(*findings: Diagnostic) -> Baseline:
    return Baseline().recorded(".", findings, anywhere, nothing)


def test_entries_count() -> None:
    record = recorded(at(1), at(2))
    assert len(record) == 2
    assert record.new(".", [at(1), at(2), at(3)], anywhere) == (at(3),)
    assert len(record.shrunk(".", [at(7)], anywhere)) == 1
    assert record.shrunk(".", [at(7), at(8), at(9)], anywhere) == record


def test_other_words_or_another_holder_are_another_finding() -> None:
    record = recorded(at(1))
    assert record.new(".", [at(1, "S2")], anywhere)
    assert record.new(".", [at(1)], lambda _: "S2")
    assert record.new("lain", [at(1)], anywhere)
    assert digest(at(1)) == digest(at(9)) != digest(at(1, "S2"))


def test_the_text_is_one_line_an_entry_and_sorted() -> None:
    record = recorded(at(1, "S2"), at(2, "S1"), at(3, "S2"))
    text = written(record)
    found = [json.loads(line.strip().rstrip(",")) for line in text.splitlines() if "SK201" in line]
    assert found == sorted(found, key=lambda each: each["params"])
    assert {each["message"]: each["count"] for each in found} == {
        "sasaran `S1` tidak punya IKU": 1,
        "sasaran `S2` tidak punya IKU": 2,
    }
    assert from_text(text) == record
    assert written(Baseline()) == '{\n  "version": 1,\n  "plans": {}\n}\n'


def test_what_a_merge_left_twice_counts_once() -> None:
    text = written(recorded(at(1)))
    line = next(line for line in text.splitlines() if "SK201" in line)
    more = line.replace('"count": 1', '"count": 3')
    doubled = text.replace(line, f"{line},\n{more}")
    assert len(from_text(doubled)) == 3


_findings = st.lists(st.builds(at, st.integers(0, 99), st.sampled_from(["S1", "S2", "S3"])), max_size=12)


class TestLaws:
    """Issue 3: "a baseline file for plans that start with hundreds of findings (keyed by rule and node …)"."""

    @settings(max_examples=60, deadline=None, derandomize=True)
    @given(_findings, st.permutations(range(12)))
    def test_what_is_recorded_is_left_out(self, findings: list[Diagnostic], order: list[int]) -> None:
        """In whatever order and place; and the text holds all of it."""
        record = recorded(*findings)
        shuffled = [findings[index] for index in order if index < len(findings)]
        assert record.new(".", shuffled, anywhere) == ()
        assert written(recorded(*shuffled)) == written(record)
        assert from_text(written(record)) == record
        assert record.shrunk(".", shuffled, anywhere) == record

    @settings(max_examples=60, deadline=None, derandomize=True)
    @given(_findings, _findings)
    def test_shrinking_never_hides_more(self, before: list[Diagnostic], now: list[Diagnostic]) -> None:
        """After shrinking the same is shown, and no more can come back unseen than is there now."""
        record = recorded(*before)
        shrunk = record.shrunk(".", now, anywhere)
        assert shrunk.new(".", now, anywhere) == record.new(".", now, anywhere)
        assert len(shrunk) == len(now) - len(record.new(".", now, anywhere))
        assert shrunk.shrunk(".", now, anywhere) == shrunk


def test_the_message_is_for_people_only() -> None:
    assert Entry("SK201", "S1", "x", 1, "lama") == Entry("SK201", "S1", "x", 1, "baru")
    with pytest.raises(BaselineError):
        from_text("null")


# ── which declaration holds a place ─────────────────────────────────────────────────────────────────


def test_the_innermost_declaration_holds_a_place() -> None:
    plan = loads(PLAN)
    find = holder((*plan.model.nama.values(), *plan.model.dokumen))
    file = plan.sources.files[0]

    def held(text: str) -> str:
        start = file.text.index(text)
        return find(Span(file, start, start + len(text)))

    assert held("S1") == "S1"
    assert held("tujuan") == held("T1") == held('2% } }\n  sasaran S1 "') == "T1"
    assert held("2% }") == "pertumbuhan"
    assert held("nomor") == "renstra-2024"
    assert held("}\ninstansi") == find(Span(file, 0, len(file.text))) == find(Span(SourceFile("b", ""), 0, 0)) == ""


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.data())
def test_the_quick_way_is_the_plain_way(data: st.DataObject) -> None:
    plan = loads(PLAN)
    items = (*plan.model.nama.values(), *plan.model.dokumen)
    start = data.draw(st.integers(0, len(PLAN)))
    end = data.draw(st.integers(start, len(PLAN)))
    around = [each for each in items if each.letak.start <= start and end <= each.letak.end]
    expected = max(around, key=lambda each: each.letak.start).id if around else ""
    assert holder(items)(Span(plan.sources.files[0], start, end)) == expected
