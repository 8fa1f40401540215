"""Keluaran bukan kinerja nomenklatur / Output that is not the official result

Apa:
    `output` sebuah sub kegiatan bukan kalimat kinerja yang ditetapkan nomenklatur untuk kodenya. Temuan ini saran.
What:
    The `output` of a sub-activity is not the sentence that the nomenclature sets for its code as the result. This is
    advice.
Mengapa:
    Bersama indikator dan satuan, nomenklatur menetapkan kinerja tiap sub kegiatan. Renstra bentuk 2025–2029 mencetaknya
    sebagai output, sehingga rumusan yang lain tampak sebagai sub kegiatan yang lain.
Why:
    With indicator and unit the nomenclature sets the result of each sub-activity. The 2025–2029 form of the Renstra
    prints it as the output, so that another wording looks like another sub-activity.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah" {
      subkegiatan 2.17.01.2.09.0005 "Pemeliharaan Mebel" {
        output "Meja dan kursi siap pakai"   # <- SK710
      }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    kegiatan 2.17.01.2.09 "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah" {
      subkegiatan 2.17.01.2.09.0005 "Pemeliharaan Mebel" {
        output "Terlaksananya Pemeliharaan Mebel"
      }
    }
Perbaikan:
    Tulis kalimat kinerja resminya; penjelasan lain dapat ditulis sebagai `catatan`.
Fix:
    Write the official sentence; what else there is to say can be a `catatan`.
"""

from collections.abc import Iterator

from sakip.checks.differences import KINERJA, difference, leading, place, remarks
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK710",
    name=Text(id="keluaran-bukan-nomenklatur", en="output-not-official"),
    severity=Severity.ADVICE,
    message=Text(
        id="output {simpul} bukan kinerja nomenklatur: {beda}",
        en="the output of {simpul} is not the official one: {beda}",
    ),
    help=Text(id="tulis kinerja resminya: sakip codes {simpul}", en="write the official result: sakip codes {simpul}"),
    basis=(Basis("permendagri-90-2019"),),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sub kegiatan of which only the output differs, or that more than anything else."""
    for found, others in leading(cascade, KINERJA):
        span, fix = place(found)
        yield RULE.at(
            span, notes=remarks(found, others), fix=fix, simpul=cascade.title(found.simpul.id), beda=difference(found)
        )
