"""From the figures of a plan to a verdict on its formulas."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sakip.evaluation.from_cascade import Evaluation
from sakip.model.formula import Rumus, RumusKata
from sakip.model.nodes import Indikator
from sakip.model.spelled import spelled
from sakip.syntax.to_text import quoted
from sakip.text.bilingual import Text, filled, same
from sakip.text.wording import listed
from sakip.trial import promised
from sakip.trial.achievement import Achievement
from sakip.trial.case import Case
from sakip.trial.catalogue import OF_ACHIEVEMENTS, OF_FORMULAS, OF_ROLL_UPS
from sakip.trial.closed import NotClosedError
from sakip.trial.expectations import carried_out
from sakip.trial.matter import Matter
from sakip.trial.rollup import Level, levels, roll_ups
from sakip.trial.verdict import Property, Result, Sheet, Trial, Verdict

FORMULA = Property(
    name=Text(id="rumus", en="formula"),
    says=Text(id="Rumusnya dapat dihitung.", en="The formula can be computed."),
)
_WORDS_ONLY = Text(id="rumusnya hanya dengan kata-kata", en="its formula is in words only")
_ROLLED_UP = Text(id="capaian {jenis}", en="achievement of {jenis}")
_NODES = Text(id="berlaku bagi {jumlah} simpul", en="for {jumlah} nodes")


def trial(evaluation: Evaluation, names: Collection[str] = ()) -> Trial:
    """The verdict on the formulas, policies and worked examples of the plan; of *names* only, if there are any."""
    matter = Matter(evaluation)
    wanted = [each for each in evaluation.cascade.indicators() if not names or each.id in names]
    sheets = [_sheet(matter, each) for each in wanted]
    others = [] if names else [*(_of_level(matter, each) for each in levels(matter)), *promised.sheets(matter)]
    examples = [carried_out(evaluation, each) for each in evaluation.cascade.model.uji]
    kept = [each for each in examples if not names or any(one.butir.subjek in names for one in each.expected)]
    return Trial(tuple(each for each in (*sheets, *others) if each.results), tuple(kept))


def _sheet(matter: Matter, item: Indikator) -> Sheet:
    results = (*_of_formula(matter, item), *_of_achievement(matter, item))
    title, name = same(matter.cascade.title(item.id)), same(item.nama)
    return Sheet(title, name, (item.id,), _written(item), item.letak, results)


def _written(item: Indikator) -> str:
    """The formula of *item* as the plan has it; "" where it has none."""
    match item.formula:
        case Rumus(ekspresi=rumus):
            return f"= {spelled(rumus)}"
        case RumusKata(teks=words):
            return quoted(words)
        case _:
            return ""


def _of_formula(matter: Matter, item: Indikator) -> Iterator[Result]:
    if isinstance(item.formula, RumusKata):
        yield Result(FORMULA, Verdict.UNTESTABLE, _WORDS_ONLY, item.letak)
    if not isinstance(item.formula, Rumus):
        return
    try:
        case = Case.of(matter, item, item.formula)
    except NotClosedError as fault:
        yield Result(FORMULA, Verdict.UNTESTABLE, fault.why, item.formula.letak)
        return
    for each in OF_FORMULAS:
        yield from each(case)


def _of_achievement(matter: Matter, item: Indikator) -> Iterator[Result]:
    achievement = Achievement(matter, item)
    for each in OF_ACHIEVEMENTS:
        yield from each(achievement)


def _of_level(matter: Matter, level: Level) -> Sheet:
    title = filled(_ROLLED_UP, jenis=listed(level.jenis))
    results = [result for one in roll_ups(matter, level) for each in OF_ROLL_UPS for result in each(one)]
    about = filled(_NODES, jumlah=len(level.simpul))
    return Sheet(title, about, level.simpul, f"= {spelled(level.rumus)}", level.letak, tuple(dict.fromkeys(results)))
