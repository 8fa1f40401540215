"""Periods beside a period: the one before, the one that a formula names, the parts of a year."""

from __future__ import annotations

import re
from collections.abc import Collection

from sakip.numbers.periode import Periode

AWAL, AKHIR = "awal", "akhir"
FAMILIES = {
    "tw": tuple(f"tw{each}" for each in range(1, 5)),
    "sm": tuple(f"sm{each}" for each in range(1, 3)),
    "bln": tuple(f"bln{each}" for each in range(1, 13)),
}
_NUMBERED = re.compile(r"(tw|sm|bln)(\d+)")


def previous(period: Periode) -> Periode:
    """The period before *period*: the year before, or the part before, back over the turn of the year."""
    found = _NUMBERED.fullmatch(period.bagian)
    if not found:
        return Periode(period.tahun - 1, period.bagian) if period.tahun else period
    family, number = FAMILIES[found[1]], int(found[2])
    if number > 1:
        return Periode(period.tahun, family[number - 2])
    return Periode(period.tahun - 1, family[-1])


def referred(key: str, now: Periode) -> Periode:
    """The period that a formula means by `x[key]`: a year, `awal`, `akhir`, a column; a part of this year; or *now*."""
    if not key:
        return now
    if key.isdecimal():
        return Periode(int(key))
    return Periode(now.tahun if _NUMBERED.fullmatch(key) else 0, key)


def is_part(part: str) -> bool:
    """Whether *part* is a quarter, semester or month of a year."""
    return _NUMBERED.fullmatch(part) is not None


def ends_year(part: str) -> bool:
    """Whether *part* is the last quarter, semester or month of its year."""
    return any(part == family[-1] for family in FAMILIES.values())


def family_of(parts: Collection[str]) -> tuple[str, ...]:
    """The quarters, semesters or months of a year, whichever *parts* are of; quarters before the others; else none."""
    if not parts:
        return ()
    return next((family for name, family in FAMILIES.items() if any(each.startswith(name) for each in parts)), ())
