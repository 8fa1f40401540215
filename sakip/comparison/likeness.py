"""How alike two names are: the same, spelled otherwise, or other words. Case, spacing and punctuation never count."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from sakip.text.bilingual import Lang

_TOKEN = re.compile(r"[^\W_]+")
_LEVELS = (("sub", "kegiatan"), ("subkegiatan",), ("kegiatan",), ("program",))
_SAME = {"kab": "kabupaten", "prov": "provinsi", "prosentase": "persentase", "dlm": "dalam", "thn": "tahun"}
_NEAR = 2
_SHORT = 4
_SHOWN = 60


class Mirip(Enum):
    """How alike two names are."""

    SAMA = "sama"
    EJAAN = "ejaan"
    BERBEDA = "berbeda"


def likeness(declared: str, printed: str) -> Mirip:
    """How alike *printed* is to *declared*; the word for a level in front of either does not count."""
    left, right = folded(declared), folded(printed)
    if left == right:
        return Mirip.SAMA
    if "".join(left) == "".join(right) or _misspelled(left, right):
        return Mirip.EJAAN
    return Mirip.EJAAN if _misspelled(_words(declared), _words(printed)) else Mirip.BERBEDA


@lru_cache(maxsize=1 << 15)
def folded(name: str) -> tuple[str, ...]:
    """The words of *name* as they are compared."""
    return tuple(_SAME.get(each, each) for each in _words(name))


def _words(name: str) -> tuple[str, ...]:
    """The words of *name* behind that for its level."""
    found = tuple(_TOKEN.findall(name.casefold().replace("&", " dan ")))
    for level in _LEVELS:
        if found[: len(level)] == level and len(found) > len(level):
            return found[len(level) :]
    return found


def _misspelled(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether each word of the one is likely that of the other, in the same order."""
    short, long = _once(left), _once(right)
    return len(short) == len(long) and all(near(one, other) for one, other in zip(short, long, strict=True))


def near(one: str, other: str) -> bool:
    """Whether one word is likely the other, misspelled or cut off: at most two letters apart, and not a short word."""
    if one == other:
        return True
    if min(len(one), len(other)) <= _SHORT and not (one.startswith(other) or other.startswith(one)):
        return False
    return _distance(one, other) <= _NEAR


class Cuplikan:
    """The part of a name that differs, with the word before it: `… Pemerintah Daerah Kabupaten/Kota`."""

    def __init__(self, name: str, first: int, last: int) -> None:
        self._text = name[first:last]
        self._head, self._tail = "… " if first else "", " …" if last < len(name.rstrip(". ")) else ""

    def shown(self, lang: Lang) -> str:
        """The part in quotes, cut where it is long."""
        del lang
        text = " ".join(self._text.split())
        short = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
        return f'"{self._head}{short}{self._tail if short == text else ""}"'


def apart(declared: str, printed: str) -> tuple[Cuplikan, Cuplikan]:
    """Where the two names differ: from the word before the first different one to the last."""
    left, right = list(_TOKEN.finditer(declared)), list(_TOKEN.finditer(printed))
    ends = [_common(left, right), _common(left[::-1], right[::-1])]
    shorter = min(len(left), len(right))
    front, back = ends[0], min(ends[1], shorter - ends[0])
    start = max(front - 1, 0)
    return _part(declared, left, start, back), _part(printed, right, start, back)


def _part(name: str, tokens: list[re.Match[str]], start: int, back: int) -> Cuplikan:
    last = len(tokens) - back - 1
    if not tokens or last < start:
        return Cuplikan(name, 0, len(name))
    end = tokens[last].end() if back else len(name)
    return Cuplikan(name, tokens[start].start(), end)


def _common(left: list[re.Match[str]], right: list[re.Match[str]]) -> int:
    """How many words both begin with."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one[0].casefold() != other[0].casefold():
            break
        count += 1
    return count


def _once(words: tuple[str, ...]) -> list[str]:
    """*words*, one written twice in a row taken once."""
    return [each for index, each in enumerate(words) if not index or each != words[index - 1]]


def _distance(one: str, other: str) -> int:
    """The letters to add, drop or change to get from *one* to *other*."""
    if abs(len(one) - len(other)) > _NEAR:
        return _NEAR + 1
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        before, row[0] = row[0], index
        for place, wanted in enumerate(other, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != wanted))
    return row[-1]
