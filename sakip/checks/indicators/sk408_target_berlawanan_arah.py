"""Target berlawanan dengan arahnya / Target against its direction

Apa:
    Target sebuah indikator bergerak berlawanan dengan `arah` yang dinyatakan: turun padahal `arah naik`, atau naik
    padahal `arah turun`. Indikator keluaran (`jenis output`) tidak diperiksa, karena volumenya mengikuti anggaran.
What:
    The targets of an indicator move against its stated `arah`: down though `arah naik`, or up though `arah turun`.
    Indicators of output (`jenis output`) are left alone, for their volume follows the budget.
Mengapa:
    Bila makin tinggi makin baik, target yang turun berarti merencanakan keadaan yang memburuk; sering kali satu
    angkanya salah ketik, atau arahnya yang keliru.
Why:
    Where higher is better, a falling target plans for things to get worse; often one of the figures is a slip, or the
    direction is wrong.
Salah:
    indikator ibangga "Indeks Pembangunan Keluarga" {
      satuan indeks  arah naik
      target { 2025: 61,79  2026: 63,02  2027: 62,5  2028: 64,03 }   # <- SK408
    }
Benar:
    indikator ibangga "Indeks Pembangunan Keluarga" {
      satuan indeks  arah naik
      target { 2025: 61,79  2026: 63,02  2027: 63,5  2028: 64,03 }
    }
Perbaikan:
    Betulkan target yang salah, atau arahnya. Bila penurunan itu memang direncanakan, catat alasannya:
    `izinkan SK408 "alasan"`.
Fix:
    Mend the wrong target, or the direction. Where the reversal is planned, record why: `izinkan SK408 "reason"`.
"""

from collections.abc import Iterator

from sakip.checks.gather import repeated
from sakip.checks.yearly import turns
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK408",
    name=Text(id="target-berlawanan-arah", en="target-against-direction"),
    severity=Severity.WARNING,
    message=Text(
        id="target {indikator} {tahun} {nilai} berlawanan dengan `arah {arah}`: {lalu} sudah {sebelumnya}",
        en="the target of {indikator} for {tahun}, {nilai}, is against its direction `{arah}`: {lalu} has {sebelumnya}",
    ),
    help=Text(
        id='betulkan target atau `arah`-nya; bila memang direncanakan: `izinkan SK408 "alasan"`',
        en='mend the target or the `arah`; where it is planned: `izinkan SK408 "reason"`',
    ),
)
_BEFORE = Text(id="target sebelumnya", en="the target before")
_AGAIN = Text(id="juga berlawanan dengan tahun sebelumnya", en="against the year before too")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator whose yearly targets turn back somewhere."""
    for indicator in cascade.indicators():
        wrong = () if repeated(cascade, indicator) else turns(cascade, indicator.id)
        for step in wrong[:1]:
            yield RULE.at(
                step.ke.letak,
                Label(step.dari.letak, _BEFORE),
                *(Label(each.ke.letak, _AGAIN) for each in wrong[1:]),
                indikator=cascade.title(indicator.id),
                tahun=step.ke.periode.tahun,
                nilai=step.akhir,
                arah=indicator.arah,
                lalu=step.dari.periode.tahun,
                sebelumnya=step.awal,
            )
