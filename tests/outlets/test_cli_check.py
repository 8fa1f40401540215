import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from attrs import frozen

from sakip.cli import check, rulebook
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.source.file import SourceFile
from sakip.source.workspace import Sources
from tests.outlets.conftest import Sakip
from tests.outlets.findings import OTHER, PLAN, advice, objective

UNKNOWN_WORD = 'data a "Koperasi dinilai" {\n  satun koperasi\n}\n'
EXAMPLE = Path(__file__).parents[2] / "examples" / "denpasar"


@frozen
class Made:
    """A plan whose findings were made by hand."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Sources = Sources(files=(PLAN, OTHER))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every plan has one error (SK201) and one piece of advice (SK402)."""
    codes = {"SK201": "", "SK299": "", "SK402": ""}
    monkeypatch.setattr(rulebook, "codes", lambda: codes)
    every_plan_is(monkeypatch, Made((objective(), advice())))


@pytest.fixture
def only_advice(made: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - builds on the other
    every_plan_is(monkeypatch, Made((advice(),)))


def every_plan_is(monkeypatch: pytest.MonkeyPatch, *plans: Made) -> None:
    monkeypatch.setattr(check, "plans_at", lambda *_: plans)
    monkeypatch.setattr(check, "findings_at", lambda *_: [(each.sources, each.diagnostics) for each in plans])


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize(
    ("args", "kept"),
    [
        ([], ["SK201", "SK402"]),
        (["--select", "SK2"], ["SK201"]),
        (["--select", "sk4,SK299"], ["SK402"]),
        (["--select", "SK4", "--select", "SK201"], ["SK201", "SK402"]),
        (["--ignore", "SK2"], ["SK402"]),
        (["--select", "SK", "--ignore", "SK201"], ["SK402"]),
        (["--select", "SK201", "--ignore", "SK2"], ["SK201"]),
        (["--select", "SK201", "--ignore", "SK201"], []),
    ],
    ids=" ".join,
)
def test_select_and_ignore_take_codes_and_their_beginnings(sakip: Sakip, args: list[str], kept: list[str]) -> None:
    document = json.loads(sakip("check", "--format", "json", *args).out)
    assert [each["code"] for each in document["findings"]] == kept


@pytest.mark.usefixtures("made")
def test_selecting_what_does_not_exist_is_refused(sakip: Sakip) -> None:
    assert sakip("check", "--select", "SK2O1").err == (
        "galat: Tidak ada aturan yang kodenya diawali `SK2O1`. Maksud Anda `SK201`?\n"
    )
    assert sakip("check", "--ignore", "E501").code == 2


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize(("args", "code"), [([], 1), (["--ignore", "SK2"], 0), (["--ignore", "SK2", "--strict"], 1)])
def test_errors_fail_a_run_and_advice_does_not(sakip: Sakip, args: list[str], code: int) -> None:
    assert sakip("check", *args).code == code


@pytest.mark.usefixtures("only_advice")
@pytest.mark.parametrize(
    ("word", "code"),
    [("error", 0), ("galat", 0), ("warning", 0), ("peringatan", 0), ("advice", 1), ("saran", 1)],
)
def test_the_threshold_has_words_in_both_languages(sakip: Sakip, word: str, code: int) -> None:
    done = sakip("check", "--severity", word)
    assert done.code == code
    assert "SK402" in done.out


@pytest.mark.usefixtures("made")
def test_text_ends_with_the_sum_and_has_no_colours_in_a_pipe(sakip: Sakip) -> None:
    done = sakip("check")
    assert done.out.endswith("\n\n1 galat, 1 saran di 2 berkas.\n")
    assert "\x1b" not in done.out


@pytest.mark.usefixtures("made")
def test_colours_can_be_forced(sakip: Sakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31mgalat[SK201]\x1b[0m" in sakip("check").out


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("form", check.FORMATS)
def test_same_plan_same_bytes(sakip: Sakip, form: str) -> None:
    assert sakip("check", "--format", form) == sakip("check", "--format", form)


def test_standard_input_has_the_name_one_gives_it(sakip: Sakip) -> None:
    args = ("check", "-", "--stdin-filename", "data.sakip", "--format", "concise", "--select", "SK009")
    done = sakip(*args, stdin=UNKNOWN_WORD.encode())
    assert done.code == 1
    assert done.out.startswith("data.sakip:2:3: galat SK009 ")


def test_standard_input_that_is_not_text_is_a_finding(sakip: Sakip) -> None:
    done = sakip("check", "-", "--format", "concise", stdin=b"\xff\xfe\x00")
    assert done.code == 1
    assert "SK008" in done.out


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_what_notepad_calls_unicode_is_one_finding(sakip: Sakip, encoding: str) -> None:
    """The text is read all the same, and nothing else is found in it."""
    raw = '\ufeffsasaran_daerah SD1 "Meningkatnya peran koperasi 2025–2029"\r\n'.encode(encoding)
    done = sakip("check", "-", "--format", "concise", stdin=raw)
    assert done.out == "<stdin>:1:1: galat SK008 berkas ini bukan teks UTF-8\n"


def test_what_notepad_calls_txt_belongs_to_the_plan(sakip: Sakip, tmp_path: Path) -> None:
    """Nothing is passed over in silence."""
    (tmp_path / "data.sakip").write_text("", encoding="utf-8")
    (tmp_path / "realisasi.sakip.txt").write_text(UNKNOWN_WORD, encoding="utf-8")
    (tmp_path / "realisasi.sakip~").write_text(UNKNOWN_WORD, encoding="utf-8")
    done = sakip("check", str(tmp_path), "--format", "concise", "--select", "SK009")
    assert done.out == f"{tmp_path}/realisasi.sakip.txt:2:3: galat SK009 kata `satun` tidak dikenal\n"


def test_a_file_and_a_folder_are_plans(sakip: Sakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rencana").mkdir()
    (tmp_path / "rencana" / "data.sakip").write_text(UNKNOWN_WORD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    args = ("--format", "concise", "--select", "SK009")
    out = "rencana/data.sakip:2:3: galat SK009 kata `satun` tidak dikenal\n"
    assert sakip("check", "rencana", *args).out == out
    assert sakip("periksa", "rencana/data.sakip", *args).out == out
    assert sakip("check", *args).out == out


def test_a_folder_without_plans_is_refused(sakip: Sakip, tmp_path: Path) -> None:
    done = sakip("check", str(tmp_path))
    assert done.code == 2
    assert done.err.startswith("galat: Tidak ada berkas `.sakip` di dalam ")


def test_a_clean_plan_is_told_so(sakip: Sakip) -> None:
    done = sakip("check", "-", stdin=b"# belum ada apa-apa\n")
    assert (done.code, done.out) == (0, "Bersih: 1 berkas diperiksa, tidak ada temuan.\n")


@pytest.mark.parametrize("form", check.FORMATS)
def test_an_example_is_shown_in_every_form(sakip: Sakip, tmp_path: Path, form: str) -> None:
    file = tmp_path / "temuan"
    assert sakip("check", str(EXAMPLE), "--format", form, "-o", str(file)).code == 1
    raw = file.read_bytes()
    if raw.startswith(b"PK"):  # what Word and Excel keep is packed
        with ZipFile(file) as packed:
            raw = b"".join(map(packed.read, packed.namelist()))
    assert b"pk-2024.sakip" in raw


def test_files_are_named_once(sakip: Sakip) -> None:
    files = json.loads(sakip("check", str(EXAMPLE), str(EXAMPLE), "--format", "json").out)["summary"]["files"]
    assert files == len(list(EXAMPLE.glob("*.sakip")))


def test_a_source_file_has_one_place_in_the_report(sakip: Sakip, monkeypatch: pytest.MonkeyPatch) -> None:
    every_plan_is(monkeypatch, Made(()), Made((), Sources(files=(PLAN, SourceFile("z.sakip")))))
    assert json.loads(sakip("check", "--format", "json").out)["summary"]["files"] == 3


def test_a_folder_of_folders_is_many_plans(sakip: Sakip, tmp_path: Path) -> None:
    """Principle 7: a folder of folders is a workspace of many agencies."""
    for office in ("dinas-a", "dinas-b"):
        (tmp_path / office).mkdir()
        (tmp_path / office / "data.sakip").write_text('data d "D" { satuan orang  sumber_data "Bidang" }\n')
    done = sakip("check", str(tmp_path), "--format", "concise", "--select", "SK102")
    assert (done.code, done.out) == (0, "")
    assert sakip("tree", str(tmp_path)).code == 2
