"""Regulations that documents name: however they write them, and at the very line."""

import pytest

from sakip.law.mentions import mentioned, misdated
from sakip.plan import loads


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PermenPAN-RB No. 12 Tahun 2015", "PermenPAN-RB 12/2015"),
        ("Peraturan Menteri PAN-RB Nomor 12 Tahun 2015", "PermenPAN-RB 12/2015"),
        ("Peraturan Menteri PANRB Nomor 88 Tahun 2021", "PermenPAN-RB 88/2021"),
        ("Permen PAN dan RB Nomor 53 Tahun 2014", "PermenPAN-RB 53/2014"),
        ("Instruksi Presiden Republik Indonesia Nomor 7 Tahun 1999 tentang Akuntabilitas Kinerja", "Inpres 7/1999"),
        ("Peraturan Presiden Nomor 29 Tahun 2014", "Perpres 29/2014"),
    ],
)
def test_a_regulation_is_known_however_it_is_written(text: str, name: str) -> None:
    assert [each.short for each in mentioned(text)] == [name]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Peraturan Menteri Negara PAN Nomor PER/09/M.PAN5/2017", [("PermenPAN 9/2007", 2017)]),
        ("Peraturan Menteri Negara PAN Nomor PER/09/M.PAN/5/2007", []),
        ("PermenPAN Nomor 9 Tahun 2007", []),
        ("Peraturan Gubernur Nomor 12 Tahun 2017", []),
    ],
)
def test_only_the_year_is_wrong(head: str, found: list[tuple[str, int]]) -> None:
    text = f"{head} tentang Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi Pemerintah"
    assert [(each.short, year) for each, year in misdated(text)] == found


def test_of_several_the_one_that_is_meant_is_shown() -> None:
    plan = loads("""laporan 2024 "Laporan Kinerja 2024" {
      dasar "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional"
      dasar "Instruksi Presiden Nomor 7 Tahun 1999 tentang Akuntabilitas Kinerja Instansi Pemerintah"
    }""")
    assert [(each.code, each.span.line) for each in plan.diagnostics if each.code == "SK327"] == [("SK327", 3)]


def test_a_renstra_by_another_guideline_is_told_its_form() -> None:
    """The guideline that it names is of the other form: not the guideline is missing, but the form is another."""
    text = 'renstra 2025..2029 "Renstra" { nomor "1"  tanggal "1 Maret 2025"  dasar "Inmendagri Nomor 2 Tahun 2025" }'
    (found,) = (each for each in loads(text).diagnostics if each.code == "SK338")
    assert found.advice().endswith("tulis `profil renstra_2025`")
