"""Dihitung dari angka tercetak yang lain / Computed from other printed figures

Apa:
    Angka ini benar menurut angka lain yang dicetak laporan yang sama; yang keliru adalah angka yang lain itu.
What:
    The figure is right by other figures that the same report prints; what is wrong are those.

Mengapa:
    Satu angka yang keliru menjalar: capaian, kemajuan, dan efisiensi dihitung darinya. Memperbaiki sumbernya
    memperbaiki semuanya.
Why:
    One wrong figure spreads: achievement, progress and efficiency are computed from it. Mending the source mends all.

Contoh:
    renstra 2024..2026 "Renstra"
    data sehat   "Koperasi bernilai sehat" { satuan koperasi   bagian_dari dinilai }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi }
    iku koperasi "Koperasi sehat" {
      satuan persen   arah naik   formula = sehat / dinilai * 100%   target { 2024: 27,8%   2026: 38,48% }
    }
    realisasi 2024 "Realisasi" { data { sehat: 78   dinilai: 150 } }
    laporan 2024 "Laporan Kinerja" {
      realisasi { koperasi: 36,38% }    # <- HA00
      capaian   { koperasi: 130,86% }   # <- HA01
      kemajuan  { koperasi: 94,54% }    # <- HA01
    }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.audit.listing import listed
from sakip.evaluation.figure import Kunci
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA01",
    name=Text(id="dari-angka-tercetak", en="from-printed-figures"),
    explains=Text(id="dihitung dari angka tercetak: {angka}", en="computed from printed figures: {angka}"),
    sure=True,
    of_words=True,
    of_counts=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """What follows where every figure that goes into this one is as printed: nearest to it, then elsewhere.

    Or where only the first errors are as printed, and all between is computed without rounding, as spreadsheets do.
    """
    used = case.ledger.printed_inputs(case.claim, case.derived)
    if not used:
        return
    yield _guess(case, used)
    if errors := case.ledger.first_errors(case.claim, case.derived):
        yield _guess(case, errors)
    for key, claim in used.items():
        for other in case.ledger.publication.about(key):
            if other.nilai != claim.nilai and other is not case.claim:
                yield _guess(case, {**used, key: other})


def _guess(case: Case, used: Mapping[Kunci, Klaim]) -> Guess:
    value = case.if_({key: claim.nilai for key, claim in used.items()})
    direct = {each.kunci for each in case.derived.masukan}
    shown = {key: claim for key, claim in used.items() if key in direct or not case.ledger.agrees(claim)}
    told = listed((key.ukuran, claim.nilai) for key, claim in shown.items())
    return HYPOTHESIS.guess(value, *used.values(), angka=told)
