"""Reading stated values: the series inside declarations and the layers of documents become `Butir`, all alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from sakip.diagnostics.diagnostic import Edit, Label
from sakip.model.drafts import VERSIONS, Draf
from sakip.model.lookup import INDICATORS
from sakip.model.nodes import Butir, Rujukan, place, short_place
from sakip.model.properties import Reader, figure_unit
from sakip.model.rules import sk114_periode_keliru as not_a_period
from sakip.model.values import by_sign
from sakip.numbers.literal import LONGEST, PLAIN, plain_number
from sakip.numbers.nilai import Kuantitas, Nilai
from sakip.numbers.periode import Periode, only_year, part_meant, periode, shared
from sakip.numbers.satuan import SATU, Satuan
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.rules import sk009_kata_tak_dikenal as unknown_word
from sakip.syntax.rules import sk011_bentuk_keliru as wrong_kind
from sakip.syntax.rules import sk013_ditulis_dua_kali as stated_twice
from sakip.syntax.vocabulary import ABOVE, BLOCKS, NODES
from sakip.text.bilingual import Text

LEVELS = (*ABOVE.split(), *NODES.split(), *sorted(INDICATORS))
_EDGES = ("awal", "akhir")
_PARTLIKE = re.compile(r"(?:TW|Tw|SM|Sm|BLN|Bln|[Tt]riwulan|[Ss]emester|[Bb]ulan)_?\w*")
_MEASURED = tuple(sorted(INDICATORS))
_NODES = tuple(NODES.split())
_SUBJECTS: dict[str, tuple[str, ...]] = {
    "target": _MEASURED,
    "baseline": _MEASURED,
    "realisasi": _MEASURED,
    "nilai": _MEASURED,
    "kenaikan": (*_MEASURED, "data"),
    "satuan": _MEASURED,
    "definisi": _MEASURED,
    "arah": _MEASURED,
    "formula": _MEASURED,
    "penanggung_jawab": (*_MEASURED, *_NODES),
    "data": ("data",),
    "mendukung": (*_NODES, *_MEASURED),
}
_PLAIN_ENTRY = re.compile(rf"(\d{{4}}):[ \t]*({PLAIN})(?=[\s}}])", re.ASCII)
_FIRST = Text(id="ditulis pertama di sini", en="first stated here")
_ENTRY = Text(id="baris `kunci: nilai`", en="a line `key: value`")
_STATEMENT = Text(id="sebuah pernyataan", en="a statement")


@frozen
class Layer:
    """Where values are stated: document, year, version, table; `factors` when ratios are printed as 1,30 for 130%."""

    dokumen: str = ""
    tahun: int = 0
    versi: str = ""
    tabel: str = ""
    factors: bool = False


@frozen
class _Series:
    """What the entries of one block state: a figure, of whom, in which unit, from which source."""

    layer: Layer
    ukuran: str
    satuan: Satuan | None
    sumber: str = ""
    versi: str = ""


@frozen
class _Inside:
    """Where a key of a series stands: the period around it, whether columns are free, and what was said already.

    A year is said once, and so is a part or a column: keys inside keys never go deeper than that.
    """

    periode: Periode
    free: bool
    year_said: bool = False

    def periods(self, key: tree.Nama | tree.Teks) -> tuple[Periode, ...]:
        """The periods that *key* names here; none where it cannot stand here."""
        name = key.isi if isinstance(key, tree.Teks) else key.ejaan
        if isinstance(key, tree.Teks) and not name[:1].isdigit():
            return () if self.periode.bagian else (shared(self.periode.tahun, name),)
        found = periode(name)
        if not found or found[0].bagian:
            return self._part(name) if found else ()
        if self.year_said:
            return ()
        return tuple(shared(each.tahun, self.periode.bagian) for each in found) if self.periode.bagian else found

    def of(self, period: Periode) -> _Inside:
        """Where the keys inside that of *period* stand."""
        return _Inside(period, self.free, year_said=self.year_said or not period.bagian or bool(self.periode.bagian))

    def _part(self, name: str) -> tuple[Periode, ...]:
        year = self.periode.tahun
        if self.periode.bagian or _PARTLIKE.fullmatch(name) or part_meant(name):
            return ()
        if not (year or self.free or name in _EDGES):
            return ()
        return (shared(year, name),)


# Inside a declaration: the plan's own values, whose keys are periods; those of other places and years are free.
_PLAN = Layer()
_BOUND, _FREE = _Inside(Periode(0), free=False), _Inside(Periode(0), free=True)


class Layers:
    """Collects the values stated in one file."""

    def __init__(self, reader: Reader, unit_of: dict[str, Satuan], found: list[Butir]) -> None:
        self._reader = reader
        self._unit_of = unit_of
        self._found = found
        self._unread = False

    def into(self, found: list[Butir]) -> Layers:
        """The same, but for what is put into *found*."""
        return Layers(self._reader, self._unit_of, found)

    def series(self, draft: Draf, figure: str) -> None:
        """What the blocks `figure` of *draft* state about itself, period by period."""
        for statement in draft.sifat.get(figure, ()):
            if statement.isi is None:
                self._reader.wrong(BLOCKS[draft.blok].words[figure], statement)
                draft.rusak.add(figure)
                continue
            source, version = self._qualifiers(statement)
            unit = figure_unit(figure, self._unit_of.get(draft.id))
            series = _Series(_PLAN, figure, unit, source, version)
            if isinstance(statement.isi, tree.Deret) and self._plainly(series, draft.id, statement.isi):
                continue
            self._unread = False
            self._periods(series, draft.id, statement.isi, _FREE if figure == "pembanding" else _BOUND)
            if self._unread:
                draft.rusak.add(figure)

    def _plainly(self, series: _Series, subject: str, items: tree.Deret) -> bool:
        """Read *items* at once where each is a year with a number in the unit; False, with nothing read, if not so."""
        file, units, figure = self._reader.file, by_sign(series.satuan), series.ukuran
        source, version, start = series.sumber, series.versi, items.start
        found: dict[str, Butir] = {}
        for entry in _PLAIN_ENTRY.finditer(items.teks):
            year, spelling, money, whole, decimals, share = entry.groups("")
            sign = money + share
            period, unit = only_year(year), units.get(sign)
            if period is None or unit is None or len(spelling) > LONGEST:
                return False
            number = plain_number(whole, decimals, share)
            if not sign and unit.faktor is not SATU:
                number *= unit.faktor
            where = short_place(start + entry.start(2), len(spelling))
            found[year] = Butir("", figure, subject, period, Kuantitas(number, unit), file, where, source, version)
        if len(found) < items.teks.count(":"):
            return False
        self._found += found.values()
        return True

    def layer(self, layer: Layer, figure: str, statement: tree.Pernyataan) -> None:
        """What one layer block of a document states, subject by subject."""
        source, version = self._qualifiers(statement)
        for entry in self._entries(statement.isi or [], figure):
            subject = self._subject(figure, entry.kunci)
            unit = figure_unit(figure, self._unit_of.get(subject), factors=layer.factors)
            series = _Series(layer, figure, unit, source, version)
            if entry.isi is None:
                self._value(series, subject, shared(layer.tahun), entry)
            else:
                self._periods(series, subject, entry.isi, _Inside(Periode(layer.tahun), free=True))

    # ── entries ─────────────────────────────────────────────────────────────────────────────────

    def _entries(self, items: Sequence[tree.Item], figure: str) -> list[tree.Pasangan]:
        """The entries among *items*, which state *figure*; statements and repeated keys are reported."""
        seen: dict[str, tree.Pasangan] = {}
        for item in items:
            if isinstance(item, tree.Pernyataan):
                self._not_an_entry(item, f"{figure} {{ … }}")
                continue
            key = _key(item)
            if key in seen:
                self._twice(item, seen[key])
            else:
                seen[key] = item
        return list(seen.values())

    def _periods(self, series: _Series, subject: str, items: Sequence[tree.Item], inside: _Inside) -> None:
        stated: dict[Periode, tree.Pasangan] = {}
        for entry in self._entries(items, series.ukuran):
            periods = inside.periods(entry.kunci)
            if not periods:
                self._no_period(entry)
                continue
            if not stated.keys().isdisjoint(periods):
                self._twice(entry, next(stated[each] for each in periods if each in stated))
                continue
            for each in periods:
                stated[each] = entry
            before = len(self._found)
            if entry.isi is None:
                self._value(series, subject, periods[0], entry)
            else:
                self._periods(series, subject, entry.isi, inside.of(periods[0]))
            if len(periods) > 1:
                self._repeat(self._found[before:], periods[1:])

    def _repeat(self, values: list[Butir], periods: tuple[Periode, ...]) -> None:
        """State *values* for the other *periods* of a range, too."""
        for each in periods:
            self._found.extend(evolve(value, periode=shared(each.tahun, value.periode.bagian)) for value in values)

    def _value(self, series: _Series, subject: str, period: Periode, entry: tree.Pasangan) -> None:
        item = entry.nilai
        if item is None:
            return
        note = entry.catatan.isi if entry.catatan else ""
        value = self._read(series, subject, item, note)
        if value is None:
            self._unread = True
        if value is None or not subject:  # a wrong value is reported even where nobody knows whose it is
            return
        layer = series.layer
        self._found.append(
            Butir(
                layer.dokumen,
                series.ukuran,
                subject,
                period,
                value,
                self._reader.file,
                place(item.start, item.end),
                series.sumber,
                series.versi or layer.versi,
                layer.tabel,
                note,
            )
        )

    def _read(self, series: _Series, subject: str, item: tree.Nilai, note: str) -> Nilai | Rujukan | None:
        if series.ukuran == "mendukung" and isinstance(item, (tree.Nama, tree.Angka)):
            span = self._reader.span(item)
            found = self._reader.lookup.find(item.ejaan, span, ())
            return Rujukan(found, item.ejaan, span.file, place(item.start, item.end)) if found else None
        if isinstance(item, tree.Teks):
            self._reader.straight(item)
        return self._reader.values.value(item, note, series.satuan, subject)

    def _subject(self, figure: str, key: tree.Nama | tree.Teks) -> str:
        name = key.ejaan if isinstance(key, tree.Nama) else key.isi
        if figure in ("jumlah", "terbilang") and name in LEVELS:
            return name
        return self._reader.lookup.find(name, self._span(key), _SUBJECTS.get(figure, ()))

    def _qualifiers(self, statement: tree.Pernyataan) -> tuple[str, str]:
        """Source and version that stand before the block: `pagu perubahan "DAK" { … }`."""
        if not statement.argumen:
            return "", ""
        names = [each.isi if isinstance(each, tree.Teks) else each.ejaan for each in statement.argumen]
        version = next((name for name in names if name in VERSIONS), "")
        return " ".join(name for name in names if name and name not in VERSIONS), version

    # ── findings ────────────────────────────────────────────────────────────────────────────────

    def _not_an_entry(self, item: tree.Pernyataan, block: str) -> None:
        if item.rusak:
            self._unread = True
            return
        span = Span(self._reader.file, item.start, item.kata_end)
        if item.isi is not None and not item.argumen:
            self._reader.report(
                wrong_kind.RULE.at(span, fix=Edit(span, f"{item.kata}:"), kata=block, temuan=_STATEMENT, harapan=_ENTRY)
            )
            return
        self._reader.report(unknown_word.RULE.at(span, kata=item.kata, blok=block, daftar=_ENTRY))

    def _no_period(self, item: tree.Pasangan) -> None:
        self._unread = True
        span, meant = self._span(item.kunci), part_meant(_key(item))
        if not meant or isinstance(item.kunci, tree.Teks):
            self._reader.report(not_a_period.RULE.at(span, kunci=_key(item)))
            return
        help_ = Text(id=f"tulis `{meant}`", en=f"write `{meant}`")
        self._reader.report(
            not_a_period.RULE.at(span, help=help_, fix=Edit(span, meant, certain=True), kunci=_key(item))
        )

    def _twice(self, item: tree.Pasangan, first: tree.Pasangan) -> None:
        self._reader.report(
            stated_twice.RULE.at(self._span(item.kunci), Label(self._span(first.kunci), _FIRST), kata=_key(item))
        )

    def _span(self, item: tree.Nama | tree.Teks) -> Span:
        return Span(self._reader.file, item.start, item.end)


def _key(entry: tree.Pasangan) -> str:
    return entry.kunci.ejaan if isinstance(entry.kunci, tree.Nama) else entry.kunci.isi
