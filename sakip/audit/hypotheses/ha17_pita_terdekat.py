"""Predikat di luar skalanya / A grade beyond its scale

Apa:
    Skala tidak punya predikat untuk nilai itu; yang tercetak predikat yang terdekat.
What:
    The scale has no grade for the value; the nearest one is printed.

Mengapa:
    Skala yang berhenti di 100% tidak mengatakan apa-apa tentang capaian 111%, dan skala 91–100, 76–90 tidak tentang
    90,5. Pembaca tidak tahu apakah predikatnya mengikuti aturan atau kira-kira. Skalanya yang perlu dilengkapi:
    `>=85%`, bukan `85%..100%`.
Why:
    A scale that ends at 100% says nothing of an achievement of 111%, and one of 91–100, 76–90 nothing of 90.5. A reader
    cannot tell whether the grade follows a rule or a guess. It is the scale that wants mending: `>=85%`, not
    `85%..100%`.

Contoh:
    skala ordinal "Skala ordinal" {
      "Sangat Baik": 85%..100%
      "Berhasil":    <85%
    }
    kebijakan { predikat = tabel(capaian; ordinal) }
    iku koperasi "Koperasi sehat" { satuan persen   arah naik   target { 2024: 20,34% } }
    realisasi 2024 "Realisasi" { realisasi { koperasi: 22,65% } }
    laporan 2024 "Laporan Kinerja" {
      predikat { koperasi: "Sangat Baik" }   # <- HA17
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.outcome import Sebab
from sakip.evaluation.scales import nearest_bands
from sakip.model.formula import Acuan, Fungsi
from sakip.model.nodes import Skala
from sakip.numbers.nilai import Uraian
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA17",
    name=Text(id="pita-terdekat", en="nearest-band"),
    explains=Text(
        id="skala {skala} tidak punya predikat untuk {nilai}; yang tercetak predikat yang terdekat, {pita}",
        en="the scale {skala} has no grade for {nilai}; the nearest one is printed, {pita}",
    ),
    of_words=True,
)


def tries(case: Case) -> Iterator[Guess]:
    """Where the scale has no band for the value: the bands just below and just above it."""
    scale = _scale(case)
    if case.derived.sebab is not Sebab.TAK_TERDEFINISI or scale is None:
        return
    graded = case.derived.masukan[0]
    for label, band in nearest_bands(graded.nilai, scale):
        name = scale.nama or scale.id
        yield HYPOTHESIS.guess(Uraian(label), alike=scale.id, skala=f'"{name}"', nilai=graded, pita=band)


def _scale(case: Case) -> Skala | None:
    match case.derived.rumus:
        case Fungsi(nama="tabel", argumen=(_, Acuan(id=name))) if case.derived.masukan:
            found = case.evaluation.cascade.model.nama.get(name)
            return found if isinstance(found, Skala) else None
        case _:
            return None
