"""Program tanpa pagu / Programme without a budget

Apa:
    Sebuah program mempunyai target untuk suatu tahun, sendiri atau di bawahnya, tetapi tidak ada anggaran baginya tahun
    itu, padahal program lain berpagu.
What:
    A programme has targets for some year, its own or below it, but nothing is budgeted for it that year, although other
    programmes have budgets.
Mengapa:
    Target tanpa anggaran tidak akan dikerjakan; program yang tidak dilaksanakan tidak perlu ditargetkan. Evaluator
    membaca keduanya sebagai perencanaan yang tidak mengacu pada kinerja.
Why:
    Targets without money will not be worked on, and a programme that is not carried out needs no targets. Either way
    the evaluator sees planning that does not follow performance.
Salah:
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" { pagu { 2024: Rp75.009.081 } }
    program 2.17.05 "Program Pendidikan dan Latihan Perkoperasian" {   # <- SK505
      indikator "Pertumbuhan jumlah anggota koperasi" { satuan persen  target { 2024: 0,43% } }
    }
Benar:
    program 2.17.04 "Program Penilaian Kesehatan KSP/USP Koperasi" { pagu { 2024: Rp75.009.081 } }
    program 2.17.05 "Program Pendidikan dan Latihan Perkoperasian" {
      pagu { 2024: Rp50.000.000 }
      indikator "Pertumbuhan jumlah anggota koperasi" { satuan persen  target { 2024: 0,43% } }
    }
Perbaikan:
    Tulis pagunya, atau tulis targetnya `tidak_berlaku "alasan"` untuk tahun itu.
Fix:
    Write its budget, or write its targets for that year as `tidak_berlaku "reason"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.money import has_money
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Simpul
from sakip.model.places import head
from sakip.numbers.nilai import Kuantitas, Peringkat, Rentang, Uraian
from sakip.numbers.periode import Periode, in_years
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK505",
    name=Text(id="program-tanpa-pagu", en="programme-without-budget"),
    severity=Severity.WARNING,
    message=Text(
        id="program {program} punya target {tahun}, tetapi tidak dianggarkan",
        en="programme {program} has targets for {tahun}, but no budget",
    ),
    help=Text(
        id='tulis pagunya, atau tulis targetnya `tidak_berlaku "alasan"`',
        en='write its budget, or write its targets as `tidak_berlaku "reason"`',
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.c"),),
)
_TARGET = Text(id="target {tahun}", en="target for {tahun}")
_MOST = 3


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each program with targets for years in which it has no money, though other programs do."""
    programs = certain(cascade, "program")
    targets = {program.id: _targets(cascade, program) for program in programs}
    wanted = {each.periode.tahun for stated in targets.values() for each in stated}
    funded = {year: {each.id for each in programs if has_money(cascade, each.id, year)} for year in wanted}
    for program in programs:
        said = {each.periode.tahun for each in cascade.stated("pagu", program.id)}
        open_years = {year for year in wanted - said if funded[year] and program.id not in funded[year]}
        bare = [each for each in targets[program.id] if each.periode.tahun in open_years]
        if bare and "pagu" not in program.rusak:
            yield RULE.at(
                head(program.letak),
                *(Label(each.letak, _TARGET, {"tahun": each.periode.tahun}) for each in bare[:_MOST]),
                program=cascade.title(program.id),
                tahun=in_years([*{each.periode.tahun for each in bare}]),
            )


def _targets(cascade: Cascade, program: Simpul) -> list[Butir]:
    """What is wanted of *program*, and of what stands below it: each indicator's yearly targets that are not zero."""
    nodes = (program.id, *(each.id for each in cascade.all_below(program.id, "kegiatan", "subkegiatan")))
    names = sorted(indicator.id for node in nodes for indicator in cascade.measures(node))
    found: dict[tuple[str, Periode], Butir] = {}
    for name in names:
        for each in cascade.stated("target", name):
            if each.periode.tahun and _is_wanted(each):
                found.setdefault((name, each.periode), each)
    return list(found.values())


def _is_wanted(stated: Butir) -> bool:
    if isinstance(stated.nilai, Kuantitas):
        return stated.nilai.nilai != 0
    return isinstance(stated.nilai, Rentang | Peringkat | Uraian)
