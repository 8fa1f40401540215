"""A figure by every policy of the standard library: what else could have been printed, and by which of them.

A policy matters to a figure where the figure comes about differently under it: that is seen, not listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations, product

from attrs import frozen

from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.library import ROUNDING, named, said, shelf
from sakip.model.nodes import Kebijakan
from sakip.numbers.literal import Literal
from sakip.numbers.nilai import Kuantitas
from sakip.numbers.rounding import half_up, truncated
from sakip.syntax.vocabulary import POLICY_FIGURES

Chosen = tuple[Kebijakan, ...]
_MOST = 4  # policies and habits of rounding at once: of more, some give any number


@frozen(eq=False)
class Alternative:
    """A figure by *policies*, the nearest first; behind them stand those of the plan (*own*), else only the base."""

    policies: Chosen
    own: bool
    figure: Figure

    @property
    def names(self) -> tuple[str, ...]:
        """What the policies are called."""
        return tuple(each.id for each in self.policies)

    @property
    def way(self) -> tuple[object, ...]:
        """By which formulas, of which policies, the figure and what it rests on come about."""
        return _way(self.figure)

    def printed(self, decimals: int) -> Fraction | None:
        """The number that a table with *decimals* prints, in its own unit; None where it is no number."""
        value = self.figure.nilai
        if not isinstance(value, Kuantitas):
            return None
        return (truncated if self.figure.cetak.potong else half_up)(value.angka, decimals)


@frozen(eq=False)
class Search:
    """What prints a number that was found elsewhere: *fitting*, the simplest first.

    *tried* is how many ways were tried, *different* how many numbers these print: the more, the likelier is chance.
    """

    fitting: tuple[Alternative, ...]
    tried: int
    different: int


def alternatives(evaluation: Evaluation, key: Kunci) -> tuple[Alternative, ...]:
    """The figure *key* by the policies of the plan, by the base alone, and by each policy that matters to it."""
    evaluation.known(key)  # what rests on no policy is worked out once
    own, base = (_under(evaluation, key, (), own=each) for each in (True, False))
    return own, base, *_mattering(evaluation, base)


def search(evaluation: Evaluation, key: Kunci, found: Literal) -> Search:
    """The ways of policies and of rounding by which the figure *key* is printed as *found*."""
    evaluation.known(key)  # as above
    ways: dict[tuple[object, ...], Alternative] = {}
    for each in sorted(_tried(evaluation, key), key=_complexity):
        ways.setdefault(each.way, each)
    printed = {each: each.printed(found.desimal) for each in ways.values()}
    wanted = found.nilai * 100 if found.tanda == "%" else found.nilai
    fitting = _simplest(each for each, number in printed.items() if number == wanted)
    return Search(tuple(fitting), len(printed), len(set(printed.values()) - {None}))


def _tried(evaluation: Evaluation, key: Kunci) -> Iterator[Alternative]:
    """No policy, one, or two that do not speak of the same, with every habit of rounding."""
    own, base = (_under(evaluation, key, (), own=each) for each in (True, False))
    for behind in (own, base) if own.way != base.way else (own,):
        mattering = [each.policies for each in _mattering(evaluation, behind) if each.figure.known]
        pairs = (one + two for one, two in combinations(mattering, 2) if not _said(*one) & _said(*two))
        already = evaluation.policies.instead(plain=not behind.own).umum.says("cara_bulat")
        habits = [each for each in _habits() if len(each) != 1 or each[0].cara_bulat != already]
        for policies, habit in product(((), *mattering, *pairs), habits):
            if len(policies) + len(habit) <= _MOST:
                yield _under(evaluation, key, (*policies, *habit), own=behind.own)


def _complexity(item: Alternative) -> tuple[int, bool, bool]:
    """A key that puts first what is simplest: few policies, over all that there is, on the plan's own."""
    return len(item.policies), item.figure.partial, not item.own


def _simplest(fitting: Iterable[Alternative]) -> Iterator[Alternative]:
    """*fitting* without those that only add to a simpler one."""
    kept: list[set[str]] = []
    for each in fitting:
        if not any(names <= set(each.names) for names in kept):
            kept.append(set(each.names))
            yield each


def _under(evaluation: Evaluation, key: Kunci, policies: Chosen, *, own: bool) -> Alternative:
    instead = evaluation.policies.instead(*policies, plain=not own)
    return Alternative(policies, own, evaluation.by(instead).known(key))


def _mattering(evaluation: Evaluation, behind: Alternative) -> Iterator[Alternative]:
    """The figure by each policy that says more than how to round, and under which it comes about differently."""
    rounding = {(word, "") for word in ROUNDING}
    for each in named():
        if not _said(each) <= rounding:
            other = _under(evaluation, behind.figure.kunci, (each,), own=behind.own)
            if other.way != behind.way:
                yield other


def _way(figure: Figure) -> tuple[object, ...]:
    ground = figure.landasan.nama if figure.landasan is not None else None
    ruled = (each for each in figure.masukan if each.kunci.pokok in POLICY_FIGURES)
    return figure.rumus, ground, figure.cetak.potong, *map(_way, ruled)


# ── what there is to choose from ────────────────────────────────────────────────────────────────────


@cache
def _said(policy: Kebijakan) -> frozenset[tuple[str, str]]:
    return frozenset(said(policy, shelf()))


@cache
def _habits() -> tuple[Chosen, ...]:
    """The habits of rounding: as it is; rounded or cut off; and that with ratios of figures so treated before."""
    ratios, manners, places = ([each for each in named() if _said(each) == {(word, "")}] for word in ROUNDING)
    return (), *((each,) for each in manners), *product(ratios, manners, places)
