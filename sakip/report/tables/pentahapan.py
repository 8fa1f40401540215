"""Pentahapan Renstra: the theme of each phase, and when each policy direction is carried out (Inmendagri 2/2025).

Offices print one or the other: a column a phase with its theme, or a row a direction with its years ticked. The table
has what the plan says: themes, ticks, or both.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from sakip.law.basis import Basis
from sakip.model.nodes import ArahKebijakan
from sakip.numbers.periode import roman
from sakip.report.form import Bahan, Form
from sakip.report.table import Baris, Kolom, Rata, Sel, Tabel, row
from sakip.text.bilingual import Text

_CHOSEN = "√"
_THEME = "Tema"
_YEARS = "Tahun"


@frozen
class _Phase:
    """Years that have one theme, or none, and what stands above them."""

    judul: str
    tema: str
    tahun: tuple[int, ...]


def table(bahan: Bahan) -> Tabel:
    """The phases as columns; a row for their themes, and one for each policy direction where any says its years."""
    phases, directions = _phases(bahan), bahan.cascade.directions()
    ticked = directions if any(each.tahap for each in directions) else ()
    return Tabel(
        "Pentahapan Renstra Perangkat Daerah",
        tuple(_columns(phases, beside=bool(ticked))),
        (*_themes(phases, beside=bool(ticked)), *(_ticks(phases, each) for each in ticked)),
        FORM.kode,
    )


def _phases(bahan: Bahan) -> list[_Phase]:
    """The phases of all years that the plan speaks of, and of those between; years in a row with one theme are one."""
    themes = {each.tahun: each.tema for each in bahan.cascade.model.tahapan}
    named = {*themes, *(year for each in bahan.cascade.directions() for year in each.tahap)}
    between = (each for each in bahan.tahun_target if named and min(named) < each < max(named))
    found: list[_Phase] = []
    for theme, years in groupby(sorted({*named, *between}), lambda each: themes.get(each, "")):
        number = 1 + sum(bool(each.tema) for each in found)
        found.append(_Phase(f"Tahap {roman(number)}" if theme else _YEARS, theme, tuple(years)))
    return found


def _columns(phases: list[_Phase], *, beside: bool) -> Iterator[Kolom]:
    if beside:
        yield Kolom("Arah Kebijakan", lebar=5)
    for each in phases:
        width = 2 if each.tema else 1
        yield from (Kolom(str(year), Rata.TENGAH, lebar=width, kelompok=each.judul) for year in each.tahun)


def _themes(phases: list[_Phase], *, beside: bool) -> Iterator[Baris]:
    if any(each.tema for each in phases):
        before = (Sel(_THEME, tebal=True),) if beside else ()
        yield row(*before, *(Sel(each.tema, kolom=len(each.tahun)) for each in phases))


def _ticks(phases: list[_Phase], direction: ArahKebijakan) -> Baris:
    years = (year for each in phases for year in each.tahun)
    return row(direction.nama, *(_CHOSEN if year in direction.tahap else "" for year in years))


FORM = Form(
    kode="pentahapan",
    nama=Text(id="Pentahapan Renstra", en="Phases of the Renstra"),
    dasar=(Basis("inmendagri-2-2025", "Lampiran III"),),
    buat=table,
    profil="renstra_2025",
)
