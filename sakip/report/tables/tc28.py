"""Tabel T-C.28: the indicators of the agency that follow goals and objectives of the RPJMD (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Indikator
from sakip.report.form import Bahan, Form, titled
from sakip.report.reckoned import target_of_period
from sakip.report.table import Isi, Kolom, Rata, Tabel, row
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Every indicator of a goal or objective: the value at the start, the target of each year, the value at the end."""
    years, last = bahan.tahun_rencana, 4 + len(bahan.tahun_rencana)
    return Tabel(
        "Indikator Kinerja Perangkat Daerah yang Mengacu pada Tujuan dan Sasaran RPJMD",
        (
            Kolom("No", Rata.TENGAH, nomor="(1)"),
            Kolom("Indikator", lebar=5, nomor="(2)"),
            Kolom("Kondisi Kinerja pada Awal Periode RPJMD", Rata.KANAN, polos=True, nomor="(3)"),
            *(
                Kolom(str(year), Rata.KANAN, polos=True, kelompok="Target Capaian Setiap Tahun", nomor=f"({at})")
                for at, year in enumerate(years, 4)
            ),
            Kolom("Kondisi Kinerja pada Akhir Periode RPJMD", Rata.KANAN, polos=True, nomor=f"({last})"),
        ),
        tuple(row(str(number), *_cells(bahan, item)) for number, item in enumerate(_items(bahan), 1)),
        FORM.kode,
    )


def _items(bahan: Bahan) -> Iterator[Indikator]:
    nodes = bahan.cascade.nodes("tujuan", "sasaran")
    return iter(dict.fromkeys(item for node in nodes for item in bahan.cascade.measures(node.id)))


def _cells(bahan: Bahan, item: Indikator) -> Iterator[Isi]:
    yield titled(item)
    yield bahan.figure("baseline", item.id)
    yield from (bahan.of_layer("target", item.id, "renstra", tahun=year) for year in bahan.tahun_rencana)
    yield target_of_period(bahan, item)


FORM = Form(
    kode="t-c.28",
    nama=Text(id="Indikator yang mengacu pada RPJMD", en="Indicators that follow the RPJMD"),
    dasar=(Basis("permendagri-86-2017", "T-C.28"),),
    buat=table,
    profil="renstra_86_2017",
)
