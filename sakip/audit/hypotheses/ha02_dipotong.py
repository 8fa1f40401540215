"""Dipotong, bukan dibulatkan / Cut off, not rounded

Apa:
    Angka di belakang yang tercetak dibuang begitu saja; atau dibulatkan, padahal kebijakannya memotong.
What:
    The digits behind what is printed were simply dropped; or rounded, where the policy cuts off.

Mengapa:
    Banyak pengolah tabel menampilkan angka yang dipotong bila lebar kolomnya kurang, dan ada yang menyalinnya tanpa
    membulatkan.
Why:
    Spreadsheets show cut figures where a column is narrow, and some are copied without rounding.

Contoh:
    iku laba "Usaha yang meningkat labanya" { satuan persen   arah naik   target { 2024: 39,49% } }
    realisasi 2024 "Realisasi" { realisasi { laba: 60,55% } }
    laporan 2024 "Laporan Kinerja" {
      capaian { laba: 153,32% }   # <- HA02
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA02",
    name=Text(id="dipotong", en="cut-off"),
    explains=Text(id="menurut rencana {nilai}{cara}", en="by the plan {nilai}{cara}"),
    sure=True,
)
_CUT = Text(id="", en="")
_ROUNDED = Text(id="; dibulatkan, padahal kebijakannya memotong", en="; rounded, but its policy cuts off")


def tries(case: Case) -> Iterator[Guess]:
    """The derived figure itself: what does not fit rounded may fit cut off, and the other way round."""
    if isinstance(case.derived.nilai, Kuantitas):
        way = _ROUNDED if case.derived.cetak.potong else _CUT
        yield HYPOTHESIS.guess(case.derived.nilai, nilai=case.derived, cara=way)
