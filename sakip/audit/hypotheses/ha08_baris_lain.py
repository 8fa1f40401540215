"""Angka baris lain / The figure of another row

Apa:
    Yang tercetak adalah angka yang sama dari baris lain tabel itu.
What:
    What is printed is the same figure of another row of the table.

Mengapa:
    Baris bergeser bila sebuah baris disisipkan atau dihapus di tengah tabel.
Why:
    Rows shift where one is put in or taken out in the middle of a table.

Contoh:
    Realisasi dua sub kegiatan tertukar.

Example:
    The spending of two sub kegiatan is swapped.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA08",
    name=Text(id="baris-lain", en="another-row"),
    explains=Text(id="{ukuran} baris {simpul}: {nilai}", en="{ukuran} of the row {simpul}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """What should stand in the other rows of the table, for the same figure and period."""
    seen = {case.key.subjek}
    for claim in case.publication.in_table(case.claim):
        key = claim.kunci
        if (key.ukuran, key.periode) != (case.key.ukuran, case.key.periode) or key.subjek in seen:
            continue
        seen.add(key.subjek)
        other = case.evaluation.known(key)
        if other.known and other.nilai != case.derived.nilai:
            title, name = case.evaluation.cascade.title(key.subjek), key.ukuran.replace("_", " ")
            yield HYPOTHESIS.guess(other.nilai, ukuran=name, simpul=title, nilai=other.nilai)
