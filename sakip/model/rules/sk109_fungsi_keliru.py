"""Fungsi yang keliru / Misused function

Apa:
    Fungsi itu tidak dikenal, atau jumlah isinya tidak sesuai.
What:
    The function is not known, or has the wrong number of arguments.
Mengapa:
    Rumus tidak dapat dihitung.
Why:
    The formula cannot be computed.
Salah:
    data a1 "A" { satuan koperasi }
    indikator a "Rata-rata" {
      satuan koperasi
      formula = rerata(a1; a1)   # <- SK109
    }
Benar:
    data a1 "A" { satuan koperasi }
    data a2 "B" { satuan koperasi }
    indikator a "Rata-rata" {
      satuan koperasi
      formula = rata_rata(a1; a2)
    }
Perbaikan:
    Pakai fungsi yang ada; isi fungsi dipisahkan titik koma.
Fix:
    Use a function that exists; arguments are separated by semicolons.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK109",
    name=Text(id="fungsi-keliru", en="misused-function"),
    severity=Severity.ERROR,
    message=Text(id="fungsi `{fungsi}` {sebab}", en="the function `{fungsi}` {sebab}"),
    help=Text(id="fungsi yang ada: {daftar}", en="the functions are {daftar}"),
)
