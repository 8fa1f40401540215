"""What is printed beside what follows from the plan, for every claim of a publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from sakip.audit.claims import REPORT, Klaim, Publication
from sakip.evaluation.figure import Figure, Kunci, with_inputs
from sakip.evaluation.from_cascade import Evaluation
from sakip.evaluation.library import named
from sakip.evaluation.outcome import Sebab
from sakip.evaluation.statements import outcome_of
from sakip.graph.statements import is_grounded_change, replaced
from sakip.model.nodes import Butir, Kebijakan

_EXACT = "rasio_eksak"


class Ledger:
    """The claims of a publication, each with the figure that follows."""

    def __init__(self, publication: Publication, evaluation: Evaluation) -> None:
        self.publication = publication
        self.evaluation = evaluation
        self._derived: dict[Klaim, Figure] = {}
        self._agrees: dict[Klaim, bool] = {}
        self._shifted: dict[tuple[Klaim, int], frozenset[Klaim]] = {}

    def derived(self, claim: Klaim) -> Figure:
        """What follows from the plan; where it states too little, what follows from other figures of the print."""
        if claim not in self._derived:
            self._derived[claim] = self._followed(claim)
        return self._derived[claim]

    def agrees(self, claim: Klaim) -> bool:
        """Whether *claim* prints what follows."""
        if claim not in self._agrees:
            self._agrees[claim] = claim.cetakan.prints(self.derived(claim))
        return self._agrees[claim]

    def shifted(self, rows: Sequence[Klaim], step: int) -> frozenset[Klaim]:
        """Those of the column *rows* that are wrong and print what follows for the row *step* further down."""
        key = (rows[0], step)
        if key not in self._shifted:
            pairs = ((rows[at], rows[at + step]) for at in range(len(rows)) if 0 <= at + step < len(rows))
            self._shifted[key] = frozenset(
                here for here, other in pairs if not self.agrees(here) and here.cetakan.prints(self.derived(other))
            )
        return self._shifted[key]

    @cached_property
    def wrong(self) -> tuple[Klaim, ...]:
        """The claims that print something else than follows."""
        return tuple(each for each in self.publication.claims if not self.agrees(each))

    def printed_inputs(self, claim: Klaim, figure: Figure) -> dict[Kunci, Klaim]:
        """The figures that *figure* rests on and that are printed, the nearest to *claim* on each way down."""
        return dict(self._inputs(claim, figure))

    def first_errors(self, claim: Klaim, figure: Figure) -> dict[Kunci, Klaim]:
        """The wrong printed figures that *figure* rests on and that rest on no other such, as printed nearest."""
        nearest = {each: self.publication.nearest(each.kunci, claim) for each in with_inputs(figure.masukan)}
        wrong = {each: found for each, found in nearest.items() if found is not None and not self.agrees(found)}
        return {each.kunci: found for each, found in wrong.items() if wrong.keys().isdisjoint(_below(each))}

    def rests_on(self, claim: Klaim, key: Kunci) -> bool:
        """Whether what follows of *claim* rests on the figure *key*."""
        return any(each.kunci == key for each in _below(self.derived(claim)))

    def _followed(self, claim: Klaim) -> Figure:
        figure = self._before_changes(claim, self.evaluation.known(claim.kunci))
        if figure.sebab is not Sebab.TIDAK_DINYATAKAN:
            return figure
        printed = {key: each.nilai for key, each in self.printed_inputs(claim, figure).items()}
        from_print = self.evaluation.supposing(printed).known(claim.kunci) if printed else figure
        return from_print if from_print.known else figure

    def _before_changes(self, claim: Klaim, figure: Figure) -> Figure:
        """*figure*; for a plan what held when it was adopted: a grounded change does not make it wrong."""
        cascade, statements = self.evaluation.cascade, self.evaluation.statements
        if claim.dokumen.jenis == REPORT or figure.butir is None or not is_grounded_change(cascade, figure.butir):
            return figure
        if replaced(cascade, claim.butir):
            return _stating(figure, claim.butir)
        if is_grounded_change(cascade, claim.butir):
            return figure
        held = statements.before_changes(claim.kunci.pokok, claim.kunci.subjek, claim.kunci.periode)
        return _stating(figure, held[0]) if len(held) == 1 else figure

    def _inputs(self, claim: Klaim, figure: Figure) -> Iterator[tuple[Kunci, Klaim]]:
        seen: set[Kunci] = set()
        waiting = [iter(figure.masukan)]
        while waiting:
            each = next(waiting[-1], None)
            if each is None:
                waiting.pop()
            elif each.kunci not in seen:
                seen.add(each.kunci)
                found = self.publication.nearest(each.kunci, claim)
                if found is not None:
                    yield each.kunci, found
                else:
                    waiting.append(iter(each.masukan))

    @cached_property
    def by_policy(self) -> tuple[tuple[Kebijakan, Evaluation], ...]:
        """The figures of the plan by each policy that has a name: those of the plan, then those of the library."""
        own = [each for each in self.evaluation.cascade.all(Kebijakan) if each.id]
        policies = {each.id: each for each in (*own, *named())}
        return tuple((each, self.evaluation.by(self.evaluation.policies.instead(each))) for each in policies.values())

    @cached_property
    def ratios(self) -> tuple[Evaluation, ...]:
        """The figures by the policies of the plan; where these take ratios of rounded figures, also of exact ones."""
        exact = [evaluation for policy, evaluation in self.by_policy if policy.id == _EXACT]
        of_rounded = self.evaluation.policies.umum.says("rasio") == "dari_bulat"
        return (self.evaluation, *exact) if of_rounded else (self.evaluation,)

    @cached_property
    def across_breaks(self) -> Evaluation:
        """The figures of the plan as if no definition had ever changed."""
        return self.evaluation.across_breaks()


def _stating(figure: Figure, stated: Butir) -> Figure:
    return Figure(figure.kunci, outcome_of(stated), figure.cascade, stated, penimbang=figure.penimbang)


def _below(figure: Figure) -> tuple[Figure, ...]:
    """All that *figure* rests on."""
    return with_inputs(figure.masukan)
