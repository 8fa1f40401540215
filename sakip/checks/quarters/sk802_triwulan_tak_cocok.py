"""Triwulan tidak cocok dengan tahun / Quarters that do not make the year

Apa:
    Angka triwulan (atau semester, bulan) sebuah indikator tidak menjadi angka tahunnya menurut `triwulan`-nya:
    `kumulatif` dijumlahkan, `rata_rata` dirata-ratakan, dan untuk yang lain angka terakhir adalah angka tahun.
What:
    The quarters (or halves, months) of an indicator do not make its yearly figure as its `triwulan` says: `kumulatif`
    adds up, `rata_rata` takes the mean, and for the others the last part is the year.
Mengapa:
    Rencana aksi membagi target tahun ke dalam triwulan. Bila hasilnya bukan target tahun itu, instansi dapat memenuhi
    semua triwulan tanpa memenuhi Perjanjian Kinerja, atau sebaliknya.
Why:
    An action plan splits the year's target into quarters. If they do not make that target, an agency can meet every
    quarter without meeting its performance agreement, or the other way round.
Salah:
    indikator koperasi_dilatih "Jumlah koperasi yang dilatih" {
      satuan koperasi  triwulan kumulatif
      target { 2026: 25 }
    }
    renaksi 2026 "Rencana Aksi 2026" {
      target { koperasi_dilatih: { tw1: 5  tw2: 8  tw3: 8  tw4: 8 } }   # <- SK802
    }
Benar:
    indikator koperasi_dilatih "Jumlah koperasi yang dilatih" {
      satuan koperasi  triwulan kumulatif
      target { 2026: 25 }
    }
    renaksi 2026 "Rencana Aksi 2026" {
      target { koperasi_dilatih: { tw1: 5  tw2: 8  tw3: 8  tw4: 4 } }
    }
Perbaikan:
    Betulkan angka triwulannya, atau `triwulan` indikator itu bila angkanya memang dihitung dengan cara lain.
Fix:
    Mend the quarters, or the indicator's `triwulan` where they are counted in another way.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.quarters import FIGURES, LAST, MEAN, SUM, Deret, rows, year_values
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.model.nodes import Butir
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK802",
    name=Text(id="triwulan-tak-cocok", en="quarters-do-not-make-the-year"),
    severity=Severity.ERROR,
    message=Text(
        id="{cara} {hal} {indikator} dalam {dokumen} {nilai}, {hal} {tahun} {seharusnya}",
        en="{cara} of the {hal} of {indikator} in {dokumen} is {nilai}, the {hal} for {tahun} {seharusnya}",
    ),
    help=Text(
        id="betulkan angkanya, atau ganti `triwulan {perilaku}` pada {indikator} bila dihitung dengan cara lain",
        en="mend the figures, or replace `triwulan {perilaku}` in {indikator} where they are counted in another way",
    ),
    basis=(Basis("permenpanrb-88-2021"),),
)
# "Kumulatif" is also said of figures that already hold the quarters before; those are `berjalan` here.
_RUNNING = Text(
    id="`triwulan {perilaku}` menjumlahkan; bila angkanya sudah termasuk triwulan sebelumnya, ganti dengan "
    "`triwulan berjalan` pada {indikator}, bila angka posisi dengan `triwulan posisi_akhir`",
    en="`triwulan {perilaku}` adds up; where each figure already includes the ones before, replace it with `triwulan "
    "berjalan` in {indikator}, where it is a level with `triwulan posisi_akhir`",
)
_YEAR = Text(id="angka tahun, {dokumen}", en="the yearly figure, {dokumen}")
_MADE = {
    SUM: Text(id="jumlah bagian tahun", en="the sum of the parts"),
    MEAN: Text(id="rata-rata bagian tahun", en="the mean of the parts"),
    LAST: Text(id="bagian terakhir", en="the last part"),
}


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each row that makes none of the yearly figures stated."""
    for row in rows(cascade, *FIGURES):
        years = year_values(cascade, row)
        made = row.setahun
        if made is None or not years or any(_agrees(row, made[1], each) for each in years):
            continue
        how, value = made
        base = years[0]
        first = row.pertama
        unit = next(iter(row.angka.values())).satuan
        yield RULE.at(
            (row.terakhir if how == LAST else first).letak,
            Label(base.letak, _YEAR, {"dokumen": document_name(cascade, base)}),
            help=_RUNNING if how == SUM and _is(row.terakhir, base) else None,
            cara=_MADE[how],
            hal=FIGURES[row.ukuran],
            indikator=cascade.title(row.subjek.id),
            dokumen=document_name(cascade, first),
            nilai=Kuantitas(value, unit),
            tahun=first.periode.tahun,
            seharusnya=base.nilai,
            perilaku=row.subjek.triwulan,
        )


def _agrees(row: Deret, value: Fraction, year: Butir) -> bool:
    """Whether *value* is that of the *year*: a mean may be rounded as the yearly figure is."""
    if not isinstance(year.nilai, Kuantitas):
        return False
    slack = _unit_in_last_place(year.nilai) / 2 if row.subjek.triwulan == "rata_rata" else Fraction(0)
    return abs(year.nilai.nilai - value) <= slack


def _is(part: Butir, year: Butir) -> bool:
    """Whether *part* of the year is already all of the *year*."""
    return isinstance(part.nilai, Kuantitas) and part.nilai == year.nilai


def _unit_in_last_place(value: Kuantitas) -> Fraction:
    places = next((each for each in range(12) if (value.angka * 10**each).denominator == 1), 12)
    return value.satuan.faktor * Fraction(1, 10**places)
