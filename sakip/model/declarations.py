"""From a draft to the declaration it stands for: one small function for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from sakip.model.drafts import Draf
from sakip.model.lookup import INDICATORS
from sakip.model.nodes import (
    ArahKebijakan,
    Data,
    Deklarasi,
    Indikator,
    Instansi,
    Kebijakan,
    Kelompok,
    Komponen,
    Kondisi,
    Lintas,
    Peran,
    Pohon,
    Rujukan,
    SatuanPlan,
    Simpul,
    Skala,
    Skema,
    Tingkat,
    Unit,
    place,
)
from sakip.model.properties import Reader
from sakip.numbers.nilai import Rentang
from sakip.numbers.satuan import Satuan
from sakip.syntax import tree

NODES = frozenset(
    [
        *("misi", "nspk", "tujuan_daerah", "sasaran_daerah", "arah_kebijakan_daerah"),
        *("tujuan", "sasaran", "program", "kegiatan", "subkegiatan"),
    ]
)
_EMPTY: frozenset[str] = frozenset()


@frozen
class Measure:
    """The unit of an indicator or datum, and the range that an index states."""

    satuan: Satuan | None = None
    rentang: Rentang | None = None


def declaration(draft: Draf, reader: Reader, measure: Measure) -> Deklarasi | None:
    """What *draft* declares; None for what is no declaration of its own (documents, parts of others)."""
    build = _BUILDERS.get(draft.jenis)
    return build(draft, reader, measure) if build else None


def _agency(draft: Draf, reader: Reader, _measure: Measure) -> Instansi:
    return Instansi(draft.id, draft.teks, draft.letak, **reader.properties(draft), rusak=broken(draft))


def _unit(draft: Draf, reader: Reader, _measure: Measure) -> Unit:
    found = reader.properties(draft)
    stated = found.pop("induk", ())
    above = stated[0].id if stated else draft.induk.id if draft.induk else None
    return Unit(draft.id, draft.teks, draft.letak, above, **found, rusak=broken(draft))


def _node(draft: Draf, reader: Reader, _measure: Measure) -> Simpul:
    return Simpul(
        draft.id,
        draft.jenis,
        draft.teks,
        draft.letak,
        draft.bernama,
        above(draft, NODES),
        **reader.properties(draft),
        arah_kebijakan=tuple(_direction(each, reader) for each in draft.anak if each.jenis == "arah_kebijakan"),
        rusak=broken(draft),
        tingkat=draft.tingkat,
    )


def _direction(draft: Draf, reader: Reader) -> ArahKebijakan:
    name = draft.id if draft.bernama else ""
    return ArahKebijakan(name, draft.teks, draft.letak, **reader.properties(draft), rusak=broken(draft))


def _indicator(draft: Draf, reader: Reader, measure: Measure) -> Indikator:
    found = reader.properties(draft, {"jenis": "golongan"})
    formula = reader.formula(draft, "formula", measure.satuan)
    own = reader.formula(draft, "capaian", None, policy=True)
    return Indikator(
        draft.id,
        draft.jenis,
        draft.teks,
        draft.letak,
        draft.bernama,
        above(draft, NODES | {"kondisi"}),
        satuan=measure.satuan,
        rentang=measure.rentang,
        formula=formula,
        capaian=own,
        **found,
        rusak=broken(draft),
        tingkat=draft.tingkat,
    )


def _data(draft: Draf, reader: Reader, measure: Measure) -> Data:
    bounds = reader.bounds(draft, measure.satuan) or measure.rentang
    found = reader.properties(draft)
    return Data(draft.id, draft.teks, draft.letak, measure.satuan, **found, rentang=bounds, rusak=broken(draft))


def _level(draft: Draf, reader: Reader, _measure: Measure) -> Tingkat:
    return Tingkat(draft.id, draft.teks, draft.letak, **reader.properties(draft))


def _explained_unit(draft: Draf, reader: Reader, _measure: Measure) -> SatuanPlan:
    return SatuanPlan(draft.id, draft.teks, draft.letak, **reader.properties(draft))


def _group(draft: Draf, _reader: Reader, _measure: Measure) -> Kelompok:
    members = tuple((each.id, each.teks) for each in draft.anak if each.jenis == "anggota")
    return Kelompok(draft.id, draft.teks, draft.letak, members)


def _scale(draft: Draf, reader: Reader, _measure: Measure) -> Skala:
    found = reader.properties(draft)
    order = found.pop("urutan", ())
    parts = tuple((_key(each), _bands(each.isi, reader)) for each in draft.pasangan if each.isi is not None)
    bands = _bands([each for each in draft.pasangan if each.isi is None], reader)
    return Skala(draft.id, draft.teks, draft.letak, bands, order, parts, **found)


def _bands(entries: Iterable[tree.Item], reader: Reader) -> tuple[tuple[str, Rentang | None], ...]:
    bands = []
    for entry in entries:
        if isinstance(entry, tree.Pasangan) and entry.nilai is not None:
            value = reader.values.value(entry.nilai, "", None)
            bands.append((_key(entry), value if isinstance(value, Rentang) else None))
    return tuple(bands)


def _scheme(draft: Draf, reader: Reader, _measure: Measure) -> Skema:
    parts = tuple(component(each, reader) for each in draft.anak if each.jenis == "komponen")
    return Skema(draft.id, draft.teks, draft.letak, komponen=parts, **reader.properties(draft))


def component(draft: Draf, reader: Reader) -> Komponen:
    """The component of an evaluation or scheme that *draft* is, with those inside."""
    below = tuple(component(each, reader) for each in draft.anak if each.jenis == "komponen")
    return Komponen(identifier(draft), draft.teks, draft.letak, komponen=below, **reader.properties(draft))


def identifier(draft: Draf) -> str:
    """The identifier that *draft* begins with; "" where it has none."""
    first = draft.pernyataan.argumen[0] if draft.pernyataan.argumen else None
    return first.ejaan if isinstance(first, tree.Nama | tree.Angka) else ""


def _policy(draft: Draf, reader: Reader, _measure: Measure) -> Kebijakan:
    formulas = reader.policy_formulas(draft)
    name = draft.id if draft.bernama else ""
    return Kebijakan(name, draft.teks, draft.letak, formulas, **reader.properties(draft))


def _shared(draft: Draf, reader: Reader, _measure: Measure) -> Lintas:
    parts = tuple(_part(each, reader) for each in draft.anak if each.jenis == "peran")
    return Lintas(draft.id, draft.teks, draft.letak, peran=parts, **reader.properties(draft))


def _part(draft: Draf, reader: Reader) -> Peran:
    first = draft.pernyataan.argumen[0] if draft.pernyataan.argumen else None
    unit = None
    if isinstance(first, tree.Nama | tree.Angka):
        found = reader.lookup.find(first.ejaan, reader.span(first), ("unit", "instansi"))
        unit = Rujukan(found, first.ejaan, draft.file, place(first.start, first.end)) if found else None
    return Peran(unit, draft.teks, draft.letak, **reader.properties(draft))


def _tree(draft: Draf, reader: Reader, _measure: Measure) -> Pohon:
    return Pohon(draft.id, draft.teks, draft.letak, **reader.properties(draft))


def _condition(draft: Draf, reader: Reader, _measure: Measure) -> Kondisi:
    return Kondisi(
        draft.id,
        draft.teks,
        draft.letak,
        above(draft, frozenset({"pohon"})) or "",
        above(draft, frozenset({"kondisi"})),
        **reader.properties(draft),
        rusak=broken(draft),
    )


_Build = Callable[[Draf, Reader, Measure], Deklarasi]
_BUILDERS: dict[str, _Build] = {
    "instansi": _agency,
    "unit": _unit,
    "tingkat": _level,
    "satuan": _explained_unit,
    "data": _data,
    "kelompok": _group,
    "skala": _scale,
    "skema": _scheme,
    "kebijakan": _policy,
    "lintas": _shared,
    "pohon": _tree,
    "kondisi": _condition,
    **dict.fromkeys(NODES, _node),
    **dict.fromkeys(INDICATORS, _indicator),
}


def above(draft: Draf, kinds: frozenset[str]) -> str | None:
    """The id of the nearest declaration of *kinds* around *draft*."""
    around = draft.induk
    while around is not None and around.jenis not in kinds:
        around = around.induk
    return around.id if around else None


def broken(draft: Draf) -> frozenset[str]:
    """The words of *draft* that were written but could not be read."""
    return frozenset(draft.rusak) if draft.rusak else _EMPTY


def _key(entry: tree.Pasangan) -> str:
    return entry.kunci.ejaan if isinstance(entry.kunci, tree.Nama) else entry.kunci.isi
