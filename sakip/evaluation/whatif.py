"""What would follow: the figures that change where others are supposed, each behind the change that it follows from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import frozen

from sakip.evaluation.figure import Figure, Kunci
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.outcome import Hasil
from sakip.evaluation.results import Results
from sakip.numbers.periode import Periode


@frozen
class Perubahan:
    """A figure before and after, the figures on the way to it from what was supposed, and how it hangs on these.

    `jalur` begins with what was supposed and ends just before the figure. `ends` says for each on the way, and for
    the figure, whether it is the last one there.
    """

    sebelum: Figure
    sesudah: Figure
    jalur: tuple[Figure, ...]
    ends: tuple[bool, ...]


class _Step(NamedTuple):
    """A change on its way into the tree."""

    key: Kunci
    way: tuple[Figure, ...]
    ends: tuple[bool, ...]


def whatif(evaluation: Evaluation, changes: Mapping[Kunci, Hasil], period: Periode) -> tuple[Perubahan, ...]:
    """The figures of *period* that change where *changes* are supposed, behind what they follow from."""
    before = {figure.kunci: figure for figure in Results(evaluation, period).all()}
    before |= {key: evaluation.known(key) for key in changes}
    other = evaluation.supposing(changes)
    after = {key: other.known(key) for key in before}
    changed = {key for key, figure in before.items() if figure.nilai != after[key].nilai}
    found = tuple(_told(changes, before, after, _behind(after, changed | changes.keys())))
    told = {each.sesudah.kunci for each in found}
    return (*found, *(Perubahan(before[key], after[key], (), ()) for key in before if key in changed - told))


def _behind(after: Mapping[Kunci, Figure], changed: set[Kunci]) -> dict[Kunci, list[Kunci]]:
    """Of each changed figure, the changed ones that it goes into, in the order of the plan."""
    below: dict[Kunci, list[Kunci]] = {}
    for key, figure in after.items():
        if key in changed:
            for used in _changed_inputs(figure, changed):
                below.setdefault(used, []).append(key)
    return below


def _changed_inputs(figure: Figure, changed: set[Kunci]) -> Iterator[Kunci]:
    """The nearest changed figures that *figure* rests on, or weighed; through others that did not change."""
    seen: set[Kunci] = set()
    waiting = [figure]
    for each in waiting:
        for used in (*each.masukan, *(other for weighed in each.dicoba for other in weighed.masukan)):
            if used.kunci in changed:
                yield used.kunci
            elif used.kunci not in seen:
                seen.add(used.kunci)
                waiting.append(used)


def _told(
    changes: Mapping[Kunci, Hasil],
    before: Mapping[Kunci, Figure],
    after: Mapping[Kunci, Figure],
    below: Mapping[Kunci, Sequence[Kunci]],
) -> Iterator[Perubahan]:
    """The tree of the changes, each behind the first that leads to it by the shortest way."""
    nearest = _nearest(changes, below)
    waiting = [_Step(key, (), ()) for key in reversed(list(changes))]
    while waiting:
        step = waiting.pop()
        yield Perubahan(before[step.key], after[step.key], step.way, step.ends)
        behind = [each for each in below.get(step.key, ()) if nearest.get(each) == step.key]
        way, last = (*step.way, after[step.key]), len(behind)
        waiting += reversed([_Step(each, way, (*step.ends, at == last)) for at, each in enumerate(behind, 1)])


def _nearest(changes: Mapping[Kunci, Hasil], below: Mapping[Kunci, Sequence[Kunci]]) -> dict[Kunci, Kunci]:
    """Of each change that follows from others, the one on the shortest way from what was supposed."""
    found: dict[Kunci, Kunci] = {}
    waiting = list(changes)
    for key in waiting:
        for each in below.get(key, ()):
            if each not in found and each not in changes:
                found[each] = key
                waiting.append(each)
    return found
