"""The documents of one plan as layers that state the same things, so that two of them can be laid beside each other.

A document states figures. What it does not print of a declaration (name, unit, formula, owner, place), and what it
prints as declared, is as declared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve, frozen

from sakip.comparison.difference import Change, Difference, difference
from sakip.comparison.facts import PLACE, THERE, Fact, Facts, Key, Said, gathered
from sakip.comparison.from_model import kind_of, properties, stated
from sakip.comparison.meaning import meaning
from sakip.comparison.printed import PRINTED, as_declared, text_of
from sakip.graph.cascade import LEVELS, Cascade
from sakip.graph.quarters import FIGURES, LAST, NAMES, part_of, rows
from sakip.graph.statements import DOCUMENT_NAMES
from sakip.graph.statements import name_of as document_name
from sakip.model.lookup import INDICATORS
from sakip.model.nodes import Butir, Dokumen, Evaluasi, Indikator, Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

# The layer of what the plan's own declarations state, with its Renstra.
PLAN = "renstra"
EVALUATION = "evaluasi"
_JUDGED = "AKIP"
# What planners call documents.
_SHORT = {"pk": "perjanjian", "lkjip": "laporan", "lkj": "laporan", "lakip": "laporan"}

# The properties of declarations that documents share; what else is said of them is for readers of the plan only.
DESCRIBING = frozenset(
    [
        *(THERE, PLACE, "nama", "definisi", "satuan", "rentang", "arah", "golongan", "formula", "skala", "bobot"),
        *("jeda", "berlaku_sejak", "sumber_data", "penanggung_jawab", "pengampu", "outcome", "output"),
    ]
)
_TOLD = (*LEVELS, *INDICATORS)
_SAME_FIGURE = {"pagu": "anggaran"}
_SAME_FACT = {"mendukung": PLACE}
# Results that declarations carry are history, and no statement of the Renstra.
_HISTORY = frozenset(("realisasi", "nilai", "data"))


@frozen
class Layer:
    """What one document states: its id, its name, the years it is for, what it speaks about, and its facts."""

    id: str
    nama: Text
    tahun: range
    disebut: frozenset[str]
    facts: Facts


@frozen
class Beside:
    """Two layers side by side: how they differ, and the figures that only one of them has at all, with their number."""

    left: Layer
    right: Layer
    difference: Difference
    left_only: tuple[tuple[str, int], ...] = ()
    right_only: tuple[tuple[str, int], ...] = ()


# ── which layers there are ──────────────────────────────────────────────────────────────────────────


def layer_ids(cascade: Cascade) -> tuple[str, ...]:
    """The layers of the plan: its own declarations first, then its documents, then its evaluations."""
    return (PLAN, *(each.id for each in cascade.model.dokumen if not _own(each)), *_evaluations(cascade))


def named(cascade: Cascade, words: str) -> tuple[str, ...]:
    """The layers that *words* may mean: `rkt`, `perjanjian 2024`, `pk-2024`, `perjanjian-perubahan-2024`.

    Without `perubahan` an original goes before its change.
    """
    if words in layer_ids(cascade):
        return (words,)
    wanted = _words(words)
    papers = (each for each in cascade.model.dokumen if not _own(each) and each.jenis in wanted)
    found = [each for each in papers if set(wanted) <= set(_words(each.id))]
    originals = [each for each in found if each.versi != "perubahan"]
    evaluations = (each for each in _evaluations(cascade) if set(wanted) <= set(_words(each)))
    return (*(each.id for each in (found if "perubahan" in wanted else originals or found)), *evaluations)


def is_layer(words: str) -> bool:
    """Whether *words* begin as the name of a layer does."""
    return bool(words) and _words(words)[0] in (*DOCUMENT_NAMES, EVALUATION)


def name_of(cascade: Cascade, name: str) -> Text:
    """How a sentence calls the layer *name*."""
    if name in (found := _evaluations(cascade)):
        return Text(id=f"Evaluasi {found[name].tahun}", en=f"the evaluation of {found[name].tahun}")
    return DOCUMENT_NAMES[PLAN] if name == PLAN else document_name(cascade.documents[name])


def papers_of(cascade: Cascade, name: str) -> list[Dokumen]:
    """The documents that are the layer *name*: one, or for the plan's own declarations its Renstra."""
    return [each for each in cascade.model.dokumen if each.id == name or (name == PLAN and _own(each))]


def layer_of(cascade: Cascade, value: Butir) -> str:
    """The layer that states *value*."""
    document = cascade.documents.get(value.dokumen)
    return PLAN if document is None or _own(document) else document.id


def _evaluations(cascade: Cascade) -> dict[str, Evaluasi]:
    """The evaluations by the names of their layers; of several of one year the later ones are numbered."""
    found: dict[str, Evaluasi] = {}
    for each in cascade.model.evaluasi:
        name = f"{EVALUATION}-{each.tahun}"
        alike = sum(other.partition("#")[0] == name for other in found)
        found[f"{name}#{alike + 1}" if alike else name] = each
    return found


def _own(document: Dokumen) -> bool:
    return document.jenis == PLAN and document.versi != "perubahan"


def _words(name: str) -> list[str]:
    """*name* in words, the kind of document by its full name."""
    kind, *more = name.replace("-", " ").split() or [name]
    return [_SHORT.get(kind.casefold(), kind), *more]


# ── what a layer states ─────────────────────────────────────────────────────────────────────────────


