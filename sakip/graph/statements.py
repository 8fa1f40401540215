"""What documents state, side by side: which value goes before another, where they differ, how a document is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import frozen

from sakip.graph.cascade import Cascade
from sakip.graph.remembered import remembered
from sakip.model.nodes import Butir, Dokumen, Indikator, Rujukan
from sakip.numbers.nilai import Kuantitas, Nilai, Peringkat, Rentang, Uraian
from sakip.numbers.satuan import normal
from sakip.numbers.tanggal import date_of
from sakip.text.bilingual import Text

DOCUMENT_NAMES = {
    "": Text(id="Renstra", en="the Renstra"),
    "renstra": Text(id="Renstra", en="the Renstra"),
    "rpjmd": Text(id="RPJMD", en="the RPJMD"),
    "rkt": Text(id="RKT", en="the RKT"),
    "renja": Text(id="Renja", en="the Renja"),
    "dpa": Text(id="DPA", en="the DPA"),
    "perjanjian": Text(id="Perjanjian Kinerja", en="the Perjanjian Kinerja"),
    "renaksi": Text(id="Rencana Aksi", en="the Rencana Aksi"),
    "realisasi": Text(id="Realisasi", en="the results"),
    "laporan": Text(id="Laporan", en="the report"),
}
PLANNING = ("rkt", "renja", "dpa", "perjanjian", "renaksi")
PLAN = Text(id="rencana", en="the plan")

_STRATEGIC = frozenset(("tujuan", "sasaran"))
_PLAN_FIRST = (("renstra", True), ("renstra", False))
_PROMISED = (("perjanjian", True), ("perjanjian", False))
_YEARLY = (("rkt", False), ("renja", False), ("perjanjian", False), ("dpa", False))


@frozen
class Beda:
    """A value that differs from the one that goes before it; `lagi` says the same again in the same document."""

    nilai: Butir
    acuan: Butir
    lagi: tuple[Butir, ...] = ()


# ── which document, and what it is called ───────────────────────────────────────────────────────────


def kind_of(cascade: Cascade, stated: Butir) -> str:
    """The kind of document that states *stated*: rkt, perjanjian, …; "" for the plan's own declarations."""
    document = cascade.documents.get(stated.dokumen)
    return document.jenis if document else ""


def is_claim(cascade: Cascade, stated: Butir) -> bool:
    """Whether *stated* is what a published report prints: a claim, on which no figure rests."""
    return stated.dokumen in cascade.reports


def held(cascade: Cascade, figure: str, subject: str) -> tuple[Butir, ...]:
    """What is stated of *figure* of *subject*, in the order in which it stands; what reports print aside."""
    return tuple(each for each in cascade.stated(figure, subject) if not is_claim(cascade, each))


def of_plan(cascade: Cascade, stated: Butir) -> bool:
    """Whether the plan itself states *stated*: its declarations, or its Renstra."""
    return stated.dokumen in cascade.own_documents


def document_name(cascade: Cascade, stated: Butir) -> Text:
    """How a sentence calls the document (and the table in it) that states *stated*."""
    document = cascade.documents.get(stated.dokumen)
    if document is None:
        return _own_name(cascade, stated)
    name, table = name_of(document), table_name(stated)
    return Text(id=f"{name.id}{table}", en=f"{name.en}{table}")


def name_of(document: Dokumen) -> Text:
    """How a sentence calls *document*."""
    name = DOCUMENT_NAMES[document.jenis]
    year = f" {document.tahun}" if document.tahun == document.sampai else ""
    change = " Perubahan" if document.versi == "perubahan" else ""
    alike = " #".join(("", *document.id.split("#")[1:]))
    return Text(id=f"{name.id}{change}{year}{alike}", en=f"{name.en}{change}{year}{alike}")


@remembered
def turns(cascade: Cascade) -> dict[str, int]:
    """The changes among the documents of a plan, numbered as they came: by date where all of a kind say one."""
    found: dict[str, list[Dokumen]] = {}
    for each in cascade.model.dokumen:
        if each.versi == "perubahan":
            found.setdefault(each.jenis, []).append(each)
    return {each.id: turn for changes in found.values() for turn, each in enumerate(_as_they_came(changes), 1)}


