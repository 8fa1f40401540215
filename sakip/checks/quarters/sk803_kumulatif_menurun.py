"""Angka berjalan menurun / Running total that falls

Apa:
    Indikator atau data dengan `triwulan berjalan` (setiap triwulan sudah memuat triwulan sebelumnya) turun dari satu
    triwulan ke triwulan berikutnya.
What:
    An indicator or datum with `triwulan berjalan` (each quarter includes those before it) falls from one quarter to
    the next.
Mengapa:
    Jumlah yang berjalan tidak dapat berkurang. Bila berkurang, angkanya mungkin angka triwulan itu saja (`kumulatif`),
    atau salah tulis.
Why:
    A running total cannot become less. Where it does, the figures may be those of each quarter alone (`kumulatif`), or
    mistyped.
Salah:
    indikator peserta "Jumlah peserta pelatihan" {
      satuan orang  triwulan berjalan
    }
    renaksi 2026 "Rencana Aksi 2026" {
      target { peserta: { tw1: 20  tw2: 45  tw3: 40  tw4: 90 } }   # <- SK803
    }
Benar:
    indikator peserta "Jumlah peserta pelatihan" {
      satuan orang  triwulan berjalan
    }
    renaksi 2026 "Rencana Aksi 2026" {
      target { peserta: { tw1: 20  tw2: 45  tw3: 60  tw4: 90 } }
    }
Perbaikan:
    Tulis jumlah sampai dengan triwulan itu, atau `triwulan kumulatif` bila angkanya per triwulan.
Fix:
    Write the total up to that quarter, or `triwulan kumulatif` where each quarter stands alone.
"""

from collections.abc import Iterator
from itertools import pairwise

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.quarters import FIGURES, Deret, rows
from sakip.graph.statements import document_name
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK803",
    name=Text(id="kumulatif-menurun", en="running-total-falls"),
    severity=Severity.ERROR,
    message=Text(
        id="{hal} berjalan {indikator} dalam {dokumen} turun dari {sebelum} ({bagian_sebelum}) ke {sesudah} ({bagian})",
        en="the running {hal} of {indikator} in {dokumen} falls from {sebelum} ({bagian_sebelum}) to {sesudah} "
        "({bagian})",
    ),
    help=Text(
        id="tulis jumlah sampai dengan {bagian}, atau `triwulan kumulatif` bila angkanya per triwulan",
        en="write the total up to {bagian}, or `triwulan kumulatif` where each quarter stands alone",
    ),
)
_BEFORE = Text(id="sebelumnya", en="before it")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each row, at its first fall."""
    for row in rows(cascade, *FIGURES):
        fall = _fall(row) if row.subjek.triwulan == "berjalan" and getattr(row.subjek, "arah", "") != "turun" else None
        if fall is not None:
            before, after = row.nilai[fall[0]], row.nilai[fall[1]]
            yield RULE.at(
                after.letak,
                Label(before.letak, _BEFORE),
                hal=FIGURES[row.ukuran],
                indikator=cascade.title(row.subjek.id),
                dokumen=document_name(cascade, after),
                sebelum=before.nilai,
                bagian_sebelum=before.periode.bagian,
                sesudah=after.nilai,
                bagian=after.periode.bagian,
            )


def _fall(row: Deret) -> tuple[int, int] | None:
    """The numbers of the two parts between which *row* first falls."""
    pairs = pairwise(row.angka.items())
    return next(((left, right) for (left, one), (right, other) in pairs if other.nilai < one.nilai), None)
