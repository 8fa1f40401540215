"""Indikator kinerja utama: the sheet of the IKU (PermenPAN 9/2007; PermenPAN-RB 53/2014, Bab II)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Data, Indikator, Rujukan
from sakip.report.form import Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text


def table(bahan: Bahan) -> Tabel:
    """Every IKU with its definition, formula, reason, source and who answers for it."""
    return Tabel(
        "Indikator Kinerja Utama",
        (
            Kolom("No", Rata.TENGAH),
            Kolom("Sasaran Strategis", lebar=3),
            Kolom("Indikator Kinerja Utama", lebar=3),
            Kolom("Satuan", Rata.TENGAH),
            Kolom("Penjelasan / Formulasi", lebar=4),
            Kolom("Alasan", lebar=3),
            Kolom("Sumber Data", lebar=2),
            Kolom("Penanggung Jawab", lebar=2),
        ),
        spanned(list(_rows(bahan)), 2),
        FORM.kode,
    )


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    for number, sasaran in enumerate(bahan.sasaran(), 1):
        for item in bahan.cascade.measures(sasaran.id, "iku"):
            yield [
                str(number),
                sasaran.nama,
                item.nama,
                unit_of(item),
                "\n".join(filter(None, (item.definisi, bahan.formula(item)))),
                item.alasan,
                bahan.names(_sources(bahan, item)),
                bahan.names(item.penanggung_jawab),
            ]


def _sources(bahan: Bahan, item: Indikator) -> Iterable[Rujukan]:
    """Where *item* comes from: as it says, else where the data in its formula come from."""
    data = (each for each in bahan.cascade.uses(item.id) if isinstance(each, Data))
    return item.sumber_data or {(one.id, one.teks): one for each in data for one in each.sumber_data}.values()


FORM = Form(
    kode="iku",
    nama=Text(id="Indikator kinerja utama", en="Key performance indicators"),
    dasar=(Basis("permenpan-9-2007"), Basis("permenpanrb-53-2014")),
    buat=table,
)
