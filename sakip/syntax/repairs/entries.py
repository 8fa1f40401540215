"""Keys and values: a colon forgotten, a value forgotten, a range or a missing value written as elsewhere."""

from __future__ import annotations

import re

from sakip.diagnostics.diagnostic import Edit
from sakip.numbers.periode import part_meant
from sakip.syntax.rules import sk002_teks_tanpa_petik as unquoted
from sakip.syntax.rules import sk006_kata_tanpa_isi as no_value
from sakip.syntax.spot import Spot
from sakip.syntax.tree import FORGOTTEN, Nama
from sakip.text.bilingual import Text, same

_KEY = re.compile(
    r'(?P<key>\d{4}\.\.\d{4}|\w+(?:\.\w+)*|"[^"\n]*")(?P<mark>[ \t]*[=;]|[ \t]+[-–—](?=[ \t]))?'
    r"(?=[ \t]+[^\s}:]|=[ \t]*[^\s}])(?![ \t]+\w[\w.]*[ \t]*:)"
)
_WORD_BEFORE_KEY = re.compile(r"(?P<word>[^\W\d]\w*\.?[ \t]*)(?<=[ \t.])(?=(?:\d{4}|tw\d|sm\d|bln\d+)[ \t]*:)")
_YEAR_WORDS = frozenset(("tahun", "thn", "th", "ta", "t.a"))
_YEARS = re.compile(
    r"(?P<first>\d{4})[ \t]*(?:[-–—−]|s\.?/?d\.?|sampai(?:[ \t]+dengan)?)[ \t]*(?P<last>\d{4})(?=[ \t]*:)"
)
_PART = re.compile(r"(?P<key>[^\W\d]+[ \t._-]+(?:\d{1,2}|[IVXivx]+))[ \t]*:(?=[ \t]*[^\s:])")
_YEAR = re.compile(r"\d{4}\b")
_PERIOD = re.compile(r"\d{4}(?:\.\.\d{4})?|(?:tw|sm|bln)\d+")
_NUMBER = re.compile(r"-?(?:Rp\.?[ \t]*)?\d+(?:[.,]\d+)*[%‰]?")
_RANGE = re.compile(
    r"[ \t]*(?:-|–|—|s\.?/?d\.?|sampai(?:[ \t]+dengan)?)[ \t]*(?P<high>(?:Rp\.?[ \t]*)?\d+(?:[.,]\d+)*[%‰]?)"
)
_BOUND = re.compile(
    r"(?P<word>≥|≤|=[ \t]*[<>]|"
    r"(?:minimal|minimum|min\.?|maksimal|maksimum|maks\.?|paling (?:sedikit|rendah|banyak|tinggi))(?=[ \t]))"
    r"[ \t]*(?P<number>(?:Rp\.?[ \t]*)?\d+(?:[.,]\d+)*(?:[ \t]?[%‰])?)"
)
_AT_LEAST = re.compile(r"≥|=[ \t]*>|min.*|paling (?:sedikit|rendah)")
_KEY_OF_WORDS = re.compile(r"(?P<key>[^\W\d]\w*(?:[ \t/&-]+\w+)+)[ \t]*:(?=[ \t])")
_WHOLE = re.compile(r"[^\s{}#]*")
_VALUE = Text(
    id='nilai, mis. `27,45%`; bila tidak ada: `belum "alasan"` atau `tidak_berlaku "alasan"`',
    en='a value, such as `27,45%`; where there is none: `belum "reason"` or `tidak_berlaku "reason"`',
)


