"""What all forms of a sheet have in common: which ones are told in full, what an example says, what it came to."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.diagnostics.cells import one_line
from sakip.evaluation.names import figure_title
from sakip.evaluation.outcome import Sebab
from sakip.evaluation.printed import meant
from sakip.graph.cascade import Cascade
from sakip.model.nodes import Rujukan
from sakip.numbers.nilai import Peringkat
from sakip.text.bilingual import Lang, Text
from sakip.trial.verdict import Example, Expected, Sheet, Trial, Verdict

SIGNS = {
    Verdict.FAILED: "✗",
    Verdict.UNTESTABLE: "–",
    Verdict.UNTESTED: "?",
    Verdict.TESTED: "✓",
    Verdict.PROVED: "✓",
}
_FORMULAS = Text(id="{jumlah} rumus: {rincian}", en="{jumlah} formulas: {rincian}")
_PLAIN = Text(
    id="{jumlah} indikator tanpa rumus; capaiannya: {rincian}",
    en="{jumlah} indicators without a formula; their achievement: {rincian}",
)
_POLICIES = Text(id="{jumlah} kebijakan: {rincian}", en="{jumlah} policies: {rincian}")
_EXAMPLES = Text(id="{jumlah} contoh hitungan: {rincian}", en="{jumlah} worked examples: {rincian}")
_COUNTED = Text(id="{jumlah} {putusan}", en="{jumlah} {putusan}")
_MATCHES = Text(id="sesuai", en="as expected")
_NOTHING = Text(id="Tidak ada rumus yang dapat diuji.", en="There is no formula to test.")
_HOLDS = Text(id="{angka} = {hasil}", en="{angka} = {hasil}")
_DIFFERS = Text(id="{angka}: diharapkan {harap}, hasilnya {hasil}", en="{angka}: expected {harap}, it is {hasil}")
_REASONS = {each.value: each for each in Sebab}


def told_in_full(trial: Trial) -> Iterator[Sheet]:
    """The sheets that a reader wants: those with a formula, and whatever else did not go well."""
    return (each for each in trial.sheets if each.formula or each.verdict.rank < Verdict.TESTED.rank)


def heading(sheet: Sheet, lang: Lang) -> tuple[str, ...]:
    """What a sheet is about, and what more is to say of that, if anything is."""
    return tuple(one_line(each.in_(lang)) for each in (sheet.title, sheet.about) if each.in_(lang))


def example_title(example: Example) -> str:
    """`uji 2024 "Dua pertiga koperasi sehat"`."""
    title = f' "{one_line(example.uji.judul)}"' if example.uji.judul else ""
    return f"uji {example.uji.tahun}{title}"


def said(cascade: Cascade, expected: Expected, lang: Lang) -> str:
    """What was expected of a figure, and what it is."""
    name = figure_title(cascade, meant(cascade, expected.butir)).in_(lang)
    if expected.holds:
        return _HOLDS.in_(lang).format(angka=name, hasil=_wanted(expected, lang))
    figure = expected.figure.derivation.value(lang)
    return _DIFFERS.in_(lang).format(angka=name, harap=_wanted(expected, lang), hasil=figure)


def _wanted(expected: Expected, lang: Lang) -> str:
    value = expected.butir.nilai
    if isinstance(value, Peringkat) and value.label in _REASONS:
        return _REASONS[value.label].label.in_(lang)
    return "" if isinstance(value, Rujukan) else one_line(value.shown(lang))


def summary(trial: Trial, lang: Lang) -> Iterator[str]:
    """How many formulas, indicators without one, policies and examples came to what."""
    with_formula = [each.verdict for each in trial.sheets if each.formula and not each.of_policy]
    policies = [each.verdict for each in trial.sheets if each.of_policy]
    without = [each.verdict for each in trial.sheets if not each.formula]
    if with_formula:
        yield _FORMULAS.in_(lang).format(jumlah=len(with_formula), rincian=_counted(with_formula, lang))
    if without:
        yield _PLAIN.in_(lang).format(jumlah=len(without), rincian=_counted(without, lang))
    if policies:
        yield _POLICIES.in_(lang).format(jumlah=len(policies), rincian=_counted(policies, lang))
    if trial.examples:
        found = [each.verdict for each in trial.examples]
        yield _EXAMPLES.in_(lang).format(jumlah=len(found), rincian=_counted(found, lang, good=_MATCHES))
    if not trial.sheets and not trial.examples:
        yield _NOTHING.in_(lang)


def _counted(verdicts: list[Verdict], lang: Lang, good: Text | None = None) -> str:
    words = {each: each.label for each in Verdict} | ({Verdict.PROVED: good} if good else {})
    counts = ((verdicts.count(each), words[each].in_(lang)) for each in reversed(Verdict))
    return ", ".join(_COUNTED.in_(lang).format(jumlah=count, putusan=word) for count, word in counts if count)
