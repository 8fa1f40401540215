"""Target di luar Renstra / Target that the Renstra does not set

Apa:
    RKT, perjanjian kinerja, atau laporan menyebut target sebuah indikator untuk tahun yang di Renstra tidak bertarget
    bagi indikator itu, sedangkan indikator lain di tingkat yang sama mempunyainya. Tentang IKU: SK406.
What:
    A yearly plan, an agreement or a report states a target of an indicator for a year for which the Renstra sets none,
    while other indicators of the same level have one. Of KPIs: SK406.
Mengapa:
    RKT dan perjanjian kinerja menjabarkan Renstra. Target yang pertama kali muncul di sana tidak diketahui dasarnya,
    dan kemajuannya terhadap akhir periode tidak dapat dihitung.
Why:
    Yearly plans and agreements carry out the Renstra. Of a target that appears there first nobody knows what it rests
    on, and progress towards the end of the period cannot be told.
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
        program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
          indikator koperasi_diperiksa "Persentase koperasi diperiksa" { satuan persen  target { 2024: 80% } }
          indikator koperasi_patuh "Persentase koperasi patuh" { satuan persen }
        }
      }
    }
    rkt 2024 "Rencana Kinerja Tahunan 2024" {
      target { koperasi_diperiksa: 80%  koperasi_patuh: 60% }   # <- SK336
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
        program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
          indikator koperasi_diperiksa "Persentase koperasi diperiksa" { satuan persen  target { 2024: 80% } }
          indikator koperasi_patuh "Persentase koperasi patuh" { satuan persen  target { 2024: 60% } }
        }
      }
    }
    rkt 2024 "Rencana Kinerja Tahunan 2024" {
      target { koperasi_diperiksa: 80%  koperasi_patuh: 60% }
    }
Perbaikan:
    Tulis target Renstra tahun itu pada indikatornya, atau catat dasar target tahunannya: `izinkan SK336 "…"`.
Fix:
    Write the target of the Renstra at the indicator, or record what the yearly one rests on: `izinkan SK336 "…"`.
"""

from collections.abc import Iterator

from sakip.checks.detached import outside
from sakip.checks.measured import begun, own
from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import PLANNING, document_name, kind_of
from sakip.model.nodes import Butir, Indikator
from sakip.model.places import head
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK336",
    name=Text(id="target-di-luar-renstra", en="target-outside-renstra"),
    severity=Severity.WARNING,
    message=Text(
        id="target {simpul} {tahun} ada dalam {dokumen}, Renstra tidak menetapkannya",
        en="the target of {simpul} for {tahun} is in {dokumen}, the Renstra sets none",
    ),
    help=Text(
        id='tulis target Renstra {tahun} pada indikatornya, atau catat dasarnya: `izinkan SK336 "alasan"`',
        en='write the target of the Renstra for {tahun} at the indicator, or its reason: `izinkan SK336 "reason"`',
    ),
)
_ALSO = Text(id="ini pun tidak", en="nor of this")
_OWN = Text(id="indikator yang dimaksud", en="the indicator that is meant")
_YEARLY = frozenset((*PLANNING, "laporan"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the first yearly target of each indicator and year that the Renstra has no target for."""
    if not begun(cascade):
        return
    usual: dict[str, set[int]] = {}
    for each in own(cascade):
        usual.setdefault(_level(cascade, each), set()).update(_planned(cascade, each))
    for each in own(cascade, "ikk", "indikator"):
        if "target" not in each.rusak and not outside(cascade, each):
            yield from _findings(cascade, each, usual.get(_level(cascade, each), set()))


def _findings(cascade: Cascade, indicator: Indikator, usual: set[int]) -> Iterator[Diagnostic]:
    """A finding for each year of *usual* that only yearly documents have a target of *indicator* for."""
    wanted, told = usual & set(cascade.planned_years), _planned(cascade, indicator)
    for stated in cascade.stated("target", indicator.id):
        year = stated.periode.tahun
        if year in wanted - told and kind_of(cascade, stated) in _YEARLY and _is_target(stated):
            told.add(year)
            document = document_name(cascade, stated)
            yield RULE.at(
                stated.letak,
                Label(head(indicator.letak), _OWN),
                alike=Alike(f"{document.id} {year}", _ALSO, few=1),
                simpul=cascade.title(indicator.id),
                tahun=year,
                dokumen=document,
            )


def _planned(cascade: Cascade, indicator: Indikator) -> set[int]:
    return {each.periode.tahun for each in cascade.planned("target", indicator.id)}


def _level(cascade: Cascade, indicator: Indikator) -> str:
    return next((each.jenis for each in cascade.parents(indicator.id)), "")


def _is_target(stated: Butir) -> bool:
    return isinstance(stated.nilai, Kuantitas | Rentang | Peringkat)
