"""Yang dihitung lain / Other things counted

Apa:
    Yang dihitung semua yang ada dalam rencana, juga yang tidak dianggarkan tahun itu; atau hanya yang dicetak laporan.
What:
    What was counted is all that the plan has, also what has no budget that year; or only what the report prints.

Mengapa:
    "5 program" dan "7 program" dapat sama-sama benar menurut hitungannya, tetapi satu laporan harus memakai satu.
Why:
    "5 programmes" and "7 programmes" may each be right by their own count, but a report must stay with one.

Contoh:
    program 2.17.04 "Program Penilaian Kesehatan" { pagu { 2024: Rp75.009.081 } }
    program 2.17.05 "Program Pendidikan"          { pagu { 2024: tidak_berlaku "tidak dianggarkan" } }
    program 2.17.08 "Program Pengembangan UMKM"   { pagu { 2024: Rp653.189.096 } }
    laporan 2024 "Laporan Kinerja" {
      jumlah { program: 3 }   # <- HA28
    }
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sakip.audit.claims import Klaim
from sakip.audit.hypothesis import Case, Guess, Hypothesis
from sakip.graph.counts import COUNTED, counted
from sakip.model.nodes import Simpul
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.satuan import MURNI
from sakip.text.bilingual import Text

HYPOTHESIS = Hypothesis(
    code="HA28",
    name=Text(id="hitungan-lain", en="other-count"),
    explains=Text(id="{banyak} {apa}", en="{banyak} {apa}"),
    sure=True,
    of_counts=True,
)
_ALL = Text(
    id="seluruhnya dalam rencana, juga yang tidak dianggarkan", en="in the whole plan, also those without a budget"
)
_PRINTED = Text(id="yang anggarannya dicetak laporan ini", en="whose budget this report prints")


def tries(case: Case) -> Iterator[Guess]:
    """How many the plan has in all; how many of them the document prints a budget of."""
    key, names = case.key, case.evaluation.cascade.model.nama
    level, under = (key.periode.bagian, key.subjek) if key.periode.bagian else (key.subjek, "")
    found = counted(case.evaluation.cascade, level, under, key.periode.tahun) if level in COUNTED else None
    if found is None:
        return
    yield _guess(found.semua, _ALL)
    below = {each.id for each in case.evaluation.cascade.all_below(under)} if under else set(names)
    printed = {each.kunci.subjek for each in case.ledger.publication.claims if _is_budget_in(each, case)}
    nodes = [names.get(each) for each in printed & below]
    yield _guess(sum(isinstance(each, Simpul) and each.jenis == level for each in nodes), _PRINTED)


def _guess(number: int, what: Text) -> Guess:
    return HYPOTHESIS.guess(Kuantitas(Fraction(number), MURNI), banyak=number, apa=what)


def _is_budget_in(claim: Klaim, case: Case) -> bool:
    return claim.butir.dokumen == case.claim.butir.dokumen and claim.butir.ukuran == "anggaran"
