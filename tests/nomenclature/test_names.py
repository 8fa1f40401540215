from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.nomenclature import names
from sakip.nomenclature.names import Beda

SAME, SPELLING, OTHER = Beda.SAMA, Beda.EJAAN, Beda.LAIN


@pytest.mark.parametrize(
    ("written", "official", "how"),
    [
        ("Program Pengembangan UMKM", "PROGRAM PENGEMBANGAN UMKM", SAME),
        ("… dalam Daerah Kabupaten / Kota", "… dalam Daerah Kabupaten/ Kota", SAME),
        ("Penyusunan DPA-SKPD", "Penyusunan DPA- SKPD", SAME),
        ("Pemeriksaan dan Pengawasan …", "Pemeriksaan dan Pengawasan Koperasi", SAME),
        ("Pengawasan …", "Pemeriksaan dan Pengawasan Koperasi", OTHER),
        ("Jasa Penunjang Urusan Pemerintah Daerah", "Jasa Penunjang Urusan Pemerintahan Daerah", SPELLING),
        ("Pajak, dan Perizinan", "Pajak dan Perizinan", SPELLING),
        ("Pakaian Dinas Reserta Atribut", "Pakaian Dinas beserta Atribut", SPELLING),
        ("Sarana Dan Prasarana Gedung", "Sarana dan Prasarana Gedung", SAME),
        ("dama 1 (satu) Daerah", "dalam 1 (Satu) Daerah", SPELLING),
        ("Urusan Pemerintahan Daerah", "Urusan Pemerintahan Daerah Kabupaten/Kota", SPELLING),
        ("Koperasi Kewenangan Provinsi", "Koperasi Kewenangan Kabupaten/Kota", OTHER),
        ("Pemberdayaan Usaha Mikro", "Pemberdayaan Usaha Kecil", OTHER),
        ("Penyusunan DPA-SKPD", "Penyusunan Perubahan DPA-SKPD", OTHER),
        ("Akses Pasar", "AksesPasar", SAME),
        ("", "Pengadaan Mebel", OTHER),
    ],
)
def test_how_two_wordings_differ(written: str, official: str, how: Beda) -> None:
    assert names.compare(written, official) is how


def test_who_writes_a_word_right_is_not_told_to_write_it_wrong() -> None:
    listed = "yang Wilayah Keanggotaanya dalam Daerah"
    assert names.compare("yang Wilayah Keanggotaannya dalam Daerah", listed) is SAME
    assert names.compare(listed, "yang Wilayah Keanggotaannya dalam Daerah") is SPELLING
    changed = names.changes("yang Wilayah Keanggotaannya dama Daerah", listed)
    assert [(each.tertulis, each.resmi) for each in changed] == [("dama", "dalam")]


def test_changes_say_where_and_what() -> None:
    written = "Rapat Koordinasi dan Konsultan SKPD"
    (only,) = names.changes(written, "Rapat Koordinasi dan Konsultasi SKPD")
    assert written[only.start : only.end] == only.tertulis == "Konsultan"
    assert only.resmi == "Konsultasi"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert names.compare(one, one) is SAME
    assert (names.compare(one, other) is SAME) or names.key(one) != names.key(other)
    for each in names.changes(one, other):
        assert one[each.start : each.end] == each.tertulis
    assert Fraction(0) <= names.likeness(one, other) <= 1
