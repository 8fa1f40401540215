"""Dari laporan tahun lalu / Carried forward from the previous report

Apa:
    Angka ini sama dengan yang dicetak laporan tahun sebelumnya untuk tahunnya sendiri.
What:
    The figure is the one that the report of an earlier year printed for its own year.

Mengapa:
    Laporan disusun dengan menyunting laporan tahun lalu. Baris yang terlewat tetap memuat angka lama, juga bila angka
    itu dulu pun keliru.
Why:
    A report is made by editing that of last year. A line that was passed over keeps the old figure, even where it was
    wrong then.

Contoh:
    iku koperasi "Koperasi sehat" { satuan persen   arah naik   realisasi { 2023: 20,78% } }
    realisasi 2024 "Realisasi" { realisasi { koperasi: 22,65% } }
    laporan 2023 "Laporan Kinerja 2023" {
      realisasi { koperasi: 20,88% }
    }
    laporan 2024 "Laporan Kinerja 2024" {
      realisasi { koperasi: 20,88% }   # <- HA21
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.graph.statements import document_name
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA21",
    name=Text(id="laporan-lalu", en="previous-report"),
    explains=Text(id="seperti dicetak {dokumen}", en="as {dokumen} printed it"),
)


def tries(case: Case) -> Iterator[Guess]:
    """What earlier reports print of the same figure of the same subject for their own years, the latest first."""
    for each in case.ledger.publication.earlier:
        key = each.kunci
        own = key.periode.tahun == each.dokumen.tahun and key.periode.bagian == case.key.periode.bagian
        if own and (key.ukuran, key.subjek) == (case.key.ukuran, case.key.subjek):
            name = document_name(case.evaluation.cascade, each.butir)
            yield HYPOTHESIS.guess(each.nilai, dokumen=name)
