"""Searching lists: by a code or its beginning, or by words of names and indicators; and what was likely meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from sakip.nomenclature import codes
from sakip.nomenclature.entries import Daftar, Entri
from sakip.nomenclature.names import likeness
from sakip.text.wording import nearest

_CODE = re.compile(r"[\dX][\dX.]*")
_WORD = re.compile(r"[^\W\d_]+")
# Less alike than this, a word was not meant.
_LIKE = Fraction(3, 4)


@frozen
class Kena:
    """An entry that was found, the list that has it, and what replaces it, each with the name of its list."""

    entri: Entri
    daftar: Daftar
    diganti: tuple[tuple[Entri, str], ...] = ()

    @property
    def lama(self) -> bool:
        """Whether it has been replaced."""
        return bool(self.diganti)


def find(lists: Sequence[Daftar], jenis: str, text: str, *, below: bool = False) -> tuple[Kena, ...]:
    """The entries of *lists* that *text* finds, each code once, from the first list that has it."""
    code = codes.normal(text)
    if text and _CODE.fullmatch(code):
        return tuple(_by_code(lists, jenis, code, below=below))
    wanted = text.casefold().split()
    found = [each for each in _all(lists, jenis) if _has(each.entri, wanted)]
    return tuple(sorted(found, key=lambda each: not _in_name(each.entri, wanted)))


def _by_code(lists: Sequence[Daftar], jenis: str, code: str, *, below: bool) -> Iterator[Kena]:
    """What has *code* exactly, or begins with it; the supporting program is found under any bidang."""
    for start, own in ((code, ""), (codes.with_own(code, codes.OWN), codes.bidang(code))):
        found = [each for each in _all(lists, jenis) if each.entri.kode.startswith(start)]
        exact = [each for each in found if each.entri.kode == start]
        if found:
            leaf = exact and not below and exact[0].entri.tingkat == "subkegiatan"
            yield from (with_own(each, own) for each in (exact if leaf else found))
            return
        if not codes.is_support(code):
            return


def _all(lists: Sequence[Daftar], jenis: str) -> Iterator[Kena]:
    seen: set[tuple[str, str]] = set()
    for each in lists:
        for key, entry in each.entri.items():
            if key not in seen and (not jenis or entry.jenis in (jenis, "")):
                seen.add(key)
                yield Kena(entry, each, _replacing(lists, entry))


def _replacing(lists: Sequence[Daftar], entry: Entri) -> tuple[tuple[Entri, str], ...]:
    new = ((after, each.nama) for each in lists for after in each.successors(entry.jenis, entry.kode))
    return tuple({after.kode: (after, name) for after, name in new if after.kode != entry.kode}.values())


def _has(entry: Entri, words: list[str]) -> bool:
    text = f"{entry.nama} {entry.indikator}".casefold()
    return all(word in text for word in words)


def _in_name(entry: Entri, words: list[str]) -> bool:
    return all(word in entry.nama.casefold() for word in words)


def with_own(found: Kena, own: str) -> Kena:
    """*found* with the bidang urusan *own* for `X.XX`, if any is given."""
    if not own or not found.entri.kode.startswith(codes.OWN):
        return found
    new = tuple((_moved(each, own), name) for each, name in found.diganti)
    return evolve(found, entri=_moved(found.entri, own), diganti=new)


def _moved(entry: Entri, own: str) -> Entri:
    if not entry.kode.startswith(codes.OWN):
        return entry
    former = tuple(codes.with_own(each, own) for each in entry.sebelumnya)
    return evolve(entry, kode=codes.with_own(entry.kode, own), sebelumnya=former)


# ── what was likely meant ───────────────────────────────────────────────────────────────────────────


def meant(lists: Sequence[Daftar], jenis: str, text: str) -> str:
    """What finds something where *text* does not: its words as the lists spell them, or a shorter code; "" for none."""
    code = codes.normal(text)
    if _CODE.fullmatch(code):
        return next((each for each in _shorter(code) if find(lists, jenis, each)), "")
    spelled = _spelled(lists, text.casefold().split())
    return spelled if spelled and find(lists, jenis, spelled) else ""


def has_affair(lists: Sequence[Daftar], text: str) -> bool:
    """Whether *text* is no code, or one of an affair that the lists have."""
    code = codes.normal(text)
    return not _CODE.fullmatch(code) or any(each.has_bidang(code) for each in lists)


def _shorter(code: str) -> Iterator[str]:
    """*code* without its last part, and so on, down to a programme."""
    parts = code.split(".")
    yield from (".".join(parts[:count]) for count in range(len(parts) - 1, 2, -1))


def _spelled(lists: Sequence[Daftar], wanted: Sequence[str]) -> str:
    """*wanted* with each word that the lists do not have as the nearest one that they have."""
    texts = " ".join(f"{entry.nama} {entry.indikator}" for each in lists for entry in each.entri.values()).casefold()
    known = set(_WORD.findall(texts))
    near = [each if each in texts else nearest(each, known) or "" for each in wanted]
    return " ".join(near) if all(map(_alike, wanted, near)) else ""


def _alike(written: str, meant: str) -> bool:
    return likeness(written, meant) >= _LIKE