def _as_they_came(changes: list[Dokumen]) -> list[Dokumen]:
    dated = [(date, each) for each in changes if (date := date_of(each.tanggal)) is not None]
    if len(dated) < len(changes):
        return sorted(changes, key=lambda each: each.tahun)
    return [each for _, each in sorted(dated, key=lambda pair: pair[0])]


def latest(cascade: Cascade, found: Iterable[Butir]) -> Butir | None:
    """Of *found*, what the last change states; the first, where none is of a change."""
    turn = turns(cascade)
    return max(found, key=lambda each: turn.get(each.dokumen, 0), default=None)


def is_grounded_change(cascade: Cascade, stated: Butir) -> bool:
    """Whether a change states *stated* that says what it rests on."""
    document = cascade.documents.get(stated.dokumen)
    return document is not None and document.versi == "perubahan" and bool(document.dasar)


def is_grounded(cascade: Cascade, stated: Butir) -> bool:
    """Whether a grounded change states *stated*, or the very same of the same: then it differs with good reason."""
    return any(
        is_grounded_change(cascade, each) and (each is stated or _same(each.nilai, stated.nilai))
        for each in cascade.stated(stated.ukuran, stated.subjek)
    )


def _same(left: Nilai | Rujukan, right: Nilai | Rujukan) -> bool:
    if isinstance(left, Rujukan) and isinstance(right, Rujukan):
        return left.id == right.id
    return agree(left, right) is True


def replaced(cascade: Cascade, stated: Butir) -> bool:
    """Whether a later, grounded change of the document that states *stated* states the same figure anew."""
    kind, turn = kind_of(cascade, stated), turns(cascade)
    return any(
        is_grounded_change(cascade, each)
        and kind_of(cascade, each) == kind
        and each.sumber == stated.sumber
        and turn[each.dokumen] > turn.get(stated.dokumen, 0)
        for each in _others(cascade, stated)
    )


def table_name(stated: Butir) -> str:
    """The table that states *stated*, as the end of a name: ` (Tabel 2.4)`, ` (Gambar 1.4)`; "" for none."""
    if not stated.tabel:
        return ""
    number = stated.tabel.replace("(", "").replace(")", "")
    return f" (Tabel {number})" if number[:1].isdigit() else f" ({number})"


def _own_name(cascade: Cascade, stated: Butir) -> Text:
    """The Renstra for what measures goals and objectives; the plan for programmes and what is below."""
    if stated.sumber and stated.ukuran == "target":
        return Text(id=stated.sumber, en=stated.sumber)
    subject = cascade.model.nama.get(stated.subjek)
    above = cascade.parents(subject.id) if isinstance(subject, Indikator) else ()
    strategic = isinstance(subject, Indikator) and all(each.jenis in _STRATEGIC for each in above)
    return DOCUMENT_NAMES[""] if strategic else PLAN


# ── whether two values say the same ─────────────────────────────────────────────────────────────────


def agree(left: Nilai | Rujukan, right: Nilai | Rujukan) -> bool | None:
    """Whether two values say the same; None where that cannot be told: other units, or nothing known."""
    match left, right:
        case Kuantitas(), Kuantitas():
            alike = (left.satuan.dimensi, left.satuan.faktor) == (right.satuan.dimensi, right.satuan.faktor)
            return left.nilai == right.nilai if alike else None
        case Rentang(), Rentang():
            return left == right
        case Peringkat(), Peringkat():
            graded = left.angka is None or right.angka is None or left.angka == right.angka
            return normal(left.label) == normal(right.label) and graded
        case ((Uraian() | Peringkat()), (Uraian() | Peringkat())):
            return normal(_words(left)) == normal(_words(right))
        case _:
            return None


def _words(value: Uraian | Peringkat) -> str:
    return value.teks if isinstance(value, Uraian) else value.label


# ── what goes before a value ────────────────────────────────────────────────────────────────────────


@remembered
def target_differences(cascade: Cascade) -> tuple[Beda, ...]:
    """Every target of a year that differs from the one that goes before it, once for each document and value.

    Yearly plans follow the Renstra; reports follow the Perjanjian Kinerja, its change first. A changed document says
    that it changes targets, so it follows a changed Renstra only.
    """
    return tuple(each for subject in cascade.subjects("target") for each in _differences(cascade, subject))


