"""Formulas: signs as in other places, operands and names that were cut, an equals sign that was forgotten."""

from __future__ import annotations

import re

from sakip.diagnostics.diagnostic import Edit
from sakip.syntax.rules import sk009_kata_tak_dikenal as unknown_word
from sakip.syntax.spot import Spot, is_name
from sakip.syntax.vocabulary import Shape, meant
from sakip.text.bilingual import Text, same

_SIGNS = {
    **dict.fromkeys((":", "÷", "dibagi", "bagi"), ("BAGI", "/")),
    **dict.fromkeys(("·", "x", "dikalikan", "dikali", "kali"), ("KALI", "*")),
    **dict.fromkeys(("ditambah", "tambah"), ("TAMBAH", "+")),
    **dict.fromkeys(("dikurangi", "dikurang", "kurang"), ("KURANG", "-")),
}
_WORDED = r"[xX](?=[\s\d(])|(?:di)?(?:bagi|kali(?:kan)?|tambah|kurangi?)(?=[ \t]+[\w(]|\()"
_SIGN = re.compile(rf"[:÷·]|{_WORDED}")
_OPERATOR = re.compile(rf"[-−+*/×÷(\[]|{_WORDED}")
_WORDS = re.compile(rf"[^\W\d]\w*(?:[ \t]+(?!{_WORDED})[^\W\d]\w*)*")
_ONE_WORD = Text(
    id="nama ditulis satu kata, mis. `{nama}`; di antara dua nama harus ada tanda hitung (+ - * /)",
    en="a name is one word, such as `{nama}`; between two names there must be an operator (+ - * /)",
)


def other_sign(spot: Spot) -> int | None:
    """`a x b`, `a : b`, `a dibagi b`: behind an operand this can be no name."""
    found = spot.match(_SIGN)
    terminal, sign = _SIGNS.get(found.group().lower(), ("", "")) if found else ("", "")
    if not found or not spot.in_formula or not spot.driver.accepts(terminal):
        return None
    span = spot.span(spot.start, found.end())
    spot.unreadable(spot.start, found.end(), same(f"`{sign}`"), fix=Edit(span, sign, certain=True))
    spot.replace(0, terminal, sign, spot.start, found.end())
    return found.end()


def comma_between_arguments(spot: Spot) -> int | None:
    """`rata_rata(a, b)`: the comma belongs to numbers."""
    if spot.char != "," or spot.since("PANGGIL") is None or not spot.driver.accepts("TITIK_KOMA"):
        return None
    span = spot.span(spot.start, spot.start + 1)
    spot.unreadable(spot.start, spot.start + 1, same("`;`"), fix=Edit(span, ";"))
    spot.driver.feed("TITIK_KOMA", ";", spot.start)
    return spot.start + 1


def missing_equals(spot: Spot) -> int | None:
    """`formula a / b`."""
    word = spot.word if spot.match(_OPERATOR) and not spot.newline and not spot.in_formula else None
    head = spot.head if word is not None and word.shape is Shape.FORMULA else None
    if head is None or len(head.argumen) != 1 or not is_name(head.argumen[0]):
        return None
    first = head.argumen[0]
    spot.unreadable(first.start, first.end, same("`=`"), fix=Edit(spot.span(first.start, first.start), "= "))
    spot.replace(1, "SAMA", "=", first.start, first.start)
    return first.start


def colon_behind_word(spot: Spot) -> int | None:
    """`formula: a / b`, `Tujuan: Meningkatnya mutu`: a statement is written like an entry."""
    depth = spot.since("kunci") if spot.char and not spot.newline else None
    if not depth:
        return None
    key = spot.value(depth)
    word = spot.words.get(meant(getattr(key, "ejaan", "").lower()))
    if word is None:
        return None
    formula = word.shape is Shape.FORMULA
    colon, first = spot.driver.text.index(":", key.end), spot.begin(depth - 1)
    if key.ejaan == word.name:
        spot.unneeded(colon, colon + 1, " =" if formula else "")
    else:
        span = spot.span(key.start, colon + 1)
        fix = Edit(span, word.name + " =" * formula, certain=True)
        spot.findings.append(unknown_word.taken_for(word.name, fix))
    spot.replace(depth + 1, "KATA", word.name, key.start, key.end)
    spot.driver.end = first
    if formula:
        spot.replace(0, "SAMA", "=", first, first)
    return first


def equals_behind_word(spot: Spot) -> int | None:
    """`mendukung = S1, S2`: a statement is written like a formula."""
    depth = spot.since("SAMA") if spot.char and not spot.newline else None
    word = spot.word if depth and spot.symbol(depth + 1) == "KATA" else None
    if not depth or word is None or word.shape is Shape.FORMULA:
        return None
    sign, first = spot.begin(depth), spot.begin(depth - 1)
    spot.unneeded(sign, sign + 1)
    spot.unwind(depth + 1)
    spot.driver.end = first
    return first


def operand_cut(spot: Spot) -> int | None:
    """`formula = a +` and then the next statement: its word is no operand."""
    if spot.symbol() != "NAMA" or spot.value() not in spot.driver.words or not spot.in_formula:
        return None
    if not isinstance(spot.value(1), str):
        return None
    start, end = spot.begin(), spot.begin(1) + len(spot.value(1))
    if "\n" not in spot.driver.text[end:start]:
        return None
    spot.unwind(1)
    spot.unreadable(end, end)
    word, begin = spot.drop()
    spot.mark_broken(word, begin, end)
    spot.driver.end = end
    return start


def name_of_words(spot: Spot) -> int | None:
    """`formula = jumlah koperasi / dinilai`: an operator, or the name is one word."""
    found = spot.match(_WORDS)
    if found is None or spot.newline or not spot.in_formula or not spot.driver.accepts("KALI"):
        return None
    before = spot.value() if spot.symbol() == "NAMA" else ""
    joined = "_".join([before, *found.group().split()]) if before else "nama_indikator"
    help_ = Text(id=_ONE_WORD.id.format(nama=joined), en=_ONE_WORD.en.format(nama=joined))
    spot.unreadable(spot.start, found.end(), help=help_)
    stop = spot.line_end
    word, begin = spot.drop()
    spot.mark_broken(word, begin, stop)
    spot.driver.end = stop
    return stop
