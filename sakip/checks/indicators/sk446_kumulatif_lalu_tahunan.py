"""Kumulatif lalu tahunan / Cumulative, then yearly

Apa:
    Sebuah deret angka naik beberapa tahun berturut-turut, lalu turun menjadi kira-kira sebesar tambahannya setahun:
    tampaknya tahun-tahun awal ditulis kumulatif sejak awal, dan tahun terakhir untuk tahun itu saja.
What:
    A row rises for several years, then falls to about what it gained in one: the first years seem to be written as
    totals since the beginning, the last for that year alone.
Mengapa:
    Dalam satu deret keduanya tidak dapat dibandingkan: turunnya tampak sebagai kegagalan, atau target yang mudah
    tampak sebagai keberhasilan.
Why:
    In one row the two cannot be compared: the fall looks like failure, or an easy target like success.
Salah:
    indikator dilatih "Jumlah pelaku usaha yang dilatih" {
      satuan orang
      target { 2021: 100  2022: 210  2023: 320  2024: 115 }   # <- SK446
    }
Benar:
    indikator dilatih "Jumlah pelaku usaha yang dilatih" {
      satuan orang
      target { 2021: 100  2022: 110  2023: 110  2024: 115 }
    }
Perbaikan:
    Tulis semuanya untuk tahunnya masing-masing, atau semuanya kumulatif; bila angkanya memang turun, beri catatan.
Fix:
    Write each for its own year, or all as running totals; where the figure does fall, put a note behind it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sakip.checks.gather import repeated
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Butir, Data, Indikator
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK446",
    name=Text(id="kumulatif-lalu-tahunan", en="cumulative-then-yearly"),
    severity=Severity.ADVICE,
    message=Text(
        id="{hal} {indikator} {tahun} {nilai}, sesudah {puncak} pada {sebelum}: tampaknya yang sebelumnya kumulatif",
        en="the {hal} of {indikator} for {tahun} is {nilai}, after {puncak} for {sebelum}: those were totals, it seems",
    ),
    help=Text(
        id="tulis semuanya untuk tahunnya masing-masing atau semuanya kumulatif; bila memang turun, beri catatan",
        en="write each for its own year, or all as totals; where it does fall, put a note behind it",
    ),
)
_PEAK = Text(id="sebelumnya", en="before it")
_FIGURES = {"target": Text(id="target", en="target"), "realisasi": Text(id="realisasi", en="result")}
_RISING = 3  # years in a row


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each row of the plan's own that counts things."""
    measured: tuple[Data | Indikator, ...] = (*cascade.all(Data), *cascade.indicators())
    for item in measured:
        if item.satuan is None or not item.satuan.hitungan or repeated(cascade, item):
            continue
        for figure, name in _FIGURES.items():
            found = _fall([each for each in cascade.stated(figure, item.id) if _is_yearly(each)])
            if found is not None:
                yield _told(cascade, item, name, *found)


def _told(cascade: Cascade, item: Data | Indikator, figure: Text, before: Butir, after: Butir) -> Diagnostic:
    return RULE.at(
        after.letak,
        Label(before.letak, _PEAK),
        hal=figure,
        indikator=cascade.title(item.id),
        tahun=after.periode.tahun,
        nilai=after.nilai,
        puncak=before.nilai,
        sebelum=before.periode.tahun,
    )


def _is_yearly(stated: Butir) -> bool:
    own = not stated.dokumen and not stated.sumber
    return own and stated.periode.tahun > 0 and not stated.periode.bagian and isinstance(stated.nilai, Kuantitas)


def _fall(row: Sequence[Butir]) -> tuple[Butir, Butir] | None:
    """The two years between which *row* falls to what it gained a year before; a note there explains it."""
    values = [each.nilai.nilai for each in row if isinstance(each.nilai, Kuantitas)]
    for at in range(_RISING, len(row)):
        peak, last = values[at - 1], values[at]
        if 2 * last >= peak:
            continue
        gains = [values[0], *(after - before for before, after in pairwise(values[:at]))]
        if min(gains) > 0 and min(gains) <= 2 * last and last <= 2 * max(gains):
            return None if row[at].catatan else (row[at - 1], row[at])
    return None
