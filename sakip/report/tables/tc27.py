"""Tabel T-C.27: programmes, kegiatan and their funding over the Renstra (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.report.form import SUPPORTING, Bahan, Form, titled
from sakip.report.reckoned import target_of_period
from sakip.report.table import Isi, Kolom, Rata, Tabel, spanned
from sakip.text.bilingual import Text

_BY_YEAR, _AT_END = "Target Kinerja Program dan Kerangka Pendanaan", "Kondisi Kinerja pada Akhir Periode Renstra"


def table(bahan: Bahan) -> Tabel:
    """Every goal, objective, programme and kegiatan with its indicators: start, target and money of each year, end."""
    years = bahan.tahun_rencana
    last = 7 + 2 * len(years)
    first = Kolom("Data Capaian pada Tahun Awal Perencanaan", Rata.KANAN, polos=True, nomor="(6)")
    return Tabel(
        "Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah",
        (
            Kolom("Tujuan", lebar=2, nomor="(1)"),
            Kolom("Sasaran", lebar=2, nomor="(2)"),
            Kolom("Kode", lebar=0, nomor="(3)"),
            Kolom("Program dan Kegiatan", lebar=3, nomor="(4)"),
            Kolom("Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)", lebar=3, nomor="(5)"),
            first,
            *(column for at, year in enumerate(years) for column in _pair((_BY_YEAR, str(year)), 7 + 2 * at)),
            *_pair((_AT_END,), last),
            Kolom("Unit Kerja Penanggung Jawab", lebar=2, nomor=f"({last + 2})"),
            Kolom("Lokasi", nomor=f"({last + 3})"),
        ),
        spanned(list(_rows(bahan)), 4),
        FORM.kode,
    )


def _pair(path: tuple[str, ...], number: int) -> Iterator[Kolom]:
    yield Kolom("Target", Rata.KANAN, polos=True, kelompok=path, nomor=f"({number})")
    yield Kolom("Rp", Rata.KANAN, polos=True, kelompok=path, nomor=f"({number + 1})")


def _rows(bahan: Bahan) -> Iterator[list[Isi]]:
    """Each goal and objective before what serves it; programmes that serve none come last."""
    below: dict[str, list[Simpul]] = {}
    for sasaran, node in bahan.branches():
        below.setdefault(sasaran.nama if sasaran else SUPPORTING, []).append(node)
    for goal in bahan.cascade.nodes("tujuan"):
        yield from _of(bahan, goal, goal.nama, "")
        for sasaran in bahan.cascade.children(goal.id, "sasaran"):
            for node in (sasaran, *below.pop(sasaran.nama, ())):
                yield from _of(bahan, node, goal.nama, sasaran.nama)
    for name, nodes in below.items():
        for node in nodes:
            yield from _of(bahan, node, "", name)


def _of(bahan: Bahan, node: Simpul, goal: str, sasaran: str) -> Iterator[list[Isi]]:
    """The rows of *node*, one an indicator; the money of a programme or kegiatan on the first."""
    aim = node.jenis in ("tujuan", "sasaran")
    start: list[Isi] = [goal, sasaran, *(("", "") if aim else (bahan.code(node), node.nama))]
    for number, item in enumerate(bahan.indicators(node) or (() if aim else (None,))):
        money = not aim and not number
        cells: list[Isi] = [*start, titled(item), bahan.figure("baseline", item.id) if item else ""]
        for year in bahan.tahun_rencana:
            cells.append(bahan.of_layer("target", item.id, "renstra", tahun=year) if item else "")
            cells.append(bahan.figure("pagu", node.id, year) if money else "")
        cells.append(target_of_period(bahan, item) if item else "")
        cells.append(bahan.figure("pagu_periode", node.id) if money else "")
        yield [*cells, bahan.names(node.pengampu), "; ".join(node.lokasi)]


FORM = Form(
    kode="t-c.27",
    nama=Text(id="Rencana program dan pendanaan", en="Programmes and their funding"),
    dasar=(Basis("permendagri-86-2017", "T-C.27"),),
    buat=table,
    profil="renstra_86_2017",
)
