"""Tulisan yang tidak terbaca / Unreadable text

Apa:
    Di tempat ini tertulis sesuatu yang tidak dapat menjadi bagian dari kalimat `.sakip`.
What:
    Something stands here that cannot be part of a `.sakip` sentence.
Mengapa:
    Bagian yang tidak terbaca tidak dapat diperiksa; sisanya tetap diperiksa.
Why:
    What cannot be read cannot be checked; the rest still is.
Salah:
    data a "Koperasi dinilai" { satuan koperasi }
    indikator b "Persentase koperasi" {
      satuan persen
      formula = a / * 100%   # <- SK001
    }
Benar:
    data a "Koperasi dinilai" { satuan koperasi }
    data n "Koperasi sehat" { satuan koperasi }
    indikator b "Persentase koperasi" {
      satuan persen
      formula = n / a * 100%
    }
Perbaikan:
    Lengkapi atau hapus bagian yang ditunjuk; pesan menyebut apa yang diharapkan di sana.
Fix:
    Complete or delete what is pointed at; the message says what was expected there.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK001",
    name=Text(id="tidak-terbaca", en="unreadable-text"),
    severity=Severity.ERROR,
    message=Text(id="{temuan} tidak terbaca pada {bacaan}", en="{temuan} cannot be read in {bacaan}"),
    help=Text(id="yang diharapkan di sini: {harapan}", en="expected here: {harapan}"),
)
