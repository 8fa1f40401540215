"""Target Renstra hilang / Target of the Renstra left out

Apa:
    Tabel Renstra menargetkan suatu tahun, sedangkan indikatornya sendiri, yang menyebut target tahun-tahun lain, tidak.
What:
    A table of the Renstra has a target for a year for which the indicator itself, which states targets of other years,
    has none.
Mengapa:
    Target yang hanya ada di satu tempat mudah terlewat ketika RKT dan perjanjian kinerja disusun dari tempat lainnya.
Why:
    A target that stands in one place only is easily missed when the yearly plan and the agreement are drawn up from the
    other.
Salah:
    indikator kepuasan "Indeks kepuasan" { satuan indeks   target { 2025: 80   2027: 82 } }
    renstra 2025..2029 "Renstra" {   # <- SK212
      nomor "7"   tanggal "1 Maret 2025"
      tabel "2.1" "Target" { target { kepuasan: { 2025: 80   2026: 81   2027: 82 } } }   # <- SK340
    }
Benar:
    indikator kepuasan "Indeks kepuasan" { satuan indeks   target { 2025: 80   2026: 81   2027: 82 } }
Perbaikan:
    Tambahkan tahun itu pada `target` indikatornya, atau hapus dari tabelnya.
Fix:
    Add the year to the `target` of the indicator, or take it out of the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name, kind_of
from sakip.model.nodes import Indikator
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK340",
    name=Text(id="target-renstra-hilang", en="renstra-target-left-out"),
    severity=Severity.WARNING,
    message=Text(
        id="target {indikator} {tahun} ada dalam {dokumen}, tidak pada indikatornya",
        en="the target of {indikator} for {tahun} is in {dokumen}, not at the indicator",
    ),
    help=Text(
        id="tambahkan tahun itu pada `target` indikatornya, atau hapus dari tabelnya",
        en="add the year to the `target` of the indicator, or take it out of the table",
    ),
)
_OWN = Text(id="target indikatornya sendiri", en="the indicator's own targets")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each target of a Renstra's table that its indicator, stating others, does not state."""
    for item in cascade.all(Indikator):
        stated = cascade.stated("target", item.id)
        own = {each.periode for each in stated if not each.dokumen}
        for each in stated if own else ():
            if kind_of(cascade, each) == "renstra" and each.periode not in own:
                name, year = document_name(cascade, each), each.periode.tahun
                place = Label(word(item.letak, "target"), _OWN)
                yield RULE.at(each.letak, place, indikator=cascade.title(item.id), tahun=year, dokumen=name)
