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
    Target 2024 tercetak 19,12%, yaitu target 2023.

Example:
    The target of 2024 is printed as 19.12%, which is that of 2023.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

_FARTHEST = 5

HYPOTHESIS = Hypothesis(
    code="HA06",
    name=Text(id="tahun-lain", en="another-year"),
    explains=Text(id="{ukuran} {tahun}: {nilai}", en="{ukuran} of {tahun}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure of the years around, the nearest first; then each figure that goes into it, of those years."""
    if not case.key.periode.tahun or case.key.periode.bagian:
        return
    for figure in (case.derived, *case.derived.masukan):
        for other in _other_years(case, figure):
            value = other.nilai if figure is case.derived else case.if_({figure.kunci: other.nilai})
            name = figure.ukuran.replace("_", " ")
            yield HYPOTHESIS.guess(value, ukuran=name, tahun=other.periode.tahun, nilai=other.nilai)


def _other_years(case: Case, figure: Figure) -> Iterator[Figure]:
    """*figure* in the years around its own, where it is known and differs."""
    year = figure.periode.tahun
    near = [year + sign * step for step in range(1, _FARTHEST + 1) for sign in (-1, 1)]
    for each in near if year and not figure.periode.bagian else ():
        other = case.evaluation.figure(figure.ukuran, figure.subjek, Periode(each))
        if other.known and other.nilai != figure.nilai:
            yield other
