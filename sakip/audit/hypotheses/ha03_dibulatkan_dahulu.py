"""Dibulatkan sebelum dihitung / Rounded before computing

Apa:
    Angka-angka yang masuk ke rumusnya dibulatkan dahulu, lalu hasil bulatnya yang dihitung.
What:
    The figures that go into the formula were rounded first, and the rounded ones computed with.

Mengapa:
    Angka yang tampak di tabel sudah bulat; menghitung dari yang tampak memberi hasil yang sedikit lain.
Why:
    The figures one sees in a table are rounded already; computing with those gives a slightly different result.

Contoh:
    renstra 2024..2026 "Renstra"
    data sehat    "Koperasi sehat" { satuan koperasi   bagian_dari koperasi }
    data koperasi "Koperasi"       { satuan koperasi }
    iku bagian "Koperasi sehat" {
      satuan persen   arah naik   formula = sehat / koperasi * 100%   target { 2026: 21,53% }
    }
    realisasi 2024 "Realisasi" { data { sehat: 94   koperasi: 415 } }
    laporan 2024 "Laporan Kinerja" {
      kemajuan { bagian: 105,202% }   # <- HA03
    }
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.arithmetic import rounded
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA03",
    name=Text(id="dibulatkan-dahulu", en="rounded-first"),
    explains=Text(
        id="dihitung dari angka yang sudah dibulatkan {desimal} desimal",
        en="computed with figures already rounded to {desimal} decimals",
    ),
)


def tries(case: Case) -> Iterator[Guess]:
    """What follows where everything that goes into the figure is rounded to two decimals, one, or whole numbers."""
    known = [each for each in case.derived.masukan if each.exact is not None]
    for digits in (2, 1, 0):
        places = Kuantitas(Fraction(digits), MURNI)
        changes = {each.kunci: rounded(each.nilai, places) for each in known}
        if any(changes[each.kunci] != each.nilai for each in known):
            yield HYPOTHESIS.guess(case.if_(changes), desimal=digits)
