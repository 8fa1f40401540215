"""Target tidak menantang / Target that asks for nothing

Apa:
    Target sebuah indikator sudah tercapai sebelum tahunnya mulai: tidak lebih baik daripada realisasi terakhir yang
    disebut, menurut `arah` dan rumus yang sama.
What:
    A target was reached before its year began: it is no better than the last result stated, by the indicator's `arah`
    and with the same formula.
Mengapa:
    Target yang sudah terlampaui tidak mendorong apa pun, dan capaiannya mudah melebihi 100%. Evaluator menilai target
    harus menantang tetapi dapat dicapai.
Why:
    A target that is already passed drives nothing, and its achievement easily exceeds 100%. Evaluators want targets to
    be challenging, though within reach.
Salah:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  arah naik
      realisasi { 2022: 19,29%  2023: 27,78% }
      target { 2023: 21,94%  2024: 27,45% }   # <- SK417
    }
Benar:
    indikator koperasi_sehat "Persentase koperasi sehat" {
      satuan persen  arah naik
      realisasi { 2022: 19,29%  2023: 27,78% }
      target { 2023: 21,94%  2024: 30% }
    }
Perbaikan:
    Naikkan target tahun itu dan tahun-tahun berikutnya; bila realisasi lama dihitung dengan rumus lain, tulis
    `berlaku_sejak`.
Fix:
    Raise the target for that year and those that follow; where the old result was computed by another formula, write
    `berlaku_sejak`.
"""

from collections.abc import Iterator
from fractions import Fraction

from sakip.checks.measured import own
from sakip.diagnostics.diagnostic import Diagnostic, Label
from sakip.diagnostics.rule import Rule, Severity
from sakip.graph.cascade import Cascade
from sakip.graph.statements import PLANNING, document_name, kind_of, of_plan
from sakip.law.basis import Basis
from sakip.model.nodes import Butir, Indikator, Rujukan, Skala
from sakip.numbers.nilai import Kuantitas, Nilai, Peringkat, Rentang
from sakip.text.bilingual import Text

RULE = Rule(
    code="SK417",
    name=Text(id="target-tak-menantang", en="target-asks-nothing"),
    severity=Severity.ADVICE,
    message=Text(
        id="target {indikator} {tahun} dalam {dokumen} {nilai}, padahal realisasi {lalu} sudah {realisasi}",
        en="the target of {indikator} for {tahun} in {dokumen} is {nilai}, but {lalu} already had {realisasi}",
    ),
    help=Text(
        id="naikkan targetnya; bila realisasi itu memakai rumus lain, tulis `berlaku_sejak`",
        en="set a better target; where that result used another formula, write `berlaku_sejak`",
    ),
    basis=(Basis("permenpanrb-88-2021", "kriteria 1.b"),),
)
_RESULT = Text(id="realisasi terakhir", en="the last result")


def check(cascade: Cascade) -> Iterator[Diagnostic]:
    """One finding for each indicator whose next target is no better than its last result."""
    for indicator in own(cascade):
        result = _last_result(cascade, indicator)
        target = _next_target(cascade, indicator, result.periode.tahun) if result else None
        if result is None or target is None or not _reached(cascade, indicator, result.nilai, target.nilai):
            continue
        yield RULE.at(
            target.letak,
            Label(result.letak, _RESULT),
            indikator=cascade.title(indicator.id),
            tahun=target.periode.tahun,
            dokumen=document_name(cascade, target),
            nilai=target.nilai,
            lalu=result.periode.tahun,
            realisasi=result.nilai,
        )


def _last_result(cascade: Cascade, indicator: Indikator) -> Butir | None:
    """The last yearly result that the plan itself states, by the formula that is in force."""
    since = indicator.berlaku_sejak or 0
    known = [
        each
        for each in cascade.stated("realisasi", indicator.id)
        if not each.dokumen and each.periode.tahun >= max(since, 1) and not each.periode.bagian
    ]
    return max(known, key=lambda each: each.periode, default=None)


def _next_target(cascade: Cascade, indicator: Indikator, year: int) -> Butir | None:
    """The target for the year after *year*: the plan's, else that of a yearly document, else as it is published."""
    stated = [
        each
        for each in cascade.stated("target", indicator.id)
        if each.periode.tahun == year + 1 and not each.periode.bagian
    ]
    changed = [each for each in stated if of_plan(cascade, each) and each.versi == "perubahan"]
    own_targets = [each for each in stated if of_plan(cascade, each)]
    promised = [each for each in stated if kind_of(cascade, each) in PLANNING]
    return next(iter(changed or own_targets or promised or stated), None)


def _reached(cascade: Cascade, indicator: Indikator, result: Nilai | Rujukan, target: Nilai | Rujukan) -> bool:
    """Whether *result* is at least as good as *target*, and a better one is possible."""
    pair = _numbers(cascade, indicator, result, target)
    if pair is None or indicator.arah not in ("naik", "turun"):
        return False
    have, want, most = pair
    if indicator.arah == "turun":
        return 0 < have <= want
    return have >= want and (most is None or want < most)


def _numbers(
    cascade: Cascade, indicator: Indikator, result: Nilai | Rujukan, target: Nilai | Rujukan
) -> tuple[Fraction, Fraction, Fraction | None] | None:
    """Both values as numbers, and the highest there can be, where that is known; None where they do not compare."""
    match result, target:
        case Kuantitas(), Kuantitas():
            percent = result.satuan.murni and result.satuan.faktor != 1
            alike = (result.satuan.dimensi, result.satuan.faktor) == (target.satuan.dimensi, target.satuan.faktor)
            return (result.nilai, target.nilai, Fraction(1) if percent else None) if alike else None
        case Peringkat(), Peringkat():
            order = [each.casefold() for each in _ladder(cascade, indicator)]
            grades = (result.label.casefold(), target.label.casefold())
            if not set(grades) <= set(order):
                return None
            have, want = (Fraction(order.index(each)) for each in grades)
            return have, want, Fraction(len(order) - 1)
        case _:
            return None


def _ladder(cascade: Cascade, indicator: Indikator) -> list[str]:
    """The grades of the indicator's scale, lowest first; none where the scale does not say which is lower."""
    scale = cascade.model.nama.get(indicator.skala[0].id) if indicator.skala else None
    if not isinstance(scale, Skala):
        return []
    if scale.urutan:
        return list(scale.urutan)
    floors = [(name, _floor(band)) for name, band in scale.pita if band is not None]
    return [name for name, _ in sorted(floors, key=lambda each: each[1])]


def _floor(band: Rentang) -> tuple[bool, Fraction]:
    """A key that sorts bands from the lowest up."""
    return (False, Fraction(0)) if band.bawah is None else (True, band.bawah.nilai)
