"""What documents state, by figure, subject and period, the valid one first. Reports are claims and state nothing here.

A change goes before the original, and the last change first; the agreement before the yearly plan, the yearly plan
before the Renstra: the agreement is the promise that performance is measured by (PermenPAN-RB 53/2014). Budgets follow
the DPA, by which the money is spent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from sakip.evaluation.outcome import Hasil, outcome, unstated
from sakip.graph.cascade import Cascade
from sakip.graph.order import in_order
from sakip.graph.statements import is_grounded_change, kind_of, turns
from sakip.model.nodes import Butir, Rujukan
from sakip.model.properties import MONEY
from sakip.numbers.nilai import Belum, TidakBerlaku
from sakip.numbers.periode import Periode
from sakip.text.bilingual import Text

# Which document a statement is of; of changes, the last goes first.
Rank = tuple[int, int]

_PLAN = ("renstra", "")
_YEARLY = ("perjanjian", "renja", "rkt")
_ORDER: dict[str, tuple[str, ...]] = {
    "target": (*_YEARLY, "dpa", "renaksi", *_PLAN),
    "pagu": _PLAN,
    "anggaran": ("dpa", *_YEARLY, "renaksi", *_PLAN),
    "realisasi": ("realisasi", *_PLAN),
    "realisasi_anggaran": ("realisasi", *_PLAN),
    "data": ("realisasi", *_PLAN, "dpa", *_YEARLY, "renaksi"),
    "baseline": _PLAN,
    "pembanding": ("realisasi", *_PLAN, *_YEARLY),
}
_QUARTERLY = ("renaksi", *_YEARLY, "dpa", *_PLAN)
# Different words for the same figure: an assessed score is what an indicator came to.
_SAME = {"nilai": "realisasi"}
_NO_VALUE = Text(id="bukan sebuah nilai", en="not a value")
_NOTHING: Mapping[Periode, Sequence[Butir]] = {}


class Statements:
    """The valid statements of a plan."""

    def __init__(self, cascade: Cascade) -> None:
        self._cascade = cascade
        self._stated: dict[tuple[str, str], dict[Periode, list[Butir]]] = {}
        self._in_parts: set[tuple[str, str]] = set()
        for each in cascade.model.butir:
            if each.dokumen not in cascade.reports and not isinstance(each.nilai, Rujukan):
                of, period = (_SAME.get(each.ukuran, each.ukuran), each.subjek), each.periode
                series = self._stated.get(of)
                if series is None:
                    series = self._stated[of] = {}
                if period in series:
                    series[period].append(each)
                else:
                    series[period] = [each]
                if period.bagian:
                    self._in_parts.add(of)

    @cached_property
    def first_year(self) -> int:
        """The first year of which anything is stated."""
        return min((period.tahun for series in self._stated.values() for period in series if period.tahun), default=0)

    def series(self, figure: str, subject: str) -> Mapping[Periode, Sequence[Butir]]:
        """What is stated of *figure* of *subject*, by period."""
        return self._stated.get((figure, subject), _NOTHING)

    def periods(self, figure: str) -> frozenset[Periode]:
        """The periods for which *figure* of anything is stated."""
        return frozenset(period for of, series in self._stated.items() if of[0] == figure for period in series)

    def parts(self, figure: str, subject: str) -> Sequence[Periode]:
        """The parts of years, and the columns beside them, for which *figure* of *subject* is stated."""
        of = (figure, subject)
        return [each for each in self._stated[of] if each.bagian] if of in self._in_parts else ()

    def valid(self, figure: str, subject: str, period: Periode, source: str | None = None) -> Sequence[Butir]:
        """The statements of the document that holds: one, or one for each source of funds; only *source*'s if given."""
        stated = self.series(figure, subject).get(period, ())
        if source is not None:
            stated = [each for each in stated if each.sumber == source]
        return best(self._ranked(figure, period, stated), add=figure == "pagu") if len(stated) > 1 else stated

    def before_changes(self, figure: str, subject: str, period: Periode) -> Sequence[Butir]:
        """The statements that hold where no grounded change is counted."""
        every = self.series(figure, subject).get(period, ())
        stated = [each for each in every if not is_grounded_change(self._cascade, each)]
        return best(self._ranked(figure, period, stated)) if stated else ()

    def others(self, figure: str, subject: str, period: Periode) -> tuple[Butir, ...]:
        """What documents that do not hold state of the same; an amount from one source of funds is not the whole."""
        figure = _SAME.get(figure, figure)
        stated = self.series(figure, subject).get(period, ())
        if len(stated) < 2:
            return ()
        valid = self.valid(figure, subject, period)
        sources = {each.sumber for each in valid}
        return tuple(each for each in stated if each not in valid and (figure not in MONEY or each.sumber in sources))

    def _ranked(self, figure: str, period: Periode, stated: Sequence[Butir]) -> list[tuple[Rank, Butir]]:
        order = _QUARTERLY if figure == "target" and period.bagian else _ORDER.get(figure, _PLAN)
        turn, found = turns(self._cascade), []
        for each in in_order(stated):
            kind = kind_of(self._cascade, each)
            rank = order.index(kind) if kind in order else len(order)
            found.append(((2 * rank + (each.versi != "perubahan"), -turn.get(each.dokumen, 0)), each))
        return found


def outcome_of(stated: Butir) -> Hasil:
    """What *stated* says: its value, or why there is none yet."""
    match stated.nilai:
        case Rujukan():
            return unstated(_NO_VALUE, stated.letak)
        case Belum() | TidakBerlaku() as missing:
            return outcome(missing, stated.letak)
        case value:
            return value


def best(ranked: list[tuple[Rank, Butir]], *, add: bool = False) -> tuple[Butir, ...]:
    """Of the first rank: what is stated as a whole, in the first table; else the amounts by source.

    Where they are to *add* up, what names no source is one amount among the others.
    """
    top = min(rank for rank, _ in ranked)
    chosen = [each for rank, each in ranked if rank == top]
    whole = next((each for each in chosen if not each.sumber), None)
    if whole is not None and not add:
        return (whole,)
    first = {each.sumber: each for each in reversed(chosen)}
    return tuple(each for each in chosen if first[each.sumber] is each)
