"""Keterangan yang ditulis dua kali / Stated twice

Apa:
    Keterangan atau kunci yang sama ditulis dua kali dalam satu blok.
What:
    The same property or key is written twice in one block.
Mengapa:
    Tidak dapat diketahui mana yang berlaku.
Why:
    Nobody can tell which one holds.
Salah:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target { 2024: 70  2024: 71 }   # <- SK013
    }
Benar:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target { 2024: 70  2025: 71 }
    }
Perbaikan:
    Hapus salah satu.
Fix:
    Delete one of them.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK013",
    name=Text(id="ditulis-dua-kali", en="stated-twice"),
    severity=Severity.ERROR,
    message=Text(id="`{kata}` ditulis dua kali", en="`{kata}` is stated twice"),
    help=Text(id="hapus salah satu", en="delete one of them"),
)
