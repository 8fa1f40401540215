"""A figure by every policy, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cli.comparisons.words import Comparison, behind, called, cells, chosen, heading, tried, verdict, written_as
from sakip.diagnostics.cells import width_of
from sakip.diagnostics.colour import Ink, Paint
from sakip.diagnostics.folding import Piece, cut, folded, painted
from sakip.evaluation.alternatives import Search
from sakip.text.bilingual import Lang, Text

MOST = 8
_GAP = "  "
_CHOOSE = Text(
    id="Agar rencana ini memakainya, sebagai ganti rumusnya sendiri:",
    en="For this plan to follow it, in place of its own formula:",
)
_WHAT = Text(id="Apa isi sebuah kebijakan: sakip explain NAMA", en="What a policy says: sakip explain NAME")
_MORE = Text(id="dan {jumlah} cara lain", en="and {jumlah} other ways")


def written(comparison: Comparison, lang: Lang, paint: Paint, width: int) -> str:
    """The whole comparison in lines of at most *width* cells."""
    lines = [*_table(comparison, lang, paint, width)]
    if comparison.search is not None:
        lines += ["", *_explained(comparison.found, comparison.search, lang, paint, width)]
    return "".join(f"{line}\n" for line in lines)


def _table(comparison: Comparison, lang: Lang, paint: Paint, width: int) -> Iterator[str]:
    yield from folded([(heading(comparison, lang), Ink.STRONG)], paint, width)
    yield ""
    rows = [cells(each, lang) for each in comparison.ordered]
    result, name = (max(width_of(row[at]) for row in rows) for at in (0, 1))
    before = ""
    for number, (shown, policy, said, _) in enumerate(rows):
        again = shown == before and number > 1  # the plan's own figure is set apart from those of others
        first: Piece = (_right("" if again else shown, result), Ink.STRONG if number == 0 else None)
        pieces: list[Piece] = [first, (f"{_GAP}{policy:<{name}}", None), (f"{_GAP}{said}", Ink.FAINT)]
        yield painted(cut(pieces, width), paint).rstrip()
        before = shown
    yield ""
    yield from folded([(_WHAT.in_(lang), Ink.FAINT)], paint, width)


def _explained(found: str, search: Search, lang: Lang, paint: Paint, width: int) -> Iterator[str]:
    ink = Ink.GOOD if search.fitting else Ink.WARNING
    yield from folded([(verdict(found, search, lang), ink)], paint, width)
    for each in search.fitting[:MOST]:
        more = f"  ({told})" if (told := behind(each, lang)) else ""
        yield from folded([(called(each, lang), None), (more, Ink.FAINT)], paint, width, (_GAP, None), (_GAP * 2, None))
    if len(search.fitting) > MOST:
        yield f"{_GAP}{_MORE.in_(lang).format(jumlah=len(search.fitting) - MOST)}"
    yield from folded([(tried(search, lang), Ink.FAINT)], paint, width)
    best = chosen(search)
    if best is not None and (choice := written_as(best)):
        yield ""
        yield from folded([(_CHOOSE.in_(lang), None)], paint, width)
        yield from (f"{_GAP}{line}" for line in choice)


def _right(text: str, width: int) -> str:
    return " " * (width - width_of(text)) + text
