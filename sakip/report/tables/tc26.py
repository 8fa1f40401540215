"""Tabel T-C.26: goals, objectives, strategies and policies under the vision and missions (Permendagri 86/2017).

A Renstra by Inmendagri 2/2025 has the same matrix in chapter III.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.report.form import Bahan, Form
from sakip.report.table import Baris, Isi, Kolom, Sel, Tabel, row, spanned
from sakip.text.bilingual import Text

_COLUMNS = ("Tujuan", "Sasaran", "Strategi", "Arah Kebijakan")
_NONE = "belum dinyatakan"


def table(bahan: Bahan) -> Tabel:
    """Every goal and objective with the strategies and policies that lead to it; vision and missions above."""
    rows = [each for goal in bahan.cascade.nodes("tujuan") for each in _rows(bahan, goal)]
    return Tabel(
        "Tujuan, Sasaran, Strategi, dan Kebijakan",
        tuple(Kolom(title, lebar=3, nomor=f"({number})") for number, title in enumerate(_COLUMNS, 1)),
        (*_above(bahan), *spanned(rows, len(_COLUMNS))) if rows else (),
        FORM.kode,
    )


def _above(bahan: Bahan) -> Iterator[Baris]:
    visions = dict.fromkeys(each.visi for each in bahan.cascade.model.dokumen if each.visi)
    words = [*(f"VISI: {each}" for each in visions), *(f"MISI: {each.nama}" for each in bahan.cascade.nodes("misi"))]
    return (row(Sel(each, kolom=len(_COLUMNS)), jenis="judul") for each in words)


def _rows(bahan: Bahan, goal: Simpul) -> Iterator[tuple[Isi, ...]]:
    """The strategies of *goal* beside the objectives that have none of their own, then those that have.

    Where the goal has none either, every objective in its place.
    """
    objectives = bahan.cascade.children(goal.id, "sasaran")
    own = [each for each in objectives if _has_ways(each)]
    if _has_ways(goal) or not own:
        others = [each.nama for each in objectives if each not in own]
        yield from ((goal.nama, _listed(others), *pair) for pair in _pairs(goal))
    for each in own if _has_ways(goal) else objectives if own else ():
        yield from ((goal.nama, each.nama, *pair) for pair in _pairs(each))


def _has_ways(node: Simpul) -> bool:
    return bool(node.strategi or node.arah_kebijakan)


def _listed(names: list[str]) -> str:
    """*names* below one another, numbered where there are several."""
    return "\n".join(f"{number}. {each}" for number, each in enumerate(names, 1)) if names[1:] else "".join(names)


def _pairs(node: Simpul) -> Iterator[tuple[str, str]]:
    """Strategies and policies beside one another; where there are fewer of one, its last goes with the rest."""
    ways, policies = node.strategi or (_NONE,), [each.nama for each in node.arah_kebijakan] or (_NONE,)
    for at in range(max(len(ways), len(policies))):
        yield ways[min(at, len(ways) - 1)], policies[min(at, len(policies) - 1)]


FORM = Form(
    kode="t-c.26",
    nama=Text(id="Tujuan, sasaran, strategi, dan kebijakan", en="Goals, objectives, strategies, policies"),
    dasar=(Basis("permendagri-86-2017", "T-C.26"), Basis("inmendagri-2-2025", "Lampiran III")),
    buat=table,
)
