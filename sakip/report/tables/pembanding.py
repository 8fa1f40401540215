"""Realisasi beside national and other comparators (PermenPAN-RB 53/2014, Bab III.A.4)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.graph.statements import held
from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Sel, Tabel, spanned
from sakip.text.bilingual import Text

NONE = "tidak ada pembanding yang dinyatakan"


def table(bahan: Bahan) -> Tabel:
    """The result of every indicator beside each of its comparators; that there is none, where none is stated."""
    return Tabel(
        f"Perbandingan Realisasi Tahun {bahan.tahun} dengan Standar Nasional dan Pembanding Lain",
        (
            Kolom("Indikator Kinerja", lebar=4),
            Kolom("Satuan", Rata.TENGAH),
            Kolom("Realisasi", Rata.KANAN, polos=True),
            Kolom("Pembanding", lebar=3),
            Kolom("Angka Pembanding", Rata.KANAN, polos=True),
            Kolom("Perbandingan", Rata.KANAN),
        ),
        spanned(list(_rows(bahan)), 2),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for _, item in bahan.measured():
        result = bahan.figure("realisasi", item.id)
        stated = held(bahan.cascade, "pembanding", item.id)
        for name in dict.fromkeys(each.periode.bagian for each in stated if each.periode.bagian):
            beside = bahan.figure("pembanding", item.id, bagian=name)
            yield [item.nama, unit_of(item), result, name, beside, bahan.figure(f"perbandingan.{name}", item.id)]
        if not stated:
            yield [item.nama, unit_of(item), result, Sel(NONE, kolom=3)]


FORM = Form(
    kode="pembanding",
    nama=Text(id="Perbandingan dengan standar nasional", en="Comparison with national standards"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
