"""Ways to a figure: a statement of a document, a formula over other figures, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from sakip.evaluation.compiled import Compiled, Compiler
from sakip.evaluation.figure import Cetak, Jenis, Kunci, Landasan
from sakip.evaluation.outcome import Hasil, Tiada, unstated
from sakip.evaluation.periods import family_of
from sakip.evaluation.policies import Policies
from sakip.evaluation.statements import Statements
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Fungsi
from sakip.model.nodes import Butir, Data, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI, RUPIAH, Satuan
from sakip.text.bilingual import Text


@frozen
class Dinyatakan:
    """The way of a statement."""

    butir: Butir


@frozen
class Dihitung:
    """The way of a formula: ready to run, what it rests on, the unit of what it gives."""

    rumus: Compiled
    landasan: Landasan
    satuan: Satuan | None = None
    cetak: Cetak = Cetak()
    rasio: bool = False

    def in_unit(self, value: Hasil) -> Hasil:
        """*value* in the unit of the figure; a ratio of like things, being a bare number, in per cent."""
        if not isinstance(value, Kuantitas) or self.satuan is None:
            return value
        return value if self.rasio and value.satuan is not MURNI else Kuantitas(value.nilai, self.satuan)


@frozen
class Buntu:
    """A way that leads nowhere, and why."""

    sebab: Tiada


Jalan = Dinyatakan | Dihitung | Buntu
Known = Callable[[Kunci], Hasil]
Ways = Callable[[Kunci, object], Iterator[Jalan]]

SUM_OF_SOURCES = Text(id="jumlah menurut sumber", en="the sum by source")
OF_PARTS = Text(id="dari bagian-bagian tahun", en="from the parts of the year")
LAST_YEAR = Text(id="tahun terakhir rencana", en="the last year of the plan")
_BEHAVIOURS = {
    "kumulatif": "jumlah",
    "posisi_akhir": "terakhir",
    "rata_rata": "rata_rata",
    "berjalan": "terakhir",
    "tahunan": "terakhir",
}
_BEHAVIOUR = Text(
    id="cara triwulan menjadi tahun tidak dinyatakan (`triwulan …`)",
    en="how quarters make the year is not stated (`triwulan …`)",
)


@frozen(eq=False)
class Ground:
    """What every way begins from: the plan, its statements, its policies; and the ways that all figures share."""

    cascade: Cascade
    statements: Statements
    policies: Policies
    compiler: Compiler

    def stated(self, key: Kunci, figure: str) -> Iterator[Jalan]:
        """As the valid document states *figure*; amounts by source of funds add up."""
        valid = self.statements.valid(figure, key.subjek, key.periode)
        if len(valid) == 1:
            yield Dinyatakan(valid[0])
        elif valid:
            parts = tuple(Acuan(key.subjek, "", f"{figure}/{each.sumber}") for each in valid)
            yield self.structural(Fungsi("jumlah", parts), SUM_OF_SOURCES, RUPIAH)

    def from_parts(self, key: Kunci, figure: str, behaviour: str, unit: Satuan | None) -> Iterator[Jalan]:
        """A year from its quarters, semesters or months, by the behaviour that the plan states."""
        if key.periode.bagian or not key.periode.tahun:
            return
        family = family_of(self.statements.parts(figure, key.subjek, key.periode.tahun))
        if not family:
            return
        if behaviour not in _BEHAVIOURS:
            yield Buntu(unstated(_BEHAVIOUR))
            return
        parts = family[-1:] if behaviour == "tahunan" else family
        rumus = Fungsi(_BEHAVIOURS[behaviour], tuple(Acuan(key.subjek, part, key.ukuran) for part in parts))
        yield self.structural(rumus, OF_PARTS, unit)

    def at_the_end(self, item: Indikator | Data, figure: str) -> Iterator[Jalan]:
        """The figure of the last year of the plan."""
        years = self.cascade.model.tahun
        if years:
            yield self.structural(Acuan(item.id, str(years[-1]), figure), LAST_YEAR, item.satuan)

    def structural(self, rumus: Ekspresi, why: Text, unit: Satuan | None = None) -> Dihitung:
        """The way of a formula that follows from how the plan is built."""
        ground = Landasan(Jenis.SUSUNAN, why)
        return Dihitung(self.compiler.compiled(rumus), ground, unit, self.policies.umum.rounding())
