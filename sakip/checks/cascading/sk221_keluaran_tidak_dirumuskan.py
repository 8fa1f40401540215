"""Keluaran tidak dirumuskan / Output not stated

Apa:
    Pada profil `renstra_2025`, sebuah kegiatan atau sub kegiatan tidak menyebut `output`. Yang banyak dilaporkan
    bersama.
What:
    In the profile `renstra_2025`, an activity or sub-activity states no `output`. Where many do not, they are reported
    together.
Mengapa:
    Format Renstra 2025–2029 mempunyai kolom output. Tanpa rumusan itu hanya tampak apa yang dikerjakan dan berapa
    banyaknya, bukan apa yang tersedia sesudahnya.
Why:
    The 2025–2029 format of the Renstra has a column for the output. Without it one sees only what is done and how much,
    not what there is afterwards.
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
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      mendukung T1
      outcome "Meningkatnya kepatuhan koperasi"
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi"   # <- SK221
    }
Benar:
    profil renstra_2025
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      outcome "Meningkatnya kepatuhan koperasi"
      kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
        output "Koperasi yang diperiksa"
      }
    }
Perbaikan:
    Tulis `output "…"` di dalam kegiatan atau sub kegiatan itu: barang, jasa, atau keadaan langsung yang dihasilkannya.
Fix:
    Write `output "…"` in the activity or sub-activity: the goods, service or state that it directly leaves behind.
"""

from collections.abc import Iterator

from sakip.checks.gather import called, certain, gathered
from sakip.checks.measured import begun
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK221",
    name=Text(id="keluaran-tidak-dirumuskan", en="output-not-stated"),
    severity=Severity.WARNING,
    message=Text(id="{jenis} {simpul} tidak menyebut output", en="no output stated of {jenis} {simpul}"),
    help=Text(
        id='tulis `output "…"`: yang langsung dihasilkannya', en='write `output "…"`: what it directly leaves behind'
    ),
)
_ALSO = Text(id="juga tanpa output", en="no output either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """Findings for each level without outputs, in a Renstra of the format of 2025."""
    if not cascade.model.bentuk.statements or not begun(cascade):
        return
    for kind in ("kegiatan", "subkegiatan"):
        lacking = (each for each in certain(cascade, kind) if not each.output and "output" not in each.rusak)
        yield from gathered(RULE, cascade, lacking, _ALSO, jenis=called(kind))
