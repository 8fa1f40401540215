"""From drafts of documents to documents: layers and their tables, evaluations, narrative."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from sys import intern
from typing import Any

from sakip.model.declarations import component, identifier
from sakip.model.drafts import VERSIONS, Draf, years
from sakip.model.layers import Layer, Layers
from sakip.model.nodes import Butir, Cetakan, Dokumen, Evaluasi, Narasi, Rekomendasi, Tabel, Tahap, Uji
from sakip.model.properties import Reader
from sakip.numbers.nilai import Uraian
from sakip.syntax import tree
from sakip.syntax.rules import sk011_bentuk_keliru as wrong_kind
from sakip.syntax.vocabulary import BLOCKS, DOCUMENTS, Shape
from sakip.text.bilingual import Text, same

KINDS = frozenset((*DOCUMENTS, "rpjmd"))
_PRINTING = ("pembulatan", "cara_bulat", "rasio", "bentuk", "kebijakan")
_NO_YEAR = Text(id="tanpa tahun", en="no year")
_A_THEME = Text(id='satu tema dalam "…" untuk setiap tahun', en='one theme in "…" for each year')
_A_YEAR = Text(id="tahun, mis. `2024` atau `2021..2026`", en="a year, e.g. `2024` or `2021..2026`")


class Documents:
    """The documents of a plan, in the order in which they were read."""

    def __init__(self) -> None:
        self.dokumen: list[Dokumen] = []
        self.evaluasi: list[Evaluasi] = []
        self.narasi: list[Narasi] = []
        self.uji: list[Uji] = []
        self._alike: Counter[str] = Counter()

    def add(self, draft: Draf, reader: Reader, layers: Layers) -> None:
        """Add what *draft* is, if it is a document, an evaluation, narrative or a worked example."""
        if draft.jenis in KINDS:
            self._document(draft, reader, layers)
        elif draft.jenis == "evaluasi":
            self.evaluasi.append(_evaluation(draft, reader))
        elif draft.jenis == "narasi":
            self.narasi.append(_narrative(draft, reader))
        elif draft.jenis == "uji":
            self.uji.append(_example(draft, reader, layers))

    def _document(self, draft: Draf, reader: Reader, layers: Layers) -> None:
        first, last = _dated(draft, reader)
        names = [each.ejaan for each in draft.pernyataan.argumen if isinstance(each, tree.Nama)]
        version = next((name for name in names if name in VERSIONS), "")
        identity = self._identity(draft.jenis, version, first)
        layer = Layer(identity, 0 if last > first else first, version)
        found = reader.properties(draft)
        printing = _printing(found)
        tables = tuple(_table(each, layer, reader, layers) for each in draft.anak if each.jenis == "tabel")
        _stated(draft, layer, printing, reader, layers)
        self.dokumen.append(
            Dokumen(
                identity,
                draft.jenis,
                draft.teks,
                draft.letak,
                first,
                last,
                version,
                tahapan=tuple(_phases(draft, reader, layers)),
                tabel=tables,
                cetakan=printing,
                **found,
            )
        )

    def _identity(self, kind: str, version: str, year: int) -> str:
        """`perjanjian-perubahan-2024`; further documents of the same kind, version and year are numbered."""
        identity = intern("-".join(filter(None, (kind, version, str(year) if year else ""))))
        self._alike[identity] += 1
        return f"{identity}#{self._alike[identity]}" if self._alike[identity] > 1 else identity


def _dated(draft: Draf, reader: Reader) -> tuple[int, int]:
    """First and last year of *draft*, which needs one."""
    first, last = period(draft)
    if not first:
        reader.report(wrong_kind.RULE.at(draft.kepala, kata=draft.jenis, temuan=_NO_YEAR, harapan=_A_YEAR))
    return first, last


def _phases(draft: Draf, reader: Reader, layers: Layers) -> Iterator[Tahap]:
    """The theme that *draft* gives each year; whatever else stands there is reported."""
    for statement in draft.sifat.get("tahapan", ()):
        if statement.argumen and statement.isi is not None:
            reader.wrong(BLOCKS[draft.blok].words["tahapan"], statement)
    found: list[Butir] = []
    layers.into(found).series(draft, "tahapan")
    for each in found:
        if isinstance(each.nilai, Uraian) and not each.periode.bagian:
            yield Tahap(each.periode.tahun, each.nilai.teks, each.letak)
        else:
            shown = same(f"`{each.letak.text}`")
            reader.report(wrong_kind.RULE.at(each.letak, kata="tahapan", temuan=shown, harapan=_A_THEME))


def _table(draft: Draf, layer: Layer, reader: Reader, layers: Layers) -> Tabel:
    texts = [each.isi for each in draft.pernyataan.argumen if isinstance(each, tree.Teks)]
    number = texts[0] if texts else next((each.ejaan for each in years(draft)), "")
    found = reader.properties(draft)
    printing = _printing(found)
    _stated(draft, Layer(layer.dokumen, layer.tahun, layer.versi, number), printing, reader, layers)
    return Tabel(number, " ".join(texts[1:]), draft.letak, cetakan=printing, **found)


def _stated(draft: Draf, layer: Layer, printing: Cetakan | None, reader: Reader, layers: Layers) -> None:
    """Read the layer blocks of a document or table."""
    if printing is not None and printing.bentuk == "faktor":
        layer = Layer(layer.dokumen, layer.tahun, layer.versi, layer.tabel, factors=True)
    words = BLOCKS[draft.blok].words
    for name, statements in draft.sifat.items():
        if words[name].shape is not Shape.LAYER:
            continue
        figure = "realisasi_anggaran" if name == "anggaran" and draft.jenis == "realisasi" else name
        for statement in statements:
            if statement.isi is None:
                reader.wrong(words[name], statement)
            else:
                layers.layer(layer, figure, statement)


def _example(draft: Draf, reader: Reader, layers: Layers) -> Uji:
    year, _ = _dated(draft, reader)
    layer = Layer(draft.jenis, year)
    parts: dict[str, list[Butir]] = {"andai": [], "harap": []}
    for each in draft.anak:
        _stated(each, layer, None, reader, layers.into(parts[each.jenis]))
    given, expected = (tuple(each) for each in parts.values())
    return Uji(year, draft.teks, draft.letak, given, expected, **reader.properties(draft))


def _printing(found: dict[str, Any]) -> Cetakan | None:
    """Take out of *found* what it says about how figures are printed."""
    said = {name: found.pop(name) for name in _PRINTING if name in found}
    return Cetakan(**said) if said else None


def _evaluation(draft: Draf, reader: Reader) -> Evaluasi:
    found = reader.properties(draft)
    grade = found.pop("predikat", ())
    return Evaluasi(
        period(draft)[0],
        draft.teks,
        draft.letak,
        predikat=grade[0] if grade else "",
        komponen=tuple(component(each, reader) for each in draft.anak if each.jenis == "komponen"),
        rekomendasi=tuple(_advice(each, reader) for each in draft.anak if each.jenis == "rekomendasi"),
        **found,
    )


def _advice(draft: Draf, reader: Reader) -> Rekomendasi:
    return Rekomendasi(identifier(draft), draft.teks, draft.letak, **reader.properties(draft))


def _narrative(draft: Draf, reader: Reader) -> Narasi:
    first = draft.pernyataan.argumen[0] if draft.pernyataan.argumen else None
    subject = ""
    if isinstance(first, tree.Nama | tree.Angka):
        subject = reader.lookup.find(first.ejaan, reader.span(first), ())
    return Narasi(subject, period(draft, skip=1)[0], draft.letak, tuple(reader.properties(draft).items()))


def period(draft: Draf, skip: int = 0) -> tuple[int, int]:
    """First and last year among the arguments behind the first *skip*; zeros where none is stated."""
    for argument in draft.pernyataan.argumen[skip:]:
        spelled = getattr(argument, "ejaan", "").replace("<", "").split("..")
        if all(each.strip().isdecimal() and len(each.strip()) == 4 for each in spelled):
            return int(spelled[0]), int(spelled[-1])
    return 0, 0
