"""Realisasi and capaian beside earlier years (PermenPAN-RB 53/2014, Bab III.A.2)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, row
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """The result of every indicator in each year of the plan until now, at least of the year before, and the growth."""
    years = range(min(bahan.tahun_rencana[0], bahan.tahun - 1), bahan.tahun + 1)
    return Tabel(
        f"Perbandingan Realisasi dan Capaian sampai dengan Tahun {bahan.tahun}",
        (
            Kolom("Indikator Kinerja", lebar=4),
            Kolom("Satuan", Rata.TENGAH),
            *(Kolom(str(year), Rata.KANAN, kelompok="Realisasi", polos=True) for year in years),
            *(Kolom(str(year), Rata.KANAN, kelompok="Capaian") for year in years),
            Kolom("Pertumbuhan", Rata.KANAN),
        ),
        tuple(row(*each) for each in _rows(bahan, years)),
        FORM.kode,
    )


def _rows(bahan: Bahan, years: range) -> Iterator[list[Isi]]:
    for _, item in bahan.measured():
        results = (bahan.figure("realisasi", item.id, year) for year in years)
        achieved = (bahan.figure("capaian", item.id, year) for year in years)
        yield [item.nama, unit_of(item), *results, *achieved, bahan.figure("pertumbuhan", item.id)]


FORM = Form(
    kode="antartahun",
    nama=Text(id="Perbandingan dengan tahun-tahun sebelumnya", en="Comparison with earlier years"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
