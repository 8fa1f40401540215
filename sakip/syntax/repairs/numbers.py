"""Numbers as people write them: their unit in a word or cut short, spaces between thousands, marks of money behind."""

from __future__ import annotations

import re

from sakip.diagnostics.diagnostic import Edit
from sakip.numbers.literal import SalahTulis, literal
from sakip.syntax.spot import Spot
from sakip.text.bilingual import same

# What stands behind a number and can mean one thing only.
UNIT_WORD = r"(?i:persen|prosen|rupiah|ribu|rb|juta|jt|miliar|milyard?|mlr|triliun|trilyun)\b\.?"
_DIGITS = r"-?(?:(?:Rp\.?|IDR|(?P<rupiah>Rupiah))[ \t\u00a0]*)?\d+(?:[.,]\d+)*"
_OTHERWISE = re.compile(
    rf"(?P<number>{_DIGITS})(?:"
    r"(?P<groups>(?:[ \u00a0]\d{3})+)(?![\w.,]|[ \t]*:)"
    r"|(?P<tail>\.-|,-{2,}|,=|\.=)(?!\w)"
    rf"|[ \t\u00a0]*(?P<word>{UNIT_WORD}|M\b)"
    r"(?![\w(/])"
    r"|(?<=\d)(?![\w.,%‰]))",
)
_APART = re.compile(r"[ \t\u00a0]+(?=[%‰])")
_BEGUN = re.compile(rf"{_DIGITS}(?:,-)?|IDR|Rupiah")
_MEANT = {
    **dict.fromkeys(("persen", "prosen"), "%"),
    "rupiah": "",
    **dict.fromkeys(("ribu", "rb"), " ribu"),
    **dict.fromkeys(("juta", "jt"), " juta"),
    **dict.fromkeys(("miliar", "milyar", "milyard", "mlr", "m"), " miliar"),
    **dict.fromkeys(("triliun", "trilyun"), " triliun"),
}


def written_otherwise(spot: Spot) -> int | None:
    """`54 persen`, `Rp150 Juta`, `1,5 M`, `IDR 5.000`, `150 000 000`, `Rp5.000.-`: what is meant is one number."""
    depth = 1 if not spot.newline and _BEGUN.fullmatch(spot.written()) else 0
    start = spot.begin() if depth else spot.start
    found = _OTHERWISE.match(spot.driver.text, start)
    if found is None or not (depth or spot.driver.accepts("ANGKA")) or found.end() <= max(spot.driver.end, spot.start):
        return None
    meant = _meant(found)
    judged = literal(meant)
    misspelled = isinstance(judged, SalahTulis)
    if isinstance(judged, SalahTulis) and judged.saran:
        meant = judged.saran
    fix = Edit(spot.span(start, found.end()), meant, certain=found["word"] != "M" and not misspelled)
    spot.unreadable(start, found.end(), same(f"`{meant}`"), fix=fix)
    spot.replace(depth, "ANGKA", meant, start, found.end())
    return found.end()


def as_usual(number: str) -> str:
    """*number* as the language writes it: `60 persen` as `60%`, and so `55,5 %`."""
    found = _OTHERWISE.fullmatch(number)
    return _APART.sub("", _meant(found) if found else number)


def _meant(found: re.Match[str]) -> str:
    word = (found["word"] or "").rstrip(".").casefold()
    number = re.sub(r"^(-?)(?:Rupiah|IDR)[ \t\u00a0]*", r"\1Rp", found["number"])
    if word == "rupiah" and "Rp" not in number:
        number = f"Rp{number}"
    return number + re.sub(r"\s", ".", found["groups"] or "") + _MEANT.get(word, "")
