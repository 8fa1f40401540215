"""Matriks kinerja lintas (crosscutting): what units share, and the part of each (PermenPAN-RB 89/2021)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Lintas
from sakip.report.form import Bahan, Form
from sakip.report.table import Isi, Kolom, Tabel, spanned
from sakip.text.bilingual import Text

_NO_PARTS = "peran belum dinyatakan"


def table(bahan: Bahan) -> Tabel:
    """Every shared performance with the units that share it, the part of each, and through what it works."""
    return Tabel(
        "Matriks Kinerja Lintas (Crosscutting)",
        (
            Kolom("Kinerja Bersama", lebar=3),
            Kolom("Untuk", lebar=3),
            Kolom("Unit", lebar=2),
            Kolom("Peran", lebar=3),
            Kolom("Melalui", lebar=3),
            Kolom("Indikator Bersama", lebar=3),
            Kolom("Status"),
        ),
        spanned(list(_rows(bahan)), 2),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for shared in bahan.cascade.all(Lintas):
        start: list[Isi] = [shared.nama, bahan.names(shared.untuk)]
        for each in shared.peran:
            unit = bahan.names((each.unit,)) if each.unit else ""
            parts = (bahan.names(each.melalui), bahan.names(each.indikator_bersama), each.status)
            yield [*start, unit, each.nama, *parts]
        yield from ([*start, each, "", "", "", ""] for each in shared.luar)
        if not shared.peran and not shared.luar:
            yield [*start, "", _NO_PARTS, "", "", ""]


FORM = Form(
    kode="lintas",
    nama=Text(id="Matriks kinerja lintas", en="Matrix of shared performance"),
    dasar=(Basis("permenpanrb-89-2021"),),
    buat=table,
)
