"""Angka induknya, atau angka anaknya / The figure of its parent, or of its child

Apa:
    Yang tercetak adalah angka simpul di atasnya (jumlah kegiatan pada baris sub kegiatan), atau simpul di bawahnya.
What:
    What is printed is the figure of the node above (a kegiatan's total on the row of a sub kegiatan), or below.

Mengapa:
    Baris induk dan anak berdekatan dan namanya mirip; yang tersalin sering baris di atasnya.
Why:
    Rows of parent and child stand close together and have similar names; the row above is easily copied.

Contoh:
    Anggaran sub kegiatan pengawasan Rp272.871.750 tercetak Rp331.263.750, anggaran programnya.

Example:
    The budget of a sub kegiatan, Rp272.871.750, is printed as Rp331.263.750, that of its programme.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.model.nodes import Simpul
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA07",
    name=Text(id="angka-induk", en="figure-of-the-parent"),
    explains=Text(id="{ukuran} {simpul}: {nilai}", en="{ukuran} of {simpul}: {nilai}"),
)


def tries(case: Case) -> Iterator[Guess]:
    """The same figure of every node above, then of those directly below; also of what goes into it."""
    cascade, subject = case.evaluation.cascade, case.key.subjek
    if not isinstance(cascade.model.nama.get(subject), Simpul):
        return
    for node in (*cascade.all_above(subject), *cascade.children(subject)):
        if not isinstance(node, Simpul):
            continue
        other = case.figure(node.id)
        if other.known and other.nilai != case.derived.nilai:
            name = case.key.ukuran.replace("_", " ")
            yield HYPOTHESIS.guess(other.nilai, ukuran=name, simpul=cascade.title(node.id), nilai=other.nilai)
