"""Dates as documents write them: `20 Agustus 2025`."""

from __future__ import annotations

import re

from sakip.text.bilingual import Text

Tanggal = tuple[int, int, int]

_MONTHS = {
    "januari": "January",
    "februari": "February",
    "maret": "March",
    "april": "April",
    "mei": "May",
    "juni": "June",
    "juli": "July",
    "agustus": "August",
    "september": "September",
    "oktober": "October",
    "november": "November",
    "desember": "December",
}
_INDONESIAN, _ENGLISH = tuple(_MONTHS), tuple(_MONTHS.values())
_DATE = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(_INDONESIAN)}|nopember|pebruari)\s+(\d{{4}})\b", re.IGNORECASE)
_OLD = {"nopember": "november", "pebruari": "februari"}


def date_of(text: str) -> Tanggal | None:
    """Year, month and day that *text* says; None where it says no whole date."""
    found = _DATE.search(text)
    if found is None:
        return None
    month = found[2].casefold()
    return int(found[3]), _INDONESIAN.index(_OLD.get(month, month)) + 1, int(found[1])


def shown(date: Tanggal) -> Text:
    """*date* as a sentence has it."""
    year, month, day = date
    return Text(id=f"{day} {_INDONESIAN[month - 1].title()} {year}", en=f"{day} {_ENGLISH[month - 1]} {year}")
