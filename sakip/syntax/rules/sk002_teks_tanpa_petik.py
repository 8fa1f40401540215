"""Teks tanpa tanda petik / Text without quotes

Apa:
    Nama atau uraian yang terdiri dari beberapa kata ditulis tanpa tanda petik.
What:
    A name or sentence of several words is written without quotes.
Mengapa:
    Tanpa tanda petik tidak dapat diketahui di mana teks berakhir dan kata kunci berikutnya mulai.
Why:
    Without quotes nobody can tell where the text ends and the next keyword begins.
Salah:
    data bernilai_sehat Koperasi dengan nilai sehat { # <- SK002
      satuan koperasi  sumber_data "Bidang Pengawasan"
    }
Benar:
    data bernilai_sehat "Koperasi dengan nilai sehat" {
      satuan koperasi  sumber_data "Bidang Pengawasan"
    }
Perbaikan:
    Apit teks itu dengan tanda petik lurus, "…".
Fix:
    Put the text between straight quotes, "…".
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK002",
    name=Text(id="teks-tanpa-petik", en="text-without-quotes"),
    severity=Severity.ERROR,
    message=Text(id="teks `{teks}` belum diapit tanda petik", en="the text `{teks}` is not in quotes"),
    help=Text(id='tulis "{teks}"', en='write "{teks}"'),
)
