"""Tabel yang ditempel / Pasted table

Apa:
    Baris-baris tabel dari Excel, Word, atau PDF ditempel begitu saja ke dalam rencana.
What:
    Rows of a table from Excel, Word or a PDF were pasted into the plan as they were.
Mengapa:
    Dalam rencana tidak ada kolom: setiap nilai ditulis di belakang tahun atau namanya sendiri.
Why:
    A plan has no columns: each value stands behind its own year or name.
Salah:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target {
    Indikator 2024 2025   # <- SK017
    Nilai SAKIP 70,20 71,50
      }
    }
Benar:
    indikator a "Nilai SAKIP" {
      satuan nilai
      target { 2024: 70,20   2025: 71,50 }
    }
Perbaikan:
    Tulis `tahun: nilai` untuk setiap angka. Tabel beberapa indikator dibagi: satu baris, satu indikator.
Fix:
    Write `year: value` for each number. Divide a table of several indicators: one row, one indicator.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK017",
    name=Text(id="tabel-ditempel", en="pasted-table"),
    severity=Severity.ERROR,
    message=Text(
        id="tabel {baris} baris ditempel ke dalam {bacaan}", en="a table of {baris} rows was pasted into {bacaan}"
    ),
    help=Text(
        id="tulis setiap baris sebagai indikatornya sendiri, dengan angkanya: `{contoh}`",
        en="write each row as an indicator of its own, with its numbers: `{contoh}`",
    ),
)
