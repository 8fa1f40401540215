"""Rujukan yang taksa / Ambiguous reference

Apa:
    Kode sebuah simpul dipakai untuk menyebut indikatornya, padahal indikatornya lebih dari satu.
What:
    The code of a node is used for its indicator, but it has more than one.
Mengapa:
    Tidak dapat diketahui indikator mana yang dimaksud.
Why:
    Nobody can tell which indicator is meant.
Salah:
    subkegiatan 2.17.03.2.01.0004 "Pemeriksaan koperasi" {
      indikator "Koperasi diperiksa" { satuan koperasi }
      indikator "Laporan pemeriksaan" { satuan laporan }
    }
    rkt 2024 "RKT 2024" {
      target { 2.17.03.2.01.0004: 70 }   # <- SK103
    }
Benar:
    subkegiatan 2.17.03.2.01.0004 "Pemeriksaan koperasi" {
      indikator diperiksa "Koperasi diperiksa" { satuan koperasi }
      indikator "Laporan pemeriksaan" { satuan laporan }
    }
    rkt 2024 "RKT 2024" {
      target { diperiksa: 70 }
    }
Perbaikan:
    Beri nama pada indikator itu dan pakai namanya.
Fix:
    Give the indicator a name and use that.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK103",
    name=Text(id="nama-taksa", en="ambiguous-reference"),
    severity=Severity.ERROR,
    message=Text(id="`{nama}` mempunyai {banyak} indikator", en="`{nama}` has {banyak} indicators"),
    help=Text(id="beri nama pada indikatornya dan sebut nama itu", en="name the indicator and refer to that name"),
)
