"""Words that stand where they cannot: how one sees that a text was read otherwise than it was meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sakip.syntax.tree import Item, Pernyataan, Teks
from sakip.syntax.vocabulary import BLOCKS, TOP, Shape, known_words

_WITH_BLOCKS = (Shape.BLOCK, Shape.SERIES, Shape.LAYER)


def misplaced(items: Sequence[Item]) -> int:
    """How many words of the language stand in *items* where they cannot, as far as the vocabulary knows."""
    known, count = known_words(), 0
    waiting = [(items, TOP)]
    for inside, kind in waiting:
        words, entries = _inner(kind)
        for item in inside:
            if isinstance(item, Pernyataan):
                inner = words.get(item.kata)
                if inner is None:
                    count += item.kata in known
                elif inner and item.isi:
                    waiting.append((item.isi, inner))
                elif inner and item.isi is None:
                    count += _is_property(item)
            elif not entries:
                count += bool(words.get(getattr(item.kunci, "ejaan", "").lower(), "?"))
    return count


def _is_property(item: Pernyataan) -> bool:
    """Whether *item* is written as a property, `satuan persen`, where its word begins a declaration."""
    return item.kata in _twofold() and not any(isinstance(each, Teks) for each in item.argumen)


@cache
def _twofold() -> frozenset[str]:
    """The words that begin a declaration in one block and are a property of another."""
    words = [word for block in BLOCKS.values() for word in block.words.values()]
    declare = {each.name for each in words if each.shape is Shape.BLOCK}
    return frozenset(each.name for each in words if each.name in declare and each.shape not in _WITH_BLOCKS)


@cache
def _inner(kind: str) -> tuple[dict[str, str], bool]:
    """The words of *kind*, each with the kind of block that it opens, if that is known; whether it takes entries."""
    words = {name: word.block if word.block in BLOCKS else "" for name, word in BLOCKS[kind].words.items()}
    return words, BLOCKS[kind].entries is not None
