"""Indikator yang tidak menyebut ukurannya / Indicator that names no measure

Apa:
    Nama sebuah indikator di atas sub kegiatan tidak mengandung kata ukuran, seperti persentase, jumlah, rasio, indeks,
    nilai, tingkat, atau laju.
What:
    The name of an indicator above sub-activities has no word of measure, such as persentase, jumlah, rasio, indeks,
    nilai, tingkat or laju.
Mengapa:
    "Koperasi berkualitas" dapat berarti berapa banyak, berapa persen, atau seberapa baik. Penilai meminta indikator
    yang dapat diukur, dan pembaca harus tahu ukurannya dari namanya.
Why:
    "Quality cooperatives" may mean how many, what share, or how good. Evaluators ask for indicators that can be
    measured, and readers should know the measure from the name.
Salah:
    program penunjang "Program Penunjang" {
      indikator jasa_penunjang "Pemenuhan Jasa Penunjang Kebutuhan Dinas" { satuan persen  arah naik }   # <- SK421
      kegiatan umum "Administrasi Umum" { subkegiatan rapat "Rapat Koordinasi" }
    }
Benar:
    program penunjang "Program Penunjang" {
      indikator jasa_penunjang "Persentase Pemenuhan Jasa Penunjang Kebutuhan Dinas" { satuan persen  arah naik }
      kegiatan umum "Administrasi Umum" { subkegiatan rapat "Rapat Koordinasi" }
    }
Perbaikan:
    Dahului namanya dengan ukurannya: "Persentase …", "Jumlah …", "Indeks …".
Fix:
    Put the measure in front of the name: "Persentase …", "Jumlah …", "Indeks …".
"""

from collections.abc import Iterator

from sakip.checks.measured import own
from sakip.checks.measures import MEASURES
from sakip.comparison.likeness import folded, near
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK421",
    name=Text(id="indikator-tanpa-ukuran", en="indicator-without-measure"),
    severity=Severity.ADVICE,
    message=Text(
        id='nama indikator {indikator} tidak menyebut ukurannya: "{nama}"',
        en='the name of indicator {indikator} names no measure: "{nama}"',
    ),
    help=Text(
        id="dahului dengan ukurannya: persentase, jumlah, rasio, indeks, nilai, …",
        en="put the measure in front: persentase, jumlah, rasio, indeks, nilai, …",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_ABOVE = ("tujuan", "sasaran", "program", "kegiatan")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator whose name, if it is more than a word, has no measure in any spelling."""
    for each in own(cascade):
        words = folded(each.nama)
        if len(words) < 2 or not cascade.parents(each.id, *_ABOVE):
            continue
        if MEASURES.isdisjoint(words) and not any(near(word, measure) for word in words for measure in MEASURES):
            yield RULE.at(head(each.letak), cause=f"judul {each.id}", indikator=cascade.title(each.id), nama=each.nama)
