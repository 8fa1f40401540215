"""Tren melintasi perubahan rumus / Trend across a change of formula

Apa:
    Sebuah indikator `berlaku_sejak` suatu tahun, tetapi riwayat realisasinya memuat tahun sebelum dan sejak tahun itu.
What:
    An indicator holds since a year (`berlaku_sejak`), but its history has results from before and from after it.
Mengapa:
    Angka sebelum perubahan dihitung dengan cara lain. Dalam satu deret, naik turunnya tampak sebagai kinerja, padahal
    hanya rumusnya yang berubah.
Why:
    The figures from before the change were computed in another way. In one row their ups and downs look like
    performance, though only the formula changed.
Salah:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  berlaku_sejak 2024
      realisasi { 2022: 29,33%  2023: 30%  2024: 5,87% }   # <- SK431
    }
Benar:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  berlaku_sejak 2024
      realisasi { 2024: 5,87%  2025: 6% }
    }
Perbaikan:
    Hitung ulang tahun-tahun sebelumnya dengan rumus baru, keluarkan dari deret ini, atau beri catatan pada angkanya.
Fix:
    Compute the earlier years by the new formula, take them out of this row, or put a note behind the figures.
"""

from collections.abc import Iterator

from sakip.checks.gather import SHOWN
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK431",
    name=Text(id="tren-melintasi-perubahan-rumus", en="trend-across-change-of-formula"),
    severity=Severity.ADVICE,
    message=Text(
        id="realisasi {indikator} {tahun} mendahului perubahan rumusnya ({sejak}), jadi tidak sebanding",
        en="the result of {indikator} for {tahun} precedes its new formula ({sejak}): they cannot be compared",
    ),
    help=Text(
        id="hitung ulang dengan rumus baru, keluarkan dari deret, atau beri catatan pada angkanya",
        en="compute it by the new formula, take it out of the row, or put a note behind the figure",
    ),
)
_ALSO = Text(id="juga dari sebelum perubahan", en="from before the change too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator whose history runs across the change; what has a note is explained."""
    for each in own(cascade):
        since = each.berlaku_sejak
        stated = [
            one
            for one in cascade.stated("realisasi", each.id)
            if not one.dokumen and one.periode.tahun and isinstance(one.nilai, Kuantitas)
        ]
        if since is None or not any(one.periode.tahun >= since for one in stated):
            continue
        before = [one for one in stated if one.periode.tahun < since and not one.catatan]
        if before:
            labels = (Label(one.letak, _ALSO) for one in before[1:SHOWN])
            first = before[0]
            yield RULE.at(
                first.letak, *labels, indikator=cascade.title(each.id), tahun=first.periode.tahun, sejak=since
            )
