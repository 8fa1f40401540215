"""Angka yang salah tulis / Misspelled number

Apa:
    Angka ditulis dengan ejaan asing atau yang dapat dibaca dua cara.
What:
    A number is written in a foreign way, or in one that can be read in two ways.
Mengapa:
    Di Indonesia koma memisahkan desimal dan titik memisahkan ribuan; ejaan lain dapat mengubah nilainya seribu
    kali.
Why:
    In Indonesia the comma separates decimals and the dot thousands; other spellings may change the value a
    thousandfold.
Salah:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target {
        2024: 70.20            # <- SK012
        2025: 1,761,348,000    # <- SK012
      }
    }
Benar:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target {
        2024: 70,20
        2025: 1.761.348.000
      }
    }
Perbaikan:
    Tulis dengan koma desimal dan titik ribuan, seperti yang ditawarkan pesan.
Fix:
    Write it with a decimal comma and thousands dots, as the message offers.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK012",
    name=Text(id="angka-salah-tulis", en="misspelled-number"),
    severity=Severity.ERROR,
    message=Text(id="angka `{angka}` {sebab}", en="the number `{angka}` {sebab}"),
    help=Text(id="{saran}", en="{saran}"),
)
