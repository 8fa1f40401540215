"""Figures that only a form asks for: sums over years, what is left of them as a ratio, the mean of a column.

Each is a figure like any other: worked out by the engine's arithmetic, with its formula and all that goes into it. So a
workbook keeps it live, and what is not known stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from sakip.evaluation import arithmetic
from sakip.evaluation.arithmetic import Sebagian
from sakip.evaluation.figure import Figure, Jenis, Kunci, Landasan
from sakip.evaluation.library import shelf
from sakip.evaluation.outcome import Hasil
from sakip.evaluation.periods import AKHIR
from sakip.evaluation.scales import graded
from sakip.model.formula import Acuan, Ekspresi, Fungsi, Operasi
from sakip.model.nodes import Indikator, Simpul, Skala
from sakip.numbers.nilai import Kuantitas, Peringkat
from sakip.numbers.periode import Periode
from sakip.numbers.satuan import MURNI, PERSEN, RUPIAH, Satuan
from sakip.report.form import Bahan
from sakip.report.table import Isi
from sakip.text.bilingual import Text

_BY_FORM = Landasan(Jenis.SUSUNAN, Text(id="hitungan formulir", en="as the form reckons"))
SCALE = "predikat_kinerja"  # of Permendagri 86/2017, whose forms ask for a grade
NONE_YET = "–"


def accumulates(item: Indikator) -> bool:
    """Whether the years of *item* add up, as its quarters do: things that are counted, not shares and positions."""
    return item.triwulan == "kumulatif" and item.satuan is not None and not item.satuan.persen


def years_together(bahan: Bahan) -> range:
    """The years of the plan that add up: those that have money, within its period."""
    return range(bahan.tahun_pagu.start, bahan.tahun_rencana.stop)


def target_of_period(bahan: Bahan, item: Indikator) -> Figure:
    """What the Renstra aims at by its end: as it says (`akhir`), else all years of what adds up, else the last year."""
    end = bahan.evaluation.figure("target", item.id, Periode(0, AKHIR))
    if end.butir is not None:
        return end
    if not accumulates(item):
        return bahan.of_layer("target", item.id, "renstra", tahun=bahan.tahun_rencana[-1])
    targets = [bahan.of_layer("target", item.id, "renstra", tahun=year) for year in years_together(bahan)]
    return _total(bahan, "target_periode", targets, item.satuan)


def result_until(bahan: Bahan, item: Indikator, year: int) -> Isi:
    """What *item* came to until *year*: all years together of what adds up, else that year; a dash before the plan."""
    if not accumulates(item):
        return bahan.figure("realisasi", item.id, year) if year >= bahan.tahun_rencana[0] else NONE_YET
    results = [bahan.figure("realisasi", item.id, at) for at in years_together(bahan) if at <= year]
    return _total(bahan, "realisasi_periode", results, item.satuan) if results else NONE_YET


def spent_until(bahan: Bahan, node: Simpul, year: int) -> Isi:
    """What was spent on *node* until *year*; a dash before the plan."""
    spent = [bahan.figure("realisasi_anggaran", node.id, at) for at in years_together(bahan) if at <= year]
    return _total(bahan, "realisasi_anggaran_periode", spent, RUPIAH) if spent else NONE_YET


def expected_until(bahan: Bahan, item: Indikator, year: int) -> Isi:
    """What *item* is expected to come to until *year*, if that year keeps its target (T-C.29, column 10)."""
    target = bahan.figure("target", item.id, year)
    before = result_until(bahan, item, year - 1)
    if not accumulates(item) or not isinstance(before, Figure):
        return target
    return _total(bahan, "perkiraan_periode", (before, target), item.satuan)


def ratio(bahan: Bahan, ukuran: str, above: Isi, below: Figure) -> Isi:
    """*above* divided by *below*, as the figure *ukuran* of the subject and year of *above*; a dash stays one."""
    if not isinstance(above, Figure):
        return above
    part = Sebagian(arithmetic.operated("/", above.nilai, below.nilai), 1, 1)
    return _made(bahan, ukuran, part, Operasi("/", _of(above), _of(below)), (below, above))


def mean(bahan: Bahan, ukuran: str, figures: Sequence[Figure]) -> Figure:
    """The mean of those of *figures* that are known, as the figure *ukuran* of what the totals are of."""
    part = arithmetic.mean([each.nilai for each in figures])
    made = _made(bahan, ukuran, part, Fungsi("rata_rata", tuple(map(_of, figures))), figures)
    whole = bahan.pokok
    return evolve(made, kunci=Kunci(ukuran, whole.id if whole else "", Periode(bahan.tahun)))


def growth(bahan: Bahan, ukuran: str, figures: Sequence[Figure]) -> Figure:
    """The mean of the yearly growth of *figures*, which are of one subject, year by year."""
    steps = list(pairwise(figures))
    part = arithmetic.mean([_relative(after.nilai, before.nilai) for before, after in steps])
    each = (Operasi("/", Operasi("-", _of(after), _of(before)), _of(before)) for before, after in steps)
    return _made(bahan, ukuran, part, Fungsi("rata_rata", tuple(each)), figures)


def grade(bahan: Bahan, ukuran: str, figure: Figure) -> Figure:
    """The grade of *figure* on the scale of Permendagri 86/2017."""
    scale = shelf()[SCALE]
    assert isinstance(scale, Skala)  # noqa: S101 - the library declares it so
    given = graded(figure.nilai, scale)
    part = Sebagian(Peringkat(given.label) if isinstance(given, Peringkat) else given, 1, 1)
    return _made(bahan, ukuran, part, Fungsi("tabel", (_of(figure), Acuan(SCALE))), (figure,))


def _total(bahan: Bahan, ukuran: str, figures: Sequence[Figure], unit: Satuan | None) -> Figure:
    part = Sebagian(arithmetic.total([each.nilai for each in figures]), 1, 1)
    return _made(bahan, ukuran, part, Fungsi("jumlah", tuple(map(_of, figures))), figures, unit or MURNI)


def _relative(after: Hasil, before: Hasil) -> Hasil:
    return arithmetic.operated("/", arithmetic.operated("-", after, before), before)


def _of(figure: Figure) -> Acuan:
    """How a formula names *figure*."""
    year, part = figure.periode
    return Acuan(figure.subjek, str(year) if year else part, figure.ukuran)


def _made(
    bahan: Bahan, ukuran: str, part: Sebagian, rumus: Ekspresi, inputs: Sequence[Figure], unit: Satuan = PERSEN
) -> Figure:
    """The figure *ukuran* of the subject and year of the last of *inputs*."""
    value = part.nilai
    return Figure(
        Kunci(ukuran, inputs[-1].subjek, inputs[-1].periode),
        Kuantitas(value.nilai, unit) if isinstance(value, Kuantitas) else value,
        bahan.cascade,
        rumus=rumus,
        landasan=_BY_FORM,
        masukan=tuple(inputs),
        tahu=part.tahu,
        semua=part.semua,
        cetak=bahan.evaluation.policies.umum.rounding,
    )
