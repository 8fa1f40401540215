"""Rows for spreadsheets: CSV as Excel with the settings of the language opens it.

In Indonesian: semicolons; in English: commas. A byte order mark stands before UTF-8, by which Excel knows it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from sakip.diagnostics.cells import one_line
from sakip.report.document import Naskah
from sakip.text.bilingual import Lang

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")


def written(document: Naskah, lang: Lang = Lang.ID) -> str:
    """The first table of *document*: one file of CSV holds one table."""
    [table, *_] = document.tables
    heads = [": ".join((*each.kelompok, each.judul)) for each in table.kolom]
    cells = ([harmless(one_line(cell.shown(lang))) if cell else "" for cell in line] for line in table.grid())
    return lines([heads, *cells], lang)


def lines(rows: Iterable[Sequence[str]], lang: Lang) -> str:
    """*rows* as one text."""
    text = io.StringIO()
    csv.writer(text, delimiter=";" if lang is Lang.ID else ",", lineterminator="\r\n").writerows(rows)
    return f"{BYTE_ORDER_MARK}{text.getvalue()}"


def harmless(text: str) -> str:
    """*text* that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
