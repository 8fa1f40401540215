"""Rencana kinerja tahunan: sasaran, indicators and targets of the year, with programmes below."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Sel, Tabel, spanned
from sakip.text.bilingual import Text

_LAYER = ("rkt", "renja")


def table(bahan: Bahan) -> Tabel:
    """Sasaran with their indicators and targets, and the programmes, kegiatan and sub kegiatan that serve them."""
    return Tabel(
        f"Rencana Kinerja Tahunan {bahan.tahun}",
        (
            Kolom("Sasaran / Program / Kegiatan / Sub Kegiatan", lebar=4),
            Kolom("Indikator Kinerja", lebar=4),
            Kolom("Satuan", Rata.TENGAH),
            Kolom("Target", Rata.KANAN, polos=True),
            Kolom("Anggaran", Rata.KANAN, lebar=2),
        ),
        spanned(list(_rows(bahan)), 1),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    below: dict[str, list[Simpul]] = {each.id: [] for each in bahan.sasaran()}
    for sasaran, node in bahan.branches():
        below.setdefault(sasaran.id if sasaran else "", []).append(node)
    for sasaran in bahan.sasaran():
        yield from _of(bahan, sasaran, money=False)
        yield from (cells for node in below[sasaran.id] for cells in _of(bahan, node, money=True))
    yield from (cells for node in below.get("", ()) for cells in _of(bahan, node, money=True))


def _of(bahan: Bahan, node: Simpul, *, money: bool) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator; its budget on the first."""
    words = " ".join(filter(None, (bahan.code(node), node.nama)))
    title = Sel(words, tebal=node.jenis in ("sasaran", "program"))
    budget: Isi = bahan.of_layer("anggaran", node.id, *_LAYER) if money else ""
    measures = bahan.indicators(node)
    for number, item in enumerate(measures):
        yield [
            title,
            item.nama,
            unit_of(item),
            bahan.of_layer("target", item.id, *_LAYER),
            "" if number else budget,
        ]
    if not measures:
        yield [title, "", "", "", budget]


FORM = Form(
    kode="rkt",
    nama=Text(id="Rencana kinerja tahunan", en="Yearly performance plan"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