def _differences(cascade: Cascade, subject: str) -> Iterator[Beda]:
    same: dict[tuple[object, ...], list[Beda]] = {}
    for stated in cascade.stated("target", subject):
        base = _followed(cascade, stated)
        if base is not None:
            key = (stated.dokumen, stated.sumber, stated.periode, stated.nilai)
            same.setdefault(key, []).append(Beda(stated, base))
    for first, *again in same.values():
        yield Beda(first.nilai, first.acuan, tuple(each.nilai for each in again))


@remembered
def swapped(cascade: Cascade) -> tuple[tuple[Beda, Beda], ...]:
    """The targets of two indicators that a document has the wrong way round: each states what goes before the other."""
    tables: dict[tuple[object, ...], list[Beda]] = {}
    for each in target_differences(cascade):
        stated = each.nilai
        tables.setdefault((stated.dokumen, stated.tabel, stated.sumber, stated.periode), []).append(each)
    found = []
    for rows in tables.values():
        for one, other in combinations(rows, 2):
            if agree(one.nilai.nilai, other.acuan.nilai) and agree(other.nilai.nilai, one.acuan.nilai):
                found.append((one, other))
    return tuple(found)


def year_of(cascade: Cascade, stated: Butir) -> int | None:
    """The other year, the nearest, for which the Renstra states exactly this target; None where there is none."""
    if not stated.periode.tahun or stated.periode.bagian:
        return None
    years = [
        each.periode.tahun
        for each in cascade.planned("target", stated.subjek)
        if each.periode.tahun and not each.periode.bagian and agree(each.nilai, stated.nilai)
    ]
    nearest = min(years, key=lambda year: (abs(year - stated.periode.tahun), year), default=None)
    return None if nearest == stated.periode.tahun else nearest


def _followed(cascade: Cascade, stated: Butir) -> Butir | None:
    """The value that *stated* should repeat and does not; None where it does, or nothing goes before it."""
    before = _before(cascade, stated)
    others = [each for each in _others(cascade, stated) if not _came_later(cascade, each, stated)] if before else []
    for kind, changed in before:
        ranked = (each for each in others if (_layer(cascade, each), each.versi == "perubahan") == (kind, changed))
        answers = [(each, agree(each.nilai, stated.nilai)) for each in sorted(ranked, key=lambda each: each.sumber)]
        if any(answer for _, answer in answers):
            return None
        differing = next((each for each, answer in answers if answer is False), None)
        if differing is not None:
            return differing
    return None


def _came_later(cascade: Cascade, change: Butir, stated: Butir) -> bool:
    """Whether *change* is of a changed Renstra that was adopted when the yearly plan with *stated* had been signed."""
    document, signed = cascade.documents.get(change.dokumen), cascade.documents.get(stated.dokumen)
    if document is None or signed is None or signed.jenis not in PLANNING:
        return False
    if (document.jenis, document.versi) != ("renstra", "perubahan"):
        return False
    dates = date_of(document.tanggal), date_of(signed.tanggal)
    return dates[0] is not None and dates[1] is not None and dates[0] > dates[1]


def _before(cascade: Cascade, stated: Butir) -> tuple[tuple[str, bool], ...]:
    """What goes before *stated*, first things first: kinds of documents, and whether it is their change."""
    kind = _layer(cascade, stated)
    if kind == "renstra":
        return (("renstra", False),) if (stated.dokumen or stated.sumber) and stated.versi != "perubahan" else ()
    if stated.versi == "perubahan":
        return (("renstra", True),)
    earlier = [each for each, _ in _YEARLY]
    if kind in earlier:
        return (*_PLAN_FIRST, *_YEARLY[: earlier.index(kind)])
    return (*_PROMISED, *_PLAN_FIRST, *_YEARLY)


def _layer(cascade: Cascade, stated: Butir) -> str:
    return kind_of(cascade, stated) or "renstra"


def _others(cascade: Cascade, stated: Butir) -> tuple[Butir, ...]:
    """What others state of the same figure, subject and period."""
    return tuple(
        each
        for each in cascade.stated(stated.ukuran, stated.subjek)
        if each.periode == stated.periode and (each.dokumen, each.sumber) != (stated.dokumen, stated.sumber)
    )
