"""Peringkat di luar skala / Grade off its scale

Apa:
    Sebuah nilai memakai peringkat yang tidak ada pada `skala` indikatornya, atau angka di belakang peringkat tidak
    termasuk pita peringkat itu.
What:
    A value uses a grade that is not on the `skala` of its indicator, or the number behind the grade is not in the band
    of that grade.
Mengapa:
    Peringkat dibandingkan melalui skalanya. Peringkat yang tidak dikenal tidak dapat dibandingkan, dan angka yang tidak
    cocok dengan peringkatnya berarti salah satunya keliru.
Why:
    Grades are compared on their scale. One that is not on it cannot be compared, and a number that does not fit its
    grade means that one of the two is wrong.
Salah:
    pakai "akip-88-2021"
    indikator nilai_sakip "Nilai SAKIP" {
      satuan predikat  skala predikat_akip
      realisasi { 2022: BB (81,2)  2023: BB (77,85) }   # <- SK412
      target { 2024: "B+" }   # <- SK412
    }
Benar:
    pakai "akip-88-2021"
    indikator nilai_sakip "Nilai SAKIP" {
      satuan predikat  skala predikat_akip
      realisasi { 2022: BB (77,4)  2023: BB (77,85) }
      target { 2024: A }
    }
Perbaikan:
    Betulkan peringkat atau angkanya menurut skala; bila penilaiannya memakai skala lain, nyatakan skala itu.
Fix:
    Mend the grade or the number by the scale; where another scale is used, declare that one.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Indikator, Skala
from sakip.model.places import word
from sakip.numbers.nilai import Peringkat, Rentang, Uraian
from sakip.numbers.rounding import written
from sakip.text.bilingual import Lang, Text

RULE = Rule(
    code="SK412",
    name=Text(id="peringkat-di-luar-skala", en="grade-off-scale"),
    severity=Severity.ERROR,
    message=Text(
        id="{ukuran} {indikator} {periode}: {sebab} skala {skala}",
        en="{ukuran} of {indikator} for {periode}: {sebab} scale {skala}",
    ),
    help=Text(
        id="betulkan peringkat atau angkanya; peringkat skala ini: {daftar}",
        en="mend the grade or the number; the grades of this scale: {daftar}",
    ),
)
_SCALE = Text(id="skala indikator ini", en="the scale of this indicator")
_FIGURES = ("target", "baseline", "realisasi", "nilai")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each value that the scale of its indicator does not have."""
    for indicator in own(cascade):
        scale = _scale(cascade, indicator)
        if scale is None:
            continue
        for stated in (each for figure in _FIGURES for each in cascade.stated(figure, indicator.id)):
            why = _why(scale, stated.nilai) if isinstance(stated.nilai, Peringkat | Uraian) else None
            if why is not None:
                yield RULE.at(
                    stated.letak,
                    Label(word(indicator.letak, "skala"), _SCALE),
                    ukuran=stated.ukuran,
                    indikator=cascade.title(indicator.id),
                    periode=str(stated.periode),
                    sebab=why,
                    skala=scale.id,
                    daftar=", ".join(scale.label),
                )


def _scale(cascade: Cascade, indicator: Indikator) -> Skala | None:
    """The scale of *indicator*, where it names one and the scale says its grades."""
    found = [cascade.model.nama.get(each.id) for each in indicator.skala]
    scale = found[0] if len(found) == 1 else None
    return scale if isinstance(scale, Skala) and scale.label else None


def _why(scale: Skala, value: Peringkat | Uraian) -> Text | None:
    """What is wrong with *value* on *scale*."""
    label = value.label if isinstance(value, Peringkat) else value.teks
    if label.casefold() not in {each.casefold() for each in scale.label}:
        return Text(id=f"{label} tidak ada dalam", en=f"{label} is not on")
    if isinstance(value, Uraian) or value.angka is None:
        return None
    bands = [band for name, band in scale.pita if name.casefold() == label.casefold() and band is not None]
    if not bands or any(_holds(band, value.angka) for band in bands):
        return None
    number_id, number_en = written(value.angka, Lang.ID), written(value.angka, Lang.EN)
    return Text(id=f"{number_id} bukan {label} menurut", en=f"{number_en} is not {label} by")


def _holds(band: Rentang, number: Fraction) -> bool:
    """Whether *number* is in *band*; a band in percent may be meant in points."""
    return band.memuat(number) or band.memuat(number / 100)
