"""Baris bergeser / Rows shifted

Apa:
    Beberapa baris sebuah kolom memuat angka baris di bawahnya, atau di atasnya.
What:
    Several rows of a column hold the figure of the row below, or above.

Mengapa:
    Baris bergeser bila sebuah baris disisipkan atau dihapus di tengah tabel. Semua baris yang bergeser adalah satu
    temuan: memasukkan kembali barisnya membetulkan semuanya.
Why:
    Rows shift where one is put in or taken out in the middle of a table. All rows that shifted are one finding: putting
    the row back mends them all.

Contoh:
    program 2.17.03 "Program Pengawasan"   { indikator a "Kemitraan" { satuan usaha   arah naik } }
    program 2.17.04 "Program Penilaian"    { indikator b "Pembinaan" { satuan usaha   arah naik } }
    program 2.17.05 "Program Pendidikan"   { indikator c "Pelatihan" { satuan usaha   arah naik } }
    realisasi 2024 "Realisasi" { realisasi { a: 100   b: 500   c: 30 } }
    laporan 2024 "Laporan Kinerja" {
      tabel "3.1" {
        realisasi {
          a: 500   # <- HA24
          b: 30    # <- HA24
          c: 30
        }
      }
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA24",
    name=Text(id="baris-bergeser", en="rows-shifted"),
    explains=Text(
        id="{banyak} baris bergeser: di sini angka baris {arah}, {nilai}",
        en="{banyak} rows are shifted: here stands the figure of the row {arah}, {nilai}",
    ),
    sure=True,
)
_WAYS = {
    1: Text(id="di bawahnya", en="below"),
    -1: Text(id="di atasnya", en="above"),
}


def tries(case: Case) -> Iterator[Guess]:
    """The figure of the row below or above, where at least one more row of the column is shifted the same way."""
    rows = case.ledger.publication.rows(case.claim)
    for step, way in _WAYS.items():
        shifted = case.ledger.shifted(rows, step)
        if case.claim in shifted and len(shifted) > 1:
            value = case.ledger.derived(rows[rows.index(case.claim) + step]).nilai
            first = (case.claim.place, case.claim.column, step)
            yield HYPOTHESIS.guess(value, alike=first, banyak=len(shifted), arah=way, nilai=value)
