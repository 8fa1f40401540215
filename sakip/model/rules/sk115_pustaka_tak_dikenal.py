"""Pustaka yang tidak dikenal / Unknown library

Apa:
    `pakai` menyebut pustaka yang tidak ada.
What:
    `pakai` names a library that does not exist.
Mengapa:
    Tanpa pustaka itu skala dan kebijakan yang diharapkan tidak berlaku.
Why:
    Without it the scales and policies that were meant do not hold.
Salah:
    pakai "permendagri-86-2018"   # <- SK115
Benar:
    pakai "permendagri-86-2017"
Perbaikan:
    Betulkan nama pustaka; pesan menyebut yang tersedia.
Fix:
    Mend the name; the message lists what there is.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK115",
    name=Text(id="pustaka-tak-dikenal", en="unknown-library"),
    severity=Severity.ERROR,
    message=Text(id='tidak ada pustaka "{nama}"', en='there is no library "{nama}"'),
    help=Text(id="yang tersedia: {daftar}", en="available: {daftar}"),
)
