"""Perubahan tanpa dokumen awal / Change without the original

Apa:
    Rencana memuat dokumen tahunan `perubahan`, tetapi tidak memuat dokumen awalnya.
What:
    The plan has the changed version (`perubahan`) of a yearly document, but not the original one.
Mengapa:
    Evaluator membandingkan target dan anggaran sebelum dan sesudah perubahan. Tanpa dokumen awal, apa yang diubah
    tidak terlihat.
Why:
    Evaluators compare targets and budgets before and after the change. Without the original nobody can see what was
    changed.
Salah:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    perjanjian perubahan 2024 "Perjanjian Kinerja Perubahan 2024" {   # <- SK317
      target { kepuasan: 82 }
    }
Benar:
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks }
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      target { kepuasan: 80 }
    }
    perjanjian perubahan 2024 "Perjanjian Kinerja Perubahan 2024" {
      target { kepuasan: 82 }
    }
Perbaikan:
    Tambahkan dokumen awalnya; bila dokumen ini yang awal, hapus kata `perubahan`.
Fix:
    Add the original; where this is the original, take out the word `perubahan`.
"""

from collections.abc import Iterator

from sakip.checks.papers import PLANS, called, yearly
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK317",
    name=Text(id="perubahan-tanpa-murni", en="change-without-original"),
    severity=Severity.ADVICE,
    message=Text(id="{dokumen} tidak punya dokumen awalnya", en="{dokumen} is without its original"),
    help=Text(
        id="tambahkan dokumen awalnya, supaya terlihat apa yang berubah",
        en="add the original, so that what was changed can be seen",
    ),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each changed yearly document of which the plan has no original."""
    documents = list(yearly(cascade, *PLANS))
    originals = {(each.jenis, each.tahun) for each in documents if each.versi != "perubahan"}
    told = set(originals)
    for each in documents:
        if (each.jenis, each.tahun) not in told:
            told.add((each.jenis, each.tahun))
            yield RULE.at(head(each.letak), dokumen=called(each))
