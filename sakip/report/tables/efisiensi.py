"""Efficiency of the use of resources, by sasaran (PermenPAN-RB 53/2014, Bab III.A.6)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.table import Isi, Kolom, Rata, Tabel, row
from sakip.text.bilingual import Text

_MONEY = ("anggaran", "realisasi_anggaran", "serapan")


def table(bahan: Bahan) -> Tabel:
    """Achievement and absorption of every sasaran, and the efficiency by the policy of the plan; the agency below."""
    whole = bahan.pokok
    total = (row("", *_of(bahan, whole.nama, whole.id), jenis="jumlah"),) if whole is not None else ()
    return Tabel(
        f"Efisiensi Penggunaan Sumber Daya Tahun {bahan.tahun}",
        (
            Kolom("No", Rata.TENGAH),
            Kolom("Sasaran Strategis", lebar=4),
            Kolom("Capaian Kinerja", Rata.KANAN),
            Kolom("Anggaran", Rata.KANAN, lebar=2),
            Kolom("Realisasi Anggaran", Rata.KANAN, lebar=2),
            Kolom("Penyerapan", Rata.KANAN),
            Kolom("Tingkat Efisiensi", Rata.KANAN),
        ),
        (*(row(*each) for each in _rows(bahan)), *total),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for number, sasaran in enumerate(bahan.sasaran(), 1):
        yield [str(number), *_of(bahan, sasaran.nama, sasaran.id)]


def _of(bahan: Bahan, title: str, name: str) -> list[Isi]:
    money = (bahan.figure(each, name) for each in _MONEY)
    return [title, bahan.figure("capaian", name), *money, bahan.figure("efisiensi", name)]


FORM = Form(
    kode="efisiensi",
    nama=Text(id="Efisiensi penggunaan sumber daya", en="Efficiency of the use of resources"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
