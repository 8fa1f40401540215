"""Policies: which formula gives a figure, by the policy that holds, with its caps, zeros and rounding written in.

What a policy says about capping and about ratios of rounded values becomes part of the formula:
`min(maks(bulat(realisasi; 2) / bulat(target; 2); 0%); 120%)`. Nothing is done to a figure that its formula does not
show.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, MutableMapping
from fractions import Fraction
from functools import cached_property
from typing import Any

from attrs import field, frozen

from sakip.evaluation.figure import Cetak, Jenis, Landasan
from sakip.evaluation.library import base, followed, shelf
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Rumus, RumusKata, Setiap, replaced
from sakip.model.nodes import Deklarasi, Indikator, Kebijakan, Rujukan, Skala
from sakip.model.typing import POLICY_NAMES
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.text.bilingual import Text

_ROLL_UP = {
    "rata_rata": "rata_rata",
    "minimum": "min",
    "bobot": "rata_tertimbang",
}
_UNNAMED = Text(id="kebijakan", en="policy")


@frozen
class Aturan:
    """The formula that holds for a figure and what it rests on; `rumus` is None where it is stated in words only."""

    rumus: Ekspresi | None
    landasan: Landasan


@frozen
class _Found:
    formula: Rumus | RumusKata
    policy: Kebijakan


@frozen
class Rantai:
    """The policies that hold, the nearest first. `dekat` are those that an indicator names itself."""

    umum: tuple[Kebijakan, ...]
    dekat: tuple[Kebijakan, ...] = ()

    @property
    def semua(self) -> tuple[Kebijakan, ...]:
        """All of them, the nearest first."""
        return (*self.dekat, *self.umum)

    def says(self, word: str) -> Any:
        """What the nearest policy that says anything of *word* says; None where none does."""
        return next((said for each in self.semua if (said := getattr(each, word)) not in (None, "", ())), None)

    def formula(self, figure: str, *cases: str) -> _Found | None:
        """The formula of *figure* for the first of *cases* that a policy knows.

        A policy that an indicator names itself holds for it whatever the case; among the others, a formula for just
        this case goes before a general one.
        """
        for policy in self.dekat:
            for case in (*cases, ""):
                if found := _in(policy, figure, case):
                    return found
        for case in cases:
            for policy in self.umum:
                if found := _in(policy, figure, case):
                    return found
        return None

    @cached_property
    def rounding(self) -> Cetak:
        """How these policies round for a reader."""
        digits = self.says("pembulatan")
        places = int(digits.nilai) if digits is not None and digits.nilai.denominator == 1 else 2
        return Cetak(max(0, min(places, 20)), self.says("cara_bulat") == "potong")


def _in(policy: Kebijakan, figure: str, case: str) -> _Found | None:
    return next(
        (_Found(each.rumus, policy) for each in policy.rumus if (each.ukuran, each.kasus) == (figure, case)), None
    )


@frozen
class Policies:
    """The policies of one plan, and the formulas that follow from them.

    `ganti` are those that are put before all, also before what indicators and nodes say themselves: to see what would
    follow from another policy.
    """

    names: MutableMapping[str, Deklarasi]
    umum: Rantai
    ganti: tuple[Kebijakan, ...] = ()
    plain: bool = False
    _chains: dict[str, Rantai] = field(factory=dict, init=False)

    def instead(self, *others: Kebijakan, plain: bool = False) -> Policies:
        """These policies with *others* before all; *plain*: with only the base behind them."""
        ganti = tuple(each for other in others for each in followed(other, shelf()))
        behind = base() if plain else self.umum.umum
        return Policies(ChainMap(self.names, shelf()), Rantai((*ganti, *behind)), ganti, plain=plain)

    def of(self, item: Indikator) -> Rantai:
        """The policies that hold for *item*: those that it names, then the plan's."""
        named = item.kebijakan
        if self.plain or not named:
            return self.umum
        key = " ".join(each.id for each in named)
        if key not in self._chains:
            near = tuple(p for each in named for p in self._followed(each))
            self._chains[key] = Rantai(self.umum.umum, (*self.ganti, *near))
        return self._chains[key]

    def _followed(self, reference: Rujukan) -> Iterator[Kebijakan]:
        policy = self.names.get(reference.id)
        if isinstance(policy, Kebijakan):
            yield from followed(policy, self.names)

    def indicator_rule(self, figure: str, item: Indikator, cases: tuple[str, ...]) -> Aturan | None:
        """The formula of *figure* of an indicator in *cases*, caps and all; None where no policy gives one."""
        chain = self.of(item)
        if figure == "capaian" and item.capaian is not None and not self._replaces(figure, cases):
            return _rule(item.capaian, Landasan(Jenis.RUMUS, Text(id="rumus capaiannya sendiri", en="its own formula")))
        found = chain.formula(figure, *cases, "")
        if found is None:
            return self._graded(figure, chain)
        rule = _rule(found.formula, _ground(found.policy))
        if rule.rumus is None:
            return rule
        rumus = _of_rounded(rule.rumus, chain)
        return Aturan(_bounded(rumus, chain) if figure == "capaian" else rumus, rule.landasan)

    def node_rule(self, figure: str, level: str, roll_up: str = "") -> Aturan | None:
        """The formula of *figure* of a node of *level*; *roll_up* is what the node itself says of it."""
        if figure == "capaian":
            return self._rolled_up(level, roll_up)
        found = self.umum.formula(figure, level, "")
        if found is None:
            return self._graded(figure, self.umum)
        rule = _rule(found.formula, _ground(found.policy))
        return rule if rule.rumus is None else Aturan(_of_rounded(rule.rumus, self.umum), rule.landasan)

    def _replaces(self, figure: str, cases: tuple[str, ...]) -> bool:
        """Whether what an indicator says of *figure* itself does not count."""
        return self.plain or any(_in(each, figure, case) for each in self.ganti for case in (*cases, ""))

    def _rolled_up(self, level: str, own: str) -> Aturan | None:
        instead = self._roll_up(self.ganti, level)
        if instead is None and not self.plain and (own in _ROLL_UP or own == "sendiri"):
            name = Text(id=f"agregasi {own}, dinyatakan pada simpulnya", en=f"agregasi {own}, stated at the node")
            return Aturan(_over_indicators(own), Landasan(Jenis.RUMUS, name))
        return instead or self._roll_up(self.umum.umum, level)

    def _roll_up(self, policies: tuple[Kebijakan, ...], level: str) -> Aturan | None:
        """How the first of *policies* that says so puts together the achievement of a node of *level*."""
        for policy in policies:
            if found := _in(policy, "capaian", level):
                rule = _rule(found.formula, _ground(policy))
                return rule if rule.rumus is None else Aturan(_of_rounded(rule.rumus, self.umum), rule.landasan)
            if policy.agregasi in _ROLL_UP or policy.agregasi == "sendiri":
                return Aturan(_of_rounded(_over_level(policy.agregasi, level), self.umum), _ground(policy))
        return None

    def _graded(self, figure: str, chain: Rantai) -> Aturan | None:
        """A grade where no formula gives one: the achievement on the scale of the policy."""
        policy = next((each for each in chain.semua if each.skala), None)
        if figure != "predikat" or policy is None:
            return None
        scale = self.names.get(policy.skala[0].id)
        if not isinstance(scale, Skala):
            return None
        return Aturan(Fungsi("tabel", (Acuan("capaian"), Acuan(scale.id))), _ground(policy, scale.dasar))


