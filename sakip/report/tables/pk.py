"""Perjanjian kinerja, table a: sasaran, indicators, targets (PermenPAN-RB 53/2014, Lampiran I)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """What is promised: every sasaran with its indicators and targets."""
    return Tabel(
        f"Perjanjian Kinerja Tahun {bahan.tahun}",
        (
            Kolom("No", Rata.TENGAH, nomor="(1)"),
            Kolom("Sasaran Strategis", lebar=4, nomor="(2)"),
            Kolom("Indikator Kinerja", lebar=4, nomor="(3)"),
            Kolom("Target", Rata.KANAN, nomor="(4)"),
        ),
        spanned(list(_rows(bahan)), 2),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for number, sasaran in enumerate(bahan.sasaran(), 1):
        for item in bahan.cascade.measures(sasaran.id, "iku", "indikator"):
            yield [
                str(number),
                sasaran.nama,
                item.nama,
                bahan.of_layer("target", item.id, "perjanjian"),
            ]


FORM = Form(
    kode="pk",
    nama=Text(id="Perjanjian kinerja", en="Performance agreement"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
