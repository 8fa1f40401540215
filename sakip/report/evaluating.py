"""What the forms that evaluate a plan have in common: columns in pairs, numbered rows, and the foot.

The foot has means and grades, what helped, what hindered, and what is to follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sakip.evaluation.figure import Figure
from sakip.model.nodes import Simpul
from sakip.report.form import SUPPORTING, Bahan
from sakip.report.reckoned import grade, mean
from sakip.report.table import Baris, Isi, Kolom, Rata, Sel, row

_UNWRITTEN = "belum ditulis; tulis `narasi … {tahun} {{ {jenis} … }}`"


def pair(path: tuple[str, ...], number: str) -> Iterator[Kolom]:
    """The two columns of *number* below *path*: performance, and the money beside it."""
    yield Kolom("K", Rata.KANAN, kelompok=path, nomor=number, polos=True)
    yield Kolom("Rp", Rata.KANAN, kelompok=path, polos=True)


def branches(bahan: Bahan) -> Iterator[tuple[Simpul, list[Isi]]]:
    """Programmes with all below them, each with the first cells of its rows: number, sasaran, code and name."""
    numbers: dict[str, int] = {}
    for sasaran, node in bahan.branches():
        served = sasaran.nama if sasaran else SUPPORTING
        number = numbers.setdefault(served, len(numbers) + 1)
        yield node, [str(number), served, f"{bahan.code(node)} {node.nama}".strip()]


def figures_at(rows: Sequence[Sequence[Isi]], at: int) -> list[Figure]:
    """The figures that stand in column *at* of *rows*."""
    return [cell for each in rows if isinstance(cell := each[at], Figure)]


def foot(
    bahan: Bahan, width: int, columns: Mapping[int, Sequence[Figure]], kinds: Mapping[str, str]
) -> tuple[Baris, ...]:
    """The foot of a table *width* columns wide: mean and grade of *columns*, then what is told under *kinds*."""
    return (*graded(bahan, width, columns), *told(bahan, width, kinds))


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
