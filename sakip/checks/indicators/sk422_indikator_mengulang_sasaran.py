"""Indikator mengulang kalimat sasarannya / Indicator that repeats its objective

Apa:
    Nama sebuah indikator sama dengan kalimat tujuan, sasaran, program, atau outcome yang diukurnya.
What:
    The name of an indicator is the very sentence of the goal, objective, programme or outcome that it measures.
Mengapa:
    Sasaran menyatakan keadaan yang dituju; indikator menyatakan apa yang dihitung. Bila keduanya sama, tidak terlihat
    apa yang diukur.
Why:
    An objective says what state is wanted; an indicator says what is counted. Where both are the same, nobody sees what
    is measured.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Meningkatnya Koperasi Sehat" {   # <- SK422 SK421
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
    }
Benar:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
    }
Perbaikan:
    Beri indikator itu nama yang menyebut ukurannya: "Persentase …", "Indeks …", "Nilai …".
Fix:
    Give the indicator a name that says what is measured: "Persentase …", "Indeks …", "Nilai …".
"""

from collections.abc import Iterator

from sakip.checks.measured import own
from sakip.comparison.likeness import folded
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator, Simpul
from sakip.model.places import head, word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK422",
    name=Text(id="indikator-mengulang-sasaran", en="indicator-repeats-objective"),
    severity=Severity.WARNING,
    message=Text(
        id="nama indikator {indikator} hanya mengulang kalimat {simpul}",
        en="the name of indicator {indikator} only repeats the sentence of {simpul}",
    ),
    help=Text(
        id='sebut ukurannya dalam nama indikator: "Persentase …", "Indeks …", "Nilai …"',
        en='say in the name of the indicator what is measured: "Persentase …", "Indeks …", "Nilai …"',
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_SAME = Text(id="kalimat yang sama", en="the same sentence")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator that is called what it measures is called."""
    for each in own(cascade):
        for node in cascade.parents(each.id) if each.nama else ():
            place = _repeated(each, node)
            if place is not None:
                span = head(node.letak) if place == "nama" else word(node.letak, place)
                name, above = cascade.title(each.id), f"{node.jenis} {cascade.title(node.id)}"
                yield RULE.at(
                    head(each.letak), Label(span, _SAME), cause=f"judul {each.id}", indikator=name, simpul=above
                )
                break


def _repeated(indicator: Indikator, node: Simpul) -> str | None:
    """Which text of *node* the name of *indicator* repeats."""
    name, texts = folded(indicator.nama), [("nama", node.nama), *(("outcome", each) for each in node.outcome)]
    return next((place for place, text in texts if text and folded(text) == name), None)
