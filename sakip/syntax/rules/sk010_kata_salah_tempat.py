"""Kata di tempat yang salah / Word in the wrong place

Apa:
    Kata ini dikenal, tetapi tidak dapat ditulis di dalam blok ini.
What:
    The word is known, but cannot stand in this block.
Mengapa:
    Setiap keterangan mempunyai tempatnya; di tempat lain artinya tidak jelas.
Why:
    Every statement has its place; elsewhere its meaning is not clear.
Salah:
    data a "Koperasi dinilai" {
      satuan koperasi
      arah naik   # <- SK010
    }
Benar:
    indikator a "Jumlah koperasi" {
      satuan koperasi
      arah naik
    }
Perbaikan:
    Pindahkan ke blok yang disebut dalam pesan.
Fix:
    Move it to a block that the message names.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK010",
    name=Text(id="kata-salah-tempat", en="misplaced-word"),
    severity=Severity.ERROR,
    message=Text(id="`{kata}` tidak dapat ditulis di dalam `{blok}`", en="`{kata}` cannot stand inside `{blok}`"),
    help=Text(id="`{kata}` ditulis di dalam {tempat}", en="`{kata}` belongs inside {tempat}"),
)
