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
    Capaian 130,86% = 36,38% / 27,8%, keduanya tercetak; menurut data, realisasinya 52%.

Example:
    An achievement of 130.86% = 36.38% / 27.8%, both printed; by the data the result is 52%.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure, Kunci
from sakip.text.bilingual import Lang, Text

HYPOTHESIS = Hypothesis(
    code="HA01",
    name=Text(id="dari-angka-tercetak", en="from-printed-figures"),
    explains=Text(id="dihitung dari angka tercetak: {angka}", en="computed from printed figures: {angka}"),
    of_words=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """What follows where every figure that goes into this one is as printed: nearest to it, then elsewhere."""
    used = dict(_printed_inputs(case, case.derived, set()))
    if not used:
        return
    yield _guess(case, used)
    for key, claim in used.items():
        for other in case.publication.about(key):
            if other.nilai != claim.nilai:
                yield _guess(case, {**used, key: other})


def _guess(case: Case, used: dict[Kunci, Klaim]) -> Guess:
    value = case.if_({key: claim.nilai for key, claim in used.items()})
    told = ", ".join(f"{claim.kunci.ukuran} {claim.nilai.shown(Lang.ID)}" for claim in used.values())
    return HYPOTHESIS.guess(value, *used.values(), angka=told)


def _printed_inputs(case: Case, figure: Figure, seen: set[Kunci]) -> Iterator[tuple[Kunci, Klaim]]:
    """The figures that *figure* rests on and the report prints, the nearest to it on each way down."""
    for each in figure.masukan:
        if each.kunci in seen:
            continue
        seen.add(each.kunci)
        claim = case.publication.nearest(each.kunci, case.claim)
        if claim is not None:
            yield each.kunci, claim
        else:
            yield from _printed_inputs(case, each, seen)
