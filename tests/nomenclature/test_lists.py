"""Lists: the shipped ones are whole, and a list that a user brings is read whatever its columns are called."""

import csv
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.nomenclature import codes
from sakip.nomenclature.choice import YEARS
from sakip.nomenclature.entries import KABKOTA, PROVINSI, Daftar
from sakip.nomenclature.from_bytes import NO_EXTRA, NO_XLSX, from_bytes
from sakip.nomenclature.from_rows import NO_HEAD
from sakip.nomenclature.shipped import fitting, shipped
from sakip.text.bilingual import Text

LIBRARY = Path(__file__).parents[2] / "sakip" / "library" / "nomenklatur"
LISTS = [shipped(name) for name in YEARS]

# The heads of three lists as they are passed around, with a row or two of each.
BY_LEVEL = """tingkat,kode,nama,kinerja,indikator,satuan,keterangan
urusan,2,URUSAN WAJIB TIDAK BERKAITAN DENGAN PELAYANAN DASAR,,,,
program,2.17.08,PROGRAM PENGEMBANGAN UMKM,,,,
sub_kegiatan,2.17.08.2.01.0002,Pengembangan Usaha Mikro,,Jumlah Usaha Mikro,Unit Usaha,
"""
SUB_ONLY = """jenis_pemda,kode_bidang,kode_program,kode_kegiatan,kode_sub_kegiatan,nama_sub_kegiatan,kinerja,\
indikator,satuan,tag,spm,jenis,sub_kegiatan_sebelumnya
PROV,2.17,2.17.07,2.17.07.1.01,2.17.07.1.01.0014,Pemulihan Usaha,,Jumlah UMKM,Unit Usaha,,,,2.17.07.1.01.0010 Lama
KABKOT,2.17,2.17.07,2.17.07.2.01,2.17.07.2.01.0019,Pemulihan Usaha,,Jumlah UMKM,Unit Usaha,,,,
"""
UPPER = """tingkat,kode,nama,jumlah_nama_berbeda,jumlah_baris_sub
program,2.17.08,PROGRAM PENGEMBANGAN UMKM,1,38
program,2.17.07,PROGRAM PEMBERDAYAAN USAHA,2,34
"""


def read(text: str, name: str = "daftar.csv") -> Daftar:
    found = from_bytes(text.encode(), name)
    assert isinstance(found, Daftar)
    return found


# ── the lists of the standard library ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize("listed", LISTS, ids=lambda each: each.nama)
def test_a_shipped_list_has_no_problem_and_says_what_it_is(listed: Daftar) -> None:
    assert listed.masalah == ()
    assert listed.versi
    assert listed.sumber
    assert YEARS[listed.nama] in (listed.tahun, 0)
    assert {jenis for jenis, _ in listed.entri} <= {KABKOTA, PROVINSI}


