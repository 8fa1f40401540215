"""Bukan bagian Renstra / Not part of the Renstra

Apa:
    Perjanjian Kinerja, RKT, atau Renja menargetkan indikator sebuah sasaran, atau menganggarkan sebuah program, yang
    tidak berada di bawah tujuan mana pun dan tidak mempunyai target atau pagu dalam rencana.
What:
    A performance agreement or yearly plan targets an indicator of an objective, or budgets a programme, that stands
    under no goal and has neither target nor budget in the plan itself.
Mengapa:
    Yang diperjanjikan harus berasal dari Renstra. Sasaran atau program yang hanya ada pada dokumen tahunan tidak
    menyumbang tujuan apa pun, dan tidak dapat dibandingkan dengan target akhir periode.
Why:
    What is promised must come from the Renstra. An objective or programme that only a yearly document has serves no
    goal, and cannot be compared with a target at the end of the period.
Salah:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
    program kewirausahaan "Kewirausahaan, Usaha Mikro, Kecil, dan Koperasi"
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      anggaran { kewirausahaan: Rp2.106.246.000 }   # <- SK304
    }
Benar:
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
    program kewirausahaan "Kewirausahaan, Usaha Mikro, Kecil, dan Koperasi" { mendukung T1 }
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      anggaran { kewirausahaan: Rp2.106.246.000 }
    }
Perbaikan:
    Masukkan sasaran atau program itu ke dalam Renstra (atau `renstra perubahan`) di bawah tujuan yang didukungnya; bila
    bukan kinerja instansi ini, keluarkan dari dokumen tahunan.
Fix:
    Take it into the Renstra (or a `renstra perubahan`) under the goal that it serves; where it is not this agency's
    performance, take it out of the yearly document.
"""

from collections.abc import Iterator

from sakip.checks.detached import belonging, unplanned
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.law.basis import Basis
from sakip.model.lookup import KIND_NAMES
from sakip.model.nodes import Butir
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK304",
    name=Text(id="bukan-bagian-renstra", en="not-part-of-renstra"),
    severity=Severity.ERROR,
    message=Text(
        id="{dokumen} memuat {jenis} {simpul}, yang bukan bagian Renstra",
        en="{dokumen} has {simpul}, {jenis} that is no part of the Renstra",
    ),
    help=Text(
        id="masukkan {simpul} ke dalam Renstra di bawah tujuan yang didukungnya, atau keluarkan dari {dokumen}",
        en="take {simpul} into the Renstra under the goal that it serves, or out of {dokumen}",
    ),
    basis=(Basis("perpres-29-2014"), Basis("permenpanrb-88-2021", "kriteria 1.b")),
)
_DECLARED = Text(id="tidak berada di bawah tujuan", en="stands under no goal")
_AGAIN = Text(id="juga disebut di sini", en="stated here too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document and objective or programme that only such documents have."""
    found = unplanned(cascade)
    for node in cascade.nodes("sasaran", "program"):
        by_document: dict[str, list[Butir]] = {}
        for each in found.get(node.id, ()):
            by_document.setdefault(each.dokumen, []).append(each)
        for first, *again in by_document.values():
            yield RULE.at(
                first.letak,
                Label(head(node.letak), _DECLARED),
                *(Label(each.letak, _AGAIN) for each in again),
                *belonging(cascade, node),
                dokumen=document_name(cascade, first),
                jenis=KIND_NAMES[node.jenis],
                simpul=cascade.title(node.id),
            )
