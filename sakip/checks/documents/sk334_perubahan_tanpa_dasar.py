"""Perubahan tanpa dasar / Change without a basis

Apa:
    Dalam sebuah rencana lengkap, dokumen `perubahan` tidak menyebut `dasar`-nya. Semuanya menjadi satu temuan.
What:
    In a whole plan, a changed document (`perubahan`) does not say what the change rests on (`dasar`). All of them are
    one finding.
Mengapa:
    Dokumen perubahan membenarkan target dan anggaran yang lain daripada semula. Tanpa dasar, pembaca tidak dapat
    membedakan perubahan yang ditetapkan dari angka yang sekadar berganti.
Why:
    A changed document justifies targets and budgets that are not the original ones. Without a basis a reader cannot
    tell a change that was adopted from a figure that merely became another.
Salah:
    instansi dkukm "Dinas Koperasi dan UKM" { kewenangan kota }
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "Perwali 12/2021"  tanggal "1 Maret 2021" }
    renstra perubahan 2021..2026 "Perubahan Renstra" { nomor "Perwali 3/2023" }   # <- SK334
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
    renstra perubahan 2021..2026 "Perubahan Renstra" { nomor "Perwali 3/2023"  dasar "Perubahan RPJMD 2023" }
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
    Tulis `dasar "…"` di dalam dokumen perubahan itu: peraturan, perubahan anggaran, atau keputusan yang mendasarinya.
Fix:
    Write `dasar "…"` in the changed document: the regulation, change of budget or decision that it rests on.
"""

from collections.abc import Iterator

from sakip.checks.measured import begun
from sakip.checks.papers import called
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head
from sakip.text.bilingual import Lang, Text

RULE = Rule(
    code="SK334",
    name=Text(id="perubahan-tanpa-dasar", en="change-without-basis"),
    severity=Severity.WARNING,
    message=Text(id="tidak menyebut dasar perubahannya: {dokumen}", en="without the basis of the change: {dokumen}"),
    help=Text(id='tulis `dasar "…"` di dalamnya', en='write `dasar "…"` in it'),
    basis=(Basis("permenpanrb-53-2014", "Lampiran I"),),
)
_ALSO = Text(id="juga tanpa dasar", en="without a basis too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for all changed documents of a whole plan that do not say what the change rests on."""
    if not begun(cascade):
        return
    bare = [each for each in cascade.model.dokumen if each.versi == "perubahan" and not each.dasar]
    if bare:
        names = [called(each) for each in bare]
        together = [", ".join(name.in_(lang) for name in names) for lang in (Lang.ID, Lang.EN)]
        labels = (Label(head(each.letak), _ALSO) for each in bare[1:])
        yield RULE.at(head(bare[0].letak), *labels, dokumen=Text(id=together[0], en=together[1]))
