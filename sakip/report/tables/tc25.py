"""Tabel T-C.25: goals and objectives with their yearly targets (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, titled
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_TARGETS = "Target Kinerja Tujuan/Sasaran pada Tahun"


def table(bahan: Bahan) -> Tabel:
    """Every goal and objective with its indicators and the targets of each year of the Renstra."""
    years = bahan.tahun_rencana
    return Tabel(
        "Tujuan dan Sasaran Jangka Menengah Pelayanan Perangkat Daerah",
        (
            Kolom("No", Rata.TENGAH, nomor="(1)"),
            Kolom("Tujuan", lebar=3, nomor="(2)"),
            Kolom("Sasaran", lebar=3, nomor="(3)"),
            Kolom("Indikator Tujuan/Sasaran", lebar=3, nomor="(4)"),
            *(
                Kolom(
                    str(year),
                    Rata.KANAN,
                    polos=True,
                    kelompok="Target Kinerja Tujuan/Sasaran pada Tahun",
                    nomor=f"({number})",
                )
                for number, year in enumerate(years, 5)
            ),
        ),
        spanned(list(_rows(bahan)), 3),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for number, goal in enumerate(bahan.cascade.nodes("tujuan"), 1):
        objectives = bahan.cascade.children(goal.id, "sasaran")
        for node in (goal, *objectives):
            for item in bahan.cascade.measures(node.id):
                targets = (bahan.of_layer("target", item.id, "renstra", tahun=year) for year in bahan.tahun_rencana)
                name = "" if node is goal else node.nama
                yield [str(number), goal.nama, name, titled(item), *targets]


FORM = Form(
    kode="t-c.25",
    nama=Text(id="Tujuan dan sasaran jangka menengah", en="Medium-term goals and objectives"),
    dasar=(Basis("permendagri-86-2017", "T-C.25"),),
    buat=table,
    profil="renstra_86_2017",
)
