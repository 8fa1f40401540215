"""Tanda baca berlebih / Unneeded mark

Apa:
    Ada tanda baca (`;` `,` `=` `:`) yang tidak diperlukan di tempat ini.
What:
    There is a mark (`;` `,` `=` `:`) that is not needed here.
Mengapa:
    Nilai ditulis langsung sesudah kata kuncinya; koma hanya di antara beberapa nama, titik koma hanya di dalam
    fungsi.
Why:
    A value follows its keyword directly; commas stand only between names, semicolons only inside functions.
Salah:
    data a "Koperasi dinilai" {
      satuan: koperasi   # <- SK007
      catatan "x";       # <- SK007
    }
Benar:
    data a "Koperasi dinilai" {
      satuan koperasi
      catatan "x"
    }
Perbaikan:
    Hapus tanda itu.
Fix:
    Delete the mark.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK007",
    name=Text(id="tanda-berlebih", en="unneeded-mark"),
    severity=Severity.ERROR,
    message=Text(id="tanda `{tanda}` tidak diperlukan di sini", en="the mark `{tanda}` is not needed here"),
    help=Text(id="hapus `{tanda}`", en="delete `{tanda}`"),
)
