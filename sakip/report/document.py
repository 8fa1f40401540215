"""A document before anyone knows in which form it is written: headings, paragraphs and tables, one after another."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from sakip.report.form import Bahan
from sakip.report.table import Tabel


@frozen
class Judul:
    """A heading; `tingkat` 1 is a chapter."""

    teks: str
    tingkat: int = 1


@frozen
class Paragraf:
    """A paragraph. `kurang`: it says that something is missing here which somebody still has to write."""

    teks: str
    kurang: bool = False


Bagian = Judul | Paragraf | Tabel


@frozen(eq=False)
class Naskah:
    """A document: its title, the lines of its letterhead, what it says, who signs it (place and office, in lines).

    `bahan` is what it was made from, where that is a plan.
    """

    judul: str
    isi: tuple[Bagian, ...]
    kop: tuple[str, ...] = ()
    tanda_tangan: tuple[str, ...] = ()
    bahan: Bahan | None = None

    @property
    def tables(self) -> tuple[Tabel, ...]:
        """Its tables."""
        return tuple(each for each in self.isi if isinstance(each, Tabel))


def numbered(parts: Iterable[Bagian], chapter: int) -> tuple[Bagian, ...]:
    """*parts* of a chapter, its tables numbered: 3.1, 3.2, …"""
    count = 0
    found: list[Bagian] = []
    for each in parts:
        if isinstance(each, Tabel):
            count += 1
            found.append(evolve(each, nomor=f"{chapter}.{count}"))
        else:
            found.append(each)
    return tuple(found)
