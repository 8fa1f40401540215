"""Indikator kinerja utama of the Renstra with yearly targets (Inmendagri 2/2025, Lampiran III)."""

from __future__ import annotations

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.table import Tabel
from sakip.report.targets import yearly_targets
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Every IKU of the agency."""
    own = (each for each in bahan.cascade.indicators("iku") if bahan.cascade.is_own(each))
    return yearly_targets(bahan, "Indikator Kinerja Utama Perangkat Daerah", FORM.kode, own)


FORM = Form(
    kode="iku-renstra",
    nama=Text(id="IKU Renstra per tahun", en="Key performance indicators of the Renstra by year"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
