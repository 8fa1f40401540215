"""Target di luar periode / Target outside the period

Apa:
    Rencana menyebut target untuk tahun yang tidak termasuk periode Renstra. Pada bentuk Renstra 2025 (`profil
    renstra_2025`) satu tahun sesudah periode diterima, karena Renstra itu memuat target tahun peralihan.
What:
    The plan states a target for a year that is not in the Renstra's period. In the 2025 form (`profil renstra_2025`)
    one year behind the period is accepted, for that Renstra states targets for the year of transition.
Mengapa:
    Tahun di luar periode biasanya salah ketik, atau tabelnya disalin dari Renstra lain. Target itu tidak akan pernah
    diperjanjikan atau dilaporkan.
Why:
    A year outside the period is usually a slip, or the table was copied from another Renstra. Such a target will never
    be promised or reported.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2021..2026: 75  2062: 80 }   # <- SK407
        }
      }
    }
Benar:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
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
    Betulkan tahunnya, atau hapus target itu. Nilai sebelum periode ditulis sebagai `baseline` atau `realisasi`.
Fix:
    Mend the year, or delete the target. A value before the period is written as `baseline` or `realisasi`.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW, SHOWN
from sakip.checks.measured import of_other_form, strays
from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import head
from sakip.numbers.periode import in_years
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK407",
    name=Text(id="target-luar-periode", en="target-outside-period"),
    severity=Severity.WARNING,
    message=Text(
        id="target {simpul} untuk {tahun} di luar periode Renstra {periode}",
        en="the target of {simpul} for {tahun} is outside the period of the Renstra, {periode}",
    ),
    help=Text(
        id="betulkan tahunnya; nilai sebelum periode ditulis sebagai `baseline` atau `realisasi`",
        en="mend the year; a value before the period is written as `baseline` or `realisasi`",
    ),
)
_PERIOD = Text(id="periode Renstra", en="the period of the Renstra")
_ALSO = Text(id="juga di luar periode", en="outside the period too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator with targets for years that the period does not have."""
    renstra, period = cascade.model.renstra, cascade.model.tahun
    if renstra is None:
        return
    for subject, (first, *others), wrong in strays(cascade, "target"):
        yield RULE.at(
            first.letak,
            Label(head(renstra.letak), _PERIOD),
            *(Label(each.letak, _ALSO) for each in others[: SHOWN - 1]),
            alike=Alike(in_years(wrong), _ALSO, FEW),
            help=(mend := of_other_form(cascade, wrong)),
            cause=f"tahun {in_years(wrong)}" if mend else "",
            simpul=cascade.title(subject),
            tahun=in_years(wrong),
            periode=f"{period[0]}–{period[-1]}",
        )
