"""A document as a `laporan` of the plan: every figure that it prints, table by table, as `sakip audit` reads it.

What a report prints is a claim, and outlives the plan that it was made from. Left out is what a `laporan` cannot say of
the plan: figures of what has no name (a note says how many), and what another document states and the plan does not go
by, which is that document's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from sakip.audit.claims import CLAIMED
from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.outcome import Sebab, Tiada
from sakip.model.nodes import Data, Indikator
from sakip.model.properties import figure_unit
from sakip.numbers.literal import Literal, literal
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI, Satuan
from sakip.report.document import Naskah
from sakip.report.form import Bahan
from sakip.report.table import Tabel
from sakip.syntax import tree
from sakip.syntax.to_text import text
from sakip.text.bilingual import Lang

_NAME = re.compile(r"[^\W\d]\w*(?:\.\w+)*|\d+(?:\.\w+)*|\d{4}")
_MEASURED = frozenset(("target", "baseline", "realisasi"))
_REASONS = {Sebab.BELUM: "belum", Sebab.TAK_BERLAKU: "tidak_berlaku"}
_UNNAMED = "Tidak dimuat: {banyak} angka indikator tanpa nama."

Rows = dict[str, dict[Periode, tree.Pasangan]]
Blocks = dict[tuple[str, str], Rows]


def written(document: Naskah, lang: Lang = Lang.ID) -> str:
    """The figures of *document* as one `laporan`; its numbers are Indonesian in every language."""
    del lang
    bahan = document.bahan
    if bahan is None:
        return ""
    tables = [made for each in document.tables if (made := _table(bahan, each)) is not None]
    return text([_word("laporan", tree.Angka(str(bahan.tahun), 0, 0), _words(document.judul), isi=tables)])


def _table(bahan: Bahan, given: Tabel) -> tree.Item | None:
    """*given* with what it prints; None where it prints no figure of the plan."""
    printed = [figure for line in given.grid() for cell in line if cell and (figure := cell.figure)]
    blocks: Blocks = {}
    unnamed: set[Kunci] = set()
    for figure in (each for each in printed if each is bahan.evaluation.known(each.kunci)):
        word, source, period = _stated_as(figure)
        value = _value(figure, word) if word in CLAIMED else None
        name = _name(figure, word)
        if value is not None and name:
            entries = blocks.setdefault((word, source), {}).setdefault(name, {})
            entries.setdefault(period, _entry(period, value, figure))
        elif value is not None:
            unnamed.add(figure.kunci)
    isi = [*_blocks(blocks, bahan.tahun)]
    if unnamed:
        isi.append(_word("catatan", _words(_UNNAMED.format(banyak=len(unnamed)))))
    return _word("tabel", _words(given.nomor or given.kode), _words(given.judul), isi=isi) if isi else None


def _entry(period: Periode, value: tree.Nilai, figure: Figure) -> tree.Pasangan:
    why = figure.nilai.alasan.id if isinstance(figure.nilai, Tiada) else ""
    return tree.Pasangan(_key(period.bagian or str(period.tahun)), value, _words(why) if why else None, None, 0, 0)


def _stated_as(figure: Figure) -> tuple[str, str, Periode]:
    """The word that states *figure*, the source that narrows it, and its period: the inverse of what a claim means."""
    whole, _, source = figure.ukuran.partition("/")
    word, _, column = whole.partition(".")
    if word == "nilai" and isinstance(figure.cascade.model.nama.get(figure.subjek), Data):
        word = "data"
    if word == "baseline" and figure.butir is not None:
        return word, source, figure.butir.periode
    return word, source, Periode(figure.periode.tahun, column or figure.periode.bagian)


def _name(figure: Figure, word: str) -> str:
    """The name by which a report calls what *figure* is of; "" where it has none.

    What an indicator without a name is measured by is said of its node, if that has no other.
    """
    cascade = figure.cascade
    item = cascade.model.nama.get(figure.subjek)
    if isinstance(item, Indikator) and not item.bernama and word in _MEASURED:
        node = cascade.model.nama.get(item.induk or "")
        alone = node is not None and [each for each in cascade.measures(node.id) if each.induk == node.id] == [item]
        item = node if alone else None
    named = item is not None and getattr(item, "bernama", True) and _NAME.fullmatch(item.id)
    return item.id if item is not None and named else ""


# ── blocks ──────────────────────────────────────────────────────────────────────────────────────────


def _blocks(blocks: Blocks, year: int) -> Iterable[tree.Item]:
    for (word, source), rows in blocks.items():
        entries = [_row(subject, values, year) for subject, values in rows.items()]
        yield _word(word, *([_words(source)] if source else []), isi=entries)


def _row(subject: str, values: dict[Periode, tree.Pasangan], year: int) -> tree.Item:
    """The values of *subject*: one of the year of the report stands alone, others under their periods."""
    if [*values] == [Periode(year)]:
        (only,) = values.values()
        return evolve(only, kunci=_key(subject))
    inner: list[tree.Item] = []
    for period, entry in values.items():
        outside = period.bagian and period.tahun != year and period.tahun
        inner.append(_under(str(period.tahun), [entry]) if outside else entry)
    return _under(subject, inner)


def _under(name: str, isi: list[tree.Item]) -> tree.Pasangan:
    return tree.Pasangan(_key(name), None, None, isi, 0, 0)


# ── values ──────────────────────────────────────────────────────────────────────────────────────────


def _value(figure: Figure, word: str) -> tree.Nilai | None:
    """What is printed of *figure*, as *word* reads it back; None where there is nothing that it could read."""
    unit = figure_unit(word, _unit_of(figure))
    match figure.nilai:
        case Tiada(sebab=why):
            return tree.Nama(_REASONS[why], 0, 0) if why in _REASONS else None
        case Kuantitas(satuan=own):
            return _number(_bare(figure.shown(), own)) if _reads(unit, own) else None
        case Peringkat():
            return _grade(figure)
        case Rentang():
            return _range(figure.nilai, unit)
        case Uraian(teks=words):
            return _words(words)


def _unit_of(figure: Figure) -> Satuan | None:
    item = figure.cascade.model.nama.get(figure.subjek)
    return item.satuan if isinstance(item, Data | Indikator) else None


def _reads(unit: Satuan | None, own: Satuan) -> bool:
    """Whether a number in *own*, printed with its sign if it has one, is read as such where *unit* is expected."""
    if unit is not None:
        return (unit.dimensi, unit.faktor) == (own.dimensi, own.faktor)
    return own.persen or own.rupiah or (own.murni and own.faktor == 1)


def _bare(shown: str, unit: Satuan) -> str:
    """A printed number without the name of its *unit*; per cent and rupiah keep their signs."""
    return shown if unit.nama == MURNI.nama else shown.removesuffix(f" {unit.nama}")


def _number(spelling: str) -> tree.Nilai | None:
    """The number *spelling*; as it must be spelled where noughts at its end would make it read in two ways."""
    found = literal(spelling)
    plain = spelling if isinstance(found, Literal) else found.saran
    return tree.Angka(plain, 0, 0) if plain else None


def _grade(figure: Figure) -> tree.Nilai:
    grade = figure.nilai
    label = grade.label if isinstance(grade, Peringkat) else ""
    if not label.isidentifier() or label in _REASONS.values():
        return _words(label)
    shown = figure.shown()
    return tree.Nama(label, 0, 0) if shown == label else tree.Berangka(shown, 0, 0)


def _range(value: Rentang, unit: Satuan | None) -> tree.Nilai | None:
    edges = [each for each in (value.bawah, value.atas) if each is not None]
    if not edges or not all(_reads(unit, each.satuan) for each in edges):
        return None
    shown = value.shown(Lang.ID)
    for each in edges:
        shown = shown.replace(each.shown(Lang.ID), _bare(each.shown(Lang.ID), each.satuan), 1)
    return tree.Batas(shown, 0, 0) if shown[0] in "<>" else tree.Rentang(shown, 0, 0)


def _key(name: str) -> tree.Nama | tree.Teks:
    return tree.Nama(name, 0, 0) if _NAME.fullmatch(name) else _words(name)


def _words(words: str) -> tree.Teks:
    return tree.Teks(words, 0, 0)


def _word(word: str, *arguments: tree.Argumen, isi: Iterable[tree.Item] | None = None) -> tree.Pernyataan:
    return tree.Pernyataan(word, arguments, {}, None, None if isi is None else [*isi], 0, 0)
