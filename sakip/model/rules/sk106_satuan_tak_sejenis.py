"""Menjumlahkan satuan yang berbeda / Adding different units

Apa:
    Dua besaran dengan satuan berbeda dijumlahkan, dikurangkan, atau dibandingkan.
What:
    Two quantities of different units are added, subtracted or compared.
Mengapa:
    Rupiah dan koperasi tidak dapat dijumlahkan.
Why:
    Rupiah and cooperatives cannot be added.
Salah:
    data uang "Anggaran" { satuan rupiah }
    data dinilai "Koperasi dinilai" { satuan koperasi }
    indikator a "Jumlah" {
      satuan rupiah
      formula = uang + dinilai   # <- SK106
    }
Benar:
    data uang "Anggaran" { satuan rupiah }
    data uang_lain "Anggaran lain" { satuan rupiah }
    indikator a "Jumlah" {
      satuan rupiah
      formula = uang + uang_lain
    }
Perbaikan:
    Pakai besaran yang bersatuan sama.
Fix:
    Use quantities of the same unit.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK106",
    name=Text(id="satuan-tak-sejenis", en="adding-different-units"),
    severity=Severity.ERROR,
    message=Text(id="{kiri} dan {kanan} tidak sejenis", en="{kiri} and {kanan} are not of a kind"),
    help=Text(
        id="pakai besaran yang bersatuan sama pada kedua sisi",
        en="use quantities of the same unit on both sides",
    ),
)
