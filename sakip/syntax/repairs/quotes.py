"""Texts without quotes, with one quote, or between other marks than straight quotes."""

from __future__ import annotations

import re

from attrs import evolve

from sakip.diagnostics.diagnostic import Edit
from sakip.syntax.rules import sk002_teks_tanpa_petik as unquoted
from sakip.syntax.rules import sk003_petik_tak_ditutup as unclosed
from sakip.syntax.spot import Spot, escaped, is_name, shortened
from sakip.syntax.tree import Angka, Item, Nama, Pernyataan, Teks
from sakip.syntax.vocabulary import Shape
from sakip.text.bilingual import Text

_WORD = re.compile(r"[^\W\d]\w*")
_REST = re.compile(r"[^\n{}#]*")
_NOTE = re.compile(r"[^\n{}#]*?(?=[ \t]+\w[\w.]*[ \t]*:|[ \t]*(?:[\n{}#]|\Z))")
# A word that only the language has: those of one part are words of Indonesian as well.
_WORD_OF_LANGUAGE = re.compile(r"[ \t]+([a-z]+(?:_[a-z]+)+)(?=[ \t]+[^\s])")
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_ORDINARY = re.compile(r"[A-Z][a-z]{2,}")
_DOUBLED = re.compile(r'[^"\n]+""')
_OVER_LINES = re.compile(
    r'"(?P<all>[^"\n{}]*\n(?:[^"\n{}=:]*\n){0,3}?(?P<last>[^"\n{}=:]*))"(?=[ \t]*(?:[{}\n]|\r|\Z))'
)
_WITHIN = re.compile(r'(?P<inner>\w[^"\n{}]*)"(?P<rest>[^"\n{}]*)"')
_SINGLE = Text(id="di dalam teks, pakai petik tunggal: '{isi}'", en="within a text, use single quotes: '{isi}'")
_ONE_LINE = Text(
    id='teks dalam "…" selesai di barisnya; teks beberapa baris diapit tiga tanda petik, """…"""',
    en='a text in "…" ends on its line; a text of several lines stands between triple quotes, """…"""',
)
_PAIRS = {"'": "'", "`": "`'", "´": "´", "‘": "’'", "’": "’", "‚": "’‘", "«": "»", "»": "«", "‹": "›"}
_PART_OF_TEXT = frozenset("/-–—&+.()%*")
_CLOSING = ("”", "“", '"')
_CURLY = ("“", "”", "„")
_ONE_WORD = Text(id="nama ditulis satu kata, mis. `{nama}`", en="a name is one word, such as `{nama}`")
_UNIT_ONCE = Text(
    id='satuan cukup ditulis sekali dengan `satuan`; keterangan lain ditulis "…"',
    en='the unit is stated once, with `satuan`; any other remark stands in "…"',
)


def doubled_quotes(spot: Spot) -> int | None:
    """`""Ekonomi""`."""
    found = spot.match(_DOUBLED) if spot.start == spot.driver.end else None
    start = spot.start - 2
    if found is None or spot.driver.text[start : spot.start] != '""':
        return None
    head, words = spot.head, found.group()[:-2]
    _report(spot, words, start, found.end())
    if head is not None:
        head.argumen[-1] = Teks(words, start, found.end())
        spot.driver.end = found.end()
    else:
        spot.replace(1, "TEKS", f'"{escaped(words)}"', start, found.end())
    return found.end()


def quotes_within(spot: Spot) -> int | None:
    """`"ditetapkan "sementara" oleh Bappeda"`: within a text, quotes are single."""
    found = spot.match(_WITHIN) if spot.start == spot.driver.end else None
    head = spot.head if found else None
    text = head.argumen[-1] if head is not None and head.argumen else None
    if found is None or head is None or not isinstance(text, Teks) or text.panjang or text.end != spot.start:
        return None
    words = f"{text.isi}'{found['inner']}'{found['rest']}"
    fix = Edit(spot.span(text.start, found.end()), f'"{escaped(words)}"')
    help_ = Text(id=_SINGLE.id.format(isi=found["inner"]), en=_SINGLE.en.format(isi=found["inner"]))
    spot.unreadable(spot.start, found.end("inner"), help=help_, fix=fix)
    head.argumen[-1] = Teks(words, text.start, found.end())
    spot.driver.end = found.end()
    return found.end()


