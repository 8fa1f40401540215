"""Rata-rata persen / The mean of percentages

Apa:
    Persentase keseluruhan dihitung sebagai rata-rata persentase bagiannya, bukan jumlah dibagi jumlah.
What:
    The whole percentage was computed as the mean of those of its parts, not as a ratio of sums.

Mengapa:
    Rata-rata persen memberi bobot sama kepada program Rp75 juta dan program Rp3,5 miliar.
Why:
    A mean of percentages weighs a programme of Rp75 million like one of Rp3.5 billion.

Contoh:
    instansi dinas "Dinas Koperasi" {}
    program 2.17.01 "Program Penunjang"                    { pagu { 2024: Rp12.151.893.026 } }
    program 2.17.04 "Program Penilaian Kesehatan Koperasi" { pagu { 2024: Rp169.626.000 } }
    realisasi 2024 "Realisasi" { anggaran { 2.17.01: Rp11.477.324.309   2.17.04: Rp169.626.000 } }
    laporan 2024 "Laporan Kinerja" {
      serapan { dinas: 97,22% }   # <- HA09
    }
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import mean
from sakip.evaluation.figure import Figure
from sakip.evaluation.names import figure_name
from sakip.evaluation.outcome import Hasil
from sakip.model.properties import RATIOS
from sakip.text.bilingual import Lang, Text

HYPOTHESIS = Hypothesis(
    code="HA09",
    name=Text(id="rata-rata-persen", en="mean-of-percentages"),
    explains=Text(id="rata-rata {ukuran} {banyak} {jenjang}", en="the mean {ukuran} of {banyak} {jenjang}"),
)
_LEVELS = ("program", "kegiatan", "subkegiatan", "sasaran", "tujuan", "iku", "indikator")


def tries(case: Case) -> Iterator[Guess]:
    """For a ratio: its mean over the rows of the table of each level below, then over all that are known."""
    if case.key.ukuran not in RATIOS:
        return
    rows = {each.kunci.subjek for each in case.ledger.publication.rows(case.claim)}
    levels = {level: _figures(case, level) for level in _LEVELS}
    for level in _LEVELS:
        yield from _mean(case, level, [each for each in levels[level] if each.subjek in rows])
    for level in _LEVELS:
        yield from _mean(case, level, levels[level])


def _figures(case: Case, level: str) -> list[Figure]:
    found = (case.figure(each) for each in case.evaluation.members(level, case.key.subjek))
    return [each for each in found if each.known]


def _mean(case: Case, level: str, figures: Sequence[Figure]) -> Iterator[Guess]:
    values: list[Hasil] = [each.nilai for each in figures]
    if len(values) > 1:
        name = Text(id=figure_name(case.key.ukuran, Lang.ID), en=figure_name(case.key.ukuran, Lang.EN))
        yield HYPOTHESIS.guess(mean(values).nilai, ukuran=name, banyak=len(values), jenjang=level)
