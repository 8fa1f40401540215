"""Rencana aksi and quarterly results: target and realisasi of each quarter, of the year by the declared behaviour."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.report.form import QUARTERS, Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_FIGURES = ("target", "realisasi", "capaian")


def table(bahan: Bahan) -> Tabel:
    """Every indicator of which a quarter is stated: target, result and achievement of the quarters and of the year."""
    return Tabel(
        f"Rencana Aksi dan Realisasi Triwulan Tahun {bahan.tahun}",
        (
            Kolom("Sasaran / Program / Kegiatan / Sub Kegiatan", lebar=3),
            Kolom("Indikator Kinerja", lebar=3),
            Kolom("Satuan", Rata.TENGAH),
            *(column for title in (*QUARTERS.values(), "Setahun") for column in _three(title)),
        ),
        spanned(list(_rows(bahan)), 1),
        FORM.kode,
    )


def _three(group: str) -> Iterator[Kolom]:
    yield Kolom("Target", Rata.KANAN, polos=True, kelompok=group)
    yield Kolom("Realisasi", Rata.KANAN, polos=True, kelompok=group)
    yield Kolom("Capaian", Rata.KANAN, kelompok=group)


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for node in bahan.cascade.nodes("sasaran", "program", "kegiatan", "subkegiatan"):
        yield from _of(bahan, node)


def _of(bahan: Bahan, node: Simpul) -> Iterator[list[Isi]]:
    title = " ".join(filter(None, (bahan.code(node), node.nama)))
    for item in bahan.indicators(node):
        if any(bahan.states_quarters(each, item.id) for each in ("target", "realisasi")):
            figures = [bahan.figure(each, item.id, bagian=part) for part in (*QUARTERS, "") for each in _FIGURES]
            yield [title, item.nama, unit_of(item), *figures]


FORM = Form(
    kode="renaksi",
    nama=Text(id="Rencana aksi dan realisasi triwulan", en="Action plan and quarterly results"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
