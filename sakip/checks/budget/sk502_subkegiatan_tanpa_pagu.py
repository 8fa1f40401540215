"""Sub kegiatan tanpa pagu / Sub-activity without a budget

Apa:
    Sebuah `subkegiatan` tidak mempunyai pagu, padahal sub kegiatan lain dalam rencana ini berpagu: tidak satu tahun
    pun, atau tidak untuk tahun yang ditargetkannya.
What:
    A `subkegiatan` has no budget although others in the plan do: for no year at all, or not for a year in which it has
    a target.
Mengapa:
    Anggaran hanya ada pada sub kegiatan. Yang tidak berpagu tidak dapat dilaksanakan, dan jumlah kegiatan serta
    programnya tidak dapat diperiksa.
Why:
    Money is budgeted on sub-activities only. Without it nothing can be carried out, and the sums of the activity and
    programme cannot be checked.
Salah:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola" { pagu { 2024: Rp58.392.000 } }
      subkegiatan 2.17.03.2.01.0004 "Pemeriksaan"   # <- SK502
    }
Benar:
    kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi" {
      subkegiatan 2.17.03.2.01.0003 "Penguatan Tata Kelola" { pagu { 2024: Rp58.392.000 } }
      subkegiatan 2.17.03.2.01.0004 "Pemeriksaan"           { pagu { 2024: tidak_berlaku "tidak dianggarkan" } }
    }
Perbaikan:
    Tulis `pagu { tahun: Rp… }`; bila memang tidak dianggarkan, tulis `pagu { tahun: tidak_berlaku "alasan" }`.
Fix:
    Write `pagu { year: Rp… }`; where it is not budgeted, write `pagu { year: tidak_berlaku "reason" }`.
"""

from collections.abc import Iterator

from sakip.checks.gather import certain, gathered
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.money import has_money
from sakip.law.basis import Basis
from sakip.model.nodes import Simpul
from sakip.numbers.nilai import TidakBerlaku
from sakip.numbers.periode import in_years
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK502",
    name=Text(id="subkegiatan-tanpa-pagu", en="subactivity-without-budget"),
    severity=Severity.WARNING,
    message=Text(id="sub kegiatan {simpul} tanpa pagu {tahun}", en="no budget of {simpul} for {tahun}"),
    help=Text(
        id='tulis `pagu {{ tahun: Rp… }}`, atau `tidak_berlaku "alasan"` bila tidak dianggarkan',
        en='write `pagu {{ year: Rp… }}`, or `tidak_berlaku "reason"` where it is not budgeted',
    ),
    basis=(Basis("permendagri-90-2019"),),
)
_ALSO = Text(id="juga tanpa pagu", en="no budget here either")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the sub kegiatan that lack a budget for the same years, in a plan that budgets others."""
    nodes = [each for each in certain(cascade, "subkegiatan") if not cascade.children(each.id)]
    budgeted = {year for each in nodes for year in _years(cascade, each, "pagu")}
    groups: dict[tuple[int, ...], list[Simpul]] = {}
    for each in nodes:
        missing = _missing(cascade, each, budgeted)
        if missing and "pagu" not in each.rusak and not _of_unfunded(cascade, each, missing[0]):
            groups.setdefault(missing, []).append(each)
    for missing, group in groups.items():
        yield from gathered(RULE, cascade, group, _ALSO, tahun=in_years(missing))


def _missing(cascade: Cascade, node: Simpul, budgeted: set[int]) -> tuple[int, ...]:
    """The years for which *node* should have a budget: those of its targets; where it has neither, all."""
    stated = _years(cascade, node, "pagu") | _years(cascade, node, "anggaran")
    wanted = {year for each in cascade.measures(node.id) for year in _targeted(cascade, each.id)}
    if not stated and not wanted:
        wanted = budgeted
    return tuple(sorted((wanted & budgeted) - stated))


def _targeted(cascade: Cascade, indicator: str) -> set[int]:
    stated = (each for each in cascade.stated("target", indicator) if not isinstance(each.nilai, TidakBerlaku))
    return {each.periode.tahun for each in stated if each.periode.tahun}


def _years(cascade: Cascade, node: Simpul, figure: str) -> set[int]:
    return {each.periode.tahun for each in cascade.stated(figure, node.id) if each.periode.tahun}


def _of_unfunded(cascade: Cascade, node: Simpul, year: int) -> bool:
    """Whether the programme of *node* has no money at all: that is a finding of its own."""
    programs = cascade.all_above(node.id, "program")
    return bool(programs) and not any(has_money(cascade, each.id, year) for each in programs)
