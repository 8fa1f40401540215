"""Reading `pindah { lama: baru }`: which names have changed, and into what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sakip.model.drafts import Draf
from sakip.model.nodes import Pindah
from sakip.model.properties import Reader
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.rules import sk011_bentuk_keliru as wrong_kind
from sakip.text.bilingual import Text, same

_A_BLOCK = Text(id="sebuah blok", en="a block")
_A_NAME = Text(id="nama atau kode yang baru", en="the new name or code")


def moves(drafts: Iterable[Draf], readers: Mapping[SourceFile, Reader]) -> tuple[Pindah, ...]:
    """Every pair of an old and a new name; a new one that is itself an old one need not be declared any more."""
    blocks = [each for each in drafts if each.jenis == "pindah"]
    old = {_name(entry.kunci) for each in blocks for entry in each.pasangan}
    return tuple(pair for each in blocks for pair in _pairs(each, readers[each.file], old))


def _pairs(draft: Draf, reader: Reader, old: set[str]) -> Iterator[Pindah]:
    for entry in draft.pasangan:
        value, place = entry.nilai, Span(draft.file, entry.start, entry.end)
        if not isinstance(value, tree.Nama | tree.Angka):
            found = _A_BLOCK if value is None else same(f"`{reader.span(value).text}`")
            reader.report(wrong_kind.RULE.at(place, kata=_name(entry.kunci), temuan=found, harapan=_A_NAME))
        elif value.ejaan in old and reader.lookup.known(value.ejaan) is None:
            yield Pindah(_name(entry.kunci), value.ejaan, place)
        elif new := reader.lookup.find(value.ejaan, reader.span(value), ()):
            yield Pindah(_name(entry.kunci), new, place)


def _name(key: tree.Nama | tree.Teks) -> str:
    return key.ejaan if isinstance(key, tree.Nama) else key.isi
