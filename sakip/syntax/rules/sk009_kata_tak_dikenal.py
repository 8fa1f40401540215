"""Kata yang tidak dikenal / Unknown word

Apa:
    Kata di awal pernyataan bukan kata dari bahasa ini.
What:
    The word that begins the statement is not a word of the language.
Mengapa:
    Apa yang tidak dikenal tidak diabaikan diam-diam: mungkin salah ketik.
Why:
    What is not known is not silently ignored: it may be a slip.
Salah:
    data a "Koperasi dinilai" {
      satun koperasi   # <- SK009
    }
Benar:
    data a "Koperasi dinilai" {
      satuan koperasi
    }
Perbaikan:
    Betulkan ejaannya; pesan menyebut kata terdekat.
Fix:
    Mend the spelling; the message names the nearest word.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK009",
    name=Text(id="kata-tak-dikenal", en="unknown-word"),
    severity=Severity.ERROR,
    message=Text(id="kata `{kata}` tidak dikenal", en="the word `{kata}` is not known"),
    help=Text(id="di dalam `{blok}` yang dikenal: {daftar}", en="known inside `{blok}`: {daftar}"),
)
