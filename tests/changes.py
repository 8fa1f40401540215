"""Changes of a plan that change nothing of what it says: order, files, names, spacing. Of trees, or of plain text."""

import random
import re
from collections.abc import Callable, Iterator, Sequence

from sakip.source.file import SourceFile
from sakip.syntax.from_text import read
from sakip.syntax.tree import Berindeks, Biner, Ekspresi, Item, Nama, Negatif, Panggil, Pasangan, Pernyataan
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape, inner_block

_LONG = '"""'
_WORDS_OF_THE_LANGUAGE = (Shape.CHOICE, Shape.CHOICES, Shape.UNIT)
_HEADED_BY_NO_NAME = ("dokumen", "narasi", "uji")


def tree(text: str) -> list[Item]:
    """What is written in *text*."""
    return read(SourceFile("a.sakip", text)).isi


# ── order and files ─────────────────────────────────────────────────────────────────────────────────


def spread(items: Sequence[Item], chance: random.Random, files: int) -> list[list[Item]]:
    """*items* over so many files."""
    parts: list[list[Item]] = [[] for _ in range(files)]
    for item in items:
        chance.choice(parts).append(item)
    return parts


def shuffled(items: Sequence[Item], chance: random.Random, kind: str | None = TOP) -> list[Item]:
    """*items* with the declarations among them, and those inside, in another order; properties keep theirs."""
    inside = [_shuffled_inside(each, chance, kind) for each in items]
    movable = [index for index, each in enumerate(inside) if _opens(each, kind)]
    order = chance.sample(movable, len(movable))
    moved = dict(zip(movable, (inside[index] for index in order), strict=True))
    return [moved.get(index, each) for index, each in enumerate(inside)]


def _opens(item: Item, kind: str | None) -> str | None:
    """The vocabulary inside *item*, where it is a declaration."""
    return inner_block(kind, item.kata) if kind and isinstance(item, Pernyataan) else None


def _shuffled_inside(item: Item, chance: random.Random, kind: str | None) -> Item:
    inner = _opens(item, kind)
    if isinstance(item, Pasangan) or inner is None or item.isi is None or BLOCKS[inner].entries is not None:
        return item
    isi = shuffled(item.isi, chance, inner)
    return Pernyataan(item.kata, item.argumen, item.klausa, item.rumus, isi, item.start, item.end)


# ── names ───────────────────────────────────────────────────────────────────────────────────────────


def renamed(text: str, mark: str) -> str:
    """*text* in which every name that it declares begins with *mark*, wherever it is used."""
    items = tree(text)
    declared = set(_declared(items, TOP))
    places = {each.start for each in _names(items, TOP) if {each.ejaan, each.ejaan.rpartition(".")[0]} & declared}
    return "".join((mark if at in places else "") + sign for at, sign in enumerate(text))


def _declared(items: Sequence[Item], kind: str | None) -> Iterator[str]:
    for item in items:
        inner = _opens(item, kind)
        if isinstance(item, Pernyataan) and inner and inner not in _HEADED_BY_NO_NAME:
            yield from (each.ejaan for each in item.argumen[:1] if isinstance(each, Nama))
        yield from _declared(item.isi or [], inner)


def _names(items: Sequence[Item], kind: str | None) -> Iterator[Nama]:
    """Every name in *items* that may be one of the plan's own, where it stands."""
    for item in items:
        if isinstance(item, Pasangan):
            yield from (each for each in (item.kunci, item.nilai) if isinstance(each, Nama))
        elif not _of_the_language(item, kind):
            yield from (each for each in item.argumen if isinstance(each, Nama))
            yield from operands(item.rumus)
        yield from _names(item.isi or [], _opens(item, kind))


def _of_the_language(item: Pernyataan, kind: str | None) -> bool:
    word = BLOCKS[kind].words.get(item.kata) if kind else None
    return word is not None and word.shape in _WORDS_OF_THE_LANGUAGE


def operands(part: Ekspresi | None) -> Iterator[Nama]:
    """The names in a formula, where they stand."""
    match part:
        case Nama():
            yield part
        case Berindeks():
            yield part.nama
        case Biner():
            yield from operands(part.kiri)
            yield from operands(part.kanan)
        case Negatif():
            yield from operands(part.isi)
        case Panggil():
            for each in part.argumen:
                yield from operands(each)


# ── plain text ──────────────────────────────────────────────────────────────────────────────────────


def with_other_line_ends(text: str) -> str:
    """*text* as an editor on another system saves it."""
    return text.replace("\n", "\r\n")


def with_comments(text: str) -> str:
    """*text* with a comment and an empty line before every line."""
    return _lines(text, lambda line: f'# — }} "\n\n{line}')


def indented_more(text: str) -> str:
    """*text* indented twice as far."""
    return _lines(text, lambda line: re.sub(r"\A +", lambda found: found[0] * 2, line))


def _lines(text: str, change: Callable[[str], str]) -> str:
    """*text* with each line changed but those that a text of several lines goes on in."""
    parts, inside = [], False
    for line in text.splitlines(keepends=True):
        parts.append(line if inside else change(line))
        inside ^= line.count(_LONG) % 2 == 1
    return "".join(parts)
