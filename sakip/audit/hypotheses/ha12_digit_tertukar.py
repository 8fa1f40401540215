"""Dua digit tertukar / Two digits swapped

Apa:
    Dua digit yang bersebelahan tertukar, pada angkanya atau pada salah satu komponennya.
What:
    Two digits side by side are swapped, in the figure or in one of its components.

Mengapa:
    Salah ketik yang paling sering pada angka panjang.
Why:
    The commonest slip in typing long numbers.

Contoh:
    1.115 diketik 1.151.

Example:
    1,115 typed as 1,151.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.slips import components, swapped
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA12",
    name=Text(id="digit-tertukar", en="digits-swapped"),
    explains=Text(
        id="{hal} {benar} dengan dua digit tertukar: {salah}", en="{hal} {benar} with two digits swapped: {salah}"
    ),
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure, and each count that it is computed from, with two digits side by side swapped."""
    yield from components(HYPOTHESIS, case, swapped)
