"""Pembagian dengan nol / Division by zero

Apa:
    Rumus membagi dengan bilangan nol yang tertulis.
What:
    The formula divides by a literal zero.
Mengapa:
    Hasilnya tidak pernah terdefinisi.
Why:
    The result is never defined.
Salah:
    data a1 "A" { satuan koperasi }
    indikator a "A" {
      satuan koperasi
      formula = a1 / 0   # <- SK112
    }
Benar:
    data a1 "A" { satuan koperasi }
    indikator a "A" {
      satuan koperasi
      formula = a1 / 2
    }
Perbaikan:
    Betulkan penyebutnya.
Fix:
    Mend the denominator.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK112",
    name=Text(id="bagi-nol", en="division-by-zero"),
    severity=Severity.ERROR,
    message=Text(id="dibagi dengan nol", en="divided by zero"),
    help=Text(id="betulkan penyebutnya", en="mend the denominator"),
)
