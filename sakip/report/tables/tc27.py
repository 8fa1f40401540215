"""Tabel T-C.27: programmes, kegiatan and their funding over the Renstra (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Every sasaran, programme and kegiatan with its indicators: the starting value, target and money of each year."""
    years = bahan.tahun_rencana
    last = 7 + 2 * len(years)
    first = Kolom("Data Capaian pada Tahun Awal Perencanaan", Rata.KANAN, polos=True, nomor="(6)")
    return Tabel(
        "Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah",
        (
            Kolom("Tujuan", lebar=2, nomor="(1)"),
            Kolom("Sasaran", lebar=2, nomor="(2)"),
            Kolom("Kode", nomor="(3)"),
            Kolom("Program dan Kegiatan", lebar=3, nomor="(4)"),
            Kolom("Indikator Kinerja", lebar=3, nomor="(5)"),
            first,
            *(column for number, year in enumerate(years) for column in _pair(str(year), 7 + 2 * number)),
            Kolom("Target", Rata.KANAN, polos=True, kelompok="Kondisi Kinerja pada Akhir Periode", nomor=f"({last})"),
            Kolom(
                "Rp",
                Rata.KANAN,
                polos=True,
                lebar=2,
                kelompok="Kondisi Kinerja pada Akhir Periode",
                nomor=f"({last + 1})",
            ),
            Kolom("Unit Kerja Penanggung Jawab", lebar=2, nomor=f"({last + 2})"),
            Kolom("Lokasi", nomor=f"({last + 3})"),
        ),
        spanned(list(_rows(bahan)), 2),
        FORM.kode,
    )


def _pair(group: str, number: int) -> Iterator[Kolom]:
    yield Kolom("Target", Rata.KANAN, polos=True, kelompok=group, nomor=f"({number})")
    yield Kolom("Rp", Rata.KANAN, polos=True, lebar=2, kelompok=group, nomor=f"({number + 1})")


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for goal in bahan.cascade.nodes("tujuan"):
        for sasaran in bahan.cascade.children(goal.id, "sasaran"):
            for program in bahan.cascade.children(sasaran.id, "program"):
                for node in (program, *bahan.nodes_below(program, "kegiatan", "subkegiatan")):
                    yield from _of(bahan, node, goal.nama, sasaran.nama)


def _of(bahan: Bahan, node: Simpul, goal: str, sasaran: str) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator; its money on the first."""
    for number, item in enumerate(bahan.cascade.measures(node.id) or (None,)):
        title = f"{item.nama} ({unit_of(item)})" if item and unit_of(item) else item.nama if item else ""
        cells: list[Isi] = [goal, sasaran, bahan.code(node), node.nama, title]
        cells.append(bahan.figure("baseline", item.id) if item else "")
        for year in bahan.tahun_rencana:
            cells.append(bahan.of_layer("target", item.id, "renstra", tahun=year) if item else "")
            cells.append("" if number else bahan.figure("pagu", node.id, year))
        last = bahan.tahun_rencana[-1]
        cells.append(bahan.of_layer("target", item.id, "renstra", tahun=last) if item else "")
        cells.append("" if number else bahan.figure("pagu_periode", node.id))
        yield [*cells, bahan.names(node.pengampu), "; ".join(node.lokasi)]


FORM = Form(
    kode="t-c.27",
    nama=Text(id="Rencana program dan pendanaan (T-C.27)", en="Programmes and their funding (T-C.27)"),
    dasar=(Basis("permendagri-86-2017", "T-C.27"),),
    buat=table,
    profil="renstra_86_2017",
)
