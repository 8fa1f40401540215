"""A figure: one value of one subject in one period, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn, Protocol

from attrs import define, field, frozen

from sakip.evaluation.outcome import Hasil, Sebab, Tiada
from sakip.graph.cascade import Cascade
from sakip.model.formula import Ekspresi
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas, Peringkat
from sakip.numbers.periode import Periode
from sakip.numbers.rounding import half_up, truncated, written
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.evaluation.derivation import Derivation


class Kunci(NamedTuple):
    """What identifies a figure: which one, of whom, when."""

    ukuran: str
    subjek: str
    periode: Periode

    @property
    def pokok(self) -> str:
        """Which one, without what narrows it: `perbandingan` for `perbandingan.nasional`, `pagu` for `pagu/DAK`."""
        return pokok(self.ukuran)


def pokok(ukuran: str) -> str:
    """Which figure *ukuran* is, without what narrows it."""
    return ukuran.replace("/", ".").partition(".")[0]


class Jenis(Enum):
    """What a formula rests on."""

    RUMUS = "rumus"  # the indicator's own formula
    KEBIJAKAN = "kebijakan"  # a policy
    SUSUNAN = "susunan"  # how the plan is built: parents are the sums of their parts, years of their quarters
    ANDAIAN = "andaian"  # a value that was supposed, to see what would follow


@frozen
class Landasan:
    """What a formula rests on: its kind, how it is called, where it stands, its legal basis as the plan states it."""

    jenis: Jenis
    nama: Text
    letak: Span | None = field(default=None, eq=False, repr=False)
    dasar: tuple[str, ...] = ()


@frozen
class Cetak:
    """How figures are rounded for a reader."""

    desimal: int = 2
    potong: bool = False

    def shown(self, value: Kuantitas | Peringkat, lang: Lang) -> str:
        """*value* rounded, with its unit; money in whole rupiah; of a grade, the number behind it."""
        if isinstance(value, Peringkat):
            return Peringkat(value.label, value.angka and self._rounded(value.angka, self.desimal)).shown(lang)
        places = self.places(value)
        angka = self._rounded(value.angka, places)
        if angka == value.angka:
            return value.shown(lang)
        factor = value.satuan.faktor
        text = Kuantitas(angka * factor, value.satuan).shown(lang)
        return text.replace(written(angka, lang), written(angka, lang, places), 1)

    def places(self, value: Kuantitas) -> int:
        """With how many decimals *value* is shown."""
        return 0 if value.satuan.rupiah and value.satuan.faktor == 1 else self.desimal

    def _rounded(self, angka: Fraction, places: int) -> Fraction:
        return truncated(angka, places) if self.potong else half_up(angka, places)


STAYS = (
    "angka tidak dapat dikirim ke proses lain: kirim Plan-nya, atau derivation.data() sebagai JSON / "
    "figures cannot be pickled: send their Plan, or derivation.data() as JSON"
)


class Weighing(Protocol):
    """What knows the ways to a figure."""

    def besides(self, figure: Figure) -> Iterable[Figure]:
        """What is stated of the same as *figure* on ways that were not gone."""


@define(eq=False, weakref_slot=False)
class Figure:
    """A figure, stated or computed.

    A stated one has the `butir` that states it. A computed one has the `rumus` that gives it, what that rests on
    (`landasan`) and the figures that go into it (`masukan`), each once. `dicoba` are the ways that were tried before
    and led nowhere; `penimbang` knows those that were not gone. `tahu` of `semua` says on how many of how many an
    average rests, where any is missing. Nothing of it changes: the type checker sees to that, since to see to it at run
    time would take as long as all else in making one.
    """

    kunci: Final[Kunci]
    nilai: Final[Hasil]
    cascade: Final[Cascade] = field(repr=False)
    butir: Final[Butir | None] = None
    rumus: Final[Ekspresi | None] = None
    landasan: Final[Landasan | None] = None
    masukan: Final[tuple[Figure, ...]] = ()
    dicoba: Final[tuple[Figure, ...]] = ()
    penimbang: Final[Weighing | None] = field(default=None, repr=False)
    tahu: Final[int] = 0
    semua: Final[int] = 0
    cetak: Final[Cetak] = Cetak()

    @property
    def partial(self) -> bool:
        """Whether anything is missing that it rests on, at whatever distance."""
        return any(each.tahu < each.semua for each in with_inputs([self]))

    @property
    def ukuran(self) -> str:
        """Which figure it is: target, realisasi, capaian, …"""
        return self.kunci.ukuran

    @property
    def subjek(self) -> str:
        """The id of what it is a figure of."""
        return self.kunci.subjek

    @property
    def periode(self) -> Periode:
        """The period it is for."""
        return self.kunci.periode

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        return not isinstance(self.nilai, Tiada)

    @property
    def exact(self) -> Fraction | None:
        """The exact number in base units (27,45% is 0,2745); None where the value is no number."""
        return self.nilai.nilai if isinstance(self.nilai, Kuantitas) else None

    @property
    def sebab(self) -> Sebab | None:
        """Why there is no value; None where there is one."""
        return self.nilai.sebab if isinstance(self.nilai, Tiada) else None

    @property
    def lain(self) -> tuple[Figure, ...]:
        """The other ways to know the same that were weighed and not taken; found when asked for."""
        return (*self.dicoba, *(self.penimbang.besides(self) if self.penimbang is not None and self.known else ()))

    @property
    def derivation(self) -> Derivation:
        """Where it comes from, as a tree down to the lines of the plan."""
        from sakip.evaluation.derivation import Derivation

        return Derivation(self)

    def __reduce__(self) -> NoReturn:
        """It is not sent to another process: it would take the plan and all that it rests on along.

        Raises:
            TypeError: always, and says what to send.
        """
        raise TypeError(STAYS)

    def shown(self, lang: Lang | str = Lang.ID) -> str:
        """As a table prints it: rounded if computed, as it is if stated; the kind of reason where there is no value.

        Raises:
            ValueError: *lang* is a text other than "id" and "en".
        """
        tongue = Lang(lang)
        if self.butir is not None or not isinstance(self.nilai, Kuantitas | Peringkat):
            return self.nilai.shown(tongue)
        return self.cetak.shown(self.nilai, tongue)


def with_inputs(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """*figures*, then all that they rest on, each once, the nearest first."""
    found = dict.fromkeys(figures)
    waiting = list(found)
    for each in waiting:
        new = [other for other in each.masukan if other not in found]
        found.update(dict.fromkeys(new))
        waiting.extend(new)
    return tuple(found)
