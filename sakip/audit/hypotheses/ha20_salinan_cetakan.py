"""Salinan angka tercetak / A copy of a printed figure

Apa:
    Angka ini tersalin dari tempat lain dalam terbitan itu sebagaimana tercetak di sana, keliru atau tidak.
What:
    The figure was copied from elsewhere in the publication as it is printed there, wrong or not.

Mengapa:
    Angka seluruh dinas yang disalin ke setiap sasaran membuat semua sasaran tampak sama berhasilnya.
Why:
    A figure of the whole agency that is copied to every objective makes all objectives look equally successful.

Contoh:
    instansi dinas "Dinas Koperasi" {}
    kebijakan { capaian sasaran = rata_rata(indikator; capaian)   capaian instansi = rata_rata(iku; capaian) }
    sasaran S1 "Koperasi sehat" { iku a "A" { satuan persen   arah naik   target { 2024: 50% } } }
    sasaran S2 "UMKM tangguh"   { iku b "B" { satuan persen   arah naik   target { 2024: 50% } } }
    realisasi 2024 "Realisasi" { realisasi { a: 61,15%   b: 48,05% } }
    laporan 2024 "Laporan Kinerja" {
      capaian {
        dinas: 113,47%   # <- HA00
        S1:    113,47%   # <- HA20
        S2:    96,1%
      }
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.names import figure_title
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA20",
    name=Text(id="salinan-cetakan", en="copied-print"),
    explains=Text(id="salinan {angka} yang tercetak: {nilai}", en="a copy of the printed {angka}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """What the row of the agency prints in its column, or a row above it; but not what is itself taken from here."""
    agency = case.evaluation.cascade.agency
    whole = agency.id if agency is not None else ""
    if case.key.subjek == whole:
        return
    for other in case.ledger.publication.rows(case.claim):
        above = other.butir.start < case.claim.butir.start
        if other.kunci == case.key or case.ledger.rests_on(other, case.key):
            continue
        if above or other.kunci.subjek == whole:
            title = figure_title(case.evaluation.cascade, other.kunci)
            yield HYPOTHESIS.guess(other.nilai, other, angka=title, nilai=other.nilai)
