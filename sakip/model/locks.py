"""Reading `kunci "perjanjian-2024" { … }`: what a document said when it was fixed, as `sakip lock` wrote it down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sakip.model.drafts import Draf
from sakip.model.nodes import Kunci, Tercatat
from sakip.model.properties import Reader
from sakip.source.file import SourceFile
from sakip.source.span import Span
from sakip.syntax import tree
from sakip.syntax.rules import sk011_bentuk_keliru as wrong_kind
from sakip.text.bilingual import Text, same

_SUBJECT = Text(id='blok `{ hal: "isi" … }`', en='a block `{ what: "content" … }`')
_TEXT = Text(id='teks dalam tanda petik, "…"', en='text in quotes, "…"')


def locks(drafts: Iterable[Draf], readers: Mapping[SourceFile, Reader]) -> tuple[Kunci, ...]:
    """Every lock among *drafts*. What a lock names need not be there any more."""
    return tuple(_lock(each, readers[each.file]) for each in drafts if each.jenis == "kunci")


def _lock(draft: Draf, reader: Reader) -> Kunci:
    content, above = (tuple(_facts(draft.sifat.get(word, ()), reader)) for word in ("isi", "induk"))
    found = reader.properties(draft)
    return Kunci(draft.teks, draft.letak, found.get("sidik", ""), content, above, found.get("catatan", ()))


def _facts(statements: Iterable[tree.Pernyataan], reader: Reader) -> Iterator[Tercatat]:
    for statement in statements:
        for entry in statement.isi or ():
            if isinstance(entry, tree.Pasangan) and entry.isi is not None:
                yield from _of_subject(_name(entry.kunci), entry.isi, reader)
            else:
                _report(entry, reader, _SUBJECT)


def _of_subject(subject: str, items: Iterable[tree.Item], reader: Reader) -> Iterator[Tercatat]:
    for each in items:
        if isinstance(each, tree.Pasangan) and isinstance(each.nilai, tree.Teks):
            yield Tercatat(subject, _name(each.kunci), each.nilai.isi, Span(reader.file, each.start, each.end))
        else:
            _report(each, reader, _TEXT)


def _report(item: tree.Item, reader: Reader, expected: Text) -> None:
    span = Span(reader.file, item.start, item.end)
    word = item.kata if isinstance(item, tree.Pernyataan) else _name(item.kunci)
    reader.report(wrong_kind.RULE.at(span, kata="kunci", temuan=same(f"`{word}`"), harapan=expected))


def _name(key: tree.Nama | tree.Teks) -> str:
    return key.ejaan if isinstance(key, tree.Nama) else key.isi
