"""Digantikan dokumen yang berlaku / Superseded by the document that holds

Apa:
    Dokumen ini menyatakannya sendiri, tetapi dokumen lain yang berlaku menyatakan angka lain.
What:
    The document itself states it, but another document holds, and states another figure.

Mengapa:
    Perjanjian kinerja berlaku di atas RKT, dan RKT di atas Renstra; DPA berlaku untuk anggaran. Yang digantikan sebuah
    `perubahan` dengan `dasar`-nya tidak keliru; selain itu salah satu keliru.
Why:
    The performance agreement goes before the yearly plan, and that before the Renstra; budgets follow the DPA. What a
    change that states its `dasar` took the place of is not wrong; else one of them is.

Contoh:
    renstra 2024..2026 "Renstra" {
      target { koperasi: { 2024: 27,45% } }   # <- HA16
    }
    iku koperasi "Koperasi sehat" { satuan persen   arah naik }
    perjanjian 2024 "Perjanjian Kinerja" { target { koperasi: 27,8% } }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.claims import REPORT
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.graph.statements import document_name
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA16",
    name=Text(id="digantikan", en="superseded"),
    explains=Text(
        id="pernyataan dokumen ini sendiri; yang berlaku {dokumen}: {nilai}",
        en="this document's own statement; what holds is {dokumen}: {nilai}",
    ),
    sure=True,
    of_words=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """What the document itself states, where it is no report and another document holds."""
    holding = case.derived.butir
    if holding is not None and case.claim.dokumen.jenis != REPORT and holding.dokumen != case.claim.butir.dokumen:
        name = document_name(case.evaluation.cascade, holding)
        yield HYPOTHESIS.guess(case.claim.nilai, dokumen=name, nilai=case.derived.nilai)
