"""What is rolled up lies between the least and the greatest of what it is rolled up from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Operasi, Setiap
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text, filled
from sakip.trial.case import Outcome
from sakip.trial.formula import Formula, Point
from sakip.trial.rollup import ACHIEVED, RollUp
from sakip.trial.verdict import Property, Result, Verdict

PROPERTY = Property(
    name=Text(id="antara-anak", en="between-children"),
    says=Text(
        id="Capaian gabungan tidak lebih rendah dari anak yang terendah dan tidak lebih tinggi dari yang tertinggi, "
        "kecuali karena batas yang ditulis kebijakannya.",
        en="What is rolled up is never lower than the lowest child nor higher than the highest, but for the caps that "
        "the policy writes.",
    ),
)
_HOLDS = Text(id="selalu di antara anak terendah dan tertinggi", en="always between the lowest and the highest child")
_OUTSIDE = Text(
    id="gabungannya {hasil}, di luar {terendah} sampai {tertinggi}",
    en="together they are {hasil}, outside {terendah} to {tertinggi}",
)
_HELP = Text(
    id="pakai rata-rata, rata-rata tertimbang, atau yang terendah: `rata_rata(indikator; capaian)`",
    en="use the mean, the weighted mean, or the lowest: `rata_rata(indikator; capaian)`",
)
_BETWEEN = frozenset(("rata_rata", "min", "maks", "terakhir"))
_WEIGHTS = frozenset(("bobot", "anggaran", "pagu", "realisasi_anggaran"))


def results(roll_up: RollUp) -> Iterator[Result]:
    """Proved by the form of the formula, for however many children; else tried on two."""
    outcome = _outcome(roll_up.kebijakan, roll_up.formula, roll_up.children)
    if outcome.point is None:
        yield roll_up.result(PROPERTY, outcome.verdict, _HOLDS)
        return
    achieved = roll_up.formula.at(outcome.point)
    values = sorted(outcome.point[each] for each in roll_up.children)
    unit = roll_up.masukan[roll_up.children[0]].satuan
    shown = Kuantitas(achieved.nilai, unit) if isinstance(achieved, Kuantitas) else achieved
    low, high = Kuantitas(values[0], unit), Kuantitas(values[-1], unit)
    told = filled(_OUTSIDE, hasil=shown, terendah=low, tertinggi=high)
    yield roll_up.failure(PROPERTY, outcome.point, range(len(outcome.point)), told, _HELP)


@lru_cache(maxsize=4096)
def _outcome(policy: Ekspresi, formula: Formula, children: tuple[int, ...]) -> Outcome:
    if _between(policy):
        return Outcome(Verdict.PROVED)

    def outside(point: Point) -> bool:
        value, achieved = formula.number(point), [point[each] for each in children]
        return value is not None and not min(achieved) <= value <= max(achieved)

    return Outcome.of_search(formula.masukan, outside)


def _between(rumus: Ekspresi) -> bool:
    """Whether *rumus* has the form of a mean, a weighted mean or an extreme of achievements."""
    match rumus:
        case Fungsi(nama=name, argumen=(Setiap(isi=(value,)),)) if name in _BETWEEN:
            return _is_achievement(value)
        case Fungsi(nama="rata_tertimbang", argumen=(Setiap(isi=(value, weight)),)):
            return _is_achievement(value) and _is_weight(weight)
        case Operasi(
            "/",
            Fungsi(nama="jumlah", argumen=(Setiap(kumpulan=over, isi=(Operasi("*", one, other),)),)),
            Fungsi(nama="jumlah", argumen=(Setiap(kumpulan=under, isi=(weight,)),)),
        ):
            value = other if one == weight else one
            return over == under and weight in (one, other) and _is_achievement(value) and _is_weight(weight)
        case _:
            return False


def _is_achievement(item: Ekspresi) -> bool:
    """Whether *item* is the achievement of a child, rounded or not: what is rounded is what a reader sees of it."""
    match item:
        case Fungsi(nama="bulat" | "potong", argumen=(inner, Konstanta())):
            return _is_achievement(inner)
        case _:
            return item == Acuan(ACHIEVED)


def _is_weight(item: Ekspresi) -> bool:
    """Whether *item* is never below zero."""
    return isinstance(item, Acuan) and item.ukuran == "nilai" and item.id in _WEIGHTS
