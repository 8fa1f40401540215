"""Tabel T-C.29: the last Renja evaluated, and how far the Renstra has come (Permendagri 86/2017).

The form opens the Renja of year n: last year is n-2, the year of the report; the running year n-1 has only its target.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Simpul
from sakip.report.form import Bahan, Form, titled
from sakip.report.reckoned import expected_until, ratio, result_until, target_of_period
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_NOTE = (
    "Kolom 4, 5, dan 10 menjumlahkan tahun-tahun hanya untuk indikator kumulatif; persentase dan posisi akhir memakai "
    "nilai tahun terakhirnya. Kolom 10 mengandaikan target tahun berjalan tercapai."
)


def table(bahan: Bahan) -> Tabel:
    """Programmes down to sub kegiatan: the aim of the Renstra, what was reached before, last year, this year so far."""
    year = bahan.tahun
    last, expected = (
        f"Target dan Realisasi Kinerja Program dan Kegiatan Tahun Lalu ({year})",
        f"Perkiraan Realisasi Capaian Target Renstra s/d Tahun Berjalan ({year + 1})",
    )
    return Tabel(
        f"Rekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun {year + 1}",
        (
            Kolom("Kode", lebar=0, nomor="(1)"),
            Kolom("Urusan / Bidang Urusan dan Program / Kegiatan", lebar=4, nomor="(2)"),
            Kolom("Indikator Kinerja Program (outcome) / Kegiatan (output)", lebar=4, nomor="(3)"),
            _figure(f"Target Kinerja Capaian Program (Renstra) Tahun {bahan.tahun_rencana[-1]}", "(4)"),
            _figure(f"Realisasi Target Kinerja s/d Tahun {year - 1}", "(5)"),
            _figure("Target Renja", "(6)", last),
            _figure("Realisasi Renja", "(7)", last),
            _figure("Tingkat Realisasi (%)", "(8 = 7 / 6)", last),
            _figure(f"Target Program dan Kegiatan (Renja Tahun {year + 1})", "(9)"),
            _figure("Realisasi Capaian s/d Tahun Berjalan", "(10 = 5 + 7 + 9)", expected),
            _figure("Tingkat Capaian Realisasi Target Renstra (%)", "(11 = 10 / 4)", expected),
        ),
        spanned([cells for _, node in bahan.branches() for cells in _rows(bahan, node)], 2),
        FORM.kode,
        catatan=(_NOTE,),
    )


def _figure(title: str, number: str, group: str = "") -> Kolom:
    return Kolom(title, Rata.KANAN, kelompok=(group,) if group else (), nomor=number, polos=True)


def _rows(bahan: Bahan, node: Simpul) -> Iterator[list[Isi]]:
    for item in bahan.indicators(node) or (None,):
        yield [bahan.code(node), node.nama, titled(item), *(_performance(bahan, item) if item else [""] * 8)]


def _performance(bahan: Bahan, item: Indikator) -> list[Isi]:
    aim, running = target_of_period(bahan, item), bahan.tahun + 1
    expected = expected_until(bahan, item, running)
    return [
        aim,
        result_until(bahan, item, bahan.tahun - 1),
        *(bahan.figure(each, item.id) for each in ("target", "realisasi", "capaian")),
        bahan.figure("target", item.id, running),
        expected,
        ratio(bahan, "kemajuan_periode", expected, aim),
    ]


FORM = Form(
    kode="t-c.29",
    nama=Text(id="Evaluasi Renja dan pencapaian Renstra", en="The Renja evaluated, the Renstra so far"),
    dasar=(Basis("permendagri-86-2017", "T-C.29"),),
    buat=table,
)
