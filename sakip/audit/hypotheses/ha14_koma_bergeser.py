"""Koma bergeser / The decimal mark moved

Apa:
    Komanya bergeser, atau perbandingan dicetak sebagai kelipatan alih-alih persen.
What:
    The decimal mark moved, or a ratio is printed as a factor instead of a percentage.

Mengapa:
    1,30 dan 130% adalah perbandingan yang sama, tetapi bukan 1,30%.
Why:
    1.30 and 130% are the same ratio, but not 1.30%.

Contoh:
    Capaian 130,86% tercetak 1,31%.

Example:
    An achievement of 130.86% printed as 1.31%.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

_SHIFTS = (Fraction(1, 100), Fraction(100), Fraction(1, 10), Fraction(10), Fraction(1, 1000), Fraction(1000))

HYPOTHESIS = Hypothesis(
    code="HA14",
    name=Text(id="koma-bergeser", en="decimal-mark-moved"),
    explains=Text(id="menurut rencana {nilai}, komanya bergeser", en="by the plan {nilai}, the decimal mark moved"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure times and by ten, a hundred, a thousand."""
    value = case.derived.nilai
    if isinstance(value, Kuantitas) and value.nilai:
        for shift in _SHIFTS:
            yield HYPOTHESIS.guess(Kuantitas(value.nilai * shift, value.satuan), nilai=value)
