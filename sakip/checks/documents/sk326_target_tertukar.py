"""Target dua indikator tertukar / Targets of two indicators swapped

Apa:
    Sebuah dokumen memberi dua indikator target satu sama lain: yang satu mendapat target Renstra indikator lainnya, dan
    sebaliknya.
What:
    A document gives two indicators each other's target: the one has what the Renstra has for the other, and the other
    way round.
Mengapa:
    Dua baris tabel tertukar ketika disalin. Kedua angkanya benar, tetapi keduanya berdiri di baris yang salah.
Why:
    Two rows of a table were swapped when it was copied. Both figures are right, and both stand in the wrong row.
Salah:
    iku sehat "Persentase koperasi sehat" {
      satuan persen  arah naik  formula "koperasi sehat dibagi koperasi yang dinilai"
      sumber_data "Bidang Koperasi"  penanggung_jawab "Bidang Koperasi"  target { 2024: 27,45%  2025: 30% }
    }
    iku naik_kelas "Persentase usaha mikro naik kelas" {
      satuan persen  arah naik  formula "usaha mikro naik kelas dibagi usaha mikro"
      sumber_data "Bidang UMKM"  penanggung_jawab "Bidang UMKM"  target { 2024: 12,5%  2025: 14% }
    }
    perjanjian 2024 "Perjanjian Kinerja Tahun 2024" { target { sehat: 12,5%  naik_kelas: 27,45% } }   # <- SK326
Benar:
    iku sehat "Persentase koperasi sehat" {
      satuan persen  arah naik  formula "koperasi sehat dibagi koperasi yang dinilai"
      sumber_data "Bidang Koperasi"  penanggung_jawab "Bidang Koperasi"  target { 2024: 27,45%  2025: 30% }
    }
    iku naik_kelas "Persentase usaha mikro naik kelas" {
      satuan persen  arah naik  formula "usaha mikro naik kelas dibagi usaha mikro"
      sumber_data "Bidang UMKM"  penanggung_jawab "Bidang UMKM"  target { 2024: 12,5%  2025: 14% }
    }
    perjanjian 2024 "Perjanjian Kinerja Tahun 2024" { target { sehat: 27,45%  naik_kelas: 12,5% } }
Perbaikan:
    Tukar kembali kedua nilai itu.
Fix:
    Swap the two values back.
"""

from collections.abc import Iterator

from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import document_name, swapped
from sakip.law.basis import Basis
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK326",
    name=Text(id="target-tertukar", en="targets-swapped"),
    severity=Severity.ERROR,
    message=Text(
        id="target {tahun} {indikator} dan {lain} tertukar dalam {dokumen}: {nilai} dan {nilai_lain}",
        en="the targets for {tahun} of {indikator} and {lain} are swapped in {dokumen}: {nilai} and {nilai_lain}",
    ),
    help=Text(id="tukar kembali kedua nilai itu", en="swap the two values back"),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_OTHER = Text(id="dan ini", en="and this")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each two indicators that have each other's target in a document."""
    for one, other in swapped(cascade):
        yield RULE.at(
            one.nilai.letak,
            Label(other.nilai.letak, _OTHER, party=True),
            tahun=str(one.nilai.periode),
            indikator=cascade.title(one.nilai.subjek),
            lain=cascade.title(other.nilai.subjek),
            dokumen=document_name(cascade, one.nilai),
            nilai=one.nilai.nilai,
            nilai_lain=other.nilai.nilai,
        )
