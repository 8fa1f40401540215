"""Tabel T-C.24: budget and spending of the services, year by year (Permendagri 86/2017).

The mean growth is that of the years that have one before them: the first year has none, and it does not count as 100%.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.reckoned import NONE_YET, growth, ratio
from sakip.report.table import Baris, Isi, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Text

_GROUPS = (
    "Anggaran pada Tahun",
    "Realisasi Anggaran pada Tahun",
    "Rasio antara Realisasi dan Anggaran Tahun (%)",
)
_GROWTH = {"anggaran": "pertumbuhan_anggaran", "realisasi_anggaran": "pertumbuhan_realisasi"}


def table(bahan: Bahan) -> Tabel:
    """Every programme: budget, spending and their ratio in each year, the mean growth of both; the agency below."""
    years, agency = bahan.years_told("anggaran", "pagu", "realisasi_anggaran"), bahan.cascade.agency
    rows = [row(*_cells(bahan, each.nama, each.id, years)) for each in bahan.cascade.nodes("program")]
    total: tuple[Baris, ...] = ()
    if agency is not None and rows:
        cells = (
            Sel(each, tebal=True) if not isinstance(each, Sel) else each
            for each in _cells(bahan, "Jumlah", agency.id, years)
        )
        total = (row(*cells, jenis="jumlah"),)
    heads = [(group, str(year)) for group in _GROUPS for year in years]
    heads += [("Rata-rata Pertumbuhan (%)", each) for each in ("Anggaran", "Realisasi")]
    return Tabel(
        "Anggaran dan Realisasi Pendanaan Pelayanan Perangkat Daerah",
        (
            Kolom("Uraian", lebar=5, nomor="(1)"),
            *(
                Kolom(title, Rata.KANAN, kelompok=group, nomor=f"({at})", polos=True)
                for at, (group, title) in enumerate(heads, 2)
            ),
        ),
        (*rows, *total),
        FORM.kode,
    )


def _cells(bahan: Bahan, title: str, name: str, years: range) -> Iterator[Isi]:
    yield title
    money = [[bahan.figure(each, name, year) for year in years] for each in _GROWTH]
    for figures in money:
        yield from figures
    yield from (ratio(bahan, "rasio_anggaran", spent, budget) for budget, spent in zip(*money, strict=True))
    for called, figures in zip(_GROWTH.values(), money, strict=True):
        yield growth(bahan, called, figures) if len(years) > 1 else NONE_YET


FORM = Form(
    kode="t-c.24",
    nama=Text(id="Anggaran dan realisasi pendanaan pelayanan", en="Budget and spending of the services"),
    dasar=(Basis("permendagri-86-2017", "T-C.24"),),
    buat=table,
)
