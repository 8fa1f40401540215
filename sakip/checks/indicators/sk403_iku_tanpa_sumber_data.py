"""IKU tanpa sumber data / KPI without a source of data

Apa:
    Sebuah `iku` tidak menyebut `sumber_data`, dan data dalam rumusnya pun tidak; bila lembaga lain yang menilai
    (`dinilai_oleh`), lembaga itulah sumbernya.
What:
    An `iku` names no `sumber_data`, and neither do the data in its formula; where another body assesses it
    (`dinilai_oleh`), that is its source.
Mengapa:
    Keputusan IKU memuat sumber data. Angka yang tidak diketahui asalnya tidak dapat ditelusuri, dan evaluator akan
    menanyakan buktinya.
Why:
    A decree on KPIs names the source of the data. A figure that comes from nowhere cannot be traced, and the evaluator
    will ask for its evidence.
Salah:
    data naik  "Usaha kecil yang naik kelas" { satuan "usaha kecil" }
    data semua "Usaha kecil"                 { satuan "usaha kecil" }
    iku naik_kelas "Persentase usaha kecil naik kelas" {   # <- SK403
      satuan persen  arah naik
      formula = naik / semua * 100%
      penanggung_jawab "Bidang Usaha Kecil"
    }
Benar:
    data naik  "Usaha kecil yang naik kelas" { satuan "usaha kecil" }
    data semua "Usaha kecil"                 { satuan "usaha kecil" }
    iku naik_kelas "Persentase usaha kecil naik kelas" {
      satuan persen  arah naik
      formula = naik / semua * 100%
      sumber_data "Basis data usaha kecil"
      penanggung_jawab "Bidang Usaha Kecil"
    }
Perbaikan:
    Tulis unit atau dokumen asalnya, misalnya `sumber_data pengawasan` atau `sumber_data "Laporan RAT"`, di dalam IKU
    atau di dalam setiap `data` rumusnya.
Fix:
    Name the unit or document it comes from, e.g. `sumber_data pengawasan` or `sumber_data "Laporan RAT"`, inside the
    KPI or inside each `data` of its formula.
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.owners import sourced
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK403",
    name=Text(id="iku-tanpa-sumber-data", en="kpi-without-data-source"),
    severity=Severity.WARNING,
    message=Text(id="IKU {simpul} tanpa sumber data", en="KPI {simpul} names no source of data"),
    help=Text(
        id='tulis `sumber_data` dengan unit atau dokumen asalnya, misalnya `sumber_data "Laporan RAT"`',
        en='write a `sumber_data` with the unit or document it comes from, e.g. `sumber_data "Laporan RAT"`',
    ),
    basis=(Basis("permenpan-20-2008"), Basis("permenpanrb-88-2021", "kriteria 2.a")),
)
_ALSO = Text(id="juga tanpa sumber data", en="no source of data here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each IKU whose data come from nowhere: neither it nor any datum of its formula says where."""
    yield from gathered(RULE, cascade, (each for each in own(cascade, "iku") if not sourced(cascade, each)), _ALSO)
