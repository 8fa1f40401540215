"""A small plan with its results, for what is shown of figures."""

PLAN = """\
renstra 2021..2026 "Renstra"
instansi dinas "Dinas Koperasi" { unit pengawasan "Bidang Pengawasan" }
data dinilai "Koperasi yang dinilai"   { satuan koperasi   sumber_data pengawasan   realisasi { 2023: 150 } }
data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai      realisasi { 2023: 70 } }
kebijakan "Pedoman" { capaian = realisasi / target   dasar "Perwali 5/2024" }
tujuan T1 "Ekonomi kuat" {
  sasaran S1 "Koperasi sehat" {
    iku koperasi "Persentase <koperasi> sehat" {
      satuan persen   arah naik   formula = sehat / dinilai * 100%   penanggung_jawab pengawasan
      target { 2024: 27,45%  2026: 38,48% }
    }
    iku waktu "Waktu layanan" { satuan menit   arah turun   formula "survei"   target { 2024: 15 } }
    program 2.17.03 "Pengawasan" {
      pengampu pengawasan
      kegiatan 2.17.03.2.01 "Pemeriksaan" {
        subkegiatan 2.17.03.2.01.0001 "Satu" { pagu { 2024: Rp600 } }
        subkegiatan 2.17.03.2.01.0002 "Dua"  { pagu { 2024: Rp400 } }
      }
    }
  }
}
perjanjian 2024 "PK" { target { koperasi: 27,8% } }
realisasi 2024 "Realisasi" {
  data      { sehat: 78   dinilai: 150 }
  realisasi { koperasi: 36,38%   waktu: belum "survei berjalan" }
  anggaran  { 2.17.03.2.01.0001: Rp530 }
}
"""
