"""Marks that are not needed, or that stand for another: `;` `,` `=` `:`, bullets, comments as elsewhere."""

from __future__ import annotations

import re

from sakip.diagnostics.diagnostic import Edit
from sakip.syntax.repairs.braces import forgotten_opening
from sakip.syntax.rules import sk005_penutup_tanpa_pembuka as stray_close
from sakip.syntax.spot import Spot
from sakip.syntax.tree import Angka
from sakip.text.bilingual import Text

_LINE = re.compile(r"[^\n]*")
_BULLET = re.compile(r"(?:[-–—−•▪●*·+✓]+|\(?(?:\d{1,2}|[a-z])[.)])(?=[ \t]+(?:[^\W\d]|\d{4}[ \t]*:))")
_COMMENT = re.compile(r"//|--|/\*|<!--")
_WORD = re.compile(r"[ \t]*(\w+)")
_BLOCK_OR_TEXT = re.compile(r"[ \t]*[\"“{]|[ \t]+[A-Z]")
_HASH = Text(id="komentar ditulis di belakang `#`", en="a comment stands behind `#`")


def stray_brace(spot: Spot) -> int | None:
    """A `}` that closes nothing: one too many, or a `{` was forgotten before."""
    if spot.char != "}" or spot.in_block:
        return None
    if not spot.at_item:
        spot.unreadable(spot.start, spot.start + 1)
        spot.drop()
        return spot.start
    if not forgotten_opening(spot):
        span = spot.span(spot.start, spot.start + 1)
        spot.findings.append(stray_close.RULE.at(span, fix=Edit(span, "")))
    return spot.start + 1


def stray_mark(spot: Spot) -> int | None:
    """A `;`, `,` or `.` behind a statement or an entry."""
    if (
        not spot.char
        or spot.char not in ";,."
        or (spot.char == "." and not _ends_line(spot.driver.text, spot.start + 1))
    ):
        return None
    follows = spot.at_item or spot.driver.accepts("TUTUP") or spot.driver.accepts("KATA")
    if not follows and (spot.driver.accepts("KOMA") or not _ends_line(spot.driver.text, spot.start + 1)):
        return None
    tight = spot.driver.text[spot.start + 1 : spot.start + 2].isalnum()
    spot.unneeded(spot.start, spot.start + 1, " " if tight else "")
    return spot.start + 1


def trailing_comma(spot: Spot) -> int | None:
    """`arah naik,` before the end of a block."""
    if spot.symbol() != "KOMA" or not (spot.newline or spot.char in ("}", "")):
        return None
    spot.unneeded(spot.begin(), spot.begin() + 1)
    spot.driver.end = spot.begin()
    spot.unwind(1)
    return spot.start


def equals_before_value(spot: Spot) -> int | None:
    """`target = { … }`, `satuan = "unit usaha"`, `iku a = "Judul" {`: no formula begins like that."""
    if not spot.char or spot.char not in '{"“' or spot.symbol() != "SAMA":
        return None
    spot.unneeded(spot.begin(), spot.begin() + 1)
    if spot.symbol(1) == "sebutan":
        name = spot.value(1)
        spot.replace(2, "NAMA", name.ejaan, name.start, name.end)
    else:
        spot.unwind(1)
    return spot.start


def mark_in_head(spot: Spot) -> int | None:
    """`iku a: "Judul" {`, `kegiatan 2.17.03.2.01. "Judul" {`, `program 2.17.03 - "Judul" {`."""
    dash = spot.symbol() == "KURANG" and spot.symbol(1) == "kepala" and spot.start > spot.driver.end
    if dash and not spot.newline and (spot.char in tuple('"“{') or spot.char.isalpha()):
        spot.unneeded(spot.begin(), spot.start)
        spot.driver.end = spot.begin()
        spot.unwind(1)
        return spot.start
    behind = _BLOCK_OR_TEXT.match(spot.driver.text, spot.start + 1)
    if spot.char not in tuple(":.–—") or spot.newline or not behind or spot.head is None:
        return None
    spot.unneeded(spot.start, spot.start + 1)
    return spot.start + 1


def doubled_brace(spot: Spot) -> int | None:
    """`iku a "Judul" {{`."""
    if spot.char != "{" or spot.newline or not spot.driver.text[: spot.driver.end].endswith("{"):
        return None
    spot.unneeded(spot.start, spot.start + 1)
    return spot.start + 1


def bullet(spot: Spot) -> int | None:
    """`- strategi "…"`, `1. strategi "…"`."""
    found = spot.match(_BULLET)
    if found is None or not spot.at_item:
        return None
    blank = _blank(spot, spot.start, found.end())
    spot.unneeded(spot.start, found.end(), blank, certain=_before_keyword(spot, found.end()))
    return found.end()


def _blank(spot: Spot, start: int, end: int) -> str:
    """What is put for a bullet, so that what stands behind it stays as far indented as it is."""
    return " " * (end - start) if spot.begins_line(start) else ""


def _before_keyword(spot: Spot, end: int) -> bool:
    """Whether what ends at *end* stands before a word of the language."""
    word = _WORD.match(spot.driver.text, end)
    return word is not None and word[1].lower() in spot.driver.words


def bullet_behind_statement(spot: Spot) -> int | None:
    """The same behind a statement, where `-` or `2` could still have been its number."""
    if spot.symbol() == "KURANG" and spot.symbol(1) == "kepala" and spot.begins_line(spot.begin()):
        spot.unneeded(spot.begin(), spot.begin() + 1, " ")
        spot.unwind(1)
        spot.driver.end = spot.start
        return spot.start
    head = spot.head if spot.char in (".", ")") else None
    number = head.argumen[-1] if head and len(head.argumen) > 1 else None
    if head is None or not isinstance(number, Angka) or not spot.begins_line(number.start):
        return None
    head.argumen.pop()
    blank = _blank(spot, number.start, spot.start + 1)
    spot.unneeded(number.start, spot.start + 1, blank, certain=_before_keyword(spot, spot.start + 1))
    spot.driver.end = spot.start + 1
    return spot.start + 1


def other_comment(spot: Spot) -> int | None:
    """`// catatan`, `-- catatan`."""
    found = spot.match(_COMMENT)
    if found is None or not (spot.at_item or (spot.driver.accepts("KATA") and not spot.in_formula)):
        return None
    spot.unneeded(spot.start, found.end(), "#", _HASH)
    return spot.line_end


def _ends_line(text: str, start: int) -> bool:
    """Whether nothing but a comment follows on the line."""
    return _LINE.match(text, start).group().split("#")[0].strip() == ""  # type: ignore[union-attr] # it matches, if nothing
