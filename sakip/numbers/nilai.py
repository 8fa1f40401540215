"""Values: an exact quantity, a range or bound, a grade, a statement, or the reason why there is none."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from attrs import define, frozen

from sakip.numbers.rounding import written
from sakip.numbers.satuan import Satuan
from sakip.text.bilingual import Lang, Text

_NOT_YET = Text(id="belum ada", en="not yet known")
_NOT_APPLICABLE = Text(id="tidak berlaku", en="not applicable")


@define(unsafe_hash=True, weakref_slot=False)
class Kuantitas:
    """An exact number with its unit. `nilai` counts base units: 27,45 persen is 0,2745.

    Nothing of it changes, as of the `Butir` that states it.
    """

    nilai: Final[Fraction]
    satuan: Final[Satuan]

    @property
    def angka(self) -> Fraction:
        """The number in the unit itself: 27,45 for 27,45 persen."""
        return self.nilai / self.satuan.faktor

    @property
    def positif(self) -> bool:
        """Whether it is more than nothing."""
        return self.nilai.numerator > 0

    def shown(self, lang: Lang, digits: int | None = None) -> str:
        """As a table prints it: `27,45%`, `Rp1.230.566.950`, `150 koperasi`; with *digits* decimals if given."""
        number = written(self.angka, lang, digits)
        if self.satuan.faktor == Fraction(1, 100) and self.satuan.murni:
            return f"{number}%"
        if self.satuan.rupiah and self.satuan.faktor == 1:
            return f"-Rp{number[1:]}" if number.startswith("-") else f"Rp{number}"
        return number if self.satuan.nama == "bilangan" else f"{number} {self.satuan.nama}"


@frozen
class Rentang:
    """All values from `bawah` to `atas`; either may be missing (unbounded) and either may itself be left out."""

    bawah: Kuantitas | None
    atas: Kuantitas | None
    bawah_termasuk: bool = True
    atas_termasuk: bool = True

    def memuat(self, value: Fraction) -> bool:
        """Whether *value* (in base units) lies in the range."""
        if self.bawah is not None and (
            value < self.bawah.nilai or (value == self.bawah.nilai and not self.bawah_termasuk)
        ):
            return False
        return self.atas is None or value < self.atas.nilai or (value == self.atas.nilai and self.atas_termasuk)

    def shown(self, lang: Lang) -> str:
        """As it is written: `80..90`, `>=91`."""
        if self.bawah is None:
            return ".." if self.atas is None else f"{'<=' if self.atas_termasuk else '<'}{self.atas.shown(lang)}"
        if self.atas is None:
            return f"{'>=' if self.bawah_termasuk else '>'}{self.bawah.shown(lang)}"
        opening, closing = "" if self.bawah_termasuk else ">", "" if self.atas_termasuk else "<"
        return f"{opening}{self.bawah.shown(lang)}..{closing}{self.atas.shown(lang)}"


@frozen
class Peringkat:
    """A grade such as `A`, with the number behind it where that is stated."""

    label: str
    angka: Fraction | None = None

    def shown(self, lang: Lang) -> str:
        """As it is written: `A (81,1)`."""
        return self.label if self.angka is None else f"{self.label} ({written(self.angka, lang)})"


@frozen
class Uraian:
    """A value in words."""

    teks: str

    def shown(self, lang: Lang) -> str:
        """The words."""
        del lang
        return f'"{self.teks}"'


@frozen
class Belum:
    """Not known yet, and why. Not zero."""

    alasan: str

    def shown(self, lang: Lang) -> str:
        """That it is not known yet."""
        return _NOT_YET.in_(lang)


@frozen
class TidakBerlaku:
    """Does not apply, and why. Not zero."""

    alasan: str

    def shown(self, lang: Lang) -> str:
        """That it does not apply."""
        return _NOT_APPLICABLE.in_(lang)


Nilai = Kuantitas | Rentang | Peringkat | Uraian | Belum | TidakBerlaku
