"""Jumlah baris sebagaimana tercetak / The sum of the rows as printed

Apa:
    Jumlahnya cocok dengan baris-baris tabel itu sebagaimana tercetak; yang keliru baris-barisnya, atau barisnya kurang.
What:
    The total fits the rows of the table as they are printed; what is wrong are the rows, or some are missing.

Mengapa:
    Jumlah yang cocok di dalam tabel memberi kesan tabelnya benar. Ia hanya membuktikan bahwa penjumlahannya benar.
Why:
    A total that fits within a table looks as if the table were right. It only proves that the adding was.

Contoh:
    instansi dinas "Dinas Koperasi" {}
    program 2.17.04 "Program Penilaian Kesehatan"   { pagu { 2024: Rp75.009.081 } }
    program 2.17.06 "Program Pemberdayaan Koperasi" { pagu { 2024: Rp575.000.129 } }
    program 2.17.08 "Program Pengembangan UMKM"     { pagu { 2024: Rp653.189.096 } }
    laporan 2024 "Laporan Kinerja" {
      tabel "3.1" {
        anggaran {
          2.17.04: Rp57.900.081    # <- HA00
          2.17.06: Rp575.000.129
          dinas:   Rp632.900.210   # <- HA22
        }
      }
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.claims import COUNTS, Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import total
from sakip.graph.cascade import LEVELS
from sakip.model.properties import RATIOS
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA22",
    name=Text(id="jumlah-cetakan", en="sum-of-the-print"),
    explains=Text(id="jumlah {banyak} baris sebagaimana tercetak", en="the sum of {banyak} rows as printed"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The sum of the rows of each level below that its table has, from whatever source, as they are printed."""
    if case.key.ukuran in RATIOS or case.key.ukuran in COUNTS:
        return
    figure = case.claim.butir.ukuran
    rows: dict[str, list[Klaim]] = {}
    for each in case.ledger.publication.in_table(case.claim):
        if each.butir.ukuran == figure and each.kunci.periode == case.key.periode:
            rows.setdefault(each.kunci.subjek, []).append(each)
    for level in LEVELS:
        printed = [each for name in case.evaluation.members(level, case.key.subjek) for each in rows.get(name, ())]
        if len(printed) > 1:
            yield HYPOTHESIS.guess(total([each.nilai for each in printed]), *printed, banyak=len(printed))
