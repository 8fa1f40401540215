"""A plan as single facts: what is said, of what, in which document, for when; and what it means, wherever it stands.

The order of declarations, their files and their layout are in no fact, so plans that say the same have the same facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from attrs import evolve, field, fields, frozen, has

from sakip.comparison.meaning import Names, meaning, own
from sakip.model.formula import Rumus, RumusKata
from sakip.model.nodes import (
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
)
from sakip.model.places import head, word
from sakip.numbers.nilai import Belum, Kuantitas, Peringkat, Rentang, TidakBerlaku, Uraian
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import Satuan
from sakip.source.span import Span
from sakip.text.bilingual import Lang, Text

# That a declaration or document is there at all; its value is what kind it is.
THERE = "ada"
# What a node or indicator stands in, supports or measures, however that is written.
PLACE = "induk"
# What a property means of which something is written that could not be read.
UNREAD = Text(id="tidak terbaca", en="unreadable")

_VALUES = (
    *(Kuantitas, Rentang, Peringkat, Uraian, Belum, TidakBerlaku),
    *(Rujukan, Rumus, RumusKata, Satuan),
)
_UNSAID = frozenset(("id", "rusak", "bernama"))
_UNSAID_OF_NODES = _UNSAID | {"jenis", "tingkat", "induk", "mendukung"}
_UNSAID_OF_TABLES = _UNSAID | {"nomor"}
_UNSAID_OF_DOCUMENTS = _UNSAID | {"jenis", "versi"}
_WORDS = {PLACE: "mendukung", "golongan": "jenis"}
_NO_TIME = Periode(0)
_MARKS = str.maketrans("«»", '""')
_NUMBER = re.compile(r"[^\d,]*[\d.]+(?:,(?P<decimals>\d+))?(?:,-)?\s*[%‰]?")

Facts: TypeAlias = "Mapping[Key, Fact]"


@frozen(order=True)
class Key:
    """What a fact is about: of what (`subjek`), which property or figure, for when, from which source, in which paper.

    `dokumen` is "" for what the plan's own declarations say.
    """

    subjek: str
    hal: str
    periode: Periode = _NO_TIME
    sumber: str = ""
    dokumen: str = ""
    tabel: str = ""

    @property
    def of_figure(self) -> bool:
        """Whether it is a figure for some time, and no property."""
        return self.periode != _NO_TIME or bool(self.dokumen)


@frozen
class Said:
    """One statement: the value as the model holds it, what it means, and the place; `kata` is its word in a block."""

    nilai: object = field(eq=False)
    makna: str
    tempat: Span = field(eq=False, repr=False)
    kata: str = field(default="", eq=False, repr=False)

    @property
    def letak(self) -> Span:
        """Where it stands, as narrow as can be told."""
        if not self.kata:
            return self.tempat
        return head(self.tempat) if self.kata == THERE else word(self.tempat, self.kata)


@frozen
class Fact:
    """What is said of `key`: mostly once; several times where a document says it in several tables."""

    key: Key
    said: tuple[Said, ...]

    @property
    def makna(self) -> str:
        """What it means: everything that is said, each thing once."""
        return " | ".join(sorted({each.makna for each in self.said}))

    @property
    def letak(self) -> Span:
        """Where it is said first."""
        return self.said[0].letak

    @property
    def nilai(self) -> object:
        """The value that is said first."""
        return self.said[0].nilai

    def shown(self, lang: Lang) -> str:
        """What is said, as a reader expects it, each thing once."""
        once = {each.makna: each for each in self.said}
        return " / ".join(shown(each, lang) for each in once.values())


def facts_of(model: Model, names: Names = own) -> dict[Key, Fact]:
    """The facts of *model*, its declarations called as *names* says."""
    rest = (_papers(model, names), _settings(model), _allowances(model, names))
    return gathered(chain(_declared(model, names), stated(model.butir, names), *rest))


def gathered(said: Iterable[tuple[Key, Said]]) -> dict[Key, Fact]:
    """*said* as facts, what is said of one thing together."""
    found: dict[Key, Fact] = {}
    for key, each in said:
        before = found[key].said if key in found else ()
        found[key] = Fact(key, (*before, each))
    return found


def shown(said: Said, lang: Lang) -> str:
    """*said* as a reader expects it: numbers by language, texts in quotes, words as they are."""
    value = said.nilai
    match value:
        case Kuantitas():
            return value.shown(lang, _decimals(said))
        case Rentang() | Peringkat() | Uraian() | Belum() | TidakBerlaku():
            return value.shown(lang)
        case Satuan():
            return value.nama
        case Text():
            return value.in_(lang)
        case str() if not (value.isidentifier() and value.islower()):
            return f'"{said.makna}"'
        case _:
            return said.makna.translate(_MARKS)


def _decimals(said: Said) -> int | None:
    """How many decimals the number was written with, the zeros at its end too; None where it says no number."""
    written = _NUMBER.fullmatch(said.tempat.text)
    return len(written["decimals"] or "") if written else None


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
        case Komponen() | Rekomendasi():
            return record.id
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
