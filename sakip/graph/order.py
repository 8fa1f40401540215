"""The order in which stated values are told: by document, table and period, whatever their order in the files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sakip.model.nodes import Butir

_DIGITS = re.compile(r"(\d+)")


def in_order(stated: Iterable[Butir]) -> list[Butir]:
    """*stated* in order."""
    return sorted(stated, key=_place)


def _place(each: Butir) -> tuple[object, ...]:
    return each.dokumen, _natural(each.tabel), each.periode, each.sumber, each.tempat


@cache
def _natural(table: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts Tabel 2.10 behind Tabel 2.9."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(table))
