"""A nomenclature list: what is called how under which code, for which kind of government: only both are a key.

The same code can name two things for a province and for a regency, and names change with the version of the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

from sakip.nomenclature import codes, names
from sakip.text.bilingual import Text

PROVINSI, KABKOTA = "provinsi", "kabkota"
ALL = frozenset((PROVINSI, KABKOTA, ""))
JENIS = {"provinsi": PROVINSI, "kabupaten": KABKOTA, "kota": KABKOTA}

# A list with as many bidang urusan as this is the whole list.
WHOLE = 30


@frozen
class Entri:
    """What a list says of one code of one kind of government ("" where the list does not say for which)."""

    jenis: str
    kode: str
    nama: str = ""
    kinerja: str = ""
    indikator: str = ""
    satuan: str = ""
    sebelumnya: tuple[str, ...] = ()
    petunjuk: bool = False  # whether `sebelumnya` is a hint only

    @property
    def tingkat(self) -> str:
        """The level of the code."""
        return codes.level(self.kode)


@frozen
class Masalah:
    """A row of a list that could not be used as it is: where, and why."""

    baris: int
    sebab: Text


@frozen(slots=False, eq=False)
class Daftar:
    """A list: its name and version, the first budget year it is for, and its entries by kind of government and code.

    `lengkap` are the kinds of government whose families it has whole. What is in no list is unknown only there.
    """

    nama: str
    versi: str
    entri: dict[tuple[str, str], Entri] = field(repr=False)
    tahun: int = 0
    sumber: str = ""
    lengkap: frozenset[str] = ALL
    masalah: tuple[Masalah, ...] = field(default=(), repr=False)

    @property
    def sebutan(self) -> str:
        """How a sentence calls it: its name, with its version where that is another word."""
        return f"{self.nama} ({self.versi})" if self.versi and self.versi != self.nama else self.nama

    def find(self, jenis: str, code: str) -> Entri | None:
        """What the list says of *code*, itself or as `X.XX` for the supporting program."""
        for each in (code, _listed(code)):
            found = self.entri.get((jenis, each)) or self.entri.get(("", each))
            if found is not None:
                return found
        return None

    def knows(self, jenis: str, code: str) -> bool:
        """Whether *code* is in the list, or something below it is."""
        own = _listed(code)
        return self.find(jenis, code) is not None or not self._above.isdisjoint(
            ((jenis, code), (jenis, own), ("", code), ("", own))
        )

    def has_bidang(self, code: str) -> bool:
        """Whether the list has anything of the bidang urusan of *code*, for whatever kind of government."""
        return codes.bidang(_listed(code)) in self._bidang

    def covers(self, jenis: str, code: str) -> bool:
        """Whether a code of this family and level that is not in the list does not exist, as far as the list goes."""
        kind = codes.level(code)
        own = codes.bidang(_listed(code))
        for each in (jenis, ""):
            families = self._families.get((each, kind), frozenset())
            if each in self.lengkap and (own in families or len(families) >= WHOLE):
                return True
        return False

    def named(self, jenis: str, text: str) -> tuple[Entri, ...]:
        """The entries whose official name is *text*."""
        return self._of(self._by_name.get(names.key(text), ()), jenis)

    def measured(self, jenis: str, text: str) -> tuple[Entri, ...]:
        """The entries whose official indicator is *text*."""
        return self._of(self._by_indicator.get(names.key(text), ()), jenis)

    def successors(self, jenis: str, code: str) -> tuple[Entri, ...]:
        """The entries that say that they replace *code*, itself or as `X.XX`."""
        found = dict.fromkeys((*self._by_former.get(code, ()), *self._by_former.get(_listed(code), ())))
        return self._of(found, jenis)

    def below(self, jenis: str, code: str) -> tuple[Entri, ...]:
        """The entries whose code goes on from *code*, itself or as `X.XX`."""
        start = (f"{code}.", f"{_listed(code)}.")
        return self._of((each for each in self.entri.values() if each.kode.startswith(start)), jenis)

    @cached_property
    def two_digits(self) -> bool:
        """Whether the list is of the time when sub kegiatan codes had two digits."""
        return any(codes.is_two_digit(code) for _, code in self.entri)

    def _of(self, found: Iterable[Entri], jenis: str) -> tuple[Entri, ...]:
        return tuple(each for each in found if not jenis or each.jenis in (jenis, ""))

    @cached_property
    def _bidang(self) -> frozenset[str]:
        return frozenset(codes.bidang(code) for _, code in self.entri)

    @cached_property
    def _above(self) -> frozenset[tuple[str, str]]:
        found = set()
        for jenis, code in self.entri:
            above = codes.parent(code)
            while above and (jenis, above) not in found:
                found.add((jenis, above))
                above = codes.parent(above)
        return frozenset(found)

    @cached_property
    def _families(self) -> dict[tuple[str, str], frozenset[str]]:
        """The bidang urusan of which the list has codes, by kind of government and level."""
        found: dict[tuple[str, str], set[str]] = {}
        for jenis, code in (*self.entri, *self._above):
            found.setdefault((jenis, codes.level(code)), set()).add(codes.bidang(code))
        return {each: frozenset(families) for each, families in found.items()}

    @cached_property
    def _by_name(self) -> dict[str, list[Entri]]:
        return _indexed((names.key(each.nama), each) for each in self.entri.values())

    @cached_property
    def _by_indicator(self) -> dict[str, list[Entri]]:
        return _indexed((names.key(each.indikator), each) for each in self.entri.values())

    @cached_property
    def _by_former(self) -> dict[str, list[Entri]]:
        return _indexed((former, each) for each in self.entri.values() for former in each.sebelumnya)


def _listed(code: str) -> str:
    """*code* as lists have it: the supporting program stands in them under `X.XX`."""
    return codes.with_own(code, codes.OWN) if codes.is_support(code) else code


def _indexed(pairs: Iterable[tuple[str, Entri]]) -> dict[str, list[Entri]]:
    found: dict[str, list[Entri]] = {}
    for text, entry in pairs:
        if text:
            found.setdefault(text, []).append(entry)
    return found
