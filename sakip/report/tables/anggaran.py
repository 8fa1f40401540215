"""Realisasi anggaran: budget and spending to the sub kegiatan (PermenPAN-RB 53/2014, Bab III.B)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.figure import Figure
from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.table import Baris, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Text

_FIGURES = ("anggaran", "realisasi_anggaran", "serapan")


def table(bahan: Bahan) -> Tabel:
    """Budget, spending and absorption of every programme, kegiatan and sub kegiatan; the agency below."""
    agency = bahan.cascade.agency
    total: tuple[Baris, ...] = ()
    if agency is not None:
        figures = (Sel(bahan.figure(each, agency.id), tebal=True) for each in _FIGURES)
        total = (row(Sel("Jumlah", kolom=2, tebal=True), *figures, jenis="jumlah"),)
    return Tabel(
        f"Realisasi Anggaran Tahun {bahan.tahun}",
        (
            Kolom("Kode", lebar=0),
            Kolom("Program / Kegiatan / Sub Kegiatan", lebar=5),
            Kolom("Anggaran", Rata.KANAN, lebar=2),
            Kolom("Realisasi", Rata.KANAN, lebar=2),
            Kolom("%", Rata.KANAN, polos=True),
        ),
        (*_rows(bahan), *total),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[Baris]:
    for program in bahan.cascade.nodes("program"):
        for node in (program, *bahan.nodes_below(program, "kegiatan", "subkegiatan")):
            bold = node is program
            figures = [bahan.figure(each, node.id) for each in _FIGURES]
            cells: list[str | Figure] = [bahan.code(node), node.nama, *figures]
            yield row(*(Sel(each, tebal=bold) for each in cells))


FORM = Form(
    kode="anggaran",
    nama=Text(id="Realisasi anggaran", en="Budget and spending"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
