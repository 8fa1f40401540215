"""From trees to the model: names bound, values exact, formulas typed. Never fails; what does not fit is a finding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.model.declarations import Measure, declaration
from sakip.model.documents import Documents
from sakip.model.drafts import Draf, drafts
from sakip.model.layers import Layers
from sakip.model.locks import locks
from sakip.model.lookup import Lookup
from sakip.model.moves import moves
from sakip.model.nodes import Butir, Deklarasi, Izin, Model
from sakip.model.properties import Reader, Units
from sakip.numbers.satuan import Satuan, normal, satuan
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.from_text import Berkas
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape

_SERIES = ("target", "baseline", "realisasi", "pembanding", "pagu")
_WEIGHTS = ("galat", "peringatan", "saran", "abaikan")
_UNMEASURED = Measure()


def libraries_of(berkas: list[Berkas]) -> dict[str, Span]:
    """The libraries that the plan in *berkas* uses, by name, and where it says so first."""
    return _named_by("pakai", berkas)


def lists_of(berkas: list[Berkas]) -> dict[str, Span]:
    """The nomenclature lists that the plan in *berkas* names, and where it says so first."""
    return _named_by("nomenklatur", berkas)


def _named_by(word: str, berkas: list[Berkas]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for each in berkas:
        for item in each.isi:
            if isinstance(item, tree.Pernyataan) and item.kata == word:
                for name in item.argumen:
                    if isinstance(name, tree.Teks):
                        found.setdefault(name.isi, Span(each.file, name.start, name.end))
    return found


def resolve(berkas: list[Berkas], pustaka: list[Berkas] | None = None) -> tuple[Model, tuple[Diagnostic, ...]]:
    """The model of the plan in *berkas* with the libraries *pustaka*, and what resolving it found."""
    builder = _Builder(berkas, pustaka or [])
    model = builder.model()
    builder.drafts.part()
    return model, tuple(builder.findings)


class _Builder:
    """Conducts the passes over the drafts of one plan and keeps what they find."""

    def __init__(self, berkas: list[Berkas], pustaka: list[Berkas]) -> None:
        self.files = tuple(each.file for each in berkas)
        self.drafts = drafts(berkas, pustaka)
        self.findings: list[Diagnostic] = self.drafts.findings
        self.unit_of: dict[str, Satuan] = {}
        self.units = Units({})
        self.readers: dict[SourceFile, Reader] = {}
        self.layers: dict[SourceFile, Layers] = {}
        self.names: dict[str, Deklarasi] = {}
        self.butir: list[Butir] = []
        self.izin: list[Izin] = []
        self.documents = Documents()
        self.severity: list[tuple[str, str, Span]] = []
        self.settings: dict[str, list[str]] = {}
        lookup = Lookup(self.drafts, self.findings.append)
        for file in (*self.files, *(each.file for each in pustaka)):
            self.readers[file] = Reader(file, lookup, self.units, self.unit_of, self.findings.append)
            self.layers[file] = Layers(self.readers[file], self.unit_of, self.butir)

    def model(self) -> Model:
        """Build everything: units first, for values and formulas are read by them."""
        for draft in self.drafts.atas:
            if draft.jenis == "satuan":
                self._declare_unit(draft)
        measures = dict(self._measures())
        for draft in self.drafts.atas:
            if draft.blok == TOP:
                self._setting(draft)
            else:
                self._declare(draft, measures)
        return Model(
            nama=self.names,
            butir=tuple(self.butir),
            dokumen=tuple(self.documents.dokumen),
            evaluasi=tuple(self.documents.evaluasi),
            narasi=tuple(self.documents.narasi),
            uji=tuple(self.documents.uji),
            izin=tuple(self.izin),
            keparahan=tuple(self.severity),
            pakai=tuple(self.settings.get("pakai", ())),
            profil=next(iter(self.settings.get("profil", ())), ""),
            files=self.files,
            pindah=moves(self.drafts.atas, self.readers),
            kunci=locks(self.drafts.atas, self.readers),
        )

    def _declare_unit(self, draft: Draf) -> None:
        """Let every spelling of the unit that *draft* explains mean that unit."""
        unit = satuan(draft.id if draft.bernama else draft.teks)
        synonyms = (text for each in draft.sifat.get("sinonim", ()) for text in each.argumen)
        spellings = (each.isi for each in synonyms if isinstance(each, tree.Teks))
        for spelling in (draft.id, draft.teks, *spellings):
            if spelling:
                self.units.declared[normal(spelling)] = unit

    def _measures(self) -> Iterator[tuple[str, Measure]]:
        for draft in self.drafts.nama.values():
            if draft.blok in ("indikator", "data"):
                unit, bounds = self.readers[draft.file].unit(draft)
                if unit is not None:
                    self.unit_of[draft.id] = unit
                yield draft.id, Measure(unit, bounds)

    def _setting(self, draft: Draf) -> None:
        reader, statement = self.readers[draft.file], draft.pernyataan
        shape = BLOCKS[TOP].words[draft.jenis].shape
        if shape is Shape.ALLOWANCE:
            self._allow(reader.allowance(statement, None))
        elif shape is Shape.LAYER:
            self._severities(statement, reader)
        else:
            draft.sifat = {draft.jenis: [statement]}
            found = reader.properties(draft).get(draft.jenis, ())
            self.settings.setdefault(draft.jenis, []).extend([found] if isinstance(found, str) else found)

    def _severities(self, statement: tree.Pernyataan, reader: Reader) -> None:
        for entry in statement.isi or []:
            if not (isinstance(entry, tree.Pasangan) and isinstance(entry.nilai, tree.Nama)):
                continue
            if entry.nilai.ejaan in _WEIGHTS and isinstance(entry.kunci, tree.Nama):
                span = Span(reader.file, entry.start, entry.end)
                self.severity.append((entry.kunci.ejaan, entry.nilai.ejaan, span))
            else:
                reader.unknown_choice("keparahan", entry.nilai, _WEIGHTS)

    def _declare(self, draft: Draf, measures: dict[str, Measure]) -> None:
        reader, layers = self.readers[draft.file], self.layers[draft.file]
        for statement in draft.sifat.get("izinkan", ()):
            self._allow(reader.allowance(statement, draft.letak))
        for argument in draft.pernyataan.argumen:
            if isinstance(argument, tree.Teks):
                reader.straight(argument)
        for name in _series_of(draft.blok):
            if name in draft.sifat:
                layers.series(draft, name)
        declared = declaration(draft, reader, measures.get(draft.id, _UNMEASURED))
        if declared is not None:
            self.names[draft.id] = declared
        else:
            self.documents.add(draft, reader, layers)
        for child in draft.anak:
            self._declare(child, measures)

    def _allow(self, allowance: Izin | None) -> None:
        if allowance is not None:
            self.izin.append(allowance)


@cache
def _series_of(block: str) -> tuple[str, ...]:
    """The words of *block* that state the plan's own values."""
    words = BLOCKS[block].words
    return tuple(name for name in _SERIES if name in words and words[name].shape is Shape.SERIES)
