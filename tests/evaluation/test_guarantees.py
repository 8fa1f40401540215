"""Policies obey what they promise: each policy of the library says so itself (`menjamin …`), and the tests read it.

What a policy does not promise, it does not keep: a counterexample is found among a few plain numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from itertools import product

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.evaluation.figure import Kunci
from sakip.evaluation.library import BASE, followed
from sakip.evaluation.outcome import Hasil
from sakip.model.nodes import Kebijakan
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI, RUPIAH
from sakip.plan import Plan, loads
from sakip.syntax.vocabulary import GUARANTEES
from tests.evaluation.conformance import homes

PLAN = """
pakai "akip-88-2021"
renstra 2023..2026 "Renstra"
instansi dinas "Dinas" {}
tujuan T "Tujuan" { sasaran S "Sasaran" {
  iku naik  "Naik"  { satuan nilai  arah naik   skala predikat_akip  formula "data" }
  iku turun "Turun" { satuan nilai  arah turun  skala predikat_akip  formula "data" }
  iku jaga  "Jaga"  { satuan nilai  arah jaga   skala predikat_akip  formula "data" }
  program 2.17.02 "Satu" { kegiatan 2.17.02.2.01 "Satu" { subkegiatan 2.17.02.2.01.0001 "Satu" {
    indikator y1 "Satu" { satuan nilai  arah naik  formula "data" } } } }
  program 2.17.03 "Dua"  { kegiatan 2.17.03.2.01 "Dua"  { subkegiatan 2.17.03.2.01.0001 "Dua"  {
    indikator y2 "Dua"  { satuan nilai  arah naik  formula "data" } } } }
} }
"""
LEVELS = ("S", "T", "dinas", "2.17.02", "2.17.02.2.01")
OUTPUTS = ("2.17.02.2.01.0001", "2.17.03.2.01.0001")
GRADES = ("D", "C", "CC", "B", "BB", "A", "AA")
GRID = tuple(map(Fraction, ("0", "1/2", "8", "10", "25")))
Numbers = tuple[Fraction, ...]
Holds = Callable[[str, Numbers], bool]


def quantity(value: Fraction | int) -> Kuantitas:
    return Kuantitas(Fraction(value), MURNI)


@cache
def plan(policy: str) -> Plan:
    chosen = f"kebijakan {{ mengikuti {policy} }}" if policy != BASE else ""
    return loads(f'{PLAN} pakai "{homes()[policy]}" {chosen}')


@cache
def chain(policy: str) -> tuple[Kebijakan, ...]:
    """The policy and those that it follows."""
    names = plan(policy).model.nama
    found = names[policy]
    assert isinstance(found, Kebijakan)
    return followed(found, names)


def figure(policy: str, ukuran: str, subjek: str, supposed: dict[tuple[str, str], Hasil]) -> Fraction | None:
    """The number that *ukuran* of *subjek* comes to under *policy* if *supposed* holds."""
    year = Periode(2024)
    changes = {Kunci(word, who, year): value for (word, who), value in supposed.items()}
    return plan(policy).evaluation.supposing(changes).figure(ukuran, subjek, year).exact


def cases(policy: str, ukuran: str) -> set[str]:
    return {each.kasus for near in chain(policy) for each in near.rumus if each.ukuran == ukuran}


# ── the achievement of an indicator ─────────────────────────────────────────────────────────────────


@frozen
class Kind:
    """A direction and a form of the target, and the cases of a policy that speak of it."""

    arah: str
    form: str
    kasus: frozenset[str]

    def target(self, at: Fraction) -> Hasil:
        match self.form:
            case "rentang":
                return Rentang(quantity(at), quantity(at * 3 / 2))
            case "predikat":
                return Peringkat(GRADES[int(at) % 7])
            case "nol":
                return quantity(0)
            case "negatif":
                return quantity(-at)
            case _:
                return quantity(at)

    def result(self, at: Fraction) -> Hasil:
        match self.form:
            case "predikat":
                return Peringkat(GRADES[int(at) % 7])
            case "negatif":
                return quantity(at - 20)
            case _:
                return quantity(at)

    def met(self, at: Fraction, share: Fraction) -> Hasil:
        """A result that meets the target *at*: of a range, anything within."""
        inside = quantity(at * (1 + min(share, Fraction(25)) / 50))
        return inside if self.form == "rentang" else self.target(at)

    def goodness(self, at: Fraction, target: Fraction) -> Fraction:
        """A number that is higher for a better result."""
        if self.form == "predikat":
            return Fraction(int(at) % 7)
        return {"naik": at, "turun": -at, "jaga": -abs(at - target)}[self.arah]

    def start(self, at: Fraction) -> Hasil:
        """A baseline that is worse than the target."""
        return quantity({"naik": at / 2, "turun": at * 2, "jaga": at}[self.arah] if self.form != "negatif" else -at * 2)


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


def kinds(policy: str, *without: str) -> Iterator[Kind]:
    """What *policy* says how to judge; where it only sets bounds, whatever is measured in numbers."""
    stated = cases(policy, "capaian")
    spoken = [each for each in KINDS if stated & each.kasus] or KINDS[:2]
    return (each for each in spoken if each.form not in without)


def achieved(policy: str, kind: Kind, target: Hasil, result: Hasil, start: Hasil | None = None) -> Fraction | None:
    supposed = {("target", kind.arah): target, ("realisasi", kind.arah): result}
    supposed |= {("baseline", kind.arah): start} if start is not None else {}
    return figure(policy, "capaian", kind.arah, supposed)


def asked(policy: str, kind: Kind, t: Fraction, r: Fraction) -> Fraction | None:
    return achieved(policy, kind, kind.target(t), kind.result(r), kind.start(t))


def target_seratus(policy: str, at: Numbers) -> bool:
    t, r, *_ = at
    met = (achieved(policy, kind, kind.target(t), kind.met(t, r), kind.start(t)) for kind in kinds(policy))
    return all(each == 1 for each in met)


def searah(policy: str, at: Numbers) -> bool:
    t, *results = at
    for kind in kinds(policy):
        worse, better = sorted(results[:2], key=lambda each: kind.goodness(each, t))
        low, high = asked(policy, kind, t, worse), asked(policy, kind, t, better)
        if low is not None and high is not None and low > high:
            return False
    return True


def tak_negatif(policy: str, at: Numbers) -> bool:
    found = (asked(policy, kind, at[0], at[1]) for kind in kinds(policy))
    return all(each is None or each >= 0 for each in found)


def bebas_satuan(policy: str, at: Numbers) -> bool:
    t, r, _, factor = at
    for kind in kinds(policy, "predikat"):
        both = [
            achieved(policy, kind, kind.target(t * k), quantity(r * k), kind.start(t * k))
            for k in (Fraction(1), factor)
        ]
        if both[0] != both[1]:
            return False
    return True


def selalu_ada(policy: str, at: Numbers) -> bool:
    spoken = kinds(policy, "nol", "negatif")
    return all(achieved(policy, kind, kind.target(at[0]), kind.result(at[1])) is not None for kind in spoken)


# ── what is put together, and money ─────────────────────────────────────────────────────────────────


def rolled_up(policy: str, at: Numbers, weight: Fraction) -> list[Fraction | None]:
    members = ("naik", "turun", "jaga", "y1", "y2")
    supposed: dict[tuple[str, str], Hasil] = {}
    for number, (who, value) in enumerate(zip(members, (*at, at[0]), strict=True), 1):
        supposed |= {("capaian", who): quantity(value), ("bobot", who): quantity(weight * number)}
    for who, value in (("2.17.02", at[0]), ("2.17.03", at[1])):
        supposed["serapan", who] = quantity(value)
    return [
        *(figure(policy, "capaian", level, supposed) for level in LEVELS if speaks_of_levels(policy, "capaian")),
        *(figure(policy, "serapan", "dinas", supposed) for _ in (0,) if "instansi" in cases(policy, "serapan")),
    ]


def antara_anggota(policy: str, at: Numbers) -> bool:
    found = [each for each in rolled_up(policy, at, Fraction(1)) if each is not None]
    return bool(found) and all(min(at) <= each <= max(at) for each in found)


def bobot_sebanding(policy: str, at: Numbers) -> bool:
    return rolled_up(policy, at, Fraction(1)) == rolled_up(policy, at, at[3])


def efficiency(policy: str, at: Numbers, spent: Fraction) -> list[Fraction | None]:
    """The efficiency of an output, and of the agency, where *spent* was spent on that output."""
    supposed: dict[tuple[str, str], Hasil] = {("capaian", "dinas"): quantity(at[0])}
    for number, output in enumerate(OUTPUTS, 1):
        supposed |= {("capaian", output): quantity(at[0]), ("anggaran", output): Kuantitas(at[3], RUPIAH)}
        supposed["realisasi_anggaran", output] = Kuantitas(spent if number == 1 else at[3], RUPIAH)
        supposed |= {("target", f"y{number}"): quantity(1), ("realisasi", f"y{number}"): quantity(at[0])}
    return [figure(policy, "efisiensi", who, supposed) for who in (OUTPUTS[0], "dinas")]


def never_lower(policy: str, at: Numbers, first: Fraction, second: Fraction) -> bool:
    """Whether spending *first* is never less efficient, as a number, than spending *second*."""
    pairs = zip(efficiency(policy, at, first), efficiency(policy, at, second), strict=True)
    return all(one is not None and two is not None and one >= two for one, two in pairs)


def hemat_naik(policy: str, at: Numbers) -> bool:
    return never_lower(policy, at, min(at[1:3]), max(at[1:3]))


def hemat_turun(policy: str, at: Numbers) -> bool:
    return never_lower(policy, at, max(at[1:3]), min(at[1:3]))


def nol_sampai_seratus(policy: str, at: Numbers) -> bool:
    found = [asked(policy, kind, at[0], at[1]) for kind in kinds(policy) if speaks_of_achievement(policy)]
    if cases(policy, "nilai_efisiensi"):
        for each in efficiency(policy, at, at[1]):
            efficient = quantity(each if each is not None else at[2])
            found.append(figure(policy, "nilai_efisiensi", "dinas", {("efisiensi", "dinas"): efficient}))
    return all(each is None or 0 <= each <= 1 for each in found)


# ── which promises a policy can make ────────────────────────────────────────────────────────────────


def speaks_of_achievement(policy: str) -> bool:
    bounds = any(each.batas_atas or each.batas_bawah for each in chain(policy))
    return bounds or any(cases(policy, "capaian") & each.kasus for each in KINDS)


def speaks_of_levels(policy: str, ukuran: str) -> bool:
    levels = {"sasaran", "tujuan", "instansi", "program", "kegiatan", "subkegiatan"}
    return bool(cases(policy, ukuran) & levels) or any(each.agregasi for each in chain(policy))


def speaks_of_forms(policy: str, *without: str) -> bool:
    return speaks_of_achievement(policy) and any(kinds(policy, *without))


APPLIES: dict[str, tuple[Holds, Callable[[str], bool]]] = {
    "target_seratus": (target_seratus, speaks_of_achievement),
    "searah": (searah, speaks_of_achievement),
    "tak_negatif": (tak_negatif, speaks_of_achievement),
    "nol_sampai_seratus": (
        nol_sampai_seratus,
        lambda policy: speaks_of_achievement(policy) or bool(cases(policy, "nilai_efisiensi")),
    ),
    "bebas_satuan": (bebas_satuan, lambda policy: speaks_of_forms(policy, "predikat")),
    "selalu_ada": (selalu_ada, lambda policy: speaks_of_forms(policy, "nol", "negatif")),
    "antara_anggota": (
        antara_anggota,
        lambda policy: speaks_of_levels(policy, "capaian") or "instansi" in cases(policy, "serapan"),
    ),
    "bobot_sebanding": (bobot_sebanding, lambda policy: any(each.agregasi == "bobot" for each in chain(policy))),
    "hemat_naik": (hemat_naik, lambda policy: bool(cases(policy, "efisiensi"))),
    "hemat_turun": (hemat_turun, lambda policy: bool(cases(policy, "efisiensi"))),
}


def pairs(*, promised: bool) -> list[tuple[str, str]]:
    return [
        (policy, word)
        for policy in homes()
        for word, (_, applies) in APPLIES.items()
        if applies(policy) and (word in chain(policy)[0].menjamin) is promised
    ]


numbers = st.fractions(min_value=0, max_value=30, max_denominator=8)
positive = st.fractions(min_value=Fraction(1, 8), max_value=30, max_denominator=8)
samples = st.tuples(positive, numbers, numbers, positive)


@pytest.mark.parametrize(("policy", "word"), pairs(promised=True))
@settings(max_examples=25)
@given(at=samples)
def test_policies_obey_what_they_promise(policy: str, word: str, at: Numbers) -> None:
    holds, _ = APPLIES[word]
    assert holds(policy, at)


@pytest.mark.parametrize(("policy", "word"), pairs(promised=False))
def test_what_a_policy_does_not_promise_it_does_not_keep(policy: str, word: str) -> None:
    holds, _ = APPLIES[word]
    plain = (at for at in product(GRID[2:], GRID, GRID, GRID[2:]))
    assert not all(holds(policy, at) for at in plain)


def test_every_promise_is_one_that_the_policy_can_make() -> None:
    """No promise goes untested: what a policy does not speak of, it promises nothing about."""
    assert set(APPLIES) == set(GUARANTEES)
    promised = {(policy, word) for policy in homes() for word in chain(policy)[0].menjamin}
    assert promised == set(pairs(promised=True))


def test_every_policy_of_the_library_has_its_names_source_and_status() -> None:
    for name in homes():
        policy = chain(name)[0]
        assert policy.nama, name
        assert policy.inggris, name
        assert policy.status, name
        assert policy.sumber or policy.dasar, name
