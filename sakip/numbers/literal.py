"""Numbers as they are printed in Indonesia: `27,45%`, `Rp1.230.566.950`, `-0,5`, `17,2 per 1.000`.

The comma separates decimals, dots separate groups of three. Any other spelling is not guessed at: the result says what
is wrong and offers the spelling that was most likely meant.
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from sakip.numbers.satuan import RUPIAH_SCALE
from sakip.text.bilingual import Text

_SHAPE = re.compile(
    r"(?P<minus>-?)(?P<rp>[Rr][Pp]\.?[\s\xa0]*)?(?P<digits>\d+(?:[.,]\d+)*)(?P<dash>,-)?"
    r"(?:[\s\xa0]*(?P<sign>[%‰])|[\s\xa0]+(?P<scale>ribu|juta|miliar|triliun))?(?:\s+per\s+(?P<per>\d+(?:\.\d+)*))?",
    re.ASCII,
)
_INDONESIAN = re.compile(r"(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?")
# `1,250` may be 1250 in English, and `Rp1,250` most likely is; `84.842%` is Indonesian.
_TWO_WAYS_SHAPE = re.compile(r"[1-9]\d{0,2},\d{2}0")
_MONEY_TWO_WAYS = re.compile(r"\d{1,3},\d{3}")
_CODE = re.compile(r"(?:\d|[Xx])\.(?:\d{2}|[Xx]{2})(?:\.\d+)*")


# How nearly every number is written (rupiah, whole, decimals, per cent); whatever else is left to the longer way.
PLAIN = r"(Rp)?([1-9]\d{0,2}(?:\.\d{3})*|\d+)(?:,(\d\d?))?(%)?"
_PLAIN = re.compile(PLAIN, re.ASCII)

LONGEST = 60


@frozen
class Literal:
    """An exact number. `tanda` is `%`, `‰`, `Rp`, `per 1000` or nothing; `nilai` has it applied (27,45% is 0,2745)."""

    nilai: Fraction
    tanda: str
    desimal: int


@frozen
class SalahTulis:
    """Not a number as it is written here: why, and what to write (empty where nobody can know)."""

    sebab: Text
    saran: str


def literal(ejaan: str) -> Literal | SalahTulis:
    """The number that is written *ejaan*, or what is wrong with the spelling."""
    plain = _PLAIN.fullmatch(ejaan) if len(ejaan) <= LONGEST else None
    money, whole, decimals, share = plain.groups("") if plain else ("", "", "", "")
    if plain is None or (money and share):
        return _judged(ejaan)
    return Literal(plain_number(whole, decimals, share), money or share, len(decimals))


def plain_number(whole: str, decimals: str, share: str) -> Fraction:
    """The number with the digits *whole* (in groups of three) and *decimals*, per hundred if *share* says so."""
    value = int(whole.replace(".", "") + decimals)
    if share:
        return Fraction(value, 10 ** len(decimals) * 100)
    return Fraction(value, 10 ** len(decimals)) if decimals else Fraction(value)


def _judged(ejaan: str) -> Literal | SalahTulis:
    found = _SHAPE.fullmatch(ejaan) if len(ejaan) <= LONGEST else None
    if found is None or _contradicts_itself(found):
        return SalahTulis(_UNREADABLE, "")
    digits = found["digits"]
    if not _INDONESIAN.fullmatch(digits):
        return SalahTulis(_FOREIGN, _respelled(found))
    if found["dash"]:
        return SalahTulis(_DASH, _respelled(found))
    if _reads_two_ways(digits, money=_is_money(found)):
        return SalahTulis(_TWO_WAYS, _respelled(found))
    whole, _, decimals = digits.partition(",")
    above, below, mark = _factor(found)
    value = int(whole.replace(".", "") + decimals) * above
    return Literal(Fraction(-value if found["minus"] else value, 10 ** len(decimals) * below), mark, len(decimals))


def is_code(ejaan: str) -> bool:
    """Whether *ejaan* has the form of a nomenclature code: `2.17`, `2.17.03.2.01.0002`, `X.XX.01`."""
    return _CODE.fullmatch(ejaan) is not None


_UNREADABLE = Text(id="tidak dapat dibaca", en="cannot be read")
_FOREIGN = Text(id="ditulis dengan ejaan asing", en="is spelled in a foreign way")
_DASH = Text(id="berakhiran `,-`", en="ends in `,-`")
_TWO_WAYS = Text(id="dapat dibaca dua cara", en="can be read in two ways")


def _contradicts_itself(found: re.Match[str]) -> bool:
    """Whether a number is money and a share at once, or so many per none."""
    share = found["sign"] or found["per"]
    return bool(share and found["rp"]) or (found["per"] is not None and not int(found["per"].replace(".", "")))


def _is_money(found: re.Match[str]) -> bool:
    """Whether the digits count rupiah one by one, so that three digits behind a comma are hardly decimals."""
    return found["rp"] is not None and found["scale"] is None


def _reads_two_ways(digits: str, *, money: bool) -> bool:
    return (_MONEY_TWO_WAYS if money else _TWO_WAYS_SHAPE).fullmatch(digits) is not None


def _factor(found: re.Match[str]) -> tuple[int, int, str]:
    """What the words and signs around the digits multiply by, divide by, and say about the unit."""
    scale = RUPIAH_SCALE[found["scale"]] if found["scale"] else 1
    if found["per"]:
        count = int(found["per"].replace(".", ""))
        return scale, count, f"per {count}"
    if found["sign"]:
        return scale, 100 if found["sign"] == "%" else 1000, found["sign"]
    return scale, 1, "Rp" if found["rp"] else ""


def _respelled(found: re.Match[str]) -> str:
    """The Indonesian spelling of what was most likely meant; empty where the groups of digits make no number."""
    money = _is_money(found)
    parts = _meant(found["digits"], money=money)
    if parts is None:
        return ""
    whole, decimals = f"{int(parts[0]):,}".replace(",", "."), parts[1]
    if decimals and _reads_two_ways(f"{whole},{decimals}", money=money):
        decimals = decimals.rstrip("0")
    behind = found.string[found.end("dash") if found["dash"] else found.end("digits") :]
    return f"{found['minus']}{'Rp' if found['rp'] else ''}{whole}{f',{decimals}' if decimals else ''}{behind}"


def _meant(digits: str, *, money: bool) -> tuple[str, str] | None:
    """The digits before and behind the decimal mark, whichever mark that is."""
    if _INDONESIAN.fullmatch(digits) and not _reads_two_ways(digits, money=money):
        whole, _, decimals = digits.partition(",")
        return whole.replace(".", ""), decimals
    groups, marks = re.split(r"[.,]", digits), re.findall(r"[.,]", digits)
    decimals = groups.pop() if marks and _is_decimal(marks, groups[-1], money=money) else ""
    return ("".join(groups), decimals) if _are_thousands(groups, marks) else None


def _are_thousands(groups: list[str], marks: list[str]) -> bool:
    """Whether *groups* of digits, with the first of *marks* between them, are one whole number."""
    if groups[0].startswith("0") and groups != ["0"]:
        return False
    alike = len(set(marks[: len(groups) - 1])) < 2
    return len(groups) == 1 or (alike and len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]))


def _is_decimal(marks: list[str], last: str, *, money: bool) -> bool:
    """Whether the last of *marks* stands before decimals, of which *last* are the digits."""
    if len(marks) == 1:
        return len(last) != 3 or not money
    return marks[-1] not in marks[:-1] or len(last) != 3
