"""Nilai melebihi bobot / Score above its weight

Apa:
    Nilai sebuah komponen evaluasi lebih besar daripada bobotnya.
What:
    The score of a component of an evaluation is higher than its weight.
Mengapa:
    Bobot adalah nilai tertinggi yang dapat dicapai komponen itu. Nilai di atasnya berarti bobot yang dicetak bukan
    bobot yang dipakai menilai (sering kali bobot peraturan lama), atau nilainya salah salin.
Why:
    The weight is the most that a component can score. A higher score means that the weights printed are not those the
    evaluator used (often they are of an older regulation), or that the score was copied wrongly.
Salah:
    evaluasi 2024 "LHE AKIP 2024" {
      komponen "Pelaporan kinerja" { bobot 15  nilai 12,30 }
      komponen "Evaluasi kinerja"  { bobot 10  nilai 18,75 }   # <- SK322
      komponen "Kinerja lainnya"   { bobot 75  nilai 46,50 }
    }
Benar:
    evaluasi 2024 "LHE AKIP 2024" {
      komponen "Pelaporan kinerja" { bobot 15  nilai 12,30 }
      komponen "Evaluasi kinerja"  { bobot 25  nilai 18,75 }
      komponen "Kinerja lainnya"   { bobot 60  nilai 46,50 }
    }
Perbaikan:
    Salin bobot dan nilai dari Laporan Hasil Evaluasi tahun itu; periksa juga bobot komponen yang lain.
Fix:
    Copy weights and scores from the evaluation report of that year, and look at the other weights too.
"""

from collections.abc import Iterator

from sakip.checks.evaluated import at, everything, in_per_cent, number
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK322",
    name=Text(id="nilai-melebihi-bobot", en="score-above-weight"),
    severity=Severity.ERROR,
    message=Text(
        id='nilai komponen "{komponen}" (evaluasi {tahun}) {nilai}, padahal bobotnya {bobot}',
        en='component "{komponen}" (evaluation of {tahun}) has score {nilai}, but weight {bobot}',
    ),
    help=Text(
        id="salin bobot dan nilai dari Laporan Hasil Evaluasi {tahun}, dan periksa bobot komponen yang lain",
        en="copy weight and score from the evaluation report of {tahun}, and look at the other weights",
    ),
    basis=(Basis("permenpanrb-88-2021"),),
)
_WEIGHT = Text(id="bobotnya", en="its weight")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each component with a higher score than weight, unless scores are per cents of weights."""
    for each in everything(cascade):
        if in_per_cent(each.isi):
            continue
        for part in each.isi.komponen:
            if part.nilai and part.bobot and part.nilai.angka > part.bobot.angka:
                yield RULE.at(
                    at(part, "nilai"),
                    Label(at(part, "bobot"), _WEIGHT),
                    cause=f"bobot evaluasi {each.tahun}",
                    komponen=part.nama,
                    tahun=each.tahun,
                    nilai=number(part.nilai.angka),
                    bobot=number(part.bobot.angka),
                )
