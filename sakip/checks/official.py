"""What the nomenclature says of a plan: the lists that judge it, the nodes they can judge, and old and unknown codes.

A plan is judged by the lists that it names with `nomenklatur`; else by the shipped list for its years, and then the
other shipped ones only explain: what any of them says is no fault, for the decrees between them are not shipped.
Without the kind of government there is no key to any list, and nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property

from attrs import frozen

from sakip.checks.gather import certain
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Instansi, Simpul
from sakip.nomenclature import codes, names
from sakip.nomenclature.entries import JENIS, Daftar, Entri
from sakip.nomenclature.shipped import fitting, shipped

CODED = ("program", "kegiatan", "subkegiatan")

_FOREIGN = {"provinsi": "2", "kabkota": "1"}
_KNOWN = Fraction(6, 10)


# ── whose plan it is ────────────────────────────────────────────────────────────────────────────────


def government(agency: Instansi | None) -> str:
    """The kind of government of *agency*, as the key of the lists has it; "" where the plan does not say."""
    if agency is None or "kewenangan" in agency.rusak:
        return ""
    if agency.kewenangan:
        return JENIS.get(agency.kewenangan, "")
    return JENIS.get(agency.pemda.partition(" ")[0].rstrip(".").casefold(), "")


def own_bidang(agency: Instansi | None) -> tuple[str, ...]:
    """The bidang urusan of *agency*, the main one first: as stated, or else as its organisation code has them."""
    if agency is None or "urusan" in agency.rusak:
        return ()
    if agency.urusan:
        stated = tuple(codes.normal(each) for each in agency.urusan)
        return stated if all(codes.well_formed(each, "bidang") for each in stated) else ()
    parts = agency.kode.split(".")
    found = (".".join(parts[at : at + 2]) for at in (0, 2, 4)) if len(parts) >= 6 else ()
    return tuple(each for each in found if codes.well_formed(each, "bidang"))


def plan_year(cascade: Cascade) -> int:
    """The budget year that the plan has come to: that of its latest yearly document, else its first year, else 0."""
    model = cascade.model
    latest = max((each.tahun for each in model.dokumen if each.tahun == each.sampai), default=0)
    return latest or (model.tahun[0] if model.tahun else 0)


# ── what the lists say ──────────────────────────────────────────────────────────────────────────────


@frozen
class Acuan:
    """What a list says of a code. `pasti`: the list judges this plan; another one only explains."""

    entri: Entri
    daftar: Daftar
    pasti: bool


@frozen
class Lama:
    """An old code: what replaces it, by the list that judges."""

    pengganti: tuple[Entri, ...]
    daftar: Daftar


class Resmi:
    """The lists of a plan, and what they say of it."""

    def __init__(self, cascade: Cascade) -> None:
        self.cascade = cascade
        self.jenis = government(cascade.agency)
        named = cascade.model.nomenklatur
        self._shipped = fitting(plan_year(cascade)) if self.jenis and not named else ()
        usable = tuple(each.daftar for each in named if isinstance(each.daftar, Daftar))
        self.daftar: tuple[Daftar, ...] = usable or tuple(shipped(each) for each in self._shipped[:1])

    @cached_property
    def lain(self) -> tuple[Daftar, ...]:
        """The lists that explain; read only when those that judge do not say it all."""
        return tuple(shipped(each) for each in self._shipped[1:])

    @cached_property
    def nodes(self) -> tuple[tuple[Simpul, str], ...]:
        """The nodes that can be judged, with their codes as lists write them: code and place are beyond doubt."""
        if not self.jenis or not self.daftar:
            return ()
        found = ((each, own_code(each)) for each in certain(self.cascade, *CODED) if not each.tingkat)
        return tuple((node, code) for node, code in found if self._is_placed(node, code))

    def said(self, code: str) -> Iterator[Acuan]:
        """What each list says of *code*, those that judge first."""
        for each in self._lists(code):
            found = each.find(self.jenis, code)
            if found is not None:
                yield Acuan(found, each, pasti=each in self.daftar)

    def _lists(self, code: str) -> Iterator[Daftar]:
        """The lists to ask of *code*: the other shipped ones have no bidang urusan that the main one has not."""
        yield from self.daftar
        if self._shipped and self.daftar[0].has_bidang(code):
            yield from self.lain

    def unknown_in(self, code: str) -> Daftar | None:
        """The list that has the family of *code* but not the code; None where no list can tell."""
        if self._known_by(self._lists(code), code) or self.former(code) is not None:
            return None
        return next((each for each in self.daftar if each.covers(self.jenis, code)), None)

    def former(self, code: str) -> Lama | None:
        """What replaces *code*, where it is an old one: of two digits, or gone from the lists that judge."""
        if any(each.find(self.jenis, code) for each in self.daftar):
            return None
        main = self.daftar[0]
        after = tuple(dict.fromkeys(new for each in self.daftar for new in each.successors(self.jenis, code)))
        if codes.is_two_digit(code):
            return None if main.two_digits else Lama(after or self._padded(code), main)
        return Lama(after, main) if after or self._is_gone(code, main) else None

    def _is_gone(self, code: str, main: Daftar) -> bool:
        """Whether an older list has *code* and *main*, which has its family, does not."""
        older = any(each.tahun < main.tahun and each.find(self.jenis, code) for each in self._lists(code))
        return older and main.covers(self.jenis, code) and not self._known_by(self.daftar, code)

    def _padded(self, code: str) -> tuple[Entri, ...]:
        """The entry of the two-digit *code* with four digits, where that is certain: in the supporting program."""
        found = self.said(codes.four_digits(code)) if codes.is_support(code) else iter(())
        return tuple(each.entri for each in found)[:1]

    def _known_by(self, lists: Iterable[Daftar], code: str) -> bool:
        return any(each.knows(self.jenis, code) for each in lists)

    def _is_placed(self, node: Simpul, code: str) -> bool:
        """Whether *code* has its form, is of this kind of government and extends that of what *node* stands in."""
        if not codes.well_formed(code, node.jenis) or codes.kewenangan(code) == _FOREIGN[self.jenis]:
            return False
        above = [node.induk] if node.induk else [each.id for each in node.mendukung]
        found = (self.cascade.model.nama.get(each) for each in above)
        parents = [each for each in found if isinstance(each, Simpul) and each.jenis in CODED]
        coded = [base for each in parents if codes.well_formed(base := own_code(each), each.jenis)]
        return not coded or any(codes.extends(code, each) for each in coded)


@remembered
def official(cascade: Cascade) -> Resmi:
    """What the lists say of the plan of *cascade*."""
    return Resmi(cascade)


# ── codes and names as the plan has them ────────────────────────────────────────────────────────────


def own_code(node: Simpul) -> str:
    """The code of *node* as lists write it."""
    return codes.normal(node.id)


def in_plan(entry: Entri, code: str) -> str:
    """The code of *entry* as the plan that has *code* would write it: with its own bidang urusan for `X.XX`."""
    return codes.with_own(entry.kode, codes.bidang(code)) if entry.kode.startswith(codes.OWN) else entry.kode


def mentioned_once(cascade: Cascade, name: str) -> bool:
    """Whether *name* stands in the plan's files only where it is declared, so that changing it breaks no reference."""
    return sum(each.text.count(name) for each in cascade.model.files) == 1


def nearest_name(node: Simpul, entries: Iterable[Entri]) -> Entri | None:
    """The entry whose name is most like that of *node*, if it is like it at all."""
    likeness = {each: names.likeness(node.nama, each.nama) for each in entries if each.tingkat == node.jenis}
    best = max(likeness, key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= _KNOWN else None