def layer(cascade: Cascade, name: str) -> Layer:
    """The layer *name*, one of `layer_ids`. Evaluations of any year speak of the same."""
    if evaluation := _evaluations(cascade).get(name):
        facts = gathered(each for each in properties(evaluation, _JUDGED, EVALUATION) if each[0].hal != "tahun")
        years = range(evaluation.tahun, evaluation.tahun + 1)
        return Layer(name, name_of(cascade, name), years, frozenset((_JUDGED,)), facts)
    documents = papers_of(cascade, name)
    papers = {each.id for each in documents} | ({""} if name == PLAN else set())
    values = [each for each in cascade.model.butir if each.dokumen in papers and not _is_history(each)]
    spoken_of = frozenset(_declared(cascade)) if name == PLAN else frozenset(each.subjek for each in values)
    facts = gathered((*_figures(values), *_descriptions(cascade, values, spoken_of)))
    return Layer(name, name_of(cascade, name), _years(cascade, documents), spoken_of, facts)


def _is_history(value: Butir) -> bool:
    return not value.dokumen and value.ukuran in _HISTORY


def _years(cascade: Cascade, documents: Iterable[Dokumen]) -> range:
    spans = [(each.tahun, each.sampai) for each in documents if each.tahun]
    return range(spans[0][0], spans[0][1] + 1) if spans else cascade.model.tahun


def _figures(values: Iterable[Butir]) -> Iterator[tuple[Key, Said]]:
    """The figures among *values*, whatever table states them; a ceiling and a budget are one figure."""
    figures = (each for each in values if each.ukuran not in PRINTED)
    for key, said in stated(figures):
        if not key.hal.startswith("catatan "):
            yield evolve(key, hal=_SAME_FIGURE.get(key.hal, key.hal), dokumen="", tabel=""), said


def _descriptions(cascade: Cascade, values: Iterable[Butir], spoken_of: Collection[str]) -> Iterator[tuple[Key, Said]]:
    """What is said of everything that the layer speaks about, and of what that serves: as printed, else as declared."""
    printed = _printed(cascade, values)
    serving = {above.id for name in spoken_of for above in cascade.all_above(name, *_TOLD)}
    for name in _declared(cascade):
        if name in spoken_of or name in serving:
            for key, said in properties(cascade[name], name, kind_of(cascade[name])):
                if key.hal in DESCRIBING and key not in printed:
                    yield key, said
    for key, every in printed.items():
        yield from ((key, said) for said in every)


def _declared(cascade: Cascade) -> Iterator[str]:
    """The nodes and indicators of the agency's cascade, in the order of declaration."""
    for name, item in cascade.model.nama.items():
        if isinstance(item, Simpul | Indikator) and item.jenis in _TOLD:
            yield name


def _printed(cascade: Cascade, values: Iterable[Butir]) -> dict[Key, list[Said]]:
    """What the layer prints of declarations otherwise than they are declared."""
    found: dict[Key, list[Said]] = {}
    for each in values:
        item = cascade.model.nama.get(each.subjek)
        if each.ukuran in PRINTED and item is not None and not as_declared(cascade, item, each):
            value = text_of(each) if each.ukuran == "nama" else each.nilai
            key = Key(each.subjek, _SAME_FACT.get(each.ukuran, each.ukuran))
            found.setdefault(key, []).append(Said(value, meaning(value), each.letak))
    return found


def with_whole_years(cascade: Cascade, layer: Layer) -> Layer:
    """*layer* with the years that its quarters make, where it states those only."""
    papers = {"", PLAN} if layer.id == PLAN else {layer.id}
    made: dict[Key, Fact] = {}
    for row in rows(cascade, *FIGURES):
        first, year = row.pertama, row.setahun
        key = Key(row.subjek.id, row.ukuran, Periode(first.periode.tahun), first.sumber)
        if year is not None and first.dokumen in papers and key not in layer.facts:
            value = Kuantitas(year[1], next(iter(row.angka.values())).satuan)
            place = row.terakhir if year[0] == LAST else first
            made[key] = Fact(key, (Said(value, meaning(value), place.letak),))
    return evolve(layer, facts={**layer.facts, **made})


# ── side by side ────────────────────────────────────────────────────────────────────────────────────


def beside(left: Layer, right: Layer) -> Beside:
    """*left* and *right* side by side, for the years of both; those of one other year each, as "the year"."""
    one, other = _within(left, right), _within(right, left)
    figures, others = _kinds(one), _kinds(other)
    found = difference(one, other)
    kept = tuple(each for each in found.changes if not each.key.of_figure or _kind(each.key) in figures & others)
    return Beside(left, right, Difference(kept), _alone(found, figures - others), _alone(found, others - figures))


def _within(layer: Layer, other: Layer) -> dict[Key, Fact]:
    both = set(layer.tahun) & set(other.tahun)
    if not both and len(layer.tahun) == len(other.tahun) == 1:
        return {new: Fact(new, fact.said) for key, fact in layer.facts.items() if (new := _timeless(key))}
    return {key: fact for key, fact in layer.facts.items() if not key.periode.tahun or key.periode.tahun in both}


def _timeless(key: Key) -> Key:
    return evolve(key, periode=Periode(0, key.periode.bagian or "tahunan")) if key.periode.tahun else key


def _kinds(facts: Facts) -> set[str]:
    return {_kind(key) for key in facts if key.of_figure}


def _kind(key: Key) -> str:
    """The figure, and the part of a year that it is of, if it is of any: `target`, `target triwulan`."""
    return " ".join(filter(None, (key.hal, NAMES.get(part_of(key.periode)))))


def _alone(found: Difference, figures: set[str]) -> tuple[tuple[str, int], ...]:
    counts = {name: sum(1 for each in found.changes if _is_of(each, name)) for name in sorted(figures)}
    return tuple(counts.items())


def _is_of(change: Change, figure: str) -> bool:
    return change.key.of_figure and _kind(change.key) == figure
