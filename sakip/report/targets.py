"""Tables of indicators with their targets for each year of the Renstra, ten columns as Inmendagri 2/2025 has them."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.model.nodes import Indikator
from sakip.report.form import Bahan, unit_of
from sakip.report.table import Baris, Kolom, Rata, Tabel, row


def yearly_targets(bahan: Bahan, title: str, code: str, items: Iterable[Indikator]) -> Tabel:
    """*items* with unit and target of each year."""
    years = bahan.tahun_target
    return Tabel(
        title,
        (
            Kolom("No", Rata.TENGAH, nomor="(1)"),
            Kolom("Indikator", lebar=5, nomor="(2)"),
            Kolom("Satuan", Rata.TENGAH, nomor="(3)"),
            *(
                Kolom(str(year), Rata.KANAN, polos=True, kelompok="Target Tahun", nomor=f"({number})")
                for number, year in enumerate(years, 4)
            ),
            Kolom("Ket", lebar=2, nomor=f"({4 + len(years)})"),
        ),
        tuple(_row(bahan, number, item) for number, item in enumerate(items, 1)),
        code,
    )


def _row(bahan: Bahan, number: int, item: Indikator) -> Baris:
    targets = (bahan.of_layer("target", item.id, "renstra", tahun=year) for year in bahan.tahun_target)
    return row(str(number), item.nama, unit_of(item), *targets, "; ".join(item.tag))
