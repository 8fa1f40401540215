"""The tree of a file: what was written and where, before anything is known about what it means.

Offsets count code points of the file. Equality looks at what was written, never at where.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import overload

from attrs import define, field

# The word of a statement whose word could not be read.
FORGOTTEN = "?"


def _offset() -> int:
    return field(eq=False, repr=False)  # type: ignore[no-any-return] # attrs says that a field is what it holds


@define
class Nama:
    """A name, as an argument, a value or an operand; `ejaan` is as written."""

    ejaan: str
    start: int = _offset()
    end: int = _offset()


@define
class Angka:
    """A number or a nomenclature code, as written."""

    ejaan: str
    start: int = _offset()
    end: int = _offset()


@define
class Rentang:
    """A range such as `80..90` or `2021..2026`, as written."""

    ejaan: str
    start: int = _offset()
    end: int = _offset()


@define
class Batas:
    """A bound such as `<49`, as written."""

    ejaan: str
    start: int = _offset()
    end: int = _offset()


@define
class Berangka:
    """A grade with the number behind it such as `A (81,1)`, as written."""

    ejaan: str
    start: int = _offset()
    end: int = _offset()


@define
class Teks:
    """A text, without its quotes. `panjang` when it was written between triple quotes."""

    isi: str
    start: int = _offset()
    end: int = _offset()
    panjang: bool = field(default=False, eq=False)


@define
class Klausa:
    """A clause behind an argument: `porsi 40%`, `sampai 2026`."""

    kata: str
    angka: Angka


@define
class Biner:
    """`kiri op kanan`; op is one of + - * / < <= > >= =."""

    op: str
    kiri: Ekspresi
    kanan: Ekspresi
    start: int = _offset()
    end: int = _offset()


@define
class Negatif:
    """Minus `isi`."""

    isi: Ekspresi
    start: int = _offset()
    end: int = _offset()


@define
class Berindeks:
    """A name at another period: `x[2022]`, `x[awal]`."""

    nama: Nama
    indeks: Angka | Nama
    start: int = _offset()
    end: int = _offset()


@define
class Panggil:
    """A function call: `rata_rata(a; b)`."""

    fungsi: str
    argumen: tuple[Ekspresi, ...]
    start: int = _offset()
    end: int = _offset()


Ekspresi = Angka | Nama | Biner | Negatif | Berindeks | Panggil
Nilai = Nama | Angka | Rentang | Batas | Berangka | Teks
Argumen = Nama | Angka | Rentang | Teks


@define
class Pasangan:
    """`kunci: nilai "catatan"`, or `kunci: { isi }`."""

    kunci: Nama | Teks
    nilai: Nilai | None
    catatan: Teks | None
    isi: Sequence[Item] | None
    start: int = _offset()
    end: int = _offset()


class Deret(Sequence[Pasangan]):
    """The entries of a plain series, `{ 2024: 27,45%  2025: 32,97% }`, as written; made into a tree when looked at."""

    __slots__ = ("_isi", "start", "teks")

    def __init__(self, teks: str, start: int) -> None:
        self.teks = teks
        self.start = start
        self._isi: list[Pasangan] | None = None

    @property
    def isi(self) -> list[Pasangan]:
        """The entries."""
        if self._isi is None:
            self._isi = [_butir(each, self.start) for each in _BUTIR.finditer(self.teks)]
        return self._isi

    def __len__(self) -> int:
        return len(self.isi)

    @overload
    def __getitem__(self, index: int) -> Pasangan: ...
    @overload
    def __getitem__(self, index: slice) -> list[Pasangan]: ...
    def __getitem__(self, index: int | slice) -> Pasangan | list[Pasangan]:
        return self.isi[index]

    def __eq__(self, other: object) -> bool:
        return self.isi == (other.isi if isinstance(other, Deret) else other)

    __hash__ = None  # type: ignore[assignment] # as of any sequence that is compared by what it holds

    def __repr__(self) -> str:
        return repr(self.isi)


_BUTIR = re.compile(r"([\w.]+):[ \t]*([^\s}]+)")


def _butir(found: re.Match[str], offset: int) -> Pasangan:
    start, key_end = found.span(1)
    value_start, end = found.span(2)
    start, end = start + offset, end + offset
    key = Nama(found[1], start, key_end + offset)
    return Pasangan(key, Angka(found[2], value_start + offset, end), None, None, start, end)


@define
class Pernyataan:
    """`kata argumen … { isi }` or `kata [nama] = rumus`.

    `klausa[i]` belongs to `argumen[i]`. `rusak` when the parser could not read all of it and has said so.
    """

    kata: str
    argumen: tuple[Argumen, ...]
    klausa: dict[int, Klausa]
    rumus: Ekspresi | None
    isi: Sequence[Item] | None
    start: int = _offset()
    end: int = _offset()
    rusak: bool = field(default=False, eq=False)

    @property
    def kata_end(self) -> int:
        """Offset just behind the keyword."""
        return min(self.start + len(self.kata), self.end)


Item = Pernyataan | Pasangan
