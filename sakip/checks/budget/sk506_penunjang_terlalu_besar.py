"""Penunjang terlalu besar / Support takes most of the budget

Apa:
    Program penunjang memakai lebih dari 80% pagu instansi pada suatu tahun, dan pagu semua program tahun itu diketahui.
What:
    In a year, supporting programmes take more than 80% of the agency's budget; the budget of every programme is known.
Mengapa:
    Gaji, kantor, dan administrasi tidak mencapai sasaran sendiri. Bila hampir seluruh pagu ada di sana, evaluator akan
    bertanya dengan apa sasaran dicapai.
Why:
    Pay, offices and administration reach no objective by themselves. Where nearly all the money is there, evaluators
    will ask what the objectives are to be reached with.
Salah:
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" {   # <- SK506
      sifat penunjang
      pagu { 2024: Rp9.000.000.000 }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pagu { 2024: Rp1.000.000.000 } }
Benar:
    program 2.17.01 "Program Penunjang Urusan Pemerintahan Daerah" {
      sifat penunjang
      pagu { 2024: Rp6.000.000.000 }
    }
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" { pagu { 2024: Rp4.000.000.000 } }
Perbaikan:
    Tinjau pembagian pagu; bila memang demikian karena gaji, jelaskan dalam `catatan` dan tulis `izinkan SK506 "…"`.
Fix:
    Look again at how the budget is divided; where pay makes it so, explain in a `catatan` and write
    `izinkan SK506 "…"`.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.gather import certain, supporting
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.money import agency_pagu, budget_periods, pagu_of
from sakip.model.nodes import Simpul
from sakip.model.places import head
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.periode import Periode, in_years
from sakip.numbers.satuan import PERSEN
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK506",
    name=Text(id="penunjang-terlalu-besar", en="support-takes-most"),
    severity=Severity.ADVICE,
    message=Text(
        id="program penunjang memakai {porsi} pagu instansi ({tahun})",
        en="supporting programmes take {porsi} of the agency's budget ({tahun})",
    ),
    help=Text(
        id="tinjau pembagian pagu, atau jelaskan dalam `catatan`",
        en="look again at how the budget is divided, or explain in a `catatan`",
    ),
)
_MOST = Fraction(4, 5)


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for the plan: the years in which support takes too much, and the largest share."""
    programs = certain(cascade, "program")
    support = [each for each in programs if supporting(each)]
    if not support or len(support) == len(programs):
        return
    shares = {period.tahun: _share(cascade, support, period) for period in budget_periods(cascade)}
    heavy = {year: share for year, share in shares.items() if share > _MOST}
    if heavy:
        yield RULE.at(
            head(support[0].letak),
            porsi=Kuantitas(Fraction((20000 * max(heavy.values()) + 1) // 2, 10000), PERSEN),
            tahun=in_years(list(heavy)),
        )


def _share(cascade: Cascade, support: list[Simpul], period: Periode) -> Fraction:
    """The share of *support* in the agency's budget; 0 where that is not known."""
    whole = agency_pagu(cascade, period)
    parts = [pagu_of(cascade, each.id, period) for each in support]
    total = sum((each.jumlah.nilai for each in parts if each), Fraction(0))
    return total / whole.jumlah.nilai if whole and whole.jumlah.nilai else Fraction(0)
