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
    Realisasi anggaran dinas sebagai jumlah tujuh sub kegiatan yang dicetak.

Example:
    The spending of an agency as the sum of the seven sub kegiatan that are printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import total
from sakip.graph.cascade import LEVELS
from sakip.model.properties import MONEY
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA10",
    name=Text(id="hanya-baris-tercetak", en="printed-rows-only"),
    explains=Text(id="jumlah {banyak} baris yang tercetak", en="the sum of the {banyak} printed rows"),
)


def tries(case: Case) -> Iterator[Guess]:
    """For money: the sum of the rows of each level below that are printed in the table."""
    if case.key.ukuran not in MONEY:
        return
    for level in LEVELS:
        rows = _rows(case, set(case.evaluation.members(level, case.key.subjek)))
        if len(rows) > 1:
            yield HYPOTHESIS.guess(total([each.nilai for each in rows]), *rows, banyak=len(rows))


def _rows(case: Case, members: set[str]) -> list[Klaim]:
    found: dict[str, Klaim] = {}
    for each in case.publication.in_table(case.claim):
        key = each.kunci
        if (key.ukuran, key.periode) == (case.key.ukuran, case.key.periode) and key.subjek in members:
            found.setdefault(key.subjek, each)
    return list(found.values())
