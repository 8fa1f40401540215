"""Tahap di luar periode / Phase outside the period

Apa:
    Sebuah tahap Renstra, atau tahun pelaksanaan sebuah arah kebijakan, tidak termasuk periode Renstra. Pada bentuk
    Renstra 2025 (`profil renstra_2025`) satu tahun sesudah periode diterima.
What:
    A phase of the Renstra, or a year in which a policy direction is carried out, is not in the Renstra's period. In the
    2025 form (`profil renstra_2025`) one year behind the period is accepted.
Mengapa:
    Pentahapan membagi periode Renstra. Tahun di luarnya salah ketik, dan kolomnya tidak ada pada tabel mana pun
    yang lain.
Why:
    Phases divide the period of the Renstra. A year beyond it is a slip, and no other table has a column for it.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi" {
      nomor "1"  tanggal "1 Maret 2021"
      tahapan { 2021..2023: "Penataan kelembagaan koperasi"  2042..2044: "Perluasan usaha koperasi" }   # <- SK234
    }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        arah_kebijakan "Evaluasi berkala" { tahap 2022..2027 }   # <- SK234
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2021..2025: 75  2026: 80 }
        }
      }
    }
Benar:
    renstra 2021..2026 "Renstra Dinas Koperasi" {
      nomor "1"  tanggal "1 Maret 2021"
      tahapan { 2021..2023: "Penataan kelembagaan koperasi"  2024..2026: "Perluasan usaha koperasi" }
    }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        arah_kebijakan "Evaluasi berkala" { tahap 2022..2026 }
        iku nilai_sakip "Nilai SAKIP" {
          satuan nilai  arah naik  triwulan tahunan  jenis outcome  dinilai_oleh "Inspektorat"
          definisi "Nilai akuntabilitas kinerja dinas"  sumber_data "LHE"  penanggung_jawab "Sekretariat"
          baseline { 2020: 70 }
          target { 2021..2025: 75  2026: 80 }
        }
      }
    }
Perbaikan:
    Betulkan tahunnya, atau periode Renstra.
Fix:
    Mend the year, or the period of the Renstra.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from sakip.checks.gather import FEW
from sakip.checks.measured import of_other_form
from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head, word
from sakip.numbers.periode import in_years
from sakip.source.span import Span
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK234",
    name=Text(id="tahap-luar-periode", en="phase-outside-period"),
    severity=Severity.WARNING,
    message=Text(
        id="tahap {tahun} di luar periode Renstra {periode}",
        en="phase {tahun} is outside the period of the Renstra, {periode}",
    ),
    help=Text(id="betulkan tahunnya, atau periode Renstra", en="mend the year, or the period of the Renstra"),
    basis=(Basis("inmendagri-2-2025", "Lampiran III"),),
)
_PERIOD = Text(id="periode Renstra", en="the period of the Renstra")
_ALSO = Text(id="juga di luar periode", en="outside the period too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each phase or policy direction with years that the period does not have."""
    renstra, period, years = cascade.model.renstra, cascade.model.tahun, cascade.planned_years
    if renstra is None or not years:
        return
    for place, stated in (*_themes(cascade), *_directions(cascade)):
        wrong = [each for each in stated if each not in years]
        if wrong:
            yield RULE.at(
                place,
                Label(head(renstra.letak), _PERIOD),
                alike=Alike(in_years(wrong), _ALSO, FEW),
                help=(mend := of_other_form(cascade, wrong)),
                cause=f"tahun {in_years(wrong)}" if mend else "",
                tahun=in_years(wrong),
                periode=f"{period[0]}–{period[-1]}",
            )


def _themes(cascade: Cascade) -> Iterator[tuple[Span, Iterable[int]]]:
    """Every theme with the years that it is written for."""
    for place, phases in groupby(cascade.model.tahapan, lambda each: each.letak):
        yield place, [each.tahun for each in phases]


def _directions(cascade: Cascade) -> Iterator[tuple[Span, Iterable[int]]]:
    """Every policy direction with the years in which it is carried out."""
    return ((word(each.letak, "tahap"), each.tahap) for each in cascade.directions() if each.tahap)
