"""Satuan rumus bertentangan / Formula in another unit

Apa:
    Hasil rumus mempunyai satuan yang tidak mungkin menjadi satuan indikatornya.
What:
    The result of the formula has a unit that cannot be the indicator's.
Mengapa:
    Angka yang keluar dari rumus itu bukan besaran yang ditargetkan.
Why:
    What the formula gives is not the quantity that has the target.
Salah:
    data anggaran_koperasi "Anggaran" { satuan rupiah }
    data dinilai "Koperasi dinilai" { satuan koperasi }
    indikator a "Persentase koperasi" {
      satuan persen
      formula = anggaran_koperasi / dinilai   # <- SK105
    }
Benar:
    data anggaran_koperasi "Anggaran" { satuan rupiah }
    data dinilai "Koperasi dinilai" { satuan koperasi }
    indikator a "Biaya per koperasi" {
      satuan "rupiah/koperasi"
      formula = anggaran_koperasi / dinilai
    }
Perbaikan:
    Betulkan rumus atau satuannya.
Fix:
    Mend the formula or the unit.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK105",
    name=Text(id="satuan-rumus-bertentangan", en="formula-in-another-unit"),
    severity=Severity.ERROR,
    message=Text(
        id="rumus bersatuan {satuan}, sedangkan indikatornya {harapan}",
        en="the formula is in {satuan}, the indicator in {harapan}",
    ),
    help=Text(id="betulkan rumus atau `satuan`", en="mend the formula or the `satuan`"),
)
