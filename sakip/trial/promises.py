"""What a policy may promise of its figures (`menjamin …`), as claims that are tried in a laboratory.

A promise is over numbers: a target, results as shares of it, a factor; or achievements, and money spent of a budget. At
each point it makes claims: figures, each worked out from what is supposed, and how they must stand to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import cycle

from attrs import evolve, frozen

from sakip.evaluation.figure import Figure
from sakip.evaluation.outcome import Hasil
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH
from sakip.trial.formula import Point
from sakip.trial.inputs import Masukan
from sakip.trial.interval import NONNEGATIVE, Interval, above
from sakip.trial.laboratory import AGENCY, GRADES, INDICATORS, LEVELS, OUTPUTS, PROGRAMMES, Laboratory, Supposed

Number = Fraction | None
Kept = Callable[..., bool]


def _input(among: Interval, *contoh: str, utuh: bool = False) -> Masukan:
    return Masukan(among, utuh=utuh, contoh=tuple(map(Fraction, contoh)))


_TARGET = _input(above(0), "10", "1", "3", "100", "1/2")
_OF_TARGET = _input(NONNEGATIVE, "1", "0", "1/2", "9/10", "99/100", "101/100", "11/10", "3/2", "2", "10")
_FACTOR = _input(above(0), "2", "10", "1/3")
_MEMBER = _input(NONNEGATIVE, "1", "1/2", "0", "9/10", "3/2", "10")
_ACHIEVED = _input(above(0), "1", "1/2", "9/10", "3/2")
_SPENT = _input(NONNEGATIVE, "100", "50", "0", "99", "101", "200", utuh=True)
_BUDGET = _input(above(0), "100", "1000", utuh=True)
_NODES = frozenset(("sasaran", "tujuan", "instansi", "program", "kegiatan", "subkegiatan"))


@frozen
class Try:
    """The figure *ukuran* of *subjek* if *supposed* holds."""

    ukuran: str
    subjek: str
    supposed: Supposed

    def figure(self, lab: Laboratory) -> Figure:
        """What it comes to."""
        return lab.figure(self.ukuran, self.subjek, self.supposed)


@frozen
class Claim:
    """Figures, and how their numbers must stand to each other."""

    tries: tuple[Try, ...]
    kept: Kept

    def holds(self, lab: Laboratory) -> bool:
        """Whether they do."""
        return self.kept(*(each.figure(lab).exact for each in self.tries))


@frozen
class Promise:
    """What a word promises: over which inputs, of which policies it can be said, and what it claims at a point."""

    masukan: tuple[Masukan, ...]
    speaks: Callable[[Laboratory], bool]
    claims: Callable[[Laboratory, Point], Iterator[Claim]]

    def broken(self, lab: Laboratory, at: Point) -> Claim | None:
        """The first claim at *at* that does not hold."""
        return next((each for each in self.claims(lab, at) if not each.holds(lab)), None)


# ── the achievement of an indicator ─────────────────────────────────────────────────────────────────


@frozen
class Kind:
    """A direction and a form of the target, and the cases of a policy that speak of it."""

    arah: str
    form: str
    kasus: frozenset[str]

    def target(self, at: Fraction) -> Hasil:
        """The target that the number *at* stands for."""
        match self.form:
            case "rentang":
                return Rentang(_number(at), _number(at * 3 / 2))
            case "predikat":
                return _grade(at)
            case "nol":
                return _number(0)
            case "negatif":
                return _number(-at)
            case _:
                return _number(at)

    def result(self, at: Fraction) -> Hasil:
        """The result that the number *at* stands for: of negative targets, on both sides of zero."""
        match self.form:
            case "predikat":
                return _grade(at)
            case "negatif":
                return _number(at - 20)
            case _:
                return _number(at)

    def met(self, at: Fraction, share: Fraction) -> Hasil:
        """A result that meets the target *at*: of a range, anything within."""
        return _number(at * (1 + min(share, Fraction(25)) / 50)) if self.form == "rentang" else self.target(at)

    def start(self, at: Fraction) -> Hasil:
        """A baseline that is worse than the target *at*."""
        if self.form == "negatif":
            return _number(-at * 2)
        return _number({"naik": at / 2, "turun": at * 2, "jaga": at}[self.arah])

    def goodness(self, at: Fraction, target: Fraction) -> Fraction:
        """A number that is higher for a better result."""
        if self.form == "predikat":
            return Fraction(int(at) % len(GRADES))
        return {"naik": at, "turun": -at, "jaga": -abs(at - target)}[self.arah]

    def alone(self, at: Fraction, result: Hasil) -> Try:
        """The achievement where *result* came of the target *at*, and nothing else is known."""
        return Try("capaian", self.arah, {("target", self.arah): self.target(at), ("realisasi", self.arah): result})

    def achieved(self, at: Fraction, result: Hasil) -> Try:
        """The achievement where *result* came of the target *at* and of a worse beginning."""
        tried = self.alone(at, result)
        return evolve(tried, supposed={**tried.supposed, ("baseline", self.arah): self.start(at)})


KINDS = (
    Kind("naik", "", frozenset(("", "naik"))),
    Kind("turun", "", frozenset(("turun",))),
    Kind("jaga", "", frozenset(("jaga",))),
    Kind("naik", "rentang", frozenset(("rentang",))),
    Kind("turun", "rentang", frozenset(("rentang_turun",))),
    Kind("naik", "predikat", frozenset(("predikat",))),
    Kind("naik", "nol", frozenset(("nol",))),
    Kind("turun", "nol", frozenset(("nol", "nol_turun"))),
    Kind("naik", "negatif", frozenset(("negatif",))),
)


def _number(value: Fraction | int) -> Kuantitas:
    return Kuantitas(Fraction(value), MURNI)


def _grade(at: Fraction) -> Peringkat:
    return Peringkat(GRADES[int(at) % len(GRADES)])


def kinds(lab: Laboratory, *without: str) -> tuple[Kind, ...]:
    """What the policy says how to judge; where it only sets bounds, whatever is measured in numbers."""
    stated = lab.cases("capaian")
    spoken = [each for each in KINDS if stated & each.kasus] or KINDS[:2]
    return tuple(each for each in spoken if each.form not in without)


def _target_seratus(lab: Laboratory, at: Point) -> Iterator[Claim]:
    target, share = at
    for kind in kinds(lab):
        yield Claim((kind.achieved(target, kind.met(target, share)),), lambda met: met == 1)


def _searah(lab: Laboratory, at: Point) -> Iterator[Claim]:
    target, *shares = at
    for kind in kinds(lab):
        ordered = sorted((target * each for each in shares), key=lambda each: kind.goodness(each, target))
        tries = tuple(kind.achieved(target, kind.result(each)) for each in ordered)
        yield Claim(tries, lambda worse, better: worse is None or better is None or worse <= better)


def _tak_negatif(lab: Laboratory, at: Point) -> Iterator[Claim]:
    for kind in kinds(lab):
        yield Claim((kind.achieved(at[0], kind.result(at[0] * at[1])),), lambda found: found is None or found >= 0)


def _bebas_satuan(lab: Laboratory, at: Point) -> Iterator[Claim]:
    target, share, factor = at
    for kind in kinds(lab, "predikat"):
        scaled = (kind.achieved(target * each, _number(target * share * each)) for each in (Fraction(1), factor))
        yield Claim(tuple(scaled), lambda one, other: one == other)


def _selalu_ada(lab: Laboratory, at: Point) -> Iterator[Claim]:
    for kind in kinds(lab, "nol", "negatif"):
        yield Claim((kind.alone(at[0], kind.result(at[0] * at[1])),), lambda found: found is not None)


# ── what is put together, and money ─────────────────────────────────────────────────────────────────


def _rolled_up(achieved: Point, weight: Fraction) -> Supposed:
    """Members of *achieved*, with weights in the proportion of their numbers; and programmes so absorbed."""
    supposed: dict[tuple[str, str], Hasil] = {}
    for number, (who, value) in enumerate(zip(INDICATORS, cycle(achieved), strict=False), 1):
        supposed |= {("capaian", who): Kuantitas(value, PERSEN), ("bobot", who): _number(weight * number)}
    absorbed = zip(PROGRAMMES, achieved, strict=False)
    return supposed | {("serapan", who): Kuantitas(value, PERSEN) for who, value in absorbed}


def _wholes(lab: Laboratory, supposed: Supposed) -> Iterator[Try]:
    """What the policy puts together: the achievement of every level, the absorption of the agency."""
    if _rolls_up(lab):
        yield from (Try("capaian", level, supposed) for level in LEVELS)
    if "instansi" in lab.cases("serapan"):
        yield Try("serapan", AGENCY, supposed)


def _antara_anggota(lab: Laboratory, at: Point) -> Iterator[Claim]:
    def between(*wholes: Number) -> bool:
        known = [each for each in wholes if each is not None]
        return bool(known) and all(min(at) <= each <= max(at) for each in known)

    yield Claim(tuple(_wholes(lab, _rolled_up(at, Fraction(1)))), between)


def _bobot_sebanding(lab: Laboratory, at: Point) -> Iterator[Claim]:
    *achieved, factor = at
    once, scaled = (_wholes(lab, _rolled_up(tuple(achieved), each)) for each in (Fraction(1), factor))
    for both in zip(once, scaled, strict=True):
        yield Claim(both, lambda one, other: one == other)


def _spent(achieved: Fraction, spent: Fraction, budget: Fraction) -> Supposed:
    """Two outputs, and the agency, *achieved* as said; on the first *spent* of its *budget*, on the second all."""
    supposed: dict[tuple[str, str], Hasil] = {("capaian", AGENCY): Kuantitas(achieved, PERSEN)}
    for output, indicator, used in zip(OUTPUTS, INDICATORS[-2:], (spent, budget), strict=True):
        supposed |= {("target", indicator): _number(1), ("realisasi", indicator): _number(achieved)}
        supposed |= {("capaian", output): Kuantitas(achieved, PERSEN), ("anggaran", output): Kuantitas(budget, RUPIAH)}
        supposed["realisasi_anggaran", output] = Kuantitas(used, RUPIAH)
    return supposed


def _spending(*, less_is_higher: bool) -> Callable[[Laboratory, Point], Iterator[Claim]]:
    def never_lower(higher: Number, lower: Number) -> bool:
        return higher is not None and lower is not None and higher >= lower

    def claims(_lab: Laboratory, at: Point) -> Iterator[Claim]:
        achieved, *spent, budget = at
        ordered = sorted(spent, reverse=not less_is_higher)
        for who in (OUTPUTS[0], AGENCY):
            tries = (Try("efisiensi", who, _spent(achieved, each, budget)) for each in ordered)
            yield Claim(tuple(tries), never_lower)

    return claims


def _nol_sampai_seratus(lab: Laboratory, at: Point) -> Iterator[Claim]:
    def within(found: Number) -> bool:
        return found is None or 0 <= found <= 1

    target, share, budget = at
    if _judges(lab):
        for kind in kinds(lab):
            yield Claim((kind.achieved(target, kind.result(target * share)),), within)
    if lab.cases("nilai_efisiensi"):
        yield Claim((Try("nilai_efisiensi", AGENCY, _spent(target, share * budget, budget)),), within)


# ── which promises a policy can make ────────────────────────────────────────────────────────────────


def _judges(lab: Laboratory) -> bool:
    """Whether the policy says how to judge an indicator."""
    bounds = any(each.batas_atas or each.batas_bawah for each in lab.chain)
    return bounds or any(lab.cases("capaian") & each.kasus for each in KINDS)


def _judges_but(*without: str) -> Callable[[Laboratory], bool]:
    return lambda lab: _judges(lab) and bool(kinds(lab, *without))


def _rolls_up(lab: Laboratory) -> bool:
    return bool(lab.cases("capaian") & _NODES) or any(each.agregasi for each in lab.chain)


def _puts_together(lab: Laboratory) -> bool:
    return _rolls_up(lab) or "instansi" in lab.cases("serapan")


def _weighs(lab: Laboratory) -> bool:
    return any(each.agregasi == "bobot" for each in lab.chain)


def _judges_or_grades_efficiency(lab: Laboratory) -> bool:
    return _judges(lab) or bool(lab.cases("nilai_efisiensi"))


def _measures_efficiency(lab: Laboratory) -> bool:
    return bool(lab.cases("efisiensi"))


PROMISES = {
    "target_seratus": Promise((_TARGET, _OF_TARGET), _judges, _target_seratus),
    "searah": Promise((_TARGET, _OF_TARGET, _OF_TARGET), _judges, _searah),
    "tak_negatif": Promise((_TARGET, _OF_TARGET), _judges, _tak_negatif),
    "nol_sampai_seratus": Promise((_TARGET, _OF_TARGET, _BUDGET), _judges_or_grades_efficiency, _nol_sampai_seratus),
    "bebas_satuan": Promise((_TARGET, _OF_TARGET, _FACTOR), _judges_but("predikat"), _bebas_satuan),
    "selalu_ada": Promise((_TARGET, _OF_TARGET), _judges_but("nol", "negatif"), _selalu_ada),
    "antara_anggota": Promise((_MEMBER, _MEMBER, _MEMBER), _puts_together, _antara_anggota),
    "bobot_sebanding": Promise((_MEMBER, _MEMBER, _MEMBER, _FACTOR), _weighs, _bobot_sebanding),
    "hemat_naik": Promise((_ACHIEVED, _SPENT, _SPENT, _BUDGET), _measures_efficiency, _spending(less_is_higher=True)),
    "hemat_turun": Promise((_ACHIEVED, _SPENT, _SPENT, _BUDGET), _measures_efficiency, _spending(less_is_higher=False)),
}
