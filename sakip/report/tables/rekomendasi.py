"""Tindak lanjut rekomendasi evaluasi AKIP (PermenPAN-RB 88/2021)."""

from __future__ import annotations

from sakip.law.basis import Basis
from sakip.model.nodes import Rekomendasi
from sakip.report.form import Bahan, Form
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_UNSTATED = "tidak dinyatakan"


def table(bahan: Bahan) -> Tabel:
    """Every recommendation until the year of the report, what was done about it, and by whom."""
    found = [each for each in bahan.cascade.model.evaluasi if each.tahun <= bahan.tahun]
    rows = [_row(bahan, str(given.tahun), each) for given in found for each in given.rekomendasi]
    return Tabel(
        f"Tindak Lanjut Rekomendasi Evaluasi AKIP sampai dengan Tahun {bahan.tahun}",
        (
            Kolom("Evaluasi Tahun", Rata.TENGAH),
            Kolom("Rekomendasi", lebar=5),
            Kolom("Tindak Lanjut", lebar=5),
            Kolom("Status", Rata.TENGAH, lebar=2),
            Kolom("Penanggung Jawab", lebar=2),
            Kolom("Target Selesai", Rata.TENGAH),
        ),
        spanned(rows, 1),
        FORM.kode,
    )


def _row(bahan: Bahan, year: str, given: Rekomendasi) -> list[Isi]:
    done = "\n".join(given.tindak_lanjut) or _UNSTATED
    who = bahan.names(given.penanggung_jawab) or _UNSTATED
    return [year, given.nama, done, given.status or _UNSTATED, who, given.target_selesai or _UNSTATED]


FORM = Form(
    kode="rekomendasi",
    nama=Text(id="Tindak lanjut rekomendasi evaluasi", en="What became of the recommendations"),
    dasar=(Basis("permenpanrb-88-2021"),),
    buat=table,
)
