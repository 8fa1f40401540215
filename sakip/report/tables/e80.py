"""Formulir E.80: evaluation of the results of the Renstra (Permendagri 86/2017).

Years that have not come yet stay empty; the target at the end is that of all years together only where quarters add up.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluation.figure import Figure
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Simpul
from sakip.report import evaluating
from sakip.report.form import Bahan, Form, titled
from sakip.report.reckoned import ratio, target_of_period
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_GROUPS = ("Target Renstra Perangkat Daerah pada Tahun", "Realisasi Capaian pada Tahun", "Rasio Capaian pada Tahun (%)")
_FIGURES = ("target", "realisasi", "capaian")
_TOLD = {
    "Faktor pendorong pencapaian kinerja": "keberhasilan",
    "Faktor penghambat pencapaian kinerja": "hambatan",
    "Usulan tindak lanjut pada Renja Perangkat Daerah berikutnya": "tindak_lanjut",
    "Usulan tindak lanjut pada Renstra Perangkat Daerah berikutnya": "solusi",
}
_BEFORE_PAIRS = 5


def table(bahan: Bahan) -> Tabel:
    """Programmes down to sub kegiatan: the starting value, the end, target, result and ratio of each year."""
    years, rows = (
        bahan.tahun_rencana,
        [cells for node, start in evaluating.branches(bahan) for cells in _of(bahan, node, start)],
    )
    columns = _columns(bahan)
    first = _BEFORE_PAIRS + 2 + 4 * len(years)
    ratios = {
        first + at: evaluating.figures_at(rows, first + at)
        for at in range(2 * sum(each <= bahan.tahun for each in years))
    }
    foot = (
        (*evaluating.graded(bahan, len(columns), ratios), *evaluating.told(bahan, len(columns), _TOLD))
        if ratios
        else ()
    )
    return Tabel(
        f"Evaluasi Terhadap Hasil Renstra Perangkat Daerah sampai dengan Tahun {bahan.tahun}",
        columns,
        (*spanned(rows, 3), *foot) if rows else (),
        FORM.kode,
    )


def _columns(bahan: Bahan) -> tuple[Kolom, ...]:
    years = bahan.tahun_rencana
    paths = [(each, str(year)) for each in _GROUPS for year in years]
    return (
        Kolom("No", Rata.TENGAH, nomor="(1)"),
        Kolom("Sasaran", lebar=2, nomor="(2)"),
        Kolom("Program / Kegiatan", lebar=3, nomor="(3)"),
        Kolom("Indikator Kinerja", lebar=3, nomor="(4)"),
        Kolom("Data Capaian pada Awal Tahun Perencanaan", Rata.KANAN, polos=True, nomor="(5)"),
        *evaluating.pair((f"Target Capaian pada Akhir Tahun Perencanaan ({years[-1]})",), "(6)"),
        *(column for number, path in enumerate(paths, 7) for column in evaluating.pair(path, f"({number})")),
        Kolom("Unit Penanggung Jawab", lebar=2, nomor=f"({7 + len(paths)})"),
    )


def _of(bahan: Bahan, node: Simpul, start: list[Isi]) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator; its money on the first."""
    for number, item in enumerate(bahan.indicators(node) or (None,)):
        baseline: Isi = bahan.figure("baseline", item.id) if item else ""
        pairs: list[Isi] = [target_of_period(bahan, item) if item else ""]
        pairs.append("" if number else bahan.figure("pagu_periode", node.id))
        for figure in _FIGURES:
            for year in bahan.tahun_rencana:
                come = figure == "target" or year <= bahan.tahun
                pairs.append(_of_indicator(bahan, figure, item, year) if item and come else "")
                pairs.append(_money(bahan, figure, node, year) if come and not number else "")
        yield [*start, titled(item), baseline, *pairs, bahan.names(node.pengampu)]


def _of_indicator(bahan: Bahan, figure: str, item: Indikator, year: int) -> Figure:
    """What the Renstra aims at, whatever later documents say; results as they are."""
    return (
        bahan.of_layer(figure, item.id, "renstra", tahun=year)
        if figure == "target"
        else bahan.figure(figure, item.id, year)
    )


def _money(bahan: Bahan, figure: str, node: Simpul, year: int) -> Isi:
    """What stands beside *figure*: the ceiling of the Renstra, what was spent, and the ratio of the two."""
    ceiling, spent = (bahan.figure(each, node.id, year) for each in ("pagu", "realisasi_anggaran"))
    return {"target": ceiling, "realisasi": spent}.get(figure) or ratio(bahan, "rasio_pagu", spent, ceiling)


FORM = Form(
    kode="e.80",
    nama=Text(id="Evaluasi hasil Renstra", en="Evaluation of the Renstra"),
    dasar=(Basis("permendagri-86-2017", "E.80"),),
    buat=table,
)
