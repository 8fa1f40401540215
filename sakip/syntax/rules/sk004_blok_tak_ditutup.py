"""Blok yang tidak ditutup / Unclosed block

Apa:
    Sebuah blok dibuka dengan `{` tetapi tidak ditutup dengan `}`.
What:
    A block is opened with `{` and not closed with `}`.
Mengapa:
    Pernyataan sesudahnya akan dianggap berada di dalam blok itu.
Why:
    What follows would be taken to be inside the block.
Salah:
    tujuan T1 "Ekonomi tumbuh" { # <- SK004
      strategi "Pembinaan"
    perjanjian 2024 "Perjanjian Kinerja" {
      nomor "1"
    }
Benar:
    tujuan T1 "Ekonomi tumbuh" {
      strategi "Pembinaan"
    }
    perjanjian 2024 "Perjanjian Kinerja" {
      nomor "1"
    }
Perbaikan:
    Tambahkan `}` di akhir blok.
Fix:
    Add a `}` at the end of the block.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK004",
    name=Text(id="blok-tak-ditutup", en="unclosed-block"),
    severity=Severity.ERROR,
    message=Text(id="blok `{blok}` tidak ditutup", en="the block `{blok}` is not closed"),
    help=Text(id="tambahkan `}}` di akhir blok `{blok}`", en="add a `}}` at the end of the block `{blok}`"),
)
