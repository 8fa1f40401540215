"""What rules share about documents: which they are, how a sentence calls them, their years."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.graph.cascade import Cascade
from sakip.graph.statements import DOCUMENT_NAMES
from sakip.model.nodes import Dokumen
from sakip.text.bilingual import Text

PLANS = ("rkt", "renja", "dpa", "perjanjian", "renaksi")
REPORTS = ("realisasi", "laporan")


def called(document: Dokumen) -> Text:
    """How a sentence calls *document*: `Perjanjian Kinerja Perubahan 2024`, `Renstra 2021–2026`."""
    name = DOCUMENT_NAMES[document.jenis]
    span = str(document.tahun) if document.sampai in (0, document.tahun) else f"{document.tahun}–{document.sampai}"
    change = " Perubahan" if document.versi == "perubahan" else ""
    return Text(id=f"{name.id}{change} {span}", en=f"{name.en}{change} {span}")


def yearly(cascade: Cascade, *kinds: str) -> Iterator[Dokumen]:
    """The documents of *kinds* that are of one year."""
    for each in cascade.model.dokumen:
        if each.jenis in kinds and each.tahun and each.sampai in (0, each.tahun):
            yield each
