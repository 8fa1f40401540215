"""From the model to facts: a plan as everything that it says, taken apart.

The order of declarations, their files and their layout are in no fact, so plans that say the same have the same facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from attrs import evolve, fields, has

from sakip.comparison.facts import PLACE, THERE, UNREAD, Fact, Key, Said, gathered
from sakip.comparison.meaning import Names, meaning, own
from sakip.model.formula import Rumus, RumusKata
from sakip.model.nodes import (
    ArahKebijakan,
    Butir,
    Dokumen,
    Indikator,
    Komponen,
    Model,
    Narasi,
    Peran,
    Rekomendasi,
    Rujukan,
    RumusKebijakan,
    Simpul,
    Tabel,
    Tahap,
)
from sakip.numbers.nilai import Belum, Kuantitas, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import Satuan
from sakip.source.span import Span

_VALUES = (
    *(Kuantitas, Rentang, Peringkat, Uraian, Belum, TidakBerlaku),
    *(Rujukan, Rumus, RumusKata, Satuan),
)
_UNSAID = frozenset(("id", "rusak", "bernama"))
_UNSAID_OF_NODES = _UNSAID | {"jenis", "tingkat", "induk", "mendukung"}
_UNSAID_OF_TABLES = _UNSAID | {"nomor"}
_UNSAID_OF_PHASES = _UNSAID | {"tahun"}
_UNSAID_OF_DOCUMENTS = _UNSAID | {"jenis", "versi"}
_WORDS = {PLACE: "mendukung", "golongan": "jenis"}


def facts_of(model: Model, names: Names = own) -> dict[Key, Fact]:
    """The facts of *model*, its declarations called as *names* says."""
    rest = (_papers(model, names), _settings(model), _allowances(model, names))
    return gathered(chain(_declared(model, names), stated(model.butir, names), *rest))


# ── declarations ────────────────────────────────────────────────────────────────────────────────────


def _declared(model: Model, names: Names) -> Iterator[tuple[Key, Said]]:
    """The properties of every declaration in the plan's own files."""
    files = set(model.files)
    for name, item in model.nama.items():
        if item.letak.file in files:
            yield from properties(item, names(name), kind_of(item), names)


def properties(item: object, subject: str, kind: str, names: Names = own) -> Iterator[tuple[Key, Said]]:
    """What the declaration or document *item* says of itself, as facts of *subject*."""
    place: Span = item.letak  # type: ignore[attr-defined] # everything that is declared has its place
    yield Key(subject, THERE), Said(kind, kind, place, THERE)
    above = _places(item) if isinstance(item, Simpul | Indikator) else ()
    if above:
        yield Key(subject, PLACE), Said(above, meaning(above, names), place, _WORDS[PLACE])
    for name, value, span in _fields(item, place):
        kata = THERE if name == "nama" else _WORDS.get(name, name.split(maxsplit=1)[0])
        yield Key(subject, name), Said(value, meaning(value, names), span, kata if span == place else THERE)
    for name in sorted(getattr(item, "rusak", ())):
        yield Key(subject, name), Said(UNREAD, UNREAD.id, place, name)


def kind_of(item: object) -> str:
    """What kind of declaration *item* is, by the word that declares it."""
    if isinstance(item, Simpul | Indikator):
        return item.tingkat or item.jenis
    return {"SatuanPlan": "satuan"}.get(type(item).__name__, type(item).__name__.lower())


def _places(item: Simpul | Indikator) -> tuple[Rujukan, ...]:
    """All that *item* stands in, supports or measures."""
    around = (Rujukan(item.induk, item.induk, item.letak.file, 0),) if item.induk else ()
    return tuple({each.id: each for each in (*around, *item.mendukung)}.values())


def _unsaid(item: object) -> frozenset[str]:
    """The fields of *item* that are told otherwise: by the key, or by the facts that it is there and where."""
    match item:
        case Simpul() | Indikator():
            return _UNSAID_OF_NODES
        case Dokumen():
            return _UNSAID_OF_DOCUMENTS
        case Tabel():
            return _UNSAID_OF_TABLES
        case Tahap():
            return _UNSAID_OF_PHASES
        case _:
            return _UNSAID


def _fields(item: object, place: Span) -> Iterator[tuple[str, object, Span]]:
    """Name, value and place of everything that the record *item* says; records within it are taken apart."""
    inner: Span = getattr(item, "letak", place)
    unsaid = _unsaid(item)
    for each in fields(type(item)):  # type: ignore[arg-type] # every class of the model is an attrs class
        value = getattr(item, each.name)
        if each.eq and each.name not in unsaid and value not in (None, "", (), 0):
            yield from _flat(each.name, value, inner)


