"""Programmes and kegiatan that support success or failure (PermenPAN-RB 53/2014, Bab III.A.7)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """The programmes, kegiatan and sub kegiatan of every sasaran with their indicators: target, result, achievement."""
    return Tabel(
        f"Program, Kegiatan, dan Sub Kegiatan yang Menunjang Pencapaian Kinerja Tahun {bahan.tahun}",
        (
            Kolom("Sasaran Strategis", lebar=3),
            Kolom("Program / Kegiatan / Sub Kegiatan", lebar=4),
            Kolom("Indikator Kinerja", lebar=3),
            Kolom("Satuan", Rata.TENGAH),
            Kolom("Target", Rata.KANAN, polos=True),
            Kolom("Realisasi", Rata.KANAN, polos=True),
            Kolom("Capaian", Rata.KANAN),
        ),
        spanned(list(_rows(bahan)), 2),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for sasaran in bahan.sasaran():
        for program in bahan.cascade.children(sasaran.id, "program"):
            for node in (program, *bahan.nodes_below(program, "kegiatan", "subkegiatan")):
                for item in bahan.indicators(node):
                    figures = (bahan.figure(each, item.id) for each in ("target", "realisasi", "capaian"))
                    yield [sasaran.nama, node.nama, item.nama, unit_of(item), *figures]


FORM = Form(
    kode="program",
    nama=Text(id="Program yang menunjang pencapaian", en="Programmes that support the achievement"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
