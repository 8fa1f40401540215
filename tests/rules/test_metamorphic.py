"""A plan that is right, and one thing done to it: exactly one finding more, and none once it is put back."""

from collections import Counter

import pytest

from sakip.diagnostics.groups import grouped
from sakip.plan import loads

PLAN = """
renstra 2021..2026 "Renstra Dinas Koperasi dan UKM" {
  nomor "188.45/12/2021"  tanggal "1 Maret 2021"
}
instansi dkukm "Dinas Koperasi dan UKM" {
  urusan 2.17
  unit sekretariat "Sekretariat"
  unit pengawasan  "Bidang Pengawasan"
  unit mikro       "Bidang Usaha Mikro"
}
tujuan_daerah TD1 "Meningkatnya ekonomi kerakyatan"
sasaran_daerah SD1 "Meningkatnya usaha koperasi dan mikro" { mendukung TD1 }
data koperasi_aktif   "Jumlah koperasi aktif"   { satuan koperasi  sumber_data pengawasan }
data koperasi_dinilai "Jumlah koperasi dinilai" { satuan koperasi  sumber_data pengawasan }

tujuan T1 "Meningkatnya daya saing koperasi" {
  mendukung SD1
  indikator pdrb "Kontribusi koperasi terhadap PDRB" {
    satuan persen  arah naik  formula = 100% - lalu(pdrb_lain)
    target { 2021..2026: 5% }
  }
  indikator pdrb_lain "Kontribusi usaha lain terhadap PDRB" {
    satuan persen  arah turun  formula = 100% - pdrb
    target { 2021..2026: 95% }
  }
  sasaran S1 "Meningkatnya koperasi sehat" {
    iku koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  arah naik  triwulan tahunan  jenis outcome
      formula = koperasi_aktif / koperasi_dinilai * 100%
      definisi "Koperasi sehat di antara yang dinilai"
      sumber_data pengawasan  penanggung_jawab pengawasan
      baseline { 2020: 9,5% }
      target { 2021: 10%  2022: 11%  2023: 12%  2024: 13%  2025: 14%  2026: 15% }
    }
  }
}
sasaran S3 "Meningkatnya usaha mikro yang tangguh" {
  mendukung T1
  iku naik_kelas "Persentase usaha mikro naik kelas" {
    satuan persen  arah naik  triwulan tahunan  jenis outcome
    formula "usaha mikro yang naik kelas dibagi usaha mikro"
    definisi "Usaha mikro yang menjadi usaha kecil"
    sumber_data mikro  penanggung_jawab mikro
    baseline { 2020: 1% }
    target { 2021: 2%  2022: 3%  2023: 4%  2024: 5%  2025: 6%  2026: 7% }
  }
}
tujuan T2 "Meningkatnya tata kelola dinas" {
  indikator kepuasan "Indeks kepuasan masyarakat" {
    satuan indeks  arah naik  target { 2021..2026: 80 }
  }
}
sasaran S2 "Meningkatnya akuntabilitas dinas" {
  mendukung T2
  iku nilai_sakip "Nilai SAKIP" {
    satuan nilai  arah naik  triwulan tahunan  jenis outcome
    formula "hasil evaluasi Inspektorat"  dinilai_oleh "Inspektorat"
    definisi "Nilai akuntabilitas kinerja dinas"
    sumber_data sekretariat  penanggung_jawab sekretariat
    baseline { 2020: 70 }
    target { 2021: 71  2022: 72  2023: 73  2024: 74  2025: 75  2026: 76 }
  }
}
program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
  mendukung koperasi_sehat
  pengampu pengawasan
  kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi …" {
    subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi"
  }
  kegiatan 2.17.03.2.02 "Pembinaan Koperasi" {
    subkegiatan 2.17.03.2.02.0001 "Pembinaan Pengurus Koperasi"
  }
}
program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {
  mendukung S1 porsi 60%, S2 porsi 40%
  pengampu pengawasan
  pagu { 2024: Rp427.846.200 }
  kegiatan 2.17.04.2.01 "Penilaian Kesehatan Koperasi …" {
    subkegiatan 2.17.04.2.01.0001 "Pelaksanaan Penilaian Kesehatan …"
  }
}
program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah …" {
  mendukung nilai_sakip
  pengampu sekretariat
  kegiatan 2.17.01.2.06 "Administrasi Umum Perangkat Daerah" {
    subkegiatan 2.17.01.2.06.0009 "Penyelenggaraan Rapat Koordinasi …"
  }
}
program 2.17.08 "Program Pengembangan UMKM" {
  mendukung S3
  pengampu mikro
  kegiatan 2.17.08.2.01 "Pengembangan Usaha Mikro …" {
    subkegiatan 2.17.08.2.01.0006 "Produksi dan Pengolahan …"
  }
}
lintas sehat_bersama "Koperasi sehat adalah kerja bersama" {
  untuk koperasi_sehat
  peran pengawasan "Pemeriksaan" { melalui 2.17.03  status disetujui }
  luar "Kementerian Koperasi"
}
pohon pokin "Pohon kinerja koperasi" {
  kondisi sehat "Koperasi sehat" {
    tingkat ultimate
    kondisi patuh "Koperasi patuh pada ketentuan" { tingkat immediate  dipetakan 2.17.03 }
    kondisi cakap "Pengurus koperasi cakap"       { tingkat immediate  dipetakan 2.17.03.2.02 }
  }
}
"""