def key_without_colon(spot: Spot) -> int | None:
    """`2024 70`, `2024 = 70`."""
    found = spot.match(_KEY)
    if found is None or not (spot.at_item or _behind_entry(spot)) or not spot.takes_entries:
        return None
    if spot.word_of_block is None and not _PERIOD.fullmatch(found["key"]):
        return None  # in a block of which nothing is known it may as well be a word
    spot.driver.reduce("KATA")
    key, stop = found["key"], found.end("key")
    place = spot.span(found.start("mark"), found.end("mark")) if found["mark"] else spot.span(stop, stop)
    spot.unreadable(spot.start, stop, same(f"`{key}:`"), fix=Edit(place, ":"))
    spot.replace(0, "KUNCI_TEKS" if key[0] == '"' else "KUNCI", f"{key}:", spot.start, found.end())
    return found.end()


def _behind_entry(spot: Spot) -> bool:
    """Whether a year begins here, behind a complete entry."""
    return _behind_value(spot) and spot.match(_YEAR) is not None


def _behind_value(spot: Spot) -> bool:
    """Whether the next key may begin here."""
    return spot.start > spot.driver.end and spot.driver.accepts("KUNCI")


def key_without_value(spot: Spot) -> int | None:
    """`2024:` and nothing behind it: the block ends, the file ends, or the next key comes."""
    if spot.symbol() in ("KUNCI", "KUNCI_TEKS") and spot.char in ("}", "", ";", ","):
        _report_key(spot, spot.begin(), spot.value())
        _leave(spot, 1, spot.driver.end)
        return spot.start
    if spot.char == ":" and spot.symbol() in ("NAMA", "ANGKA") and spot.symbol(1) == "kunci":
        key, start = spot.value(1), spot.begin()
        _report_key(spot, key.start, f"{spot.driver.text[key.start : key.end]}:")
        _leave(spot, 2, start)
        return start
    return None


def dash_for_nothing(spot: Spot) -> int | None:
    """`2023: -`: a dash is no value."""
    depth = 1 if spot.symbol() == "ANGKA" and spot.char == ":" else 0
    if spot.symbol(depth) != "KURANG" or spot.symbol(depth + 1) != "kunci":
        return None
    dash = spot.begin(depth)
    start = spot.begin() if depth else spot.start
    spot.unreadable(dash, dash + 1, _VALUE)
    _leave(spot, depth + 2, dash + 1)
    return start


def range_in_words(spot: Spot) -> int | None:
    """`80-90`, `80 s/d 90`, `renstra 2021 s/d 2026`: a range is written `80..90`."""
    found = spot.match(_RANGE) if not spot.newline else None
    if found is None or not (spot.symbol(1) in ("kunci", "KATA") and _NUMBER.fullmatch(spot.written())):
        return None
    start, written = spot.begin(), f"{spot.written()}..{found['high']}"
    span = spot.span(start, found.end())
    spot.unreadable(start, found.end(), same(f"`{written}`"), fix=Edit(span, written, certain=True))
    spot.replace(1, "RENTANG", written, start, found.end())
    return found.end()


def bound_in_words(spot: Spot) -> int | None:
    """`minimal 80`, `≥80`, `=>80`: a bound is written `>=80`."""
    found = spot.match(_BOUND) if spot.symbol() in ("kunci", "KUNCI", "KUNCI_TEKS") else None
    start = spot.start
    if found is None and spot.symbol(1) == "kunci" and isinstance(spot.value(), str | Nama) and not spot.newline:
        start = spot.begin()
        found = _BOUND.match(spot.driver.text, start)
    if found is None or found.end() <= spot.driver.end:
        return None
    sign = ">=" if _AT_LEAST.fullmatch(found["word"]) else "<="
    written = f"{sign}{found['number']}"
    span = spot.span(start, found.end())
    spot.unreadable(start, found.end(), same(f"`{written}`"), fix=Edit(span, written, certain=True))
    spot.replace(0 if start == spot.start else 1, "BATAS", written, start, found.end())
    return found.end()


