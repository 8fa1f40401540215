"""Hasil evaluasi AKIP: the scores by component until now (PermenPAN-RB 88/2021)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Evaluasi, Komponen
from sakip.numbers.nilai import Kuantitas
from sakip.report.form import Bahan, Form
from sakip.report.table import Baris, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Lang, Text

_UNSTATED = "tidak dinyatakan"


def table(bahan: Bahan) -> Tabel:
    """Each evaluation until the year of the report: its components with weight and score, and the grade."""
    return Tabel(
        f"Hasil Evaluasi AKIP sampai dengan Tahun {bahan.tahun}",
        (
            Kolom("Tahun", Rata.TENGAH),
            Kolom("Komponen", lebar=5),
            Kolom("Bobot", Rata.KANAN),
            Kolom("Nilai", Rata.KANAN),
            Kolom("Predikat", Rata.TENGAH),
        ),
        tuple(each for given in _until_now(bahan) for each in _rows(given)),
        FORM.kode,
    )


def _until_now(bahan: Bahan) -> Iterator[Evaluasi]:
    found = (each for each in bahan.cascade.model.evaluasi if each.tahun <= bahan.tahun)
    return iter(sorted(found, key=lambda each: each.tahun))


def _rows(given: Evaluasi) -> Iterator[Baris]:
    """The components, then the whole; the year once, beside them all."""
    parts = list(_components(given.komponen, 0))
    year = Sel(str(given.tahun), baris=len(parts) + 1)
    total = ("Nilai akuntabilitas kinerja", "", _shown(given.nilai), given.predikat or _UNSTATED)
    for number, cells in enumerate(parts):
        yield row(*cells) if number else row(year, *cells)
    yield row(*total, jenis="jumlah") if parts else row(year, *total, jenis="jumlah")


def _components(given: tuple[Komponen, ...], depth: int) -> Iterator[tuple[str, ...]]:
    for each in given:
        yield f"{'– ' * depth}{each.nama}", _shown(each.bobot), _shown(each.nilai), ""
        yield from _components(each.komponen, depth + 1)


def _shown(value: Kuantitas | None) -> str:
    return value.shown(Lang.ID) if value is not None else _UNSTATED


FORM = Form(
    kode="evaluasi",
    nama=Text(id="Hasil evaluasi AKIP", en="Results of the AKIP evaluation"),
    dasar=(Basis("permenpanrb-88-2021"),),
    buat=table,
)
