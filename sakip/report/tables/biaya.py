"""Cost per outcome: budget, spending and cost per unit of what was achieved, by IKU."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, titled
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """For every indicator of a sasaran: target, result, achievement, budget, spending, absorption, cost per unit."""
    return Tabel(
        f"Anggaran dan Capaian per Indikator Tahun {bahan.tahun}",
        (
            Kolom("Sasaran Strategis", lebar=3),
            Kolom("Indikator Kinerja", lebar=3),
            *(Kolom(title, Rata.KANAN, kelompok="Kinerja", polos=True) for title in ("Target", "Realisasi", "%")),
            *(
                Kolom(title, Rata.KANAN, kelompok="Anggaran (Rp)", polos=True)
                for title in ("Alokasi", "Realisasi", "%")
            ),
            Kolom("Biaya per Satuan Hasil (Rp)", Rata.KANAN, polos=True),
        ),
        spanned(list(_rows(bahan)), 1),
        FORM.kode,
    )


_FIGURES = ("target", "realisasi", "capaian", "anggaran", "realisasi_anggaran", "serapan", "biaya")


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for sasaran, item in bahan.measured():
        yield [sasaran.nama, titled(item), *(bahan.figure(each, item.id) for each in _FIGURES)]


FORM = Form(
    kode="biaya",
    nama=Text(id="Anggaran dan capaian per indikator", en="Budget and achievement by indicator"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
