"""Menurut dokumen lain / By another document

Apa:
    Angkanya, atau salah satu angka yang masuk ke rumusnya, diambil dari dokumen yang tidak berlaku untuknya.
What:
    The figure, or one that goes into its formula, was taken from a document that does not hold for it.

Mengapa:
    Target Renstra, RKT, dan perjanjian kinerja sering berbeda; capaian harus dihitung terhadap yang diperjanjikan.
Why:
    Targets of Renstra, RKT and performance agreement often differ; achievement goes by what was agreed.

Contoh:
    Capaian dihitung terhadap target Renstra 27,45%, sedangkan perjanjian kinerja menargetkan 27,8%.

Example:
    Achievement against the Renstra target of 27.45%, where the performance agreement has 27.8%.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.graph.statements import document_name
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA05",
    name=Text(id="dokumen-lain", en="another-document"),
    explains=Text(id="{ukuran} menurut {dokumen}: {nilai}", en="{ukuran} by {dokumen}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The other statements of the figure, and of each figure that goes into it."""
    for other in _stated_otherwise(case.derived):
        yield _guess(case, other, case.derived)
    for each in case.derived.masukan:
        for other in _stated_otherwise(each):
            yield _guess(case, other, each)


def _stated_otherwise(figure: Figure) -> Iterator[Figure]:
    return (each for each in figure.lain if each.butir is not None and each.nilai != figure.nilai)


def _guess(case: Case, other: Figure, figure: Figure) -> Guess:
    value = other.nilai if figure is case.derived else case.if_({figure.kunci: other.nilai})
    document = document_name(other.cascade, other.butir) if other.butir is not None else ""
    return HYPOTHESIS.guess(value, ukuran=figure.ukuran.replace("_", " "), dokumen=document, nilai=other.nilai)
