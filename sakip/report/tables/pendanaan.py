"""Rencana program, kegiatan, sub kegiatan dan pendanaan (Inmendagri 2/2025, Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.report.form import Bahan, Form, titled
from sakip.report.table import Baris, Isi, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Every programme with its money, its outcome and indicators; kegiatan and sub kegiatan with their outputs."""
    years = bahan.tahun_pagu
    last = 4 + 2 * len(years)
    return Tabel(
        "Rencana Program, Kegiatan, Sub Kegiatan, dan Pendanaan",
        (
            Kolom("Program / Outcome / Kegiatan / Sub Kegiatan / Output", lebar=5, nomor="(01)"),
            Kolom("Indikator Outcome / Output", lebar=4, nomor="(02)"),
            Kolom("Baseline", Rata.KANAN, nomor="(03)"),
            *(column for number, year in enumerate(years) for column in _pair(str(year), 4 + 2 * number)),
            Kolom("Perangkat Daerah / Penanggung Jawab", lebar=2, nomor=f"({last:02})"),
        ),
        tuple(_rows(bahan)),
        FORM.kode,
    )


def _pair(group: str, number: int) -> Iterator[Kolom]:
    yield Kolom("Target", Rata.KANAN, kelompok=group, nomor=f"({number:02})")
    yield Kolom("Pagu", Rata.KANAN, lebar=2, kelompok=group, nomor=f"({number + 1:02})")


def _rows(bahan: Bahan) -> Iterator[Baris]:
    for program in bahan.cascade.nodes("program"):
        for node in (program, *bahan.nodes_below(program, "kegiatan", "subkegiatan")):
            yield _money(bahan, node)
            yield from _results(bahan, node)


def _money(bahan: Bahan, node: Simpul) -> Baris:
    """The row of *node* itself: its code and name, its money in each year."""
    bold = node.jenis == "program"
    cells: list[Isi] = [Sel(" ".join(filter(None, (bahan.code(node), node.nama))), tebal=bold), "", ""]
    for year in bahan.tahun_pagu:
        cells += ["", Sel(bahan.figure("pagu", node.id, year), tebal=bold)]
    return row(*cells, bahan.names(node.pengampu))


def _results(bahan: Bahan, node: Simpul) -> Iterator[Baris]:
    """The rows of what *node* is to bring about, one an indicator."""
    statement = "; ".join((*node.outcome, *node.output))
    for number, item in enumerate(bahan.indicators(node)):
        cells: list[Isi] = ["" if number else statement, titled(item), bahan.figure("baseline", item.id)]
        for year in bahan.tahun_pagu:
            cells += [bahan.of_layer("target", item.id, "renstra", tahun=year), ""]
        yield row(*cells, bahan.names(item.penanggung_jawab))


FORM = Form(
    kode="pendanaan",
    nama=Text(id="Rencana program dan pendanaan", en="Programmes and their funding"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
