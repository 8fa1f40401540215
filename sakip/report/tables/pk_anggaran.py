"""Perjanjian kinerja, table b: programmes and their budgets (PermenPAN-RB 53/2014, Lampiran I)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.report.form import Bahan, Form
from sakip.report.table import Baris, Isi, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Every programme with its budget and the sasaran that it serves; the total of the agency below."""
    agency = bahan.cascade.agency
    total: tuple[Baris, ...] = ()
    if agency is not None:
        amount = Sel(bahan.of_layer("anggaran", agency.id, "perjanjian"), tebal=True)
        total = (row(Sel("Jumlah", kolom=2, tebal=True), amount, "", jenis="jumlah"),)
    return Tabel(
        f"Program dan Anggaran Tahun {bahan.tahun}",
        (
            Kolom("No", Rata.TENGAH),
            Kolom("Program", lebar=5),
            Kolom("Anggaran", Rata.KANAN, lebar=2),
            Kolom("Keterangan", lebar=3),
        ),
        (*(row(*each) for each in _rows(bahan)), *total),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    numbers = {each.id: number for number, each in enumerate(bahan.sasaran(), 1)}
    for number, program in enumerate(bahan.cascade.nodes("program"), 1):
        served = [str(numbers[each.id]) for each in bahan.cascade.parents(program.id) if each.id in numbers]
        note = f"Mendukung sasaran strategis ke-{', '.join(served)}" if served else "Pendukung"
        yield [str(number), program.nama, bahan.of_layer("anggaran", program.id, "perjanjian"), note]


FORM = Form(
    kode="pk-anggaran",
    nama=Text(id="Program dan anggaran perjanjian kinerja", en="Programmes and budget of the agreement"),
    dasar=(Basis("permenpanrb-53-2014"),),
    buat=table,
)
