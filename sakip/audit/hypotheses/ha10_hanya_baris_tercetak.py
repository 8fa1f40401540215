"""Jumlah baris yang tercetak saja / The sum of the printed rows only

Apa:
    Jumlahnya hanya meliputi baris yang ada di tabel itu; yang tidak dicetak tidak ikut terjumlah.
What:
    The total covers only the rows of the table; what is not printed was not counted.

Mengapa:
    Tabel yang memuat sebagian program memberi jumlah sebagian, yang lalu dibaca sebagai jumlah seluruhnya.
Why:
    A table of some programmes gives a partial total, which is then read as the whole.

Contoh:
    instansi dinas "Dinas Koperasi" {}
    program 2.17.01 "Program Penunjang"             { pagu { 2024: Rp3.574.952.282 } }
    program 2.17.04 "Program Penilaian Kesehatan"   { pagu { 2024: Rp75.009.081 } }
    program 2.17.06 "Program Pemberdayaan Koperasi" { pagu { 2024: Rp575.000.129 } }
    laporan 2024 "Laporan Kinerja" {
      tabel "3.1" {
        anggaran {
          2.17.04: Rp75.009.081
          2.17.06: Rp575.000.129
          dinas:   Rp650.009.210   # <- HA10
        }
      }
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.claims import COUNTS
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import total
from sakip.graph.cascade import LEVELS
from sakip.model.properties import RATIOS
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA10",
    name=Text(id="hanya-baris-tercetak", en="printed-rows-only"),
    explains=Text(id="jumlah {banyak} baris yang tercetak saja", en="the sum of the {banyak} printed rows only"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The sum of what should stand in the rows of each level below that its table has, where there are others too."""
    if case.key.ukuran in RATIOS or case.key.ukuran in COUNTS:
        return
    rows = {each.kunci.subjek: each for each in case.ledger.publication.rows(case.claim)}
    for level in LEVELS:
        members = case.evaluation.members(level, case.key.subjek)
        printed = [case.ledger.derived(rows[each]) for each in members if each in rows]
        if 1 < len(printed) < len(members):
            yield HYPOTHESIS.guess(total([each.nilai for each in printed]), banyak=len(printed))
