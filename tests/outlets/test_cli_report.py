"""`sakip report`: which tables there are, and where they go."""

from pathlib import Path

import pytest

from tests.outlets.conftest import Sakip

PLAN = "examples/denpasar"


def test_the_list_has_the_tables_of_the_plan_s_own_form(sakip: Sakip) -> None:
    listed = sakip("report", PLAN, "--list").out
    assert "t-c.27 " in listed
    assert "tujuan-sasaran" not in listed
    assert "tujuan-sasaran" in sakip("report", "examples/dishub-banyuwangi", "--list").out


def test_only_the_tables_that_are_asked_for(sakip: Sakip) -> None:
    out = sakip("report", PLAN, "--table", "pk", "--table", "anggaran").out
    assert [line for line in out.splitlines() if line.startswith("**")] == [
        "**Perjanjian Kinerja Tahun 2024**",
        "**Realisasi Anggaran Tahun 2024**",
    ]


def test_a_wrong_code_is_told_with_the_nearest(sakip: Sakip) -> None:
    done = sakip("report", PLAN, "--table", "capain")
    assert (done.code, done.err) == (2, "galat: Tidak ada tabel berkode `capain`. Maksud Anda `capaian`?\n")


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_whole_report_goes_to_a_file(sakip: Sakip, tmp_path: Path, form: str) -> None:
    target = tmp_path / "lkjip"
    assert sakip("laporan", PLAN, "--lkjip", "--format", form, "-o", str(target)).out == ""
    assert "BAB III AKUNTABILITAS KINERJA" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.docx", b"PK"), ("a.XLSX", b"PK"), ("a.html", b"<!doctype html>"), ("a.md", b"# "), ("a", b"# ")],
)
def test_the_ending_of_the_file_says_the_form(sakip: Sakip, tmp_path: Path, name: str, begins: bytes) -> None:
    assert sakip("report", PLAN, "--table", "pk", "-o", str(tmp_path / name)).code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_file_of_no_form_is_not_written(sakip: Sakip, tmp_path: Path) -> None:
    done = sakip("report", PLAN, "-o", str(tmp_path / "lkjip.pdf"))
    assert done.err == "galat: Perintah ini tidak menulis berkas `.pdf`. Bentuknya: md, html, docx, xlsx, sakip.\n"
    assert not (tmp_path / "lkjip.pdf").exists()


def test_an_official_form_is_indonesian_in_every_language(sakip: Sakip) -> None:
    asked = ("report", PLAN, "--table", "capaian")
    assert sakip(*asked, "--lang", "en").out == sakip(*asked).out
