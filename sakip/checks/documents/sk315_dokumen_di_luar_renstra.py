"""Dokumen di luar periode Renstra / Document outside the period of the Renstra

Apa:
    Tahun sebuah rencana tahunan, Perjanjian Kinerja, DPA, atau rencana aksi tidak termasuk periode Renstra mana pun
    dalam rencana ini. Laporan dan realisasi boleh dari tahun sebelum periode, tidak boleh sesudahnya.
What:
    The year of a yearly plan, performance agreement, DPA or action plan is in the period of no Renstra of this plan.
    Reports and results may be of years before the period, but not after it.
Mengapa:
    Dokumen tahunan melaksanakan Renstra yang sedang berlaku. Di luar periodenya tidak ada target yang dapat diturunkan
    atau dibandingkan; sering kali tahunnya saja yang salah tulis.
Why:
    A yearly document carries out the Renstra in force. Outside its period there is no target to break down or to
    compare with; often only the year is mistyped.
Salah:
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
    perjanjian 2042 "Perjanjian Kinerja" { nomor "2"  tanggal "2 Januari 2024" }   # <- SK315
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
    perjanjian 2024 "Perjanjian Kinerja" { nomor "2"  tanggal "2 Januari 2024" }
Perbaikan:
    Betulkan tahun dokumen atau periode `renstra`; dokumen periode lain masuk ke rencana periode itu.
Fix:
    Mend the year of the document or the period of the `renstra`; documents of another period belong to its own plan.
"""

from collections.abc import Iterator

from sakip.checks.papers import PLANS, REPORTS, called, yearly
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Dokumen
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK315",
    name=Text(id="dokumen-di-luar-renstra", en="document-outside-renstra"),
    severity=Severity.WARNING,
    message=Text(id="{dokumen} di luar periode {renstra}", en="{dokumen} is outside the period of {renstra}"),
    help=Text(
        id="betulkan tahun {dokumen}, atau periode Renstra",
        en="mend the year of {dokumen}, or the period of the Renstra",
    ),
    basis=(Basis("perpres-29-2014"),),
)
_PERIOD = Text(id="periodenya", en="its period")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each yearly document that no Renstra of the plan covers."""
    periods = [each for each in cascade.model.dokumen if each.jenis == "renstra" and each.tahun]
    for each in yearly(cascade, *PLANS, *REPORTS) if periods else ():
        if not any(_covers(period, each) for period in periods):
            yield RULE.at(
                head(each.letak),
                Label(head(periods[0].letak), _PERIOD),
                dokumen=called(each),
                renstra=called(periods[0]),
            )


def _covers(period: Dokumen, document: Dokumen) -> bool:
    last = period.sampai or period.tahun
    return document.tahun <= last and (document.jenis in REPORTS or document.tahun >= period.tahun)
