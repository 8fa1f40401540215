"""Realisasi beside the target at the end of the Renstra (PermenPAN-RB 53/2014, Bab III.A.3)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """The result of every indicator until now, the target at the end of the Renstra, and the progress towards it."""
    last = bahan.tahun_rencana[-1]
    return Tabel(
        f"Realisasi sampai dengan Tahun {bahan.tahun} terhadap Target Akhir Renstra ({last})",
        (
            Kolom("Sasaran Strategis", lebar=3),
            Kolom("Indikator Kinerja", lebar=3),
            Kolom("Satuan", Rata.TENGAH),
            Kolom(f"Realisasi {bahan.tahun}", Rata.KANAN, polos=True),
            Kolom(f"Target {last}", Rata.KANAN, polos=True),
            Kolom("Tingkat Kemajuan", Rata.KANAN),
        ),
        spanned(list(_rows(bahan, last)), 1),
        FORM.kode,
    )


def _rows(bahan: Bahan, last: int) -> Iterator[list[Isi]]:
    for sasaran, item in bahan.measured():
        result, target = bahan.figure("realisasi", item.id), bahan.of_layer("target", item.id, "renstra", tahun=last)
        yield [sasaran.nama, item.nama, unit_of(item), result, target, bahan.figure("kemajuan", item.id)]


FORM = Form(
    kode="akhir-renstra",
    nama=Text(id="Perbandingan dengan target akhir Renstra", en="Comparison with the end of the Renstra"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
