"""Pagu di luar periode / Budget outside the period

Apa:
    Rencana menyebut pagu untuk tahun yang tidak termasuk periode Renstra. Pada bentuk Renstra 2025 (`profil
    renstra_2025`) satu tahun sesudah periode diterima.
What:
    The plan states a budget for a year that is not in the Renstra's period. In the 2025 form (`profil renstra_2025`)
    one year behind the period is accepted.
Mengapa:
    Tahunnya biasanya salah ketik; pagu itu tidak ikut terhitung pada tahun mana pun.
Why:
    The year is usually a slip; such a budget counts in no year at all.
Salah:
    renstra 2021..2026 "Renstra Dinas Koperasi" { nomor "1"  tanggal "1 Maret 2021" }   # <- SK212
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pagu { 2025: Rp331.263.750  2042: Rp350.000.000 }   # <- SK503
    }
Benar:
    program 2.17.03 "Program Pengawasan dan Pemeriksaan Koperasi" {
      pagu { 2024: Rp331.263.750  2025: Rp350.000.000 }
    }
Perbaikan:
    Betulkan tahunnya, atau hapus pagu itu.
Fix:
    Mend the year, or delete the budget.
"""

from collections.abc import Iterator

from sakip.checks.gather import FEW, SHOWN
from sakip.checks.measured import of_other_form, strays
from sakip.diagnostics.diagnostic import Alike, Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.model.places import head
from sakip.numbers.periode import in_years
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK503",
    name=Text(id="pagu-luar-periode", en="budget-outside-period"),
    severity=Severity.WARNING,
    message=Text(
        id="pagu {simpul} untuk {tahun} di luar periode Renstra {periode}",
        en="the budget of {simpul} for {tahun} is outside the period of the Renstra, {periode}",
    ),
    help=Text(id="betulkan tahunnya, atau hapus pagu itu", en="mend the year, or delete the budget"),
)
_PERIOD = Text(id="periode Renstra", en="the period of the Renstra")
_ALSO = Text(id="juga di luar periode", en="outside the period too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each node with budgets for years that the period does not have."""
    renstra, period = cascade.model.renstra, cascade.model.tahun
    if renstra is None:
        return
    for subject, (first, *others), wrong in strays(cascade, "pagu"):
        yield RULE.at(
            first.letak,
            Label(head(renstra.letak), _PERIOD),
            *(Label(each.letak, _ALSO) for each in others[: SHOWN - 1]),
            alike=Alike(in_years(wrong), _ALSO, FEW),
            help=(mend := of_other_form(cascade, wrong)),
            cause=f"tahun {in_years(wrong)}" if mend else "",
            simpul=cascade.title(subject),
            tahun=in_years(wrong),
            periode=f"{period[0]}–{period[-1]}",
        )
