"""Terlalu dalam / Nested too deeply

Apa:
    Blok atau rumus bersarang lebih dalam daripada yang dapat dibaca orang.
What:
    Blocks or formulas are nested deeper than a person can read.
Mengapa:
    Batas ini menjaga agar setiap berkas selesai dibaca dalam waktu yang wajar.
Why:
    The limit lets every file be read in reasonable time.
Salah:
    # Contohnya terlalu panjang: lebih dari 30 blok atau 200 kurung bersarang.
Benar:
    instansi dk "Dinas Koperasi" {
      unit bidang "Bidang" { unit seksi "Seksi" }
    }
Perbaikan:
    Pecah menjadi beberapa pernyataan.
Fix:
    Split it into several declarations.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK113",
    name=Text(id="terlalu-dalam", en="nested-too-deeply"),
    severity=Severity.ERROR,
    message=Text(id="{hal} bersarang terlalu dalam", en="{hal} is nested too deeply"),
    help=Text(id="pecah menjadi beberapa bagian", en="split it into parts"),
)
