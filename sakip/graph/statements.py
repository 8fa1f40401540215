"""What documents state, side by side: the Renstra's value behind a document's, and how a document is called."""

from __future__ import annotations

from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir
from sakip.text.bilingual import Text

DOCUMENT_NAMES = {
    "": Text(id="Renstra", en="the Renstra"),
    "renstra": Text(id="Renstra", en="the Renstra"),
    "rpjmd": Text(id="RPJMD", en="the RPJMD"),
    "rkt": Text(id="RKT", en="the RKT"),
    "renja": Text(id="Renja", en="the Renja"),
    "dpa": Text(id="DPA", en="the DPA"),
    "perjanjian": Text(id="Perjanjian Kinerja", en="the Perjanjian Kinerja"),
    "renaksi": Text(id="Rencana Aksi", en="the Rencana Aksi"),
    "realisasi": Text(id="Realisasi", en="the results"),
    "laporan": Text(id="Laporan", en="the report"),
}
PLANNING = ("rkt", "renja", "dpa", "perjanjian", "renaksi")


def kind_of(cascade: Cascade, stated: Butir) -> str:
    """The kind of document that states *stated*: rkt, perjanjian, …; "" for the plan's own declarations."""
    document = cascade.documents.get(stated.dokumen)
    return document.jenis if document else ""


def document_name(cascade: Cascade, stated: Butir) -> Text:
    """How a sentence calls the document (and the table in it) that states *stated*."""
    document = cascade.documents.get(stated.dokumen)
    if document is None:
        return DOCUMENT_NAMES[""]
    name = DOCUMENT_NAMES[document.jenis]
    year = f" {document.tahun}" if document.tahun == document.sampai else ""
    change = document.versi == "perubahan"
    table = f" (Tabel {stated.tabel})" if stated.tabel[:1].isdigit() else ""
    return Text(
        id=f"{name.id}{' Perubahan' if change else ''}{year}{table}",
        en=f"{name.en}{' Perubahan' if change else ''}{year}{table}",
    )


def renstra_value(cascade: Cascade, stated: Butir) -> Butir | None:
    """What the Renstra states of the same figure, subject and period; its change goes before the original."""
    same = [
        each
        for each in cascade.stated(stated.ukuran, stated.subjek)
        if each.periode == stated.periode and each is not stated and kind_of(cascade, each) in ("", "renstra")
    ]
    changed = [each for each in same if each.versi == "perubahan"]
    return next(iter(changed or same), None)
