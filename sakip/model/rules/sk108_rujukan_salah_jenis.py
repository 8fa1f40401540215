"""Rujukan ke jenis yang salah / Reference to the wrong kind of thing

Apa:
    Nama itu dinyatakan, tetapi bukan jenis yang dapat disebut di sini.
What:
    The name is declared, but is not the kind that can stand here.
Mengapa:
    Program tidak dapat menjadi sumber data, dan unit tidak dapat menjadi komponen rumus.
Why:
    A programme cannot be a data source, nor a unit part of a formula.
Salah:
    instansi dk "Dinas Koperasi" { unit pengawasan "Bidang Pengawasan" }
    indikator a "Jumlah koperasi" {
      satuan koperasi
      formula = pengawasan   # <- SK108
    }
Benar:
    data diawasi "Koperasi diawasi" { satuan koperasi }
    indikator a "Jumlah koperasi" {
      satuan koperasi
      formula = diawasi
    }
Perbaikan:
    Sebut nama dari jenis yang diharapkan.
Fix:
    Refer to something of the expected kind.
"""

from sakip.diagnostics.rule import Rule, Severity
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK108",
    name=Text(id="rujukan-salah-jenis", en="wrong-kind-of-reference"),
    severity=Severity.ERROR,
    message=Text(id="`{nama}` adalah {jenis}, bukan {harapan}", en="`{nama}` is {jenis}, not {harapan}"),
    help=Text(id="di sini diharapkan {harapan}", en="{harapan} is expected here"),
)
