"""Pengukuran kinerja: target, realisasi and capaian of the year (PermenPAN-RB 53/2014, Bab III.A.1)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Baris, Isi, Kolom, Rata, Sel, Tabel, row, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Target, realisasi and capaian of every indicator, under its sasaran; the mean of the agency below."""
    rows = list(_rows(bahan))
    whole = bahan.pokok
    total: tuple[Baris, ...] = ()
    if whole is not None and len(rows) > 1:
        mean = bahan.figure("capaian", whole.id)
        total = (row(Sel("Rata-rata capaian", kolom=5, tebal=True), Sel(mean, tebal=True), jenis="jumlah"),)
    return Tabel(
        f"Pengukuran Kinerja Tahun {bahan.tahun}",
        (
            Kolom("Sasaran Strategis", lebar=3),
            Kolom("Indikator Kinerja", lebar=3),
            Kolom("Satuan", Rata.TENGAH),
            Kolom("Target", Rata.KANAN, polos=True),
            Kolom("Realisasi", Rata.KANAN, polos=True),
            Kolom("Capaian", Rata.KANAN),
        ),
        (*spanned(rows, 1), *total),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for sasaran, item in bahan.measured():
        figures = (bahan.figure(each, item.id) for each in ("target", "realisasi", "capaian"))
        yield [sasaran.nama, item.nama, unit_of(item), *figures]


FORM = Form(
    kode="capaian",
    nama=Text(id="Pengukuran kinerja tahun ini", en="Measurement of this year's performance"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