def policies_of(cascade: Cascade) -> Policies:
    """The policies of a plan: its own unnamed ones, those of its libraries, and the base of the standard library."""
    names = cascade.model.nama
    unnamed = [each for each in cascade.all(Kebijakan) if not each.id]
    files = set(cascade.model.files)
    nearest_first = sorted(unnamed, key=lambda each: each.letak.file not in files)
    chain = [policy for each in nearest_first for policy in followed(each, names)]
    return Policies(names, Rantai((*chain, *base())))


def _ground(policy: Kebijakan, basis: tuple[str, ...] = ()) -> Landasan:
    title = policy.judul
    name = Text(id=f'kebijakan "{title.id}"', en=f'policy "{title.en}"') if title.id else _UNNAMED
    return Landasan(Jenis.KEBIJAKAN, name, policy.letak, policy.dasar or basis)


def _rule(formula: Rumus | RumusKata, ground: Landasan) -> Aturan:
    if isinstance(formula, RumusKata):
        return Aturan(None, ground)
    place = formula.letak or ground.letak
    return Aturan(formula.ekspresi, Landasan(ground.jenis, ground.nama, place, ground.dasar))


# ── what settings of a policy write into its formulas ───────────────────────────────────────────────


def _bounded(rumus: Ekspresi, chain: Rantai) -> Ekspresi:
    """*rumus* within the bounds that the policies set."""
    low, high = chain.says("batas_bawah"), chain.says("batas_atas")
    if low is not None:
        rumus = Fungsi("maks", (rumus, Konstanta(low)))
    return Fungsi("min", (rumus, Konstanta(high))) if high is not None else rumus


def _of_rounded(rumus: Ekspresi, chain: Rantai) -> Ekspresi:
    """*rumus* over rounded figures, where the policies take ratios of those."""
    if chain.says("rasio") != "dari_bulat":
        return rumus
    rounding = chain.rounding
    places = Konstanta(Kuantitas(Fraction(rounding.desimal), MURNI))
    how = "potong" if rounding.potong else "bulat"

    def wrapped(item: Ekspresi) -> Ekspresi | None:
        match item:
            case Acuan(id=name, ukuran="nilai") if name in POLICY_NAMES and name not in _NOT_ROUNDED:
                return Fungsi(how, (item, places))
            case Fungsi(nama=name) if name in _TAKES_AS_IS:
                return item
        return None

    return replaced(rumus, wrapped)


# Grades and bounds cannot be rounded; weights and money are what they are.
_TAKES_AS_IS = frozenset(("bawah", "atas", "peringkat", "tabel", "bulat", "potong"))
_NOT_ROUNDED = frozenset(("bobot", "pagu", "anggaran", "realisasi_anggaran"))


def _over_indicators(how: str) -> Ekspresi:
    return _over("indikator", "rata_rata" if how == "sendiri" else how)


def _over_level(how: str, level: str) -> Ekspresi:
    """The roll-up *how* for a node of *level*: over its indicators; a goal without any, over its objectives."""
    if level == "instansi":
        return _over("iku", how)
    own = _over_indicators(how)
    return Fungsi("atau", (own, _over("sasaran", how))) if level == "tujuan" and how != "sendiri" else own


def _over(members: str, how: str) -> Ekspresi:
    function = _ROLL_UP.get(how, "rata_rata")
    achieved: tuple[Ekspresi, ...] = (Acuan("capaian"),)
    parts = (*achieved, Acuan("bobot")) if function == "rata_tertimbang" else achieved
    return Fungsi(function, (Setiap(members, parts),))
