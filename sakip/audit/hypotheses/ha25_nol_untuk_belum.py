"""Nol untuk yang belum ada / Nought for what is not known yet

Apa:
    Tercetak nol, padahal angkanya belum ada: belum diukur, belum dinilai, atau tidak ditargetkan.
What:
    Nought is printed where there is no figure yet: not measured, not assessed, or not targeted.

Mengapa:
    Nol berarti tidak ada yang dicapai. Yang belum diukur ditulis "belum", agar tidak dibaca sebagai kegagalan dan tidak
    ikut dirata-ratakan.
Why:
    Nought means that nothing was achieved. What is not measured yet is written "not yet", so that it is not read as
    failure and is left out of means.

Contoh:
    renstra 2024..2026 "Renstra"
    iku koperasi "Koperasi sehat" { satuan persen   arah naik   triwulan tahunan   target { 2024: 20,34% } }
    realisasi 2024 "Realisasi" { realisasi { koperasi: 22,65% } }
    laporan 2024 "Laporan Kinerja" {
      realisasi {
        koperasi: {
          tw1: 0%   # <- HA25
          tw2: 0%   # <- HA25
          tw4: 22,65%
        }
      }
    }
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.outcome import Sebab, Tiada
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA25",
    name=Text(id="nol-untuk-belum", en="nought-for-unknown"),
    explains=Text(id="nol untuk yang belum ada: {alasan}", en="nought for what is not known: {alasan}"),
    sure=True,
    of_words=True,
)
_NOT_KNOWN = (Sebab.BELUM, Sebab.TIDAK_DINYATAKAN)


def tries(case: Case) -> Iterator[Guess]:
    """Nought, where there is no figure yet."""
    missing = case.derived.nilai
    if isinstance(missing, Tiada) and missing.sebab in _NOT_KNOWN and isinstance(case.claim.nilai, Kuantitas):
        yield HYPOTHESIS.guess(Kuantitas(Fraction(0), MURNI), alike=case.claim.place, alasan=missing.alasan)
