"""Tujuan dan sasaran Renstra from NSPK and the sasaran of the region (Inmendagri 2/2025, Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Every goal and objective, what of the region it serves, its indicators with baseline and target of each year."""
    years = bahan.tahun_target
    last = 7 + len(years)
    return Tabel(
        "Tujuan dan Sasaran Renstra Perangkat Daerah",
        (
            Kolom("NSPK dan Sasaran RPJMD yang Relevan", lebar=3, nomor="(01)"),
            Kolom("Tujuan", lebar=3, nomor="(02)"),
            Kolom("Sasaran", lebar=3, nomor="(03)"),
            Kolom("Indikator", lebar=3, nomor="(04)"),
            Kolom("Satuan", Rata.TENGAH, nomor="(05)"),
            Kolom("Baseline", Rata.KANAN, polos=True, nomor="(06)"),
            *(
                Kolom(str(year), Rata.KANAN, polos=True, kelompok="Target Tahun", nomor=f"({number:02})")
                for number, year in enumerate(years, 7)
            ),
            Kolom("Ket", nomor=f"({last:02})"),
        ),
        spanned(list(_rows(bahan)), 3),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for goal in bahan.cascade.nodes("tujuan"):
        served = bahan.served(goal)
        for node in (goal, *bahan.cascade.children(goal.id, "sasaran")):
            for item in bahan.cascade.measures(node.id):
                targets = (bahan.of_layer("target", item.id, "renstra", tahun=year) for year in bahan.tahun_target)
                name = "" if node is goal else node.nama
                start = bahan.figure("baseline", item.id)
                yield [served, goal.nama, name, item.nama, unit_of(item), start, *targets, "; ".join(item.tag)]


FORM = Form(
    kode="tujuan-sasaran",
    nama=Text(id="Tujuan dan sasaran Renstra", en="Goals and objectives of the Renstra"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
