"""The forms, in the order of the documents that they belong to. A test compares this list with the folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from sakip.report.form import Form

MODULES = ("sakip.report.tables.capaian",)


@cache
def forms() -> dict[str, Form]:
    """Every form by its code."""
    found: list[Form] = [import_module(name).FORM for name in MODULES]
    return {each.kode: each for each in found}
