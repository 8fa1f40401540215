"""Dari tahun lain / From another year

Apa:
    Angkanya, atau salah satu angka yang masuk ke rumusnya, adalah angka tahun lain.
What:
    The figure, or one that goes into its formula, is that of another year.

Mengapa:
    Laporan disusun dari laporan tahun lalu; baris yang lupa diganti membawa angka lama. Di tabel target, kolom
    di sebelahnya mudah tersalin.
Why:
    A report is made from last year's; a row that was forgotten carries the old figure. In a table of targets the
    column beside is easily copied.

Contoh:
    renstra 2022..2026 "Renstra"
    iku koperasi "Koperasi sehat" { satuan persen   arah naik   target { 2023: 19,12%   2024: 20,34%   2025: 21,53% } }
    perjanjian 2024 "Perjanjian Kinerja" { target { koperasi: 20,34% } }
    rkt 2024 "RKT" {
      target { koperasi: 19,12% }   # <- HA06
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.evaluation.names import figure_title
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

_FARTHEST = 5

HYPOTHESIS = Hypothesis(
    code="HA06",
    name=Text(id="tahun-lain", en="another-year"),
    explains=Text(id="{angka}: {nilai}", en="{angka}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure of the years around, the nearest first; then each figure that goes into it, of those years."""
    for figure in (case.derived, *case.derived.masukan):
        for other in _other_years(case, figure):
            value = other.nilai if figure is case.derived else case.if_({figure.kunci: other.nilai})
            yield HYPOTHESIS.guess(value, angka=figure_title(other.cascade, other.kunci), nilai=other)


def _other_years(case: Case, figure: Figure) -> Iterator[Figure]:
    """*figure* in the years around its own, where it is known and differs."""
    year, part = figure.periode.tahun, figure.periode.bagian
    near = [year + sign * step for step in range(1, _FARTHEST + 1) for sign in (-1, 1)]
    for each in near if year else ():
        other = case.evaluation.figure(figure.ukuran, figure.subjek, Periode(each, part))
        if other.known and other.nilai != figure.nilai:
            yield other
