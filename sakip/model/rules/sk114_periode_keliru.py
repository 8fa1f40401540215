"""Periode yang keliru / Not a period

Apa:
    Kunci dalam blok tahunan bukan tahun, triwulan, semester, atau bulan yang ada.
What:
    A key in a block of years is not a year, quarter, semester or month that exists.
Mengapa:
    Nilai itu tidak dapat ditempatkan pada waktunya.
Why:
    The value cannot be placed in time.
Salah:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target { 20244: 81,10 }   # <- SK114
    }
Benar:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target { 2024: 81,10 }
    }
Perbaikan:
    Tulis tahun empat angka, `tw1`–`tw4`, `sm1`–`sm2`, `bln1`–`bln12`, `awal`, atau `akhir`.
Fix:
    Write a year of four digits, `tw1`–`tw4`, `sm1`–`sm2`, `bln1`–`bln12`, `awal` or `akhir`.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK114",
    name=Text(id="periode-keliru", en="not-a-period"),
    severity=Severity.ERROR,
    message=Text(id="`{kunci}` bukan periode", en="`{kunci}` is not a period"),
    help=Text(
        id="tulis tahun seperti `2024:`, atau triwulan `tw1:` sampai `tw4:`",
        en="write a year like `2024:`, or a quarter, `tw1:` to `tw4:`",
    ),
)
