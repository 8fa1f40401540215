"""Formulas as the model holds them: names bound to declarations, numbers exact, the unit of the result known."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, field, frozen

from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import Satuan
from sakip.source.span import Span

# The levels that a formula of a policy may go through, one member after another: `rata_rata(indikator; capaian)`.
COLLECTIONS = ("indikator", "iku", "tujuan", "sasaran", "program", "kegiatan", "subkegiatan")


@frozen
class Konstanta:
    """A number."""

    nilai: Kuantitas


@frozen
class Acuan:
    """The value of a datum or indicator (`id`), or of a policy variable; of another period where `periode` says so.

    `ukuran` is the figure meant: `nilai` (what it comes to), or `capaian`, `target`, … for `x.capaian`.
    """

    id: str
    periode: str = ""
    ukuran: str = "nilai"


@frozen
class Operasi:
    """`kiri op kanan`; op is one of + - * / < <= > >= =."""

    op: str
    kiri: Ekspresi
    kanan: Ekspresi


@frozen
class Negasi:
    """Minus `isi`."""

    isi: Ekspresi


@frozen
class Fungsi:
    """A function of the language over its arguments."""

    nama: str
    argumen: tuple[Ekspresi, ...]


@frozen
class Setiap:
    """Among the arguments of a function: `isi` once for each member of `kumpulan`, a group or a level."""

    kumpulan: str
    isi: tuple[Ekspresi, ...]


Ekspresi = Konstanta | Acuan | Operasi | Negasi | Fungsi | Setiap


@frozen
class Rumus:
    """A formula. `satuan` is the unit of its result, None where an operand has none; `acuan` the names it uses."""

    ekspresi: Ekspresi
    satuan: Satuan | None
    acuan: tuple[str, ...]
    letak: Span | None = field(default=None, eq=False, repr=False)


@frozen
class RumusKata:
    """A formula stated in words only: readable, not computable."""

    teks: str


def parts(item: Ekspresi) -> tuple[Ekspresi, ...]:
    """The expressions that *item* is directly made of."""
    match item:
        case Operasi(kiri=left, kanan=right):
            return left, right
        case Negasi(isi=inner):
            return (inner,)
        case Fungsi(argumen=given) | Setiap(isi=given):
            return given
        case Konstanta() | Acuan():
            return ()


def replaced(item: Ekspresi, how: Callable[[Ekspresi], Ekspresi | None]) -> Ekspresi:
    """*item* with each part for which *how* gives another replaced by it, from the outside in."""
    other = how(item)
    if other is not None:
        return other
    match item:
        case Operasi():
            return evolve(item, kiri=replaced(item.kiri, how), kanan=replaced(item.kanan, how))
        case Negasi():
            return Negasi(replaced(item.isi, how))
        case Fungsi():
            return Fungsi(item.nama, tuple(replaced(each, how) for each in item.argumen))
        case Setiap():
            return Setiap(item.kumpulan, tuple(replaced(each, how) for each in item.isi))
        case Konstanta() | Acuan():
            return item
