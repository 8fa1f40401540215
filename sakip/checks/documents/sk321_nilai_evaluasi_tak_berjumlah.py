"""Nilai evaluasi tidak berjumlah / Evaluation scores that do not add up

Apa:
    Nilai sebuah evaluasi, atau nilai sebuah komponen, tidak sama dengan jumlah nilai di bawahnya. Komponen tanpa nilai
    dihitung sebagai tidak dinilai bila yang tersisa hampir tidak ada.
What:
    The result of an evaluation, or the score of a component, is not the sum of the scores below it. A component
    without a score counts as not scored where hardly anything is left for it.
Mengapa:
    Nilai akhir menentukan predikat. Bila tidak sama dengan jumlah komponennya, salah satu angka salah salin, atau
    desimalnya hilang oleh pembulatan.
Why:
    The result decides the grade. Where it is not the sum of its components, a figure was copied wrongly, or decimals
    were lost in rounding.
Salah:
    evaluasi 2024 "LHE AKIP 2024" {
      nilai 78,60   # <- SK321
      komponen "Perencanaan kinerja"       { bobot 30  nilai 24,30 }
      komponen "Pengukuran kinerja"        { bobot 30  nilai 21,90 }
      komponen "Pelaporan kinerja"         { bobot 15  nilai 12,30 }
      komponen "Evaluasi kinerja internal" { bobot 25  nilai 18,75 }
    }
Benar:
    evaluasi 2024 "LHE AKIP 2024" {
      nilai 77,25
      komponen "Perencanaan kinerja"       { bobot 30  nilai 24,30 }
      komponen "Pengukuran kinerja"        { bobot 30  nilai 21,90 }
      komponen "Pelaporan kinerja"         { bobot 15  nilai 12,30 }
      komponen "Evaluasi kinerja internal" { bobot 25  nilai 18,75 }
    }
Perbaikan:
    Periksa setiap nilai pada Laporan Hasil Evaluasi dan betulkan yang salah. Bila selisihnya hanya pembulatan, salin
    nilai komponen dengan semua desimalnya.
Fix:
    Look up each score in the evaluation report and mend the wrong one. Where it is only rounding, copy the scores of
    the components with all their decimals.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from sakip.checks.evaluated import at, everything, in_per_cent, number, unreadable
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Evaluasi, Komponen
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK321",
    name=Text(id="nilai-evaluasi-tak-berjumlah", en="evaluation-scores-do-not-add-up"),
    severity=Severity.ERROR,
    message=Text(
        id="nilai {hal} {nilai}, jumlah komponennya {jumlah}",
        en="the score of {hal} is {nilai}, its components add up to {jumlah}",
    ),
    help=Text(
        id="periksa setiap nilai pada Laporan Hasil Evaluasi dan betulkan yang salah",
        en="look up each score in the evaluation report and mend the wrong one",
    ),
    basis=(Basis("permenpanrb-88-2021"),),
)
_SCORE = Text(id="nilai {nilai}", en="score {nilai}")
_ROUNDED = Text(
    id="selisih sekecil ini dapat berasal dari pembulatan komponen",
    en="so small a difference may come from rounding the components",
)
_HARDLY = Fraction(1, 100)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for every score that is not the sum below it; a warning where rounding could explain it."""
    for each in everything(cascade):
        owner = each.isi
        scores = [part.nilai.angka for part in owner.komponen if part.nilai]
        total = sum(scores, Fraction(0))
        if owner.nilai is None or not scores or not _comparable(owner, owner.nilai.angka - total):
            continue
        rounded = abs(owner.nilai.angka - total) <= _slack([owner.nilai.angka, *scores])
        found = RULE.at(
            at(owner, "nilai"),
            *_labels(owner),
            notes=[_ROUNDED] if rounded else [],
            hal=each.nama,
            nilai=number(owner.nilai.angka),
            jumlah=number(total),
        )
        yield evolve(found, severity=Severity.WARNING) if rounded else found


def _comparable(owner: Evaluasi | Komponen, difference: Fraction) -> bool:
    """Whether *difference*, of a score and the sum below it, is certainly a contradiction."""
    if difference == 0 or in_per_cent(owner) or any(unreadable(part, "nilai") for part in owner.komponen):
        return False
    unscored = [part for part in owner.komponen if part.nilai is None]
    if not unscored or difference < 0:
        return True
    weights = [part.bobot.angka for part in unscored if part.bobot]
    return len(weights) == len(unscored) and difference < sum(weights, Fraction(0)) * _HARDLY


def _slack(printed: Sequence[Fraction]) -> Fraction:
    """By how much *printed* numbers may miss their sum because they are rounded."""
    return Fraction(len(printed), 2 * 10 ** max(map(_decimals, printed)))


def _decimals(value: Fraction) -> int:
    return next((places for places in range(12) if (value * 10**places).denominator == 1), 12)


def _labels(owner: Evaluasi | Komponen) -> Iterator[Label]:
    for part in owner.komponen:
        if part.nilai:
            yield Label(at(part, "nilai"), _SCORE, {"nilai": number(part.nilai.angka)})
