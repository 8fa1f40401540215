"""Jumlah baris sebagaimana tercetak / The sum of the rows as printed

Apa:
    Jumlahnya cocok dengan baris-baris tabel itu sebagaimana tercetak; yang keliru baris-barisnya, atau barisnya kurang.
    Serapan dan efisiensi pun dihitung dari jumlah seperti itu, juga yang jumlahnya ada di tabel lain.
What:
    The total fits the rows of the table as they are printed; what is wrong are the rows, or some are missing.
    Absorption and efficiency are computed from such sums too, also from those of another table.

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

from collections.abc import Iterable, Iterator

from sakip.audit.claims import COUNTS, Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import total
from sakip.evaluation.figure import Kunci
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Hasil
from sakip.graph.cascade import LEVELS
from sakip.model.properties import RATIOS
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA22",
    name=Text(id="jumlah-cetakan", en="sum-of-the-print"),
    explains=Text(id="{hal}jumlah {banyak} baris sebagaimana tercetak", en="{hal}the sum of {banyak} rows as printed"),
)
_ITSELF = Text(id="", en="")


def tries(case: Case) -> Iterator[Guess]:
    """The sum of the rows of each level below that its table has, from whatever source, as they are printed.

    Of a ratio, what follows where a figure that goes into it is such a sum, in any table of the document.
    """
    if case.key.ukuran in COUNTS:
        return
    if case.key.ukuran not in RATIOS:
        for rows in _sums(case, case.key, case.claim.butir.ukuran, case.ledger.publication.in_table(case.claim)):
            yield HYPOTHESIS.guess(_sum(rows), *rows, hal=_ITSELF, banyak=len(rows))
        return
    for figure in case.derived.masukan:
        if figure.ukuran not in RATIOS:
            title = figure_title(case.evaluation.cascade, figure.kunci)
            through = Text(id=f"{title.id} sebagai ", en=f"{title.en} as ")
            for table in case.ledger.publication.tables(case.claim):
                for rows in _sums(case, figure.kunci, figure.kunci.pokok, table):
                    value = case.if_({figure.kunci: _sum(rows)})
                    yield HYPOTHESIS.guess(value, *rows, hal=through, banyak=len(rows))


def _sums(case: Case, key: Kunci, word: str, table: Iterable[Klaim]) -> Iterator[list[Klaim]]:
    """The rows of each level below what *key* is of: what *table* prints as *word* for the same period."""
    rows: dict[str, list[Klaim]] = {}
    for each in table:
        if each.butir.ukuran == word and each.kunci.periode == key.periode:
            rows.setdefault(each.kunci.subjek, []).append(each)
    for level in LEVELS:
        printed = [each for name in case.evaluation.members(level, key.subjek) for each in rows.get(name, ())]
        if len(printed) > 1:
            yield printed


def _sum(rows: list[Klaim]) -> Hasil:
    return total([each.nilai for each in rows])
