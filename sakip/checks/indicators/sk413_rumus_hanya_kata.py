"""Rumus hanya dengan kata-kata / Formula only in words

Apa:
    Rumus sebuah `iku` ditulis dengan kalimat (`formula "…"`), bukan dengan data dan tanda hitung.
What:
    The formula of an `iku` is a sentence (`formula "…"`), not data and signs.
Mengapa:
    Rumus dengan kata-kata dapat dibaca, tetapi tidak dapat dihitung: realisasi tidak dapat diuji terhadap datanya, dan
    laporan tidak dapat mengisinya.
Why:
    A formula in words can be read but not computed: results cannot be checked against their data, and the report cannot
    fill them in.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }
    tujuan T1 "Meningkatnya daya saing koperasi" {
      indikator pdrb "Kontribusi koperasi terhadap PDRB" { satuan persen  target { 2026: 5% } }
      sasaran S1 "Meningkatnya koperasi sehat" {
        iku koperasi_sehat "Persentase koperasi sehat" {
          satuan persen  arah naik  triwulan tahunan  jenis outcome
          formula "koperasi bernilai sehat dibagi koperasi yang dinilai"   # <- SK413
          definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
          sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
          baseline { 2020: 9% }
          target { 2021..2025: 20%  2026: 38% }
        }
      }
    }
Benar:
    data sehat   "Koperasi bernilai sehat" { satuan koperasi }
    data dinilai "Koperasi yang dinilai"   { satuan koperasi }
    iku koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  arah naik
      formula = sehat / dinilai * 100%
      sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
    }
Perbaikan:
    Nyatakan setiap bilangannya dengan `data`, lalu tulis `formula = a / b * 100%`. Bila lembaga lain yang menghitung,
    tulis `dinilai_oleh`.
Fix:
    Declare each of its numbers with `data`, then write `formula = a / b * 100%`. Where another body computes it, write
    `dinilai_oleh`.
"""

from collections.abc import Iterator

from sakip.checks.measured import begun, own
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.formula import RumusKata
from sakip.model.places import word
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK413",
    name=Text(id="rumus-hanya-kata", en="formula-only-words"),
    severity=Severity.ADVICE,
    message=Text(
        id="rumus IKU {indikator} hanya kata-kata: tidak dapat dihitung",
        en="the formula of KPI {indikator} is only words: it cannot be computed",
    ),
    help=Text(
        id="nyatakan datanya dengan `data`, lalu tulis `formula = …`",
        en="declare its components with `data`, then write `formula = …`",
    ),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each IKU of the Renstra that could be computed but for its formula being words."""
    for each in own(cascade, "iku") if begun(cascade) else ():
        if isinstance(each.formula, RumusKata) and not each.dinilai_oleh and "dinilai_oleh" not in each.rusak:
            yield RULE.at(word(each.letak, "formula"), indikator=cascade.title(each.id))
