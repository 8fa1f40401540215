"""Pilihan yang tidak dikenal / Unknown choice

Apa:
    Kata kunci ini hanya menerima beberapa kata tertentu.
What:
    This keyword takes only certain words.
Mengapa:
    Pilihan yang salah ketik akan mengubah perhitungan tanpa terlihat.
Why:
    A misspelled choice would change the computation unseen.
Salah:
    indikator a "Angka kematian" {
      satuan orang
      arah turu   # <- SK015
    }
Benar:
    indikator a "Angka kematian" {
      satuan orang
      arah turun
    }
Perbaikan:
    Pilih salah satu kata yang disebut dalam pesan.
Fix:
    Choose one of the words in the message.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK015",
    name=Text(id="pilihan-tak-dikenal", en="unknown-choice"),
    severity=Severity.ERROR,
    message=Text(id="`{temuan}` bukan pilihan untuk `{kata}`", en="`{temuan}` is not a choice for `{kata}`"),
    help=Text(id="pilihannya: {daftar}", en="the choices are {daftar}"),
)
