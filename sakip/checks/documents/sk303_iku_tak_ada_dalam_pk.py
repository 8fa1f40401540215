"""IKU tidak ada dalam Perjanjian Kinerja / KPI missing from the performance agreement

Apa:
    Perjanjian Kinerja suatu tahun menyebut target, tetapi tidak menyebut salah satu `iku` sasaran yang ditargetkan
    untuk tahun itu.
What:
    The performance agreement of a year states targets, but not of one of the objectives' `iku` that has a target for
    that year.
Mengapa:
    Kepala instansi menjanjikan seluruh IKU-nya. Yang tidak diperjanjikan tidak akan diukur dan dilaporkan, walaupun
    Renstra menargetkannya.
Why:
    The head of the agency promises all of its KPIs. What is not promised is neither measured nor reported, though the
    Renstra has a target for it.
Salah:
    iku nilai_sakip "Nilai SAKIP" {   # <- SK303
      satuan nilai  arah naik  dinilai_oleh "Inspektorat"
      sumber_data "LHE"  penanggung_jawab "Sekretariat"
      mendukung S1
      target { 2024: 81,10 }
    }
    tujuan T1 "Meningkatnya tata kelola dinas" {
      indikator "Persentase layanan tepat waktu" { satuan persen  target { 2024: 75% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        indikator kepuasan "Indeks kepuasan" { satuan indeks  target { 2024: 80 } }
      }
    }
    perjanjian 2024 "Perjanjian Kinerja 2024" { target { kepuasan: 80 } }
Benar:
    iku nilai_sakip "Nilai SAKIP" {
      satuan nilai  arah naik  dinilai_oleh "Inspektorat"
      sumber_data "LHE"  penanggung_jawab "Sekretariat"
      mendukung S1
      target { 2024: 81,10 }
    }
    tujuan T1 "Meningkatnya tata kelola dinas" {
      indikator "Persentase layanan tepat waktu" { satuan persen  target { 2024: 75% } }
      sasaran S1 "Meningkatnya akuntabilitas dinas" {
        indikator kepuasan "Indeks kepuasan" { satuan indeks  target { 2024: 80 } }
      }
    }
    perjanjian 2024 "Perjanjian Kinerja 2024" { target { kepuasan: 80  nilai_sakip: 81,10 } }
Perbaikan:
    Tambahkan IKU itu beserta targetnya pada Perjanjian Kinerja (atau perubahannya).
Fix:
    Add the KPI with its target to the performance agreement (or its change).
"""

from collections.abc import Iterator

from sakip.checks.detached import outside
from sakip.checks.gather import Explain, gathered
from sakip.checks.measured import of_objective, own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import of_plan
from sakip.law.basis import Basis
from sakip.model.nodes import Dokumen, Indikator
from sakip.model.places import head
from sakip.numbers.nilai import TidakBerlaku
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK303",
    name=Text(id="iku-tak-ada-dalam-pk", en="kpi-missing-from-agreement"),
    severity=Severity.WARNING,
    message=Text(
        id="IKU {simpul} tidak ada dalam Perjanjian Kinerja {tahun}",
        en="KPI {simpul} is missing from the Perjanjian Kinerja of {tahun}",
    ),
    help=Text(
        id="tambahkan {simpul} beserta targetnya pada `perjanjian {tahun}`",
        en="add {simpul} with its target to `perjanjian {tahun}`",
    ),
    basis=(Basis("permenpanrb-53-2014", "Lampiran I"),),
)
_ALSO = Text(id="juga tidak ada", en="missing too")
_AGREEMENT = Text(id="Perjanjian Kinerja {tahun}", en="Perjanjian Kinerja of {tahun}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the objectives' IKU of a year that none of its agreements has, where one is about objectives."""
    by_year: dict[int, list[Dokumen]] = {}
    for document in cascade.model.dokumen:
        if document.jenis == "perjanjian" and document.tahun:
            by_year.setdefault(document.tahun, []).append(document)
    for year, agreements in sorted(by_year.items()):
        papers = {document.id for document in agreements}
        promised = {each.subjek for each in cascade.model.butir if each.ukuran == "target" and each.dokumen in papers}
        missing = (each for each in own(cascade, "iku") if each.id not in promised and _due(cascade, each, year))
        if any(of_objective(cascade, each) for each in cascade.indicators() if each.id in promised):
            yield from gathered(RULE, cascade, missing, _ALSO, _beside(agreements[0]), tahun=year)


def _beside(agreement: Dokumen) -> Explain:
    label = Label(head(agreement.letak), _AGREEMENT, {"tahun": agreement.tahun}, party=True)
    return lambda _: (label,)


def _due(cascade: Cascade, indicator: Indikator, year: int) -> bool:
    """Whether *indicator* measures an objective of the Renstra, which has a target of it for *year*."""
    if not of_objective(cascade, indicator) or outside(cascade, indicator):
        return False
    stated = [
        each
        for each in cascade.stated("target", indicator.id)
        if of_plan(cascade, each) and each.periode.tahun == year and not isinstance(each.nilai, TidakBerlaku)
    ]
    return bool(stated) and year >= (indicator.berlaku_sejak or 0)
