"""Comparing what a plan writes with the official wording: the same, spelled otherwise, or something else.

Case and spaces never matter: lists print programs in capitals and break words where a page broke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum
from fractions import Fraction

from attrs import frozen


class Beda(Enum):
    """How two wordings differ."""

    SAMA = "sama"
    EJAAN = "ejaan"
    LAIN = "lain"


@frozen
class Ganti:
    """What is written from *start* to *end*, and what stands there officially ("" where nothing does)."""

    start: int
    end: int
    tertulis: str
    resmi: str


# Words that may be missing or too many without another meaning.
_SMALL = frozenset(
    "dan serta yang di ke dari dalam pada untuk bagi dengan atau program kabupaten kota provinsi skpd 1 satu".split()  # noqa: SIM905 - words read better so
)
_NEAR = Fraction(7, 10)
_NEAR_SMALL = Fraction(1, 2)
_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")
_SIGNS = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "“": '"', "”": '"', "’": "'", "‘": "'"})
_CUT = ("…", "...")

# Slips of the lists themselves: who writes the word right is not told to write it wrong.
_SLIPS = {
    "keanggotaanya": "keanggotaannya",
    "pemanfaataan": "pemanfaatan",
    "pelaksanaaan": "pelaksanaan",
    "barusaha": "berusaha",
    "negari": "negeri",
}


def key(text: str) -> str:
    """*text* without what never matters: case, spaces, kinds of dashes and quotes, a full stop at the end."""
    return _SPACE.sub("", text).casefold().translate(_SIGNS).rstrip(".")


def compare(written: str, official: str) -> Beda:
    """How *written* differs from *official*; a text that ends with `…` is compared as far as it goes."""
    if written == official:
        return Beda.SAMA
    if written.rstrip().endswith(_CUT):
        start = key(written.rstrip().rstrip("….").rstrip())
        return Beda.SAMA if key(official).startswith(start) else _judged(written, official)
    ours, theirs = key(written), key(official)
    return Beda.SAMA if ours in (theirs, _righted(theirs)) else _judged(written, official)


def changes(written: str, official: str) -> tuple[Ganti, ...]:
    """The places in *written* where the words of *official* are others."""
    ours, theirs = list(_WORD.finditer(written)), list(_WORD.finditer(official))
    found = []
    for start, end, first, last in _differing(ours, theirs):
        here = _span(ours, start, end, written)
        there = _span(theirs, first, last, official)
        found.append(Ganti(*here, written[slice(*here)], official[slice(*there)]))
    return tuple(found)


def likeness(written: str, official: str) -> Fraction:
    """How alike two texts are, from 0 to 1, for choosing the nearest of several."""
    return _ratio(key(written), key(official))


def _righted(text: str) -> str:
    for slip, right in _SLIPS.items():
        text = text.replace(slip, right)
    return text


def _judged(written: str, official: str) -> Beda:
    ours, theirs = list(_WORD.finditer(written)), list(_WORD.finditer(official))
    return Beda.EJAAN if all(_spelling(ours, theirs, each) for each in _differing(ours, theirs)) else Beda.LAIN


def _spelling(ours: list[re.Match[str]], theirs: list[re.Match[str]], where: tuple[int, int, int, int]) -> bool:
    """Whether the words at *where* are one word spelled in two ways, or small words."""
    here = [each[0].casefold() for each in ours[where[0] : where[1]]]
    there = [each[0].casefold() for each in theirs[where[2] : where[3]]]
    if not here or not there:
        return _SMALL.issuperset(here or there)
    return _ratio("".join(here), "".join(there)) >= (_NEAR_SMALL if _SMALL.issuperset(there) else _NEAR)


def _differing(ours: list[re.Match[str]], theirs: list[re.Match[str]]) -> Iterator[tuple[int, int, int, int]]:
    here, there = [each[0].casefold() for each in ours], [each[0].casefold() for each in theirs]
    slips = {slip: right for slip, right in _SLIPS.items() if slip in there}
    right, wanted = [slips.get(word, word) for word in here], [slips.get(word, word) for word in there]
    matcher = SequenceMatcher(None, right, wanted, autojunk=False)
    for tag, *where in matcher.get_opcodes():
        if tag != "equal":
            yield where[0], where[1], where[2], where[3]


def _span(words: list[re.Match[str]], start: int, end: int, text: str) -> tuple[int, int]:
    if start < end:
        return words[start].start(), words[end - 1].end()
    at = words[start].start() if start < len(words) else len(text)
    return at, at


def _ratio(one: str, other: str) -> Fraction:
    length = len(one) + len(other)
    if not length:
        return Fraction(1)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return Fraction(2 * sum(each.size for each in matcher.get_matching_blocks()), length)
