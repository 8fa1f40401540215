"""Nama dieja berbeda / Name spelled differently

Apa:
    Sebuah dokumen mencetak nama yang hanya berbeda ejaannya: satu-dua huruf, kata yang terulang, atau kata yang
    disambung.
What:
    A document prints a name that is only spelled differently: a letter or two, a word written twice, words run
    together.
Mengapa:
    Biasanya salah ketik. Salah ketik pada nama indikator dan program yang diperjanjikan membuat dokumen tampak tidak
    diperiksa.
Why:
    It is usually a slip of the keyboard. In the names of promised indicators and programmes it makes a document look
    unchecked.
Salah:
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"
    dpa 2024 "DPA 2024" {
      nama { 2.17.06: "Program Pemeberdayaan dan Perlindungan Koperasi" }   # <- SK313
    }
Benar:
    program 2.17.06 "Program Pemberdayaan dan Perlindungan Koperasi"
    dpa 2024 "DPA 2024" {
      nama { 2.17.06: "Program Pemberdayaan dan Perlindungan Koperasi" }
    }
Perbaikan:
    Betulkan ejaannya.
Fix:
    Mend the spelling.
"""

from collections.abc import Iterator

from sakip.checks.names import printed_names
from sakip.comparison.likeness import Mirip, apart
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK313",
    name=Text(id="ejaan-berbeda", en="spelled-differently"),
    severity=Severity.ADVICE,
    message=Text(
        id="nama {simpul} dalam {dokumen} dieja {cetak}, dinyatakan {nama}",
        en="the name of {simpul} in {dokumen} is spelled {cetak}, declared as {nama}",
    ),
    help=Text(id="betulkan ejaannya", en="mend the spelling"),
)
_DECLARED = Text(id="nama yang dinyatakan", en="the name declared")
_AGAIN = Text(id="juga dalam {dokumen}", en="in {dokumen} too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each document that spells a name in another way."""
    for each in printed_names(cascade, Mirip.EJAAN):
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
