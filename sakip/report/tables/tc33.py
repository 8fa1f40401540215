"""Tabel T-C.33: the programmes and kegiatan of the Renja of a year, and those of the year after (Permendagri 86/2017).

T-C.30 to T-C.32 stand beside it in a Renja and rest on what no plan states: projections, the draft of the RKPD, and
what people have proposed.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.figure import Figure
from sakip.graph.statements import held
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Simpul
from sakip.report.form import Bahan, Form, titled
from sakip.report.table import Baris, Isi, Kolom, Rata, Sel, Tabel, row, spanned
from sakip.text.bilingual import Text

_LAYER = ("renja", "rkt")
_MONEY = ("anggaran", "pagu")


def table(bahan: Bahan) -> Tabel:
    """Programmes down to sub kegiatan: place, target and money of the year, target and money of the next."""
    this, after = f"Rencana Tahun {bahan.tahun}", f"Prakiraan Maju Rencana Tahun {bahan.tahun + 1}"
    rows = spanned([cells for _, node in bahan.branches() for cells in _rows(bahan, node)], 2)
    return Tabel(
        f"Rumusan Rencana Program dan Kegiatan Tahun {bahan.tahun} dan Prakiraan Maju Tahun {bahan.tahun + 1}",
        (
            Kolom("Kode", lebar=0, nomor="(1)"),
            Kolom("Urusan / Bidang Urusan dan Program / Kegiatan", lebar=3, nomor="(2)"),
            Kolom("Indikator Kinerja Program / Kegiatan", lebar=3, nomor="(3)"),
            Kolom("Lokasi", kelompok=this, nomor="(4)"),
            Kolom("Target Capaian Kinerja", Rata.KANAN, kelompok=this, nomor="(5)", polos=True),
            Kolom("Kebutuhan Dana / Pagu Indikatif", Rata.KANAN, kelompok=this, nomor="(6)", polos=True),
            Kolom("Sumber Dana", kelompok=this, nomor="(7)"),
            Kolom("Catatan Penting", nomor="(8)"),
            Kolom("Target Capaian Kinerja", Rata.KANAN, kelompok=after, nomor="(9)", polos=True),
            Kolom("Kebutuhan Dana / Pagu Indikatif", Rata.KANAN, kelompok=after, nomor="(10)", polos=True),
        ),
        (*rows, *(_total(bahan) if rows else ())),
        FORM.kode,
    )


def _rows(bahan: Bahan, node: Simpul) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator; its place, money and priorities on the first."""
    for number, item in enumerate(bahan.indicators(node) or (None,)):
        target, target_after = _targets(bahan, item) if item else ("", "")
        once = ("", "", "", "", "") if number else _once(bahan, node)
        place, money, sources, note, money_after = once
        yield [
            bahan.code(node),
            node.nama,
            titled(item),
            place,
            target,
            money,
            sources,
            note,
            target_after,
            money_after,
        ]


def _once(bahan: Bahan, node: Simpul) -> tuple[Isi, ...]:
    money, money_after = _money(bahan, node.id)
    return "; ".join(node.lokasi), money, _sources(bahan, node), "; ".join(node.prioritas), money_after


def _total(bahan: Bahan) -> Iterator[Baris]:
    agency = bahan.cascade.agency
    if agency is not None:
        money, money_after = _money(bahan, agency.id)
        yield row(Sel("Jumlah", kolom=5), money, "", "", "", money_after, jenis="jumlah")


def _targets(bahan: Bahan, item: Indikator) -> tuple[Figure, Figure]:
    """What the Renja aims at in its year, and the Renstra in the year after."""
    after = bahan.of_layer("target", item.id, "renstra", tahun=bahan.tahun + 1)
    return bahan.of_layer("target", item.id, *_LAYER), after


def _money(bahan: Bahan, name: str) -> tuple[Figure, Figure]:
    """The budget of the Renja in its year, and the ceiling of the Renstra in the year after."""
    return bahan.of_layer("anggaran", name, *_LAYER), bahan.figure("pagu", name, bahan.tahun + 1)


def _sources(bahan: Bahan, node: Simpul) -> str:
    """The sources of funds that the plan names for *node* in the year."""
    stated = (each for figure in _MONEY for each in held(bahan.cascade, figure, node.id))
    return "; ".join(dict.fromkeys(each.sumber for each in stated if each.sumber and each.periode.tahun == bahan.tahun))


FORM = Form(
    kode="t-c.33",
    nama=Text(id="Rumusan rencana program dan prakiraan maju", en="Programmes of the year and of the next"),
    dasar=(Basis("permendagri-86-2017", "T-C.33"),),
    buat=table,
)
