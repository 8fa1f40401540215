"""Pohon kinerja: conditions, their critical factors, and who brings them about (PermenPAN-RB 89/2021)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Kondisi, Pohon
from sakip.report.form import Bahan, Form
from sakip.report.table import Baris, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Text

_OUTSIDE = "Di luar kewenangan: {siapa}"


def table(bahan: Bahan) -> Tabel:
    """Every condition below the one that it leads to, numbered by its place in the tree."""
    return Tabel(
        "Pohon Kinerja",
        (
            Kolom("No", Rata.KIRI),
            Kolom("Kondisi", lebar=5),
            Kolom("Tingkat", Rata.TENGAH),
            Kolom("Faktor Kunci Keberhasilan (CSF)", lebar=3),
            Kolom("Dipetakan ke", lebar=3),
            Kolom("Didukung", lebar=3),
        ),
        tuple(_rows(bahan)),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[Baris]:
    conditions = bahan.cascade.all(Kondisi)
    for tree in bahan.cascade.all(Pohon):
        yield row(Sel(tree.nama, kolom=6, tebal=True), jenis="judul")
        yield from _below(bahan, [each for each in conditions if each.pohon == tree.id], None, "")


def _below(bahan: Bahan, conditions: list[Kondisi], above: str | None, prefix: str) -> Iterator[Baris]:
    """The conditions of one tree that stand below *above*, each with those below it."""
    ids = {each.id for each in conditions}
    own = [each for each in conditions if (each.induk if each.induk in ids else None) == above]
    for number, each in enumerate(own, 1):
        place = f"{prefix}{number}"
        mapped = bahan.names(each.dipetakan) or _outside(each)
        yield row(
            place, each.nama, each.tingkat, "; ".join(each.csf), mapped, bahan.names((*each.didukung, *each.lintas))
        )
        yield from _below(bahan, conditions, each.id, f"{place}.")


def _outside(condition: Kondisi) -> str:
    return _OUTSIDE.format(siapa=condition.di_luar_kewenangan) if condition.di_luar_kewenangan else ""


FORM = Form(
    kode="pohon-kinerja",
    nama=Text(id="Pohon kinerja", en="Performance tree"),
    dasar=(Basis("permenpanrb-89-2021"),),
    buat=table,
)