INDICATOR = """  indikator kepuasan "Indeks kepuasan masyarakat" {
    satuan indeks  arah naik  target { 2021..2026: 80 }
  }
"""
ACTIVITY = """  kegiatan 2.17.08.2.01 "Pengembangan Usaha Mikro …" {
    subkegiatan 2.17.08.2.01.0006 "Produksi dan Pengolahan …"
  }
"""

# Code, what stands in the plan, and what stands there instead once somebody has made that one mistake.
MISTAKES = [
    ("SK201", "iku nilai_sakip", "indikator nilai_sakip"),
    ("SK202", "mendukung T2", "mendukung T1"),
    ("SK203", INDICATOR, ""),
    ("SK204", ACTIVITY, ""),
    ("SK205", "mendukung S3", "mendukung koperasi_sehat"),
    ("SK206", 'subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi"', ""),
    ("SK207", "S1 porsi 60%, S2 porsi 40%", "S1, S2"),
    ("SK207", "S1 porsi 60%, S2 porsi 40%", "S1 porsi 60%, S2"),
    ("SK208", "S1 porsi 60%, S2 porsi 40%", "S1 porsi 60%, S2 porsi 30%"),
    ("SK208", "S1 porsi 60%, S2 porsi 40%", "S1 porsi 60%, S2 porsi 60%"),
    ("SK209", 'TD1 "Meningkatnya ekonomi kerakyatan"', 'TD1 "Meningkatnya ekonomi kerakyatan" { mendukung SD1 }'),
    ("SK210", "mendukung koperasi_sehat", ""),
    ("SK210", "mendukung S3", ""),
    ("SK210", "  mendukung T2\n", ""),
    ("SK211", "mendukung nilai_sakip", ""),
    ("SK211", "mendukung nilai_sakip", "sifat penunjang"),
    ("SK213", "2.17.03.2.02.0001", "2.17.04.2.02.0001"),
    ("SK213", "  kegiatan 2.17.08.2.01", "  kegiatan 2.17.05.2.01"),
    ("SK214", "lalu(pdrb_lain)", "pdrb_lain"),
    ("SK215", "pengampu mikro", ""),
    ("SK216", "Meningkatnya akuntabilitas dinas", "Meningkatkan akuntabilitas dinas"),
    ("SK217", "  urusan 2.17\n", "  urusan 2.17  kewenangan provinsi\n"),
    ("SK218", "Jumlah koperasi dinilai", "Jumlah  Koperasi Aktif"),
    ("SK218", "Meningkatnya tata kelola dinas", "Meningkatnya daya saing, koperasi"),
    ("SK601", 'luar "Kementerian Koperasi"', ""),
    ("SK602", 'peran pengawasan "Pemeriksaan"', 'peran mikro "Pemeriksaan"'),
    ("SK603", "status disetujui", ""),
    ("SK603", "status disetujui", "status ditolak"),
    ("SK604", "dipetakan 2.17.03.2.02", ""),
    ("SK605", "Koperasi patuh pada ketentuan", "Bidang Pengawasan bekerja"),
    ("SK605", "Koperasi patuh pada ketentuan", "Pinjaman Rp300 juta tersalur"),
]


# The nomenclature judges names and codes that are made up here; what it finds is tested beside it.
ELSEWHERE = ("SK7",)


@pytest.fixture(autouse=True)
def _rules_may_not_break(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_DEBUG", "1")


@pytest.mark.parametrize(("code", "right", "wrong"), MISTAKES, ids=[f"{each[0]}-{each[2][:30]}" for each in MISTAKES])
def test_one_mistake_adds_exactly_its_finding(code: str, right: str, wrong: str) -> None:
    """And putting right what was wrong takes it away again, for it is the plan as it was."""
    assert PLAN.count(right) == 1
    before, after = findings(PLAN), findings(PLAN.replace(right, wrong))
    assert [each[0] for each in (after - before).elements()] == [code]
    assert list(before - after) == []


@pytest.mark.parametrize("code", sorted({each[0] for each in MISTAKES}))
def test_the_plan_itself_is_right(code: str) -> None:
    assert [each for each in findings(PLAN) if each[0] == code] == []


def test_a_plan_without_its_goals_is_one_finding() -> None:
    """SK212; every objective being detached is no news then."""
    plan = 'renstra 2021..2026 "Renstra" { nomor "1"  tanggal "1 Maret 2021" }\n'
    objective = 'sasaran S1 "Meningkatnya koperasi sehat" { strategi "Pembinaan" }\n'
    goal = 'tujuan T1 "Meningkatnya daya saing" { indikator "PDRB" { satuan persen } }\n'
    with_goal = findings(plan + objective.replace("strategi", "mendukung T1  strategi") + goal)
    assert [each[0] for each in (findings(plan + objective) - with_goal).elements()] == ["SK212"]


def findings(text: str) -> Counter[tuple[str, str]]:
    """What is found in *text*: codes and messages, wherever they stand."""
    found = grouped(loads(text, "rencana.sakip").diagnostics)
    return Counter((each.code, each.message()) for each in found if each.code[:3] not in ELSEWHERE)
