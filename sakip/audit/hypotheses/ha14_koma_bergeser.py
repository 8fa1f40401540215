"""Koma bergeser, nol hilang / The decimal mark moved, a nought lost

Apa:
    Koma bergeser, nol di belakang hilang atau berlebih, atau perbandingan dicetak sebagai kelipatan alih-alih persen;
    pada angkanya, atau pada salah satu bagian yang dijumlah.
What:
    The decimal mark moved, a nought at the end is lost or one too many, or a ratio is printed as a factor instead of a
    percentage; in the figure, or in one of the parts of a sum.

Mengapa:
    1,30 dan 130% adalah perbandingan yang sama, tetapi bukan 1,30%; dan Rp36.780.000 mudah diketik Rp3.678.000.
Why:
    1.30 and 130% are the same ratio, but not 1.30%; and Rp36,780,000 is easily typed Rp3,678,000.

Contoh:
    kegiatan 2.17.01.2.02 "Administrasi Keuangan" {
      subkegiatan 2.17.01.2.02.0001 "Gaji dan Tunjangan" {}
      subkegiatan 2.17.01.2.02.0003 "Penatausahaan"      {}
    }
    realisasi 2024 "Realisasi" {
      anggaran { 2.17.01.2.02.0001: Rp2.214.200.589   2.17.01.2.02.0003: Rp36.780.000 }
    }
    laporan 2024 "Laporan Kinerja" {
      realisasi_anggaran { 2.17.01.2.02: Rp2.217.878.589 }   # <- HA14
    }
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Figure
from sakip.evaluation.names import figure_title
from sakip.numbers.nilai import Kuantitas
from sakip.text.bilingual import Text

_SHIFTS = (Fraction(1, 100), Fraction(100), Fraction(1, 10), Fraction(10), Fraction(1, 1000), Fraction(1000))

HYPOTHESIS = Hypothesis(
    code="HA14",
    name=Text(id="koma-bergeser", en="decimal-mark-moved"),
    explains=Text(id="{angka} {benar} dibaca {salah}", en="{angka} {benar} read as {salah}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The figure, then each that goes into it, times and by ten, a hundred, a thousand."""
    for figure in (case.derived, *case.derived.masukan):
        for shifted in _shifted(figure):
            value = shifted if figure is case.derived else case.if_({figure.kunci: shifted})
            title = figure_title(figure.cascade, figure.kunci)
            yield HYPOTHESIS.guess(value, angka=title, benar=figure, salah=shifted)


def _shifted(figure: Figure) -> Iterator[Kuantitas]:
    if isinstance(figure.nilai, Kuantitas) and figure.nilai.nilai:
        for shift in _SHIFTS:
            yield Kuantitas(figure.nilai.nilai * shift, figure.nilai.satuan)
