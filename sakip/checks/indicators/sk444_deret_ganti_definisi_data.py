"""Deret berganti definisi datanya / Series whose data change definition

Apa:
    Data yang dipakai rumus sebuah indikator, langsung atau lewat indikator lain, `berlaku_sejak` suatu tahun, tetapi
    riwayat realisasi indikator itu memuat tahun sebelum dan sejak tahun itu, dan ia sendiri tidak mengatakan perubahan
    itu.
What:
    A datum in the formula of an indicator, directly or by another indicator, holds since a year (`berlaku_sejak`), but
    the results of the indicator run from before to after it, and it does not say itself that anything changed.
Mengapa:
    Bila penyebutnya dulu koperasi terdaftar dan kini koperasi aktif, persentasenya melonjak tanpa satu koperasi pun
    bertambah sehat. Dalam satu deret, lonjakan itu tampak sebagai kinerja.
Why:
    Where the denominator was all registered cooperatives and is now the active ones, the percentage leaps though no
    cooperative became sounder. In one row the leap looks like performance.
Salah:
    data sehat "Koperasi sehat" { satuan koperasi }
    data aktif "Koperasi aktif" { satuan koperasi  berlaku_sejak 2024  definisi "Melaksanakan RAT" }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / aktif
      realisasi { 2022: 20%  2023: 21%  2024: 45% }   # <- SK444
    }
Benar:
    data sehat "Koperasi sehat" { satuan koperasi }
    data aktif "Koperasi aktif" { satuan koperasi  berlaku_sejak 2024  definisi "Melaksanakan RAT" }
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen
      formula = sehat / aktif
      berlaku_sejak 2024
      realisasi { 2024: 45% }
    }
Perbaikan:
    Tulis `berlaku_sejak` pada indikatornya juga, hitung ulang tahun-tahun sebelumnya, atau beri catatan pada angkanya.
Fix:
    Write `berlaku_sejak` in the indicator as well, compute the earlier years again, or put a note behind the figures.
"""

from collections.abc import Iterator

from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import is_claim
from sakip.model.nodes import Butir, Indikator
from sakip.model.places import word
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK444",
    name=Text(id="deret-ganti-definisi-data", en="series-changes-data"),
    severity=Severity.WARNING,
    message=Text(
        id="realisasi {indikator} {tahun} mendahului definisi {data} yang sekarang ({sejak}), jadi tidak sebanding",
        en="the result of {indikator} for {tahun} precedes the present definition of {data} ({sejak}): they cannot be "
        "compared",
    ),
    help=Text(
        id="tulis `berlaku_sejak {sejak}` pada {indikator} juga, hitung ulang, atau beri catatan pada angkanya",
        en="write `berlaku_sejak {sejak}` in {indikator} as well, compute again, or put a note behind the figure",
    ),
)
_SINCE = Text(id="definisinya berlaku sejak {sejak}", en="its definition holds since {sejak}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator and datum; what has a note is explained."""
    for each in own(cascade):
        for other in cascade.redefined(each.id):
            if (since := other.berlaku_sejak or 0) > (each.berlaku_sejak or 0):
                yield from _across(cascade, each, other.id, since)


def _across(cascade: Cascade, item: Indikator, datum: str, since: int) -> Iterator[Diagnostic]:
    stated = [each for each in cascade.stated("realisasi", item.id) if _is_result(cascade, each)]
    before = [each for each in stated if each.periode.tahun < since and not each.catatan]
    if before and any(each.periode.tahun >= since for each in stated):
        last = max(before, key=lambda each: each.periode)
        yield RULE.at(
            last.letak,
            Label(word(cascade[datum].letak, "berlaku_sejak"), _SINCE, {"sejak": since}),
            indikator=cascade.title(item.id),
            tahun=str(last.periode),
            data=cascade.title(datum),
            sejak=since,
        )


def _is_result(cascade: Cascade, stated: Butir) -> bool:
    return stated.periode.tahun > 0 and isinstance(stated.nilai, Kuantitas) and not is_claim(cascade, stated)
