"""Predikat evaluasi salah / Wrong grade of an evaluation

Apa:
    Predikat sebuah evaluasi AKIP bukan predikat untuk nilainya, atau tidak ada dalam skala (misalnya B+). Skala yang
    dipakai adalah skala `predikat_akip` dalam rencana; bila tidak ada, skala PermenPAN-RB.
What:
    The grade of an AKIP evaluation is not the one for its score, or not on the scale at all (such as B+). The scale is
    the plan's own `predikat_akip`; where it has none, that of the ministry.
Mengapa:
    Predikat ditentukan oleh nilai: di atas 90 AA, di atas 80 A, di atas 70 BB, di atas 60 B, di atas 50 CC, di atas
    30 C, selebihnya D. Predikat yang lain membuat laporan tidak dapat dipercaya.
Why:
    The score decides the grade: above 90 AA, above 80 A, above 70 BB, above 60 B, above 50 CC, above 30 C, else D.
    Another grade makes the report hard to believe.
Salah:
    evaluasi 2024 "LHE AKIP 2024" {
      oleh "Inspektorat"
      nilai 76,35
      predikat "B+"   # <- SK323
    }
Benar:
    evaluasi 2024 "LHE AKIP 2024" {
      oleh "Inspektorat"
      nilai 76,35
      predikat BB
    }
Perbaikan:
    Tulis predikat yang disebut temuan ini, atau betulkan nilainya.
Fix:
    Write the grade that the finding names, or mend the score.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.evaluated import at, number
from sakip.checks.schemes import scheme_of
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Evaluasi, Skala
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK323",
    name=Text(id="predikat-evaluasi-salah", en="wrong-evaluation-grade"),
    severity=Severity.ERROR,
    message=Text(
        id="predikat evaluasi {tahun} {predikat}, padahal nilai {nilai} berpredikat {seharusnya}",
        en="the grade of the evaluation of {tahun} is {predikat}, but a score of {nilai} has grade {seharusnya}",
    ),
    help=Text(
        id="tulis `predikat {seharusnya}`, atau betulkan nilainya",
        en="write `predikat {seharusnya}`, or mend the score",
    ),
    basis=(Basis("permenpanrb-88-2021"),),
)
_SCORE = Text(id="nilainya", en="its score")
# A grade of this scale, or one that resembles them; other evaluations grade in words.
_LETTERS = re.compile(r"[A-E]{1,3}[+-]?", re.IGNORECASE)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each evaluation whose grade, in letters, is not the one of its score."""
    for each in cascade.model.evaluasi:
        if each.nilai is None or not _LETTERS.fullmatch(each.predikat.strip()):
            continue
        grade = _grade(_scale(cascade, each), each.nilai.angka)
        if grade and grade != each.predikat.strip().upper():
            yield RULE.at(
                at(each, "predikat"),
                Label(at(each, "nilai"), _SCORE),
                tahun=each.tahun,
                predikat=each.predikat,
                nilai=number(each.nilai.angka),
                seharusnya=grade,
            )


def _scale(cascade: Cascade, evaluation: Evaluasi) -> Skala | None:
    """The scale that the plan declares for such grades, else that of the scheme."""
    own = cascade.model.nama.get("predikat_akip")
    if isinstance(own, Skala) and not evaluation.skema:
        return own
    scheme = scheme_of(cascade, evaluation)
    return scheme.skala if scheme else None


def _grade(scale: Skala | None, score: Fraction) -> str:
    """The grade of *score*; empty where it is on no scale."""
    bands = scale.pita if scale else ()
    return next((name for name, band in bands if band and band.memuat(score)), "")
