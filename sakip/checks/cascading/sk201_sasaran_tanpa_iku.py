"""Sasaran tanpa IKU / Objective without a KPI

Apa:
    Setiap `sasaran` harus diukur oleh paling sedikit satu `iku`.
What:
    Every `sasaran` must be measured by at least one `iku`.
Mengapa:
    Sasaran tanpa ukuran tidak dapat dinilai capaiannya, sehingga mata rantai kaskade putus di sana.
Why:
    An objective that nobody measures cannot be evaluated, so the cascade breaks there.
Salah:
    tujuan T1 "Meningkatnya daya saing koperasi" {       # <- SK203
      sasaran S1 "Meningkatnya koperasi sehat" {         # <- SK201
        strategi "Pembinaan koperasi"
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
    Tambahkan `iku` di dalam sasaran itu, atau gabungkan sasarannya dengan sasaran yang terukur.
Fix:
    Add an `iku` inside the objective, or merge it with an objective that is measured.
"""

from collections.abc import Iterator

from attrs import evolve

from sakip.checks.detached import reported_detached
from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Tingkat
from sakip.model.places import head
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK201",
    name=Text(id="sasaran-tanpa-iku", en="objective-without-kpi"),
    severity=Severity.ERROR,
    message=Text(id="sasaran {sasaran} tidak punya IKU", en="objective {sasaran} has no KPI"),
    help=Text(id="tambahkan `iku` di dalam sasaran {sasaran}", en="add an `iku` inside objective {sasaran}"),
    basis=(Basis("permenpanrb-53-2014", "Lampiran I"), Basis("permenpan-20-2008", "")),
)


_OF_LEVEL = evolve(
    RULE,
    message=Text(id="{tingkat} {sasaran} tidak punya indikator", en="{tingkat} {sasaran} has no indicator"),
    help=Text(id="tambahkan `{kata}` di dalam {tingkat} {sasaran}", en="add an `{kata}` inside {tingkat} {sasaran}"),
)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sasaran that no IKU measures; for a level that the plan names itself, no indicator."""
    if any("mendukung" in each.rusak for each in cascade.indicators("iku")) or reported_detached(cascade, "iku"):
        return
    for sasaran in certain(cascade, "sasaran"):
        kinds = () if sasaran.tingkat else ("iku",)
        if not cascade.measures(sasaran.id, *kinds) and "iku" not in sasaran.rusak:
            place, name, level = head(sasaran.letak), cascade.title(sasaran.id), sasaran.tingkat
            if level:
                yield _OF_LEVEL.at(place, sasaran=name, tingkat=level, kata=_word(cascade, level))
            else:
                yield RULE.at(place, sasaran=name)


def _word(cascade: Cascade, level: str) -> str:
    """The word for what measures an objective: that which the plan itself has below its *level*."""
    below = (each for each in cascade.all(Tingkat) if level in each.di_bawah and each.seperti in ("iku", "indikator"))
    return next((each.id for each in below), "indikator")
