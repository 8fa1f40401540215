"""Renstra bentuk 2025 tanpa IKK / Renstra of 2025 without IKK

Apa:
    Rencana dengan `profil renstra_2025` tidak menyatakan satu pun `ikk`.
What:
    A plan with `profil renstra_2025` declares no `ikk`.
Mengapa:
    Bab IV bentuk 2025 memuat dua tabel: Indikator Kinerja Utama dan Indikator Kinerja Kunci. Tanpa `ikk`, tabel kedua
    kosong dan kinerja urusan tidak terlihat.
Why:
    Chapter IV of the 2025 form has two tables: the key performance indicators of the agency (IKU) and the key
    indicators of its affair (IKK). Without `ikk` the second one is empty, and the affair's performance is not seen.
Salah:
    profil renstra_2025
    renstra 2025..2029 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 September 2025" }   # <- SK436
    sasaran_daerah SD1 "Meningkatnya peran koperasi"
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung SD1
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  arah naik  target { 2025..2030: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2024: 70 }  target { 2025: 71  2026: 72  2027: 73  2028: 74  2029: 75  2030: 76 }
        }
      }
    }
    program penunjang "Program Penunjang" {
      mendukung S1
      outcome "Layanan penunjang yang tepat waktu"
      kegiatan umum "Administrasi Umum" {
        output "Kebutuhan kantor yang terpenuhi"
        subkegiatan rapat "Rapat Koordinasi" { output "Rapat yang terselenggara" }
      }
    }
Benar:
    profil renstra_2025
    renstra 2025..2029 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 September 2025" }
    sasaran_daerah SD1 "Meningkatnya peran koperasi"
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung SD1
      ikk pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  arah naik  target { 2025..2030: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas" {
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2024: 70 }  target { 2025: 71  2026: 72  2027: 73  2028: 74  2029: 75  2030: 76 }
        }
      }
    }
    program penunjang "Program Penunjang" {
      mendukung S1
      outcome "Layanan penunjang yang tepat waktu"
      kegiatan umum "Administrasi Umum" {
        output "Kebutuhan kantor yang terpenuhi"
        subkegiatan rapat "Rapat Koordinasi" { output "Rapat yang terselenggara" }
      }
    }
Perbaikan:
    Tulis `ikk` pada tujuan, sasaran, atau program yang diukurnya, dengan target 2025–2030.
Fix:
    Write `ikk` in the goal, objective or programme that it measures, with targets for 2025–2030.
"""

from collections.abc import Iterator

from sakip.checks.measured import begun
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK436",
    name=Text(id="renstra-tanpa-ikk", en="renstra-without-ikk"),
    severity=Severity.ADVICE,
    message=Text(id="Renstra ini belum memuat IKK", en="this Renstra has no IKK"),
    help=Text(
        id="tulis `ikk` pada tujuan, sasaran, atau program yang diukurnya",
        en="write `ikk` in the goal, objective or programme that it measures",
    ),
    basis=(Basis("inmendagri-2-2025"),),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for a plan of the form with IKK that has programmes, and declares none."""
    renstra, form = cascade.model.renstra, cascade.model.bentuk
    asked = renstra is not None and form.ikk and begun(cascade) and cascade.nodes("program")
    if renstra is not None and asked and not cascade.indicators("ikk"):
        yield RULE.at(head(renstra.letak))
