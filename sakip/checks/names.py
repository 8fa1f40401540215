"""The names that documents print, beside those declared."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sakip.comparison.likeness import Mirip, likeness
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir
from sakip.model.places import head
from sakip.numbers.nilai import Uraian
from sakip.source.span import Span


@frozen
class Cetak:
    """A name as one document prints it (`butir`), `lagi` where it does again, and as it is declared."""

    butir: Butir
    cetak: str
    nama: str
    dinyatakan: Span
    lagi: tuple[Butir, ...] = ()


def printed_names(cascade: Cascade, wanted: Mirip) -> Iterator[Cetak]:
    """Every printed name that is *wanted* like the declared one: the first of each document, the others behind it."""
    for subject in cascade.subjects("nama"):
        item = cascade.model.nama.get(subject)
        if item is None or not item.nama or "~" in subject or f"{subject}~2" in cascade.model.nama:
            continue
        by_document: dict[str, list[Butir]] = {}
        for stated in cascade.stated("nama", subject):
            if isinstance(stated.nilai, Uraian) and likeness(item.nama, stated.nilai.teks) is wanted:
                by_document.setdefault(stated.dokumen, []).append(stated)
        for first, *again in by_document.values():
            text = first.nilai.teks if isinstance(first.nilai, Uraian) else ""
            yield Cetak(first, text, item.nama, head(item.letak), tuple(again))
