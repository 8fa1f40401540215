"""Documents that are fixed: what they said when they were locked, what has changed since, and what rests on it.

A lock records the facts of a document (`isi`), and those of what it rests on (`induk`): the nodes and indicators above
what it speaks about, and the targets and budgets that earlier documents state for the same years.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256

from attrs import evolve, frozen

from sakip.comparison.facts import PLACE, Fact, Facts, Key, gathered
from sakip.comparison.from_model import kind_of, properties, stated
from sakip.comparison.layers import DESCRIBING, PLAN, Layer, layer, layer_ids, layer_of, papers_of
from sakip.comparison.meaning import FORM, Names, meaning
from sakip.comparison.moves import renaming
from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Indikator, Kunci, Simpul, Tercatat

# In the order in which documents rest on each other.
RANKS = ("rpjmd", PLAN, "rkt", "renja", "dpa", "perjanjian", "renaksi", "realisasi", "laporan")
DIGITS = 16

_GUIDING = frozenset((PLACE, "nama", "definisi", "satuan", "arah", "formula", "outcome", "output"))
_PROMISED = frozenset(("target", "pagu", "anggaran"))
_SIGNED = frozenset(("judul", "nomor", "tanggal", "dasar", "penandatangan"))

# What is recorded of what: `("koperasi_sehat", "target 2024")`. In `induk` a figure has its document in front.
Spot = tuple[str, str]
Content = Mapping[Spot, Fact]


@frozen
class Sealed:
    """What a lock records of a document as it is now."""

    layer: Layer
    isi: Content
    induk: Content


@frozen
class Altered:
    """Something that is not as it was recorded; None on the side where nothing was, or is, said of it."""

    spot: Spot
    lama: Tercatat | None
    baru: Fact | None


# ── what a lock records ─────────────────────────────────────────────────────────────────────────────


@remembered
def sealed(cascade: Cascade, name: str) -> Sealed:
    """What a lock of the layer *name* records now."""
    own = layer(cascade, name)
    spoken_of = {key: fact for key, fact in own.facts.items() if key.subjek in own.disebut}
    heads = (part for each in papers_of(cascade, name) for part in properties(each, each.id, each.jenis))
    signed = gathered(part for part in heads if part[0].hal in _SIGNED)
    above = {**_guides(cascade, own), **_promises(cascade, own)}
    return Sealed(own, _spots({**signed, **spoken_of}), _spots(above))


def fingerprint(content: Iterable[tuple[Spot, str]]) -> str:
    """A short name for *content*, behind the form in which it is written: the same for the same facts in any order."""
    return f"{FORM}-{_digest(content)}"


def _digest(content: Iterable[tuple[Spot, str]]) -> str:
    lines = sorted(f"{subject}\t{what}\t{said}\n" for (subject, what), said in content)
    return sha256("".join(lines).encode()).hexdigest()[:DIGITS]


def recorded(items: Iterable[Tercatat]) -> dict[Spot, Tercatat]:
    """The facts of a lock by what they are of."""
    return {(each.subjek, each.hal): each for each in items}


def _spots(facts: Facts) -> dict[Spot, Fact]:
    return {(key.subjek, _label(key)): fact for key, fact in facts.items()}


def _label(key: Key) -> str:
    return " ".join(filter(None, (key.dokumen, key.hal, str(key.periode), key.sumber)))


def _guides(cascade: Cascade, own: Layer) -> dict[Key, Fact]:
    """What is said of the nodes above what the layer speaks about, and of the indicators that measure those."""
    return gathered(
        (key, said)
        for name in sorted(_over(cascade, own) - own.disebut)
        for key, said in properties(cascade[name], name, kind_of(cascade[name]))
        if key.hal in _GUIDING
    )


def _promises(cascade: Cascade, own: Layer) -> dict[Key, Fact]:
    """The targets and budgets that earlier documents state, for the same years, of all that and of its own subjects."""
    subjects = _over(cascade, own) | own.disebut
    values = (
        evolve(each, dokumen=layer_of(cascade, each), tabel="")
        for each in cascade.model.butir
        if each.ukuran in _PROMISED and each.subjek in subjects and each.periode.tahun in own.tahun
    )
    return gathered(stated(each for each in values if _rank(cascade, each.dokumen) < _rank(cascade, own.id)))


def _rank(cascade: Cascade, name: str) -> tuple[int, bool]:
    """Where the layer *name* stands among the documents that rest on each other."""
    document = cascade.documents.get(name)
    kind, version = (document.jenis, document.versi) if document else (PLAN, "")
    return RANKS.index(kind), version == "perubahan"


def _over(cascade: Cascade, own: Layer) -> set[str]:
    """Everything that what the layer speaks about serves, and the indicators that measure it."""
    return {name for subject in own.disebut for name in _above(cascade, subject)}


def _above(cascade: Cascade, subject: str) -> set[str]:
    """Everything that *subject* serves, and what measures it; not what measures the same as *subject* does."""
    nodes = [each for each in cascade.all_above(subject) if isinstance(each, Simpul | Indikator)]
    measuring = isinstance(cascade.model.nama.get(subject), Indikator)
    measured = {each.id for each in cascade.above(subject)} if measuring else set()
    measures = (each for node in nodes if node.id not in measured for each in cascade.measures(node.id))
    return {each.id for each in (*nodes, *measures)} - {subject}


# ── what has changed since ──────────────────────────────────────────────────────────────────────────


def is_there(cascade: Cascade, lock: Kunci) -> bool:
    """Whether the plan still has what *lock* is of."""
    return lock.dokumen in layer_ids(cascade)


def is_whole(lock: Kunci) -> bool:
    """Whether what *lock* records is what was recorded when it was made."""
    return _digest(((each.subjek, each.hal), each.makna) for each in lock.isi) == lock.sidik.rpartition("-")[2]


def is_of_this_form(lock: Kunci) -> bool:
    """Whether *lock* writes meanings as they are written now; else it cannot be compared."""
    return lock.sidik.partition("-")[0] == str(FORM)


def altered(cascade: Cascade, lock: Kunci) -> tuple[Altered, ...]:
    """Everything that *lock* fixed and that is said otherwise now; new is only what the document itself states."""
    now, before = _now(cascade, lock).isi, recorded(lock.isi)
    return tuple(each for each in _compared(before, now) if each.lama or (lock.dokumen != PLAN and _is_stated(each)))


def moved_above(cascade: Cascade, lock: Kunci) -> dict[Altered, tuple[str, ...]]:
    """What has changed above, since *lock* was made or reviewed, each with the subjects of the lock that rest on it."""
    now = _now(cascade, lock)
    fixed = {_above_spot(spot, lock): each for spot, each in recorded(lock.isi).items()}
    own = {_above_spot(spot, lock): fact for spot, fact in now.isi.items()}
    below = _resting(cascade, now.layer)
    found = {}
    for each in _compared({**fixed, **recorded(lock.induk)}, {**own, **now.induk}):
        subject, foreign = each.spot[0], each.spot not in fixed and each.spot not in own
        marked = below.get(subject, set()) | ({subject} & now.layer.disebut if foreign else set())
        if marked and (each.lama or _is_stated(each)):
            found[each] = tuple(name for name in cascade.model.nama if name in marked)
    return found


def _above_spot(spot: Spot, lock: Kunci) -> Spot:
    subject, what = spot
    return (subject, what) if what in DESCRIBING else (subject, f"{lock.dokumen} {what}")


def _resting(cascade: Cascade, own: Layer) -> dict[str, set[str]]:
    """What of the layer rests on each thing above it."""
    found: dict[str, set[str]] = {}
    for subject in own.disebut:
        for name in _above(cascade, subject):
            found.setdefault(name, set()).add(subject)
    return found


def _compared(before: Mapping[Spot, Tercatat], now: Content) -> Iterator[Altered]:
    for spot in sorted(before.keys() | now.keys()):
        old, new = before.get(spot), now.get(spot)
        if (old.makna if old else "") != (new.makna if new else ""):
            yield Altered(spot, old if old and old.makna else None, new)


def _is_stated(each: Altered) -> bool:
    return each.baru is not None and each.baru.key.of_figure


def _now(cascade: Cascade, lock: Kunci) -> Sealed:
    """What *lock* would record now, with what was renamed since called as it was."""
    found = sealed(cascade, lock.dokumen)
    called = _former(cascade, {each.subjek for each in (*lock.isi, *lock.induk)})
    return Sealed(found.layer, _renamed(found.isi, called), _renamed(found.induk, called)) if called else found


def _former(cascade: Cascade, known: Collection[str]) -> Names | None:
    """How what was renamed, one for one, was called when *known* was recorded; None where nothing was."""
    moves = [each for each in cascade.model.pindah if each.lama in known and each.baru not in known]
    old, new = Counter(each.lama for each in moves), Counter(each.baru for each in moves)
    former = {each.baru: each.lama for each in moves if old[each.lama] == new[each.baru] == 1}
    return renaming(former) if former else None


def _renamed(content: Content, names: Names) -> dict[Spot, Fact]:
    return {
        (names(subject), what): Fact(
            fact.key, tuple(evolve(each, makna=meaning(each.nilai, names)) for each in fact.said)
        )
        for (subject, what), fact in content.items()
    }
