"""Formulir E.81: evaluation of the results of the Renja (Permendagri 86/2017).

The form adds the quarters; that is wrong of per cents and of positions at the end. Column 12 is therefore the year by
the behaviour that the indicator declares (`triwulan …`). Columns 6 and 14 add up years in the same way, for every
indicator; they are left out, and column 15 is the progress towards the end of the Renstra by the policy of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Simpul
from sakip.report.form import QUARTERS, Bahan, Form, unit_of
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_NOTE = (
    "Kolom 12 mengikuti sifat triwulan setiap indikator (kumulatif, posisi akhir, rata-rata), bukan selalu jumlah. "
    "Kolom 6 dan 14 menjumlahkan tahun-tahun untuk semua indikator, jadi tidak dicetak; kolom 15 adalah kemajuan "
    "terhadap target akhir Renstra."
)


def table(bahan: Bahan) -> Tabel:
    """Programmes down to sub kegiatan: target and money, results and spending by quarter and year, the ratios."""
    groups = [f"Target Renja {bahan.tahun}", *(f"Realisasi {each}" for each in QUARTERS.values())]
    groups += [f"Realisasi {bahan.tahun}", "Tingkat Capaian (%)"]
    last = bahan.tahun_rencana[-1]
    return Tabel(
        f"Evaluasi Terhadap Hasil Renja Perangkat Daerah Tahun {bahan.tahun}",
        (
            Kolom("No", Rata.TENGAH, nomor="(1)"),
            Kolom("Sasaran", lebar=2, nomor="(2)"),
            Kolom("Program / Kegiatan", lebar=3, nomor="(3)"),
            Kolom("Indikator Kinerja", lebar=3, nomor="(4)"),
            *_pair(f"Target Akhir Renstra ({last})", 5),
            *(column for number, each in enumerate(groups, 7) for column in _pair(each, number)),
            Kolom("Tingkat Kemajuan Renstra", Rata.KANAN, nomor="(15)"),
            Kolom("Unit Penanggung Jawab", lebar=2, nomor="(16)"),
        ),
        spanned(list(_rows(bahan)), 3),
        FORM.kode,
        catatan=(_NOTE,),
    )


def _pair(group: str, number: int) -> Iterator[Kolom]:
    yield Kolom("K", Rata.KANAN, kelompok=group, nomor=f"({number})")
    yield Kolom("Rp", Rata.KANAN, polos=True, lebar=2, kelompok=group)


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    number = 0
    for sasaran in bahan.sasaran():
        for program in bahan.cascade.children(sasaran.id, "program"):
            for node in (program, *bahan.nodes_below(program, "kegiatan", "subkegiatan")):
                number += 1
                yield from _of(bahan, node, [str(number), sasaran.nama, f"{bahan.code(node)} {node.nama}".strip()])


def _of(bahan: Bahan, node: Simpul, start: list[Isi]) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator; its money on the first."""
    for number, item in enumerate(bahan.cascade.measures(node.id) or (None,)):
        pairs = zip(_performance(bahan, item), [""] * 8 if number else _money(bahan, node), strict=True)
        title = f"{item.nama} ({unit_of(item)})" if item and unit_of(item) else item.nama if item else ""
        progress: Isi = bahan.figure("kemajuan", item.id) if item else ""
        yield [*start, title, *(cell for pair in pairs for cell in pair), progress, bahan.names(node.pengampu)]


def _performance(bahan: Bahan, item: Indikator | None) -> list[Isi]:
    if item is None:
        return [""] * 8
    return [
        bahan.of_layer("target", item.id, "renstra", tahun=bahan.tahun_rencana[-1]),
        bahan.figure("target", item.id),
        *(bahan.figure("realisasi", item.id, bagian=each) for each in QUARTERS),
        bahan.figure("realisasi", item.id),
        bahan.figure("capaian", item.id),
    ]


def _money(bahan: Bahan, node: Simpul) -> list[Isi]:
    return [
        bahan.figure("pagu_periode", node.id),
        bahan.figure("anggaran", node.id),
        *(bahan.figure("realisasi_anggaran", node.id, bagian=each) for each in QUARTERS),
        bahan.figure("realisasi_anggaran", node.id),
        bahan.figure("serapan", node.id),
    ]


FORM = Form(
    kode="e.81",
    nama=Text(id="Evaluasi hasil Renja (E.81)", en="Evaluation of the Renja (E.81)"),
    dasar=(Basis("permendagri-86-2017", "E.81"),),
    buat=table,
    profil="renstra_86_2017",
)
