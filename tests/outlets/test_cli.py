"""The shell around the commands: help, languages, complaints, exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sakip import __version__
from sakip.cli import main
from tests.outlets.conftest import Sakip

SMALL = """\
instansi dk "Dinas Koperasi" { pemda "Kota Denpasar" }
sasaran S1 "Koperasi sehat" { iku a "Koperasi sehat" { satuan koperasi   realisasi { 2024: 5 } } }
"""


def test_help_names_each_command_with_its_alias(sakip: Sakip) -> None:
    done = sakip("-h")
    assert done.code == 0
    assert done.out.startswith("Pemakaian: sakip [PILIHAN] PERINTAH …\n")
    for name, entry in main.ENTRIES.items():
        assert f"  {name}, {entry.alias} " in done.out


@pytest.mark.parametrize("name", main.ENTRIES)
def test_an_alias_is_the_same_command(sakip: Sakip, name: str) -> None:
    alias = main.ENTRIES[name].alias
    done = sakip(alias, "-h")
    assert done == sakip(name, "--help")
    assert f"Nama lain: sakip {alias}\n" in done.out


def test_help_follows_the_language(sakip: Sakip, monkeypatch: pytest.MonkeyPatch) -> None:
    english = sakip("--lang", "en", "check", "--help").out
    assert english.startswith("Usage: sakip check [OPTIONS]")
    assert sakip("check", "--lang=en", "-h").out == english
    monkeypatch.setenv("SAKIP_LANG", "en")
    assert sakip("check", "-h").out == english
    assert sakip("check", "--lang", "id", "-h").out.startswith("Pemakaian: ")


@pytest.mark.parametrize(
    ("command", "indonesian", "english"),
    [
        (
            "check",
            "--format teks|ringkas|csv|md|docx|xlsx|json|sarif|github|junit",
            "--format text|concise|csv|md|docx|xlsx|json|sarif|github|junit",
        ),
        ("check", "--severity galat|peringatan|saran", "--severity error|warning|advice"),
        ("summary", "--format teks|csv|md|docx|xlsx|json|lencana", "--format text|csv|md|docx|xlsx|json|badge"),
        (
            "audit",
            "--status cocok|terjelaskan|tak-terjelaskan|tak-dapat-diuji",
            "--status reproduced|explained|unexplained|not-checkable",
        ),
    ],
)
def test_choices_are_shown_in_the_language_and_understood_in_both(
    sakip: Sakip, command: str, indonesian: str, english: str
) -> None:
    assert f"  {indonesian}" in sakip(command, "--help").out
    assert f"  {english}" in sakip(command, "--help", "--lang", "en").out
    option, words = indonesian.split()
    for word in (*words.split("|"), *english.split()[1].split("|")):
        assert "bukan pilihan" not in sakip(command, "examples/denpasar", option, word.upper().replace("-", "_")).err


def test_version(sakip: Sakip) -> None:
    assert sakip("--version") == main_done(f"sakip {__version__}\n")


def test_no_command_is_answered_with_help(sakip: Sakip) -> None:
    done = sakip()
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Pemakaian: ")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["chek"], "galat: Perintah `chek` tidak dikenal. Maksud Anda `check`?\n"),
        (["xyzzy"], "galat: Perintah `xyzzy` tidak dikenal.\n"),
        (["check", "--formt", "json"], "galat: Pilihan `--formt` tidak dikenal. Maksud Anda `--format`?\n"),
        (["check", "--format"], "galat: Pilihan `--format` perlu nilai di belakangnya.\n"),
        (["check", "--format", "yaml"], "galat: `yaml` bukan pilihan untuk --format: teks, ringkas, csv, "),
        (["check", "--lang", "fr"], "galat: `fr` bukan pilihan untuk --lang: id, en.\n"),
        (["explain"], "galat: `KODE` belum disebut.\n"),
        (["explain", "SK201", "SK202"], "galat: `SK202` berlebih di sini.\n"),
        (["check", "tidak/ada", "--lang", "en"], "error: There is no file or folder named `tidak/ada`.\n"),
    ],
    ids=" ".join,
)
def test_a_slip_is_told_plainly(sakip: Sakip, args: list[str], said: str) -> None:
    done = sakip(*args)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check", "rencna"], "Tidak ada berkas atau folder bernama `rencna`. Maksud Anda `rencana`?"),
        (["check", "dinas"], "Anda sudah berada di dalam folder `dinas`; ketik perintahnya tanpa nama folder itu."),
        (["trace", "rencana", "iku.capaian"], "Sebut dahulu yang ditanyakan, lalu rencananya: iku.capaian rencana"),
        (["impact", "rencana", "iku"], "Sebut dahulu yang ditanyakan, lalu rencananya: iku rencana"),
    ],
)
def test_a_plan_that_is_not_where_one_looks_is_pointed_at(
    sakip: Sakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], said: str
) -> None:
    (tmp_path / "dinas" / "rencana").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "dinas")
    done = sakip(*args)
    assert (done.code, done.err) == (2, f"galat: {said}\n")


WRITING = {
    "page": ["page", "-o"],
    "report": ["report", "--format", "xlsx", "-o"],
    "graph": ["graph", "--format", "svg", "-o"],
    "baseline": ["check", "--write-baseline"],
}


@pytest.mark.parametrize("args", WRITING.values(), ids=WRITING)
@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("/dev/full", "disk penuh"),
        (".", "itu sebuah folder, bukan berkas"),
        ("tidak/ada.x", "foldernya tidak ada"),
        ("rencana.sakip/x", "di tengah jalurnya ada berkas, bukan folder"),
    ],
)
def test_what_cannot_be_written_is_told_with_the_reason(
    sakip: Sakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], target: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rencana.sakip").write_text(SMALL, encoding="utf-8")
    done = sakip(*args, target, "rencana.sakip")
    assert (done.code, done.err) == (2, f"galat: `{target}` tidak dapat ditulis: {said}.\n")
    assert Path("rencana.sakip").read_text(encoding="utf-8") == SMALL


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
@pytest.mark.parametrize("args", [["check"], ["eval"], ["rules"], ["--help"]], ids=" ".join)
def test_a_full_disk_behind_a_pipe_is_no_mistake_of_ours(args: list[str]) -> None:
    plan = ["examples/denpasar"] if args[0] in ("check", "eval") else []
    command = [sys.executable, "-m", "sakip", *args, *plan]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        nobody = subprocess.run(command, stdout=full, stderr=full, check=False)
    assert (done.returncode, done.stderr.decode()) == (2, "galat: `keluaran baku` tidak dapat ditulis: disk penuh.\n")
    assert nobody.returncode == 2


def test_a_closed_output_is_no_mistake() -> None:
    command = f"{sys.executable} -m sakip check examples/denpasar >&-"
    done = subprocess.run(["/bin/sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_mistake_of_our_own_asks_to_be_reported(sakip: Sakip, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("sakip.cli.rulebook.codes", broken)
    done = sakip("rules")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("galat: sakip sendiri yang keliru (KeyError), bukan rencana Anda.")
    assert done.err.count("\n") == 1
    monkeypatch.setenv("SAKIP_DEBUG", "1")
    assert sakip("rules").err.startswith("Traceback")


def test_a_reader_who_leaves_is_no_mistake() -> None:
    script = "from sakip.cli.main import run\nfor _ in range(2000): code = run(['rules'])\n"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_narrow_encoding_is_no_mistake() -> None:
    environ = os.environ | {"PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        [sys.executable, "-m", "sakip", "-h"], env=environ, capture_output=True, text=True, check=True
    )
    assert "PERINTAH ?" in done.stdout


def main_done(out: str) -> object:
    from tests.outlets.conftest import Done

    return Done(0, out, "")
