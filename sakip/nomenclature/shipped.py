"""The lists of the standard library, `sakip/library/nomenklatur`, and which of them fits a year."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sakip.nomenclature.choice import YEARS
from sakip.nomenclature.entries import Daftar
from sakip.nomenclature.from_bytes import from_bytes

DEFAULT_YEAR = 2024


@cache
def shipped(name: str) -> Daftar:
    """The list called *name*, one of `YEARS`."""
    raw = (files("sakip") / "library" / "nomenklatur" / f"{name}.csv").read_bytes()
    found = from_bytes(raw, name)
    if not isinstance(found, Daftar):  # our own file
        raise TypeError(found.en)
    return found


def fitting(year: int) -> tuple[str, ...]:
    """The names of the lists for budget year *year*: the one that is in force first, then the nearest ones.

    A year before 2024 has two-digit codes (2021), 2024 to 2026 those of the decree of 2023 and its changes, 2027 and
    later the update of 2027. Where no year is known, the middle one.
    """
    inside = [name for name, since in YEARS.items() if since <= (year or DEFAULT_YEAR)]
    names = list(YEARS)
    at = names.index(inside[-1])
    return tuple(sorted(names, key=lambda name: (abs(names.index(name) - at), -names.index(name))))
