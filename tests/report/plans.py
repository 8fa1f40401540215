"""A plan whose forms over several years can be worked out by hand."""

# Counted outputs and a share, as an agency measures them; the last year has not come yet.
SEVERAL_YEARS = """
renstra 2023..2025 "R"
instansi d "Dinas"
tujuan T "T" { sasaran S1 "Koperasi sehat" {
  iku sehat "Koperasi sehat" { satuan persen arah naik target { 2024: 50% } realisasi { 2024: 55% } }
  program 2.17.03 "Program Pengawasan" {
  pagu { 2023: Rp100 2024: Rp200 2025: Rp300 }
  indikator diperiksa "Koperasi diperiksa" { satuan "koperasi" arah naik triwulan kumulatif
    target { 2023: 10 2024: 20 2025: 30 } realisasi { 2023: 12 } }
  indikator aktif "Koperasi aktif" { satuan persen arah naik triwulan kumulatif
    target { 2023: 40% 2024: 50% 2025: 60% } realisasi { 2023: 41% } }
} } }
realisasi 2023 "R 2023" { realisasi_anggaran { 2.17.03: Rp90 } }
realisasi 2024 "R 2024" {
  realisasi { diperiksa: { tw1: 5 tw2: 5 tw3: 5 tw4: 3 }  aktif: { tw1: 10% tw2: 10% tw3: 20% tw4: 12% } }
  realisasi_anggaran { 2.17.03: Rp180 }
}
narasi S1 2024 { keberhasilan "Pendampingan sejak awal." }
"""
