"""The form of nomenclature codes (Permendagri 90/2019): `2.17.03.2.01.0004` says where a thing belongs.

    urusan . bidang . program . kewenangan . kegiatan . sub kegiatan
       2   .   17   .    03   .     2      .    01    .     0004

Sub kegiatan had two digits until 2023. `X.XX` stands for the agency's own bidang urusan.
"""

from __future__ import annotations

import re

LEVELS = {2: "bidang", 3: "program", 5: "kegiatan", 6: "subkegiatan"}
PARTS = {name: parts for parts, name in LEVELS.items()}
SHAPES = {
    "bidang": "U.BB",
    "program": "U.BB.PP",
    "kegiatan": "U.BB.PP.K.KK",
    "subkegiatan": "U.BB.PP.K.KK.SSSS",
}
OWN = "X.XX"
SUPPORT = "01"

_BASE = r"(?:[1-9]\.\d\d|X\.XX)"
_FORM = {
    "bidang": re.compile(_BASE),
    "program": re.compile(rf"{_BASE}\.\d\d"),
    "kegiatan": re.compile(rf"{_BASE}\.\d\d\.\d\.\d\d"),
    "subkegiatan": re.compile(rf"{_BASE}\.\d\d\.\d\.\d\d\.(?:\d{{4}}|\d\d)"),
}
_NORMAL = re.compile(rf"{_BASE}(?:\.\d\d(?:\.\d\.\d\d(?:\.(?:\d{{4}}|\d\d))?)?)?")
_CODE = re.compile(r"(?:\d|X)(?:\s*\.\s*(?:\d+|XX))+", re.IGNORECASE)

# The bidang urusan of each urusan, first and last (UU 23/2014 for 1 to 3; 4 to 9 as the classification has them).
_BIDANG = {1: (1, 6), 2: (7, 24), 3: (25, 32), 4: (1, 2), 5: (1, 7), 6: (1, 1), 7: (1, 3), 8: (1, 1), 9: (1, 3)}


def normal(code: str) -> str:
    """*code* as the lists write it: no spaces, `X` large, the digit of kewenangan without a leading zero."""
    if _NORMAL.fullmatch(code):
        return code
    parts = "".join(code.split()).upper().strip(".").split(".")
    if len(parts) > 3:
        parts[3] = parts[3].lstrip("0") or parts[3]
    return ".".join(parts)


def mended(code: str, kind: str) -> str:
    """*code* with the zeros that a code of level *kind* lacks or has too many; "" where that makes it no code."""
    parts = normal(code).split(".")
    if len(parts) == PARTS[kind]:
        widths = (1, 2, 2, 1, 2, 2 if len(parts[-1]) == 2 else 4)
        found = ".".join(part.zfill(width) for part, width in zip(parts, widths, strict=False))
        return found if well_formed(found, kind) else ""
    return ""


def codes_in(text: str) -> tuple[str, ...]:
    """The codes that stand in *text*, as the lists write them."""
    return tuple(normal(each) for each in _CODE.findall(text))


def level(code: str) -> str:
    """The level that *code* has by its number of parts: bidang, program, kegiatan or subkegiatan; "" for none."""
    return LEVELS.get(code.count(".") + 1, "")


def well_formed(code: str, kind: str) -> bool:
    """Whether *code* has the form of a code of the level *kind*."""
    return _FORM[kind].fullmatch(code) is not None


def is_two_digit(code: str) -> bool:
    """Whether *code* is a sub kegiatan code of the time before 2024, with two digits."""
    return well_formed(code, "subkegiatan") and len(code.rpartition(".")[2]) == 2


def four_digits(code: str) -> str:
    """*code*, a two-digit sub kegiatan code, with four digits."""
    parent, _, last = code.rpartition(".")
    return f"{parent}.{last:0>4}"


def bidang(code: str) -> str:
    """The bidang urusan of *code*: `2.17`."""
    return ".".join(code.split(".")[:2])


def program(code: str) -> str:
    """The program of *code*: `2.17.03`; "" for a bidang."""
    parts = code.split(".")
    return ".".join(parts[:3]) if len(parts) > 2 else ""


def parent(code: str) -> str:
    """The code one level above; "" for a bidang."""
    parts = code.split(".")
    above = {6: 5, 5: 3, 3: 2}.get(len(parts), 0)
    return ".".join(parts[:above])


def kewenangan(code: str) -> str:
    """The digit that says whose activity it is: 1 province, 2 regency or city, others special regions; "" if none."""
    parts = code.split(".")
    return parts[3] if len(parts) > 4 else ""


def is_support(code: str) -> bool:
    """Whether *code* is the supporting program x.xx.01, or below it."""
    return code.split(".")[2:3] == [SUPPORT]


def with_own(code: str, own: str) -> str:
    """*code* with the bidang urusan *own* in the place of its first two parts."""
    return ".".join((own, *code.split(".")[2:]))


def extends(code: str, base: str) -> bool:
    """Whether *code* goes on from *base*; `X.XX` goes on from every bidang."""
    if OWN in (bidang(code), bidang(base)):
        code, base = with_own(code, OWN), with_own(base, OWN)
    return code.startswith(f"{base}.")


def bidang_exists(code: str) -> bool:
    """Whether there is such a bidang urusan as that of *code* at all."""
    first, _, second = bidang(code).partition(".")
    if first == "X":
        return True
    low, high = _BIDANG.get(int(first), (0, -1))
    return low <= int(second) <= high
