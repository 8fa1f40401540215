"""Tanda petik miring / Curly quotes

Apa:
    Teks diapit tanda petik miring dari pengolah kata (“ ”).
What:
    A text stands between a word processor's curly quotes (“ ”).
Mengapa:
    Tanda petik miring mudah tertukar dan tidak selalu tampak berbeda.
Why:
    Curly quotes are easily mixed up and do not always look different.
Salah:
    data a “Koperasi dinilai” { satuan koperasi }   # <- SK014
Benar:
    data a "Koperasi dinilai" { satuan koperasi }
Perbaikan:
    Ganti dengan tanda petik lurus, ".
Fix:
    Replace them by straight quotes, ".
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK014",
    name=Text(id="petik-miring", en="curly-quotes"),
    severity=Severity.ERROR,
    message=Text(id="tanda petik miring pada `{teks}`", en="curly quotes around `{teks}`"),
    help=Text(id='tulis "{teks}"', en='write "{teks}"'),
)
