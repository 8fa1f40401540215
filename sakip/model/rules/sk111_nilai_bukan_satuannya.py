"""Nilai bukan dalam satuannya / Value in another unit

Apa:
    Nilai ditulis dengan tanda satuan yang bertentangan dengan satuan yang dinyatakan.
What:
    A value is written with the sign of a unit other than the one declared.
Mengapa:
    Nilai dan satuannya tidak mungkin keduanya benar.
Why:
    Value and unit cannot both be right.
Salah:
    indikator a "Koperasi sehat" {
      satuan koperasi
      target { 2024: 81,10% }   # <- SK111
    }
Benar:
    indikator a "Koperasi sehat" {
      satuan persen
      target { 2024: 81,10% }
    }
Perbaikan:
    Samakan tanda pada nilai dengan `satuan`.
Fix:
    Make the sign on the value agree with the `satuan`.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK111",
    name=Text(id="nilai-bukan-satuannya", en="value-in-another-unit"),
    severity=Severity.ERROR,
    message=Text(id="{simpul} bukan nilai bersatuan {satuan}", en="{simpul} is no value in {satuan}"),
    help=Text(
        id="samakan dengan `satuan`, atau betulkan satuannya",
        en="make it agree with the `satuan`, or mend the unit",
    ),
)
