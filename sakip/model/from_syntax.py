"""From trees to the model: names bound, values exact, formulas typed. Never fails; what does not fit is a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from sys import intern
from typing import Any

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.model.drafts import Draf, drafts, years
from sakip.model.layers import VERSIONS, Layer, Layers
from sakip.model.lookup import INDICATORS, Lookup
from sakip.model.nodes import (
    Butir,
    Cetakan,
    Data,
    Deklarasi,
    Dokumen,
    Evaluasi,
    Indikator,
    Instansi,
    Izin,
    Kebijakan,
    Kelompok,
    Komponen,
    Kondisi,
    Lintas,
    Model,
    Narasi,
    Peran,
    Pohon,
    Rekomendasi,
    Rujukan,
    SatuanPlan,
    Simpul,
    Skala,
    Tabel,
    Tingkat,
    Unit,
)
from sakip.model.properties import Reader, Units
from sakip.numbers.nilai import Rentang
from sakip.numbers.satuan import Satuan, normal, satuan
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.from_text import Berkas
from sakip.syntax.rules import sk011_bentuk_keliru as wrong_kind
from sakip.syntax.vocabulary import BLOCKS, DOCUMENTS, TOP, Shape
from sakip.text.bilingual import Text

_NODES = frozenset(
    ["misi", "nspk", "tujuan_daerah", "sasaran_daerah", "tujuan", "sasaran", "program", "kegiatan", "subkegiatan"]
)
_SERIES = {
    "target": "target",
    "baseline": "baseline",
    "realisasi": "realisasi",
    "pembanding": "pembanding",
    "pagu": "pagu",
}
_EMPTY: frozenset[str] = frozenset()


def libraries_of(berkas: list[Berkas]) -> dict[str, Span]:
    """The libraries that the plan in *berkas* uses, by name, and where it says so first."""
    found: dict[str, Span] = {}
    for each in berkas:
        for item in each.isi:
            if isinstance(item, tree.Pernyataan) and item.kata == "pakai":
                for name in item.argumen:
                    if isinstance(name, tree.Teks):
                        found.setdefault(name.isi, Span(each.file, name.start, name.end))
    return found


def resolve(berkas: list[Berkas], pustaka: list[Berkas] | None = None) -> tuple[Model, tuple[Diagnostic, ...]]:
    """The model of the plan in *berkas* with the libraries *pustaka*, and what resolving it found."""
    builder = _Builder(berkas, pustaka or [])
    return builder.model(), tuple(builder.findings)


class _Builder:
    def __init__(self, berkas: list[Berkas], pustaka: list[Berkas]) -> None:
        self.files = tuple(each.file for each in berkas)
        self.drafts = drafts(berkas, pustaka)
        self.findings: list[Diagnostic] = self.drafts.findings
        self.lookup = Lookup(self.drafts, self.findings.append)
        self.unit_of: dict[str, Satuan] = {}
        self.units = Units({})
        self.readers: dict[SourceFile, Reader] = {}
        self.layers: dict[SourceFile, Layers] = {}
        self.names: dict[str, Deklarasi] = {}
        self.butir: list[Butir] = []
        self.izin: list[Izin] = []
        self.dokumen: list[Dokumen] = []
        self.evaluasi: list[Evaluasi] = []
        self.narasi: list[Narasi] = []
        self.severity: list[tuple[str, str, Span]] = []
        self.settings: dict[str, list[str]] = {"pakai": [], "profil": []}
        for file in (*self.files, *(each.file for each in pustaka)):
            self.readers[file] = Reader(file, self.lookup, self.units, self.unit_of, self.findings.append)
            self.layers[file] = Layers(self.readers[file], self.unit_of, self.butir)

    def model(self) -> Model:
        """Build everything: units first, for values and formulas are read by them."""
        for draft in self.drafts.atas:
            if draft.jenis == "satuan":
                self._declare_unit(draft)
        bounds = {
            draft.id: self._unit(draft) for draft in self.drafts.nama.values() if draft.blok in ("indikator", "data")
        }
        for draft in self.drafts.atas:
            self._top(draft, bounds)
        return Model(
            nama=self.names,
            butir=tuple(self.butir),
            dokumen=tuple(self.dokumen),
            evaluasi=tuple(self.evaluasi),
            narasi=tuple(self.narasi),
            izin=tuple(self.izin),
            keparahan=tuple(self.severity),
            pakai=tuple(self.settings["pakai"]),
            profil=next(iter(self.settings["profil"]), ""),
            files=self.files,
        )

    # ── units ───────────────────────────────────────────────────────────────────────────────────

    def _declare_unit(self, draft: Draf) -> None:
        unit = satuan(draft.id if draft.bernama else draft.teks)
        found = self.readers[draft.file].properties(draft, {})
        for spelling in (draft.id, draft.teks, *found.get("sinonim", ())):
            if spelling:
                self.units.declared[normal(spelling)] = unit
        self.names[draft.id] = SatuanPlan(draft.id, draft.teks, draft.letak, **found)

    def _unit(self, draft: Draf) -> Rentang | None:
        unit, bounds = self.readers[draft.file].unit(draft)
        if unit is not None:
            self.unit_of[draft.id] = unit
        return bounds

    # ── declarations ────────────────────────────────────────────────────────────────────────────

    def _top(self, draft: Draf, bounds: dict[str, Rentang | None]) -> None:
        if draft.blok == TOP:
            self._setting(draft)
        else:
            self._declare(draft, bounds)

    def _setting(self, draft: Draf) -> None:
        reader, statement = self.readers[draft.file], draft.pernyataan
        word = BLOCKS[TOP].words[draft.jenis]
        if word.shape is Shape.ALLOWANCE:
            self._allow(reader.allowance(statement, None))
        elif word.shape is Shape.LAYER:
            self._severities(draft)
        else:
            draft.sifat = {draft.jenis: [statement]}
            found = reader.properties(draft, {}).get(draft.jenis)
            self.settings[draft.jenis].extend(found if isinstance(found, tuple) else [found] if found else [])

    def _severities(self, draft: Draf) -> None:
        reader = self.readers[draft.file]
        for entry in draft.pernyataan.isi or []:
            if (
                isinstance(entry, tree.Pasangan)
                and isinstance(entry.nilai, tree.Nama)
                and isinstance(entry.kunci, tree.Nama)
            ):
                choices = ("galat", "peringatan", "saran", "abaikan")
                if entry.nilai.ejaan in choices:
                    self.severity.append(
                        (entry.kunci.ejaan, entry.nilai.ejaan, Span(draft.file, entry.start, entry.end))
                    )
                else:
                    reader.unknown_choice("keparahan", entry.nilai, choices)

    def _declare(self, draft: Draf, bounds: dict[str, Rentang | None]) -> None:
        reader, layers = self.readers[draft.file], self.layers[draft.file]
        for statement in draft.sifat.get("izinkan", ()):
            self._allow(reader.allowance(statement, draft.letak))
        for argument in draft.pernyataan.argumen:
            if isinstance(argument, tree.Teks):
                reader.straight(argument)
        for name, figure in _SERIES.items() if draft.blok not in ("dokumen", "tabel") else ():
            if name in draft.sifat:
                layers.series(draft, name, figure)
        build = _BUILDERS.get(draft.jenis)
        if build is not None:
            build(self, draft, reader, bounds)
        for child in draft.anak:
            self._declare(child, bounds)

    def _allow(self, allowance: Izin | None) -> None:
        if allowance is not None:
            self.izin.append(allowance)

    def _agency(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        found = reader.properties(draft, {})
        self.names[draft.id] = Instansi(draft.id, draft.teks, draft.letak, **found, rusak=_broken(draft))

    def _unit_of_agency(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        found = reader.properties(draft, {})
        stated = found.pop("induk", ())
        above = stated[0].id if stated else draft.induk.id if draft.induk else None
        self.names[draft.id] = Unit(draft.id, draft.teks, draft.letak, above, **found, rusak=_broken(draft))

    def _node(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        self.names[draft.id] = Simpul(
            draft.id,
            draft.jenis,
            draft.teks,
            draft.letak,
            draft.bernama,
            _above(draft, _NODES),
            **reader.properties(draft, {}),
            rusak=_broken(draft),
            tingkat=draft.tingkat,
        )

    def _indicator(self, draft: Draf, reader: Reader, bounds: dict[str, Rentang | None]) -> None:
        unit = self.unit_of.get(draft.id)
        found = reader.properties(draft, {"jenis": "golongan"})
        formula = reader.formula(draft, "formula", unit)
        own = reader.formula(draft, "capaian", None, policy=True)
        self.names[draft.id] = Indikator(
            draft.id,
            draft.jenis,
            draft.teks,
            draft.letak,
            draft.bernama,
            _above(draft, _NODES | {"kondisi"}),
            satuan=unit,
            rentang=bounds.get(draft.id),
            formula=formula,
            capaian=own,
            **found,
            rusak=_broken(draft),
            tingkat=draft.tingkat,
        )

    def _data(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        found = reader.properties(draft, {})
        self.names[draft.id] = Data(
            draft.id, draft.teks, draft.letak, self.unit_of.get(draft.id), **found, rusak=_broken(draft)
        )

    def _level(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        self.names[draft.id] = Tingkat(draft.id, draft.teks, draft.letak, **reader.properties(draft, {}))

    def _group(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        del reader
        members = tuple((each.id, each.teks) for each in draft.anak if each.jenis == "anggota")
        self.names[draft.id] = Kelompok(draft.id, draft.teks, draft.letak, members)

    def _scale(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        found = reader.properties(draft, {})
        order = found.pop("urutan", ())
        parts = tuple((_key(each), self._bands(each.isi, reader)) for each in draft.pasangan if each.isi is not None)
        bands = self._bands([each for each in draft.pasangan if each.isi is None], reader)
        self.names[draft.id] = Skala(draft.id, draft.teks, draft.letak, bands, order, parts, **found)

    def _bands(self, entries: Iterable[tree.Item], reader: Reader) -> tuple[tuple[str, Rentang | None], ...]:
        bands = []
        for entry in entries:
            if isinstance(entry, tree.Pasangan) and entry.nilai is not None:
                value = reader.values.value(entry.nilai, "", None)
                bands.append((_key(entry), value if isinstance(value, Rentang) else None))
        return tuple(bands)

    def _policy(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        found = reader.properties(draft, {})
        self.names[draft.id] = Kebijakan(
            draft.id if draft.bernama else "", draft.teks, draft.letak, reader.policy_formulas(draft), **found
        )

    def _shared(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        found = reader.properties(draft, {})
        parts = tuple(self._part(each, reader) for each in draft.anak if each.jenis == "peran")
        self.names[draft.id] = Lintas(draft.id, draft.teks, draft.letak, peran=parts, **found)

    def _part(self, draft: Draf, reader: Reader) -> Peran:
        first = draft.pernyataan.argumen[0] if draft.pernyataan.argumen else None
        unit = None
        if isinstance(first, tree.Nama | tree.Angka):
            found = self.lookup.find(first.ejaan, reader.span(first), ("unit", "instansi"))
            unit = Rujukan(found, reader.span(first), first.ejaan) if found else None
        return Peran(unit, draft.teks, draft.letak, **reader.properties(draft, {}))

    def _tree(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        self.names[draft.id] = Pohon(draft.id, draft.teks, draft.letak, **reader.properties(draft, {}))

    def _condition(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        self.names[draft.id] = Kondisi(
            draft.id,
            draft.teks,
            draft.letak,
            _above(draft, frozenset({"pohon"})) or "",
            _above(draft, frozenset({"kondisi"})),
            **reader.properties(draft, {}),
            rusak=_broken(draft),
        )

    # ── documents ───────────────────────────────────────────────────────────────────────────────

    def _document(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        first, last = _period(draft)
        if not first:
            self.findings.append(
                wrong_kind.RULE.at(
                    draft.kepala,
                    kata=draft.jenis,
                    temuan=Text(id="tanpa tahun", en="no year"),
                    harapan=Text(id="tahun, mis. `2024` atau `2021..2026`", en="a year, e.g. `2024` or `2021..2026`"),
                )
            )
        names = [each.ejaan for each in draft.pernyataan.argumen if isinstance(each, tree.Nama)]
        version = next((name for name in names if name in VERSIONS), "")
        identity = intern("-".join(filter(None, (draft.jenis, version, str(first) if first else ""))))
        count = sum(each.id.split("#")[0] == identity for each in self.dokumen)
        identity = f"{identity}#{count + 1}" if count else identity
        tables = tuple(self._table(each, identity, first, version) for each in draft.anak if each.jenis == "tabel")
        found = reader.properties(draft, {})
        printing = _printing(found)
        self._layers(draft, Layer(identity, 0 if last > first else first, version, factors=_factors(printing)))
        self.dokumen.append(
            Dokumen(
                identity,
                draft.jenis,
                draft.teks,
                draft.letak,
                first,
                last,
                version,
                tabel=tables,
                cetakan=printing,
                **found,
            )
        )

    def _table(self, draft: Draf, document: str, year: int, version: str) -> Tabel:
        texts = [each.isi for each in draft.pernyataan.argumen if isinstance(each, tree.Teks)]
        number = texts[0] if texts else next((each.ejaan for each in years(draft)), "")
        found = self.readers[draft.file].properties(draft, {})
        printing = _printing(found)
        self._layers(draft, Layer(document, year, version, number, factors=_factors(printing)))
        return Tabel(number, " ".join(texts[1:]), draft.letak, cetakan=printing, **found)

    def _layers(self, draft: Draf, layer: Layer) -> None:
        words = BLOCKS[draft.blok].words
        for name, statements in draft.sifat.items():
            if words[name].shape is not Shape.LAYER:
                continue
            figure = "realisasi_anggaran" if name == "anggaran" and draft.jenis == "realisasi" else name
            for statement in statements:
                if statement.isi is None:
                    self.readers[draft.file].wrong(words[name], statement)
                else:
                    self.layers[draft.file].layer(layer, figure, statement)

    def _evaluation(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        found = reader.properties(draft, {})
        grade = found.pop("predikat", ())
        kept = {name: found[name] for name in ("oleh", "nilai", "catatan") if name in found}
        self.evaluasi.append(
            Evaluasi(
                _period(draft)[0],
                draft.teks,
                draft.letak,
                predikat=grade[0] if grade else "",
                komponen=tuple(self._component(each, reader) for each in draft.anak if each.jenis == "komponen"),
                rekomendasi=tuple(self._advice(each, reader) for each in draft.anak if each.jenis == "rekomendasi"),
                **kept,
            )
        )

    def _component(self, draft: Draf, reader: Reader) -> Komponen:
        found = reader.properties(draft, {})
        found.pop("catatan", None)
        below = tuple(self._component(each, reader) for each in draft.anak if each.jenis == "komponen")
        return Komponen(_named(draft), draft.teks, draft.letak, komponen=below, **found)

    def _advice(self, draft: Draf, reader: Reader) -> Rekomendasi:
        return Rekomendasi(_named(draft), draft.teks, draft.letak, **reader.properties(draft, {}))

    def _narrative(self, draft: Draf, reader: Reader, _bounds: Any) -> None:
        first = draft.pernyataan.argumen[0] if draft.pernyataan.argumen else None
        subject = (
            self.lookup.find(first.ejaan, reader.span(first), ()) if isinstance(first, tree.Nama | tree.Angka) else ""
        )
        found = reader.properties(draft, {})
        self.narasi.append(Narasi(subject, _period(draft, skip=1)[0], draft.letak, tuple(found.items())))


_Build = Callable[["_Builder", Draf, Reader, dict[str, Rentang | None]], None]
_BUILDERS: dict[str, _Build] = {
    "instansi": _Builder._agency,  # noqa: SLF001 - the table of the class itself
    "unit": _Builder._unit_of_agency,  # noqa: SLF001
    "tingkat": _Builder._level,  # noqa: SLF001
    "data": _Builder._data,  # noqa: SLF001
    "kelompok": _Builder._group,  # noqa: SLF001
    "skala": _Builder._scale,  # noqa: SLF001
    "kebijakan": _Builder._policy,  # noqa: SLF001
    "lintas": _Builder._shared,  # noqa: SLF001
    "pohon": _Builder._tree,  # noqa: SLF001
    "kondisi": _Builder._condition,  # noqa: SLF001
    "evaluasi": _Builder._evaluation,  # noqa: SLF001
    "narasi": _Builder._narrative,  # noqa: SLF001
    "rpjmd": _Builder._document,  # noqa: SLF001
    **dict.fromkeys(_NODES, _Builder._node),  # noqa: SLF001
    **dict.fromkeys(INDICATORS, _Builder._indicator),  # noqa: SLF001
    **dict.fromkeys(DOCUMENTS, _Builder._document),  # noqa: SLF001
}


def _key(entry: tree.Pasangan) -> str:
    return entry.kunci.ejaan if isinstance(entry.kunci, tree.Nama) else entry.kunci.isi


def _printing(found: dict[str, Any]) -> Cetakan | None:
    """Take out of *found* what it says about how figures are printed."""
    said = {
        name: found.pop(name) for name in ("pembulatan", "cara_bulat", "rasio", "bentuk", "kebijakan") if name in found
    }
    return Cetakan(**said) if said else None


def _factors(printing: Cetakan | None) -> bool:
    return printing is not None and printing.bentuk == "faktor"


def _above(draft: Draf, kinds: frozenset[str]) -> str | None:
    """The id of the nearest declaration of *kinds* around *draft*."""
    around = draft.induk
    while around is not None and around.jenis not in kinds:
        around = around.induk
    return around.id if around else None


def _broken(draft: Draf) -> frozenset[str]:
    return frozenset(draft.rusak) if draft.rusak else _EMPTY


def _named(draft: Draf) -> str:
    first = draft.pernyataan.argumen[0] if draft.pernyataan.argumen else None
    return first.ejaan if isinstance(first, tree.Nama | tree.Angka) else ""


def _period(draft: Draf, skip: int = 0) -> tuple[int, int]:
    """First and last year among the arguments behind the first *skip*; zeros where none is stated."""
    for argument in years(draft) if not skip else draft.pernyataan.argumen[skip:]:
        spelled = getattr(argument, "ejaan", "").replace("<", "").split("..")
        if all(each.strip().isdecimal() and len(each.strip()) == 4 for each in spelled):
            return int(spelled[0]), int(spelled[-1])
    return 0, 0
