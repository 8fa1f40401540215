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
    r"(?P<minus>-?)(?P<rp>[Rr][Pp]\.?\s*)?(?P<digits>\d+(?:[.,]\d+)*)(?P<dash>,-)?"
    r"(?:\s*(?P<sign>[%‰])|\s+(?P<scale>ribu|juta|miliar|triliun))?(?:\s+per\s+(?P<per>\d+(?:\.\d+)*))?"
)
_INDONESIAN = re.compile(r"(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2},\d{2}0")
_CODE = re.compile(r"(?:\d|[Xx])\.(?:\d{2}|[Xx]{2})(?:\.\d+)*")


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
    found = _SHAPE.fullmatch(ejaan)
    if found is None or len(ejaan) > LONGEST:
        return SalahTulis(Text(id="tidak dapat dibaca", en="cannot be read"), "")
    digits = found["digits"]
    if not _INDONESIAN.fullmatch(digits) or found["dash"]:
        return SalahTulis(_FOREIGN, _respelled(found))
    if _AMBIGUOUS.fullmatch(digits) or (found["rp"] and re.fullmatch(r"\d{1,3},\d{3}", digits)):
        return SalahTulis(_TWO_WAYS, _respelled(found))
    whole, _, decimals = digits.partition(",")
    value = Fraction(int(whole.replace(".", "") + decimals), 10 ** len(decimals))
    factor, mark = _factor(found)
    return Literal(-value * factor if found["minus"] else value * factor, mark, len(decimals))


def is_code(ejaan: str) -> bool:
    """Whether *ejaan* has the form of a nomenclature code: `2.17`, `2.17.03.2.01.0002`, `X.XX.01`."""
    return _CODE.fullmatch(ejaan) is not None


_FOREIGN = Text(id="ditulis dengan ejaan asing", en="is spelled in a foreign way")
_TWO_WAYS = Text(id="dapat dibaca dua cara", en="can be read in two ways")


def _factor(found: re.Match[str]) -> tuple[Fraction, str]:
    factor = Fraction(RUPIAH_SCALE[found["scale"]]) if found["scale"] else Fraction(1)
    if found["per"]:
        count = int(found["per"].replace(".", ""))
        return factor / max(count, 1), f"per {count}"
    if found["sign"]:
        return factor / (100 if found["sign"] == "%" else 1000), found["sign"]
    return factor, "Rp" if found["rp"] else ""


def _respelled(found: re.Match[str]) -> str:
    """The Indonesian spelling of what was most likely meant."""
    digits = found["digits"]
    groups = re.split(r"[.,]", digits)
    last = digits[len(digits) - len(groups[-1]) - 1]
    marks = set(re.findall(r"[.,]", digits))
    if len(marks) == 2 or (len(groups) == 2 and (len(groups[1]) != 3 or found["rp"] is None)):
        whole, decimals = "".join(groups[:-1]), groups[-1]
    else:
        whole, decimals = "".join(groups), ""
    if _AMBIGUOUS.fullmatch(digits) and not found["rp"]:
        decimals = decimals.rstrip("0")
    if last == "." and len(marks) == 1 and len(groups) > 2 and len(groups[-1]) < 3:
        whole, decimals = "".join(groups[:-1]), groups[-1]
    grouped = f"{int(whole):,}".replace(",", ".")
    tail = f"{found['sign'] or ''}" + (f" {found['scale']}" if found["scale"] else "")
    return f"{found['minus']}{'Rp' if found['rp'] else ''}{grouped}{',' + decimals if decimals else ''}{tail}"
