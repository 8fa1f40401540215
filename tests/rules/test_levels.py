"""Levels that a plan names itself are checked like those they are like: the ministry's plan is a file, no fork."""

import pytest

from sakip.checks.cascading.sk201_sasaran_tanpa_iku import RULE
from sakip.plan import loads
from sakip.text.bilingual import Lang
from tests.rules.findings import in_text

PLAN = """\
pakai "kementerian"
instansi kl "Kementerian Contoh" { kewenangan pusat  unit deputi "Deputi"  unit asdep "Asisten Deputi" }
renstra 2025..2026 "Renstra" { nomor "1"  tanggal "1 Februari 2025" }
tujuan T1 "Meningkatnya mutu layanan" {
  indikator mutu "Indeks mutu layanan" { satuan indeks  arah naik  target { 2025: 3  2026: 4 } }
  ss SS1 "Meningkatnya ketepatan layanan" {
    ikss tepat "Persentase layanan tepat waktu" {
      satuan persen  arah naik  jenis outcome  triwulan tahunan  formula "tepat waktu dibagi seluruh layanan"
      definisi "Layanan tepat waktu"  sumber_data deputi  penanggung_jawab deputi
      baseline { 2024: 40% }  target { 2025: 50%  2026: 60% }
    }
  }
}
program EA "Program Pelayanan" {
  mendukung SS1  pengampu deputi
  sp SP1 "Meningkatnya standar layanan" {
    ikp standar "Persentase layanan berstandar" { satuan persen  arah naik  target { 2025: 50%  2026: 60% } }
  }
  kegiatan 5210 "Penyelenggaraan Layanan" {
    pengampu asdep
    sk SK1 "Tersedianya layanan" { ikkl sedia "Jumlah layanan" { satuan layanan  target { 2025: 8  2026: 9 } } }
    kro QBA "Pelayanan Publik" {
      pengampu asdep  pagu { 2025: Rp150  2026: Rp160 }
      indikator petugas "Jumlah petugas terlatih" { satuan orang  target { 2025: 20  2026: 25 } }
      ro QBA.001 "Petugas yang Dilatih" {
        pengampu asdep  pagu { 2025: Rp150  2026: Rp160 }
        indikator dilatih "Jumlah petugas yang dilatih" { satuan orang  target { 2025: 20  2026: 25 } }
      }
    }
  }
}
"""


def test_the_plan_has_no_error() -> None:
    assert [each.code for each in loads(PLAN).diagnostics if each.severity.value == "error"] == []


@pytest.mark.parametrize(
    ("right", "wrong", "found"),
    [
        ('ikp standar "Persentase layanan berstandar" {', "catatan {", "SK201"),
        ('ikss tepat "Persentase layanan tepat waktu" {', "catatan {", "SK201"),
        ('formula "tepat waktu dibagi seluruh layanan"', "", "SK402"),
        ("target { 2025: 50%  2026: 60% }\n    }\n  }\n}", "target { 2025: 50% }\n    }\n  }\n}", "SK406"),
        (
            "pagu { 2025: Rp150  2026: Rp160 }\n      indikator",
            "pagu { 2025: Rp151  2026: Rp160 }\n      indikator",
            "SK501",
        ),
        ("mendukung SS1  ", "", "SK210"),
        ("2026: 60% } }\n  }\n  kegiatan", "2026: 40% } }\n  }\n  kegiatan", "SK408"),
        ("sk SK1", "ss SK1", "SK010"),
    ],
)
def test_a_mistake_at_a_named_level_is_found(right: str, wrong: str, found: str) -> None:
    assert right in PLAN
    assert found in [each.code for each in loads(PLAN.replace(right, wrong, 1)).diagnostics]


def test_a_finding_calls_a_level_and_its_measure_by_their_own_names() -> None:
    text = PLAN.replace(
        'ikp standar "Persentase layanan berstandar" { satuan persen  arah naik  target', "catatan { x"
    ).replace("catatan { x { 2025: 50%  2026: 60% } }", 'catatan "Indikator menyusul"')
    assert in_text(text, "SK201") == ["16 SK201 sp SP1 tidak punya indikator"]
    (finding,) = (each for each in loads(text).diagnostics if each.code == RULE.code)
    assert finding.advice(Lang.ID) == "tambahkan `ikp` di dalam sp SP1"


def test_a_level_in_the_wrong_place_is_told_its_places() -> None:
    """It is known, and not taken for a slip of the pen."""
    assert in_text(PLAN.replace("sk SK1", "ss SK1"), "SK009", "SK010") == [
        "21 SK010 `ss` tidak dapat ditulis di dalam `kegiatan`"
    ]
    (finding,) = (each for each in loads(PLAN.replace("sk SK1", "ss SK1")).diagnostics if each.code == "SK010")
    assert finding.advice(Lang.ID) == "`ss` ditulis di dalam `tujuan`"
