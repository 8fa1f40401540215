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
    year = str(given.tahun)
    yield from _components(given.komponen, year, 0)
    total = _shown(given.nilai)
    yield row(year, "Nilai akuntabilitas kinerja", "", total, Sel(given.predikat or _UNSTATED), jenis="jumlah")


def _components(given: tuple[Komponen, ...], year: str, depth: int) -> Iterator[Baris]:
    for each in given:
        yield row(year, f"{'– ' * depth}{each.nama}", _shown(each.bobot), _shown(each.nilai), "")
        yield from _components(each.komponen, year, depth + 1)


def _shown(value: Kuantitas | None) -> str:
    return value.shown(Lang.ID) if value is not None else _UNSTATED


FORM = Form(
    kode="evaluasi",
    nama=Text(id="Hasil evaluasi AKIP", en="Results of the AKIP evaluation"),
    dasar=(Basis("permenpanrb-88-2021"),),
    buat=table,
)
