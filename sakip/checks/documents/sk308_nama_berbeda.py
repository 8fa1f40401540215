"""Nama berbeda / Different name

Apa:
    Sebuah dokumen mencetak nama dengan kata-kata yang lain daripada nama yang dinyatakan. Beda huruf besar-kecil,
    spasi, tanda baca, dan kata "Program" di depan tidak dihitung; beda ejaan saja lihat SK313. Yang diganti oleh
    `perubahan` dengan `dasar`-nya bukan temuan.
What:
    A document prints a name in other words than it was declared with. Case, spacing, punctuation and a leading
    "Program" do not count; for mere spelling see SK313. What a `perubahan` that states its `dasar` renamed is no
    finding.
Mengapa:
    Pembaca tidak tahu apakah yang dimaksud hal yang sama. Nama program dan sub kegiatan ditetapkan dalam nomenklatur,
    dan rumusan sasaran serta IKU harus sama di mana pun dikutip.
Why:
    Readers cannot tell whether the same thing is meant. Names of programmes and sub-activities are fixed by the
    national list, and objectives and KPIs must read the same wherever they are quoted.
Salah:
    program 2.17.08 "Program Pengembangan UMKM"
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      nama { 2.17.08: "Program Pengembangan Usaha Menengah, Usaha Kecil, dan Usaha Mikro" }   # <- SK308
    }
Benar:
    program 2.17.08 "Program Pengembangan UMKM"
    perjanjian 2024 "Perjanjian Kinerja 2024" {
      nama { 2.17.08: "PROGRAM PENGEMBANGAN UMKM" }
    }
Perbaikan:
    Samakan namanya dengan nomenklatur atau Renstra.
Fix:
    Make the name that of the national list, or of the Renstra.
"""

from collections.abc import Iterator

from sakip.checks.names import printed_names
from sakip.comparison.likeness import Mirip, apart
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name, is_grounded
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK308",
    name=Text(id="nama-berbeda", en="different-name"),
    severity=Severity.WARNING,
    message=Text(
        id="nama {simpul} dalam {dokumen} {cetak}, dinyatakan {nama}",
        en="the name of {simpul} in {dokumen} is {cetak}, declared as {nama}",
    ),
    help=Text(
        id="samakan namanya dengan nomenklatur atau Renstra",
        en="make the name that of the national list, or of the Renstra",
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_DECLARED = Text(id="nama yang dinyatakan", en="the name declared")
_AGAIN = Text(id="juga dalam {dokumen}", en="in {dokumen} too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document that calls something by other words."""
    for each in printed_names(cascade, Mirip.BERBEDA):
        if is_grounded(cascade, each.butir):
            continue
        printed, declared = apart(each.nama, each.cetak)[::-1]
        yield RULE.at(
            each.butir.letak,
            Label(each.dinyatakan, _DECLARED),
            *(Label(other.letak, _AGAIN, {"dokumen": document_name(cascade, other)}) for other in each.lagi),
            simpul=cascade.title(each.butir.subjek),
            dokumen=document_name(cascade, each.butir),
            cetak=printed,
            nama=declared,
        )
