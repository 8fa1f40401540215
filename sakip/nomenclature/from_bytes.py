"""From the bytes of a CSV or XLSX file to a list, or to why it is none."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO, StringIO

from sakip.nomenclature.entries import Daftar
from sakip.nomenclature.from_rows import from_rows
from sakip.text.bilingual import Text

_ZIP = b"PK\x03\x04"
_DELIMITERS = ";\t,|"
_LONGEST_CELL = 100_000
_MOST_ROWS = 200_000
_LARGEST = 400_000_000

NO_EXTRA = Text(
    id="membaca XLSX memerlukan tambahan: pip install 'sakip[xlsx]', atau simpan sebagai CSV",
    en="reading XLSX needs an extra: pip install 'sakip[xlsx]', or save it as CSV",
)
NO_XLSX = Text(
    id="isinya bukan buku kerja XLSX yang dapat dibaca", en="it does not hold an XLSX workbook that can be read"
)
NO_CSV = Text(id="isinya bukan CSV yang dapat dibaca", en="it does not hold CSV that can be read")


def from_bytes(raw: bytes, nama: str) -> Daftar | Text:
    """The list in *raw*, called *nama*; or why there is none. Lines `# versi: …` before the head speak of the list."""
    return _from_xlsx(raw, nama) if raw.startswith(_ZIP) else _from_csv(raw, nama)


def _from_csv(raw: bytes, nama: str) -> Daftar | Text:
    import csv

    text = _decoded(raw)
    about, body = _about(text)
    first = max(body.splitlines()[:20], key=lambda line: max(map(line.count, _DELIMITERS)), default="")
    delimiter = max(_DELIMITERS, key=first.count)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = csv.reader(StringIO(body, newline=""), delimiter=delimiter)
        return from_rows(rows, nama, about, text.count("\n") - body.count("\n"))
    except csv.Error:
        return NO_CSV


def _from_xlsx(raw: bytes, nama: str) -> Daftar | Text:
    try:
        from openpyxl import load_workbook
    except ImportError:
        return NO_EXTRA
    if _unpacked(raw) > _LARGEST:
        return NO_XLSX
    try:
        book = load_workbook(BytesIO(raw), read_only=True, data_only=True)
        sheets = [from_rows(_rows(sheet), nama, {}) for sheet in book.worksheets]
    except Exception:  # noqa: BLE001 - whatever a broken workbook makes of the reader, it is no list
        return NO_XLSX
    lists = [each for each in sheets if isinstance(each, Daftar)]
    return max(lists, key=lambda each: len(each.entri)) if lists else next(iter(sheets), NO_XLSX)


def _unpacked(raw: bytes) -> int:
    """How large the workbook is when it is unpacked; too large where it is none."""
    from zipfile import BadZipFile, ZipFile

    try:
        return sum(each.file_size for each in ZipFile(BytesIO(raw)).infolist())
    except BadZipFile:
        return _LARGEST + 1


def _rows(sheet: object) -> Iterator[list[str]]:
    for row in sheet.iter_rows(values_only=True, max_row=_MOST_ROWS):  # type: ignore[attr-defined] # no chart sheet
        yield ["" if each is None else str(each) for each in row]


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", errors="replace")


def _about(text: str) -> tuple[dict[str, str], str]:
    """What the lines `# name: value` at the beginning say, and the rest."""
    found: dict[str, str] = {}
    while text.startswith("#"):
        line, _, text = text.partition("\n")
        name, _, value = line.lstrip("# ").partition(":")
        found[name.strip().casefold()] = value.strip()
    return found, text