def key_of_words(spot: Spot) -> int | None:
    """`Sangat Baik: >=90`: a key of several words stands in quotes."""
    found = spot.match(_KEY_OF_WORDS) if spot.at_item and spot.takes_keys else None
    if found is None:
        return None
    span = spot.span(spot.start, found.end("key"))
    spot.findings.append(unquoted.RULE.at(span, fix=Edit(span, f'"{found["key"]}"'), teks=found["key"]))
    spot.replace(0, "KUNCI_TEKS", f'"{found["key"]}":', spot.start, found.end())
    return found.end()


def part_in_words(spot: Spot) -> int | None:
    """`TW II: 5%`, `triwulan 2: 5%`: a quarter is written `tw2`."""
    begun = spot.since("KATA") if spot.char == ":" and not spot.newline else None  # as a statement of the word
    if not spot.takes_entries or (begun is None and not (spot.at_item or _behind_value(spot))):
        return None
    start = spot.start if begun is None else spot.begin(begun)
    found = _PART.match(spot.driver.text, start)
    meant = part_meant(found["key"]) if found else ""
    if found is None or not meant:
        return None
    spot.unwind(0 if begun is None else begun + 1)
    spot.driver.reduce("KATA")
    stop = found.end("key")
    spot.unreadable(start, stop, same(f"`{meant}:`"), fix=Edit(spot.span(start, stop), meant, certain=True))
    spot.replace(0, "KUNCI", f"{meant}:", start, found.end())
    return found.end()


def word_before_key(spot: Spot) -> int | None:
    """`tahun 2024: 5%`, `th. 2024: 5%`."""
    found = spot.match(_WORD_BEFORE_KEY)
    word = found["word"].rstrip() if found else ""
    certain = word.rstrip(".").casefold() in _YEAR_WORDS
    if found is None or not spot.takes_entries or not (spot.at_item or (certain and _behind_value(spot))):
        return None
    help_ = Text(id=f"hapus `{word}`", en=f"delete `{word}`")
    fix = Edit(spot.span(spot.start, found.end()), "", certain=certain)
    spot.driver.reduce("KATA")
    spot.unreadable(spot.start, spot.start + len(word), help=help_, fix=fix)
    return found.end()


def range_of_years(spot: Spot) -> int | None:
    """`2026-2030: 75%`, `2026 s.d. 2030: 75%`."""
    found = spot.match(_YEARS)
    if found is None or not spot.takes_entries or not (spot.at_item or _behind_value(spot)):
        return None
    meant = f"{found['first']}..{found['last']}"
    fix = Edit(spot.span(spot.start, found.end()), meant, certain=True)
    spot.driver.reduce("KATA")
    spot.unreadable(spot.start, found.end(), same(f"`{meant}:`"), fix=fix)
    colon = spot.driver.text.index(":", found.end()) + 1
    spot.replace(0, "KUNCI", f"{meant}:", spot.start, colon)
    return colon


def odd_value(spot: Spot) -> int | None:
    """`N/A`, `n.a.`, `IDR 5`: what follows a key is no value; the next key is read."""
    apart = spot.start > spot.driver.end and _NUMBER.fullmatch(spot.written())
    if spot.newline or apart or spot.symbol(1) != "kunci" or spot.symbol() == "BUKA":
        return None
    start, stop = spot.begin(), spot.match(_WHOLE).end()  # type: ignore[union-attr] # it matches, if nothing
    if stop == spot.start:
        return None
    spot.unreadable(start, stop, _VALUE)
    _leave(spot, 2, stop)
    return stop


def _leave(spot: Spot, depth: int, end: int) -> None:
    """Leave the entry, which is the last *depth* things, without a value: it is not missing."""
    start = spot.begin(depth - 1)
    spot.unwind(depth)
    spot.driver.end = end
    if spot.at_item and spot.takes_entries:
        spot.mark_broken(FORGOTTEN, start, end)


def _report_key(spot: Spot, start: int, key: str) -> None:
    written = key[:-1].rstrip()
    spot.findings.append(no_value.RULE.at(spot.span(start, start + len(written)), kata=f"{written}:"))
