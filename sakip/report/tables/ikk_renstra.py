"""Indikator kinerja kunci of the Renstra with yearly targets (Inmendagri 2/2025, Lampiran III)."""

from __future__ import annotations

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.table import Tabel
from sakip.report.targets import yearly_targets
from sakip.text.bilingual import Text

IKK = "IKK"


def table(bahan: Bahan) -> Tabel:
    """Every IKK, and every indicator that is tagged as one besides."""
    found = [each for each in bahan.cascade.indicators() if each.jenis == "ikk" or IKK in each.tag]
    return yearly_targets(bahan, "Indikator Kinerja Kunci", FORM.kode, found)


FORM = Form(
    kode="ikk-renstra",
    nama=Text(id="IKK per tahun", en="Key indicators of the field by year"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
