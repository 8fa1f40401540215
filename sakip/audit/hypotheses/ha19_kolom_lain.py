"""Angka kolom lain / The figure of another column

Apa:
    Yang tercetak adalah angka lain dari baris yang sama: targetnya sebagai realisasi, serapannya sebagai capaian.
What:
    What is printed is another figure of the same row: its target as the result, its absorption as the achievement.

Mengapa:
    Kolom yang bersebelahan mudah tertukar, dan kata "capaian" dipakai untuk macam-macam hal. Realisasi yang tepat sama
    dengan target patut ditanya: tercapai, atau belum diganti?
Why:
    Columns side by side are easily mixed up, and the word "capaian" is used for many things. A result that just equals
    its target is worth a question: reached, or not yet replaced?

Contoh:
    renstra 2022..2026 "Renstra"
    data sehat    "Koperasi sehat" { satuan koperasi   bagian_dari koperasi   realisasi { 2023: 85 } }
    data koperasi "Koperasi"       { satuan koperasi   realisasi { 2023: 409 } }
    iku bagian "Koperasi sehat" {
      satuan persen   arah naik   formula = sehat / koperasi * 100%   target { 2023: 19,12%   2024: 20,34% }
    }
    laporan 2024 "Laporan Kinerja" {
      realisasi { bagian: { 2023: 19,12% } }   # <- HA19
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.evaluation.figure import Kunci
from sakip.evaluation.names import figure_title
from sakip.model.properties import MONEY
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA19",
    name=Text(id="kolom-lain", en="another-column"),
    explains=Text(id="angka lain dari baris itu, {angka}: {nilai}", en="another figure of the row, {angka}: {nilai}"),
    of_words=True,
)
_MONEY = ("anggaran", "realisasi_anggaran", "pagu")
_MEASURED = ("target", "realisasi", "serapan", "capaian", "kemajuan", "pertumbuhan", "perbandingan", "efisiensi")


def tries(case: Case) -> Iterator[Guess]:
    """The other figures of the same subject and period, from the same source of funds."""
    figure, slash, source = case.key.ukuran.partition("/")
    columns = _MONEY if figure in MONEY else _MEASURED if figure in _MEASURED else ()
    for column in columns:
        key = Kunci(f"{column}{slash}{source}", case.key.subjek, case.key.periode)
        other = case.evaluation.known(key)
        if column != figure and other.known and other.nilai != case.derived.nilai:
            yield HYPOTHESIS.guess(other.nilai, angka=figure_title(case.evaluation.cascade, key), nilai=other)
