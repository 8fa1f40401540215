"""Program tanpa outcome / Programme without an outcome

Apa:
    Pada profil `renstra_2025`, sebuah program tidak menyebut `outcome`.
What:
    In the profile `renstra_2025`, a programme states no `outcome`.
Mengapa:
    Format Renstra 2025–2029 mempunyai kolom outcome untuk setiap program. Tanpa outcome, indikator program tidak jelas
    mengukur hasil yang mana.
Why:
    The 2025–2029 format of the Renstra has a column for the outcome of each programme. Without it nobody sees which
    result the indicator of the programme measures.
Salah:
    profil renstra_2025
    renstra 2025..2029 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2025" }
    misi M1 "Meningkatkan ekonomi rakyat"
    tujuan T1 "Meningkatnya daya saing koperasi" {   # <- SK202
      mendukung M1
      ikk pdrb "Kontribusi koperasi terhadap PDRB" {
        satuan persen  arah naik  baseline { 2024: 4% }
        target { 2025: 5%  2026: 6%  2027: 7%  2028: 8%  2029: 9%  2030: 10% }
      }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { mendukung T1 }   # <- SK220
Benar:
    profil renstra_2025
    misi M1 "Meningkatkan ekonomi rakyat"
    tujuan T1 "Meningkatnya daya saing koperasi" {
      mendukung M1
      ikk pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      mendukung T1
      outcome "Meningkatnya kepatuhan koperasi"
    }
Perbaikan:
    Tulis `outcome "…"` di dalam program: keadaan yang dihasilkannya, misalnya "Meningkatnya kepatuhan koperasi".
Fix:
    Write `outcome "…"` in the programme: the state that it brings about, e.g. "Meningkatnya kepatuhan koperasi".
"""

from collections.abc import Iterator

from sakip.checks.detached import unplanned
from sakip.checks.gather import certain, gathered
from sakip.checks.measured import begun
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK220",
    name=Text(id="program-tanpa-outcome", en="programme-without-outcome"),
    severity=Severity.WARNING,
    message=Text(id="program {simpul} tidak menyebut outcome", en="no outcome stated of programme {simpul}"),
    help=Text(
        id='tulis `outcome "…"`: keadaan yang dihasilkan program itu',
        en='write `outcome "…"`: the state that the programme brings about',
    ),
)
_ALSO = Text(id="juga tanpa outcome", en="no outcome either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for the programmes without an outcome, in a Renstra of the format of 2025."""
    if not cascade.model.bentuk.statements or not begun(cascade):
        return
    other = unplanned(cascade)
    nodes = certain(cascade, "program")
    lacking = (each for each in nodes if not each.outcome and "outcome" not in each.rusak and each.id not in other)
    yield from gathered(RULE, cascade, lacking, _ALSO)
