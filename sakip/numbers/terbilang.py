"""Amounts in words: exact Indonesian number words of a whole number, and the number that such words say."""

from __future__ import annotations

import re

from attrs import frozen

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (10**3, "ribu"),
)
LARGEST = 10**18 - 1

_UNITS = {word: number for number, word in enumerate(_DIGITS)} | {"se": 1}
_POWERS = {word: number for number, word in _SCALES} | {
    "kwadriliun": 10**15,
    "trilyun": 10**12,
    "milyar": 10**9,
    "milyard": 10**9,
}
_NUMBER_WORDS = (*_DIGITS, "kosong", "se", "belas", "puluh", "ratus", *_POWERS, "minus")
_WORD = re.compile("|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)))
_ONE = "|".join(_DIGITS[1:])
_MORE = "|".join(_DIGITS[2:])
_BELOW_THOUSAND = re.compile(
    rf"(?:(?P<ratus>se|{_ONE}) ratus )?"
    rf"(?:(?P<belas>se|{_MORE}) belas |(?:(?P<puluh>se(?= puluh $)|{_MORE}) puluh )?(?P<satuan>(?:{_ONE}) )?)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_MONEY = frozenset(("rupiah", "rp"))
_ONLY_BEGUN = {"se": ("puluh", "belas", "ratus", "ribu"), "minus": ("satu",)}


@frozen
class Putus:
    """The first word, counted from 1, that cannot follow those before it; empty where one more should have followed."""

    ke: int
    kata: str


def words(number: int) -> str:
    """*number* in words: `sebelas miliar sembilan ratus lima puluh juta`.

    Raises:
        ValueError: the number has more than eighteen digits.
    """
    if abs(number) > LARGEST:
        raise ValueError(f"{number} has no name here")
    if number < 0:
        return f"minus {words(-number)}"
    return " ".join(_whole(number)) if number else "nol"


def parse(text: str) -> int | None:
    """The number that the words of *text* say, `rupiah` behind it or not; None where they are no number."""
    spoken = _spoken(text)
    if not spoken:
        return None
    sign, rest = (-1, spoken[1:]) if spoken[0] == "minus" else (1, spoken)
    number = _number(rest) if rest else None
    return None if number is None else sign * number


def breakdown(text: str) -> Putus | None:
    """Where the words of *text* stop being a number; None where they are one, or are meant to be none."""
    written = [word for word in _LETTERS.findall(text) if word.casefold() not in _MONEY]
    known = [bool(_spoken(word)) for word in written]
    if not written or not known[0] or 4 * sum(known) < 3 * len(known) or parse(text) is not None:
        return None
    at = next((at for at in range(len(written)) if not _may_go_on(_spoken(" ".join(written[: at + 1])))), len(written))
    return Putus(at + 1, written[at] if at < len(written) else "")


def _whole(number: int) -> list[str]:
    for size, name in _SCALES:
        if number >= size:
            count, rest = divmod(number, size)
            head = ["seribu"] if (count, size) == (1, 1000) else [*_below_thousand(count), name]
            return head + (_whole(rest) if rest else [])
    return _below_thousand(number)


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    head = [] if not hundreds else ["seratus"] if hundreds == 1 else [_DIGITS[hundreds], "ratus"]
    return head + (_below_hundred(rest) if rest else [])


def _below_hundred(number: int) -> list[str]:
    tens, ones = divmod(number, 10)
    if number < 10:
        return [_DIGITS[number]]
    if tens == 1:
        return ["sepuluh"] if not ones else ["sebelas"] if ones == 1 else [_DIGITS[ones], "belas"]
    return [_DIGITS[tens], "puluh", *([_DIGITS[ones]] if ones else [])]


def _spoken(text: str) -> tuple[str, ...]:
    """The number words of *text*, written together or apart; nothing where any other word is among them."""
    found: list[str] = []
    for word in _LETTERS.findall(text.casefold()):
        if word in _MONEY:
            continue
        parts = _WORD.findall(word)
        if "".join(parts) != word:
            return ()
        found += parts
    return tuple(found)


def _may_go_on(spoken: tuple[str, ...]) -> bool:
    """Whether *spoken* are a number, or the beginning of one."""
    endings = [(), *((each,) for each in _ONLY_BEGUN.get(spoken[-1], ()))] if spoken else []
    return any(parse(" ".join((*spoken, *ending))) is not None for ending in endings)


def _number(spoken: tuple[str, ...]) -> int | None:
    """The number of *spoken*: groups of thousands from the largest down, each below a thousand."""
    if spoken in (("nol",), ("kosong",)):
        return 0
    total, group, limit = 0, list[str](), 1000 * LARGEST
    for word in spoken:
        power = _POWERS.get(word)
        if power is None:
            group.append(word)
            continue
        count = 1 if group == ["se"] else _group(group)
        if count is None or power >= limit:
            return None
        total, group, limit = total + count * power, [], power
    rest = _group(group) if group else 0
    return None if rest is None else total + rest


def _group(spoken: list[str]) -> int | None:
    """A number from 1 to 999: hundreds, tens, ones; None where *spoken* is no such number."""
    found = _BELOW_THOUSAND.fullmatch("".join(f"{word} " for word in spoken))
    if not spoken or found is None:
        return None
    return sum(
        size * _UNITS[found[name].strip()] + more
        for name, size, more in (("ratus", 100, 0), ("puluh", 10, 0), ("belas", 1, 10), ("satuan", 1, 0))
        if found[name]
    )
