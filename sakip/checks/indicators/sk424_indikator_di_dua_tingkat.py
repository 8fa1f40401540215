"""Indikator sama di dua tingkat / Same indicator at two levels

Apa:
    Indikator sasaran atau tujuan diulang sebagai indikator program.
What:
    An indicator of a goal or objective is repeated as the indicator of a programme.
Mengapa:
    Setiap tingkat kaskade menyatakan sumbangannya sendiri. Bila ukurannya sama, tidak terlihat apa yang dihasilkan
    program itu untuk sasarannya, dan satu capaian dihitung dua kali.
Why:
    Each level of the cascade states its own contribution. Where the measure is the same, nobody sees what the programme
    adds to the objective, and one achievement counts twice.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
      program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {
        indikator ksp_sehat "Persentase Koperasi Sehat" { satuan persen  arah naik }   # <- SK424
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
      program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" {
        indikator ksp_dinilai "Persentase koperasi yang dinilai kesehatannya" { satuan persen  arah naik }
      }
    }
Perbaikan:
    Beri program indikator hasilnya sendiri, yang mendukung indikator sasaran.
Fix:
    Give the programme an indicator of its own result, which supports the indicator of the objective.
"""

from collections.abc import Iterator
from itertools import islice

from sakip.checks.alike import contrast, same_named
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Indikator
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK424",
    name=Text(id="indikator-di-dua-tingkat", en="indicator-at-two-levels"),
    severity=Severity.WARNING,
    message=Text(
        id="indikator {indikator} mengulang {atas}: {simpul} dan {simpul_atas} diukur dengan ukuran yang sama",
        en="indicator {indikator} repeats {atas}: {simpul} and {simpul_atas} are measured by the same measure",
    ),
    help=Text(
        id="beri program indikator hasilnya sendiri",
        en="give the programme an indicator of its own result",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_ABOVE = Text(id="indikator yang diulang", en="the indicator that is repeated")
_STRATEGIC = frozenset(("tujuan", "sasaran"))


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator of a programme that repeats one further up; other content is SK423."""
    for group in same_named(cascade):
        levels = [(each, _level(cascade, each)) for each in group]
        above = [each for each, level in levels if level in _STRATEGIC]
        for lower in (each for each, level in levels if level == "program"):
            for upper in islice((each for each in above if not contrast(each, lower)), 1):
                yield RULE.at(
                    head(lower.letak),
                    Label(head(upper.letak), _ABOVE, party=True),
                    indikator=cascade.title(lower.id),
                    atas=cascade.title(upper.id),
                    simpul=_measured(cascade, lower),
                    simpul_atas=_measured(cascade, upper),
                )


def _level(cascade: Cascade, indicator: Indikator) -> str:
    """The level of the only node that *indicator* measures; one that measures several is not repeated but shared."""
    above = cascade.parents(indicator.id)
    return above[0].jenis if len(above) == 1 else ""


def _measured(cascade: Cascade, indicator: Indikator) -> str:
    node = cascade.parents(indicator.id)[0]
    return f"{node.jenis} {cascade.title(node.id)}"
