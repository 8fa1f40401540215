"""What depends on a datum, a unit or a node: declarations by the graph, their figures by how they are worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from sakip.evaluation.figure import Figure, with_inputs
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.results import Results
from sakip.graph.dependence import Ketergantungan, Sebab, dependences, depending
from sakip.graph.order import in_order
from sakip.graph.statements import document_name
from sakip.model.nodes import Butir, Deklarasi
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text


@frozen
class Terdampak:
    """A declaration that depends on another: directly on `pada`, because of `sebab`.

    `angka` are those of its figures that follow from figures of the root. `ends` says for it and for each that it
    stands behind whether it is the last one there.
    """

    item: Deklarasi
    pada: str
    sebab: Sebab
    angka: tuple[Figure, ...]
    ends: tuple[bool, ...]


@frozen
class Dampak:
    """All that depends on `akar`, the nearest first, and the documents that state anything of it."""

    akar: Deklarasi
    periode: Periode
    terdampak: tuple[Terdampak, ...]
    dinyatakan: tuple[tuple[Text, tuple[Butir, ...]], ...]


def impact(evaluation: Evaluation, name: str, period: Periode) -> Dampak:
    """What depends on the declaration *name*: what changes if it changes, with the figures of *period*."""
    cascade = evaluation.cascade
    figures = with_inputs(Results(evaluation, period).all())
    following = _following(name, figures, period)
    steps = depending(name, (*dependences(cascade), *_by_figures(figures)))
    found = [
        Terdampak(cascade[step.siapa], step.pada, step.sebab, following.get(step.siapa, ()), step.ends)
        for step in steps
        if step.siapa in cascade.model.nama
    ]
    return Dampak(cascade[name], period, tuple(found), tuple(_documents(evaluation, name)))


def _by_figures(figures: Iterable[Figure]) -> Iterator[Ketergantungan]:
    """Whose figures are worked out from whose."""
    for figure in figures:
        for used in figure.masukan:
            if used.subjek != figure.subjek:
                yield Ketergantungan(used.subjek, figure.subjek, Sebab.ANGKA)


def _following(name: str, figures: Iterable[Figure], period: Periode) -> dict[str, tuple[Figure, ...]]:
    """The figures of *period* that follow from those of *name*, by subject; known ones, where it has any itself."""
    above: dict[Figure, list[Figure]] = {}
    waiting: list[Figure] = []
    for figure in figures:
        if figure.subjek == name:
            waiting.append(figure)
        for used in figure.masukan:
            above.setdefault(used, []).append(figure)
    found = dict.fromkeys(waiting)
    for each in waiting:
        new = [other for other in above.get(each, ()) if other not in found]
        found.update(dict.fromkeys(new))
        waiting += new
    by_subject: dict[str, list[Figure]] = {}
    knows = any(each.known for each in found if each.subjek == name)
    for figure in (each for each in found if each.periode == period and (each.known or not knows)):
        by_subject.setdefault(figure.subjek, []).append(figure)
    return {subject: tuple(each) for subject, each in by_subject.items()}


def _documents(evaluation: Evaluation, name: str) -> Iterator[tuple[Text, tuple[Butir, ...]]]:
    """Each document, or table of one, that states anything of *name*, with what it states."""
    cascade = evaluation.cascade
    stated = in_order(each for each in cascade.model.butir if each.subjek == name)
    found: dict[Text, list[Butir]] = {}
    for each in stated:
        found.setdefault(document_name(cascade, each), []).append(each)
    yield from ((document, tuple(values)) for document, values in found.items())
