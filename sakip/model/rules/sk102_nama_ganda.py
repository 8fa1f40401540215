"""Nama yang dinyatakan dua kali / Name declared twice

Apa:
    Satu nama atau kode dinyatakan di dua tempat.
What:
    One name or code is declared in two places.
Mengapa:
    Rujukan kepadanya menjadi tidak pasti; yang berlaku hanya yang pertama.
Why:
    References to it become uncertain; only the first one counts.
Salah:
    data dinilai "Koperasi dinilai" { satuan koperasi }
    data dinilai "Koperasi yang dinilai kesehatannya" { satuan koperasi }   # <- SK102
Benar:
    data dinilai "Koperasi dinilai" { satuan koperasi }
    data dinilai_sehat "Koperasi bernilai sehat" { satuan koperasi }
Perbaikan:
    Ganti salah satu nama, atau hapus pernyataan yang berulang.
Fix:
    Rename one of them, or delete the repetition.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK102",
    name=Text(id="nama-ganda", en="name-declared-twice"),
    severity=Severity.ERROR,
    message=Text(id="nama `{nama}` sudah dinyatakan", en="the name `{nama}` is already declared"),
    help=Text(id="ganti nama ini, atau hapus salah satu", en="rename this one, or delete one of them"),
)
