import json
from pathlib import Path

import pytest

from sakip.plan import loads
from tests.outlets.conftest import Sakip

WHOSE = "Pemeriksaan dan Pengawasan Koperasi yang Wilayah Keanggotaannya"


def test_a_code_is_shown_in_full(sakip: Sakip) -> None:
    done = sakip("kode", "2.17.03.2.01.0004")
    assert done.code == 0
    assert done.out.splitlines() == [
        f"2.17.03.2.01.0004  Pelaksanaan Proses {WHOSE} Daerah Kabupaten/Kota",
        "  kabkota · 2023 (rumpun Kepmendagri 900.1.15.5-1317/2023)",
        f"  kinerja     Pelaksanaan proses {WHOSE} Daerah Kabupaten/Kota",
        "  indikator   Jumlah Koperasi yang telah dilakukan Pemeriksaan dan Pengawasan",
        "  satuan      Unit Usaha",
        "  sebelumnya  2.17.03.2.01.01 2.17.03.2.01.02",
    ]


def test_an_old_code_says_what_replaces_it(sakip: Sakip) -> None:
    out = sakip("codes", "2.17.07.2.01.0002", "--lang", "en").out
    assert "  replaced by 2.17.07.2.01.0016 Perkuatan Kemitraan" in out


def test_the_beginning_of_a_code_lists_what_is_below(sakip: Sakip) -> None:
    out = sakip("codes", "2.17.04", "--kind", "kota", "--version", "2023").out
    assert [line.split()[0] for line in out.splitlines()] == [
        "2.17.04",
        "2.17.04.2.01",
        "2.17.04.2.01.0001",
        "2.17.04.2.01.0003",
    ]


def test_words_find_names_before_indicators(sakip: Sakip) -> None:
    out = sakip("codes", "pemeliharaan", "mebel", "--jenis", "kota").out
    assert out.splitlines()[0] == "X.XX.01.2.09.0005  Pemeliharaan Mebel"


@pytest.mark.parametrize("asked", [["1.02.01.2.09.0005"], ["X.XX.01.2.09.0005", "--urusan", "1.02"]], ids=" ".join)
def test_the_supporting_program_takes_the_own_affair(sakip: Sakip, asked: list[str]) -> None:
    assert sakip("codes", *asked, "--kind", "kota").out.startswith("1.02.01.2.09.0005  Pemeliharaan Mebel\n")


def test_json_and_csv_hold_the_same(sakip: Sakip, tmp_path: Path) -> None:
    asked = ("codes", "2.17.07.2.01.0016", "--kind", "kota")
    (only,) = json.loads(sakip(*asked, "--format", "json").out)
    assert (only["kode"], only["satuan"], only["sebelumnya"]) == ("2.17.07.2.01.0016", "Lembaga", "2.17.07.2.01.0002")
    table = sakip(*asked, "--format", "csv").out
    assert table.splitlines()[0] == "jenis_pemda,kode,tingkat,nama,kinerja,indikator,satuan,sebelumnya,daftar"
    (tmp_path / "daftar.csv").write_text(table, "utf-8")
    again = sakip("codes", "2.17.07.2.01.0016", "--list", str(tmp_path / "daftar.csv"), "--format", "json").out
    assert json.loads(again)[0] | {"daftar": ""} == only | {"daftar": ""}


def test_a_piece_of_a_plan_can_be_pasted(sakip: Sakip) -> None:
    piece = sakip("codes", "2.17.04", "--kind", "kota", "--sakip").out
    assert piece.startswith(
        'program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {\n  kegiatan 2.17.04.2.01 "'
    )
    assert "2.17.04.2.01.01 " not in piece
    plan = loads(f'instansi d "Dinas" {{ kewenangan kota  urusan 2.17 }}\n{piece}')
    assert "2.17.04.2.01.0003" in plan.model.nama
    assert [each for each in plan.diagnostics if each.code.startswith(("SK0", "SK1", "SK7"))] == []


def test_without_a_question_the_lists_are_shown(sakip: Sakip) -> None:
    out = sakip("codes", "--version", "2027").out
    assert out.startswith("2027 (pemutakhiran 2027) · 431 kode\n")
    assert "  2.17.08  Program Pengembangan UMKM\n" in out


def test_a_list_of_ones_own_shows_its_problems(sakip: Sakip, tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text("kode,nama\n2.17.08,Satu\n2.17.08,Dua\n", "utf-8")
    assert "baris 3: kode 2.17.08 sudah ada pada baris 2 dengan nama lain" in sakip("codes", "--list", str(path)).out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["xyz"], "Tidak ada kode atau nama `xyz`: daftar bawaan hanya urusan 2.17 dan program penunjang."),
        (["2.17", "--urusan", "17"], "`17` bukan bidang urusan"),
        (["2.17", "--list", "tidak-ada.csv"], "`tidak-ada.csv` tidak dapat dipakai"),
        (["2.17", "--kind", "desa"], "`desa` bukan pilihan untuk --kind: kota, kabupaten, provinsi"),
    ],
)
def test_what_cannot_be_answered_is_said(sakip: Sakip, asked: list[str], said: str) -> None:
    done = sakip("codes", *asked)
    assert done.code == 2
    assert said in done.err


def test_what_is_misspelled_is_found_again(sakip: Sakip) -> None:
    done = sakip("codes", "penilian", "kesehtan")
    assert (done.code, done.err) == (
        2,
        "galat: Tidak ada kode atau nama `penilian kesehtan`. Cobalah: sakip codes penilaian kesehatan\n",
    )
    assert sakip("codes", "2.17.03.2.09").err.endswith("Cobalah: sakip codes 2.17.03.2\n")


def test_another_affair_needs_another_list(sakip: Sakip) -> None:
    assert "Baca daftar lain dengan --list" in sakip("codes", "2.15.02").err


def test_a_piece_is_of_one_kind_of_government(sakip: Sakip) -> None:
    """The same code is a programme of a province and of a city, with other activities below it."""
    assert "Pilih dengan --jenis" in sakip("codes", "2.17.04", "--sakip").err


def test_lists_may_be_in_several_files(sakip: Sakip, tmp_path: Path) -> None:
    for name, row in (
        ("atas", "KAB/KOTA,2.15.05,Program Perkeretaapian"),
        ("bawah", "KAB/KOTA,2.15.05.2.01,Rencana Induk"),
    ):
        (tmp_path / f"{name}.csv").write_text(f"jenis_pemda,kode,nama\n{row}\n", encoding="utf-8")
    lists = [part for name in ("atas", "bawah") for part in ("--list", str(tmp_path / f"{name}.csv"))]
    out = sakip("codes", "2.15.05", *lists).out
    assert "Program Perkeretaapian" in out
    assert "Rencana Induk" in out
