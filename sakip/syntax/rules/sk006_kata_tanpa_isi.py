"""Kata kunci tanpa isi / Keyword without a value

Apa:
    Sebuah kata berdiri sendiri: sesudahnya, di baris yang sama, belum ada nilai atau blok.
What:
    A word stands alone: no value or block follows it on the same line.
Mengapa:
    Kata kunci selalu diikuti nilainya di baris yang sama.
Why:
    A keyword is always followed by its value on the same line.
Salah:
    data a "Koperasi dinilai" {
      satuan   # <- SK006
    }
Benar:
    data a "Koperasi dinilai" {
      satuan koperasi
    }
Perbaikan:
    Tulis nilainya di belakang kata itu, atau hapus katanya.
Fix:
    Write the value behind the word, or delete the word.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK006",
    name=Text(id="kata-tanpa-isi", en="keyword-without-value"),
    severity=Severity.ERROR,
    message=Text(id="`{kata}` belum diberi isi", en="`{kata}` has no value"),
    help=Text(
        id="tulis nilainya di belakang `{kata}`, di baris yang sama",
        en="write the value behind `{kata}`, on the same line",
    ),
)
