"""Dokumen tanpa nomor / Document without number

Apa:
    Renstra, DPA, atau Perjanjian Kinerja dalam sebuah rencana lengkap tidak menyebut `nomor` atau `tanggal`. Semuanya
    menjadi satu temuan.
What:
    In a whole plan the Renstra, DPA or performance agreement names neither its number (`nomor`) nor its date
    (`tanggal`). All of them are one finding.
Mengapa:
    Evaluator meminta dokumen yang ditetapkan. Nomor dan tanggal membuktikan bahwa dokumen itu ditetapkan, dan kapan.
Why:
    Evaluators ask for adopted documents. Number and date show that a document was adopted, and when.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    renstra 2021..2026 "Renstra Dinas Koperasi"   # <- SK316
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2021..2025: 75  2026: 80 }
        }
      }
    }
Benar:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "Perwali 12/2021"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2021..2025: 75  2026: 80 }
        }
      }
    }
Perbaikan:
    Tulis `nomor "…"` dan `tanggal "…"` dokumen itu.
Fix:
    Write `nomor "…"` and `tanggal "…"` of the document.
"""

from collections.abc import Iterator

from sakip.checks.measured import begun
from sakip.checks.papers import called
from sakip.diagnostics.diagnostic import Alike, Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK316",
    name=Text(id="dokumen-tanpa-nomor", en="document-without-number"),
    severity=Severity.ADVICE,
    message=Text(id="tanpa nomor dan tanggal: {simpul}", en="without number and date: {simpul}"),
    help=Text(id='tulis `nomor "…"` dan `tanggal "…"` di dalamnya', en='write `nomor "…"` and `tanggal "…"` in it'),
)
_ALSO = Text(id="juga tanpa nomor", en="without number too")
_ADOPTED = frozenset(("renstra", "dpa", "perjanjian"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each adopted document of a whole plan that has neither number nor date; all are alike."""
    if not begun(cascade) or cascade.agency is None:
        return
    for each in cascade.model.dokumen:
        if each.jenis in _ADOPTED and not (each.nomor or each.tanggal):
            yield RULE.at(head(each.letak), alike=Alike("", _ALSO, few=1), simpul=called(each))
