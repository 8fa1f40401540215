"""Ways to a figure: a statement of a document, a formula over other figures, or the reason why there is none.

Which ways there are, and in which order, hangs on the figure, on what it is of and on the part of the year, not on the
year: so the steps along them are found once for each `Deret`, and gone for each year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import frozen

from sakip.evaluation.compiled import Compiled, Compiler
from sakip.evaluation.figure import Cetak, Jenis, Kunci, Landasan
from sakip.evaluation.outcome import Hasil, Tiada, inapplicable, unstated
from sakip.evaluation.periods import family_of
from sakip.evaluation.policies import Policies
from sakip.evaluation.statements import Statements
from sakip.graph.cascade import Cascade
from sakip.model.formula import Acuan, Ekspresi, Fungsi
from sakip.model.nodes import Butir, Data, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI, RUPIAH, Satuan
from sakip.text.bilingual import Text


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


class Deret(NamedTuple):
    """A figure of one subject through the years: for whole years, for one part of each, or a column beside them."""

    ukuran: str
    subjek: str
    bagian: str

    @property
    def sumber(self) -> str | None:
        """The source of funds that it is of; None where it is of all, "" for what names none."""
        _, stroke, source = self.ukuran.partition("/")
        return source if stroke else None


Jalan = Butir | Dihitung | Tiada
Langkah = Callable[[Kunci], Jalan | None]  # the way to a figure of one year; None where there is no such way then
Steps = Callable[[Deret, object], Iterator[Langkah]]

SUM_OF_SOURCES = Text(id="jumlah menurut sumber", en="the sum by source")
OF_PARTS = Text(id="dari bagian-bagian tahun", en="from the parts of the year")
_OTHER_SOURCES = Text(id="berasal dari sumber lain", en="it comes from other sources")
_NO_SOURCE = Text(id="sumbernya tidak dinyatakan", en="its source is not stated")
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

    def stated(self, of: Deret, figure: str) -> Iterator[Langkah]:
        """As the valid document states *figure*; amounts by source of funds add up."""
        series = self.statements.series(figure, of.subjek)
        if series:
            yield self._of_all(of, figure, series) if of.sumber is None else self._of_source(figure, of.sumber)

    def _of_all(self, of: Deret, figure: str, series: Mapping[Periode, Sequence[Butir]]) -> Langkah:
        def step(key: Kunci) -> Jalan | None:
            found = series.get(key.periode, ())
            if len(found) > 1:
                found = self.statements.valid(figure, key.subjek, key.periode)
            if not found or (len(found) == 1 and not found[0].sumber):
                return found[0] if found else None
            of_parts = _sources_of_parts(series, key.periode.tahun) if found[0].sumber and not of.bagian else ()
            sources = dict.fromkeys((*(each.sumber for each in found), *of_parts))
            if len(sources) == 1:
                return found[0]
            parts = tuple(Acuan(key.subjek, "", f"{figure}/{each}") for each in sources)
            return self.structural(Fungsi("jumlah", parts), SUM_OF_SOURCES, RUPIAH)

        return step

    def _of_source(self, figure: str, source: str) -> Langkah:
        def step(key: Kunci) -> Jalan | None:
            found = self.statements.valid(figure, key.subjek, key.periode, source)
            others = () if found else self.statements.valid(figure, key.subjek, key.periode)
            if not others:
                return found[0] if found else None
            return inapplicable(_OTHER_SOURCES) if all(each.sumber for each in others) else unstated(_NO_SOURCE)

        return step

    def from_parts(self, of: Deret, figure: str, behaviour: str, unit: Satuan | None) -> Iterator[Langkah]:
        """A year from its quarters, semesters or months, by the behaviour that the plan states."""
        parts = () if of.bagian else self.statements.parts(figure, of.subjek)

        def step(key: Kunci) -> Jalan | None:
            stated = {each.bagian for each in parts if each.tahun == key.periode.tahun}
            family = family_of(stated)
            if not family or (behaviour == "tahunan" and family[-1] not in stated):
                return None
            if behaviour not in _BEHAVIOURS:
                return unstated(_BEHAVIOUR)
            taken = family[-1:] if behaviour == "tahunan" else family
            rumus = Fungsi(_BEHAVIOURS[behaviour], tuple(Acuan(key.subjek, part, key.ukuran) for part in taken))
            return self.structural(rumus, OF_PARTS, unit)

        if parts:
            yield step

    def at_the_end(self, item: Indikator | Data, figure: str) -> Iterator[Langkah]:
        """The figure of the last year of the plan."""
        years = self.cascade.model.tahun
        if years:
            yield always(self.structural(Acuan(item.id, str(years[-1]), figure), LAST_YEAR, item.satuan))

    def structural(self, rumus: Ekspresi, why: Text, unit: Satuan | None = None) -> Dihitung:
        """The way of a formula that follows from how the plan is built."""
        ground = Landasan(Jenis.SUSUNAN, why)
        return Dihitung(self.compiler.compiled(rumus), ground, unit, self.policies.umum.rounding)


def _sources_of_parts(series: Mapping[Periode, Sequence[Butir]], year: int) -> Iterator[str]:
    """The sources of funds of which amounts are stated for parts of *year*."""
    parts = (stated for period, stated in series.items() if period.bagian and period.tahun == year)
    return (each.sumber for stated in parts for each in stated if each.sumber)


def always(way: Jalan | None) -> Langkah:
    """The step along *way*, whatever the year."""
    return lambda _key: way
