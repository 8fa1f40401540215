"""Teknik merumuskan arah kebijakan: from NSPK and RPJMD to those of the agency (Inmendagri 2/2025, Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sakip.law.basis import Basis
from sakip.model.nodes import ArahKebijakan
from sakip.report.form import Bahan, Form
from sakip.report.table import Baris, Isi, Kolom, Rata, Sel, Tabel, spanned
from sakip.text.bilingual import Text

_NONE = "belum dinyatakan"


def table(bahan: Bahan) -> Tabel:
    """Every policy direction of the agency beside the NSPK that it carries out and what of the RPJMD it serves."""
    found = bahan.cascade.directions()
    return Tabel(
        "Teknik Merumuskan Arah Kebijakan Renstra Perangkat Daerah",
        (
            Kolom("No", Rata.TENGAH),
            Kolom("Operasionalisasi NSPK", lebar=4),
            Kolom("Arah Kebijakan RPJMD", lebar=4),
            Kolom("Arah Kebijakan Renstra PD", lebar=5),
            Kolom("Keterangan", lebar=3),
        ),
        tuple(_numbered(spanned([_cells(bahan, each) for each in found], 2))),
        FORM.kode,
    )


def _cells(bahan: Bahan, direction: ArahKebijakan) -> list[Isi]:
    served = (_served(bahan, direction, kind) for kind in ("nspk", "arah_kebijakan_daerah"))
    return [*served, direction.nama, "\n".join(direction.catatan)]


def _served(bahan: Bahan, direction: ArahKebijakan, kind: str) -> str:
    """What of *kind* the *direction* serves, below one another."""
    wanted = {each.id for each in direction.mendukung}
    return "\n".join(each.nama for each in bahan.cascade.nodes(kind) if each.id in wanted) or _NONE


def _numbered(rows: tuple[Baris, ...]) -> Iterator[Baris]:
    return (evolve(each, sel=(Sel(str(number)), *each.sel)) for number, each in enumerate(rows, 1))


FORM = Form(
    kode="arah-kebijakan",
    nama=Text(id="Rumusan arah kebijakan", en="How the policy directions follow from NSPK and RPJMD"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
