"""What the check found as a document to hand back: one table, with a column for the answer to each finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.groups import grouped
from sakip.diagnostics.page import basis_titles
from sakip.report.document import Naskah, Paragraf
from sakip.report.table import Baris, Kolom, Tabel, row
from sakip.text.bilingual import Lang, Text

_TITLE = Text(id="Temuan pemeriksaan", en="Findings")
_PLAN = Text(id="Rencana", en="Plan"), 3
_HEADS = (
    (Text(id="No", en="No"), 1),
    (Text(id="Kode", en="Code"), 2),
    (Text(id="Keparahan", en="Severity"), 2),
    (Text(id="Temuan", en="Finding"), 8),
    (Text(id="Letak", en="Place"), 4),
    (Text(id="Perbaikan", en="How to mend it"), 6),
    (Text(id="Dasar", en="Basis"), 4),
    (Text(id="Tanggapan", en="Answer"), 4),
)


def document(plans: Mapping[str, Sequence[Diagnostic]], lang: Lang, said: Iterable[str] = ()) -> Naskah:
    """The findings of each of *plans* by name, those with one cause as one; above them what else is *said*.

    The plan has a column where there are several.
    """
    rows = [*_rows(plans, lang)]
    heads = [_HEADS[0], *([_PLAN] if len(plans) > 1 else []), *_HEADS[1:]]
    columns = tuple(Kolom(head.in_(lang), lebar=width) for head, width in heads)
    title = _TITLE.in_(lang)
    return Naskah(title, (*map(Paragraf, said), Tabel(title, columns, tuple(rows), kode=title)))


def _rows(plans: Mapping[str, Sequence[Diagnostic]], lang: Lang) -> Iterator[Baris]:
    found = ((name, each) for name, findings in plans.items() for each in grouped(findings))
    for number, (name, each) in enumerate(found, 1):
        plan = [name] if len(plans) > 1 else []
        place = f"{each.span.file.name}:{each.span.line}"
        basis = basis_titles(each.rule, lang) if each.rule.basis or not each.rule.of_language else ""
        severity = each.severity.label.in_(lang)
        yield row(str(number), *plan, each.code, severity, each.message(lang), place, each.advice(lang), basis, "")
