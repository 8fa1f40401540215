"""Periods: a year, or a quarter, semester or month of one; the start and the end of the plan; other columns by name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_PARTS = {"tw": 4, "sm": 2, "bln": 12}
_PART = re.compile(r"(tw|sm|bln)(\d{1,2})")
_KINDS = {
    "triwulan": "tw",
    "tr": "tw",
    "trw": "tw",
    "q": "tw",
    "kuartal": "tw",
    "semester": "sm",
    "smt": "sm",
    "sem": "sm",
    "bulan": "bln",
}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_OTHERWISE = re.compile(
    r"(tw|sm|bln|triwulan|trw?|q|kuartal|semester|smt|sem|bulan)[ \t_.-]*(\d{1,2}|[ivx]{1,4})", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}")
_YEARS = re.compile(r"(\d{4})\.\.(\d{4})")

_NO_YEAR = "{!r} bukan tahun: tulis 2024 atau '2024' / is no year: write 2024 or '2024'"
_NO_PART = "{!r} bukan bagian tahun: tulis tw1, sm1, atau bln1 / is no part of a year: write tw1, sm1 or bln1"


class Periode(NamedTuple):
    """`tahun` 0 means a column that is not a year (`awal`, `akhir`, `nasional`, …), named by `bagian`."""

    tahun: int
    bagian: str = ""

    def __str__(self) -> str:
        return f"{self.tahun} {self.bagian}".strip() if self.tahun else self.bagian


@lru_cache(maxsize=1024)
def shared(tahun: int, bagian: str = "") -> Periode:
    """The period, one object for the thousands of values that are stated for it."""
    return Periode(tahun, bagian)


@lru_cache(maxsize=1024)
def periode(kunci: str, tahun: int = 0) -> tuple[Periode, ...]:
    """The periods that a key names: one, or several for `2025..2030`; parts of a year belong to *tahun*.

    A year outside 1900–2999, a reversed range and a fifth quarter name no period: the result is empty.
    """
    if _YEAR.fullmatch(kunci):
        return (Periode(int(kunci)),) if is_year(int(kunci)) else ()
    if years := _YEARS.fullmatch(kunci):
        first, last = int(years[1]), int(years[2])
        return (
            tuple(map(Periode, range(first, last + 1)))
            if is_year(first) and is_year(last) and last - first < 100
            else ()
        )
    if part := _PART.fullmatch(kunci):
        return (Periode(tahun, kunci),) if 1 <= int(part[2]) <= _PARTS[part[1]] else ()
    return () if kunci[:1].isdigit() else (Periode(0, kunci),)


@lru_cache(maxsize=1024)
def only_year(kunci: str) -> Periode | None:
    """The year that a key names; None where it names anything else."""
    found = periode(kunci)
    return found[0] if len(found) == 1 and found[0].tahun and not found[0].bagian else None


@lru_cache(maxsize=1024)
def part_meant(words: str) -> str:
    """The key of the part of a year that *words* say otherwise: `tw2` for `TW II`, `triwulan_2`, `Q2`; else ""."""
    found = _OTHERWISE.fullmatch(words)
    if found is None:
        return ""
    kind, number = found[1].lower(), found[2].lower()
    key = f"{_KINDS.get(kind, kind)}{_ROMAN.index(number) + 1 if number in _ROMAN else number}"
    return key if key != words and periode(key) and periode(key)[0].tahun == 0 else ""


def period_asked(year: int | str | Periode, part: str | int = "") -> Periode:
    """The period that a program asks for: `2024`, `"2024"`, `"2024 tw2"`, with its *part* `tw2`, `TW II`, `Q2`, 2.

    Raises:
        TypeError: the year, or the part, is neither a whole number nor a text.
        ValueError: it is no year, or the part is none of a year.
    """
    if isinstance(year, bool) or not (isinstance(year, str | Periode) or hasattr(year, "__index__")):
        raise TypeError(_NO_YEAR.format(year))
    if isinstance(part, bool) or not (isinstance(part, str) or hasattr(part, "__index__")):
        raise TypeError(_NO_PART.format(part))
    words, _, behind = str(year).strip().partition(" ")
    if not (words.isdecimal() and is_year(int(words))):
        raise ValueError(_NO_YEAR.format(year))
    wanted = (part or behind).strip() if isinstance(part, str) else f"tw{part}"
    meant = part_meant(wanted) if isinstance(part, str) else ""  # `tw-1` is a spelling of tw1, but -1 is no quarter
    found = periode(meant or wanted, int(words)) if wanted else (Periode(int(words)),)
    if len(found) != 1 or found[0].tahun != int(words):
        raise ValueError(_NO_PART.format(wanted))
    return found[0]


def in_years(years: Iterable[int]) -> str:
    """*years* as a sentence has them: `2024–2026`, `2021, 2023`."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def roman(number: int) -> str:
    """*number* as phases and quarters are numbered: `IV`; in figures where no year has so many."""
    return _ROMAN[number - 1].upper() if number <= len(_ROMAN) else str(number)


def is_year(number: int) -> bool:
    """Whether *number* can be the year of a plan."""
    return 1900 <= number <= 2999
