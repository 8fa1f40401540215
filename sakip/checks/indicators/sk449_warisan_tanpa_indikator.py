"""Mewarisi yang tanpa indikator / Inheriting from what has no indicator

Apa:
    Sebuah kegiatan `mewarisi` sub kegiatan yang tidak punya indikator: tidak ada yang diwarisi.
What:
    An activity inherits (`mewarisi`) from a sub-activity that has no indicator: there is nothing to inherit.
Mengapa:
    Kegiatan itu tampak terukur, padahal ukurannya tidak ada. Biasanya indikator sub kegiatan itu terhapus, atau kodenya
    salah satu angka.
Why:
    The activity looks measured, and its measure does not exist. Usually the indicator of the sub-activity was deleted,
    or one digit of the code is wrong.
Salah:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      mewarisi 2.17.03.2.01.0003, 2.17.03.2.01.0004   # <- SK449
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi" {
        indikator "Jumlah koperasi yang dikuatkan" { satuan koperasi  target { 2024: 80 } }
      }
      subkegiatan 2.17.03.2.01.0004 "Pelaksanaan Pemeriksaan"
    }
Benar:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      mewarisi 2.17.03.2.01.0003
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola Kelembagaan Koperasi" {
        indikator "Jumlah koperasi yang dikuatkan" { satuan koperasi  target { 2024: 80 } }
      }
      subkegiatan 2.17.03.2.01.0004 "Pelaksanaan Pemeriksaan"
    }
Perbaikan:
    Tulis indikator sub kegiatan itu, atau hapus dari `mewarisi`.
Fix:
    Write the indicator of the sub-activity, or take it out of `mewarisi`.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK449",
    name=Text(id="warisan-tanpa-indikator", en="nothing-to-inherit"),
    severity=Severity.WARNING,
    message=Text(
        id="{kegiatan} mewarisi {simpul}, yang tidak punya indikator",
        en="{kegiatan} inherits from {simpul}, which has no indicator",
    ),
    help=Text(
        id="tulis indikator {simpul}, atau hapus dari `mewarisi`",
        en="write the indicator of {simpul}, or take it out of `mewarisi`",
    ),
)
_HERE = Text(id="tidak ada indikator di sini", en="there is no indicator here")
_WORDS = frozenset(("indikator", "iku", "ikk"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node named behind `mewarisi` that nothing measures."""
    for node in certain(cascade, "kegiatan"):
        for each in node.mewarisi:
            source = cascade.model.nama.get(each.id)
            if isinstance(source, Simpul) and not (cascade.measures(source.id) or source.rusak & _WORDS):
                label = Label(head(source.letak), _HERE, party=True)
                cause, name = f"indikator {source.id}", cascade.title(source.id)
                yield RULE.at(each.letak, label, cause=cause, kegiatan=cascade.title(node.id), simpul=name)
