"""Formulas as the model holds them: names bound to declarations, numbers exact, the unit of the result known."""

from __future__ import annotations

from attrs import field, frozen

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
    """Among the arguments of a function: `isi` once for each member of `kumpulan`, a group or a level of the cascade."""

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
