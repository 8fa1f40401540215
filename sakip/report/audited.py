"""The result of an audit as a document: how much was checked, what is wrong, and the tables as they are printed.

In the tables a note stands beside every figure that does not follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sakip.audit.audited import Audit, Audited, Status
from sakip.audit.claims import Klaim
from sakip.audit.entries import Entry, entries, groups, page_of, table_of
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.evaluation.names import figure_name
from sakip.graph.statements import document_name
from sakip.report.document import Bagian, Judul, Naskah, Paragraf
from sakip.report.table import Baris, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Lang, Text

_TITLE = Text(id="Audit angka tercetak {tahun}", en="Audit of printed figures, {tahun}")
_COVERAGE = Text(id="Cakupan", en="Coverage")
_ERRORS = Text(id="Angka yang tidak mengikuti dari rencana", en="Figures that do not follow from the plan")
_RULES = Text(id="Temuan aturan dalam dokumen yang sama", en="What rules find in the same documents")
_SHEETS = Text(id="Temuan", en="Errors"), Text(id="Aturan", en="Rules")
_NOTHING = Text(id="Semua angka tercetak mengikuti dari rencana.", en="Every printed figure follows from the plan.")
_HEADS = (
    Text(id="No", en="No"),
    Text(id="Angka", en="Figure"),
    Text(id="Tercetak", en="Printed"),
    Text(id="Menurut rencana", en="By the plan"),
    Text(id="Penjelasan", en="Explanation"),
    Text(id="Tebakan", en="Guesses"),
    Text(id="Tabel", en="Table"),
    Text(id="Letak", en="Place"),
)
_RULE_HEADS = (Text(id="Kode", en="Code"), Text(id="Temuan", en="Finding"), Text(id="Letak", en="Place"))
_VERDICT = Text(id="Hasil", en="Verdict")
_COUNT = Text(id="Banyaknya", en="Count")
_ALL = Text(id="Semua", en="All")
_ROW = Text(id="Baris", en="Row")
_UNEXPLAINED = Text(id="tak terjelaskan", en="unexplained")
_NOTE = Text(
    id="Menurut rencana {seharusnya}: {penjelasan}. {dicoba} tebakan dicoba.",
    en="By the plan {seharusnya}: {penjelasan}. {dicoba} guesses were made.",
)
_PAGE = Text(id="{tabel}, hlm. {halaman}", en="{tabel}, p. {halaman}")
_ROOT = Text(id=" Karena {akar}.", en=" Because of {akar}.")


def document(
    audit: Audit, shown: Sequence[Audited], findings: Iterable[Diagnostic], lang: Lang, *, tables: bool = True
) -> Naskah:
    """The document of *audit*: of *shown*, what is wrong; of *findings* beside it, a list; the *tables*, if wanted."""
    parts: list[Bagian] = [
        Judul(_COVERAGE.in_(lang)),
        _coverage(audit, lang),
        Judul(_ERRORS.in_(lang)),
        _errors(audit, shown, lang),
        *_rules(findings, lang),
        *(_printed(audit, shown, lang) if tables else ()),
    ]
    return Naskah(_TITLE.in_(lang).format(tahun=audit.year), tuple(parts))


def _coverage(audit: Audit, lang: Lang) -> Tabel:
    rows = [row(status.label.in_(lang), str(number)) for status, number in audit.coverage.items()]
    rows.append(row(_ALL.in_(lang), str(len(audit.audited)), jenis="jumlah"))
    columns = (Kolom(_VERDICT.in_(lang), lebar=3), Kolom(_COUNT.in_(lang), Rata.KANAN))
    return Tabel(_COVERAGE.in_(lang), columns, tuple(rows), kode=_COVERAGE.in_(lang))


def _errors(audit: Audit, shown: Sequence[Audited], lang: Lang) -> Bagian:
    """A line for each error, numbered, and below it those that follow from it: 1, 1.1, 1.2, 2, …"""
    rows = list(_numbered(audit, shown, lang))
    if not rows:
        return Paragraf(_NOTHING.in_(lang))
    sides = {2: Rata.KANAN, 3: Rata.KANAN, 5: Rata.KANAN}
    widths = (1, 4, 2, 2, 6, 1, 3, 4)
    columns = (Kolom(each.in_(lang), sides.get(at, Rata.KIRI), widths[at]) for at, each in enumerate(_HEADS))
    return Tabel(_ERRORS.in_(lang), tuple(columns), tuple(rows), kode=_SHEETS[0].in_(lang))


def _numbered(audit: Audit, shown: Sequence[Audited], lang: Lang) -> Iterator[Baris]:
    for number, group in enumerate(groups(audit, shown), 1):
        yield _error(str(number), group.root, lang)
        for below, each in enumerate(group.followers, 1):
            yield _error(f"{number}.{below}", each, lang)


def _error(number: str, entry: Entry, lang: Lang) -> Baris:
    first, butir = entry.first, entry.first.claim.butir
    tables = ", ".join(filter(None, (table_of(first), *entry.tables)))
    place = f"{butir.file.name}:{butir.letak.line}"
    cells = (number, entry.title.in_(lang), first.printed, first.shown(lang), _explained(first, lang))
    return row(*cells, str(first.tried), tables, place)


def _explained(audited: Audited, lang: Lang) -> str:
    told = [f"{each.hypothesis.code} {each.told(lang)}" for each in audited.explanations]
    return "; ".join(told) or _UNEXPLAINED.in_(lang)


def _rules(findings: Iterable[Diagnostic], lang: Lang) -> Iterator[Bagian]:
    rows = [row(each.code, each.message(lang), f"{each.span.file.name}:{each.span.line}") for each in findings]
    if rows:
        yield Judul(_RULES.in_(lang))
        widths = (1, 8, 4)
        columns = tuple(Kolom(each.in_(lang), lebar=widths[at]) for at, each in enumerate(_RULE_HEADS))
        yield Tabel(_RULES.in_(lang), columns, tuple(rows), kode=_SHEETS[1].in_(lang))


# ── the tables as they are printed ──────────────────────────────────────────────────────────────────


def _printed(audit: Audit, shown: Sequence[Audited], lang: Lang) -> Iterator[Bagian]:
    """Each table of each document: a row for each thing, a column for each figure and period, as they are printed."""
    titles = {each.first.claim: each.title.in_(lang) for each in entries(audit.wrong)}
    places: dict[tuple[str, str], list[Audited]] = {}
    for each in shown:
        places.setdefault(each.claim.place, []).append(each)
    for members in places.values():
        yield _table(members, titles, lang)


def _table(members: Sequence[Audited], titles: Mapping[Klaim, str], lang: Lang) -> Tabel:
    first = members[0]
    cascade = first.derived.cascade
    columns = list(dict.fromkeys(_column(each, lang) for each in members))
    rows: dict[tuple[str, int], dict[str, Audited]] = {}
    for each in sorted(members, key=lambda each: each.claim.butir.start):
        again = 0  # the same figure printed twice in one table has two rows
        while _column(each, lang) in rows.setdefault((each.claim.kunci.subjek, again), {}):
            again += 1
        rows[each.claim.kunci.subjek, again][_column(each, lang)] = each
    body = [
        row(_called(cells, subject), *(_cell(cells.get(each), titles, lang) for each in columns))
        for (subject, _), cells in rows.items()
    ]
    name = document_name(cascade, first.claim.butir).in_(lang).removeprefix("the ")
    page = page_of(first)
    heads = (Kolom(_ROW.in_(lang), lebar=4), *(Kolom(each, Rata.KANAN, 2) for each in columns))
    title = _PAGE.in_(lang).format(tabel=name, halaman=page) if page else name
    return Tabel(title, heads, tuple(body), kode=table_of(first) or name)


def _called(cells: dict[str, Audited], subject: str) -> str:
    cascade = next(iter(cells.values())).derived.cascade
    item = cascade.model.nama.get(subject)
    return " ".join(dict.fromkeys(filter(None, (cascade.title(subject), item.nama if item is not None else ""))))


def _column(audited: Audited, lang: Lang) -> str:
    key = audited.claim.kunci
    return f"{figure_name(key.ukuran, lang)} {key.periode}".strip()


def _cell(audited: Audited | None, titles: Mapping[Klaim, str], lang: Lang) -> Sel:
    if audited is None:
        return Sel()
    if not audited.wrong:
        return Sel(audited.printed)
    root = titles.get(audited.root, "") if audited.root is not None else ""
    told = _explained(audited, lang)
    note = _NOTE.in_(lang).format(seharusnya=audited.shown(lang), penjelasan=told, dicoba=audited.tried)
    because = _ROOT.in_(lang).format(akar=root) if root else ""
    return Sel(audited.printed, catatan=f"{note}{because}", tebal=audited.status is Status.UNEXPLAINED)
