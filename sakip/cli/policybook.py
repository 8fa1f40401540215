"""The policies of the library, each with its page: its text, whence it is, what it promises, what it comes to."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from textwrap import fill, indent
from typing import TYPE_CHECKING

from sakip.diagnostics.cells import width_of
from sakip.diagnostics.colour import Ink, Paint
from sakip.source.workspace import from_library, library_names
from sakip.text.bilingual import Lang, Text

if TYPE_CHECKING:
    from sakip.evaluation.conformance import Row
    from sakip.model.nodes import Kebijakan, Skala

BASE = "dasar"
# The libraries of policies, in the order in which one would read them.
SHELVES = {
    BASE: Text(id="Kebijakan dasar: selalu berlaku", en="The base: always holds"),
    "capaian": Text(id="Capaian indikator", en="Achievement of an indicator"),
    "batas": Text(id="Batas capaian", en="Bounds of the achievement"),
    "penggabungan": Text(id="Dari indikator ke sasaran dan instansi", en="From indicators to objectives and agency"),
    "perbandingan": Text(id="Kemajuan, pertumbuhan, serapan", en="Progress, growth, absorption"),
    "efisiensi": Text(id="Efisiensi", en="Efficiency"),
    "pembulatan": Text(id="Pembulatan", en="Rounding"),
    "permendagri-86-2017": Text(id="Permendagri 86/2017: langsung berlaku", en="Permendagri 86/2017: holds at once"),
}
STATUS = {
    "peraturan": Text(id="tertulis dalam peraturan", en="written in a regulation"),
    "praktik": Text(id="dipakai dalam praktik", en="used in practice"),
    "perlu_diverifikasi": Text(id="perlu diverifikasi", en="to be verified"),
    "keliru": Text(id="keliru, hanya untuk mengenali angkanya", en="mistaken, only to recognise its numbers"),
}
_DECLARED = re.compile(r'^kebijakan (\w+) "', re.MULTILINE)
_USE = Text(id='Dipakai dengan `pakai "{library}"`.', en='Used with `pakai "{library}"`.')
_STATUS = Text(id="Status", en="Status")
_BASIS = Text(id="Dasar", en="Legal basis")
_SOURCE = Text(id="Sumber", en="Source")
_NOTE = Text(id="Catatan", en="Note")
PROMISES = Text(id="Yang dijamin", en="What it promises")
COMES_TO = Text(id="Hasilnya", en="What it comes to")
ROW_HEAD = (
    Text(id="Angka", en="Figure"),
    Text(id="Arah", en="Direction"),
    Text(id="Target", en="Target"),
    Text(id="Realisasi", en="Result"),
    Text(id="Lainnya", en="Also"),
    Text(id="Hasil", en="Comes to"),
)
_WORDS = frozenset((0, 1, 4))  # the columns that hold words, not numbers


@cache
def libraries() -> dict[str, str]:
    """The library that declares each policy, by its name; nothing is parsed for it."""
    return {name: each for each in library_names() for name in _DECLARED.findall(from_library(each).text)}


def policy(name: str) -> "Kebijakan":
    """The policy called *name*, one of `libraries()`."""
    from sakip.evaluation.library import shelf
    from sakip.model.nodes import Kebijakan

    found = shelf()[name]
    assert isinstance(found, Kebijakan)  # noqa: S101 - what `libraries` found is declared as a policy
    return found


def comes_to(name: str) -> "tuple[Row, ...]":
    """The rows of the conformance table that speak of the policy called *name*."""
    from sakip.evaluation.conformance import rows

    return tuple(each for each in rows() if each.kebijakan == name)


def use(library: str, lang: Lang) -> str:
    """How a plan uses *library*; "" for the base, which is not chosen."""
    return _USE.in_(lang).format(library=library) if library != BASE else ""


def facts(item: "Kebijakan | Skala", lang: Lang) -> Iterator[str]:
    """Status, legal basis, sources and notes of *item*, a line each. Notes are Indonesian only."""
    yield f"{_STATUS.in_(lang)}: {STATUS[item.status].in_(lang)}"
    yield from (f"{_BASIS.in_(lang)}: {each}" for each in item.dasar)
    yield from (f"{_SOURCE.in_(lang)}: {each}" for each in item.sumber)
    if lang is Lang.ID:
        yield from (f"{_NOTE.in_(lang)}: {each}" for each in item.catatan)


def promises(item: "Kebijakan", lang: Lang) -> Iterator[tuple[str, str]]:
    """What *item* promises: the word, and what it means."""
    from sakip.syntax.vocabulary import GUARANTEES

    return ((each, GUARANTEES[each].in_(lang)) for each in item.menjamin)


def terminal(name: str, lang: Lang, paint: Paint, width: int) -> str:
    """The page of the policy called *name* as text for a terminal *width* columns wide."""
    item, how = policy(name), use(libraries()[name], lang)
    parts = [
        f"{paint(f'{name} · {item.judul.in_(lang)}', Ink.STRONG)}\n{paint(how, Ink.FAINT)}".rstrip(),
        indent(item.letak.text, "    "),
        "\n".join(_filled(each, width, "  ") for each in facts(item, lang)),
    ]
    if item.menjamin:
        told = (_filled(f"{word}: {meaning}", width, "  ") for word, meaning in promises(item, lang))
        parts.append("\n".join((paint(PROMISES.in_(lang), Ink.STRONG), *told)))
    table = [[each.in_(lang) for each in ROW_HEAD], *(row.told(lang) for row in comes_to(name))]
    parts.append("\n".join((paint(COMES_TO.in_(lang), Ink.STRONG), *_columns(table))))
    return "\n\n".join(parts) + "\n"


def _filled(text: str, width: int, stem: str) -> str:
    return fill(
        text, width, initial_indent=stem, subsequent_indent=stem * 2, break_long_words=False, break_on_hyphens=False
    )


def _columns(table: Sequence[Sequence[str]]) -> Iterator[str]:
    """*table* in columns: words to the left, numbers to the right; columns without anything are left out."""
    kept = [at for at in range(len(table[0])) if any(row[at] for row in table[1:])]
    wide = {at: max(width_of(row[at]) for row in table) for at in kept}
    for row in table:
        cells = (_padded(row[at], wide[at], left=at in _WORDS) for at in kept)
        yield f"  {'  '.join(cells)}".rstrip()


def _padded(text: str, wide: int, *, left: bool) -> str:
    space = " " * (wide - width_of(text))
    return f"{text}{space}" if left else f"{space}{text}"
