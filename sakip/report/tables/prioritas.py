"""Daftar sub kegiatan prioritas (Inmendagri 2/2025, Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """The programmes that have a priority, or anything below them that has, with their outcomes and what is done."""
    return Tabel(
        "Daftar Sub Kegiatan Prioritas dalam Mendukung Program Prioritas Pembangunan Daerah",
        (
            Kolom("No", Rata.TENGAH, nomor="(1)"),
            Kolom("Program Prioritas", lebar=3, nomor="(2)"),
            Kolom("Outcome", lebar=3, nomor="(3)"),
            Kolom("Kegiatan / Sub Kegiatan", lebar=4, nomor="(4)"),
            Kolom("Keterangan", lebar=3, nomor="(5)"),
        ),
        spanned(list(_rows(bahan)), 3),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    number = 0
    for program in bahan.cascade.nodes("program"):
        below = list(bahan.nodes_below(program, "kegiatan", "subkegiatan"))
        chosen = below if program.prioritas else [each for each in below if each.prioritas]
        number += bool(chosen)
        for node in chosen:
            why = "; ".join(node.prioritas or program.prioritas)
            yield [
                str(number),
                program.nama,
                "; ".join(program.outcome),
                f"{bahan.code(node)} {node.nama}".strip(),
                why,
            ]


FORM = Form(
    kode="prioritas",
    nama=Text(id="Sub kegiatan prioritas", en="Priority sub-activities"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
