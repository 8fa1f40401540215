"""Pengukuran kinerja: target, realisasi, and capaian of the year (PermenPAN-RB 53/2014, Bab III.A.1)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.figure import Figure
from sakip.law.basis import Basis
from sakip.numbers.periode import Periode
from sakip.report.form import Bahan, Form
from sakip.report.table import Kolom, Rata, Sel, Tabel, row, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Target, realisasi and capaian of every IKU, under its sasaran; the mean of the agency below."""
    rows = list(_rows(bahan))
    agency = bahan.cascade.agency
    total = (
        [row(Sel("Rata-rata capaian", kolom=5, tebal=True), _figure(bahan, "capaian", agency.id), jenis="jumlah")]
        if agency is not None and rows
        else []
    )
    return Tabel(
        f"Pengukuran Kinerja Tahun {bahan.tahun}",
        (
            Kolom("Sasaran Strategis", lebar=3),
            Kolom("Indikator Kinerja", lebar=3),
            Kolom("Satuan", Rata.TENGAH),
            Kolom("Target", Rata.KANAN),
            Kolom("Realisasi", Rata.KANAN),
            Kolom("Capaian", Rata.KANAN),
        ),
        (*spanned(rows, 1), *total),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[str | Figure]]:
    for sasaran in bahan.cascade.nodes("sasaran"):
        for item in bahan.cascade.measures(sasaran.id):
            unit = item.satuan.nama if item.satuan else ""
            figures = (_figure(bahan, each, item.id) for each in ("target", "realisasi", "capaian"))
            yield [sasaran.nama, item.nama, unit, *figures]


def _figure(bahan: Bahan, ukuran: str, subject: str) -> Figure:
    return bahan.evaluation.figure(ukuran, subject, Periode(bahan.tahun))


FORM = Form(
    kode="capaian",
    nama=Text(id="Pengukuran kinerja tahun ini", en="Measurement of this year's performance"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
