"""Tak terjelaskan / Unexplained

Apa:
    Angka ini tidak mengikuti dari rencana, dan tidak satu pun dugaan sakip menghasilkannya.
What:
    The figure does not follow from the plan, and nothing that sakip supposes gives it.

Mengapa:
    Angka tanpa asal tidak dapat dipertanggungjawabkan. Yang menghitungnya harus menunjukkan hitungannya, atau rencana
    memuat rumus atau data yang lain daripada yang dipakai.
Why:
    A figure without an origin cannot be answered for. Whoever worked it out must show how, or the plan has another
    formula or other data than were used.

Contoh:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi }
    iku koperasi "Koperasi sehat" { satuan persen   formula = sehat / dinilai * 100% }
    realisasi 2024 "Realisasi" { data { sehat: 78   dinilai: 150 } }
    laporan 2024 "Laporan Kinerja" {
      realisasi { koperasi: 36,38% }   # <- HA00
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA00",
    name=Text(id="tak-terjelaskan", en="unexplained"),
    explains=Text(id="tak terjelaskan", en="unexplained"),
)


def tries(case: Case) -> Iterator[Guess]:
    """Nothing."""
    del case
    yield from ()
