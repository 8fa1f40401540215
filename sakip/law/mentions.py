"""Which of the listed regulations a text names, however it writes them: `PermenPAN-RB No. 12 Tahun 2015`, `12/2015`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sakip.law.regulations import REGULATIONS, Regulation

_KINDS = {
    "permenpan": r"(?:permen|peraturan\s+menteri)\s*pan(?:\s*(?:-|dan|&)?\s*rb)?"
    r"|peraturan\s+menteri\s+(?:negara\s+)?pendayagunaan\s+aparatur[\w\s]*?",
    "permendagri": r"permendagri|peraturan\s+menteri\s+dalam\s+negeri(?:\s+republik\s+indonesia)?",
    "inmendagri": r"inmendagri|instruksi\s+menteri\s+dalam\s+negeri(?:\s+republik\s+indonesia)?",
    "perpres": r"perpres|peraturan\s+presiden(?:\s+republik\s+indonesia)?",
    "inpres": r"inpres|instruksi\s+presiden(?:\s+republik\s+indonesia)?",
}
_KIND = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items())
_MENTION = re.compile(
    rf"\b(?:{_KIND})\s*(?:nomor|no\.?)?\s*:?\s*(?P<number>\d+)\s*(?:/|tahun)\s*(?P<year>\d{{4}})", re.IGNORECASE
)

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"(?<!\d)0*(\d{1,3})(?!\d)")

Name = tuple[str, int, int]


def mentioned(text: str) -> Iterator[Regulation]:
    """The regulations of the list that *text* names, in order."""
    for name in _names(text):
        if name in _listed():
            yield _listed()[name]


def misdated(text: str) -> Iterator[tuple[Regulation, int]]:
    """The regulations whose number and title *text* has, with another year; and that year."""
    head, about, title = text.partition(" tentang ")
    years = [int(each) for each in _YEAR.findall(head)] if about else []
    if years and not any(mentioned(text)):
        numbers = {int(each) for each in _NUMBER.findall(head)}
        for (_, number, year), each in _listed().items():
            if number in numbers and year not in years and _plain(title).startswith(_plain(each.title)):
                yield each, years[-1]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _names(text: str) -> Iterator[Name]:
    """Kind, number and year of each regulation that *text* names."""
    for found in _MENTION.finditer(text):
        yield next(kind for kind in _KINDS if found[kind]), int(found["number"]), int(found["year"])


@cache
def _listed() -> dict[Name, Regulation]:
    return {name: each for each in REGULATIONS.values() for name in _names(each.short)}
