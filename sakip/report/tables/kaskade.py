"""Teknik merumuskan program, kegiatan, dan sub kegiatan: the cascade in one table (Inmendagri 2/2025, Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.report.form import Bahan, Form
from sakip.report.table import Isi, Kolom, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """From what the goals serve down to the sub kegiatan: goal, objective, outcome, output, indicator, who does it."""
    return Tabel(
        "Rumusan Program, Kegiatan, dan Sub Kegiatan",
        (
            Kolom("NSPK dan Sasaran RPJMD yang Relevan", lebar=3, nomor="(01)"),
            Kolom("Tujuan", lebar=3, nomor="(02)"),
            Kolom("Sasaran", lebar=3, nomor="(03)"),
            Kolom("Outcome", lebar=3, nomor="(04)"),
            Kolom("Output", lebar=3, nomor="(05)"),
            Kolom("Indikator", lebar=3, nomor="(06)"),
            Kolom("Program / Kegiatan / Sub Kegiatan", lebar=4, nomor="(07)"),
            Kolom("Keterangan", lebar=2, nomor="(08)"),
        ),
        spanned(list(_rows(bahan)), 4),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for goal in bahan.cascade.nodes("tujuan"):
        start: list[Isi] = [bahan.served(goal), goal.nama]
        for item in bahan.cascade.measures(goal.id):
            yield [*start, "", "", "", item.nama, "", ""]
        for sasaran in bahan.cascade.children(goal.id, "sasaran"):
            for item in bahan.cascade.measures(sasaran.id):
                yield [*start, sasaran.nama, "", "", item.nama, "", ""]
            for program in bahan.cascade.children(sasaran.id, "program"):
                for node in (program, *bahan.nodes_below(program, "kegiatan", "subkegiatan")):
                    yield from _of(bahan, node, [*start, sasaran.nama, "; ".join(program.outcome)])


def _of(bahan: Bahan, node: Simpul, start: list[Isi]) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator."""
    name = " ".join(filter(None, (bahan.code(node), node.nama)))
    measures = [each.nama for each in bahan.indicators(node)] or [""]
    for item in measures:
        yield [*start, "; ".join(node.output), item, name, "; ".join(node.prioritas)]


FORM = Form(
    kode="kaskade",
    nama=Text(id="Rumusan program, kegiatan, dan sub kegiatan", en="How the programmes follow from the goals"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