def text_over_lines(spot: Spot) -> int | None:
    """`"Meningkatnya koperasi` and on the next line `yang sehat" {`: a text of several lines between single quotes."""
    found = spot.match(_OVER_LINES)
    if found is None or not spot.driver.accepts("TEKS") or _WORD.match(found["last"].lstrip()) is None:
        return None
    first = _WORD.match(found["last"].lstrip()).group()  # type: ignore[union-attr] # it matches, if nothing
    if first in spot.driver.words:
        return None
    words = " ".join(found["all"].split())
    fix = Edit(spot.span(spot.start, found.end()), f'"{escaped(words)}"')
    span = spot.span(spot.start, spot.line_end)
    spot.findings.append(unclosed.RULE.at(span, help=_ONE_LINE, fix=fix, teks=shortened(words)))
    spot.take(Teks(words, spot.start, found.end()))
    return found.end()


def unclosed_text(spot: Spot) -> int | None:
    """`"Dinas Koperasi {`: the text goes to the end of the line."""
    text, start, end = spot.driver.text, spot.start, spot.line_end
    if not spot.char or spot.char not in '"“”„':
        return None
    opening = '"""' if text.startswith('"""', start) else text[start]
    behind, limit = start + len(opening), len(text) if opening == '"""' else end
    closing = (opening,) if opening[0] == '"' else _CLOSING
    if any(text.find(mark, behind, limit) >= 0 for mark in closing):
        return None
    words = text[start + len(opening) : end].rstrip(" \t\r{")
    stop = start + len(opening) + len(words)
    words = words[: len(words) - (words[-1:] in _CURLY)]
    straight = '"""' if opening == '"""' else '"'
    closed = f"{straight}{words}{straight}" if opening in straight else f'"{escaped(words)}"'
    fix = Edit(spot.span(start, stop), closed)
    spot.findings.append(unclosed.RULE.at(spot.span(start, stop), fix=fix, teks=shortened(words)))
    start += opening in _CURLY  # that it is curly need not be said again
    if spot.head is None and not spot.driver.accepts("TEKS"):
        word, begin = spot.drop()
        spot.mark_broken(word, begin if begin >= 0 else start, stop)
        spot.driver.end = stop
    else:
        spot.take(Teks(words, start, stop))
    return stop


def other_quotes(spot: Spot) -> int | None:
    """`'Dinas Koperasi'`: a text between marks that are not straight quotes."""
    closing = _PAIRS.get(spot.char)
    if closing is None or not spot.driver.accepts("TEKS"):
        return None
    line = spot.driver.text[spot.start + 1 : spot.line_end]
    length = min((at for at in map(line.find, closing) if at >= 0), default=-1)
    if length < 0:
        return None
    stop = spot.start + length + 2
    _report(spot, line[:length], spot.start, stop)
    spot.take(Teks(line[:length], spot.start, stop))
    return stop


def unquoted_text(spot: Spot) -> int | None:
    """`sasaran S1 Meningkatnya koperasi sehat {`: the words up to the end of the line, or the next key, are a text."""
    if spot.newline or not spot.driver.accepts("TEKS"):
        return None
    if not (spot.match(_WORD) or _goes_on(spot)):
        return None
    inside_entry = spot.since("kunci") is not None
    end = spot.match(_NOTE if inside_entry else _REST).end()  # type: ignore[union-attr] # it matches, if nothing
    written = _until_word(spot, spot.driver.text[spot.start : end]).rstrip(" \t\r,;")
    quoted = _QUOTED.search(written)
    if quoted is not None:
        return _name_of_words(spot, written[: quoted.start()].rstrip())
    begin = spot.start if inside_entry else _text_begin(spot)
    stop = spot.start + len(written)
    words = spot.driver.text[begin:stop]
    if words.endswith('"') and words.count('"') == 1:
        fix = Edit(spot.span(begin, begin), '"')
        spot.findings.append(unquoted.RULE.at(spot.span(begin, stop), fix=fix, teks=shortened(words[:-1])))
        words = words[:-1]
    elif inside_entry and " " not in words:
        spot.findings.append(unquoted.RULE.at(spot.span(begin, stop), help=_UNIT_ONCE, teks=shortened(words)))
    else:
        _report(spot, words, begin, stop)
    spot.take(Teks(words, begin, stop))
    return stop


