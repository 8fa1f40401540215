"""Units. A unit has a dimension (counted things, rupiah) and a factor: `persen` is 1/100 of a pure number."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, lru_cache

from attrs import frozen

Dimensi = tuple[tuple[str, int], ...]

RUPIAH_SCALE = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
SATU = Fraction(1)
_PURE = frozenset(
    [
        "nilai",
        "indeks",
        "skor",
        "angka",
        "poin",
        "rasio",
        "kali",
        "kategori",
        "predikat",
        "level",
        "tingkat",
        "opini",
        "peringkat",
        "faktor",
        "bilangan",
    ]
)
# So many of one thing for each thousand (or more) of another: `per 100.000 penduduk`, `kasus per 1.000 kelahiran`.
_RATE = re.compile(r"(?:(?P<what>\S.*?) ?)?(?:\bper |/ ?)(?P<many>\d{1,3}(?:\.?\d{3})+)(?: \S.*)?")
_PERCENT = frozenset(("persen", "%", "persentase", "persentase (%)", "persen (%)", "(%)", "prosen"))


@frozen(cache_hash=True)
class Satuan:
    """A unit: how it is written, what it counts (`dimensi`, name to exponent), how many base units it is (`faktor`)."""

    nama: str
    dimensi: Dimensi = ()
    faktor: Fraction = SATU

    @property
    def murni(self) -> bool:
        """Whether values are pure numbers: shares, rates, indices, scores."""
        return not self.dimensi

    @property
    def hitungan(self) -> bool:
        """Whether values count things one by one."""
        return (
            len(self.dimensi) == 1 and self.dimensi[0][1] == 1 and self.dimensi[0][0] != "rupiah" and self.faktor == 1
        )

    @property
    def persen(self) -> bool:
        """Whether values are written with a per cent sign."""
        return self.murni and self.faktor == Fraction(1, 100)

    @property
    def laju(self) -> bool:
        """Whether values say how many there are for each thousand (or more) of something else."""
        return self.murni and self.faktor.denominator >= 1000

    @property
    def rupiah(self) -> bool:
        """Whether values are amounts of money."""
        return self.dimensi == (("rupiah", 1),)

    def __mul__(self, other: Satuan) -> Satuan:
        return turunan(_combined(self.dimensi, other.dimensi, 1))

    def __truediv__(self, other: Satuan) -> Satuan:
        return turunan(_combined(self.dimensi, other.dimensi, -1))


MURNI = Satuan("bilangan")
PERSEN = Satuan("persen", faktor=Fraction(1, 100))
RUPIAH = Satuan("rupiah", (("rupiah", 1),))


@cache
def satuan(nama: str) -> Satuan:
    """The unit that is written *nama*: known words have their meaning, any other word counts that thing.

    `rupiah/koperasi` is the quotient of its two sides, `kasus per 100.000 penduduk` a rate: a share as `persen` is one.
    """
    folded = normal(nama)
    if many := _thousands(folded):
        return Satuan(nama, (), Fraction(1, many))
    above, slash, below = folded.partition("/")
    if slash and above.strip() and below.strip() and folded not in _PERCENT:
        over, under = satuan(above.strip()), satuan(below.strip())
        return Satuan(nama, (over / under).dimensi, over.faktor / under.faktor)
    return Satuan(nama, *_single(folded))


def _thousands(folded: str) -> int:
    """Of how many *folded* is a rate; 0 where it is none, or one of money."""
    found = _RATE.fullmatch(folded)
    if found is None or (found["what"] and not satuan(found["what"]).hitungan):
        return 0
    return int(found["many"].replace(".", ""))


def _single(folded: str) -> tuple[Dimensi, Fraction]:
    """Dimension and factor of a unit that is no quotient."""
    if folded in _PERCENT:
        return (), PERSEN.faktor
    if folded in ("permil", "‰"):
        return (), Fraction(1, 1000)
    if folded.startswith("per ") and (count := folded[4:].replace(".", "")).isdecimal() and int(count):
        return (), Fraction(1, int(count))
    if folded in _PURE:
        return (), SATU
    scale = folded.replace("rp ", "").removesuffix(" rupiah").removesuffix(" rp")
    if folded in ("rupiah", "rp", "rp.") or (scale in RUPIAH_SCALE and scale != folded):
        return RUPIAH.dimensi, Fraction(RUPIAH_SCALE[scale]) if scale in RUPIAH_SCALE else SATU
    return ((folded, 1),), SATU


@cache
def turunan(dimensi: Dimensi) -> Satuan:
    """The unit with *dimensi* that formulas lead to, written as a quotient: `usaha mikro/orang`."""
    if not dimensi:
        return MURNI
    above = "·".join(_power(name, power) for name, power in dimensi if power > 0)
    below = "·".join(_power(name, -power) for name, power in dimensi if power < 0)
    return Satuan(f"{above or '1'}/{below}" if below else above, dimensi)


@lru_cache(maxsize=1 << 14)
def normal(nama: str) -> str:
    """*nama* without differences of case and spacing."""
    return " ".join(nama.split()).casefold()


def _combined(left: Dimensi, right: Dimensi, sign: int) -> Dimensi:
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"
