"""Menurut dokumen lain / By another document

Apa:
    Angkanya, atau salah satu angka yang masuk ke rumusnya, diambil dari dokumen yang tidak berlaku untuknya.
What:
    The figure, or one that goes into its formula, was taken from a document that does not hold for it.

Mengapa:
    Target Renstra, RKT, dan perjanjian kinerja sering berbeda; capaian harus dihitung terhadap yang diperjanjikan.
    Realisasi yang dinyatakan rencana sendiri untuk tahun-tahun lalu tidak dianggap dokumen lain: biasanya ia diketik
    dari laporan ini juga, jadi tidak menjelaskan apa-apa.
Why:
    Targets of Renstra, RKT and performance agreement often differ; achievement goes by what was agreed. Results of past
    years that the plan itself states are no other document: as a rule they were typed from this very report, and
    explain nothing.

Contoh:
    renstra 2024..2026 "Renstra"
    iku koperasi "Koperasi sehat" { satuan persen   arah naik   target { 2024: 27,45% } }
    perjanjian 2024 "Perjanjian Kinerja" { target { koperasi: 27,8% } }
    realisasi 2024 "Realisasi" { realisasi { koperasi: 36,38% } }
    laporan 2024 "Laporan Kinerja" {
      capaian { koperasi: 132,53% }   # <- HA05
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.evaluation.names import figure_title
from sakip.graph.statements import document_name
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA05",
    name=Text(id="dokumen-lain", en="another-document"),
    explains=Text(id="{angka} menurut {dokumen}: {nilai}", en="{angka} by {dokumen}: {nilai}"),
    of_round=True,
)
_HAPPENED = frozenset(("realisasi", "nilai", "realisasi_anggaran"))


def tries(case: Case) -> Iterator[Guess]:
    """The other statements of the figure, and of each figure that goes into it.

    Few documents state the same figure, so what another says of it explains also a round number, as most budgets are.
    """
    for figure in (case.derived, *case.derived.masukan):
        for other in figure.lain:
            if other.butir is not None and other.nilai != figure.nilai and _is_another(case, other):
                value = other.nilai if figure is case.derived else case.if_({figure.kunci: other.nilai})
                title, document = figure_title(other.cascade, figure.kunci), document_name(other.cascade, other.butir)
                own = figure is case.derived
                yield HYPOTHESIS.guess(value, sure=own, angka=title, dokumen=document, nilai=other.nilai)


def _is_another(case: Case, other: Figure) -> bool:
    stated, document = other.butir, case.claim.dokumen
    if stated is None or stated.dokumen == document.id:
        return False
    return bool(stated.dokumen) or (other.ukuran not in _HAPPENED and document.jenis != "renstra")