def rate_without_quotes(spot: Spot) -> int | None:
    """`satuan kejadian per 10.000 kendaraan`: what seems to be a property `per` belongs to the unit."""
    depth = spot.since("KATA")
    if depth is None or spot.value(depth) != "per" or spot.newline or not spot.match(_WORD):
        return None
    items: list[Item] = spot.value(depth + 1) if spot.symbol(depth + 1) == "isi" else []
    unit, text = items[-1] if items else None, spot.driver.text
    if not isinstance(unit, Pernyataan) or unit.kata != "satuan" or not unit.argumen:
        return None
    start = unit.argumen[0].start
    rest: re.Match[str] = spot.match(_REST)  # type: ignore[assignment] # it matches, if nothing
    words = text[start : spot.start] + _until_word(spot, rest.group()).rstrip(" \t\r,;")
    if "\n" in words or '"' in words:
        return None
    stop = start + len(words)
    _report(spot, words, start, stop)
    spot.unwind(depth + 1)
    items[-1] = evolve(unit, argumen=(Teks(words, start, stop),), end=stop)
    spot.driver.end = stop
    return stop


def _until_word(spot: Spot, written: str) -> str:
    """*written* up to the property that begins within it: `ruas jalan` of `ruas jalan sumber_data bina_marga`."""
    starts = (each.start() for each in _WORD_OF_LANGUAGE.finditer(written) if each[1] in spot.driver.words)
    return written[: next(starts, len(written))]


def _report(spot: Spot, words: str, start: int, stop: int) -> None:
    span = spot.span(start, stop)
    spot.findings.append(unquoted.RULE.at(span, fix=Edit(span, f'"{escaped(words)}"'), teks=shortened(words)))


def _goes_on(spot: Spot) -> bool:
    """Whether the spot is amid a text whose first word was taken for a name: `orang/bulan`."""
    head = spot.head if spot.char in _PART_OF_TEXT else None
    return head is not None and len(head.argumen) == 1 and is_name(head.argumen[0]) and _takes_text(spot)


def _takes_text(spot: Spot) -> bool:
    return spot.word is not None and spot.word.shape in (Shape.TEXT, Shape.UNIT)


def _text_begin(spot: Spot) -> int:
    """Where an unquoted text really begins: before the bare name, if that can be no name."""
    head = spot.head
    if head is None or len(head.argumen) != 1:
        return spot.start
    first = head.argumen[0]
    ordinary = isinstance(first, Nama) and _ORDINARY.fullmatch(first.ejaan)
    if isinstance(first, Nama | Angka) and (ordinary or _takes_text(spot)):
        return head.argumen.pop().start
    return spot.start


def _name_of_words(spot: Spot, words: str) -> int | None:
    """`data koperasi sehat "Koperasi"`: the words before the text are all of the name."""
    head = spot.head
    if head is None or not words or len(head.argumen) != 1 or not isinstance(head.argumen[0], Nama):
        return None
    first, stop = head.argumen[0], spot.start + len(words)
    joined = "_".join([first.ejaan, *re.findall(r"\w+", words)])
    help_ = Text(id=_ONE_WORD.id.format(nama=joined), en=_ONE_WORD.en.format(nama=joined))
    spot.unreadable(spot.start, stop, help=help_, fix=Edit(spot.span(first.start, stop), joined))
    head.argumen[0] = Nama(joined, first.start, stop)
    spot.driver.end = stop
    return stop
