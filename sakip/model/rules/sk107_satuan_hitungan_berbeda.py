"""Perbandingan hal yang berbeda / Ratio of different things

Apa:
    Persentase dihitung dari dua hal yang disebut dengan satuan berbeda.
What:
    A percentage is computed from two things counted in different units.
Mengapa:
    Bagian dan keseluruhannya mestinya dihitung dengan satuan yang sama.
Why:
    A part and its whole should be counted in the same unit.
Salah:
    data naik_kelas "Usaha kecil naik kelas" { satuan "usaha kecil" }
    data semua "Usaha kecil" { satuan "pelaku usaha" }
    indikator a "Persentase naik kelas" {
      satuan persen
      formula = naik_kelas / semua * 100%   # <- SK107
    }
Benar:
    data naik_kelas "Usaha kecil naik kelas" { satuan "usaha kecil" }
    data semua "Usaha kecil" { satuan "usaha kecil" }
    indikator a "Persentase naik kelas" {
      satuan persen
      formula = naik_kelas / semua * 100%
    }
Perbaikan:
    Samakan satuannya; bila memang hal yang sama, nyatakan `satuan … { sinonim "…" }`.
Fix:
    Use one unit; if they are the same thing, declare `satuan … { sinonim "…" }`.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK107",
    name=Text(id="satuan-hitungan-berbeda", en="ratio-of-different-things"),
    severity=Severity.WARNING,
    message=Text(id="persentase dari {satuan}", en="a percentage of {satuan}"),
    help=Text(id="samakan satuan pembilang dan penyebut", en="use one unit above and below"),
)
