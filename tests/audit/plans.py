"""A small plan with its report, in which one figure is wrong and others because of it."""

PLAN = """\
renstra 2021..2026 "Renstra"
instansi dinas "Dinas Koperasi" {}
data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
data dinilai "Koperasi yang dinilai"   { satuan koperasi }
tujuan T1 "Tujuan" {
  sasaran S1 "Sasaran" {
    iku koperasi "Persentase koperasi sehat" {
      satuan persen   arah naik   formula = sehat / dinilai * 100%   target { 2024: 27,8%  2026: 38,48% }
    }
    program 2.17.03 "Program" {
      kegiatan 2.17.03.2.01 "Kegiatan" {
        subkegiatan 2.17.03.2.01.0001 "Satu" { pagu { 2024: Rp272.871.750 } }
        subkegiatan 2.17.03.2.01.0002 "Dua"  { pagu { 2024: Rp58.392.000 } }
      }
    }
  }
}
realisasi 2024 "Realisasi" {
  data     { sehat: 78   dinilai: 150 }
  anggaran { 2.17.03.2.01.0001: Rp218.147.740   2.17.03.2.01.0002: Rp49.330.170 }
}
"""
REPORT = """\
laporan 2024 "Laporan Kinerja 2024" {
  tabel "3.1" "Capaian" {
    halaman 41
    target    { koperasi: 27,8% }
    realisasi { koperasi: 36,38% }
    capaian   { koperasi: 130,86% }
    predikat  { koperasi: Baik }
  }
  tabel "3.2" "Anggaran" {
    anggaran  { 2.17.03.2.01.0001: Rp331.263.750   2.17.03.2.01.0002: Rp58.392.000 }
    realisasi { koperasi: 36,38% }
  }
}
"""
