"""Angka baris lain / The figure of another row

Apa:
    Yang tercetak adalah angka yang sama dari baris lain tabel itu, atau dari simpul lain sejenjang yang tidak dicetak
    di situ.
What:
    What is printed is the same figure of another row of the table, or of another node of the same level that is not
    printed there.

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

from sakip.audit.claims import COUNTS
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.evaluation.names import figure_title
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Indikator, Simpul
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA08",
    name=Text(id="baris-lain", en="another-row"),
    explains=Text(id="angka baris lain, {angka}: {nilai}", en="the figure of another row, {angka}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """What should stand in the other rows of its column; then what belongs to its neighbours, the nearest first."""
    rows = [case.ledger.derived(each) for each in case.ledger.publication.rows(case.claim)]
    for other in {each.kunci: each for each in (*rows, *_beside(case))}.values():
        if other.kunci != case.key and other.known and other.nilai != case.derived.nilai:
            title = figure_title(case.evaluation.cascade, other.kunci)
            yield HYPOTHESIS.guess(other.nilai, alike=(case.claim.place, other.kunci), angka=title, nilai=other)


def _beside(case: Case) -> Iterator[Figure]:
    """The same figure of what stands beside the subject."""
    if case.key.ukuran not in COUNTS:
        yield from (case.figure(each) for each in dict.fromkeys(_neighbours(case.evaluation.cascade, case.key.subjek)))


def _neighbours(cascade: Cascade, subject: str) -> Iterator[str]:
    """What is of its level: under the same parent, then anywhere. What measures the same node, where it measures."""
    item = cascade.model.nama.get(subject)
    above = cascade.parents(subject)
    if isinstance(item, Simpul):
        for each in above:
            yield from (other.id for other in cascade.children(each.id, item.jenis))
        yield from (other.id for other in cascade.nodes(item.jenis))
    elif isinstance(item, Indikator):
        for each in above:
            yield from (other.id for other in cascade.measures(each.id))
