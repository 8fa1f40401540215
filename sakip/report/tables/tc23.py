"""Tabel T-C.23: what the services of the agency came to, year by year (Permendagri 86/2017).

The form belongs to chapter II of a Renstra and looks back: five years until that of the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Indikator
from sakip.report.form import Bahan, Form, titled
from sakip.report.table import Isi, Kolom, Rata, Tabel, row
from sakip.text.bilingual import Text

_FIGURES = {
    "Target Renstra Perangkat Daerah Tahun": "target",
    "Realisasi Capaian Tahun": "realisasi",
    "Rasio Capaian pada Tahun (%)": "capaian",
}
_NORMS = ("nspk", "spm")
_CHOSEN = "√"


def table(bahan: Bahan) -> Tabel:
    """Every indicator of a goal or objective and every IKK: what asks for it, target, result and ratio of each year."""
    years = bahan.years_told("target", "realisasi")
    heads = [(group, str(year)) for group in _FIGURES for year in years]
    return Tabel(
        "Pencapaian Kinerja Pelayanan Perangkat Daerah",
        (
            Kolom("No", Rata.TENGAH, nomor="(1)"),
            Kolom("Indikator Kinerja sesuai Tugas dan Fungsi Perangkat Daerah", lebar=5, nomor="(2)"),
            *(
                Kolom(title, Rata.TENGAH, nomor=f"({at})")
                for at, title in enumerate(("Target NSPK", "Target IKK", "Target Indikator Lainnya"), 3)
            ),
            *(
                Kolom(year, Rata.KANAN, kelompok=group, nomor=f"({at})", polos=True)
                for at, (group, year) in enumerate(heads, 6)
            ),
        ),
        tuple(row(str(number), *_cells(bahan, item, years)) for number, item in enumerate(_items(bahan), 1)),
        FORM.kode,
    )


def _items(bahan: Bahan) -> Iterator[Indikator]:
    cascade = bahan.cascade
    of_aims = [each for node in cascade.nodes("tujuan", "sasaran") for each in cascade.measures(node.id)]
    return iter(dict.fromkeys((*of_aims, *cascade.indicators("ikk"))))


def _cells(bahan: Bahan, item: Indikator, years: range) -> Iterator[Isi]:
    yield titled(item)
    kind = _kind(item)
    yield from (_CHOSEN if each == kind else "" for each in ("nspk", "ikk", ""))
    for figure in _FIGURES.values():
        for year in years:
            stated = figure == "target"
            yield (
                bahan.of_layer(figure, item.id, "renstra", tahun=year)
                if stated
                else bahan.figure(figure, item.id, year)
            )


def _kind(item: Indikator) -> str:
    """What asks for *item*: a norm or minimum service by its tag, the list of key indicators, or neither."""
    tags = [each.casefold() for each in item.tag]
    if any(each.startswith(_NORMS) for each in tags):
        return "nspk"
    return "ikk" if item.jenis == "ikk" or "ikk" in tags else ""


FORM = Form(
    kode="t-c.23",
    nama=Text(id="Pencapaian kinerja pelayanan", en="What the services came to"),
    dasar=(Basis("permendagri-86-2017", "T-C.23"),),
    buat=table,
)
