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

from sakip.diagnostics.diagnostic import Diagnostic, Edit
from sakip.diagnostics.rule import Rule, Severity
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK009",
    name=Text(id="kata-tak-dikenal", en="unknown-word"),
    severity=Severity.ERROR,
    message=Text(id="kata `{kata}` tidak dikenal", en="the word `{kata}` is not known"),
    help=Text(id="di dalam `{blok}` yang dikenal: {daftar}", en="known inside `{blok}`: {daftar}"),
)
_MEANT = Text(id="maksudnya `{saran}`?", en="did you mean `{saran}`?")


def taken_for(word: str, fix: Edit, span: Span | None = None) -> Diagnostic:
    """The finding that what stands at *span*, or where *fix* mends it, is not known and taken for *word*."""
    place = span or fix.span
    return RULE.at(place, help=_MEANT, fix=fix, kata=place.text, saran=word)
