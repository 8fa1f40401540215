"""A figure as a document prints it: which one it is, its value, and how precisely it says it."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from sakip.evaluation.arithmetic import number
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Hasil, Tiada
from sakip.evaluation.periods import AKHIR, AWAL, is_part
from sakip.evaluation.scales import graded
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Data, Skala
from sakip.numbers.literal import Literal, literal
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.periode import Periode
from sakip.numbers.rounding import half_up, truncated
from sakip.numbers.satuan import MURNI, normal
from sakip.numbers.terbilang import parse

# `nilai` in a document is an assessed score; of data it is said with `data`.
_FIGURE_OF = {"nilai": "realisasi", "data": "nilai"}
_DIGITS = re.compile(r"\d+(?:\.\d{3})*(?:,(\d+))?")


@frozen
class Cetakan:
    """What is printed: the value, and the worth of one in its last digit (in base units; 0 where it is no number).

    `angka` is how many digits say something: neither the noughts before nor those behind. A grade of what has a number
    is that number's grade on `skala`.
    """

    nilai: Hasil
    langkah: Fraction
    desimal: int = 0
    angka: int = 0
    skala: Skala | None = None

    def prints(self, figure: Figure) -> bool:
        """Whether *figure*, as precisely as this was printed and rounded as its policy rounds, is what was printed."""
        numbers = isinstance(self.nilai, Kuantitas) and isinstance(figure.nilai, Kuantitas)
        return self.ends(figure.nilai) if figure.cetak.potong and numbers else self.says(figure.nilai)

    def says(self, value: Hasil) -> bool:
        """Whether *value*, rounded as precisely as this was printed, is what was printed."""
        mine, theirs = self.nilai, value
        if isinstance(mine, Tiada):
            return isinstance(theirs, Tiada) and mine.sebab is theirs.sebab
        if isinstance(mine, Kuantitas):
            given = number(theirs)
            return isinstance(given, Kuantitas) and self._near(mine, given) and self.rounded(given.nilai) == mine.nilai
        if isinstance(mine, Rentang) and isinstance(theirs, Kuantitas):
            return mine.memuat(theirs.nilai)
        return _alike(mine, self._graded(theirs))

    def ends(self, value: Hasil) -> bool:
        """Whether *value*, cut off where this ends, is what was printed."""
        return (
            isinstance(self.nilai, Kuantitas)
            and isinstance(value, Kuantitas)
            and self.langkah > 0
            and self._near(self.nilai, value)
            and self.cut(value.nilai) == self.nilai.nilai
        )

    def _near(self, mine: Kuantitas, value: Kuantitas) -> bool:
        """Whether *value* is less than the last digit printed away: what is further off need not be rounded."""
        return not self.langkah or abs(value.nilai - mine.nilai) < self.langkah

    def rounded(self, value: Fraction) -> Fraction:
        """*value* (base units) rounded half up to the last digit printed."""
        return half_up(value / self.langkah, 0) * self.langkah if self.langkah else value

    def cut(self, value: Fraction) -> Fraction:
        """*value* (base units) cut off behind the last digit printed."""
        return truncated(value / self.langkah, 0) * self.langkah if self.langkah else value

    def _graded(self, value: Hasil) -> Hasil:
        return graded(value, self.skala) if isinstance(value, Kuantitas) and self.skala is not None else value


def meant(cascade: Cascade, stated: Butir) -> Kunci:
    """The figure of the plan that *stated* is about; the column of a comparison is what it compares with.

    The start and the end of the plan are the same in the report of any year.
    """
    figure, period = _FIGURE_OF.get(stated.ukuran, stated.ukuran), stated.periode
    if isinstance(cascade.model.nama.get(stated.subjek), Data) and figure == "realisasi":
        figure = "nilai"
    if figure == "perbandingan" and period.bagian and not is_part(period.bagian):
        figure, period = f"{figure}.{period.bagian}", Periode(period.tahun)
    if period.bagian in (AWAL, AKHIR):
        period = Periode(0, period.bagian)
    return Kunci(f"{figure}/{stated.sumber}" if stated.sumber else figure, stated.subjek, period)


def printed(stated: Butir, outcome: Hasil, scale: Skala | None = None) -> Cetakan:
    """What *stated* prints; *outcome* is its value, *scale* the one that the grades of its subject are on."""
    if not isinstance(outcome, Kuantitas):
        said = _in_digits(stated, outcome)
        if isinstance(said, Kuantitas):
            return Cetakan(said, Fraction(1), angka=_telling(str(said.nilai)))
        return Cetakan(said, Fraction(0), skala=scale)
    text = stated.letak.text
    read, digits_read = literal(text), _DIGITS.search(text)
    decimals = read.desimal if isinstance(read, Literal) else 0
    shown = Fraction(digits_read[0].replace(".", "").replace(",", ".")) if digits_read else Fraction(0)
    worth = abs(outcome.nilai) / shown if shown else outcome.satuan.faktor
    return Cetakan(outcome, worth / 10**decimals, decimals, _telling(digits_read[0] if digits_read else ""), scale)


def _telling(text: str) -> int:
    return len(re.sub(r"\D", "", text).strip("0"))


def _in_digits(stated: Butir, outcome: Hasil) -> Hasil:
    """The number that words say, where *stated* is an amount in words."""
    number_said = parse(outcome.teks) if stated.ukuran == "terbilang" and isinstance(outcome, Uraian) else None
    return outcome if number_said is None else Kuantitas(Fraction(number_said), MURNI)


def _alike(left: Hasil, right: Hasil) -> bool:
    match left, right:
        case Rentang(), Rentang():
            return left == right
        case Peringkat(angka=Fraction() as mine), Peringkat(angka=Fraction() as theirs) if mine != theirs:
            return False
        case ((Peringkat() | Uraian()), (Peringkat() | Uraian())):
            return normal(_words(left)) == normal(_words(right))
        case _:
            return False


def _words(value: Peringkat | Uraian) -> str:
    return value.label if isinstance(value, Peringkat) else value.teks
