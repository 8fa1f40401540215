"""IKU belum lengkap / KPI not complete

Apa:
    Sebuah `iku` belum menyebut definisi operasionalnya (`definisi`), kondisi awalnya (`baseline`), atau cara angka
    triwulan menjadi angka tahun (`triwulan`).
What:
    An `iku` does not yet state its operational definition (`definisi`), its starting value (`baseline`), or how
    quarterly figures make the yearly one (`triwulan`).
Mengapa:
    Manual IKU memuat ketiganya. Tanpa definisi, orang mengukur hal yang berlainan; tanpa kondisi awal, kemajuan tidak
    terlihat; tanpa cara triwulan, rencana aksi tidak dapat diperiksa.
Why:
    A KPI manual has all three. Without the definition people measure different things; without the start no progress is
    seen; without the quarterly rule action plans cannot be checked.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        iku nilai_sakip "Nilai SAKIP" {   # <- SK414
          satuan nilai  arah naik  jenis outcome  dinilai_oleh "Inspektorat"
          sumber_data "LHE"  penanggung_jawab "Sekretariat"
          target { 2021..2025: 75  2026: 80 }
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
    Tambahkan yang kurang: `definisi "…"`, `baseline { 2020: … }`, `triwulan tahunan` (atau `kumulatif`,
    `posisi_akhir`, …).
Fix:
    Add what is missing: `definisi "…"`, `baseline { 2020: … }`, `triwulan tahunan` (or `kumulatif`, `posisi_akhir`, …).
"""

from collections.abc import Iterator

from sakip.checks.gather import gathered
from sakip.checks.measured import begun, own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator
from sakip.text.bilingual import Text
from sakip.text.wording import listed

RULE = Rule(
    code="SK414",
    name=Text(id="iku-belum-lengkap", en="kpi-not-complete"),
    severity=Severity.ADVICE,
    message=Text(id="IKU {simpul} belum menyebut {kurang}", en="KPI {simpul} does not state {kurang} yet"),
    help=Text(id="tambahkan {kurang} di dalam IKU itu", en="add {kurang} inside the KPI"),
    basis=(Basis("permenpanrb-88-2021", "kriteria 2.a"),),
)
_ALSO = Text(id="juga belum menyebutnya", en="neither does this")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the IKU of the Renstra that lack the same of definition, baseline and quarterly rule."""
    groups: dict[tuple[str, ...], list[Indikator]] = {}
    for each in own(cascade, "iku") if begun(cascade) else ():
        missing = tuple(name for name, stated in _card(cascade, each) if not stated and name not in each.rusak)
        groups.setdefault(missing, []).append(each)
    for missing, group in groups.items():
        if missing:
            yield from gathered(RULE, cascade, group, _ALSO, kurang=listed([f"`{name}`" for name in missing]))


def _card(cascade: Cascade, indicator: Indikator) -> tuple[tuple[str, bool], ...]:
    """What a card of *indicator* has, and whether it is stated; a result before the period is a baseline too."""
    first = cascade.model.tahun[0]
    earlier = any(0 < each.periode.tahun < first for each in cascade.stated("realisasi", indicator.id))
    return (
        ("definisi", bool(indicator.definisi)),
        ("baseline", earlier or bool(cascade.stated("baseline", indicator.id))),
        ("triwulan", bool(indicator.triwulan)),
    )