@pytest.mark.parametrize("name", YEARS)
def test_each_row_is_of_the_level_it_says(name: str) -> None:
    lines = (LIBRARY / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert [row["kode"] for row in rows if codes.level(row["kode"]) != row["tingkat"]] == []
    assert all(row["nama"] for row in rows)
    assert all(codes.well_formed(row["kode"], row["tingkat"]) for row in rows)
    assert {codes.bidang(row["kode"]) for row in rows} <= {"2.17", "X.XX"}


@pytest.mark.parametrize("listed", LISTS[1:], ids=lambda each: each.nama)
def test_whole_families_have_their_parents_and_indicators(listed: Daftar) -> None:
    for jenis, code in listed.entri:
        if jenis not in listed.lengkap:
            continue
        above = codes.parent(code)
        assert not above or (jenis, above) in listed.entri, code
        entry = listed.entri[jenis, code]
        assert bool(entry.indikator) == (entry.tingkat == "subkegiatan") or code == "2.17.02.1.02.0005"


def test_every_predecessor_is_in_an_older_list() -> None:
    for older, newer in pairwise(LISTS):
        for entry in newer.entri.values():
            for former in entry.sebelumnya:
                assert older.find(entry.jenis, former), (newer.nama, former)


@pytest.mark.parametrize(
    ("year", "names"),
    [
        (0, ("2023", "2027", "2021")),
        (2021, ("2021", "2023", "2027")),
        (2024, ("2023", "2027", "2021")),
        (2026, ("2023", "2027", "2021")),
        (2030, ("2027", "2023", "2021")),
    ],
)
def test_the_year_chooses_the_list(year: int, names: tuple[str, ...]) -> None:
    assert fitting(year) == names


def test_a_code_alone_is_no_key() -> None:
    listed = shipped("2027")
    province, regency = listed.find(PROVINSI, "2.17.01"), listed.find(KABKOTA, "2.17.01")
    assert province is not None
    assert regency is not None
    assert (province.nama.rpartition(" ")[2], regency.nama.rpartition(" ")[2]) == ("Provinsi", "Kabupaten/Kota")


def test_the_supporting_program_is_found_under_every_affair() -> None:
    for own in ("2.17", "1.02", "X.XX"):
        found = shipped("2023").find(KABKOTA, f"{own}.01.2.02.0001")
        assert found is not None
        assert found.nama == "Penyediaan Gaji dan Tunjangan ASN"


def test_a_list_knows_what_it_cannot_judge() -> None:
    listed = shipped("2023")
    assert listed.covers(KABKOTA, "2.17.03.2.09")
    assert listed.covers(KABKOTA, "1.02.01.2.99")
    assert not listed.covers(KABKOTA, "1.02.02.2.01")
    assert not listed.covers(PROVINSI, "2.17.03.1.09")


# ── lists that a user brings ────────────────────────────────────────────────────────────────────────


def test_a_list_of_every_level_is_read() -> None:
    listed = read(BY_LEVEL)
    assert len(listed.entri) == 3
    found = listed.find(KABKOTA, "2.17.08.2.01.0002")
    assert found is not None
    assert (found.jenis, found.indikator, found.satuan) == ("", "Jumlah Usaha Mikro", "Unit Usaha")


def test_a_list_of_sub_kegiatan_is_read() -> None:
    listed = read(SUB_ONLY)
    assert set(listed.entri) == {(PROVINSI, "2.17.07.1.01.0014"), (KABKOTA, "2.17.07.2.01.0019")}
    assert [each.kode for each in listed.successors(PROVINSI, "2.17.07.1.01.0010")] == ["2.17.07.1.01.0014"]
    assert listed.knows(KABKOTA, "2.17.07")
    assert not listed.knows(KABKOTA, "2.17.07.1.01")


def test_a_name_that_a_list_has_in_two_ways_is_not_taken() -> None:
    listed = read(UPPER)
    assert [each.nama for each in listed.entri.values()] == ["PROGRAM PENGEMBANGAN UMKM", ""]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_any_common_csv_is_read(delimiter: str, encoding: str) -> None:
    rows = ["DAFTAR NOMENKLATUR", "", "Kode|Nomenklatur|Satuan", "2.17 .08|Program Pengembangan – UMKM|", "|", "3|x|"]
    text = "\r\n".join(rows).replace("|", delimiter)
    listed = from_bytes(text.encode(encoding), "daftar.csv")
    assert isinstance(listed, Daftar)
    assert [(each.kode, each.nama) for each in listed.entri.values()] == [
        ("2.17.08", "Program Pengembangan – UMKM"),
        ("3", "x"),
    ]


def test_a_code_spread_over_columns_is_put_together() -> None:
    listed = read(
        "URUSAN,BIDANG URUSAN,PROGRAM,KEGIATAN,SUB KEGIATAN,NOMENKLATUR URUSAN KABUPATEN/KOTA\n"
        "2,17,,,,KOPERASI\n2,17,03,2.01,,Pemeriksaan\n2,17,03,2.01,0004,Pelaksanaan\n"
    )
    assert [code for _, code in listed.entri] == ["2.17", "2.17.03.2.01", "2.17.03.2.01.0004"]


def test_what_a_list_says_of_itself_is_kept() -> None:
    listed = read("# versi: Perwali 3/2025\n# tahun: 2025\n# lengkap: -\nkode,nama\n2.17.08,Program\nabc,y\n")
    assert (listed.versi, listed.tahun, listed.sebutan) == ("Perwali 3/2025", 2025, "daftar.csv (Perwali 3/2025)")
    assert not listed.covers(KABKOTA, "2.17.09")
    assert [(each.baris, each.sebab.id) for each in listed.masalah] == [(6, '"abc" bukan kode nomenklatur')]


def test_a_code_twice_is_a_problem_and_its_name_is_not_taken() -> None:
    listed = read("kode,nama\n2.17.08,Satu\n2.17.08,Dua\n2.17.07,Tiga\n2.17.07,TIGA\n")
    assert [each.nama for each in listed.entri.values()] == ["", "Tiga"]
    assert [each.sebab.id for each in listed.masalah] == [
        "kode 2.17.08 sudah ada pada baris 2 dengan nama lain",
        "kode 2.17.07 sudah ada pada baris 4",
    ]


@pytest.mark.parametrize("raw", [b"", b"a,b\n1,2\n", b"kode,nama\n", b'kode,nama\n"abc\n', b"\0\xff"])
def test_what_is_no_list_says_so(raw: bytes) -> None:
    assert from_bytes(raw, "daftar.csv") == NO_HEAD


@given(st.binary(max_size=200) | st.text(alphabet='kodenama,;\n"2.17X#:', max_size=120).map(str.encode))
def test_any_bytes_are_a_list_or_a_reason(raw: bytes) -> None:
    assert isinstance(from_bytes(raw, "daftar"), Daftar | Text)


def test_a_list_shown_as_csv_is_the_list_again() -> None:
    again = from_bytes((LIBRARY / "2027.csv").read_bytes(), "2027")
    assert isinstance(again, Daftar)
    assert again.entri == shipped("2027").entri


# ── XLSX ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_workbook_is_read() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Catatan"])
    sheet = book.create_sheet("Daftar")
    for row in (
        ["Nomenklatur 2025"],
        ["Kode", "Nama", "Satuan"],
        [2.17, "Koperasi"],
        ["2.17.08", "Program UMKM", None],
    ):
        sheet.append(row)
    raw = BytesIO()
    book.save(raw)
    listed = from_bytes(raw.getvalue(), "daftar.xlsx")
    assert isinstance(listed, Daftar)
    assert [(each.kode, each.nama) for each in listed.entri.values()] == [
        ("2.17", "Koperasi"),
        ("2.17.08", "Program UMKM"),
    ]


def test_without_the_extra_a_workbook_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert from_bytes(b"PK\x03\x04", "daftar.xlsx") == NO_EXTRA


def test_a_broken_workbook_is_no_list() -> None:
    pytest.importorskip("openpyxl")
    assert from_bytes(b"PK\x03\x04" + b"\0" * 40, "daftar.xlsx") == NO_XLSX
