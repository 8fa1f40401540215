"""Dihitung sebelum dibulatkan / Computed before rounding

Apa:
    Angka ini dihitung dari realisasi dengan lebih banyak desimal daripada yang tercetak. Setiap angka yang mungkin di
    antara batas pembulatannya adalah satu tebakan.
What:
    The figure was computed from a result with more decimals than are printed. Every number that is possible within the
    bounds of its rounding is a guess.

Mengapa:
    Pengolah tabel menyimpan semua desimal dan menampilkan dua. Pembaca yang menghitung ulang dari yang tercetak
    mendapat angka lain, dan tidak tahu mana yang keliru.
Why:
    Spreadsheets keep all decimals and show two. A reader who computes again from what is printed gets another figure,
    and cannot tell which is wrong.

Contoh:
    iku volume "Pertumbuhan volume usaha" { satuan persen   arah naik   target { 2024: 4,87% } }
    realisasi 2024 "Realisasi" { realisasi { volume: 3,73% } }
    laporan 2024 "Laporan Kinerja" {
      realisasi { volume: 3,73% }
      capaian   { volume: 76,65% }   # <- HA29
    }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Kunci
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Hasil
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up
from sakip.text.bilingual import Lang, Text

HYPOTHESIS = Hypothesis(
    code="HA29",
    name=Text(id="belum-dibulatkan", en="not-yet-rounded"),
    explains=Text(
        id="dihitung sebelum {angka} dibulatkan",
        en="computed before {angka} was rounded",
    ),
)
# What was measured has more decimals than are printed; a target is what it says.
_MEASURED = frozenset(("realisasi", "nilai"))
_MOST_INPUTS, _MOST_VALUES = 2, 400


def tries(case: Case) -> Iterator[Guess]:
    """Every number that the print could show between what the lowest and the highest unrounded results give.

    Nothing where the rounded ones give it already.
    """
    used = case.ledger.printed_inputs(case.claim, case.derived)
    measured = {key: claim for key, claim in used.items() if _is_rounded(key, claim)}
    step = case.claim.cetakan.langkah
    as_printed = case.if_({key: claim.nilai for key, claim in used.items()})
    if not 0 < len(measured) <= _MOST_INPUTS or not step or case.claim.cetakan.says(as_printed):
        return
    ends = [each for each in _ends(case, used, measured) if isinstance(each, Kuantitas)]
    if len(ends) < 2 ** len(measured):
        return
    first, last = (half_up(each.nilai / step, 0).numerator for each in (min(ends, key=_size), max(ends, key=_size)))
    told = Text(id=_listed(case, measured, Lang.ID), en=_listed(case, measured, Lang.EN))
    for at in range(first, last + 1) if last - first < _MOST_VALUES else ():
        value = Kuantitas(at * step, ends[0].satuan)
        yield HYPOTHESIS.guess(value, *used.values(), angka=told)


def _listed(case: Case, measured: Mapping[Kunci, Klaim], lang: Lang) -> str:
    titles = ((figure_title(case.evaluation.cascade, key).in_(lang), claim) for key, claim in measured.items())
    return ", ".join(f"{title} {claim.nilai.shown(lang)}" for title, claim in titles)


def _is_rounded(key: Kunci, claim: Klaim) -> bool:
    """Whether what *claim* prints was measured, and may have more decimals than it shows."""
    return key.pokok in _MEASURED and claim.cetakan.desimal > 0 and isinstance(claim.nilai, Kuantitas)


def _ends(case: Case, used: Mapping[Kunci, Klaim], measured: Mapping[Kunci, Klaim]) -> Iterator[Hasil]:
    """What the figure comes to where each of *measured* is as low, or as high, as its print allows."""
    rest = {key: claim.nilai for key, claim in used.items()}
    for sides in product((-1, 1), repeat=len(measured)):
        moved = {key: _moved(claim, side) for (key, claim), side in zip(measured.items(), sides, strict=True)}
        yield case.if_({**rest, **moved})


def _moved(claim: Klaim, side: int) -> Hasil:
    value = claim.nilai
    return (
        Kuantitas(value.nilai + side * claim.cetakan.langkah / 2, value.satuan)
        if isinstance(value, Kuantitas)
        else value
    )


def _size(value: Kuantitas) -> Fraction:
    return value.nilai
