"""A comparison as a workbook for Excel: a row for each change, to be filtered and sorted. The same bytes every time."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sakip.cli.differences import wording
from sakip.cli.differences.compared import Compared
from sakip.cli.shell import Complaint
from sakip.report.office import printable, timeless
from sakip.text.bilingual import Lang, Text, same

if TYPE_CHECKING:
    from sakip.comparison.groups import Group

_NO_OPENPYXL = Text(
    id='Bentuk xlsx memerlukan openpyxl: pip install "sakip[xlsx]".',
    en='The form xlsx needs openpyxl: pip install "sakip[xlsx]".',
)
_SHEET = Text(id="Perbedaan", en="Differences")
_COLUMNS = (
    (Text(id="Rencana", en="Plan"), 18),
    (Text(id="Keadaan", en="State"), 16),
    (Text(id="Jenis", en="Kind"), 14),
    (Text(id="Nama atau kode", en="Name or code"), 24),
    (Text(id="Judul", en="Title"), 44),
    (Text(id="Hal", en="What"), 28),
    (same("{lama}"), 44),
    (same("{baru}"), 44),
    (Text(id="Letak lama", en="Place before"), 36),
    (Text(id="Letak baru", en="Place after"), 36),
)
_BEFORE, _AFTER = Text(id="Lama", en="Before"), Text(id="Baru", en="After")
_STATES = {
    "changed": Text(id="berubah", en="changed"),
    "added": Text(id="hanya dalam {baru}", en="only in {baru}"),
    "removed": Text(id="hanya dalam {lama}", en="only in {lama}"),
    "renamed": Text(id="dahulu {nama}", en="before: {nama}"),
    "guessed": Text(id="dugaan: dahulu {nama}", en="a guess, before: {nama}"),
}
_LONGEST = 32_767  # characters that a cell can hold


def written(compared: Sequence[Compared], lang: Lang) -> bytes:
    """The workbook.

    Raises:
        Complaint: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError as fault:
        raise Complaint(_NO_OPENPYXL) from fault
    book = Workbook()
    sheet = book.active
    sheet.title = _SHEET.in_(lang)
    _fill(sheet, [_head(compared, lang), *(row for each in compared for row in _rows(each, lang))])
    _lay_out(sheet)
    stream = BytesIO()
    book.save(stream)
    return timeless(stream)


def _head(compared: Sequence[Compared], lang: Lang) -> list[str]:
    """The heads of the columns; both sides by name where all comparisons have the same."""
    sides = {(each.left.in_(lang), each.right.in_(lang)) for each in compared}
    old, new = next(iter(sides)) if len(sides) == 1 else (_BEFORE.in_(lang), _AFTER.in_(lang))
    return [words.in_(lang).format(lama=old, baru=new) for words, _ in _COLUMNS]


def _rows(compared: Compared, lang: Lang) -> Iterator[list[str]]:
    for each in compared.found.moves:
        kind = wording.MOVES[wording.kind_of(each)].in_(lang)
        about = "; ".join(wording.money(each, lang))
        yield [compared.plan, kind, "", "", "", about, ", ".join(each.lama), ", ".join(each.baru), "", ""]
    for group in compared.found.groups:
        yield from _of_group(group, compared, lang)


def _of_group(group: "Group", compared: Compared, lang: Lang) -> Iterator[list[str]]:
    sides = {"lama": compared.left.in_(lang), "baru": compared.right.in_(lang)}
    state = _STATES[group.status.value].in_(lang).format(nama=group.dahulu, **sides)
    name = "" if "/" in group.subjek else group.subjek
    about = [compared.plan, state, group.jenis, name, group.nama]
    for each in group.changes:
        both = (each.lama, each.baru)
        told = [wording.shown(side, lang) if side else "" for side in both]
        yield [*about, wording.label(each.key, compared.papers, lang), *told, *map(wording.place, both)]
    if not group.changes:
        yield [*about, "", "", "", "", ""]


def _fill(sheet: Any, rows: list[list[str]]) -> None:
    """Write *rows* as texts: whatever a plan says, no cell becomes a formula."""
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.value = printable(text)[:_LONGEST]
            cell.data_type = "s"


def _lay_out(sheet: Any) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for number, (_, width) in enumerate(_COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.cell(1, number).font = Font(bold=True)
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
