"""Locks as they are written into a plan: one fact a line, sorted, so that a person can read and git can merge them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sakip.comparison.locks import Sealed, Spot, fingerprint, moved_above, recorded
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Kunci
from sakip.source.file import SourceFile
from sakip.syntax import tree
from sakip.syntax.from_text import read
from sakip.syntax.to_text import text

WORD = "kunci"

_OURS = ("sidik", "isi", "induk")
_KEY = re.compile(r"\w+(?:\.\w+)*")


def fixed(found: Sealed, before: Kunci | None = None) -> str:
    """The lock of *found* as it is now; what a person wrote into the lock *before* stays."""
    content = {spot: fact.makna for spot, fact in found.isi.items()}
    above = {spot: fact.makna for spot, fact in found.induk.items()}
    return _written(found.layer.id, fingerprint(content.items()), content, above, _kept(before))


def reviewed(cascade: Cascade, lock: Kunci) -> str:
    """*lock* with what has changed above recorded as reviewed; what it fixed stays as it was."""
    above = {spot: each.makna for spot, each in recorded(lock.induk).items()}
    for each in moved_above(cascade, lock):
        above[each.spot] = each.baru.makna if each.baru else ""
    content = {spot: each.makna for spot, each in recorded(lock.isi).items()}
    return _written(lock.dokumen, lock.sidik, content, above, _kept(lock))


def _written(
    name: str, mark: str, content: Mapping[Spot, str], above: Mapping[Spot, str], kept: Iterable[tree.Item]
) -> str:
    isi: list[tree.Item] = [_statement("sidik", _text(mark)), *kept]
    isi += [_statement(word, isi=_blocks(each)) for word, each in (("isi", content), ("induk", above)) if each]
    return text([_statement(WORD, _text(name), isi=isi)])


def _kept(lock: Kunci | None) -> list[tree.Item]:
    """What a person wrote into *lock*: notes and allowances."""
    if lock is None:
        return []
    items = read(SourceFile(lock.letak.file.name, lock.letak.text)).isi
    inner = items[0].isi if items and items[0].isi else []
    return [each for each in inner if isinstance(each, tree.Pernyataan) and each.kata not in _OURS]


def _blocks(content: Mapping[Spot, str]) -> list[tree.Item]:
    by_subject: dict[str, list[tree.Item]] = {}
    for (subject, what), said in sorted(content.items()):
        by_subject.setdefault(subject, []).append(tree.Pasangan(_key(what), _text(said), None, None, 0, 0))
    return [tree.Pasangan(_key(subject), None, None, facts, 0, 0) for subject, facts in by_subject.items()]


def _statement(word: str, *arguments: tree.Argumen, isi: list[tree.Item] | None = None) -> tree.Pernyataan:
    return tree.Pernyataan(word, arguments, {}, None, isi, 0, 0)


def _key(name: str) -> tree.Nama | tree.Teks:
    return tree.Nama(name, 0, 0) if _KEY.fullmatch(name) else _text(name)


def _text(words: str) -> tree.Teks:
    return tree.Teks(words, 0, 0)
