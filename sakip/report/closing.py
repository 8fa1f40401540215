"""The foot of the forms that evaluate a plan: means, grades, what helped, what hindered, and what is to follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sakip.evaluation.figure import Figure
from sakip.report.form import Bahan
from sakip.report.reckoned import grade, mean
from sakip.report.table import Baris, Isi, Sel, row

_UNWRITTEN = "belum ditulis; tulis `narasi … {tahun} {{ {jenis} … }}`"


def graded(bahan: Bahan, width: int, columns: Mapping[int, Sequence[Figure]]) -> tuple[Baris, ...]:
    """The rows of the mean and the grade of *columns*, each by its place in a table *width* columns wide."""
    means = {at: mean(bahan, f"rata_rata_kolom.{at + 1}", figures) for at, figures in columns.items() if figures}
    grades: dict[int, Figure] = {at: grade(bahan, f"predikat_kolom.{at + 1}", each) for at, each in means.items()}
    first = min(columns)
    return _foot("Rata-rata capaian kinerja (%)", first, width, means), _foot("Predikat kinerja", first, width, grades)


def told(bahan: Bahan, width: int, kinds: Mapping[str, str]) -> tuple[Baris, ...]:
    """The rows of the narrative of the year: *kinds* are their headings, each with the kind that is told there."""
    return tuple(_across(width, f"{title}: {_narrative(bahan, kind)}") for title, kind in kinds.items())


def partly(figures: Sequence[Figure]) -> str:
    """On how many of *figures* their mean rests, where that is not all."""
    known = sum(each.known for each in figures)
    return (
        ""
        if known == len(figures)
        else f"Rata-rata atas {known} dari {len(figures)} indikator yang capaiannya diketahui."
    )


def _foot(title: str, first: int, width: int, figures: Mapping[int, Figure]) -> Baris:
    rest: list[Isi] = [figures.get(at, "") for at in range(first, width)]
    return row(Sel(title, kolom=first), *rest, jenis="jumlah")


def _across(width: int, words: str) -> Baris:
    return row(Sel(words, kolom=width))


def _narrative(bahan: Bahan, kind: str) -> str:
    declared = bahan.cascade.model.nama
    found = [
        f"{declared[each.subjek].nama}: {words}" if each.subjek in declared else words
        for each in bahan.cascade.model.narasi
        if each.tahun == bahan.tahun
        for words in dict(each.isi).get(kind, ())
    ]
    return "; ".join(found) or _UNWRITTEN.format(tahun=bahan.tahun, jenis=kind)
