"""Isi yang tidak sesuai / Value of the wrong kind

Apa:
    Kata kunci diikuti sesuatu yang bukan jenis isinya.
What:
    A keyword is followed by something that is not the kind it takes.
Mengapa:
    Setiap kata menerima satu jenis isi: teks, angka, nama, atau blok.
Why:
    Each word takes one kind of value: text, number, name or block.
Salah:
    renstra 2021..2026 "Renstra" {
      nomor 12   # <- SK011
    }
Benar:
    renstra 2021..2026 "Renstra" {
      nomor "12"
    }
Perbaikan:
    Tulis isi sesuai jenis yang disebut dalam pesan.
Fix:
    Write a value of the kind that the message names.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK011",
    name=Text(id="bentuk-keliru", en="wrong-kind-of-value"),
    severity=Severity.ERROR,
    message=Text(id="`{kata}` diisi {temuan}, bukan {harapan}", en="`{kata}` is given {temuan}, not {harapan}"),
    help=Text(id="`{kata}` diisi {harapan}", en="`{kata}` takes {harapan}"),
)
