"""IKU tanpa rencana aksi / KPI without action plan

Apa:
    Perjanjian Kinerja suatu tahun menargetkan sebuah `iku`, dan rencana aksi tahun itu punya target, tetapi tidak untuk
    IKU ini.
What:
    The performance agreement of a year has a target for an `iku`, and the action plan of that year has targets, but not
    for this KPI.
Mengapa:
    Rencana aksi memantau apa yang diperjanjikan, per triwulan. IKU yang tidak ada di dalamnya baru diketahui hasilnya
    pada akhir tahun.
Why:
    An action plan follows what was promised, quarter by quarter. The result of a KPI that is not in it is known only at
    the end of the year.
Salah:
    sasaran S1 "Meningkatnya akuntabilitas dinas" {
      iku nilai_sakip "Nilai SAKIP" {   # <- SK801
        satuan nilai  arah naik  dinilai_oleh "Inspektorat"
        sumber_data "LHE"  penanggung_jawab "Sekretariat"
      }
    }
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks  triwulan tahunan }
    perjanjian 2026 "Perjanjian Kinerja 2026" { target { nilai_sakip: 81  kepuasan: 80 } }
    renaksi 2026 "Rencana Aksi 2026" { target { kepuasan: { tw4: 80 } } }
Benar:
    sasaran S1 "Meningkatnya akuntabilitas dinas" {
      iku nilai_sakip "Nilai SAKIP" {
        satuan nilai  arah naik  dinilai_oleh "Inspektorat"
        sumber_data "LHE"  penanggung_jawab "Sekretariat"
      }
    }
    indikator kepuasan "Indeks kepuasan masyarakat" { satuan indeks  triwulan tahunan }
    perjanjian 2026 "Perjanjian Kinerja 2026" { target { nilai_sakip: 81  kepuasan: 80 } }
    renaksi 2026 "Rencana Aksi 2026" { target { kepuasan: { tw4: 80 }  nilai_sakip: { tw4: 81 } } }
Perbaikan:
    Tambahkan target triwulan IKU itu pada `renaksi`; yang baru diketahui pada akhir tahun cukup `tw4`.
Fix:
    Add quarterly targets of the KPI to the `renaksi`; for one that is known at the end of the year `tw4` will do.
"""

from collections.abc import Iterable, Iterator

from sakip.checks.gather import Explain, gathered
from sakip.checks.measured import own
from sakip.checks.papers import yearly
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Dokumen
from sakip.model.places import head
from sakip.numbers.nilai import TidakBerlaku
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK801",
    name=Text(id="iku-tanpa-renaksi", en="kpi-without-action-plan"),
    severity=Severity.WARNING,
    message=Text(
        id="IKU {simpul} diperjanjikan untuk {tahun}, tetapi tidak ada dalam rencana aksi",
        en="KPI {simpul} is promised for {tahun}, but not in the action plan",
    ),
    help=Text(
        id="tambahkan target triwulan {simpul} pada `renaksi {tahun}`",
        en="add quarterly targets of {simpul} to `renaksi {tahun}`",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.c"),),
)
_ALSO = Text(id="juga tidak ada", en="missing too")
_PLAN = Text(id="rencana aksi {tahun}", en="the action plan of {tahun}")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """A finding for the KPIs of each year that are promised and in no action plan, where one has targets."""
    plans: dict[int, list[Dokumen]] = {}
    for document in yearly(cascade, "renaksi"):
        plans.setdefault(document.tahun, []).append(document)
    for year, papers in sorted(plans.items()):
        followed = _targeted(cascade, papers)
        promised = _targeted(cascade, (each for each in yearly(cascade, "perjanjian") if each.tahun == year))
        missing = [each for each in own(cascade, "iku") if each.id in promised - followed]
        if followed:
            yield from gathered(RULE, cascade, missing, _ALSO, _beside(papers[0]), tahun=year)


def _beside(plan: Dokumen) -> Explain:
    label = Label(head(plan.letak), _PLAN, {"tahun": plan.tahun}, party=True)
    return lambda _: (label,)


def _targeted(cascade: Cascade, documents: Iterable[Dokumen]) -> set[str]:
    """What *documents* have targets of."""
    wanted = {each.id for each in documents}
    return {
        each.subjek
        for each in cascade.model.butir
        if each.ukuran == "target" and each.dokumen in wanted and not isinstance(each.nilai, TidakBerlaku)
    }
