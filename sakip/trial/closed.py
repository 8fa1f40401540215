"""Closed formulas: everything around a formula is written in, so that it depends on its inputs alone.

`lalu` has become another input, a collection the list of its members. Two indicators whose closed formulas are equal
are one case: what is proved of the one holds for the other.
"""

from __future__ import annotations

from attrs import frozen

from sakip.evaluation.compiled import Around, Names, places
from sakip.evaluation.figure import Kunci
from sakip.evaluation.periods import previous
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Konstanta, Negasi, Operasi, Setiap
from sakip.model.nodes import Data, Deklarasi, Skala
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text


class NotClosedError(Exception):
    """A formula cannot be closed, and why."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


_NO_MEMBERS = Text(id="kelompoknya tidak punya anggota", en="its group has no members")
_PASSES_OVER = Text(id="rumusnya melewati anggota yang tak terdefinisi", en="it passes over members that are undefined")


@frozen
class Closed:
    """A formula whose inputs are known by number: in `rumus`, `Acuan("0")` is the figure `kunci[0]`.

    `skala` are the scales that it names.
    """

    rumus: Ekspresi
    kunci: tuple[Kunci, ...]
    skala: tuple[Skala, ...] = ()


def closed(
    rumus: Ekspresi, subject: str, period: Periode, names: dict[str, Deklarasi], around: Around, *, policy: bool = False
) -> Closed:
    """*rumus* of *subject* in *period*, closed.

    Raises:
        NotClosedError: it goes over a collection in a way that cannot be written out.
    """
    closing = _Closing(names, around, policy=policy)
    expression = closing.of(rumus, subject, period)
    return Closed(expression, tuple(closing.inputs), tuple(closing.scales))


class _Closing:
    """Numbers the inputs of one formula, in the order in which they are met."""

    def __init__(self, names: dict[str, Deklarasi], around: Around, *, policy: bool) -> None:
        self._declared = names
        self._names = Names(names, policy=policy)
        self._around = around
        self.inputs: dict[Kunci, int] = {}
        self.scales: list[Skala] = []

    def of(self, item: Ekspresi, subject: str, period: Periode) -> Ekspresi:
        """*item* as of *subject* and *period*."""
        match item:
            case Acuan():
                key = self._names.key(item)(subject, period)
                return Acuan(str(self.inputs.setdefault(key, len(self.inputs))))
            case Negasi(isi=inner):
                return Negasi(self.of(inner, subject, period))
            case Operasi(op=op, kiri=left, kanan=right):
                return Operasi(op, self.of(left, subject, period), self.of(right, subject, period))
            case Fungsi():
                return self._function(item, subject, period)
            case Konstanta() | Setiap():
                return item

    def _function(self, item: Fungsi, subject: str, period: Periode) -> Ekspresi:
        match item:
            case Fungsi(nama="lalu", argumen=(inner,)):
                return self.of(inner, subject, previous(period))
            case Fungsi(nama="jumlah", argumen=(Setiap(kumpulan=group, isi=(Acuan() as datum,)),)) if self._recorded_by(
                datum, group
            ):
                return self.of(datum, subject, period)
            case Fungsi(nama="tabel", argumen=(value, scale)):
                self._use(scale)
                return Fungsi("tabel", (self.of(value, subject, period), scale))
            case Fungsi(nama="min" | "maks", argumen=(Setiap(isi=(inner,)),)) if not isinstance(inner, Acuan):
                raise NotClosedError(_PASSES_OVER)
            case _:
                parts = [part for each in item.argumen for part in self._parts(each, subject, period)]
                return Fungsi(item.nama, tuple(parts))

    def _use(self, item: Ekspresi) -> None:
        scale = self._declared.get(item.id) if isinstance(item, Acuan) else None
        if isinstance(scale, Skala) and scale not in self.scales:
            self.scales.append(scale)

    def _recorded_by(self, datum: Acuan, group: str) -> bool:
        """Whether *datum* is recorded by the members of *group*: then their sum is the datum itself."""
        item = self._declared.get(datum.id)
        plain = datum.ukuran == "nilai" and not datum.periode
        return plain and isinstance(item, Data) and any(each.id == group for each in item.per)

    def _parts(self, item: Ekspresi, subject: str, period: Periode) -> tuple[Ekspresi, ...]:
        """*item* as arguments of a function: a collection becomes an argument for each of its members."""
        if not isinstance(item, Setiap):
            return (self.of(item, subject, period),)
        found = places(self._around, item.kumpulan, subject, period)
        if not found:
            raise NotClosedError(_NO_MEMBERS)
        return tuple(self.of(each, whose, when) for whose, when in found for each in item.isi)
