"""Formulir E.81: evaluation of the results of the Renja (Permendagri 86/2017).

The form adds up quarters (column 12) and years (column 14); that is wrong of shares and of positions at the end. So
the year goes by the behaviour that the indicator declares (`triwulan …`), and years add up only where quarters do.
Column 13 is the achievement by the policy of the plan, which knows what is to fall.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Simpul
from sakip.report import evaluating
from sakip.report.form import QUARTERS, Bahan, Form, titled
from sakip.report.reckoned import ratio, result_until, spent_until, target_of_period
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_NOTE = (
    "K: kinerja. Kolom 12 mengikuti sifat triwulan indikator, dan kolom 5, 6, dan 14 menjumlahkan tahun-tahun hanya "
    "untuk yang kumulatif; persentase dan posisi akhir memakai nilai tahun terakhirnya. Kolom 13 memakai rumus capaian "
    "rencana."
)
_TOLD = {
    "Faktor pendorong keberhasilan kinerja": "keberhasilan",
    "Faktor penghambat pencapaian kinerja": "hambatan",
    "Tindak lanjut yang diperlukan dalam triwulan berikutnya": "tindak_lanjut",
    "Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya": "solusi",
}
_PAIRS = 11
_RATIO, _PROGRESS = 20, 24  # the places of columns 13 and 15


def table(bahan: Bahan) -> Tabel:
    """Programmes down to sub kegiatan: target and money, results and spending by quarter and until now, the ratios."""
    rows = [cells for node, start in evaluating.branches(bahan) for cells in _of(bahan, node, start)]
    columns = _columns(bahan)
    ratios = {at: evaluating.figures_at(rows, at) for at in (_RATIO, _RATIO + 1, _PROGRESS, _PROGRESS + 1)}
    foot = (
        (*evaluating.graded(bahan, len(columns), ratios), *evaluating.told(bahan, len(columns), _TOLD)) if rows else ()
    )
    return Tabel(
        f"Evaluasi Terhadap Hasil Renja Perangkat Daerah Tahun {bahan.tahun}",
        columns,
        (*spanned(rows, 3), *foot),
        FORM.kode,
        catatan=tuple(filter(None, (_NOTE, evaluating.partly(ratios[_RATIO])))),
    )


def _columns(bahan: Bahan) -> tuple[Kolom, ...]:
    year, quarters = bahan.tahun, "Realisasi Kinerja pada Triwulan"
    pairs: dict[str, tuple[str, ...]] = {
        "5": (f"Target Renstra pada Akhir Periode ({bahan.tahun_rencana[-1]})",),
        "6": (f"Realisasi Capaian Renstra s/d Tahun {year - 1}",),
        "7": (f"Target Kinerja dan Anggaran Renja Tahun {year}",),
        **{str(8 + at): (quarters, each.removeprefix("Triwulan ")) for at, each in enumerate(QUARTERS.values())},
        "12": ("Realisasi Capaian Kinerja dan Anggaran Renja",),
        "13 = 12 / 7": ("Tingkat Capaian Kinerja dan Realisasi Anggaran Renja (%)",),
        "14 = 6 + 12": (f"Realisasi Kinerja dan Anggaran Renstra s/d Tahun {year}",),
        "15 = 14 / 5": (f"Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s/d Tahun {year} (%)",),
    }
    return (
        Kolom("No", Rata.TENGAH, nomor="(1)"),
        Kolom("Sasaran", lebar=2, nomor="(2)"),
        Kolom("Program / Kegiatan", lebar=3, nomor="(3)"),
        Kolom("Indikator Kinerja Program (outcome) / Kegiatan (output)", lebar=3, nomor="(4)"),
        *(column for number, path in pairs.items() for column in evaluating.pair(path, f"({number})")),
        Kolom("Unit Penanggung Jawab", lebar=2, nomor="(16)"),
        Kolom("Ket", nomor="(17)"),
    )


def _of(bahan: Bahan, node: Simpul, start: list[Isi]) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator; its money on the first."""
    for number, item in enumerate(bahan.indicators(node) or (None,)):
        performance = _performance(bahan, item) if item else [""] * _PAIRS
        pairs = zip(performance, [""] * _PAIRS if number else _money(bahan, node), strict=True)
        yield [*start, titled(item), *(cell for pair in pairs for cell in pair), bahan.names(node.pengampu), ""]


def _performance(bahan: Bahan, item: Indikator) -> list[Isi]:
    aim, until = target_of_period(bahan, item), result_until(bahan, item, bahan.tahun)
    return [
        aim,
        result_until(bahan, item, bahan.tahun - 1),
        bahan.figure("target", item.id),
        *(bahan.figure("realisasi", item.id, bagian=each) for each in QUARTERS),
        bahan.figure("realisasi", item.id),
        bahan.figure("capaian", item.id),
        until,
        ratio(bahan, "kemajuan_periode", until, aim),
    ]


def _money(bahan: Bahan, node: Simpul) -> list[Isi]:
    ceiling, until = bahan.figure("pagu_periode", node.id), spent_until(bahan, node, bahan.tahun)
    budget, spent = (bahan.figure(each, node.id) for each in ("anggaran", "realisasi_anggaran"))
    return [
        ceiling,
        spent_until(bahan, node, bahan.tahun - 1),
        budget,
        *(bahan.figure("realisasi_anggaran", node.id, bagian=each) for each in QUARTERS),
        spent,
        ratio(bahan, "rasio_anggaran", spent, budget),
        until,
        ratio(bahan, "serapan_periode", until, ceiling),
    ]


FORM = Form(
    kode="e.81",
    nama=Text(id="Evaluasi hasil Renja", en="Evaluation of the Renja"),
    dasar=(Basis("permendagri-86-2017", "E.81"),),
    buat=table,
)
