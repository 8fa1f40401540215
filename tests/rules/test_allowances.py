"""`izinkan`: it excuses what a finding is about, and nothing that it only mentions."""

import pytest

from sakip.plan import loads
from sakip.syntax.vocabulary import BLOCKS

SUM = """
kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {{
  {whole}
  pagu {{ 2024: Rp50.000.000 }}
  subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola" {{ {part}  pagu {{ 2024: Rp20.000.000 }} }}
  subkegiatan 2.17.03.2.01.0004 "Pemeriksaan Koperasi"  {{ pagu {{ 2024: Rp20.000.000 }} }}
}}
"""
TARGETS = """
renstra 2021..2026 "Renstra" {{ {renstra} }}
iku koperasi_sehat "Persentase koperasi sehat" {{
  satuan persen  arah naik  formula "koperasi sehat dibagi koperasi yang dinilai"
  target {{ 2023: 26% }}
  {iku}
}}
iku umkm_naik "Persentase UMKM naik kelas" {{ satuan persen  arah naik  formula "b"  target {{ 2024: 2% }}  {lain} }}
rkt 2024 "RKT"              {{ target {{ koperasi_sehat: 27,45% }}  {rkt} }}
perjanjian 2024 "Perjanjian" {{ target {{ koperasi_sehat: 27,8% }}  {pk} }}
"""
NAMES = """
data aktif   "Jumlah koperasi aktif" { satuan koperasi  SATU }
data dinilai "Jumlah koperasi aktif" { satuan koperasi  DUA }
"""


def codes(text: str) -> list[str]:
    return [each.code for each in loads(text).diagnostics]


def test_a_sum_is_excused_where_it_is_stated_not_in_a_part_of_it() -> None:
    assert "SK501" in codes(SUM.format(whole="", part=""))
    assert "SK501" not in codes(SUM.format(whole='izinkan SK501 "sisanya cadangan"', part=""))
    assert {"SK501", "SK901"} <= set(codes(SUM.format(whole="", part='izinkan SK501 "sisanya cadangan"')))


@pytest.mark.parametrize("place", ["iku", "pk", "rkt"])
def test_a_difference_is_excused_by_either_document_and_by_what_it_is_about(place: str) -> None:
    places = dict.fromkeys(("iku", "pk", "rkt", "renstra", "lain"), "")
    assert "SK301" in codes(TARGETS.format(**places))
    assert "SK301" not in codes(TARGETS.format(**places | {place: 'izinkan SK301 "Dinaikkan pada Renja"'}))


@pytest.mark.parametrize("place", ["renstra", "lain"])
def test_it_is_not_excused_by_what_has_no_part_in_it(place: str) -> None:
    places = dict.fromkeys(("iku", "pk", "rkt", "renstra", "lain"), "")
    assert "SK301" in codes(TARGETS.format(**places | {place: 'izinkan SK301 "Dinaikkan pada Renja"'}))


@pytest.mark.parametrize("place", ["SATU", "DUA"])
def test_two_that_are_alike_are_excused_by_either(place: str) -> None:
    plain = NAMES.replace("SATU", "").replace("DUA", "")
    assert "SK218" in codes(plain)
    excused = NAMES.replace(place, 'izinkan SK218 "Dua sumber"').replace("SATU", "").replace("DUA", "")
    assert "SK218" not in codes(excused)


def test_of_many_alike_only_the_one_that_is_excused_goes() -> None:
    """And what is left is still shown as one."""
    programs = "".join(f'program P{each} "Program ke-{each}" {{ IZIN{each} }}\n' for each in range(6))
    plan = f'tujuan T1 "Meningkatnya daya saing" {{ indikator "PDRB" {{ satuan persen }} }}\n{programs}'

    def detached(text: str) -> list[str]:
        found = [each for each in loads(text).diagnostics if each.code == "SK210"]
        return [str(each.params["simpul"]) for each in found]

    def without(*excused: int) -> str:
        text = plan
        for each in range(6):
            text = text.replace(f"IZIN{each}", 'izinkan SK210 "belum ditetapkan"' if each in excused else "")
        return text

    assert detached(without()) == ["P0", "P1", "P2", "P3", "P4", "P5"]
    assert detached(without(0, 3)) == ["P1", "P2", "P4", "P5"]


# ── where it may be written ─────────────────────────────────────────────────────────────────────────

HELD = {
    "SK222": """instansi dk "Dinas Koperasi" {
      unit sekretariat "Sekretariat"  unit pengawasan "Bidang Pengawasan"
      unit pemberdayaan "Bidang Pemberdayaan"  unit mikro "Bidang Usaha Mikro" { HERE }
    }
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" { pengampu sekretariat }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pengampu pengawasan }
    program 2.17.06 "Program Pemberdayaan Koperasi" { pengampu pemberdayaan }""",
    "SK418": 'skala kinerja "Predikat kinerja" { "Tinggi": 76..90  "Rendah": <76  HERE  "Sangat Tinggi": 91..100 }',
    "SK438": """pakai "capaian"
    kebijakan { mengikuti turun_kebalikan  capaian turun = (2 * target - realisasi) / target  HERE }""",
    "SK602": """instansi dk "Dinas Koperasi" { unit pengawasan "Bidang Pengawasan"  unit mikro "Bidang Mikro" }
    program 2.17.03 "Program Pengawasan Koperasi" { pengampu pengawasan }
    lintas bersama "Koperasi sehat" { peran mikro "Pembinaan" { melalui 2.17.03  HERE }  luar "Kementerian Koperasi" }""",
    "SK322": 'evaluasi 2024 "LHE" { komponen "Pelaporan" { bobot 10  nilai 18,75  HERE } }',
    "SK324": 'evaluasi 2024 "LHE" { rekomendasi "Menyusun SOP pengumpulan data kinerja" { HERE } }',
}


@pytest.mark.parametrize("code", HELD)
def test_whatever_can_have_a_finding_can_say_why_it_stands(code: str) -> None:
    assert code in codes(HELD[code].replace("HERE", ""))
    assert {code, "SK901", "SK010"}.isdisjoint(codes(HELD[code].replace("HERE", f'izinkan {code} "sudah dibahas"')))


def test_where_a_note_may_stand_an_allowance_may() -> None:
    assert [each.name for each in BLOCKS.values() if "catatan" in each.words and "izinkan" not in each.words] == []
