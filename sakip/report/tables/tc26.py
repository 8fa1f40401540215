"""Tabel T-C.26: goals, objectives, strategies and policies under the vision and missions (Permendagri 86/2017)."""

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


def _rows(bahan: Bahan, goal: Simpul) -> Iterator[list[Isi]]:
    """A row for each pair of strategy and policy, as they stand beside one another; one that has none says so."""
    objectives = bahan.cascade.children(goal.id, "sasaran")
    for node in (*([goal] if goal.strategi or goal.arah_kebijakan or not objectives else []), *objectives):
        ways, policies = list(node.strategi), list(node.arah_kebijakan)
        if not ways and not policies and not _inherits(goal):
            ways, policies = [_NONE], [_NONE]
        for at in range(max(len(ways), len(policies), 1)):
            way = ways[min(at, len(ways) - 1)] if ways else ""
            policy = policies[min(at, len(policies) - 1)] if policies else ""
            yield [goal.nama, "" if node is goal else node.nama, way, policy]


def _inherits(goal: Simpul) -> bool:
    """Whether the objectives of *goal* rest on its own strategies."""
    return bool(goal.strategi or goal.arah_kebijakan)


FORM = Form(
    kode="t-c.26",
    nama=Text(
        id="Tujuan, sasaran, strategi, dan kebijakan (T-C.26)", en="Goals, objectives, strategies, policies (T-C.26)"
    ),
    dasar=(Basis("permendagri-86-2017", "T-C.26"),),
    buat=table,
    profil="renstra_86_2017",
)
