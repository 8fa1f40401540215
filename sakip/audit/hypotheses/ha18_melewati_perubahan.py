"""Dibandingkan melewati perubahan rumus / Compared across a change of definition

Apa:
    Angka sebelum dan sesudah rumus atau definisi berubah (`berlaku_sejak`) dibandingkan seolah-olah sejenis.
What:
    Figures from before and after a formula or definition changed (`berlaku_sejak`) are compared as if they were alike.

Mengapa:
    Kemajuan -80% yang terjadi karena rumusnya diganti bukan kemunduran. Laporan harus menghitung ulang angka lama
    dengan rumus baru, atau tidak membandingkannya.
Why:
    A progress of -80% that comes from a new formula is no decline. A report must compute the old figures again by the
    new formula, or not compare them.

Contoh:
    kebijakan { pertumbuhan = (realisasi - lalu(realisasi)) / lalu(realisasi) }
    iku koperasi "Koperasi berkualitas" {
      satuan persen   arah naik   berlaku_sejak 2024   realisasi { 2023: 29,33% }
    }
    realisasi 2024 "Realisasi" { realisasi { koperasi: 5,87% } }
    laporan 2024 "Laporan Kinerja" {
      pertumbuhan { koperasi: -79,99% }   # <- HA18
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.outcome import Sebab
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA18",
    name=Text(id="melewati-perubahan", en="across-a-change"),
    explains=Text(id="dibandingkan meskipun {alasan}", en="compared although {alasan}"),
    of_words=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """What the figure would be if no definition had ever changed."""
    why = case.derived.nilai
    if case.derived.sebab is Sebab.TAK_BERLAKU:
        value = case.ledger.across_breaks.known(case.key).nilai
        yield HYPOTHESIS.guess(value, alasan=getattr(why, "alasan", Text(id="", en="")))
