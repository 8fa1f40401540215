"""Sasaran tanpa program / Objective without a programme

Apa:
    Sebuah `sasaran` tidak didukung program apa pun, padahal rencana ini sudah memuat program.
What:
    No programme supports a `sasaran`, although the plan has programmes.
Mengapa:
    Sasaran dicapai melalui program beserta anggarannya. Sasaran tanpa program adalah janji tanpa pekerjaan, dan
    evaluator menilai anggaran tidak mengacu pada kinerja.
Why:
    Objectives are reached through programmes and their budgets. An objective without one is a promise without work,
    and the evaluator finds that the budget does not follow performance.
Salah:
    sasaran S1 "Meningkatnya koperasi sehat"             # <- SK201
    sasaran S2 "Meningkatnya usaha mikro yang tangguh"   # <- SK201 SK205
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { mendukung S1 }
Benar:
    sasaran S1 "Meningkatnya koperasi sehat" {
      iku koperasi_sehat "Persentase koperasi sehat" {
        satuan persen  arah naik  triwulan tahunan  jenis outcome
        formula "koperasi bernilai sehat dibagi koperasi yang dinilai"
        definisi "Koperasi bernilai sehat di antara yang dinilai kesehatannya"
        sumber_data "Bidang Pengawasan"  penanggung_jawab "Bidang Pengawasan"
      }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { mendukung S1 }
Perbaikan:
    Tulis `mendukung` sasaran itu di dalam program yang mencapainya; bila memang tidak ada, hapus atau gabungkan
    sasarannya.
Fix:
    Write `mendukung` with that objective inside the programme that reaches it; if there is none, delete or merge the
    objective.
"""

from collections.abc import Iterator

from sakip.checks.detached import reported_detached
from sakip.checks.gather import certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.law.basis import Basis
from sakip.model.nodes import Rujukan
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK205",
    name=Text(id="sasaran-tanpa-program", en="objective-without-programme"),
    severity=Severity.ERROR,
    message=Text(id="sasaran {simpul} tidak didukung program", en="no programme supports objective {simpul}"),
    help=Text(
        id="tulis `mendukung` dengan {simpul} di dalam program yang mencapainya",
        en="write `mendukung` with {simpul} inside the programme that reaches it",
    ),
    basis=(Basis("permendagri-86-2017", "Tabel T-C.27"), Basis("permenpanrb-88-2021", "kriteria 1.c")),
)
_ALSO = Text(id="juga tanpa program", en="no programme here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each sasaran that nothing serves, in a plan that has programs."""
    programs = cascade.nodes("program")
    if not programs or any("mendukung" in each.rusak for each in programs) or reported_detached(cascade, "program"):
        return
    served = _served_in_documents(cascade)
    lonely = (
        each
        for each in certain(cascade, "sasaran")
        if not (cascade.children(each.id) or "program" in each.rusak or each.tingkat or each.id in served)
    )
    yield from gathered(RULE, cascade, lonely, _ALSO)


def _served_in_documents(cascade: Cascade) -> frozenset[str]:
    """What some document puts a program under, though the program itself does not say so."""
    stated = (each for name in cascade.subjects("mendukung") for each in cascade.stated("mendukung", name))
    direct = {each.nilai.id for each in stated if isinstance(each.nilai, Rujukan)}
    return frozenset(direct.union(node.id for name in direct for node in cascade.above(name)))