def _flat(name: str, value: object, place: Span) -> Iterator[tuple[str, object, Span]]:
    """*value*, or, where it is made of records or of pairs of name and value, each of those."""
    if has(type(value)) and not isinstance(value, _VALUES):
        for inner, each, span in _fields(value, place):
            yield f"{name} {inner}", each, span
    elif isinstance(value, tuple) and value and _is_record(value[0]):
        for index, each in enumerate(value, 1):
            yield from _flat(f"{name} {_called(each) or index}", each, place)
    elif isinstance(value, tuple) and value and isinstance(value[0], tuple):
        for key, inner in value:
            yield from _flat(f"{name} {key}", inner, place)
    else:
        yield name, value, place


def _is_record(value: object) -> bool:
    return has(type(value)) and not isinstance(value, _VALUES)


def _called(record: object) -> str:
    """What a record within a declaration is known by."""
    match record:
        case Tabel():
            return record.nomor
        case Peran():
            return record.unit.id if record.unit else ""
        case RumusKebijakan():
            return f"{record.ukuran} {record.kasus}".strip()
        case ArahKebijakan() | Komponen() | Rekomendasi():
            return record.id or record.nama
        case Tahap():
            return str(record.tahun)
        case _:
            return ""


# ── what documents state, documents themselves, and what holds for the whole plan ───────────────────


def stated(values: Iterable[Butir], names: Names = own) -> Iterator[tuple[Key, Said]]:
    """What *values* state; a note behind one is a fact of its own."""
    for each in values:
        key = Key(names(each.subjek), each.ukuran, each.periode, source_of(each), each.dokumen, each.tabel)
        yield key, Said(each.nilai, meaning(each.nilai, names), each.letak)
        if each.catatan and not isinstance(each.nilai, Belum | TidakBerlaku):
            note = " ".join(each.catatan.split())
            yield evolve(key, hal=f"catatan {each.ukuran}"), Said(each.catatan, note, each.letak)


def source_of(value: Butir) -> str:
    """The source of funds or of a target, and whether the value is a change that its document does not say it is."""
    change = "perubahan" if value.versi == "perubahan" and "perubahan" not in value.dokumen else ""
    return f"{change} {value.sumber}".strip()


def _papers(model: Model, names: Names) -> Iterator[tuple[Key, Said]]:
    for document in model.dokumen:
        yield from properties(document, document.id, document.jenis)
    for evaluation in model.evaluasi:
        yield from properties(evaluation, f"evaluasi-{evaluation.tahun}", "evaluasi")
    for narrative in model.narasi:
        yield from _told(narrative, names)
    for lock in model.kunci:
        yield Key(lock.dokumen, "kunci"), Said(lock.sidik, lock.sidik, lock.letak, "sidik")


def _told(narrative: Narasi, names: Names) -> Iterator[tuple[Key, Said]]:
    for heading, paragraphs in narrative.isi:
        key = Key(names(narrative.subjek), f"narasi {heading}", Periode(narrative.tahun))
        yield key, Said(paragraphs, meaning(paragraphs), narrative.letak, heading)


def _settings(model: Model) -> Iterator[tuple[Key, Said]]:
    start = Span(model.files[0], 0, 0) if model.files else None
    if start is None:
        return
    for name in model.pakai:
        yield Key("", f"pakai {name}"), Said(name, name, start)
    for each in model.nomenklatur:
        yield Key("", f"nomenklatur {each.nama}"), Said(each.nama, each.nama, each.letak)
    if model.profil:
        yield Key("", "profil"), Said(model.profil, model.profil, start)
    for code, weight, span in model.keparahan:
        yield Key("", f"keparahan {code}"), Said(weight, weight, span)


def _allowances(model: Model, names: Names) -> Iterator[tuple[Key, Said]]:
    declared = ((name, item.letak) for name, item in model.nama.items())
    papers = ((each.id, each.letak) for each in model.dokumen)
    holders = {place.order: name for name, place in chain(declared, papers)}
    for each in model.izin:
        holder = holders.get(each.lingkup.order, "") if each.lingkup else ""
        reason = meaning(each.alasan) if each.sampai is None else f"{meaning(each.alasan)} sampai {each.sampai}"
        yield Key(names(holder), f"izinkan {each.kode}"), Said(each.alasan, reason, each.letak)
