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
    Serapan delapan program 97,00% rata-ratanya; rupiah dibagi rupiah 96,17%.

Example:
    The absorption of eight programmes has the mean 97.00%; rupiah by rupiah it is 96.17%.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import mean
from sakip.evaluation.outcome import Hasil
from sakip.graph.cascade import LEVELS
from sakip.model.properties import RATIOS
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA09",
    name=Text(id="rata-rata-persen", en="mean-of-percentages"),
    explains=Text(id="rata-rata {ukuran} {banyak} {jenjang}", en="the mean {ukuran} of {banyak} {jenjang}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """For a ratio: its mean over the nodes of each level below; over all, and over those that the report prints."""
    if case.key.ukuran not in RATIOS:
        return
    for level in (*LEVELS, "iku", "indikator"):
        members = case.evaluation.members(level, case.key.subjek)
        figures = [case.figure(each) for each in members]
        printed = [each for each in figures if case.publication.about(each.kunci)]
        for some in (figures, printed):
            values: list[Hasil] = [each.nilai for each in some if each.known]
            if len(values) > 1:
                name = case.key.ukuran.replace("_", " ")
                yield HYPOTHESIS.guess(mean(values).nilai, ukuran=name, banyak=len(values), jenjang=level)
