"""Angka baris lain / The figure of another row

Apa:
    Yang tercetak adalah angka yang sama dari baris lain tabel itu.
What:
    What is printed is the same figure of another row of the table.

Mengapa:
    Di tabel yang panjang, mata dan penunjuk mudah meleset satu baris.
Why:
    In a long table eye and pointer easily slip by a row.

Contoh:
    program 2.17.04 "Program Penilaian Kesehatan Koperasi" { pagu { 2024: Rp75.009.081 } }
    program 2.17.06 "Program Pemberdayaan Koperasi"        { pagu { 2024: Rp575.000.129 } }
    program 2.17.08 "Program Pengembangan UMKM"            { pagu { 2024: Rp653.189.096 } }
    laporan 2024 "Laporan Kinerja" {
      anggaran {
        2.17.04: Rp653.189.096   # <- HA08
        2.17.06: Rp575.000.129
        2.17.08: Rp653.189.096
      }
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.names import figure_title
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA08",
    name=Text(id="baris-lain", en="another-row"),
    explains=Text(id="angka baris lain, {angka}: {nilai}", en="the figure of another row, {angka}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """What should stand in the other rows of its column."""
    for claim in case.ledger.publication.rows(case.claim):
        other = case.ledger.derived(claim)
        if claim.kunci != case.key and other.known and other.nilai != case.derived.nilai:
            title = figure_title(case.evaluation.cascade, claim.kunci)
            yield HYPOTHESIS.guess(other.nilai, alike=(case.claim.place, claim.kunci), angka=title, nilai=other)
