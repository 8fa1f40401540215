"""The formula of a figure with the numbers that went into it: `78 koperasi / 150 koperasi * 100%`."""

from __future__ import annotations

from attrs import evolve

from sakip.evaluation.compiled import Names
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.periods import previous
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap
from sakip.model.spelled import spelled
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.rounding import MOST_DECIMALS
from sakip.syntax.vocabulary import POLICY_FIGURES

# Functions over what numbers do not show: grades, ranges, what is passed over.
_NOT_NUMBERS = frozenset(("tabel", "peringkat", "bawah", "atas", "atau", "terakhir"))


class _UnsaidError(Exception):
    """A part of the formula is not a number that can be written out."""


def calculated(figure: Figure) -> str:
    """The formula of *figure* in numbers; "" where one of them is not known, or too long to be written exactly."""
    rumus = figure.rumus
    if rumus is None or isinstance(rumus, Acuan | Konstanta) or not figure.known or figure.tahu < figure.semua:
        return ""
    try:
        return spelled(_Numbers(figure).of(rumus, figure.periode))
    except _UnsaidError:
        return ""


class _Numbers:
    """Puts into a formula what the inputs of a figure are."""

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        policy = figure.kunci.pokok in POLICY_FIGURES
        self._names = Names(figure.cascade.model.nama, policy=policy)
        self._inputs: dict[Kunci, Figure] = {each.kunci: each for each in figure.masukan}

    def of(self, item: Ekspresi, period: Periode) -> Ekspresi:
        """*item* in numbers, as of *period*."""
        match item:
            case Acuan():
                return Konstanta(self._number(item, period))
            case Operasi():
                return evolve(item, kiri=self.of(item.kiri, period), kanan=self.of(item.kanan, period))
            case Negasi(isi=inner):
                return Negasi(self.of(inner, period))
            case Fungsi(nama="lalu", argumen=(inner,)):
                return self.of(inner, previous(period))
            case Fungsi(nama=name, argumen=given) if name not in _NOT_NUMBERS:
                return Fungsi(name, tuple(self.of(each, period) for each in given))
            case Fungsi() | Setiap():
                raise _UnsaidError
            case Konstanta():
                return item

    def _number(self, item: Acuan, period: Periode) -> Kuantitas:
        found = self._inputs.get(self._names.key(item)(self._figure.subjek, period))
        value = found.nilai if found is not None else None
        if not isinstance(value, Kuantitas) or 10**MOST_DECIMALS % value.angka.denominator:
            raise _UnsaidError
        return value
